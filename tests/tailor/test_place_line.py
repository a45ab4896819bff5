"""An address of several lines is printed on one, as a person would write it."""

from __future__ import annotations

import pytest

from trainready.model.origin import Origin, OriginKind, Place, Span, Text
from trainready.model.resume import Location
from trainready.tailor.place_line import in_one_line


def location(*lines: str, city: tuple[int, str] | None = None, over: bool = False) -> Location:
    """A place written in these lines; the city stands in a line, or goes over into the next."""
    spans = tuple(Span("cv", Place(n), 0, len(line), line) for n, line in enumerate(lines, 1))
    written = Text(" ".join(lines), Origin(OriginKind.RESUME, spans))
    held = spans[city[0] : city[0] + 1 + over] if city else ()
    named = Text(city[1], Origin(OriginKind.RESUME, held)) if city else Text()
    return Location(written=written, city=named)


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        (location("Leeds, UK"), "Leeds, UK"),
        (location("3512 Utrecht", "The Netherlands"), "3512 Utrecht, The Netherlands"),
        (location("12 High Street,", "Leeds"), "12 High Street, Leeds"),
        (
            location(
                "4571 Mack Haven New", "Jennifer Ontario", city=(0, "New Jennifer"), over=True
            ),
            "4571 Mack Haven New Jennifer Ontario",
        ),
    ],
)
def test_lines_of_an_address(place: Location, printed: str) -> None:
    assert in_one_line(place) == printed
