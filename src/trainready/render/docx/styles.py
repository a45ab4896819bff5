"""The design's figures → page, language, and Word's own styles."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_UNDERLINE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from trainready.render.docx.package import Titled, tag
from trainready.render.docx.pieces import LINK

_PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""
_SCRIPTS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
_SIDES = {"above": "w:top", "below": "w:bottom", "left": "w:left"}
_UNDERLINES = {"single": WD_UNDERLINE.SINGLE, "dotted": WD_UNDERLINE.DOTTED}
_AFTER_SPACING = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang")
"""What follows the space between letters in the schema's order."""
_AFTER_GROUND = ("w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang")
"""What follows the ground."""
_MODE = (
    '<w:compat xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
"""A present-day document; without it Word opens the file in compatibility mode."""


def dress(document: Document, figures: dict[str, Any], paper: str, page: Titled) -> None:
    """Sets page, language, fonts and every style that `fill` uses."""
    width = _set_sheet(document, figures["margins"], paper)
    _set_defaults(document, figures, page)
    document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    for name, look in figures["styles"].items():
        _set_paragraph(document.styles[name], look, figures, width)
    for name, look in figures["signs"].items():
        _set_letters(document.styles[name], look, figures)
    _set_bullet(document, figures["font"])
    compat = document.settings.element.find(qn("w:compat"))
    if compat is not None:
        compat.getparent().replace(compat, parse_xml(_MODE))


def _set_sheet(document: Document, margins: dict[str, float], paper: str) -> int:
    """The width of the text in EMU."""
    sheet = document.sections[0]
    across, down = _PAPERS[paper]
    sheet.page_width, sheet.page_height = Mm(across), Mm(down)
    sheet.left_margin = sheet.right_margin = Mm(margins["side"])
    sheet.top_margin, sheet.bottom_margin = Mm(margins["top"]), Mm(margins["bottom"])
    return int(Mm(across - 2 * margins["side"]))


def _set_defaults(document: Document, figures: dict[str, Any], page: Titled) -> None:
    letters = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    _set_font(letters, figures["font"])
    language = letters.find(qn("w:lang"))
    language.set(qn("w:val"), tag(page))


def _set_font(letters: BaseOxmlElement, font: str) -> None:
    """One font for every script, in place of the theme's."""
    fonts = letters.find(qn("w:rFonts"))
    if fonts is not None:
        letters.remove(fonts)
    fonts = OxmlElement("w:rFonts")
    for script in _SCRIPTS:
        fonts.set(qn(script), font)
    letters.insert(0, fonts)


def _set_letters(style: CharacterStyle, look: dict[str, Any], figures: dict[str, Any]) -> None:
    _set_font(style.element.get_or_add_rPr(), look.get("font", figures["font"]))
    if "bold" in look:
        style.font.bold = style.font.cs_bold = look["bold"]
    style.font.italic = style.font.cs_italic = look.get("italic", False)
    if "capitals" in look:
        style.font.small_caps = look["capitals"] == "small"
        style.font.all_caps = look["capitals"] == "all"
    if "size" in look:
        _set_size(style, look["size"])
    if "colour" in look:
        style.font.color.rgb = RGBColor.from_string(figures["colours"][look["colour"]])
    if "underline" in look:
        style.font.underline = _UNDERLINES[look["underline"]]
    if "ground" in look:
        _set_ground(style, figures["colours"][look["ground"]])


def _set_ground(style: CharacterStyle, colour: str) -> None:
    """A colour behind the letters, lighter than a marker of Word's."""
    ground = OxmlElement("w:shd")
    for key, figure in {"val": "clear", "color": "auto", "fill": colour}.items():
        ground.set(qn(f"w:{key}"), figure)
    style.element.rPr.insert_element_before(ground, *_AFTER_GROUND)


def _set_size(style: CharacterStyle, points: float) -> None:
    """The same size for scripts from right to left, which Word keeps apart."""
    style.font.size = Pt(points)
    letters = style.element.rPr
    for size in letters.findall(qn("w:szCs")):
        letters.remove(size)
    other = OxmlElement("w:szCs")
    other.set(qn("w:val"), letters.find(qn("w:sz")).get(qn("w:val")))
    letters.find(qn("w:sz")).addnext(other)


def _set_paragraph(
    style: ParagraphStyle, look: dict[str, Any], figures: dict[str, Any], width: int
) -> None:
    _set_letters(style, {"colour": "ink", "bold": False} | look, figures)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
    # "At least": a taller letter from another font is not cut off.
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(look["line"])
    form.widow_control = True
    if look.get("whole"):
        form.keep_together = True
    form.right_indent = None
    for name in ("w:pBdr", "w:contextualSpacing"):
        for old in style.element.get_or_add_pPr().findall(qn(name)):
            style.element.pPr.remove(old)
    if "rule" in look:
        _set_rule(style, look["rule"], figures["colours"]["rule"])
    if look.get("centred"):
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.get("dates"):
        form.tab_stops.clear_all()
        form.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
    left, hang = look.get("indent", 0), look.get("hang", 0)
    if left or hang:
        form.left_indent, form.first_line_indent = Pt(left + hang), Pt(-hang)
    if hang and not look.get("dates"):
        form.tab_stops.add_tab_stop(Pt(left + hang))
    _set_spacing(style, look.get("spacing", 0))


def _set_spacing(style: ParagraphStyle, points: float) -> None:
    """The space between letters, in place of the template's."""
    letters = style.element.rPr
    for spacing in letters.findall(qn("w:spacing")):
        letters.remove(spacing)
    if points:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(round(points * 20)))
        letters.insert_element_before(spacing, *_AFTER_SPACING)


def _set_rule(style: ParagraphStyle, side: str, colour: str) -> None:
    """A hairline above, below or to the left of the paragraph."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement(_SIDES[side])
    for key, figure in {"val": "single", "sz": "4", "space": "3", "color": colour}.items():
        line.set(qn(f"w:{key}"), figure)
    borders.append(line)
    style.element.pPr.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:outlineLvl"
    )


def _set_bullet(document: Document, font: str) -> None:
    """A bullet that is a letter of our font: the usual one is a private sign of another font,
    which turns into a box where that font is not there."""
    number = document.styles["List Bullet"].element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    abstract = numbering.num_having_numId(number).abstractNumId.val
    for level in numbering.findall(f"{qn('w:abstractNum')}/{qn('w:lvl')}"):
        if level.getparent().get(qn("w:abstractNumId")) == str(abstract):
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
            _set_font(level.find(qn("w:rPr")), font)
