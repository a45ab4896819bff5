"""Tables that a screen reader can follow: a header row that repeats, and a name."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from trainready.render.docx.pieces import LABEL, add_run, keep_next, style_id
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
    widths = [Emu(int(width * share / sum(block.shares))) for share in block.shares]
    for column, one in zip(table.columns, widths, strict=True):
        column.width = one
    for number, (row, texts) in enumerate(zip(table.rows, block.rows, strict=True)):
        last = number == len(block.rows) - 1
        _set_row(row, tuple(zip(texts, widths, strict=True)), number == 0, last, block)


def _set_row(
    row: _Row, texts: tuple[tuple[str, Emu], ...], head: bool, last: bool, block: Block
) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    elif block.room:
        row.height = _ROOM
    # Straight into the tree: python-docx would look for the grid of the table at every cell.
    for cell, (text, width) in zip(row._tr.tc_lst, texts, strict=True):
        cell.width = width
        paragraph = Paragraph(cell.p_lst[0], row.table)
        paragraph._p.style = style_id("Body Text")
        add_run(paragraph, text, LABEL if head else "")
        # The header stays with the first row; what is signed stays on one page.
        if head or (block.room and not last):
            keep_next(paragraph)


def _name(table: Table, caption: str) -> None:
    properties: BaseOxmlElement = table._tbl.tblPr
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    properties.insert_element_before(name, *_AFTER_CAPTION)
