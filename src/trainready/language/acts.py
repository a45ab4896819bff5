"""Whether a line tells of an act, or merely names a thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from trainready.language.guard_words import compiled
from trainready.language.tokens import Token, tokenize
from trainready.model.skillmap import SkillMap

OPENING = 6
"""Words among which the person may come in: "In the first year I found ..."."""


def describes(tokens: Sequence[Token], words: Sequence[int], skill_map: SkillMap) -> bool:
    """These words begin with a past form that describes a thing.

    It comes after "the" or "my" ("the edited copy"), or right after another act ("sent completed
    files").
    """
    first, guard = words[0], compiled(skill_map.guard)
    if not first or tokens[first].after_break or tokens[first].after_comma:
        return False
    before = tokens[first - 1].word
    word = tokens[first].word
    if not guard.is_past(word) and not word.endswith(skill_map.guard.past_endings):
        return False
    is_act = guard.is_past(before) and before not in guard.verb_signs and before not in guard.idle
    return before in skill_map.lines.determiners or is_act


def tells_an_act(text: str, skill_map: SkillMap) -> bool:
    """A verb opens the line, or the person does: "Checked bills", "I check bills".

    "Bank reconciliations, VAT returns" names things.
    """
    guard = compiled(skill_map.guard)
    words = [token.word for token in islice(tokenize(text), OPENING)]
    if any(word in guard.subjects for word in words):
        return True
    opening = next((word for word in words if not guard.is_adverb(word)), "")
    return (
        guard.is_past(opening) or guard.is_gerund(opening) or opening in skill_map.lines.act_verbs
    )
