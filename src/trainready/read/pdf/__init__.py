"""PDF → Document: words from PDFium, columns and lines from our own geometry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.model.document import Document, Line, Link, Note, NoteKind
from trainready.read import limits, refusals
from trainready.read.cleaning import safe_link
from trainready.read.pdf import second_opinion
from trainready.read.pdf.blocks import lines
from trainready.read.pdf.bullets import with_hanging_bullets
from trainready.read.pdf.columns import regions
from trainready.read.pdf.drawings import Drawings, drawings
from trainready.read.pdf.lines import drawn_lines
from trainready.read.pdf.links import Spot, spots
from trainready.read.pdf.running_heads import without_running_heads
from trainready.read.pdf.segments import Segment, body_size, segments
from trainready.read.pdf.visibility import seen
from trainready.read.pdf.words import Word, unmapped, upright_words

_GARBLED = 0.2
"""Share of characters without meaning from which a text cannot be used."""
_SLIGHTLY = 0.02


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    height: float
    words: list[Word]
    drawn: Drawings
    spots: tuple[Spot, ...]
    hides: bool


def read_pdf(content: bytes, source: str) -> Document:
    """The document in a PDF. PDFium is not thread-safe: one thread of a process at a time."""
    try:
        pdf = pdfium.PdfDocument(content)
        count = len(pdf)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise refusals.locked(source) from error
        raise refusals.broken(source, "a PDF") from error
    try:
        pages = list(_pages(pdf, min(count, limits.PAGES)))
    finally:
        pdf.close()
    if not count or not pages:
        raise refusals.broken(source, "a PDF")
    return _document(_with_second_opinion(pages, content), count, source)


def _with_second_opinion(pages: list[_Page], content: bytes) -> list[_Page]:
    """The pages, gibberish read again by another library, which knows other fonts."""
    doubtful = [page.number for page in pages if _is_gibberish(page.words)]
    if not doubtful:
        return pages
    other = second_opinion.words(content, doubtful)
    better = {number: found for number, found in other.items() if not _is_gibberish(found)}
    return [
        replace(page, words=better[page.number]) if better.get(page.number) else page
        for page in pages
    ]


def _is_gibberish(words: Sequence[Word]) -> bool:
    text = "".join(word.text for word in words)
    return unmapped(text) > _GARBLED * len(text)


def _pages(pdf: pdfium.PdfDocument, count: int) -> Iterator[_Page]:
    left = limits.CHARACTERS
    for index in range(count):
        try:
            page = pdf[index]
        except pdfium.PdfiumError:
            continue
        every, turn = upright_words(page, index + 1, left)
        left -= sum(len(word.text) for word in every)
        drawn = drawings(page, turn)
        words, hides = seen(every, drawn, turn.width, turn.height)
        found = tuple(spots(page, turn, index + 1))
        yield _Page(index + 1, turn.height, words, drawn, found, hides)


def _document(pages: Sequence[_Page], count: int, source: str) -> Document:
    _refuse_what_has_no_text(pages, source)
    words = without_running_heads(
        {page.number: page.words for page in pages}, {page.number: page.height for page in pages}
    )
    found = [s for page in pages for s in segments(words[page.number], page.drawn)]
    cut = regions(found, body_size(found))
    drawn = with_hanging_bullets(drawn_lines(cut))
    every = _with_links(lines(drawn[: limits.LINES]), [s for page in pages for s in page.spots])
    if not every:
        raise refusals.no_text(source)
    beside = {segment.page: True for region in cut if region.column for segment in region.segments}
    notes = tuple(_notes(pages, beside, count, len(drawn) > limits.LINES))
    return Document(source, tuple(every), _links(every, pages), notes, count)


def _refuse_what_has_no_text(pages: Sequence[_Page], source: str) -> None:
    text = "".join(word.text for page in pages for word in page.words)
    if not text:
        if any(page.drawn.texts and not page.hides for page in pages):
            raise refusals.garbled(source)
        pictured = any(page.drawn.pictures for page in pages)
        raise refusals.scanned(source) if pictured else refusals.no_text(source)
    if _is_gibberish([word for page in pages for word in page.words]):
        raise refusals.garbled(source)


def _notes(
    pages: Sequence[_Page], beside: dict[int, bool], count: int, cut: bool
) -> Iterator[Note]:
    for page in pages:
        text = "".join(word.text for word in page.words)
        if page.number in beside:
            yield Note(NoteKind.COLUMNS, page.number)
        if page.hides:
            yield Note(NoteKind.HIDDEN_TEXT, page.number)
        if not text and page.drawn.pictures:
            yield Note(NoteKind.IMAGE_ONLY_PAGE, page.number)
        if text and unmapped(text) > _SLIGHTLY * len(text):
            yield Note(NoteKind.GARBLED_TEXT, page.number)
    if cut or count > limits.PAGES:
        yield Note(NoteKind.TRUNCATED)
    elif len(pages) < count:
        yield Note(NoteKind.DAMAGED_PART)


def _with_links(every: Sequence[Line], found: Sequence[Spot]) -> list[Line]:
    """Each line with the links that lie on it."""
    if not found:
        return list(every)
    return [
        replace(line, links=links) if (links := tuple(dict.fromkeys(_on(line, found)))) else line
        for line in every
    ]


def _on(line: Line, found: Sequence[Spot]) -> Iterator[Link]:
    box = line.box
    for spot in found:
        if box is None or spot.page != line.place.page:
            continue
        middle = (spot.box.top + spot.box.bottom) / 2
        across = min(box.right, spot.box.right) - max(box.left, spot.box.left)
        if box.top <= middle <= box.bottom and across > 1 and (link := safe_link(spot.url)):
            yield link


def _links(every: Sequence[Line], pages: Sequence[_Page]) -> tuple[Link, ...]:
    on_lines = [link for line in every for link in line.links]
    known = {link.url for link in on_lines}
    others = [safe_link(s.url) for page in pages for s in page.spots if s.url not in known]
    return tuple(dict.fromkeys([*on_lines, *(link for link in others if link)]))


__all__ = ["Segment", "read_pdf"]
