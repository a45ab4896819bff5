"""Dates in one notation, each from the date that the person wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from trainready.model.resume import Date
from trainready.model.skillmap import Wording
from trainready.model.tailored import BLANK, LineKind, TailoredLine


class Period(TypedDict):
    """Both ends of an entry."""

    start: TailoredLine
    end: TailoredLine


def period(start: Date, end: Date, wording: Wording) -> Period:
    """Both ends as printed; one date that stands for the whole entry is printed once."""
    if start and end and start.iso == end.iso and start.ongoing == end.ongoing:
        return Period(start=dated(start, wording), end=BLANK)
    if end.ongoing and not end.written:
        # JSON Resume: an entry without an end goes on; its receipt is the start that stands alone.
        end = replace(end, written=start.written)
    return Period(start=dated(start, wording), end=dated(end, wording))


def dated(date: Date, wording: Wording) -> TailoredLine:
    """`Apr 2021`, `2021` or `Present`; blank when nothing was written."""
    if not date or date.written.origin is None:
        return BLANK
    if date.ongoing:
        text = wording("dates.ongoing")
    elif date.month:
        month = wording(f"dates.month_{date.month}")
        text = wording("dates.month_and_year", month=month, year=date.year)
    else:
        text = str(date.year)
    return TailoredLine(text, (date.written.origin,), LineKind.DATE, iso=date.iso)
