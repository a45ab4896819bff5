"""Over-claiming words in a text, and the same text without them: cut, never rewritten."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.cue_phrases import compile_phrase
from trainready.language.tokens import Token, tokenize
from trainready.model.overclaim import Overclaim, OverclaimRule, OverclaimRules

FEWEST_WORDS = 3
"""Fewer words that are left over tell no act."""


def find_overclaim(text: str, rules: OverclaimRules, *, at_home: bool) -> Overclaim | None:
    """The first rule that finds its words; outside the home only rules that hold anywhere."""
    tokens = tokenize(text)
    for rule in rules.overclaim:
        if not (at_home or rule.anywhere):
            continue
        if found := words_of(rule, tokens):
            first, last = tokens[found[0]], tokens[found[-1]]
            better = _without(text, tokens, found, rules) if rule.cut else ""
            return Overclaim(rule.id, rule.why, text[first.start : last.end], better)
    return None


def words_of(rule: OverclaimRule, tokens: Sequence[Token]) -> tuple[int, ...]:
    """The indexes of the words of a rule's first phrase that stands here, or none."""
    found = (compile_phrase(phrase).find(tokens) for phrase in rule.phrases)
    return next(filter(None, found), ())


def _without(
    text: str, tokens: Sequence[Token], found: Sequence[int], rules: OverclaimRules
) -> str:
    """The text without these words and the joints around them; "" if no act is left."""
    first, last = found[0], found[-1]
    joined = frozenset(rules.joints)
    while first and tokens[first - 1].word in joined:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].word in joined:
        last += 1
    begins = tokens[last : last + 2]
    if not first and any(token.word in rules.links for token in begins):
        return ""  # "Parents at the hospital", "For six years": whom it was for, and no act
    before = text[: tokens[first].start].rstrip(" ,;:-–—(")
    after = text[tokens[last].end :].lstrip(" ,;:-–—)")
    left = f"{before} {after}".strip() if any(c.isalnum() for c in after) else before.strip()
    if len(tokenize(left)) < FEWEST_WORDS:
        return ""
    return left[0].upper() + left[1:]
