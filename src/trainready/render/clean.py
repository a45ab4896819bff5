"""Text of unknown origin in; text out that no printer, terminal or markup can be tricked with."""

from __future__ import annotations

import re
import unicodedata

_TERMINAL = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor moves
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\x9c|$)"  # window titles, links, device strings
    r"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)
_JOINERS = frozenset("\u200c\u200d")
"""Invisible, but Persian, Hindi and emoji are misspelled without them."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_PICTURES = frozenset({"So", "Sk"})
_PRESENTATION = frozenset("\ufe0e\ufe0f\u20e3") | _JOINERS
"""Signs that only change how a picture looks."""
_FIRST_PICTURE = "\u2000"
"""Below it stand signs that every font has: `©`, `°`, `` ` ``."""
_URL = re.compile(r"(?:https?://|mailto:)[^\s\"'<>\\^`{|}]+", re.IGNORECASE)


def visible(text: str) -> str:
    """The text without control, hidden, direction-changing or unassigned signs.

    Spaces of every kind, line ends among them, become plain spaces.
    """
    if text.isprintable():
        return text
    spaced = (" " if sign.isspace() else sign for sign in _TERMINAL.sub("", text))
    return "".join(
        sign for sign in spaced if sign in _JOINERS or unicodedata.category(sign) not in _DROPPED
    )


def clean(text: str) -> str:
    """The visible text with single spaces, and none at its ends."""
    return " ".join(visible(text).split())


def safe_url(url: str) -> str:
    """The address if it is http, https or mailto; nothing otherwise."""
    address = clean(url)
    return address if _URL.fullmatch(address) else ""


def marked(text: str, words: tuple[tuple[int, int], ...]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces; those at `start:end` of the words are marked.

    >>> marked("Kept the books", ((0, 4), (9, 14)))
    (('Kept', True), (' the ', False), ('books', True))
    """
    pieces: list[tuple[str, bool]] = []
    done = 0
    for start, end in sorted(words):
        first, last = max(start, done), min(end, len(text))
        if pieces and first < last and not text[done:first].strip():
            pieces[-1] = (pieces[-1][0] + text[done:last], True)  # words that stand together
            done = last
        elif first < last:
            pieces += [(text[done:first], False), (text[first:last], True)]
            done = last
    pieces.append((text[done:], False))
    return tuple(piece for piece in pieces if piece[0])


def without_pictures(text: str) -> str:
    """The text without emoji and other pictures, for a page whose fonts cannot draw them."""
    return "".join(
        sign
        for sign in text
        if sign < _FIRST_PICTURE
        or (sign not in _PRESENTATION and unicodedata.category(sign) not in _PICTURES)
    )
