"""Finds lines that repeat at the top or bottom of pages, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from trainready.read.pdf.drawings import NOTHING_DRAWN
from trainready.read.pdf.segments import Row, rows, segments
from trainready.read.pdf.words import Word

_MARGIN = 0.09
"""Share of the page height in which running heads stand."""
_DIGITS = re.compile(r"\d+")
_ONLY_A_NUMBER = re.compile(r"^\W*\d{1,3}\W*(?:\d{1,3}\W*)?$")
_SAME_HEIGHT = 4.0


def without_running_heads(
    pages: Mapping[int, Sequence[Word]], heights: Mapping[int, float]
) -> dict[int, list[Word]]:
    """The words by page, less what repeats in the margins.

    A header stays on its first page: it may hold the only name and address.
    """
    places: dict[tuple[str, int, bool], list[tuple[int, Row]]] = defaultdict(list)
    dropped: set[tuple[int, int]] = set()
    for page, words in pages.items():
        for row, is_top in _margin_rows(words, heights[page]):
            text = " ".join(word.text for segment in row for word in segment.words)
            if not is_top and _ONLY_A_NUMBER.match(text) and str(page) in _DIGITS.findall(text):
                dropped |= _keys(row)
            height = round(row[0].words[0].baseline / _SAME_HEIGHT)
            places[_DIGITS.sub("#", text), height, is_top].append((page, row))
    for (text, _, is_top), found in places.items():
        if len(found) > 1 and len(found) >= len(pages) / 2 - 1:
            counts = "#" in text and "@" not in text and _numbers_differ(found)
            stays = (is_top and not counts) or "@" in text
            for _, row in found[1:] if stays else found:
                dropped |= _keys(row)
    return {
        page: [word for word in words if (page, word.order) not in dropped]
        for page, words in pages.items()
    }


def _margin_rows(words: Sequence[Word], height: float) -> list[tuple[Row, bool]]:
    near = [
        word
        for word in words
        if word.bottom < height * _MARGIN or word.top > height * (1 - _MARGIN)
    ]
    return [(row, row[0].words[0].top < height / 2) for row in rows(segments(near, NOTHING_DRAWN))]


def _keys(row: Row) -> set[tuple[int, int]]:
    return {(word.page, word.order) for segment in row for word in segment.words}


def _numbers_differ(found: Sequence[tuple[int, Row]]) -> bool:
    texts = {" ".join(w.text for s in row for w in s.words) for _, row in found}
    return len(texts) > 1
