"""The level that one line supports: strength of the words, scale, duration, caps.

Never from when it was, who the person is, or how long a gap lasted.
"""

from __future__ import annotations

from trainready.language.scale import has_duration, has_number
from trainready.model.evidence import Evidence
from trainready.model.readiness import Counted, Limit
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import SkillMap, Strength

UNKNOWN_ACTIVITY_CAP = 1
"""An act at home of a kind that nobody named: enough for a question, not for a strength."""

ASSERTED = (SectionKind.SKILLS, SectionKind.INTERESTS)


def count(evidence: Evidence, skill_map: SkillMap, codes: frozenset[str]) -> Counted:
    """The level that a line supports alone. `codes` are the activities its statement tells of.

    A word in a list of skills is an assertion, no act: it raises a question.
    """
    if evidence.statement.section in ASSERTED:
        return Counted(evidence, 0, Limit.WEAK_WORDS)
    rule = skill_map.strengths[evidence.strength]
    text = evidence.statement.text.value
    sized = evidence.statement.sized or has_number(text, skill_map.lines)
    lasted = evidence.statement.months >= skill_map.long_enough or has_duration(
        text, skill_map.lines
    )
    if skill_map.competencies[evidence.competency].trait and not lasted:
        return Counted(evidence, 0, Limit.NO_DURATION, sized, lasted)
    level = (rule.level, rule.level_with_one, rule.level_with_both)[sized + lasted]
    cap = _cap(evidence, skill_map, codes)
    limit = Limit.HOUSEHOLD_CAP if cap < level else _reason(evidence.strength, sized, lasted)
    return Counted(evidence, min(level, cap), limit, sized, lasted, level, cap)


def _reason(strength: Strength, sized: bool, lasted: bool) -> Limit:
    if strength is Strength.HINT:
        return Limit.WEAK_WORDS
    if sized:
        return Limit.NONE if lasted else Limit.NEEDS_DURATION
    return Limit.NEEDS_NUMBER if lasted else Limit.NO_SCALE


def _cap(evidence: Evidence, skill_map: SkillMap, codes: frozenset[str]) -> int:
    """The highest level that the kind of unpaid work allows; 4 for paid work.

    Where the kind that the person chose has a cap for it, that one holds.
    """
    setting = evidence.statement.setting
    same = skill_map.same_activity
    caps = {
        code: kind.max_level.get(evidence.competency, 0)
        for code in codes
        if (kind := skill_map.activities.get(same.get(code, code)))
    }
    if setting in (Setting.HOME, Setting.VOLUNTEER) and caps:
        return caps.get(evidence.statement.activity) or max(caps.values())
    return UNKNOWN_ACTIVITY_CAP if setting is Setting.HOME else 4
