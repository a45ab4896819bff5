"""Words that count → the part of their sentence that a person knows again."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.tokens import Token

WIDEST = 240
"""Characters of a quote; beyond that it is cut at a comma, or at a word."""
_ROOM = 40


def quote(text: str, tokens: Sequence[Token], words: Sequence[int]) -> tuple[int, int]:
    """Start and end of the quote: the sentence, or where that is long the clauses around."""
    words = _close_together(tokens, words)
    first, last = words[0], words[-1]
    if tokens[-1].end - tokens[0].start <= WIDEST:
        return _with_sign(text, tokens[0].start), tokens[-1].end
    while first and not (tokens[first].after_comma or tokens[first].after_break):
        if tokens[words[0]].start - tokens[first - 1].start > _ROOM:
            break
        first -= 1
    while last + 1 < len(tokens) and not (
        tokens[last + 1].after_comma or tokens[last + 1].after_break
    ):
        if tokens[last + 1].end - tokens[words[-1]].end > _ROOM:
            break
        last += 1
    return _with_sign(text, tokens[first].start), tokens[last].end


def _close_together(tokens: Sequence[Token], words: Sequence[int]) -> Sequence[int]:
    """The last words that fit one quote: sentences joined for a rule may stand far apart."""
    for at, word in enumerate(words):
        if tokens[words[-1]].end - tokens[word].start <= 2 * WIDEST:
            return words[at:]
    return words[-1:]


def _with_sign(text: str, start: int) -> int:
    """A sign of money or a handle before the first word belongs to it."""
    return start - 1 if start and text[start - 1] in "$£€@+" else start
