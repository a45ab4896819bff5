"""Words that a person cannot see: without ink, in the colour of the paper, tiny, off the page."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.read.pdf.drawings import Drawings, Fill
from trainready.read.pdf.words import Word

_TINY = 2.0
"""Points below which nobody reads."""
_ALIKE = 10
"""Largest difference of a colour channel, of 255, that an eye misses on paper."""
_PAPER = "ffffff"


def seen(
    words: Sequence[Word], drawn: Drawings, width: float, height: float
) -> tuple[list[Word], bool]:
    """The words that can be seen, and whether others were left out.

    When all words are without ink they are the text layer of a scan, and stay.
    """
    layer = all(word.ink.invisible for word in words)
    kept = [word for word in words if _is_seen(word, drawn, width, height, layer)]
    return kept, any(word.text.strip("\x00\ufffe") for word in words) and len(kept) < len(words)


def _is_seen(word: Word, drawn: Drawings, width: float, height: float, layer: bool) -> bool:
    ink = word.ink
    middle = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    if not (0 <= middle[0] <= width and 0 <= middle[1] <= height) or ink.size < _TINY:
        return False
    if ink.invisible:
        return layer
    # Text over a picture was put there to be read; we do not know the picture's colours.
    ground = _ground(middle, drawn.fills)
    return not ground or not _alike(ink.color, ground)


def _ground(middle: tuple[float, float], fills: Sequence[Fill]) -> str:
    """The colour behind a point; empty behind a picture."""
    x, y = middle
    for fill in reversed(fills):
        if fill.box.left <= x <= fill.box.right and fill.box.top <= y <= fill.box.bottom:
            return fill.color
    return _PAPER


def _alike(one: str, other: str) -> bool:
    return all(
        abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= _ALIKE for at in (0, 2, 4)
    )
