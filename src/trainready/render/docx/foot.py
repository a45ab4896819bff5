"""The foot of every page: the name, and the number of the page as Word counts it."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

from trainready.render.docx.pieces import add_run, style_id
from trainready.render.report_page import ReportPage

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def set_foot(document: Document, page: ReportPage) -> None:
    (paragraph,) = document.sections[0].footer.paragraphs
    paragraph._p.style = style_id("Footer")
    add_run(paragraph, f"{page.name}\t")
    for part in page.foot:
        if part.figure:
            _add_field(paragraph, _FIELDS[part.figure])
        else:
            add_run(paragraph, part.text)


def _add_field(paragraph: Paragraph, name: str) -> None:
    """A figure that Word fills in; until then it reads 1."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(add_run(paragraph, "1")._r)
    paragraph._p.append(field)
