"""Sums of money in a sentence, per what, and whether that is too much for easy work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainready.language.tokens import Token
from trainready.model.scam import PayWords
from trainready.vet.kinds import Kinds

MONEY, PERCENT = "MONEY", "PERCENT"
SPENT = "SPENT"
"""A kind that stands for a sum per nothing: what somebody pays once."""
PAY_HIGH = "PAY_HIGH"
"""A kind that stands for pay beyond what easy work brings."""
PAY_FOR_MINUTES = "PAY_FOR_MINUTES"
"""The same for some minutes a day."""
_UNIT_WITHIN = 7
"""Words between a sum and its unit: "$40 to $60 (USD) in each hour"."""
_CLOSE = 3
_RANGE = 3
"""Words within which a second number belongs to the first: "$15 to $40 an hour"."""
_BEFORE = 5
"""Words before a sum where its unit may stand: "Annual salary of $60,000"."""
_ONCE = frozenset({"", "year"})
_MOST_SPENT = 5_000
"""Dollars: nobody asks an applicant for more at once; what is more is a salary."""
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?:\D|$))")


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum of money."""

    token: int
    usd: float
    unit: str
    """hour, day, week, month, year, task, or nothing."""


class PaySums:
    """Finds sums of money; make one for a language."""

    def __init__(self, words: PayWords) -> None:
        self._words = words
        signs = sorted((s for s in words.symbols if not s.isalnum()), key=len, reverse=True)
        self._sign = re.compile(rf"(?:{'|'.join(map(re.escape, signs))})\s?$")

    def kinds(self, text: str, tokens: Sequence[Token]) -> Kinds:
        """Kinds of words for the sums in a sentence of this text."""
        if not any(self._may_be_sum(token.word) for token in tokens):
            return {}
        kinds: Kinds = {}
        for at, token in enumerate(tokens):
            if token.word[0].isdigit() and text[token.end : token.end + 2].lstrip()[:1] == "%":
                kinds.setdefault(PERCENT, []).append((at,))
        for one in self._sums(text, tokens):
            kinds.setdefault(MONEY, []).append((one.token,))
            if one.unit in _ONCE and one.usd < _MOST_SPENT:
                kinds.setdefault(SPENT, []).append((one.token,))
            if one.usd > self._words.typo.get(one.unit, float("inf")):
                continue
            if one.usd >= self._words.easy.get(one.unit, float("inf")):
                kinds.setdefault(PAY_HIGH, []).append((one.token,))
            if one.usd >= self._words.tiny.get(one.unit, float("inf")):
                kinds.setdefault(PAY_FOR_MINUTES, []).append((one.token,))
        return kinds

    def _may_be_sum(self, word: str) -> bool:
        return word[0].isdigit() or word in self._words.numbers

    def _sums(self, text: str, tokens: Sequence[Token]) -> Iterator[Sum]:
        for at, token in enumerate(tokens):
            if token.word in self._words.numbers:
                if at + 1 < len(tokens) and tokens[at + 1].word in self._words.symbols:
                    yield Sum(at, 0.0, self._unit(text, tokens, at + 1))
                continue
            if not _NUMBER.fullmatch(token.word):
                continue
            currency = self._currency(text, tokens, at)
            if currency:
                usd = _value(text, token) / self._words.per_usd.get(currency, 1.0)
                yield Sum(at, usd, self._unit(text, tokens, at))

    def _currency(self, text: str, tokens: Sequence[Token], at: int) -> str:
        token = tokens[at]
        if sign := self._sign.search(text, max(0, token.start - 6), token.start):
            return self._words.symbols[sign.group().strip().casefold()]
        behind = text[token.end : token.end + 2].strip()[:1]
        if behind in self._words.symbols and not behind.isalnum():
            return self._words.symbols[behind]
        for near in (at + 1, at + 2, at - 1):
            if 0 <= near < len(tokens) and tokens[near].word in self._words.symbols:
                if near == at + 2 and len(tokens[at + 1].word) > 1:
                    continue
                return self._words.symbols[tokens[near].word]
        return ""

    def _unit(self, text: str, tokens: Sequence[Token], at: int) -> str:
        after = self._unit_after(text, tokens, at)
        if after and after <= at + _CLOSE:
            return self._words.units[tokens[after].word]
        for near in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
            if tokens[near].word in self._words.alone:
                return self._words.units.get(tokens[near].word, "")
            if tokens[near + 1].after_break and tokens[near + 1].sign in ".!?;":
                break
        return self._words.units[tokens[after].word] if after else ""

    def _unit_after(self, text: str, tokens: Sequence[Token], at: int) -> int:
        """The place of the unit behind a sum; 0 if it has none."""
        words = self._words
        for near in range(at + 1, min(len(tokens), at + 1 + _UNIT_WITHIN)):
            token, before = tokens[near], tokens[near - 1]
            if token.after_break and token.sign in ".!?;":
                break
            if token.word[0].isdigit() and near > at + _RANGE:
                break
            if token.word not in words.units:
                continue
            linked = before.word in words.per or before.word in words.symbols or near == at + 1
            # "30 days' leave" and "from day one" are no unit of the sum before them.
            if linked or token.word in words.alone or text[token.start - 1 : token.start] == "/":
                return near
        return 0


def _value(text: str, token: Token) -> float:
    number = _THOUSANDS.sub("", token.word).replace(",", ".").replace(":", ".")
    try:
        value = float(number)
    except ValueError:
        return 0.0
    return value * 1000 if text[token.end : token.end + 1] in "kK" and text[token.end :] else value
