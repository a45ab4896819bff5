"""Finds pairs of short lists that stand side by side, such as skills under two heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainready.read.pdf.drawing_order import is_drawn_after, turns
from trainready.read.pdf.segments import PAGE_STEP, SLACK, Row

_LIST_STEP = 1.4
"""Rows of one list are at most so many times as far apart as its closest."""
_STEP = 1.3
"""A line belongs to the list above when its distance is at most so many times theirs."""


def lists(grid: Sequence[Row], edge: float, first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last row of short lists side by side under heads of their own.

    Each of the two is drawn as a whole.
    """
    run: list[int] = []
    closest = 0.0
    for index in range(first, last + 2):
        both = index <= last and grid[index][0].left < edge - SLACK <= grid[index][-1].left
        step = (
            grid[index][0].baseline - grid[run[-1]][0].baseline
            if run and index <= last
            else PAGE_STEP
        )
        # One of the lists may be longer than the other.
        longer = len(run) > 1 and not both and 0 < step <= _STEP * closest
        apart = len(run) > 1 and step > _LIST_STEP * closest
        anew = both and run and is_drawn_after(grid[run[0] : run[-1] + 1], grid[index])
        if run and (not (both or longer) or apart or anew):
            if _is_lists(grid, edge, run):
                yield run[0], run[-1]
            run, closest, longer = [], 0.0, False
        if both or longer:
            closest = min(closest, step) if closest else step if run else 0.0
            run.append(index)


def _is_lists(grid: Sequence[Row], edge: float, run: Sequence[int]) -> bool:
    if len(run) < 2 or turns(grid, edge, run[0], run[-1]) != 1:
        return False
    heads = [
        next(s for s in reversed(grid[run[0]]) if s.left < edge - SLACK),
        next(s for s in grid[run[0]] if s.left >= edge - SLACK),
    ]
    below = next(s for s in grid[run[1]] if s.left >= edge - SLACK)
    if any(head.bullet for head in heads) or heads[0].words[0].ink != heads[1].words[0].ink:
        return False
    return below.bullet or heads[1].words[0].ink != below.words[0].ink
