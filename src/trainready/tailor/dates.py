"""Dates in one notation, each from the date that the person wrote."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypedDict

from trainready.model.resume import Date
from trainready.model.skillmap import Wording
from trainready.model.tailored import BLANK, LineKind, TailoredLine
from trainready.tailor.wordings import as_written


class Period(TypedDict):
    """Both ends of an entry."""

    start: TailoredLine
    end: TailoredLine


def period(start: Date, end: Date, wording: Wording, *, open_ended: bool = False) -> Period:
    """Both ends as printed; one date that stands for the whole entry is printed once.

    `open_ended`: a job or a post, which by JSON Resume goes on where no end is stated.
    """
    if start and end and start.iso == end.iso and start.ongoing == end.ongoing:
        return Period(start=dated(start, wording), end=BLANK)
    if end.ongoing and not end.written and open_ended:
        # The receipt is the start that stands alone.
        end = replace(end, written=start.written)
    return Period(start=dated(start, wording), end=dated(end, wording))


def dated(date: Date, wording: Wording) -> TailoredLine:
    """`Apr 2021`, `2021` or `Present`; as written where the person was less exact than that
    ("Summer 2019", "about 2015"); blank when nothing was written."""
    if not date or date.written.origin is None:
        return BLANK
    if not date.ongoing and not _is_exact(date, wording):
        return as_written(date.written)
    if date.ongoing:
        text = wording("dates.ongoing")
    elif date.month:
        month = wording(f"dates.month_{date.month}")
        text = wording("dates.month_and_year", month=month, year=date.year)
    else:
        text = str(date.year)
    return TailoredLine(text, (date.written.origin,), LineKind.DATE, iso=date.iso)


def _is_exact(date: Date, wording: Wording) -> bool:
    """Digits and the name of the month are all that was written, with no sign of doubt."""
    if re.search(r"[~≈±?<>]", date.written.value):
        return False
    letters = re.findall(r"[^\W\d_]+", date.written.value.casefold())
    name = wording(f"dates.month_{date.month}").casefold() if date.month else ""
    return all(name and word.startswith(name) for word in letters)
