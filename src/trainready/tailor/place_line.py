"""An address of several lines → one line, with a comma where a line ended."""

from __future__ import annotations

from itertools import pairwise

from trainready.model.origin import Span
from trainready.model.resume import Location


def in_one_line(location: Location) -> str:
    """The person's own words for the place; a comma between lines that no name goes over."""
    origin = location.written.origin
    spans = origin.spans if origin else ()
    if len(spans) < 2 or " ".join(span.text for span in spans) != location.written.value:
        return location.written.value
    text = spans[0].text
    for above, below in pairwise(spans):
        plain = above.place != below.place and not _goes_over(location, above, below)
        text += (", " if plain and text[-1] not in ",;" else " ") + below.text
    return text


def _goes_over(location: Location, above: Span, below: Span) -> bool:
    """A part of the address, such as the town, begins in one line and ends in the other."""
    parts = (location.city, location.region, location.address, location.country)
    held = ({span.place for span in part.origin.spans} for part in parts if part.origin)
    return any({above.place, below.place} <= places for places in held)
