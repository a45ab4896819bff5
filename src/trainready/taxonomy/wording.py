"""Every sentence that a person reads: `en/wording/*.toml` as one flat table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from trainready.errors import BrokenSkillMap
from trainready.model.wording import Wording
from trainready.taxonomy.sources import Layers, Problem, layers


def load_wording(found: Layers | None = None, language: str = "en") -> Wording:
    """The wording of a language; a key is file, tables and name: `report.title`.

    Raises `BrokenSkillMap` naming each file that cannot be read.
    """
    found = found or layers()
    texts: dict[str, str] = {}
    for name in found.names(f"{language}/wording/*.toml"):
        if source := found.read(name):
            for key, text in flat(PurePosixPath(name).stem, source.tables):
                if isinstance(text, str):
                    texts[key] = text
                else:
                    what = f"'{key}' is not a text"
                    found.problems.append(Problem(name, 0, what, "put it in quotes"))
    if found.problems:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return Wording(texts)


def flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """The texts of nested tables, each with its dotted key."""
    for key, value in table.items():
        path = f"{prefix}.{key}"
        if isinstance(value, dict):
            yield from flat(path, value)
        else:
            yield path, value
