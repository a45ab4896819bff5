"""Every text inside a value, with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from trainready.model.origin import Text
from trainready.model.tailored import TailoredLine, TailoredResume

Part = TypeVar("Part", Text, TailoredLine)


def texts_of(value: object) -> Iterator[Text]:
    """The non-empty texts of a Resume, an entry, a HouseholdRecord …, in field order."""
    return (text for text in _parts(value, Text) if text)


def lines_of(resume: TailoredResume) -> Iterator[TailoredLine]:
    """The non-empty lines of a tailored resume, in the order in which they are printed."""
    return (line for line in _parts(resume, TailoredLine) if line)


def _parts(value: object, kind: type[Part]) -> Iterator[Part]:
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _parts(item, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _parts(getattr(value, field.name), kind)
