"""The formulas behind computed facts, named so that a test can replay them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from trainready.model.resume import Date

Period = tuple[int, int]
"""First and last month, counted as year * 12 + month."""


def period_of(start: Date, end: Date, today: date) -> Period | None:
    """The months that are certain: where only years are stated, the whole years between them.

    An end that the person did not write, not even as "present", is not certain.
    """
    if not start.year or not end.written or not (end.year or end.ongoing):
        return None
    if end.ongoing:
        last = today.year * 12 + today.month if start.month else today.year * 12
    else:
        last = end.year * 12 + (end.month if start.month else 0)
    first = start.year * 12 + (start.month if end.month or end.ongoing else 0)
    return (first, last) if last > first else None


def whole_years(periods: Sequence[Period]) -> int:
    """Whole years covered by at least one period: overlaps count once, gaps not at all."""
    covered: set[int] = set()
    for first, last in periods:
        covered.update(range(first, last))
    return len(covered) // 12


def whole_months(periods: Sequence[Period]) -> int:
    """Months covered by at least one period."""
    return len({month for first, last in periods for month in range(first, last)})


FORMULAS: Mapping[str, Callable[[Sequence[Period]], int]] = MappingProxyType(
    {
        "whole_years": whole_years,
        "years_in_role": whole_years,
        "one_year_in_role": whole_years,
        "months_in_role": whole_months,
    }
)
IN_ROLE = frozenset({"years_in_role", "one_year_in_role", "months_in_role"})
"""Those that count the time of one entry, paid or not; the others count paid work."""
