"""A page of PDFium → words with box, font and colour. Coordinates in points from the top left."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.read.pdf.ink import Ink, Inks
from trainready.read.pdf.turn import Turn

_LINE_END_HYPHENS = frozenset("\x02\ufffe")
"""PDFium's signs for a hyphen at which a line was broken."""
_UNMAPPED = "\ufffd"
_OTHER_SIZE = 1.1
"""Font sizes of one word differ less, but for small capitals."""
_QUARTERS = (0, 90, 180, 270)
_ANGLES = (*_QUARTERS, 45, 135, 225, 315)


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    ink: Ink
    order: int
    """Place in the file's own drawing order."""
    page: int


def upright_words(
    page: pdfium.PdfPage, number: int, most: int
) -> tuple[list[Word], list[list[Word]], Turn]:
    """The words of a page, those turned another way, and the turn in which most are upright."""
    own = page.get_rotation()
    best: tuple[list[Word], list[Word], Turn] | None = None
    for rotation in (own, *(angle for angle in _QUARTERS if angle != own)):
        turn = Turn(page, rotation)
        every = list(PageWords(page, number, turn).words(most))
        upright = [word for word in every if word.ink.upright]
        if best is None or len(upright) > len(best[0]):
            best = upright, [word for word in every if not word.ink.upright], turn
        if 2 * len(upright) >= len(every):
            break
    upright, others, turn = best or ([], [], Turn(page))
    return upright, _turned(page, number, most, others, turn.rotation), turn


def _turned(
    page: pdfium.PdfPage, number: int, most: int, others: list[Word], rotation: int
) -> list[list[Word]]:
    """Words that do not read from left to right, by the turn in which they would."""
    found = []
    left = {word.order for word in others}
    for angle in _ANGLES:
        if left and angle != rotation:
            every = PageWords(page, number, Turn(page, angle)).words(most)
            upright = [word for word in every if word.ink.upright and word.order in left]
            left -= {at for w in upright for at in range(w.order, w.order + len(w.text))}
            found.append(upright)
    return [words for words in found if words]


class PageWords:
    """Reads the words of one page."""

    def __init__(self, page: pdfium.PdfPage, number: int, turn: Turn) -> None:
        self.number = number
        self.text = page.get_textpage()
        self.turn = turn
        self._inks = Inks(self.text, self.turn)
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self, most: int) -> Iterator[Word]:
        """The words in drawing order, from at most so many characters."""
        count = min(self.text.count_chars(), most)
        letters = self._letters(count)
        start = 0
        for index in range(count + 1):
            letter = letters[index] if index < count else " "
            if letter.isspace() or letter == "\0":
                yield from self._word(letters, start, index)
                start = index + 1
            elif letter in _LINE_END_HYPHENS:
                yield from self._word(letters, start, index + 1)
                start = index + 1

    def _letters(self, count: int) -> str:
        """One character per index; letters beyond the basic plane need the slow way."""
        text: str = self.text.get_text_range(0, count, errors="replace") if count else ""
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self.text, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _word(self, letters: str, start: int, end: int) -> Iterator[Word]:
        if start >= end:
            return
        first, last = self._glyph(start), self._glyph(end - 1)
        if first is None or last is None:
            return
        text = _spelled(letters[start:end])
        if raw.FPDFText_HasUnicodeMapError(self.text, start) > 0:
            text = _UNMAPPED * len(text)
        ink = self._inks.at(start)
        if end - start > 1 and not _follows(first, last, ink.size * (end - start)):
            yield from self._torn(letters, start, end)
            return
        if seam := self._seam(letters, start, end):
            yield from self._piece(letters, start, seam)
            yield from self._piece(letters, seam, end)
            return
        yield Word(
            text,
            min(first[0], last[0]),
            min(first[1], last[1]),
            max(first[2], last[2]),
            max(first[3], last[3]),
            first[4],
            ink,
            start,
            self.number,
        )

    def _seam(self, letters: str, start: int, end: int) -> int:
        """Where a word of another size stands so close behind that no space was found; else 0."""
        for index in range(start + 1, end):
            if letters[index - 1].islower() and letters[index].isupper():
                sizes = self._inks.at(index - 1).size, self._inks.at(index).size
                if max(sizes) > _OTHER_SIZE * min(sizes):
                    return index
        return 0

    def _torn(self, letters: str, start: int, end: int) -> Iterator[Word]:
        """Letters that follow each other in the file, but not on the page, are several words."""
        begin = start
        for index in range(start + 1, end):
            above, here = self._glyph(index - 1), self._glyph(index)
            if above and here and not _follows(above, here, self._inks.at(index).size * 2.5):
                if begin < index:
                    yield from self._piece(letters, begin, index)
                begin = index
        yield from self._piece(letters, begin, end)

    def _piece(self, letters: str, start: int, end: int) -> Iterator[Word]:
        glyphs = [glyph for index in range(start, end) if (glyph := self._glyph(index))]
        if glyphs:
            yield Word(
                _spelled(letters[start:end]),
                min(glyph[0] for glyph in glyphs),
                min(glyph[1] for glyph in glyphs),
                max(glyph[2] for glyph in glyphs),
                max(glyph[3] for glyph in glyphs),
                glyphs[0][4],
                self._inks.at(start),
                start,
                self.number,
            )

    def _glyph(self, index: int) -> tuple[float, float, float, float, float] | None:
        """Left, top, right, bottom and baseline of a character."""
        if not raw.FPDFText_GetLooseCharBox(self.text, index, self._box):
            return None
        raw.FPDFText_GetCharOrigin(self.text, index, self._x, self._y)
        box = self._box
        left, top, right, bottom = self.turn.box(box.left, box.bottom, box.right, box.top)
        return left, top, right, bottom, self.turn.point(self._x.value, self._y.value)[1]


def _follows(
    first: tuple[float, float, float, float, float],
    last: tuple[float, float, float, float, float],
    reach: float,
) -> bool:
    """Both glyphs can stand in one word that is at most so wide."""
    tall = max(first[3] - first[1], 1.0)
    return abs(first[4] - last[4]) < tall * 0.6 and -tall * 0.3 < last[2] - first[0] < reach + tall


def _spelled(letters: str) -> str:
    return letters[:-1] + "-" if letters[-1] in _LINE_END_HYPHENS else letters


def unmapped(text: str) -> int:
    """How many of the characters have no meaning as text."""
    if text.isprintable() and text.isascii():
        return 0
    return sum(
        letter == _UNMAPPED or letter < " " or "\ue000" <= letter <= "\uf8ff" for letter in text
    )
