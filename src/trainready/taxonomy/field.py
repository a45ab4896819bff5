"""`field.toml` of a language → Field, checked, with file and line of each slip."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from trainready.errors import BrokenSkillMap
from trainready.model.field import Field
from trainready.taxonomy.slips import value_of
from trainready.taxonomy.sources import Problem, layers

FILE = "field.toml"
MOST_RESOURCES = 12


def load_field(roles: Collection[str], own: Path | None = None, language: str = "en") -> Field:
    """What we say about the work. Raises `BrokenSkillMap` with every problem."""
    found = layers(own)
    source = found.read(f"{language}/{FILE}")
    field = value_of(Field, source, found) if source else None
    if source and field:
        named = [("work", n, row.role) for n, row in enumerate(field.work)]
        named += [("pay", n, row.role) for n, row in enumerate(field.pay)]
        for table, place, role in named:
            if role not in roles:
                line = source.line_of((table, place, "role"))
                found.problems.append(Problem(source.name, line, f"no role '{role}'"))
        if len(field.resource) > MOST_RESOURCES:
            line = source.line_of(("resource", MOST_RESOURCES))
            what = f"more than {MOST_RESOURCES} sources: nobody reads so many"
            found.problems.append(Problem(source.name, line, what, "choose the best"))
    if field is None or found.problems:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return field
