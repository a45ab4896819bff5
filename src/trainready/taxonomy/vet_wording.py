"""The sentences of `trainready vet`, without reading those of all other commands."""

from __future__ import annotations

from functools import lru_cache

from trainready.errors import BrokenSkillMap
from trainready.model.wording import Wording
from trainready.taxonomy.sources import layers
from trainready.taxonomy.wording import flat

NAME = "wording/vet.toml"


@lru_cache(maxsize=8)
def vet_wording(language: str) -> Wording:
    """In the language of the listing, or in English where it has none."""
    found = layers()
    folder = language if found.find(f"{language}/{NAME}") else "en"
    source = found.read(f"{folder}/{NAME}")
    if source is None:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return Wording({key: str(text) for key, text in flat("vet", source.tables)})
