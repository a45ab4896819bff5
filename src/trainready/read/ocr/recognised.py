"""The table of words that tesseract found → words with box, baseline and font size."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median
from typing import TypeAlias

from trainready.read.pdf.ink import Ink
from trainready.read.pdf.words import Word

_NUMBERS = ("block_num", "par_num", "line_num", "left", "top", "width", "height", "conf")
_WORD = "5"
"""The level of a row that is a word, not a line or a block."""
_DOUBTFUL = 20.0
"""Confidence, of 100, below which a word is a speck or a line of the drawing."""
_DESCENDS = re.compile(r"[gjpqyQ,;()\[\]|]")
_ASCENDS = re.compile(r"[A-Zbdfhijklt0-9()\[\]|/&%#@!?]")
_WIDTHS = ((re.compile(r"[A-ZÀ-Þmw@&%]"), 0.68), (re.compile(r"[iljtfIr.,:;'|()\[\]!-]"), 0.3))
_WIDTH = 0.52
"""Widths of letters as shares of the font size."""
_STRETCH = 1.3
"""A word is at most so much higher than its width tells; else a drawn line was added to it."""
_BOLD = 1.25
"""Strokes so many times as thick as usual are bold: they measure 1.4 and more."""
_BLOB = 2.2
"""Strokes so many times as thick as usual are no letter."""
_SHARES = {(True, True): 0.93, (True, False): 0.72, (False, True): 0.72, (False, False): 0.52}
"""Height of a word as a share of its font size, by letters that go up and that go down."""
_ALIKE = 0.13
"""Sizes that differ less from the usual one are the usual one: letters are measured, not told."""
_MISREAD = frozenset("eo*«»¢°©®+-—=¥#>·.•‹›")
"""What becomes of bullet signs."""
_SIGNS = 2
"""One sign may be read as two."""
_LETTERS = frozenset("eo")
_LETTERS_TWICE = 2
"""Of these, signs that a line may begin with by right, but seldom twice on a page."""
_BARS = frozenset("|l")
_BESIDE = 0.05
"""Space on either side of a letter that belongs to it, as a share of the font size."""
_POINTS = 72.0


@dataclass(frozen=True, slots=True)
class _Found:
    """One word in dots."""

    text: str
    left: float
    top: float
    wide: float
    high: float
    confidence: float
    line: tuple[int, int, int]
    stroke: float = 0.0
    """How thick it is drawn, as a share of its font size."""


Strokes: TypeAlias = Callable[[float, float, float, float], float]
"""Left, top, right, bottom of a box → dots across a stroke in it."""


def words_of(table: str, dots: float, page: int, strokes: Strokes) -> tuple[list[Word], float]:
    """The words of a page in points, and how sure tesseract is of them, 0 to 100."""
    found = [
        replace(word, stroke=_stroke(word, strokes))
        for word in _rows(table)
        if word.confidence >= _DOUBTFUL
    ]
    if not found:
        return [], 0.0
    stroke = median(word.stroke for word in _spelled(found))
    lines: dict[tuple[int, int, int], list[_Found]] = defaultdict(list)
    for word in found:
        lines[word.line].append(word)
    usual = _usual_size(found)
    ordered = [line for _, line in sorted(lines.items())]
    scale = _POINTS / dots
    words = [
        word
        for line in _with_bullets(ordered, stroke)
        for word in _placed(_with_pronouns(line), usual, stroke, scale, page)
    ]
    numbered = [replace(word, order=order) for order, word in enumerate(words)]
    return numbered, mean(word.confidence for word in found)


def _rows(table: str) -> Iterator[_Found]:
    """The rows that are words. Rows that do not have the shape of one are left out."""
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") == _WORD and text and (numbers := _numbers(row)):
            block, paragraph, line, left, top, wide, high, confidence = numbers
            place = int(block), int(paragraph), int(line)
            yield _Found(text, left, top, wide, high, confidence, place)


def _numbers(row: Mapping[str, str | None]) -> list[float]:
    try:
        return [float(row[name] or "") for name in _NUMBERS]
    except (KeyError, ValueError):
        return []


def _size(word: _Found) -> float:
    """The font size that a word of this height has, in dots."""
    key = _ASCENDS.search(word.text) is not None, _DESCENDS.search(word.text) is not None
    wide = sum(
        next((share for letters, share in _WIDTHS if letters.match(letter)), _WIDTH)
        for letter in word.text
    )
    by_height, by_width = word.high / _SHARES[key], word.wide / wide
    return by_height if by_height <= _STRETCH * by_width else by_width


def _usual_size(words: Iterable[_Found]) -> float:
    """The size of most words."""
    return median(map(_size, _spelled(words)))


def _spelled(words: Iterable[_Found]) -> list[_Found]:
    """The words that are no signs, for signs are drawn otherwise; all where there are no others."""
    every = list(words)
    return [word for word in every if sum(map(str.isalnum, word.text)) > 1] or every


def _stroke(word: _Found, strokes: Strokes) -> float:
    right, bottom = word.left + word.wide, word.top + word.high
    return strokes(word.left, word.top, right, bottom) / max(_size(word), 1.0)


def _with_bullets(lines: Sequence[list[_Found]], stroke: float) -> Iterator[list[_Found]]:
    """The lines with a bullet sign where one was taken for a letter."""
    openings = Counter(line[0].text for line in lines if len(line) > 1)
    for line in lines:
        sign = line[0]
        short = len(line) > 1 and len(sign.text) <= _SIGNS
        blob = short and 0 < _BLOB * stroke < sign.stroke and sign.text.casefold() != "i"
        misread = short and all(letter in _MISREAD for letter in sign.text)
        letter = sign.text in _LETTERS and openings[sign.text] < _LETTERS_TWICE
        if (blob and sign.text not in _BARS) or (misread and not letter):
            line = [replace(sign, text="•"), *line[1:]]
        yield line


def _with_pronouns(line: list[_Found]) -> list[_Found]:
    """The line with an I where it was taken for a bar: amid words, where no bar stands."""
    fixed = list(line)
    for at, word in enumerate(line[:-1]):
        before = line[at - 1].text if at else "a"
        if word.text in _BARS and line[at + 1].text[0].islower() and before[-1].islower():
            fixed[at] = replace(word, text="I")
    return fixed


def _placed(
    line: Sequence[_Found], usual: float, stroke: float, scale: float, page: int
) -> Iterator[Word]:
    """The words of a line on their baseline, with the size that most of them have."""
    size = _usual_size(line)
    if abs(size / usual - 1) < _ALIKE:
        size = usual
    flat = [word.top + word.high for word in line if not _DESCENDS.search(word.text)]
    ends = [word.top + word.high for word in line]
    baseline = median(flat) if flat else median(ends) - 0.2 * size
    for word in line:
        bold = word.stroke > _BOLD * stroke
        ink = Ink(round(2 * size * scale) / 2, bold, False, "000000", False, True)
        yield Word(
            word.text,
            (word.left - _BESIDE * size) * scale,
            (baseline - 0.8 * size) * scale,
            (word.left + word.wide + _BESIDE * size) * scale,
            (baseline + 0.2 * size) * scale,
            baseline * scale,
            ink,
            0,
            page,
        )
