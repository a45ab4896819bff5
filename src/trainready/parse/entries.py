"""Rows of a section → entries: a head (title, employer, dates …) and the body under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainready.language.dates import DateGrammar, FoundRange
from trainready.parse.rows import Row
from trainready.parse.vocabulary import is_name_like, is_sentence, words

_LONGEST_HEAD = 22
"""Words; more is a sentence even without a full stop."""
_SHORT = 6
"""Words of a head row without capitals."""
_MOST_BESIDE_DATES = 14
"""Words beside the dates on one row; more means that the dates stand inside a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The rows of one job, post or course of study."""

    head: tuple[Row, ...]
    body: tuple[Row, ...] = ()


def dates_of(row: Row, grammar: DateGrammar) -> FoundRange | None:
    """The dates of a head row: a range anywhere, or a date at either end of a short row."""
    found = grammar.find(_with_gaps(row))
    if not found:
        return None
    ranges = [f for f in found if not f.single]
    best = (ranges or list(found))[-1]
    rest = row.text[: best.start] + " " + row.text[best.end :]
    if len(words(rest)) > _MOST_BESIDE_DATES or (row.text.endswith(".") and len(words(rest)) > 4):
        return None
    at_end = best.end >= len(row.text.rstrip(" )].,;|·")) or best.start <= 1
    apart = any(_within(row, best, part.text) for part in row.parts[1:])
    enclosed = row.text[max(0, best.start - 1) : best.start] in ("(", "[", "|", "·")
    return best if ranges or at_end or apart or enclosed else None


def _with_gaps(row: Row) -> str:
    """The row's text with a sign between its parts, over which no date reaches."""
    text = row.text
    at = 0
    for part in row.parts[:-1]:
        place = text.find(part.text, at)
        at = max(at, place + len(part.text))
        text = f"{text[:at]}\0{text[at + 1 :]}"
    return text


def _within(row: Row, found: FoundRange, part: str) -> bool:
    at = row.text.find(part)
    return at >= 0 and at <= found.start < at + len(part)


def cut_entries(
    rows: Sequence[Row], grammar: DateGrammar, is_head_bullet: Callable[[Row], bool]
) -> tuple[tuple[Row, ...], tuple[Entry, ...]]:
    """What stands above the first entry, and the entries."""
    dated = [dates_of(row, grammar) is not None for row in rows]
    heads = [_may_be_head(row, date, is_head_bullet) for row, date in zip(rows, dated, strict=True)]
    for i, (row, below) in enumerate(pairwise(rows)):
        heads[i] = heads[i] or _stands_on_dates(row, below, grammar)
    for i in range(len(rows) - 2):
        heads[i] = heads[i] or (heads[i + 1] and not dated[i + 1] and _opens_typed(rows[i : i + 2]))
    starts = _starts(rows, dated, heads)
    before = tuple(rows[: starts[0]]) if starts else tuple(rows)
    entries = []
    for start, end in zip(starts, [*starts, len(rows)][1:], strict=True):
        head_end = _head_end(rows, dated, heads, start, end)
        entries.append(Entry(tuple(rows[start:head_end]), tuple(rows[head_end:end])))
    return before, tuple(entries)


def _may_be_head(row: Row, dated: bool, is_head_bullet: Callable[[Row], bool]) -> bool:
    if row.bullet:
        return is_head_bullet(row)
    if dated:
        return True
    text = row.text
    if len(words(text)) > _LONGEST_HEAD or (text[0].islower() and not is_name_like(text)):
        return False
    return not is_sentence(text)


def _stands_on_dates(row: Row, below: Row, grammar: DateGrammar) -> bool:
    """A long row without a full stop, right above nothing but dates, is a head all the same."""
    short = len(words(row.text)) <= _SHORT
    if row.bullet or row.text.endswith(".") or not (row.text[0].isupper() or short):
        return False
    found = dates_of(below, grammar)
    if found is None or found.single or below.bullet:
        return False
    return not words(below.text[: found.start] + " " + below.text[found.end :])


def _opens_typed(rows: Sequence[Row]) -> bool:
    """Above another head row, a few words without capitals that stand apart from what is above."""
    row, below = rows
    typed = row.text.islower() and below.text.islower() and len(words(row.text)) <= _SHORT
    return typed and not row.bullet and row.first.gap > 0.5 >= below.first.gap


def _starts(rows: Sequence[Row], dated: list[bool], heads: list[bool]) -> list[int]:
    """Where entries begin."""
    first_date = next((i for i, date in enumerate(dated) if date and heads[i]), None)
    if first_date is None:
        return _starts_without_dates(rows, heads)
    runs = _runs(heads)
    offsets = Counter(
        next(i for i in range(a, b) if dated[i]) - a for a, b in runs if any(dated[a:b])
    )
    offset = min(offsets, key=lambda o: (-offsets[o], o))
    first_run = next((a, b) for a, b in runs if a <= first_date < b)
    opening = rows[max(first_run[0], first_date - offset)].look
    starts: list[int] = []
    for a, b in runs:
        dates = [i for i in range(a, b) if dated[i]]
        if not dates:
            if _looks_like_opening(rows, a, opening, offset):
                starts.append(a)
            continue
        starts.append(_best_start(rows, a, dates[0], offset, opening, runs_start=a))
        for previous, date in pairwise(dates):
            starts.append(_best_start(rows, previous + 1, date, offset, opening))
    return sorted(set(starts))


def _runs(heads: list[bool]) -> list[tuple[int, int]]:
    """Where rows that may be heads follow each other."""
    runs = []
    start = None
    for index, head in enumerate([*heads, False]):
        if head and start is None:
            start = index
        elif not head and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _best_start(
    rows: Sequence[Row],
    low: int,
    date: int,
    offset: int,
    opening: tuple[object, ...],
    runs_start: int = -1,
) -> int:
    """The row at which the entry with this date begins, not above `low`."""
    block = _block_start(rows, low, date)
    if low == runs_start and date - low <= 3 and not _ends_body(rows, low, block):
        return low
    if block < date:
        return block

    def weight(index: int) -> float:
        row = rows[index]
        return (
            2.0 * (date - index == offset)
            + 1.5 * (row.look == opening)
            + 1.0 * (row.first.gap > 0.5)
            - 0.4 * abs(date - index - offset)
        )

    return max(range(max(low, date - 4), date + 1), key=lambda i: (weight(i), i))


def _ends_body(rows: Sequence[Row], low: int, block: int) -> bool:
    """The row is set like the body above it, and the head stands apart further down."""
    if not 0 < low < block or rows[low].first.gap > 0.5:
        return False
    return rows[low].look == rows[low - 1].look != rows[block].look


def _block_start(rows: Sequence[Row], low: int, date: int) -> int:
    """The row with white space above that stands right over the date, or else the date's own."""
    gaps = [i for i in range(low, date + 1) if rows[i].first.gap > 0.5]
    return gaps[-1] if gaps and date - gaps[-1] <= 2 else date


def _looks_like_opening(
    rows: Sequence[Row], index: int, opening: tuple[object, ...], offset: int
) -> bool:
    """A run without dates is an entry only if it is set like the others."""
    row = rows[index]
    stands_out = row.style.bold or row.style.heading > 0
    after_body = index > 0
    return (not after_body or stands_out) and row.look == opening and len(words(row.text)) > 0


def _starts_without_dates(rows: Sequence[Row], heads: list[bool]) -> list[int]:
    """With no date at all, an entry begins at each run that follows body rows, or stands out."""
    starts = []
    for a, b in _runs(heads):
        starts.append(a)
        look = rows[a].look
        stands_out = rows[a].style.bold or rows[a].style.heading > 0
        starts += [i for i in range(a + 1, b) if stands_out and rows[i].look == look]
    return sorted(set(starts))


def _head_end(
    rows: Sequence[Row], dated: list[bool], heads: list[bool], start: int, end: int
) -> int:
    """The head ends where the body begins; behind its date at most two rows belong to it."""
    last = start
    while last < end and heads[last]:
        last += 1
    dates = [i for i in range(start, last) if dated[i]]
    if dates:
        room = 3 if dates[0] == start and len(rows[start].text) < 40 else 2
        last = min(last, dates[-1] + 1 + room)
    return max(last, start + 1)
