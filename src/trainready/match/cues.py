"""Cues over texts: spaCy finds where a cue may stand, plain Python verifies it.

Each phrase is looked up by its rarest word: a whole word by one PhraseMatcher, a stem
(`reconcil*`) by another. No PhraseMatcher knows stems, so every token's norm is set to the
shortest stem of the map that it begins with, and the second matcher looks at norms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from trainready.language.cue_phrases import (
    Phrase,
    compile_phrase,
    forms_of,
    lookup_words,
    other_words,
)
from trainready.language.tokens import Token, tokenize
from trainready.match.phrase_matcher import Doc, PhraseMatcher, Vocab

_NO_STEM = "-"


class _Lookup(NamedTuple):
    """A phrase under one of the words that it can be looked up by; a map has thousands."""

    cue: str
    phrase: str
    stem: str
    """The word, or how it begins."""


class _Candidate(NamedTuple):
    """A phrase that a word of a line may belong to."""

    cue: str
    phrase: str
    others: tuple[frozenset[str], ...]
    """What its other words may be, of which the line must have one each."""


_LOOKUP = "lookup"


@dataclass(frozen=True, slots=True)
class Hit:
    """One cue found in a text."""

    cue: str
    tokens: tuple[int, ...]
    """Indexes of the matching tokens."""


class CueFinder:
    """All cue phrases of a map, ready to be looked up."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases` are pairs of cue id and phrase."""
        self._by_word: defaultdict[str, list[_Lookup]] = defaultdict(list)
        by_stem: defaultdict[str, list[_Lookup]] = defaultdict(list)
        for cue, phrase in phrases:
            for word in lookup_words(phrase):
                stem = word.removesuffix("*")
                into = self._by_word if stem == word else by_stem
                into[stem].append(_Lookup(cue, phrase, stem))
        self._stems = _shortest_stems(by_stem)
        self._known: dict[str, str] = {}
        self._by_stem: defaultdict[str, list[_Lookup]] = defaultdict(list)
        for stem, lookups in by_stem.items():
            self._by_stem[self._stem(stem)].extend(lookups)
        # A bare vocabulary: the tokens are ours, so no language's tokenizer is loaded.
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="LOWER")
        self._candidates: dict[str, tuple[_Candidate, ...]] = {}

    def _add(self, words: Iterable[str]) -> None:
        """Let the matcher know of these words, if a phrase has them.

        One resume has a tenth of the words that cues are looked up by.
        """
        for word in words:
            if word in self._candidates:
                continue
            lookups = [*self._by_word.get(word, ())]
            begins = self._by_stem.get(self._stem(word), ())
            lookups += (lookup for lookup in begins if word.startswith(lookup.stem))
            self._candidates[word] = tuple(
                _Candidate(one.cue, one.phrase, other_words(one.phrase)) for one in lookups
            )
            if lookups:
                self._matcher.add(_LOOKUP, [Doc(self._vocab, words=[word])])

    def find(self, line: str) -> tuple[tuple[Token, ...], tuple[Hit, ...]]:
        """The tokens of a line, and every cue in it once, in the order of the line."""
        tokens = tokenize(line)
        words = [token.word for token in tokens]
        self._add(words)
        places = sorted(at for _, at, _ in self._matcher(Doc(self._vocab, words=words)))
        lacks = forms_of(words).isdisjoint
        found: dict[str, Hit] = {}
        for at in places:
            for cue, phrase, others in self._candidates[words[at]]:
                if cue in found:
                    continue
                for other in others:
                    if lacks(other):
                        break
                else:
                    # Compiled when first met: most phrases never are in one run.
                    if match := _verify(compile_phrase(phrase), tokens, at):
                        found[cue] = Hit(cue, match)
        return tokens, tuple(sorted(found.values(), key=lambda hit: (hit.tokens, hit.cue)))

    def _stem(self, word: str) -> str:
        """The shortest lookup stem that a word begins with, or `-`."""
        if word not in self._known:
            starts = (word[:length] for length in range(1, len(word) + 1))
            self._known[word] = next((s for s in starts if s in self._stems), _NO_STEM)
        return self._known[word]


def _shortest_stems(words: Iterable[str]) -> frozenset[str]:
    """Those words of which none begins with another."""
    kept: set[str] = set()
    for word in sorted(set(words), key=len):
        if not any(word[:length] in kept for length in range(1, len(word))):
            kept.add(word)
    return frozenset(kept)


def _verify(phrase: Phrase, tokens: tuple[Token, ...], at: int) -> tuple[int, ...]:
    """The match of a phrase whose lookup word stands at `at`, tried from each possible start."""
    if phrase.anchor.fits(tokens[at].word):
        opening = phrase.words[0]
        for first in range(max(0, at - phrase.before_anchor), at + 1):
            if opening.fits(tokens[first].word) and at in (found := phrase.match_at(tokens, first)):
                return found
    return ()
