"""Words of the person's own to look at again: why, and the same line without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainready.language.overclaims import find_overclaim
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.overclaim import OverclaimRules
from trainready.model.report import SecondLook
from trainready.model.resume import Resume, Setting

_Said = tuple[Text, bool, tuple[Text, ...]]
"""A text, whether it is about work at home, and the lines that tell what it stands for."""


def second_looks(
    resume: Resume, household: HouseholdRecord, rules: OverclaimRules
) -> Iterator[SecondLook]:
    """Each text once, in reading order; what the person decided about before is not asked again."""
    seen: set[str] = set()
    for text, at_home, acts in (*_of_resume(resume), *_told(household)):
        found = find_overclaim(text.value, rules, at_home=at_home)
        if found and text.value not in seen:
            seen.add(text.value)
            own = "" if found.better else _plain_act(acts, rules)
            yield SecondLook(text.value, found.words, found.why, found.better, own)


def _of_resume(resume: Resume) -> Iterator[_Said]:
    yield resume.basics.label, False, ()
    for position in (*resume.work, *resume.volunteer):
        at_home = position.setting is Setting.HOME
        acts = (*position.highlights, position.summary)
        yield position.title, at_home, acts
        for text in (position.summary, *position.highlights):
            yield text, at_home, ()


def _told(household: HouseholdRecord) -> Iterator[_Said]:
    for activity in household.activities:
        if not (activity.private or activity.settled):
            at_home = activity.setting is Setting.HOME
            yield activity.what, at_home, ()
            yield activity.role, at_home, (activity.what,)
            yield activity.result, at_home, ()


def _plain_act(acts: Iterable[Text], rules: OverclaimRules) -> str:
    """The first line of the same entry that says what was done, in words nobody smiles at."""
    plain = (t.value for t in acts if t and not find_overclaim(t.value, rules, at_home=True))
    return next(plain, "")
