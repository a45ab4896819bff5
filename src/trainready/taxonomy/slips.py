"""What pydantic refused in a file, as problems with line and cure."""

from __future__ import annotations

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from trainready.taxonomy.sources import Layers, Problem
from trainready.toml_source import Source

V = TypeVar("V")
CURES = {
    "extra_forbidden": "take the key out, or check its spelling",
    "missing": "add the key",
}


def value_of(kind: type[V], source: Source, found: Layers) -> V | None:
    """The tables of a file as a value, or nothing and its problems in `found`."""
    try:
        return TypeAdapter(kind).validate_python(source.tables)
    except ValidationError as error:
        found.problems.extend(problems_of(error, source, ()))
        return None


def problems_of(error: ValidationError, source: Source, under: tuple[str, ...]) -> list[Problem]:
    """Every problem of a table that stands `under` these keys."""
    problems = []
    for detail in error.errors(include_url=False, include_input=False):
        path = (*under, *detail["loc"])
        what = f"'{'.'.join(map(str, path))}': {detail['msg'].lower()}"
        cure = CURES.get(detail["type"], "")
        problems.append(Problem(source.name, source.line_of(path), what, cure))
    return problems
