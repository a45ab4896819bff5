"""Pictures of pages → Document, through an installed tesseract; lines from our own geometry."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from trainready.model.document import Document, Note, NoteKind
from trainready.read import limits, refusals
from trainready.read.ocr import tesseract
from trainready.read.ocr.pictures import Strokes, turned, upright_pictures
from trainready.read.ocr.recognised import words_of
from trainready.read.pdf import is_gibberish, laid_out, opened
from trainready.read.pdf.drawings import NOTHING_DRAWN
from trainready.read.pdf.links import Spot
from trainready.read.pdf.pages import Page, pages
from trainready.read.pdf.picture import Picture, picture_of
from trainready.read.pdf.words import Word

_FEWEST = 15
"""Words that a page has at least when it is worth reading."""
_SURE = 55.0
"""Mean confidence, of 100, below which most words are wrong."""
_POINTS = 72.0


def read_picture(content: bytes, source: str) -> Document:
    """The document in a photo or a scan. Raises UnreadableFile."""
    if not tesseract.program():
        raise refusals.a_picture(source)
    until = time.monotonic() + limits.OCR_SECONDS
    found: list[Page] = []
    for number, picture in enumerate(upright_pictures(content, source), 1):
        if time.monotonic() > until:
            break
        found.append(_page(number, picture, ()))
    return _document(found, [page.number for page in found], len(found), source)


def read_scan(content: bytes, source: str) -> Document:
    """The document in a PDF of which pages are pictures, or have letters without a meaning."""
    if not tesseract.program():
        raise refusals.scanned(source)
    until = time.monotonic() + limits.OCR_SECONDS
    found: list[Page] = []
    recognised: list[int] = []
    with opened(content, source) as pdf:
        count = len(pdf)
        for page in pages(pdf):
            blind = not page.words or is_gibberish(page.words)
            if blind and len(recognised) < limits.OCR_PAGES and time.monotonic() < until:
                read = _page(page.number, picture_of(pdf, page.number - 1), page.spots)
                recognised.append(page.number)
                page = replace(read, drawn=page.drawn)
            found.append(page)
    return _document(found, recognised, count, source)


def _page(number: int, picture: Picture, spots: Sequence[Spot]) -> Page:
    """What is written on a picture; no word when tesseract is not sure of most."""
    words, sure = _recognised(picture, number)
    if sure < _SURE and (turn := tesseract.turn_of(picture)):
        picture = turned(picture, turn)
        words, sure = _recognised(picture, number)
    legible = words if sure >= _SURE and len(words) >= _FEWEST else []
    height = picture.high * _POINTS / picture.dots
    return Page(number, height, legible, [], NOTHING_DRAWN, tuple(spots), False, False)


def _recognised(picture: Picture, number: int) -> tuple[list[Word], float]:
    try:
        table = tesseract.table_of(picture)
    except tesseract.Failed:
        return [], 0.0
    return words_of(table, picture.dots, number, Strokes(picture).thickness)


def _document(
    found: Sequence[Page], recognised: Sequence[int], count: int, source: str
) -> Document:
    """The pages as lines, with a note for each that was read from a picture."""
    if not any(page.words for page in found):
        raise refusals.illegible(source)
    document = laid_out(found, count, source)
    read = [page.number for page in found if page.words and page.number in recognised]
    notes = tuple(Note(NoteKind.FROM_PICTURE, number) for number in read)
    return replace(document, notes=(*notes, *document.notes))
