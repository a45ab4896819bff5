"""The paragraphs of a resume, in order, each with its style."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from trainready.render.outline import Entry, Group, Outline, Piece, Section

LABEL, SMALL, LINK = "Strong", "Subtle Emphasis", "Hyperlink"
"""Word's character styles for our labels, for dates and places, and for links."""
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
        _add(_paragraph(document, _CONTACT), page.contacts, between=" · ")
    for piece in page.summary:
        _add(_paragraph(document, _TEXT), (piece,))
    _strengths(document, page)
    for section in page.sections:
        _section(document, section, heads)


def _paragraph(document: Document, style: str, text: str = "") -> Paragraph:
    paragraph = document.add_paragraph(text)
    if style != _TEXT:
        paragraph._p.style = _id(style)
    return paragraph


def _run(paragraph: Paragraph, text: str, style: str = "") -> Run:
    run = paragraph.add_run(text)
    if style:
        run._r.style = _id(style)
    return run


def _id(style: str) -> str:
    """Word's own id of a built-in style, as in the file.

    python-docx would look for the default style of the document at every paragraph: a third
    of the time that a resume takes.
    """
    return style.replace(" ", "")


def _strengths(document: Document, page: Outline) -> None:
    if page.strengths:
        _paragraph(document, "Heading 1", page.strengths_heading)
    for act in page.strengths:
        paragraph = _paragraph(document, _BULLET)
        _run(paragraph, f"{act.label}: ", LABEL)
        _add(paragraph, (act.text,))
        if act.context:
            _run(paragraph, f" ({act.context})", SMALL)


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
        _add(_plain_row(document), section.lines)
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
    _add(title, (entry.lead,))
    whole = _BESIDE.join((entry.lead.text, ", ".join(piece.text for piece in entry.rest)))
    inline = heads.inline and _letters(whole + entry.dates) <= heads.letters
    if entry.rest and inline:
        _plain(_run(title, _BESIDE, SMALL))
        _add(title, entry.rest, style=SMALL, plain=True)
    _dates(title, entry, heads)
    if entry.rest and not inline:
        place = _paragraph(document, _PLACE)
        place.paragraph_format.keep_with_next = bool(entry.lines)
        _add(place, entry.rest)
    title.paragraph_format.keep_with_next = bool(entry.lines or (entry.rest and not inline))
    return title


def _brief(document: Document, entry: Entry, heads: Heads) -> Paragraph:
    """Everything on one line."""
    paragraph = _paragraph(document, _ROW)
    _add(paragraph, (entry.lead,), style=LABEL)
    if entry.rest:
        paragraph.add_run(", ")
        _add(paragraph, entry.rest)
    _dates(paragraph, entry, heads)
    paragraph.paragraph_format.keep_with_next = bool(entry.lines) or None
    return paragraph


def _dates(paragraph: Paragraph, entry: Entry, heads: Heads) -> None:
    if entry.dates:
        full = _letters(paragraph.text + entry.dates) > heads.letters
        paragraph.add_run("\n\t" if full else "\t")
        _plain(_run(paragraph, entry.dates, SMALL))


def _letters(text: str) -> float:
    """How many small letters are as wide."""
    return len(text) + sum(map(str.isupper, text)) / 3


def _plain(run: Run) -> None:
    """Not bold in a heading: a style's "not bold" does not undo the heading's bold in Word."""
    run.font.bold = run.font.cs_bold = False


def _group(document: Document, group: Group) -> None:
    paragraph = _paragraph(document, _ROW) if group.name else _plain_row(document)
    if group.name:
        _run(paragraph, f"{group.name}: ", LABEL)
    _add(paragraph, group.items)


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
        _add(paragraph, (piece,))


def _add(
    paragraph: Paragraph,
    pieces: tuple[Piece, ...],
    *,
    between: str = ", ",
    style: str = "",
    plain: bool = False,
) -> None:
    for number, piece in enumerate(pieces):
        runs = [_run(paragraph, between, style if plain else "")] if number else []
        run = _run(paragraph, piece.text, style)
        for one in (*runs, run) if plain else ():
            _plain(one)
        if piece.url:
            _link(paragraph, run, piece.url)


def _link(paragraph: Paragraph, run: Run, url: str) -> None:
    """Wraps the run in a hyperlink, for which python-docx has no call."""
    run._r.style = _id(LINK)
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)
    link.append(run._r)
