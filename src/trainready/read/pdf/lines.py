"""Regions → lines as drawn: cleaned text, its parts, and the words it was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trainready.model.document import Box
from trainready.read.cleaning import clean, is_bullet, without_bullet
from trainready.read.pdf.columns import Region
from trainready.read.pdf.segments import Row, Segment, rows
from trainready.read.pdf.words import Word

_PART = 1.5
"""White space in font sizes from which parts of a line stand apart."""
_COLUMN = 4
"""Rows whose second texts begin at one edge are a table."""
_CHIPS, _CHIP_SPACE = 3, 1.0
"""From so many texts in a row on they are a list: chips, with less white space between them."""
_TIGHT = 1.5
"""Baselines of a wrapped text are closer than this many font sizes."""
_CLOSER = 1.2
"""Lines of one cell are so many times closer than rows."""
_BESIDE = 1.7
"""Font sizes between two cells that are both wrapped."""
_NARROW = 14.0
"""Font sizes up to which a cell is wide that holds dates or a place."""
_LABEL = 18.0
"""Font sizes up to which a first cell is wide that names what is beside it."""
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
    box: Box
    size: float
    """Largest font size."""
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


def drawn_lines(regions: Iterable[Region], start: int = 0) -> list[Drawn]:
    """The lines of all regions, in reading order; the regions are numbered from `start`."""
    return [line for index, region in enumerate(regions, start) for line in _region(region, index)]


def wraps(above: Word, below: Word, right_edge: float) -> bool:
    """The word below would not have fitted behind the word above."""
    return above.right + (below.right - below.left) + 0.25 * below.ink.size > right_edge - 1


def _region(region: Region, index: int) -> Iterator[Drawn]:
    grid = _with_columns_apart(rows(region.segments))
    labels = _labels(region.labels, min(s.left for s in region.segments))
    at = 0
    while at < len(grid):
        floor = max(s.baseline for s in grid[at])
        while labels and labels[0][0].top < floor:
            yield from _line(labels.pop(0), index, label=True)
        deep = _wrapped_rows(grid, at)
        if deep > 1:
            yield from _cells(grid[at : at + deep], index)
        else:
            yield from _row(grid[at], index)
        at += deep
    for label in labels:
        yield from _line(label, index, label=True)


def _is_end_of_date(above: str, below: str) -> bool:
    """ "05/2023 –" above "08/2024", or "Mar 2023 to Jan" above "2026"."""
    return below[0].isdigit() and not any(map(str.isdigit, above))


def _with_columns_apart(grid: Sequence[Row]) -> list[Row]:
    """Rows in which what begins where other rows have a second text is a text of its own."""
    lefts = Counter(round(segment.left) for row in grid for segment in row[1:])
    edges = {left for left in lefts if sum(lefts[left + step] for step in (-1, 0, 1)) >= _COLUMN}
    return [
        tuple(
            replace(segment, apart=True) if index and round(segment.left) in edges else segment
            for index, segment in enumerate(row)
        )
        for row in grid
    ]


def _labels(found: Sequence[Segment], edge: float) -> list[list[Segment]]:
    """The labels from top to bottom, each with the lines on which it goes on.

    Lines close to one another stand together, whatever is beside them: a label is higher than
    the first line of its text. `edge` is where the text beside them begins.
    """
    groups: list[list[Segment]] = []
    for segment in sorted(found, key=lambda s: (s.top, s.left)):
        above = groups[-1][-1] if groups else None
        if above is not None and _is_next_line(above, segment, edge - 0.5 * segment.size):
            groups[-1].append(replace(segment, apart=False))
        else:
            groups.append([segment])
    tops: list[list[Segment]] = []
    for group in groups:
        near = bool(tops) and group[0].baseline - tops[-1][-1].baseline <= _TIGHT * group[0].size
        top = tops[-1][0].top if near else group[0].top
        tops.append([replace(group[0], top=top), *group[1:]])
    return tops


def _is_next_line(above: Segment, segment: Segment, room: float) -> bool:
    """The label above goes on in this line, because it had no room."""
    step = segment.baseline - above.baseline
    return (
        0 < step <= _TIGHT * segment.size
        and above.words[-1].ink == segment.words[0].ink
        and (
            wraps(above.words[-1], segment.words[0], room)
            or _is_end_of_date(above.words[-1].text, segment.words[0].text)
        )
    )


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
    if len(head) < 2 or head[0].bullet:
        return deep
    before = head[0].baseline - grid[at - 1][0].baseline if at else 1e9
    if at + 2 < len(grid) and len(head) == len(grid[at + 1]) == len(grid[at + 2]):
        before = min(before, grid[at + 2][0].baseline - grid[at + 1][0].baseline)
    while at + deep < len(grid) and _goes_on(grid[at + deep - 1], grid[at + deep], head, before):
        deep += 1
    return deep


def _goes_on(above: Row, row: Row, head: Row, before: float) -> bool:
    """Each segment of the row is the next line of a cell of `head`, and the first is full.

    `before` is the distance of the rows before or after these: rows of a table keep theirs.
    """
    step = row[0].baseline - above[0].baseline
    if step > _TIGHT * row[0].size or row[0].bullet or len(above) < len(row):
        return False
    shorter = len(row) < len(head) or row[0].words[0].text[0].islower()
    if not shorter and before < _CLOSER * step:
        return False
    rooms = [cell.left for cell in head[1:]] + [1e9]
    for segment in row:
        cell, room = next(
            ((s, room) for s, room in zip(head, rooms, strict=True) if _same_cell(s, segment)),
            (None, 0.0),
        )
        if cell is None or segment.right > room or cell.words[-1].ink != segment.words[0].ink:
            return False
    # Cells that are wrapped together share the width in ways of their own.
    space = _BESIDE * row[0].size if len(row) == len(head) else 0.5 * row[0].size
    full = wraps(above[0].words[-1], row[0].words[0], head[1].left - space)
    return full and _same_cell(head[0], row[0])


def _same_cell(one: Segment, other: Segment) -> bool:
    hangs = len(one.words) > 1 and is_bullet(one.words[0].text)
    left = one.words[1].left if hangs else one.left
    return abs(left - other.left) <= _SAME_EDGE or abs(one.right - other.right) <= _SAME_EDGE


def _cells(grid: Sequence[Row], index: int) -> Iterator[Drawn]:
    """The rows cell by cell; a title that is wrapped beside its date is one line with it."""
    cells: list[list[Segment]] = [[cell] for cell in grid[0]]
    for segment in (segment for row in grid[1:] for segment in row):
        cell = next(cell for cell in cells if _same_cell(cell[0], segment))
        cell.append(replace(segment, apart=False))
    if len(cells) == 2 and all(s.right - s.left <= _NARROW * s.size for s in cells[1]):
        yield from _line([*cells[0], *cells[1]], index)
        return
    if len(cells) == 2 and all(s.right - s.left <= _LABEL * s.size for s in cells[0]):
        yield from _line(cells.pop(0), index)
    for cell in cells:
        for segment in cell:
            opens = segment is cell[0] or segment.bullet or is_bullet(segment.words[0].text)
            yield from _line([segment], index, goes_on=not opens)


def _line(
    run: Sequence[Segment], region: int, label: bool = False, goes_on: bool = False
) -> Iterator[Drawn]:
    groups: list[list[Word]] = []
    part = _PART if len(run) < _CHIPS else _CHIP_SPACE
    for segment in run:
        for word in segment.words:
            space = word.left - groups[-1][-1].right if groups else 0.0
            wide = segment.apart or space > part * word.ink.size
            opens = wide and word is segment.words[0]
            if groups and not opens:
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
        size = max(segment.size for segment in run)
        box = _box(words)
        yield Drawn(text, spans, words, bullet, region, run[0].edge, box, size, label, goes_on)


def _box(words: Sequence[Word]) -> Box:
    return Box(
        round(min([word.left for word in words]), 1),
        round(min([word.top for word in words]), 1),
        round(max([word.right for word in words]), 1),
        round(max([word.bottom for word in words]), 1),
    )
