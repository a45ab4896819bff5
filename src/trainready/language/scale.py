"""Whether a line says how much or for how long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.language.tokens import Token, tokenize
from trainready.model.skillmap import LineWords

_YEAR = re.compile(r"(?:19|20)\d\d")


def has_number(text: str, words: LineWords) -> bool:
    """The text says how many: a number word, or digits that are no name and no date."""
    tokens = tokenize(text)
    return any(
        token.word in words.numbers or (token.word[0].isdigit() and not _names(tokens, at, words))
        for at, token in enumerate(tokens)
    )


def _names(tokens: Sequence[Token], at: int, words: LineWords) -> bool:
    """The number names something: "Year 7", "Years 7 to 9", "in 2022", "2nd"."""
    token, after = tokens[at], tokens[at + 1 : at + 2]
    if after and after[0].start == token.end and after[0].word in words.ordinals:
        return True
    is_year = _YEAR.fullmatch(token.word) is not None
    if not at:
        return is_year
    last = tokens[at - 1]
    if last.word in words.before_names or (is_year and last.word in words.before_years):
        return True
    earlier = at - 2 if last.word in words.between_names else at - 1
    return earlier >= 0 and tokens[earlier].word[0].isdigit() and _names(tokens, earlier, words)


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
