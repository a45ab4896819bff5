"""Cue phrases: patterns that a non-programmer can write, read and test.

`reconcil* ... account*|budget*` is a word that begins with "reconcil", a gap of up to
four words, then a word that begins with "account" or "budget".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from trainready.language.tokens import Token

LONGEST_GAP = 4
"""Words that `...` may skip: enough for "the monthly household bank", short of another act."""


@dataclass(frozen=True, slots=True)
class Word:
    """One place of a phrase."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    after_gap: bool

    def fits(self, word: str) -> bool:
        return word in self.whole or word.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled cue phrase."""

    text: str
    words: tuple[Word, ...]
    anchor: Word
    """The word to look the phrase up by: fewest alternatives, then longest."""
    before_anchor: int
    """How many tokens may stand between the start of a match and its anchor, at most."""

    def match_at(self, tokens: Sequence[Token], first: int) -> tuple[int, ...]:
        """The indexes of the matching tokens if the phrase begins at `first`, else none.

        A phrase never crosses the end of a sentence or clause.
        """
        return self._match(tokens, first, 0)

    def _match(self, tokens: Sequence[Token], at: int, place: int) -> tuple[int, ...]:
        if place == len(self.words):
            return ()
        word = self.words[place]
        reach = LONGEST_GAP if word.after_gap else 0
        for index in range(at, min(at + reach + 1, len(tokens))):
            if place and tokens[index].after_break:
                return ()
            if word.fits(tokens[index].word):
                if place + 1 == len(self.words):
                    return (index,)
                if rest := self._match(tokens, index + 1, place + 1):
                    return (index, *rest)
        return ()

    def find(self, tokens: Sequence[Token]) -> tuple[int, ...]:
        """The indexes of the tokens of the first match, or none."""
        for first in range(len(tokens)):
            if found := self.match_at(tokens, first):
                return found
        return ()


class PhraseError(ValueError):
    """A phrase that cannot be compiled; the message says what to change."""


@cache
def compile_phrase(text: str) -> Phrase:
    """Compile a cue phrase; raise `PhraseError` with the cure.

    >>> from trainready.language.tokens import tokenize
    >>> compile_phrase("reconcil* ... account*").find(tokenize("Reconciled the bank accounts"))
    (0, 3)
    """
    words: list[Word] = []
    gap = False
    for part in text.casefold().replace("’", "'").split():
        if part == "...":
            if gap or not words:
                raise PhraseError(f"'{text}': a gap stands between two words")
            gap = True
            continue
        whole: set[str] = set()
        beginnings: list[str] = []
        for alternative in part.split("|"):
            bare = alternative.removesuffix("*")
            if not bare or not bare.replace("'", "").isalnum():
                raise PhraseError(
                    f"'{text}': '{alternative}' is not one word; write letters or digits, "
                    "a hyphen as a space, and '*' only at the end"
                )
            if alternative.endswith("*"):
                beginnings.append(bare)
            else:
                whole.add(bare)
        words.append(Word(frozenset(whole), tuple(beginnings), gap))
        gap = False
    if gap or not words:
        raise PhraseError(f"'{text}': a phrase ends with a word")
    anchor = min(words, key=_commonness)
    place = words.index(anchor)
    before = sum(1 + (LONGEST_GAP if w.after_gap else 0) for w in words[1 : place + 1])
    return Phrase(text, tuple(words), anchor, before)


def _commonness(word: Word) -> tuple[int, int]:
    spelled = (*word.whole, *word.beginnings)
    return len(spelled), -max(map(len, spelled))
