"""Cue phrases: patterns that a non-programmer can write, read and test.

`reconcil* ... account*|budget*` is a word that begins with "reconcil", a gap of up to
four words, then a word that begins with "account" or "budget".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from trainready.language.tokens import Token

GAP = "..."
LONGEST_GAP = 4
"""Words that `...` may skip: enough for "the monthly household bank", short of another act."""
SHORT = 4
"""Letters below which a word is likely to be common: "to", "for", "how"."""


@dataclass(frozen=True, slots=True)
class Word:
    """One place of a phrase."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    after_gap: bool

    def fits(self, word: str) -> bool:
        return word in self.whole or word.startswith(self.beginnings)

    def forms(self) -> tuple[str, ...]:
        """What of `forms_of` a word may be here."""
        return (*self.whole, *(f"{start}*" for start in self.beginnings))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled cue phrase."""

    text: str
    words: tuple[Word, ...]
    anchor: Word
    """The word to look the phrase up by: no short one, fewest alternatives, then longest."""
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
    parts = _parts(text)
    words: list[Word] = []
    gap = False
    for part in parts:
        if part == GAP:
            if gap or not words:
                raise PhraseError(f"'{text}': a gap stands between two words")
            gap = True
            continue
        whole, beginnings = _alternatives(part)
        if not whole and not beginnings:
            raise _refusal(part, text)
        words.append(Word(whole, beginnings, gap))
        gap = False
    if gap or not words:
        raise PhraseError(f"'{text}': a phrase ends with a word")
    place = [part for part in parts if part != GAP].index(_rarest(parts))
    before = sum(1 + (LONGEST_GAP if w.after_gap else 0) for w in words[1 : place + 1])
    return Phrase(text, tuple(words), words[place], before)


def lookup_words(text: str) -> tuple[str, ...]:
    """The alternatives of a phrase's rarest word, found without compiling it.

    >>> lookup_words("kept|keep* ... a|the record*")
    ('record*',)
    """
    return tuple(_rarest(_parts(text)).split("|"))


def forms_of(words: Collection[str]) -> frozenset[str]:
    """The words, and each of their beginnings the way a phrase writes one: `rec*`."""
    starts = (f"{word[:end]}*" for word in words for end in range(1, len(word) + 1))
    return frozenset((*words, *starts))


@cache
def other_words(text: str) -> tuple[frozenset[str], ...]:
    """What each word but the rarest may be, the fewest first.

    A line of `forms_of` that lacks one of them has no match: most phrases that are looked up
    end here, uncompiled.
    """
    parts = _parts(text)
    rarest = _rarest(parts)
    others = (frozenset(part.split("|")) for part in parts if part not in (GAP, rarest))
    return tuple(sorted(others, key=len))


def _parts(text: str) -> list[str]:
    return text.casefold().replace("’", "'").split()


def _rarest(parts: list[str]) -> str:
    """The word with the fewest alternatives, of these the longest.

    Words like "to" or "for" stand in nearly every line, so a place that may hold one is
    taken only if all others may hold one too.
    """
    return min((part for part in parts if part != GAP), key=_rank)


@cache
def _rank(part: str) -> tuple[bool, int, int]:
    """Low for a rare word. Many phrases share a part."""
    return _may_be_short(part), part.count("|"), -len(part)


def _may_be_short(part: str) -> bool:
    return any(len(a) < SHORT and a[-1:] != "*" for a in part.split("|"))


@cache
def _alternatives(part: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words and beginnings; both empty for what is no word. Many phrases share a part."""
    alternatives = part.split("|")
    letters = part.replace("*|", "|").removesuffix("*").replace("|", "").replace("'", "")
    if not letters.isalnum() or "" in alternatives or "*" in alternatives:
        return frozenset(), ()
    return (
        frozenset(a for a in alternatives if a[-1:] != "*"),
        tuple(a[:-1] for a in alternatives if a[-1:] == "*"),
    )


def _refusal(part: str, text: str) -> PhraseError:
    bare = (a for a in part.split("|") if not a.removesuffix("*").replace("'", "").isalnum())
    return PhraseError(
        f"'{text}': '{next(bare, part)}' is not one word; write letters or digits, "
        "a hyphen as a space, and '*' only at the end"
    )
