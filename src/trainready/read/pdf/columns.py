"""Segments → regions in reading order: columns cut at white corridors, labels beside text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainready.model.document import Box
from trainready.read.pdf.corridors import Corridor, Kind, corridors
from trainready.read.pdf.drawings import NOTHING_DRAWN
from trainready.read.pdf.segments import SLACK, Row, Segment, rows, segments
from trainready.read.pdf.words import Word

_DEPTH = 8
"""Columns within columns; no page that a person reads has more."""


@dataclass(frozen=True, slots=True)
class Region:
    """Text to be read row by row; labels stand left of the row that they open."""

    segments: tuple[Segment, ...]
    labels: tuple[Segment, ...] = ()
    column: int = 0
    """Regions that stand side by side have different numbers, others 0."""


def regions(found: Sequence[Segment], size: float, rules: Sequence[Box] = ()) -> list[Region]:
    """The regions in reading order. `size` is the usual font size, `rules` are drawn lines."""
    return list(_Cutting(size, rules).cut(tuple(found), 0, 0))


def turned_regions(pages: Iterable[Iterable[Sequence[Word]]]) -> list[Region]:
    """A region for each page and direction of words that do not read from left to right."""
    found = (segments(words, NOTHING_DRAWN) for page in pages for words in page)
    return [Region(tuple(one)) for one in found if one]


class _Cutting:
    """Cuts the segments of a document, the whole page first."""

    def __init__(self, size: float, rules: Sequence[Box]) -> None:
        self.size = size
        self.rules = rules
        self.columns = 0

    def cut(self, found: tuple[Segment, ...], depth: int, column: int) -> Iterator[Region]:
        if not found:
            return
        grid = rows(found)
        strips = list(corridors(grid, self.size, self.rules))
        columns = [c for c in strips if c.kind is Kind.COLUMNS]
        if not columns or depth >= _DEPTH:
            yield _with_labels(grid, strips, column)
            return
        best = max(columns, key=lambda c: (c.weight, c.last - c.first, -c.edge))
        above, band, below = (
            tuple(s for row in part for s in row)
            for part in (
                grid[: best.first],
                grid[best.first : best.last + 1],
                grid[best.last + 1 :],
            )
        )
        left = tuple(s for s in band if s.left < best.edge - SLACK)
        right = tuple(s for s in band if s.left >= best.edge - SLACK)
        yield from self.cut(above, depth + 1, column)
        for side in (left, right):
            self.columns += 1
            yield from self.cut(side, depth + 1, self.columns)
        yield from self.cut(below, depth + 1, column)


def _with_labels(grid: Sequence[Row], strips: Sequence[Corridor], column: int) -> Region:
    labelled = [c for c in strips if c.kind is Kind.LABELS]
    if not labelled:
        return Region(tuple(s for row in grid for s in row), (), column)
    best = max(labelled, key=lambda c: (c.weight, c.last - c.first))
    band = grid[best.first : best.last + 1]
    labels = tuple(s for row in band for s in row if s.left < best.edge - SLACK)
    taken = {id(label) for label in labels}
    return Region(tuple(s for row in grid for s in row if id(s) not in taken), labels, column)
