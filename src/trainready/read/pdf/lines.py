"""Regions → lines as drawn: cleaned text, its parts, and the words it was made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainready.model.document import Box
from trainready.read.cleaning import clean, without_bullet
from trainready.read.pdf.columns import Region
from trainready.read.pdf.segments import Row, Segment, rows
from trainready.read.pdf.words import Word

_PART = 1.5
"""White space in font sizes from which parts of a line stand apart."""
_TIGHT = 1.45
"""Baselines of a wrapped text are closer than this many font sizes."""
_CLOSER = 1.2
"""Lines of one cell are so many times closer than rows."""
_SAME_EDGE = 2.5
"""Points by which the left edges of one cell differ."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line before it has its number and its block."""

    text: str
    parts: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]
    bullet: bool
    region: int
    edge: float
    """Left edge, the bullet sign included."""
    label: bool = False
    """It stands left of the text that it names."""
    goes_on: bool = False
    """It is the next line of a cell, known from the cells beside it."""

    @property
    def page(self) -> int:
        return self.words[0].page

    @property
    def first(self) -> Word:
        return self.words[0]

    @property
    def last(self) -> Word:
        return self.words[-1]

    @property
    def box(self) -> Box:
        return Box(
            round(min(w.left for w in self.words), 1),
            round(min(w.top for w in self.words), 1),
            round(max(w.right for w in self.words), 1),
            round(max(w.bottom for w in self.words), 1),
        )

    @property
    def size(self) -> float:
        return max(word.ink.size for word in self.words)


def drawn_lines(regions: Iterable[Region]) -> list[Drawn]:
    """The lines of all regions, in reading order."""
    return [line for index, region in enumerate(regions) for line in _region(region, index)]


def wraps(above: Word, below: Word, right_edge: float) -> bool:
    """The word below would not have fitted behind the word above."""
    return above.right + (below.right - below.left) + 0.25 * below.ink.size > right_edge - 1


def _region(region: Region, index: int) -> Iterator[Drawn]:
    labels = sorted(region.labels, key=lambda s: (s.top, s.left))
    grid = rows(region.segments)
    at = 0
    while at < len(grid):
        floor = max(s.baseline for s in grid[at])
        while labels and labels[0].top < floor:
            yield from _line([labels.pop(0)], index, label=True)
        deep = _wrapped_rows(grid, at)
        if deep > 1:
            yield from _cells(grid[at : at + deep], index)
        else:
            yield from _row(grid[at], index)
        at += deep
    for label in labels:
        yield from _line([label], index, label=True)


def _row(row: Row, index: int) -> Iterator[Drawn]:
    """One line, or several when list items stand side by side."""
    run: list[Segment] = []
    for segment in row:
        if segment.bullet and run:
            yield from _line(run, index)
            run = []
        run.append(segment)
    yield from _line(run, index)


def _wrapped_rows(grid: Sequence[Row], at: int) -> int:
    """How many rows the texts of a row of cells take, because they are wrapped."""
    deep = 1
    head = grid[at]
    if len(head) < 2 or any(s.bullet for s in head):
        return deep
    before = head[0].baseline - grid[at - 1][0].baseline if at else 1e9
    while at + deep < len(grid) and _goes_on(grid[at + deep - 1], grid[at + deep], head, before):
        deep += 1
    return deep


def _goes_on(above: Row, row: Row, head: Row, before: float) -> bool:
    """Each segment of the row is the next line of a cell of `head`, and the first is full.

    `before` is the distance of `head` from the row above it: rows of a table keep theirs.
    """
    step = row[0].baseline - above[0].baseline
    if step > _TIGHT * row[0].size or row[0].bullet or len(above) < len(row):
        return False
    shorter = len(row) < len(head) or row[0].words[0].text[0].islower()
    if not shorter and before < _CLOSER * step:
        return False
    for segment in row:
        cell = next((s for s in head if _same_cell(s, segment)), None)
        if cell is None or cell.words[0].ink != segment.words[0].ink:
            return False
    full = wraps(above[0].words[-1], row[0].words[0], head[1].left - 0.5 * row[0].size)
    return full and _same_cell(head[0], row[0])


def _same_cell(one: Segment, other: Segment) -> bool:
    return abs(one.left - other.left) <= _SAME_EDGE or abs(one.right - other.right) <= _SAME_EDGE


def _cells(grid: Sequence[Row], index: int) -> Iterator[Drawn]:
    """The rows cell by cell."""
    for cell in grid[0]:
        goes_on = False
        for row in grid:
            for segment in row:
                if segment is cell or (row is not grid[0] and _same_cell(cell, segment)):
                    yield from _line([segment], index, goes_on=goes_on)
                    goes_on = True


def _line(
    run: Sequence[Segment], region: int, label: bool = False, goes_on: bool = False
) -> Iterator[Drawn]:
    groups: list[list[Word]] = []
    for segment in run:
        for word in segment.words:
            opens = segment.chip and word is segment.words[0]
            if groups and not opens and word.left - groups[-1][-1].right <= _PART * word.ink.size:
                groups[-1].append(word)
            else:
                groups.append([word])
    first, typed = without_bullet(" ".join(word.text for word in groups[0]))
    texts = [first, *(" ".join(word.text for word in group) for group in groups[1:])]
    text = ""
    parts: list[tuple[int, int]] = []
    for piece in filter(None, map(clean, texts)):
        start = len(text) + bool(text)
        text = f"{text} {piece}" if text else piece
        parts.append((start, len(text)))
    if text:
        words = tuple(word for group in groups for word in group)
        spans = tuple(parts) if len(parts) > 1 else ()
        bullet = run[0].bullet or typed
        yield Drawn(text, spans, words, bullet, region, run[0].edge, label, goes_on)
