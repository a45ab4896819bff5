"""Cues over texts: spaCy finds where a cue may stand, plain Python verifies it.

Each phrase is looked up by its rarest word. A word may be a stem (`reconcil*`), which no
PhraseMatcher knows, so every token's norm is set to the shortest stem among the lookup
words that it begins with; one PhraseMatcher over those norms then finds all candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.language.tokens import Token, tokenize
from trainready.match.phrase_matcher import Doc, PhraseMatcher, Vocab

_NO_KEY = "-"


@dataclass(frozen=True, slots=True)
class Hit:
    """One cue found in a text."""

    cue: str
    tokens: tuple[int, ...]
    """Indexes of the matching tokens."""


class CueFinder:
    """All cue phrases of a map, compiled once."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases` are pairs of cue id and phrase."""
        self._known: dict[str, str] = {}
        self._by_key: defaultdict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        compiled = [(cue, compile_phrase(text)) for cue, text in phrases]
        self._stems = _shortest_stems(phrase for _, phrase in compiled)
        for cue, phrase in compiled:
            for key in {self._key(word) for word in _lookup_words(phrase)}:
                self._by_key[key].append((cue, phrase))
        # A bare vocabulary: the tokens are ours, so no language's tokenizer is loaded.
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="NORM")
        if self._by_key:
            self._matcher.add("lookup", [self._pattern(key) for key in self._by_key])

    def find(self, text: str) -> tuple[tuple[Token, ...], tuple[Hit, ...]]:
        """The tokens of a text, and every cue in it once, in the order of the text."""
        tokens = tokenize(text)
        doc = Doc(self._vocab, words=[t.word for t in tokens])
        for token in doc:
            token.norm_ = self._key(token.text)
        found: dict[str, Hit] = {}
        for _, start, end in sorted(self._matcher(doc), key=lambda m: m[1]):
            for cue, phrase in self._by_key[doc[start:end][0].norm_]:
                if cue not in found and (words := _verify(phrase, tokens, start)):
                    found[cue] = Hit(cue, words)
        return tokens, tuple(sorted(found.values(), key=lambda hit: (hit.tokens, hit.cue)))

    def _key(self, word: str) -> str:
        """The shortest lookup stem that a word begins with, or `-`."""
        if word not in self._known:
            starts = (word[:length] for length in range(1, len(word) + 1))
            self._known[word] = next((s for s in starts if s in self._stems), _NO_KEY)
        return self._known[word]

    def _pattern(self, key: str) -> Doc:
        doc = Doc(self._vocab, words=[key])
        doc[0].norm_ = key
        return doc


def _lookup_words(phrase: Phrase) -> tuple[str, ...]:
    return (*phrase.anchor.whole, *phrase.anchor.beginnings)


def _shortest_stems(phrases: Iterable[Phrase]) -> frozenset[str]:
    """Lookup words of which none begins with another."""
    words = sorted({word for phrase in phrases for word in _lookup_words(phrase)}, key=len)
    kept: set[str] = set()
    for word in words:
        if not any(word[:n] in kept for n in range(1, len(word))):
            kept.add(word)
    return frozenset(kept)


def _verify(phrase: Phrase, tokens: tuple[Token, ...], at: int) -> tuple[int, ...]:
    """The match of a phrase whose lookup word stands at `at`, tried from each possible start."""
    if phrase.anchor.fits(tokens[at].word):
        for first in range(max(0, at - phrase.before_anchor), at + 1):
            if at in (found := phrase.match_at(tokens, first)):
                return found
    return ()
