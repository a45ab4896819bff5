"""`interview.toml` of a language → Script, checked, with file and line of each slip."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from trainready.errors import BrokenSkillMap
from trainready.model.interview import Script
from trainready.taxonomy.sources import Problem, layers

FILE = "interview.toml"


def load_interview(own: Path | None = None, language: str = "en") -> Script:
    """The questions of a language. Raises `BrokenSkillMap` with every problem."""
    found = layers(own)
    source = found.read(f"{language}/{FILE}")
    if source:
        try:
            return TypeAdapter(Script).validate_python(source.tables)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False):
                what = f"'{'.'.join(map(str, detail['loc']))}': {detail['msg'].lower()}"
                line = source.line_of(detail["loc"])
                found.problems.append(Problem(source.name, line, what))
    raise BrokenSkillMap("\n".join(map(str, found.problems)))
