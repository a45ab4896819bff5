"""Which attribute of our values stands for which field of JSON Resume 1.0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from trainready.model.resume import (
    Basics,
    Education,
    Item,
    Position,
    Profile,
    Skill,
    SpokenLanguage,
)


class FieldKind(Enum):
    TEXT = auto()
    TEXTS = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """A class of ours and its fields: attribute, JSON key, kind; in the order of the schema."""

    make: type
    fields: tuple[tuple[str, str, FieldKind], ...]


_TEXT, _TEXTS, _DATE = FieldKind.TEXT, FieldKind.TEXTS, FieldKind.DATE
_SPAN = (("start", "startDate", _DATE), ("end", "endDate", _DATE))

PROFILE = Shape(
    Profile,
    (("network", "network", _TEXT), ("username", "username", _TEXT), ("url", "url", _TEXT)),
)
BASICS = Shape(
    Basics,
    tuple(
        (name, name, _TEXT)
        for name in ("name", "label", "image", "email", "phone", "url", "summary")
    ),
)
LOCATION_FIELDS = (
    ("address", "address"),
    ("postal_code", "postalCode"),
    ("city", "city"),
    ("region", "region"),
)


def _position(organisation: str) -> Shape:
    return Shape(
        Position,
        (
            ("organisation", organisation, _TEXT),
            ("title", "position", _TEXT),
            ("place", "location", _TEXT),
            ("url", "url", _TEXT),
            *_SPAN,
            ("summary", "summary", _TEXT),
            ("highlights", "highlights", _TEXTS),
        ),
    )


def _item(
    name: str = "name",
    by: str = "by",
    start: str = "date",
    summary: str = "summary",
    highlights: str = "highlights",
) -> Shape:
    return Shape(
        Item,
        (
            ("name", name, _TEXT),
            ("by", by, _TEXT),
            ("start", start, _DATE),
            ("end", "endDate", _DATE),
            ("url", "url", _TEXT),
            ("summary", summary, _TEXT),
            ("highlights", highlights, _TEXTS),
        ),
    )


SECTIONS: Mapping[str, Shape] = {
    "work": _position("name"),
    "volunteer": _position("organization"),
    "education": Shape(
        Education,
        (
            ("institution", "institution", _TEXT),
            ("place", "location", _TEXT),
            ("url", "url", _TEXT),
            ("area", "area", _TEXT),
            ("study_type", "studyType", _TEXT),
            *_SPAN,
            ("score", "score", _TEXT),
            ("courses", "courses", _TEXTS),
        ),
    ),
    "awards": _item(name="title", by="awarder"),
    "certificates": _item(by="issuer"),
    "publications": _item(by="publisher", start="releaseDate"),
    "skills": Shape(
        Skill,
        (("name", "name", _TEXT), ("level", "level", _TEXT), ("keywords", "keywords", _TEXTS)),
    ),
    "languages": Shape(
        SpokenLanguage, (("language", "language", _TEXT), ("fluency", "fluency", _TEXT))
    ),
    "interests": _item(highlights="keywords"),
    "references": _item(summary="reference"),
    "projects": _item(by="entity", start="startDate", summary="description"),
}
"""JSON key, which is also the attribute of Resume → the shape of its entries."""

OPEN_ENDED = frozenset({"work", "volunteer", "education", "projects"})
"""Sections where a start without an end means: until today."""
