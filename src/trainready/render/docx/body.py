"""The paragraphs of a resume, in order, each with its style."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph

from trainready.render.docx.pieces import (
    LABEL,
    SMALL,
    add_pieces,
    add_run,
    set_plain,
    style_id,
)
from trainready.render.outline import Entry, Group, Outline, Piece, Section

_TEXT, _BULLET, _CONTACT = "Normal", "List Bullet", "Body Text"
_PLACE, _ROW = "Body Text 2", "Body Text 3"
"""A line below a title; and what takes one line as a rule: a language, a group of skills."""
_BESIDE = " · "


@dataclass(frozen=True, slots=True)
class Heads:
    """How a design sets the heads of entries."""

    letters: int
    """Of title and dates that surely stand on one line, capitals counted as wider; beyond, the
    dates get their own, since Word would part them."""
    inline: bool = False
    """Organisation and place stand beside the title where they fit."""


def fill(document: Document, page: Outline, heads: Heads) -> None:
    """Everything that the outline prints."""
    if page.name:
        _paragraph(document, "Title", page.name)
    if page.headline:
        _paragraph(document, "Subtitle", page.headline)
    if page.contacts:
        add_pieces(_paragraph(document, _CONTACT), page.contacts, between=" · ")
    for piece in page.summary:
        add_pieces(_paragraph(document, _TEXT), (piece,))
    _strengths(document, page)
    for section in page.sections:
        _section(document, section, heads)


def _paragraph(document: Document, style: str, text: str = "") -> Paragraph:
    paragraph = document.add_paragraph(text)
    if style != _TEXT:
        paragraph._p.style = style_id(style)
    return paragraph


def _strengths(document: Document, page: Outline) -> None:
    if page.strengths:
        _paragraph(document, "Heading 1", page.strengths_heading)
    for act in page.strengths:
        paragraph = _paragraph(document, _BULLET)
        add_run(paragraph, f"{act.label}: ", LABEL)
        add_pieces(paragraph, (act.text,))
        if act.context:
            add_run(paragraph, f" ({act.context})", SMALL)


def _section(document: Document, section: Section, heads: Heads) -> None:
    _paragraph(document, "Heading 1", section.heading)
    for number, entry in enumerate(section.entries):
        set_head = _brief if section.brief else _head
        head = set_head(document, entry, heads)
        if (space := _space(section, number, heads)) is not None:
            head.paragraph_format.space_before = space
        _bullets(document, entry.lines)
    for group in section.groups:
        _group(document, group)
    if len(section.lines) == 1:
        add_pieces(_plain_row(document), section.lines)
    else:
        _bullets(document, section.lines)


def _space(section: Section, number: int, heads: Heads) -> Length | None:
    """Above an entry, where it is not that of the style."""
    if number == 0:
        # The heading has given the space already.
        return Pt(0)
    if section.brief:
        return Pt(4) if any(entry.lines for entry in section.entries) else None
    pair = section.entries[number - 1 : number + 1]
    return Pt(1) if heads.inline and not any(entry.lines for entry in pair) else None


def _head(document: Document, entry: Entry, heads: Heads) -> Paragraph:
    """Title and dates; organisation and place below them or, where they fit, between them."""
    title = _paragraph(document, "Heading 2")
    add_pieces(title, (entry.lead,))
    whole = _BESIDE.join((entry.lead.text, ", ".join(piece.text for piece in entry.rest)))
    inline = heads.inline and _letters(whole + entry.dates) <= heads.letters
    if entry.rest and inline:
        set_plain(add_run(title, _BESIDE, SMALL))
        add_pieces(title, entry.rest, style=SMALL, plain=True)
    _dates(title, entry, heads)
    if entry.rest and not inline:
        place = _paragraph(document, _PLACE)
        place.paragraph_format.keep_with_next = bool(entry.lines)
        add_pieces(place, entry.rest)
    title.paragraph_format.keep_with_next = bool(entry.lines or (entry.rest and not inline))
    return title


def _brief(document: Document, entry: Entry, heads: Heads) -> Paragraph:
    """Everything on one line."""
    paragraph = _paragraph(document, _ROW)
    add_pieces(paragraph, (entry.lead,), style=LABEL)
    if entry.rest:
        paragraph.add_run(", ")
        add_pieces(paragraph, entry.rest)
    _dates(paragraph, entry, heads)
    paragraph.paragraph_format.keep_with_next = bool(entry.lines) or None
    return paragraph


def _dates(paragraph: Paragraph, entry: Entry, heads: Heads) -> None:
    if entry.dates:
        full = _letters(paragraph.text + entry.dates) > heads.letters
        paragraph.add_run("\n\t" if full else "\t")
        set_plain(add_run(paragraph, entry.dates, SMALL))


def _letters(text: str) -> float:
    """How many small letters are as wide."""
    return len(text) + sum(map(str.isupper, text)) / 3


def _group(document: Document, group: Group) -> None:
    paragraph = _paragraph(document, _ROW) if group.name else _plain_row(document)
    if group.name:
        add_run(paragraph, f"{group.name}: ", LABEL)
    add_pieces(paragraph, group.items)


def _plain_row(document: Document) -> Paragraph:
    """Further lines begin where the first does: it has no label that should stand out."""
    paragraph = _paragraph(document, _ROW)
    form = document.styles[_ROW].paragraph_format
    if form.first_line_indent:
        paragraph.paragraph_format.left_indent = form.left_indent + form.first_line_indent
        paragraph.paragraph_format.first_line_indent = Pt(0)
    return paragraph


def _bullets(document: Document, lines: tuple[Piece, ...]) -> None:
    for number, piece in enumerate(lines):
        paragraph = _paragraph(document, _BULLET)
        # The first two lines stay together, and the last two: none stands alone on a page.
        paragraph.paragraph_format.keep_with_next = number in (0, len(lines) - 2) and len(lines) > 1
        add_pieces(paragraph, (piece,))
