"""A text as words with their places, the way cue phrases and the guard see it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*\d*")
# The full stop that a name begins with ends nothing: "C++ and .NET".
_BREAK = re.compile(r"(?<![\s(/])\.|\.(?=[\s.])|[!?;:•\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: `fact-checking` is two words, `didn't` and `1,200` are one."""

    word: str
    """Case-folded, with a straight apostrophe."""
    start: int
    end: int
    after_break: bool
    """A sentence or a clause ended between the word before and this one."""
    after_comma: bool
    """A comma, a dash or a bracket stands between the word before and this one."""
    sign: str = ""
    """The sign before this word: `:` may open a list, `.` ends a sentence, `-` is any dash, `~`
    joins a compound as in "no-show"."""


_COMMA = re.compile(r"[,()–—\[\]]| - ")
_DASH = re.compile(r"[–—]| - ")
JOINED = "~"
_HYPHENS = frozenset("-\u2010\u2011")


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of a text in order.

    >>> [token.word for token in tokenize("Fact-checking: didn't miss 1,200 dates.")]
    ['fact', 'checking', "didn't", 'miss', '1,200', 'dates']
    """
    tokens: list[Token] = []
    last = 0
    for found in _WORD.finditer(text):
        between = text[last : found.start()]
        ended = _BREAK.search(between) if tokens else None
        if ended and ended.group() == "." and _is_short(tokens[-1], found.group()):
            ended = None
        tokens.append(
            Token(
                found.group().replace("’", "'").casefold(),
                found.start(),
                found.end(),
                ended is not None,
                bool(_COMMA.search(between)) and bool(tokens),
                _sign(ended, between) if tokens else "",
            )
        )
        last = found.end()
    return tuple(tokens)


def _sign(ended: re.Match[str] | None, between: str) -> str:
    if ended:
        return ended.group()
    if between in _HYPHENS:
        return JOINED
    return "-" if _DASH.search(between) else ""


def _is_short(before: Token, word: str) -> bool:
    """The full stop stands behind a letter that is short for a word: "v. 25"."""
    return len(before.word) == 1 and before.word.isalpha() and not word[0].isupper()
