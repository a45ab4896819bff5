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
_ONE_LINE = 92
"""Letters of title and dates that stand on one line in any design; beyond, the dates get their own,
since Word would part them."""


def fill(document: Document, page: Outline) -> None:
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
        _section(document, section)


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


def _section(document: Document, section: Section) -> None:
    _paragraph(document, "Heading 1", section.heading)
    for number, entry in enumerate(section.entries):
        head = _brief(document, entry) if section.brief else _head(document, entry)
        if number == 0:
            # The heading has given the space already.
            head.paragraph_format.space_before = Pt(0)
        elif section.brief and section.entries[number - 1].lines:
            head.paragraph_format.space_before = Pt(4)
        _bullets(document, entry.lines)
    for group in section.groups:
        _group(document, group)
    if len(section.lines) == 1:
        _add(_paragraph(document, _TEXT), section.lines)
    else:
        _bullets(document, section.lines)


def _head(document: Document, entry: Entry) -> Paragraph:
    """Title and dates, below them organisation and place."""
    title = _paragraph(document, "Heading 2")
    _add(title, (entry.lead,))
    _dates(title, entry)
    if entry.rest:
        place = _paragraph(document, _PLACE)
        place.paragraph_format.keep_with_next = bool(entry.lines)
        _add(place, entry.rest)
    title.paragraph_format.keep_with_next = bool(entry.rest or entry.lines)
    return title


def _brief(document: Document, entry: Entry) -> Paragraph:
    """Everything on one line."""
    paragraph = _paragraph(document, _TEXT)
    _add(paragraph, (entry.lead,), style=LABEL)
    if entry.rest:
        paragraph.add_run(", ")
        _add(paragraph, entry.rest)
    _dates(paragraph, entry)
    paragraph.paragraph_format.keep_with_next = bool(entry.lines) or None
    return paragraph


def _dates(paragraph: Paragraph, entry: Entry) -> None:
    if entry.dates:
        full = len(paragraph.text) + len(entry.dates) > _ONE_LINE
        paragraph.add_run("\n\t" if full else "\t")
        dates = _run(paragraph, entry.dates, SMALL)
        # Said here, since a style's "not bold" does not undo the heading's bold in Word.
        dates.font.bold = dates.font.cs_bold = False


def _group(document: Document, group: Group) -> None:
    paragraph = _paragraph(document, _TEXT)
    if group.name:
        _run(paragraph, f"{group.name}: ", LABEL)
    _add(paragraph, group.items)


def _bullets(document: Document, lines: tuple[Piece, ...]) -> None:
    for number, piece in enumerate(lines):
        paragraph = _paragraph(document, _BULLET)
        # The first two lines stay together, and the last two: none stands alone on a page.
        paragraph.paragraph_format.keep_with_next = number in (0, len(lines) - 2) and len(lines) > 1
        _add(paragraph, (piece,))


def _add(
    paragraph: Paragraph, pieces: tuple[Piece, ...], *, between: str = ", ", style: str = ""
) -> None:
    for number, piece in enumerate(pieces):
        if number:
            paragraph.add_run(between)
        run = _run(paragraph, piece.text, style)
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
