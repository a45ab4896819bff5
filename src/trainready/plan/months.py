"""Months as numbers, and in words."""

from __future__ import annotations

from trainready.model.resume import Date
from trainready.model.skillmap import Wording


def month_count(year: int, month: int) -> int:
    """Months since the year 0; January is 1."""
    return year * 12 + month - 1


def month_said(count: int, say: Wording) -> str:
    """ "Jun 2017" for a count of `month_count`."""
    name = say(f"dates.month_{count % 12 + 1}")
    return say("dates.month_and_year", month=name, year=count // 12)


def date_said(date: Date, say: Wording) -> str:
    """ "Jun 2017", or "2017" where no month was told; nothing for no date."""
    if date.month:
        return month_said(month_count(date.year, date.month), say)
    return str(date.year or "")
