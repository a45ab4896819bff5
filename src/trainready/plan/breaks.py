"""Times without an entry, computed from months: a question for the person, never a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from trainready.model.household import Break, HouseholdRecord
from trainready.model.resume import Date, Resume
from trainready.model.skillmap import Wording
from trainready.plan.months import month_count, month_said

SHORTEST = 6
"""Months. Below this hardly anybody asks."""
OVERLAP = 2
"""Months of a job inside a named break that are worth a second look at the dates."""
_Months = tuple[int, int]
"""First and last month, counted as year * 12 + month - 1, both included."""


def break_notes(
    resume: Resume, household: HouseholdRecord, today: date, say: Wording
) -> Iterator[str]:
    """Sentences on the longest time that no entry names, and on a break that overlaps a job."""
    now = month_count(today.year, today.month)
    if longest := max(_unnamed(resume, household, now), key=_length, default=None):
        first, last = longest
        key = "until_now" if last == now else "between"
        yield say(f"plan.breaks.{key}", first=month_said(first, say), last=month_said(last, say))
        yield say("plan.breaks.choice")
    for pause in household.breaks:
        if told := _span(pause.start, pause.end, now, whole_years=False):
            for position in resume.work:
                worked = _span(position.start, position.end, now, whole_years=False)
                if worked and min(told[1], worked[1]) - max(told[0], worked[0]) >= OVERLAP:
                    job = position.title.value or position.organisation.value
                    yield say("plan.breaks.overlap", label=pause.label.value, job=job)


def _unnamed(resume: Resume, household: HouseholdRecord, now: int) -> Iterator[_Months]:
    """Times of at least `SHORTEST` months, after the first job, that nothing names."""
    jobs = [s for p in resume.work if (s := _span(p.start, p.end, now))]
    if not jobs:
        return
    others: Iterable[Break | object] = (*resume.volunteer, *resume.education)
    named = [
        s
        for one in (*others, *household.breaks, *household.activities)
        if (s := _span(one.start, one.end, now))  # type: ignore[attr-defined]
    ]
    covered_until = min(first for first, _ in jobs) - 1
    for first, last in sorted((*jobs, *named)):
        if first > covered_until + SHORTEST:
            yield covered_until + 1, first - 1
        covered_until = max(covered_until, last)
    if now - covered_until >= SHORTEST:
        yield covered_until + 1, now


def _span(start: Date, end: Date, now: int, *, whole_years: bool = True) -> _Months | None:
    """The months that an entry may have taken; with `whole_years` a bare year counts whole."""
    if not start.year or not (whole_years or start.month):
        return None
    first = month_count(start.year, start.month or 1)
    if end.ongoing:
        return first, now
    if not end.year:
        return first, month_count(start.year, start.month or 12)
    if not (whole_years or end.month):
        return None
    return first, month_count(end.year, end.month or 12)


def _length(months: _Months) -> int:
    return months[1] - months[0]
