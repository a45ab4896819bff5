"""What is new since an earlier report, from its JSON: levels and roles, never a grade.

A report keeps the levels that it was compared with, so that the same input gives the same page
when it is made again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from trainready.model.report import Baseline, GapReport
from trainready.model.skillmap import Wording


def since(earlier: bytes | None, report: GapReport, say: Wording) -> GapReport:
    """The report with what is new; as it was for a first one or if the file is none of ours."""
    now = baseline(report)
    last = _read(earlier)
    if last is None:
        return report
    before = last.before if last.itself == now else last.itself
    if before is None:
        return report
    items = (*report.core, *report.habits, *report.helpful)
    titles = {item.competency: item.title for item in items} | {now.role: report.role.title}
    return replace(report, before=before, changed=tuple(changes(before, now, titles, say)))


def baseline(report: GapReport) -> Baseline:
    """What a later report compares itself with."""
    items = (*report.core, *report.habits, *report.helpful)
    return Baseline(report.role.role, tuple({i.competency: i.reached for i in items}.items()))


@dataclass(frozen=True, slots=True)
class _Earlier:
    itself: Baseline
    before: Baseline | None


def changes(
    before: Baseline, now: Baseline, titles: Mapping[str, str], say: Wording
) -> Iterator[str]:
    """What is new from one report to a later one; `titles` names competencies and roles by id."""
    if before.role != now.role:
        yield say("plan.changed.role", role=titles.get(now.role, now.role))
    levels = dict(before.levels)
    for competency, reached in now.levels:
        old = levels.get(competency, reached)
        if reached != old:
            key = "fallen" if reached < old else "risen" if old else "new"
            title = titles.get(competency, competency)
            yield say(f"plan.changed.{key}", title=title, level=reached, before=old)


def _read(earlier: bytes | None) -> _Earlier | None:
    """An earlier report; its file may hold anything."""
    try:
        told: Any = json.loads(earlier or b"")
        items = [*told["core"], *told["habits"], *told["helpful"]]
        levels = tuple((str(item["competency"]), int(item["reached"])) for item in items)
        before = told.get("before")
        return _Earlier(
            Baseline(str(told["role"]["role"]), levels),
            Baseline(str(before["role"]), tuple((str(i), int(n)) for i, n in before["levels"]))
            if before
            else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
