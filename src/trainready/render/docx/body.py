"""The paragraphs of a resume, in order, each with its style."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from trainready.render.outline import Entry, Group, Outline, Piece, Section

LABEL, SMALL, LINK = "Strong", "Subtle Emphasis", "Hyperlink"
"""Word's character styles for our labels, for dates and places, and for links."""
_TEXT, _BULLET, _CONTACT, _PLACE = "Normal", "List Bullet", "Body Text", "Body Text 2"


def fill(document: Document, page: Outline) -> None:
    """Everything that the outline prints."""
    if page.name:
        document.add_paragraph(page.name, "Title")
    if page.headline:
        document.add_paragraph(page.headline, "Subtitle")
    if page.contacts:
        _add(document.add_paragraph(style=_CONTACT), page.contacts, between=" · ")
    for piece in page.summary:
        _add(document.add_paragraph(style=_TEXT), (piece,))
    _strengths(document, page)
    for section in page.sections:
        _section(document, section)


def _strengths(document: Document, page: Outline) -> None:
    if page.strengths:
        document.add_paragraph(page.strengths_heading, "Heading 1")
    for act in page.strengths:
        paragraph = document.add_paragraph(style=_BULLET)
        paragraph.add_run(f"{act.label}: ", LABEL)
        _add(paragraph, (act.text,))
        if act.context:
            paragraph.add_run(f" ({act.context})", SMALL)


def _section(document: Document, section: Section) -> None:
    document.add_paragraph(section.heading, "Heading 1")
    for number, entry in enumerate(section.entries):
        head = _brief(document, entry) if section.brief else _head(document, entry)
        if number == 0:
            # The heading has given the space already.
            head.paragraph_format.space_before = Pt(0)
        _bullets(document, entry.lines)
    for group in section.groups:
        _group(document, group)
    if len(section.lines) == 1:
        _add(document.add_paragraph(style=_TEXT), section.lines)
    else:
        _bullets(document, section.lines)


def _head(document: Document, entry: Entry) -> Paragraph:
    """Title and dates, below them organisation and place."""
    title = document.add_paragraph(style="Heading 2")
    _add(title, (entry.lead,))
    _dates(title, entry)
    if entry.rest:
        place = document.add_paragraph(style=_PLACE)
        place.paragraph_format.keep_with_next = bool(entry.lines)
        _add(place, entry.rest)
    title.paragraph_format.keep_with_next = bool(entry.rest or entry.lines)
    return title


def _brief(document: Document, entry: Entry) -> Paragraph:
    """Everything on one line."""
    paragraph = document.add_paragraph(style=_TEXT)
    _add(paragraph, (entry.lead,), style=LABEL)
    if entry.rest:
        paragraph.add_run(", ")
        _add(paragraph, entry.rest)
    _dates(paragraph, entry)
    return paragraph


def _dates(paragraph: Paragraph, entry: Entry) -> None:
    if entry.dates:
        paragraph.add_run("\t")
        # Said here, since a style's "not bold" does not undo the heading's bold in Word.
        paragraph.add_run(entry.dates, SMALL).bold = False


def _group(document: Document, group: Group) -> None:
    paragraph = document.add_paragraph(style=_TEXT)
    if group.name:
        paragraph.add_run(f"{group.name}: ", LABEL)
    _add(paragraph, group.items)


def _bullets(document: Document, lines: tuple[Piece, ...]) -> None:
    for number, piece in enumerate(lines):
        paragraph = document.add_paragraph(style=_BULLET)
        # An entry keeps its first two lines together.
        paragraph.paragraph_format.keep_with_next = number == 0 and len(lines) > 1
        _add(paragraph, (piece,))


def _add(
    paragraph: Paragraph, pieces: tuple[Piece, ...], *, between: str = ", ", style: str = ""
) -> None:
    for number, piece in enumerate(pieces):
        if number:
            paragraph.add_run(between)
        run = paragraph.add_run(piece.text, style or None)
        if piece.url:
            _link(paragraph, run, piece.url)


def _link(paragraph: Paragraph, run: Run, url: str) -> None:
    """Wraps the run in a hyperlink, for which python-docx has no call."""
    run.style = LINK
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)
    link.append(run._r)
