"""The level that one line supports: strength of the words, scale, duration, caps.

Never from when it was, who the person is, or how long a gap lasted.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.language.tokens import tokenize
from trainready.model.evidence import Evidence
from trainready.model.readiness import Counted, Limit
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import LineWords, SkillMap, Strength

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
    sized = has_number(text, skill_map.lines)
    lasted = evidence.statement.months >= skill_map.long_enough or has_duration(
        text, skill_map.lines
    )
    if skill_map.competencies[evidence.competency].trait and not lasted:
        return Counted(evidence, 0, Limit.NO_DURATION)
    level = (rule.level, rule.level_with_one, rule.level_with_both)[sized + lasted]
    limit = _reason(evidence.strength, sized + lasted)
    cap = _cap(evidence, skill_map, codes)
    if cap < level:
        return Counted(evidence, cap, Limit.HOUSEHOLD_CAP)
    return Counted(evidence, level, limit)


def _reason(strength: Strength, signs: int) -> Limit:
    if strength is Strength.HINT:
        return Limit.WEAK_WORDS
    return (Limit.NO_SCALE, Limit.ONE_OF_TWO, Limit.NONE)[signs]


def _cap(evidence: Evidence, skill_map: SkillMap, codes: frozenset[str]) -> int:
    """The highest level that the kind of unpaid work allows; 4 for paid work."""
    setting = evidence.statement.setting
    same = skill_map.same_activity
    kinds = [a for code in codes if (a := skill_map.activities.get(same.get(code, code)))]
    if setting in (Setting.HOME, Setting.VOLUNTEER) and kinds:
        return max(kind.max_level.get(evidence.competency, 0) for kind in kinds)
    return UNKNOWN_ACTIVITY_CAP if setting is Setting.HOME else 4


def has_number(text: str, words: LineWords) -> bool:
    """A digit or a number word stands in the text."""
    return any(t.word[0].isdigit() or t.word in words.numbers for t in tokenize(text))


def has_duration(text: str, words: LineWords) -> bool:
    """A number and a word of time stand side by side: `three years`."""
    tokens = tokenize(text)
    units = _duration_words(words)
    return any(
        (a.word[0].isdigit() or a.word in words.numbers)
        and any(unit.words[0].fits(b.word) for unit in units)
        for a, b in pairwise(tokens)
    )


@lru_cache(maxsize=8)
def _duration_words(words: LineWords) -> tuple[Phrase, ...]:
    return tuple(compile_phrase(word) for word in words.durations)
