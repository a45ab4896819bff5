"""PDF → Document: words from PDFium, columns and lines from our own geometry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.model.document import Document, Line, Link, Note, NoteKind
from trainready.read import limits, refusals
from trainready.read.cleaning import safe_link
from trainready.read.pdf import second_opinion
from trainready.read.pdf.blocks import lines
from trainready.read.pdf.bullets import with_hanging_bullets
from trainready.read.pdf.columns import regions, turned_regions
from trainready.read.pdf.lines import drawn_lines
from trainready.read.pdf.links import Spot
from trainready.read.pdf.pages import Page, pages
from trainready.read.pdf.running_heads import without_running_heads
from trainready.read.pdf.segments import body_size, segments, stacked_rules
from trainready.read.pdf.words import Word, unmapped

_GARBLED = 0.2
"""Share of characters without meaning from which a text cannot be used."""
_SLIGHTLY = 0.02


def read_pdf(content: bytes, source: str) -> Document:
    """The document in a PDF. PDFium is not thread-safe: one thread of a process at a time."""
    with opened(content, source) as pdf:
        found, count = list(pages(pdf)), len(pdf)
    return laid_out(_with_second_opinion(found, content), count, source)


@contextmanager
def opened(content: bytes, source: str) -> Iterator[pdfium.PdfDocument]:
    """The PDF, closed in the end. Raises UnreadableFile."""
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise refusals.locked(source) from error
        raise refusals.broken(source, "a PDF") from error
    try:
        yield pdf
    finally:
        pdf.close()


def _with_second_opinion(found: list[Page], content: bytes) -> list[Page]:
    """The pages, gibberish read again by another library, which knows other fonts."""
    doubtful = [page.number for page in found if is_gibberish(page.words)]
    letters = sum(len(word.text) for page in found for word in page.words)
    if not doubtful or letters > limits.SECOND_OPINION:
        return found
    other = second_opinion.words(content, doubtful)
    better = {number: words for number, words in other.items() if not is_gibberish(words)}
    return [
        replace(page, words=better[page.number]) if better.get(page.number) else page
        for page in found
    ]


def is_gibberish(words: Sequence[Word]) -> bool:
    """Too many of the letters have no meaning as text."""
    text = "".join(word.text for word in words)
    return unmapped(text) > _GARBLED * len(text)


def laid_out(read: Sequence[Page], count: int, source: str) -> Document:
    """The words of pages as lines in reading order. `count`: how many pages there are."""
    if not read:
        raise refusals.broken(source, "a PDF")
    _refuse_what_has_no_text(read, source)
    words = without_running_heads(
        {page.number: page.words for page in read}, {page.number: page.height for page in read}
    )
    found = [s for page in read for s in segments(words[page.number], page.drawn)]
    rules = [rule for page in read for rule in stacked_rules(page.drawn, page.number)]
    cut = regions(found, body_size(found), rules)
    upright = with_hanging_bullets(drawn_lines(cut))
    turned = drawn_lines(turned_regions([page.turned for page in read]), len(cut))
    drawn = [*upright, *turned]
    every = _with_links(lines(drawn[: limits.LINES]), [s for page in read for s in page.spots])
    every[len(upright) :] = [replace(line, box=None) for line in every[len(upright) :]]
    if not every:
        raise refusals.no_text(source)
    beside = {segment.page: True for region in cut if region.column for segment in region.segments}
    notes = tuple(_notes(read, beside, count, len(drawn) > limits.LINES))
    return Document(source, tuple(every), _links(every, read), notes, count)


def _refuse_what_has_no_text(read: Sequence[Page], source: str) -> None:
    text = "".join(word.text for page in read for word in page.words)
    if not text:
        if any(page.drawn.texts and not page.hides for page in read):
            raise refusals.garbled(source)
        pictured = any(page.drawn.pictures for page in read)
        raise refusals.scanned(source) if pictured else refusals.no_text(source)
    if is_gibberish([word for page in read for word in page.words]):
        raise refusals.garbled(source)


def _notes(read: Sequence[Page], beside: dict[int, bool], count: int, cut: bool) -> Iterator[Note]:
    for page in read:
        text = "".join(word.text for word in page.words)
        if page.number in beside:
            yield Note(NoteKind.COLUMNS, page.number)
        if page.hides:
            yield Note(NoteKind.HIDDEN_TEXT, page.number)
        if not text and page.drawn.pictures:
            yield Note(NoteKind.IMAGE_ONLY_PAGE, page.number)
        if text and unmapped(text) > _SLIGHTLY * len(text):
            yield Note(NoteKind.GARBLED_TEXT, page.number)
    if cut or count > limits.PAGES or any(page.cut for page in read):
        yield Note(NoteKind.TRUNCATED)
    elif len(read) < count:
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


def _links(every: Sequence[Line], read: Sequence[Page]) -> tuple[Link, ...]:
    on_lines = [link for line in every for link in line.links]
    known = {link.url for link in on_lines}
    others = [safe_link(s.url) for page in read for s in page.spots if s.url not in known]
    return tuple(dict.fromkeys([*on_lines, *(link for link in others if link)]))


__all__ = ["is_gibberish", "laid_out", "opened", "read_pdf"]
