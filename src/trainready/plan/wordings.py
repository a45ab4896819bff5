"""Words of the person's own to look at again: why, and the same line without them."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.language.overclaims import find_overclaim
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.overclaim import OverclaimRules
from trainready.model.report import SecondLook
from trainready.model.resume import Resume, Setting


def second_looks(
    resume: Resume, household: HouseholdRecord, rules: OverclaimRules
) -> Iterator[SecondLook]:
    """Each text once, in reading order; what the person decided about before is not asked again."""
    seen: set[str] = set()
    for text, at_home in (*_of_resume(resume), *_told(household)):
        found = find_overclaim(text.value, rules, at_home=at_home)
        if found and text.value not in seen:
            seen.add(text.value)
            yield SecondLook(text.value, found.words, found.why, found.better)


def _of_resume(resume: Resume) -> Iterator[tuple[Text, bool]]:
    yield resume.basics.label, False
    for position in (*resume.work, *resume.volunteer):
        for text in (position.title, position.summary, *position.highlights):
            yield text, position.setting is Setting.HOME


def _told(household: HouseholdRecord) -> Iterator[tuple[Text, bool]]:
    for activity in household.activities:
        if not (activity.private or activity.settled):
            for text in (activity.what, activity.role, activity.result):
                yield text, activity.setting is Setting.HOME
