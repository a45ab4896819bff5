"""A printed date against the one that the person wrote at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainready.honesty.receipts import Receipts
from trainready.language.dates import DateGrammar
from trainready.model.tailored import TailoredLine

_NO_YEAR = 1900
Moment = tuple[int, int, bool]
"""Year, month or 0, and whether it goes on."""


def another_date(line: TailoredLine, receipts: Receipts, grammar: DateGrammar) -> str:
    """Why the printed date, read again, is not the one in the source; empty if it is.

    The whole line is read: in "Jul – Sep 2010" the first date borrows its year. And the
    spans are read as one: "Sep" and "2025" may stand on two lines of a narrow column.
    """
    printed = {date for date, _, _ in _dates(line.text, grammar)}
    if not printed or not printed <= _given(line, receipts, grammar):
        return "it is another date"
    if _beside(line.text, grammar):
        return "it says more than a date"
    if line.iso and _moment(line.iso) not in printed:
        return f"its date for other tools is {line.iso}"
    return ""


def _given(line: TailoredLine, receipts: Receipts, grammar: DateGrammar) -> set[Moment]:
    span = line.origins[0].spans[0]
    given = {
        date
        for text in receipts.at(span)
        for date, start, end in _dates(text, grammar)
        if start < span.end and span.start < end
    }
    if receipts.stands_open(span):
        given.add((0, 0, True))
    for text in (line.origins[0].text, "".join(s.text for s in line.origins[0].spans)):
        given |= {date for date, _, _ in _dates(text, grammar)}
    return given | _stated_in_json(line, receipts)


def _stated_in_json(line: TailoredLine, receipts: Receipts) -> set[Moment]:
    """What the JSON itself says, where the words of an earlier file borrow from their line."""
    if line.iso and line.iso in receipts.fields:
        return {_moment(line.iso)}
    positions = (*receipts.resume.work, *receipts.resume.volunteer)
    goes_on = any(
        (p.end.written or p.start.written).origin in line.origins
        for p in positions
        if p.end.ongoing
    )
    return {(0, 0, True)} if receipts.fields and goes_on else set()


def _moment(iso: str) -> Moment:
    year, _, month = iso.partition("-")
    return int(year), int(month or 0), False


def _beside(text: str, grammar: DateGrammar) -> str:
    """The letters and digits of a text that are no part of its dates."""
    covered = {at for _, start, end in _dates(text, grammar) for at in range(start, end)}
    return "".join(
        found.group() for found in re.finditer(r"\w", text) if found.start() not in covered
    )


def _dates(text: str, grammar: DateGrammar) -> Iterator[tuple[Moment, int, int]]:
    """Each date with its place in the text."""
    found, shift = grammar.find(text), 0
    if not found:  # "Present" alone is no range, so it is read behind a year of no meaning
        found, shift = grammar.find(f"{_NO_YEAR} - {text}"), len(f"{_NO_YEAR} - ")
    for one in found:
        for end in (one.first, one.last):
            if end and end.year != _NO_YEAR:
                yield (end.year, end.month, end.ongoing), end.start - shift, end.end - shift
