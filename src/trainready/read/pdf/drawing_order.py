"""What the order in which a file draws its segments tells about their belonging."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from trainready.read.pdf.segments import SLACK, Row, Segment


def turns(grid: Sequence[Row], edge: float, first: int, last: int) -> int:
    """How often the file itself changes sides while it draws the band."""
    drawn = sorted((s for row in grid[first : last + 1] for s in row), key=_place)
    sides = [s.left < edge - SLACK for s in drawn]
    return sum(one != other for one, other in itertools.pairwise(sides))


def is_drawn_after(run: Sequence[Row], row: Row) -> bool:
    """The file draws the row when all rows of the run are done."""
    return _place(row[0]) > max(_place(s) for one in run for s in one)


def _place(segment: Segment) -> tuple[int, int]:
    return segment.page, segment.order
