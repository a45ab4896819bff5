"""Paragraphs among the entries that tell of another time in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.dates import DateGrammar, FoundRange
from trainready.model.resume import Position
from trainready.parse.entries import dates_of
from trainready.parse.rows import Row
from trainready.parse.slots import read_dates

_UNSURE = 0.6
_SPACE = 0.5
"""White space, in line heights, around a paragraph of its own."""
_LONGEST_REMARK = 25
"""Words."""


def told_apart(rows: Sequence[Row], grammar: DateGrammar) -> list[Row]:
    """Paragraphs of their own that tell of another time: "Before that: shop work, 2009 to 2014."

    They stand behind list items, with space above and below, so they are no part of those.
    """
    edges = [*(row.first.gap > _SPACE for row in rows), True]
    return [
        row
        for i, row in enumerate(rows)
        if i
        and rows[i - 1].bullet
        and not row.bullet
        and edges[i]
        and edges[i + 1]
        and dates_of(row, grammar) is None
        and len(row.text.split()) <= _LONGEST_REMARK
        and _closing_range(row, grammar) is not None
    ]


def _closing_range(row: Row, grammar: DateGrammar) -> FoundRange | None:
    """The range of dates with which a row ends."""
    ranges = [found for found in grammar.find(row.text) if not found.single]
    return ranges[-1] if ranges and ranges[-1].end >= len(row.text.rstrip(" .)")) else None


def position_told(row: Row, grammar: DateGrammar) -> Position:
    """A paragraph as an entry without employer, in its own words."""
    found = _closing_range(row, grammar)
    assert found is not None
    start, end = read_dates(row.passage, found.first, found.last)
    title = row.passage.cut(0, found.start).trimmed()
    return Position(title=title.as_text(_UNSURE), start=start, end=end)
