"""RTF → its tokens, one after the other: braces, control words, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from trainready.read import limits

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\(.)"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_LINE_END = b"\r\n"


class Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SIGN = auto()
    """A control symbol, such as a backslash before a brace."""
    BYTE = auto()
    """One byte written as two hexadecimal digits."""
    TEXT = auto()
    CUT = auto()
    """The file goes on, but we stop."""


class Token(NamedTuple):
    kind: Kind
    word: str = ""
    """The control word or symbol."""
    number: int | None = None
    content: bytes = b""


class TooDeep(ValueError):
    """More groups in groups than any program writes."""


_OPEN, _CLOSE, _CUT = Token(Kind.OPEN), Token(Kind.CLOSE), Token(Kind.CUT)


def is_ordinary(content: bytes) -> bool:
    """Few tokens, whatever its pictures weigh."""
    return content.count(b"\\") + content.count(b"{") <= limits.ORDINARY_RTF


def tokens(content: bytes) -> Iterator[Token]:
    """The tokens, without the bytes of pictures behind `\\bin`. Raises TooDeep."""
    at, depth = 0, 0
    for _ in range(limits.RTF_TOKENS):
        while content[at : at + 1] in (b"\r", b"\n"):
            at += 1
        found = _TOKEN.match(content, at)
        if found is None:
            return
        at = found.end()
        word, number, byte, sign, brace, text = found.groups()
        if text is not None:
            yield Token(Kind.TEXT, content=text)
        elif brace is not None:
            depth += 1 if brace == b"{" else -1
            if depth > limits.RTF_DEPTH:
                raise TooDeep
            yield _OPEN if brace == b"{" else _CLOSE
            if depth <= 0:
                return  # what stands behind the last brace is no part of the document
        elif word is not None:
            if word == b"bin":
                at += max(0, int(number or 0))
            yield Token(Kind.WORD, word.decode("ascii"), None if number is None else int(number))
        elif byte is not None:
            yield Token(Kind.BYTE, content=bytes([int(byte, 16)]))
        else:
            yield Token(Kind.SIGN, sign.decode("latin-1"))
    yield _CUT
