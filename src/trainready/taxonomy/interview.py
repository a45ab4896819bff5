"""`interview.toml` of a language → Script, checked, with file and line of each slip."""

from __future__ import annotations

from pathlib import Path

from trainready.errors import BrokenSkillMap
from trainready.model.interview import Script
from trainready.taxonomy.slips import value_of
from trainready.taxonomy.sources import layers

FILE = "interview.toml"


def load_interview(own: Path | None = None, language: str = "en") -> Script:
    """The questions of a language. Raises `BrokenSkillMap` with every problem."""
    found = layers(own)
    source = found.read(f"{language}/{FILE}")
    script = value_of(Script, source, found) if source else None
    if script is None:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return script
