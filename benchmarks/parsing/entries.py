"""Entries of a truth paired with those of a parsed resume, and their dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
Date = tuple[str, str]
"""Year and month; the month is empty when only the year is known."""
OPEN: Date = ("9999", "")
"""The end of a job that goes on."""


def paired(
    truth: Sequence[Json],
    ours: Sequence[Json],
    likeness: Callable[[Json, Json], float],
    least: float,
) -> Iterator[tuple[Json, Json]]:
    """Entries with their best match, and those without one beside an empty entry."""
    ranked = sorted(
        (
            (likeness(one, other), -i, -j)
            for i, one in enumerate(truth)
            for j, other in enumerate(ours)
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for score, i, j in ranked:
        if score >= least and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    for i, one in enumerate(truth):
        yield one, ours[taken[i]] if i in taken else {}
    for j, other in enumerate(ours):
        if j not in taken.values():
            yield {}, other


def written_dates(entry: Json) -> tuple[Date | None, Date | None]:
    """Start and end as written."""
    return _date(entry.get("startDate")), _date(entry.get("endDate"))


def job_dates(entry: Json) -> tuple[Date | None, Date | None]:
    """Start and end of a job; without an end it goes on."""
    start, end = written_dates(entry)
    return start, OPEN if start and not str(entry.get("endDate") or "").strip() else end


def _date(written: object) -> Date | None:
    """Year and month of an ISO date; the month is empty when only the year is known."""
    match = re.match(r"(\d{4})(?:-(\d{2}))?", str(written or ""))
    return (match[1], match[2] or "") if match else None


def same_date(truth: Date | None, ours: Date | None) -> bool:
    """Equal, as far as the truth says it."""
    if truth is None or ours is None:
        return False
    return truth[0] == ours[0] and (not truth[1] or truth[1] == ours[1])
