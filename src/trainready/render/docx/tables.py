"""Tables that a screen reader can follow: a header row that repeats, and a name."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt
from docx.table import Table, _Row

from trainready.render.docx.pieces import LABEL, add_run, style_id
from trainready.render.report_blocks import Block

_STYLE = "Table Grid"
_LINES = ("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")
_DRAWN = ("w:bottom", "w:insideH")
_AFTER_CAPTION = ("w:tblDescription", "w:tblPrChange")
_ROOM = Pt(34)
"""The height of a row to be signed in."""


def set_rules(document: Document, colour: str) -> None:
    """Hairlines between the rows, none between the columns."""
    borders = document.styles[_STYLE].element.find(qn("w:tblPr")).find(qn("w:tblBorders"))
    for line in list(borders):
        borders.remove(line)
    for name in _LINES:
        line = OxmlElement(name)
        drawn = {"val": "single", "sz": "4", "space": "0", "color": colour}
        for key, figure in (drawn if name in _DRAWN else {"val": "nil"}).items():
            line.set(qn(f"w:{key}"), figure)
        borders.append(line)


def add_table(document: Document, block: Block, caption: str) -> None:
    """The rows of the block; `caption` names the table to a screen reader."""
    table = document.add_table(len(block.rows), len(block.shares), _STYLE)
    table.autofit = False
    _name(table, caption)
    sheet = document.sections[0]
    width = (sheet.page_width or 0) - (sheet.left_margin or 0) - (sheet.right_margin or 0)
    for column, share in zip(table.columns, block.shares, strict=True):
        column.width = Emu(int(width * share / sum(block.shares)))
    for number, (row, texts) in enumerate(zip(table.rows, block.rows, strict=True)):
        _set_row(row, texts, head=number == 0, last=number == len(block.rows) - 1, block=block)


def _set_row(row: _Row, texts: tuple[str, ...], *, head: bool, last: bool, block: Block) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    elif block.room:
        row.height = _ROOM
    for cell, text, column in zip(row.cells, texts, row.table.columns, strict=True):
        cell.width = column.width
        (paragraph,) = cell.paragraphs
        paragraph._p.style = style_id("Body Text")
        add_run(paragraph, text, LABEL if head else "")
        # The header stays with the first row; what is signed stays on one page.
        paragraph.paragraph_format.keep_with_next = head or (block.room and not last) or None


def _name(table: Table, caption: str) -> None:
    properties: BaseOxmlElement = table._tbl.tblPr
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    properties.insert_element_before(name, *_AFTER_CAPTION)
