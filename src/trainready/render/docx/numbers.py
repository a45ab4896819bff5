"""Each numbered list begins at 1 again."""

from __future__ import annotations

from docx.document import Document
from docx.text.paragraph import Paragraph


def restart(document: Document, items: list[Paragraph]) -> None:
    """A numbering of its own for these items, in the look of the style."""
    numbering = document.part.numbering_part.element
    usual = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(usual).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for item in items:
        properties = item._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId
