"""What the person told, as stories for an interview: situation, what they did, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.household import Activity, HouseholdRecord
from trainready.model.readiness import RoleReadiness
from trainready.model.report import Story
from trainready.model.skillmap import Wording
from trainready.plan.months import date_said

MOST_STORIES = 5


def stories(household: HouseholdRecord, here: RoleReadiness, say: Wording) -> tuple[Story, ...]:
    """At most five, those that show most of the role first; nothing that stays private."""
    shown: dict[str, int] = {}
    for standing in (*here.core, *here.habits, *here.helpful):
        for counted in standing.counted:
            text = counted.evidence.statement.text.value
            shown[text] = shown.get(text, 0) + counted.level
    told = [a for a in household.activities if a.result and not a.private]
    told.sort(key=lambda a: -sum(level for text, level in shown.items() if text in a.what.value))
    return tuple(
        Story(tuple(_situation(a)), a.what.value, a.result.value, _when(a, say))
        for a in told[:MOST_STORIES]
    )


def _situation(activity: Activity) -> Iterator[str]:
    parts = [activity.role, activity.organisation]
    if activity.exact:
        parts += [activity.people, activity.how_often]
    return (part.value for part in parts if part)


def _when(activity: Activity, say: Wording) -> str:
    first, last = date_said(activity.start, say), date_said(activity.end, say)
    if not first or not activity.exact:
        return ""
    if activity.end.ongoing:
        return say("plan.stories.since", first=first)
    return say("plan.stories.span", first=first, last=last) if last else first
