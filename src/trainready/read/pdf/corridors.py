"""Finds the white corridors of a region and says what stands on their two sides.

A corridor is a strip that no segment crosses over a band of rows. It parts columns when both
sides are texts of their own, and only sets something beside a text (dates, section names, the
second field of a table) when one side follows the rows of the other.
"""

from __future__ import annotations

import itertools
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from trainready.model.document import Box
from trainready.read.pdf.drawing_order import turns
from trainready.read.pdf.segments import PAGE_STEP, SLACK, Row
from trainready.read.pdf.short_lists import lists

_EDGE = 0.7
"""Font sizes by which the left edges of one column differ."""
_SAME_LINE = 0.35
"""Font sizes by which the baselines of one line differ when its fonts do."""
_STEP = 1.3
"""A line belongs to the list above when its distance is at most so many times theirs."""
_WIDTH = 0.6
"""Least width of a corridor, in font sizes."""
_INDENT = 4.5
"""Font sizes by which text in a column may be indented from its edge."""
_LINES = 3.5
"""Mean lines of a label; one more where the file draws each label with its text."""
_MOST = 0.75
_PROSE = 0.2
"""Share of lines that begin with a small letter."""
_ACROSS = 3.0
"""Font sizes by which a drawn line reaches over both sides of a corridor that it ends."""
_NEAR = 2.3
"""Baselines closer than this many font sizes belong to one group of lines."""


class Kind(Enum):
    COLUMNS = auto()
    LABELS = auto()
    BESIDE = auto()


@dataclass(frozen=True, slots=True)
class Corridor:
    kind: Kind
    edge: float
    first: int
    last: int
    """Rows `first` to `last`, both included."""
    weight: int


def corridors(grid: Sequence[Row], size: float, rules: Sequence[Box] = ()) -> Iterator[Corridor]:
    """Every band in which a left edge has white space before it and text on both sides.

    A drawn line across the corridor ends its band.
    """
    parted = _parted(grid, rules)
    for edge in _edges(grid, size):
        lines = [index for index, found in parted.items() if _crosses(found, edge, size)]
        start = None
        for index in range(len(grid) + 1):
            if index < len(grid) and not _blocks(grid, index, edge, size):
                start = index if start is None else start
            elif start is not None:
                yield from _in_band(grid, edge, start, index - 1, lines)
                start = None


def _parted(grid: Sequence[Row], rules: Sequence[Box]) -> dict[int, list[Box]]:
    """The drawn lines above each row, by the row's index."""
    baselines = [row[0].baseline for row in grid]
    found: dict[int, list[Box]] = {}
    for rule in rules:
        index = bisect(baselines, rule.top)
        if 0 < index < len(grid) and grid[index - 1][0].page == grid[index][0].page:
            found.setdefault(index, []).append(rule)
    return found


def _crosses(rules: Sequence[Box], edge: float, size: float) -> bool:
    return any(
        rule.left < edge - _ACROSS * size and rule.right > edge + _ACROSS * size for rule in rules
    )


def _in_band(
    grid: Sequence[Row], edge: float, first: int, last: int, lines: Sequence[int]
) -> Iterator[Corridor]:
    """The corridor of a whole band, or of each pair of lists in it.

    `lines` are the rows under a drawn line across the corridor: it ends columns, not labels.
    """
    whole = _band(grid, edge, first, last)
    if whole is None:
        return
    inside = [index for index in lines if whole.first < index <= whole.last]
    if whole.kind is Kind.COLUMNS and inside:
        for begin, end in itertools.pairwise([first, *inside, last + 1]):
            yield from _in_band(grid, edge, begin, end - 1, ())
        return
    pairs = list(lists(grid, edge, first, last))
    # Pairs of lists one below the other are drawn list by list, two columns one after the other.
    if whole.kind is Kind.COLUMNS and turns(grid, edge, first, last) < 2 * len(pairs) - 1:
        pairs = []
    if whole.kind is Kind.COLUMNS and len(pairs) < 2:
        yield whole
        return
    if whole.kind is not Kind.COLUMNS:
        yield whole
    for begin, end in pairs:
        yield Corridor(Kind.COLUMNS, edge, begin, end, end - begin + 1)


def _edges(grid: Sequence[Row], size: float) -> list[float]:
    """Left edges that several segments share, the region's own left edge excepted."""
    lefts = sorted(s.left for row in grid for s in row)
    edges: list[list[float]] = []
    for left in lefts:
        if edges and left - edges[-1][0] <= _EDGE * size:
            edges[-1].append(left)
        else:
            edges.append([left])
    shared = {group[0] for group in edges if len(group) > 1}
    return sorted(e for e in shared | _heads(grid) if e > lefts[0] + 2 * size)


def _heads(grid: Sequence[Row]) -> set[float]:
    """Left edges of lines with a list under them, whose items are indented."""
    found = set()
    for row, below in itertools.pairwise(grid):
        for item in (segment for segment in below if segment.bullet):
            head = next((s for s in reversed(row) if s.left < item.left - SLACK), None)
            if head and not head.bullet and item.left - head.left <= _INDENT * head.size:
                found.add(head.left)
    return found


def _blocks(grid: Sequence[Row], index: int, edge: float, size: float) -> bool:
    """The row crosses the corridor, or has on its right side something of another kind."""
    row = grid[index]
    before = [s for s in row if s.left < edge - SLACK]
    after = row[len(before) :]
    space = min(edge + SLACK, after[0].left - _WIDTH * size) if after else edge - _WIDTH * size
    if any(s.right > space for s in before):
        return True
    far = bool(before and after) and after[0].left > edge + _INDENT * size
    return far and not _ends_line_at(grid, index, edge, size)


def _ends_line_at(grid: Sequence[Row], index: int, edge: float, size: float) -> bool:
    """What stands far right belongs to a line at the edge, a little higher or lower."""
    end = grid[index][-1]
    return any(
        abs(segment.baseline - end.baseline) <= _SAME_LINE * segment.size
        and 0 <= segment.left - edge + SLACK <= _INDENT * size
        for row in (*grid[max(0, index - 1) : index], *grid[index + 1 : index + 2])
        for segment in row
    )


def _band(grid: Sequence[Row], edge: float, first: int, last: int) -> Corridor | None:
    """The corridor in these rows, cut to where both sides have text."""
    left = [i for i in range(first, last + 1) if grid[i][0].left < edge - SLACK]
    right = [i for i in range(first, last + 1) if grid[i][-1].left >= edge - SLACK]
    if not left or not right:
        return None
    end = last if last == len(grid) - 1 else _end(grid, left, right, last)
    begin = first if not first else min(max(left[0], first), max(right[0], first))
    left = [i for i in left if i <= end]
    right = [i for i in right if i <= end]
    if not left or not right:
        return None
    kind = _kind(grid, edge, left, right)
    if kind is Kind.LABELS:
        begin, end = first, last
    weight = min(len(left), _at_edge(grid, edge, right))
    return Corridor(kind, edge, begin, end, weight)


def _at_edge(grid: Sequence[Row], edge: float, right: Sequence[int]) -> int:
    """How many rows have text that begins at the edge, and not far right of it."""
    reach = _INDENT * grid[right[0]][0].size
    return sum(any(0 <= s.left - edge + SLACK <= reach for s in grid[i]) for i in right)


def _end(grid: Sequence[Row], left: Sequence[int], right: Sequence[int], last: int) -> int:
    """Where a band ends that something crosses later: with its shorter side, or its page."""
    both = min(left[-1], right[-1])
    for index in range(last, both, -1):
        if grid[index][0].page != grid[index + 1][0].page:
            return index
    longer = left if left[-1] > both else right
    begun = max(left[0], right[0])
    usual = 0.0
    for above, here in itertools.pairwise(longer):
        step = _step(grid, above, here)
        if here <= both:
            usual = max(usual, step if above >= begun else 0.0)
        elif step <= _STEP * usual:
            both = here
        else:
            break
    return both


def _step(grid: Sequence[Row], above: int, here: int) -> float:
    """Distance of two rows in font sizes of the lower one."""
    return (grid[here][0].baseline - grid[above][0].baseline) / grid[here][0].size


def _kind(grid: Sequence[Row], edge: float, left: Sequence[int], right: Sequence[int]) -> Kind:
    sparse, dense = (left, right) if len(left) <= len(right) else (right, left)
    aside = Kind.LABELS if sparse is left and len(left) < len(right) else Kind.BESIDE
    sparse = [i for i in sparse if dense[0] <= i <= dense[-1]] or sparse
    groups = _groups(grid, sparse)
    mean = len(sparse) / len(groups)
    changes = turns(grid, edge, dense[0], dense[-1])
    most = _LINES if changes < 2 * len(groups) - 1 else _LINES + 1
    if mean <= most and changes >= len(groups) > 1 and _share(grid, dense, [g[0] for g in groups]):
        return aside
    if not _share(grid, dense, sparse):
        return Kind.COLUMNS if len(sparse) > 2 else aside
    if mean <= 1.6 and len(sparse) <= 0.6 * len(dense):
        return aside
    if changes >= len(sparse) > 1 and not (mean > _LINES and _is_prose(grid, edge, dense)):
        return Kind.BESIDE
    grown = len(dense) > 2 or changes == 1
    return Kind.COLUMNS if len(sparse) > 1 and grown else aside


def _is_prose(grid: Sequence[Row], edge: float, indices: Sequence[int]) -> bool:
    """On one of the sides lines go on with the sentence above: no table does that."""
    for is_left in (True, False):
        openings = [
            segment.words[0].text[0]
            for i in indices
            for segment in grid[i]
            if (segment.left < edge - SLACK) is is_left
        ]
        if sum(map(str.islower, openings)) > _PROSE * len(openings):
            return True
    return False


def _share(grid: Sequence[Row], other: Sequence[int], indices: Sequence[int]) -> bool:
    """Most of these rows follow the rows of the other side."""
    return sum(_follows(grid, i, other) for i in indices) >= _MOST * len(indices)


def _groups(grid: Sequence[Row], indices: Sequence[int]) -> list[list[int]]:
    """Rows of one side, parted where white space is above them."""
    groups: list[list[int]] = [[indices[0]]]
    for above, here in itertools.pairwise(indices):
        step = grid[here][0].baseline - grid[above][0].baseline
        if step <= _NEAR * max(grid[here][0].size, grid[above][0].size) and step < PAGE_STEP / 2:
            groups[-1].append(here)
        else:
            groups.append([here])
    return groups


def _follows(grid: Sequence[Row], index: int, other: Sequence[int]) -> bool:
    """The row stands on the line of a row of the other side, or beside the start of a block."""
    if index in other:
        return True
    here = grid[index][0]
    for position, row in enumerate(other):
        beside = grid[row][-1] if grid[row][-1] is not here else grid[row][0]
        if abs(beside.baseline - here.baseline) <= 0.8 * max(here.size, beside.size):
            above = grid[other[position - 1]][0].baseline if position else -PAGE_STEP
            return beside.baseline - above > 2 * beside.size
    return False
