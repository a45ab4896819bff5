"""An agency's name, logo and colours on a Word file, and the mark of a confidential one."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from trainready.model.brand import Logo
from trainready.render.docx.pieces import add_paragraph, add_run, style_id
from trainready.render.letterhead import Letterhead

_SIDES = ("top", "left", "bottom", "right")
_BEFORE_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")
_INSET = Pt(5)
_ALARM = RGBColor(0x8A, 0x12, 0x20)


def coloured(figures: dict[str, Any], head: Letterhead | None) -> dict[str, Any]:
    """The figures of a document with the agency's accent."""
    if head is None:
        return figures
    colours = figures["colours"] | {"accent": head.accent.removeprefix("#")}
    return figures | {"colours": colours}


def set_head(document: Document, head: Letterhead, logo: Logo | None) -> None:
    """The logo, and below it the name on the primary colour, at the head of the first page."""
    if logo and head.logo:
        paragraph = add_paragraph(document)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(6)
        picture = paragraph.add_run().add_picture(
            BytesIO(_png(logo)), Mm(head.logo.width), Mm(head.logo.height)
        )
        # python-docx names the picture alone; a screen reader reads the description.
        picture._inline.docPr.set("descr", head.logo.alt)
        for side in ("distT", "distB", "distL", "distR"):
            picture._inline.set(side, "0")  # else some programs put it further in
    paragraph = add_paragraph(document)
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = _INSET
    form.space_after = Pt(14)
    sheet = document.sections[0]
    width = (sheet.page_width or 0) - (sheet.left_margin or 0) - (sheet.right_margin or 0)
    form.tab_stops.add_tab_stop(Emu(width - _INSET), WD_TAB_ALIGNMENT.RIGHT)
    _set_ground(paragraph, head.primary.removeprefix("#"))
    for text, bold in ((head.name, True), (f"\t{head.copy}" if head.copy else "", False)):
        run = add_run(paragraph, text)
        run.font.bold = run.font.cs_bold = bold
        run.font.color.rgb = RGBColor.from_string(head.on_primary.removeprefix("#").upper())


def set_agency_foot(document: Document, head: Letterhead) -> None:
    """Address and footer below what stands at the foot of every page."""
    for line in head.foot:
        paragraph = document.sections[0].footer.add_paragraph()
        paragraph._p.style = style_id("Footer")
        add_run(paragraph, line)


def set_confidential(document: Document, mark: str) -> None:
    """The mark at the head of every page."""
    (paragraph,) = document.sections[0].header.paragraphs
    paragraph._p.style = style_id("Header")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = add_run(paragraph, mark)
    run.font.bold = run.font.cs_bold = True
    run.font.color.rgb = _ALARM
    run.font.size = Pt(10)


def _set_ground(paragraph: Paragraph, colour: str) -> None:
    """A colour behind the whole paragraph, and around it as far as its inset."""
    borders, ground = OxmlElement("w:pBdr"), OxmlElement("w:shd")
    for side in _SIDES:
        line = OxmlElement(f"w:{side}")
        for key, figure in {"val": "single", "sz": "4", "space": "4", "color": colour}.items():
            line.set(qn(f"w:{key}"), figure)
        borders.append(line)
    for key, figure in {"val": "clear", "color": "auto", "fill": colour}.items():
        ground.set(qn(f"w:{key}"), figure)
    properties = paragraph._p.get_or_add_pPr()
    for element in (ground, borders):
        properties.insert_element_before(element, *_BEFORE_BORDERS)


def _png(logo: Logo) -> bytes:
    """Word draws PNG on every system; SVG only lately."""
    if logo.kind == "png":
        return logo.content
    from trainready.render.pdf.drawing import as_png

    return as_png(logo)
