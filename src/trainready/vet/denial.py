"""Which words of a sentence are denied: "we never ask you to pay" asks for nothing."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.tokens import Token
from trainready.model.scam import Denials
from trainready.vet.kinds import Match, PhraseIndex

_NEAR = 8
"""Words that "no" reaches over: "no registration, training or certification fee"."""
_LEAD_IN = "lead in"
_FORWARD, _CLOSE, _BACKWARD, _NOT_THESE = "forward", "near", "backward", "not these"


class Denied:
    """What is denied in sentences of a language; make one and use it for many."""

    def __init__(self, denials: Denials) -> None:
        self._ends = denials.ends
        self._answers = denials.answers
        self._lead_in = PhraseIndex({_LEAD_IN: denials.lead_in})
        self._restarts = denials.restarts
        self._index = PhraseIndex(
            {
                _FORWARD: denials.forward,
                _CLOSE: denials.near,
                _BACKWARD: denials.backward,
                _NOT_THESE: denials.not_these,
            }
        )

    def reaches(self, tokens: Sequence[Token]) -> tuple[tuple[frozenset[int], range], ...]:
        """The negating words, and the range of words that they deny, of each denial."""
        found = self._index.find(tokens)
        spared = {at for match in found.get(_NOT_THESE, ()) for at in match}
        reaches = []
        for kind in (_FORWARD, _CLOSE, _BACKWARD):
            for match in found.get(kind, ()):
                if spared.isdisjoint(match):
                    sign = match if kind == _BACKWARD else match[:1]
                    reaches.append((frozenset(sign), self._reach(kind, match, tokens)))
        reaches += self._after_colon(tokens)
        return tuple(reaches)

    def answers_no(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence says no to the question before it."""
        return tokens[0].word in self._answers

    def _after_colon(self, tokens: Sequence[Token]) -> list[tuple[frozenset[int], range]]:
        """What follows a lead-in within its own sentence: "Never: paying us, sending …"."""
        return [
            (frozenset(match), range(match[-1] + 1, len(tokens)))
            for match in self._lead_in.find(tokens).get(_LEAD_IN, ())
            if match[-1] + 1 < len(tokens) and tokens[match[-1] + 1].sign == ":"
        ]

    def leads_in(self, tokens: Sequence[Token]) -> bool:
        """Whether the items of a list below these words are denied: "We will never:"."""
        return bool(self._lead_in.find(tokens))

    def _reach(self, kind: str, match: Match, tokens: Sequence[Token]) -> range:
        if kind == _BACKWARD:
            first = match[0]
            while first and not self._begins(tokens, first):
                first -= 1
            return range(first, match[-1] + 1)
        end = match[-1] + 1
        last = min(len(tokens), end + _NEAR) if kind == _CLOSE else len(tokens)
        while end < last and not self._stops(kind, tokens, end):
            end += 1
        return range(match[0], end)

    def _begins(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a denial behind this word does not reach over it to the words before."""
        token = tokens[at]
        new_clause = token.after_comma and token.word in self._restarts
        return token.after_break or token.word in self._ends or new_clause

    def _stops(self, kind: str, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if token.word in self._ends:
            return True
        if token.after_break and token.sign == ";":
            return True
        if not token.after_comma:
            return False
        return kind == _CLOSE or token.word in self._restarts


def is_denied(match: Match, reaches: Sequence[tuple[frozenset[int], range]]) -> bool:
    """Whether a match lies within a denial and does not hold its "no" itself."""
    return any(match[-1] in reach and sign.isdisjoint(match) for sign, reach in reaches)
