"""Whether a line says how much or for how long."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.language.tokens import tokenize
from trainready.model.skillmap import LineWords


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
