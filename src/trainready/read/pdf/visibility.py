"""Words that a person cannot see: without ink, in the colour of the paper, tiny, off the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from trainready.model.document import Box
from trainready.read.pdf.drawings import Drawings, Fill
from trainready.read.pdf.ground import Painted
from trainready.read.pdf.turn import Turn
from trainready.read.pdf.words import Word

_TINY = 2.0
"""Points below which nobody reads."""
_ALIKE = 10
"""Largest difference of a colour channel, of 255, that an eye misses on paper."""
_PAPER = "ffffff"


def seen(
    words: Sequence[Word], drawn: Drawings, turn: Turn, painted: Painted
) -> tuple[list[Word], bool]:
    """The words that can be seen, and whether others were left out.

    Words without ink are the text layer of a scan, and stay, when most words are such and they
    lie on a picture, or when all are.
    """
    bare = sum(word.ink.invisible for word in words)
    layer = 2 * bare > len(words) and (bare == len(words) or drawn.pictures > 0)
    kept = [word for word in words if _is_seen(word, drawn, turn, layer, painted)]
    return kept, any(word.text.strip("\x00\ufffe") for word in words) and len(kept) < len(words)


def _is_seen(word: Word, drawn: Drawings, turn: Turn, layer: bool, painted: Painted) -> bool:
    ink = word.ink
    middle = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    on_page = 0 <= middle[0] <= turn.width and 0 <= middle[1] <= turn.height
    if not on_page or ink.size < _TINY:
        return False
    if ink.invisible:
        return layer
    # Text over a picture was put there to be read; we do not know the picture's colours.
    ground = _ground(middle, drawn.fills)
    if not ground or not _alike(ink.color, ground):
        return True
    behind = painted.ground(Box(word.left, word.top, word.right, word.bottom))
    return abs(_grey(ink.color) - behind) > _ALIKE


def _ground(middle: tuple[float, float], fills: Sequence[Fill]) -> str:
    """The colour behind a point; empty behind a picture."""
    x, y = middle
    for fill in reversed(fills):
        if fill.box.left <= x <= fill.box.right and fill.box.top <= y <= fill.box.bottom:
            return fill.color
    return _PAPER


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[:2], 16), int(color[2:4], 16), int(color[4:6], 16)


@lru_cache(maxsize=256)
def _alike(one: str, other: str) -> bool:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return all(abs(a - b) <= _ALIKE for a, b in pairs)


def _grey(color: str) -> float:
    red, green, blue = _channels(color)
    return 0.30 * red + 0.59 * green + 0.11 * blue
