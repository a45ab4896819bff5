"""Two columns that Word knows as columns: read one after the other, and edited as text."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph

_BETWEEN = Pt(24)


def set_columns(document: Document, number: int) -> None:
    """What is added from here on stands in so many columns, on the same page."""
    section = document.add_section(WD_SECTION.CONTINUOUS)
    _drop_empty(document.paragraphs[-1])
    columns = section._sectPr.find(qn("w:cols"))
    for key, figure in {"num": number, "space": int(_BETWEEN.twips)}.items():
        columns.set(qn(f"w:{key}"), str(figure))


def _drop_empty(end: Paragraph) -> None:
    """The end of a section moves to the last paragraph that says something."""
    last = end._p.getprevious()
    if last is not None and last.tag == qn("w:p"):
        last.get_or_add_pPr().append(end._p.get_or_add_pPr().find(qn("w:sectPr")))
        end._p.getparent().remove(end._p)


def open_column(heading: Paragraph, before: Paragraph | None = None) -> None:
    """Begins a column with a heading; the first has the space above it under `before`.

    Word leaves the space of a style out at the head of one column and not of another.
    """
    style = heading.style
    above: Length = (style and style.paragraph_format.space_before) or Pt(0)
    heading.paragraph_format.space_before = Pt(0)
    if before is not None:
        before.paragraph_format.space_after = above
    else:
        heading.runs[0]._r.addprevious(_column_break(heading))


def _column_break(paragraph: Paragraph) -> object:
    run = paragraph.add_run()
    run.add_break(WD_BREAK.COLUMN)
    return run._r
