"""A sentence → the kinds of words in it, with all places of each, without those denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from trainready.language.cue_phrases import Phrase, compile_phrase, lookup_words
from trainready.language.tokens import Token

Match = tuple[int, ...]
"""Indexes of the tokens of one place."""
Kinds = dict[str, list[Match]]


class PhraseIndex:
    """Kinds of words made ready; make one and use it for many sentences."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._words: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._stems: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind, phrases in words.items():
            for phrase in phrases:
                for word in lookup_words(phrase):
                    stem = word.removesuffix("*")
                    into = self._words if stem == word else self._stems
                    into[stem].append((kind, phrase))
        self._known: dict[str, tuple[tuple[str, str], ...]] = {}

    def find(self, tokens: Sequence[Token]) -> Kinds:
        """Every place of every kind."""
        found: Kinds = {}
        for at, token in enumerate(tokens):
            for kind, text in self._entries(token.word):
                if " " not in text:
                    found.setdefault(kind, []).append((at,))
                    continue
                for match in _around(compile_phrase(text), tokens, at):
                    if match not in found.setdefault(kind, []):
                        found[kind].append(match)
        return {kind: matches for kind, matches in found.items() if matches}

    def _entries(self, word: str) -> tuple[tuple[str, str], ...]:
        """The phrases that may stand at a word."""
        known = self._known.get(word)
        if known is None:
            found = list(self._words.get(word, ()))
            for end in range(1, len(word) + 1):
                found += self._stems.get(word[:end], ())
            known = tuple(dict.fromkeys(found))
            if len(self._known) < 100_000:
                self._known[word] = known
        return known


def _around(phrase: Phrase, tokens: Sequence[Token], at: int) -> Iterable[Match]:
    """Matches that have the phrase's anchor at a token."""
    opening = phrase.words[0]
    for first in range(max(0, at - phrase.before_anchor), at + 1):
        if opening.fits(tokens[first].word):
            match = phrase.match_at(tokens, first)
            if at in match:
                yield match
