"""A place in a source, said so that a person can find it again."""

from __future__ import annotations

from trainready.model.origin import Origin, Place
from trainready.model.skillmap import Wording


def say_place(place: Place, wording: Wording) -> str:
    """ "page 1, line 22", "answer 3", "work, entry 1" …"""
    if place.path:
        return wording("places.field", path=place.path)
    key = f"places.{place.unit}"
    if place.page:
        return wording(f"{key}_on_page", page=place.page, number=place.number)
    return wording(key, number=place.number)


def say_where(origin: Origin | None, wording: Wording) -> str:
    """ "on your resume, page 1, line 22"; empty for a text without an origin."""
    if origin is None:
        return ""
    parts = [say_source(origin, wording)]
    if origin.spans:
        parts.append(say_place(origin.spans[0].place, wording))
    return ", ".join(parts)


def say_source(origin: Origin, wording: Wording) -> str:
    """ "on your resume", "you told us", "you estimate"."""
    return wording(f"places.{origin.kind}")
