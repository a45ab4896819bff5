"""Finds lines that repeat at the top or bottom of pages, and page numbers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainready.read.pdf.drawings import NOTHING_DRAWN
from trainready.read.pdf.segments import Row, rows, segments
from trainready.read.pdf.words import Word

_MARGIN = 0.09
"""Share of the page height in which running heads stand."""
_DIGITS = re.compile(r"(\d+)")
_ONLY_A_NUMBER = re.compile(r"^\W*\d{1,3}\W*(?:\d{1,3}\W*)?$")
_SAME_HEIGHT = 4.0
_SET_OFF = 1.7
"""Font sizes between a running head and the text, if it is seen on two pages only."""
_OPENING = 30
"""Words with which a resume says whose it is."""
_NUMBERED = 0.4
"""Share of known words from which a row with the number of its page is a running head."""
_COUNTED = 999
"""Largest number that can count pages: years do not."""
_OUTER = ".,;:|()[]<>-–—·•"


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row near the top or the bottom of its page."""

    row: Row
    page: int
    is_top: bool

    @property
    def text(self) -> str:
        return " ".join(word.text for segment in self.row for word in segment.words)

    @property
    def baseline(self) -> float:
        return self.row[0].words[0].baseline

    @property
    def keys(self) -> set[tuple[int, int]]:
        return {(word.page, word.order) for segment in self.row for word in segment.words}

    @property
    def is_page_number(self) -> bool:
        text = self.text
        numbered = not self.is_top and _ONLY_A_NUMBER.match(text) is not None
        return numbered and str(self.page) in _DIGITS.findall(text)


def without_running_heads(
    pages: Mapping[int, Sequence[Word]], heights: Mapping[int, float]
) -> dict[int, list[Word]]:
    """The words by page, less what repeats in the margins.

    What a head or a foot says and the text does not stays once: at the first head, the last foot.
    """
    margins = [_margins(words, heights[page]) for page, words in pages.items()]
    groups = _repeated([edge for page in margins for side in page for edge in side], len(pages))
    sizes = {key: len(group) for group in groups for edge in group for key in edge.keys}
    heads = [
        edge
        for (page, words), sides in zip(pages.items(), margins, strict=True)
        for side in sides
        for edge in _heads(side, words, sizes)
    ]
    heads += [edge for sides in margins for side in sides for edge in _again(side, pages)]
    dropped = {key for edge in heads for key in edge.keys}
    told = _spelled(
        w for words in pages.values() for w in words if (w.page, w.order) not in dropped
    )
    for group in groups:
        found = [edge for edge in group if edge.keys <= dropped]
        if found and _says_more(group, told):
            dropped -= found[0 if found[0].is_top else -1].keys
    return {
        page: [word for word in words if (page, word.order) not in dropped]
        for page, words in pages.items()
    }


def _margins(words: Sequence[Word], height: float) -> tuple[list[_Edge], list[_Edge]]:
    """The rows near the top and near the bottom, the outermost first."""
    top = [word for word in words if word.bottom < height * _MARGIN]
    low = [word for word in words if word.top > height * (1 - _MARGIN)]
    upper, lower = (
        [_Edge(row, row[0].page, near is top) for row in rows(segments(near, NOTHING_DRAWN))]
        for near in (top, low)
    )
    return upper, lower[::-1]


def _repeated(edges: Sequence[_Edge], pages: int) -> list[list[_Edge]]:
    """Rows that say the same at the same height on many pages."""
    groups: list[list[_Edge]] = []
    for edge in edges:
        group = next((one for one in groups if _is_same(one[0], edge)), None)
        if group is None:
            groups.append([edge])
        elif group[-1].page != edge.page:
            group.append(edge)
    return [group for group in groups if len(group) > 1 and len(group) >= pages / 2 - 1]


def _is_same(one: _Edge, other: _Edge) -> bool:
    """The same words, and numbers that are equal or count the pages."""
    if one.is_top != other.is_top or abs(one.baseline - other.baseline) > _SAME_HEIGHT:
        return False
    ours, theirs = _DIGITS.split(one.text), _DIGITS.split(other.text)
    return len(ours) == len(theirs) and all(
        a == b or (index % 2 == 1 and _counts(int(a), int(b), other.page - one.page))
        for index, (a, b) in enumerate(zip(ours, theirs, strict=True))
    )


def _counts(one: int, other: int, pages: int) -> bool:
    return other - one == pages and max(one, other) <= _COUNTED


def _heads(
    side: Sequence[_Edge], words: Sequence[Word], sizes: Mapping[tuple[int, int], int]
) -> list[_Edge]:
    """The outermost rows that repeat or number the page, and are set off from the text."""
    seen = [min((sizes.get(key, 0) for key in edge.keys), default=0) for edge in side]
    heads = [
        edge
        for edge, _ in itertools.takewhile(
            lambda pair: pair[1] > 0 or pair[0].is_page_number, zip(side, seen, strict=True)
        )
    ]
    while heads and seen[len(heads) - 1] == 2 and not _is_set_off(heads[-1], words):
        heads.pop()
    return heads


def _again(side: Sequence[_Edge], pages: Mapping[int, Sequence[Word]]) -> list[_Edge]:
    """The outermost row of a later page, if it says again whose resume this is."""
    if not side or side[0].page == min(pages):
        return []
    words = [word for segment in side[0].row for word in segment.words]
    said = [one for one in _spelled(words) if one != str(side[0].page)]
    first = pages[min(pages)]
    opening = _spelled(first[: max(_OPENING, len(first) // 8)])
    known = sum(one in opening for one in said)
    numbered = len(said) < len(_spelled(words))
    least = _NUMBERED if numbered else 1.0
    return [side[0]] if known > 1 and known >= least * len(said) else []


def _is_set_off(edge: _Edge, words: Sequence[Word]) -> bool:
    inwards = 1 if edge.is_top else -1
    steps = (inwards * (word.baseline - edge.baseline) for word in words)
    size = edge.row[0].size
    return min((step for step in steps if step > 0.5 * size), default=1e9) > _SET_OFF * size


def _says_more(group: Sequence[_Edge], told: set[str]) -> bool:
    """It says something that the text does not; the word for "page" is nothing."""
    counting = len({edge.text for edge in group}) > 1
    words = (word for segment in group[0].row for word in segment.words)
    new = {word for word in _spelled(words) - told if not counting or not word.isdigit()}
    return len(new) > (2 if counting else 0)


def _spelled(words: Iterable[Word]) -> set[str]:
    return {text for word in words if (text := word.text.casefold().strip(_OUTER))}
