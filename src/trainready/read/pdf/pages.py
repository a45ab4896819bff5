"""PDFium's pages → what a reader needs of them, within the caps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.read import limits
from trainready.read.pdf.drawings import Drawings, drawings
from trainready.read.pdf.filled_in import with_filled_in
from trainready.read.pdf.ground import Painted
from trainready.read.pdf.links import Spot, spots
from trainready.read.pdf.tracked import without_tracking
from trainready.read.pdf.turn import Turn
from trainready.read.pdf.visibility import seen
from trainready.read.pdf.words import Word, upright_words

_TAIL = 16
"""Characters at the end of a page that may be white space."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its words, and what else was found on it."""

    number: int
    height: float
    words: list[Word]
    turned: list[list[Word]]
    """Words that do not read from left to right, one list for each direction."""
    drawn: Drawings
    spots: tuple[Spot, ...]
    hides: bool
    """Words that nobody can see were left out."""
    cut: bool
    """A cap was reached: the rest of this page or the pages after it are left out."""


def pages(pdf: pdfium.PdfDocument) -> Iterator[Page]:
    """The pages that can be read, up to the first that reaches a cap."""
    characters, objects = limits.CHARACTERS, limits.PDF_DRAWN
    for index in range(min(len(pdf), limits.PAGES)):
        try:
            page = pdf[index]
        except pdfium.PdfiumError:
            continue
        turn = Turn(page)
        links = list(spots(page, turn, index + 1))
        page = with_filled_in(pdf, index, page)
        every, turned, upright = upright_words(page, index + 1, characters)
        if upright.rotation != turn.rotation:
            links = list(spots(page, upright, index + 1))
        end = _end(every, turned)
        objects -= raw.FPDFPage_CountObjects(page)
        cut = end >= characters - _TAIL or objects <= 0
        characters -= end
        yield _page(page, index + 1, upright, every, turned, links, cut)
        if cut:
            return


def _end(every: Sequence[Word], turned: Sequence[Sequence[Word]]) -> int:
    """How many characters of the page were read."""
    return max((w.order + len(w.text) for words in (every, *turned) for w in words), default=0)


def _page(
    page: pdfium.PdfPage,
    number: int,
    turn: Turn,
    every: Sequence[Word],
    turned: Sequence[Sequence[Word]],
    links: Sequence[Spot],
    cut: bool,
) -> Page:
    drawn = drawings(page, turn)
    words, hides = seen(list(without_tracking(every)), drawn, turn, Painted(page, turn))
    others = [list(without_tracking(found)) for found in turned]
    return Page(number, turn.height, words, others, drawn, tuple(links), hides, cut)
