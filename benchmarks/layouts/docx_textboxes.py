"""A DOCX with its sidebar in a text box, the name in the page header, contacts in the footer."""

from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from docx_file import add_pieces, blank, colour, mark, save
from jinja2 import Environment, FileSystemLoader
from looks import Look

Json = dict[str, Any]
SHEETS = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "sheets"), autoescape=True, trim_blocks=True
)


def _box_lines(page: Json, look: Look) -> list[Json]:
    """The paragraphs of the sidebar: a text, and whether it is a heading or bold at the start."""
    lines: list[Json] = []
    for section in page["sections"]:
        if not section["side"]:
            continue
        lines.append({"text": section["title"], "heading": True, "label": ""})
        if section["form"] == "text":
            lines.append({"text": section["text"], "heading": False, "label": ""})
        for item in section.get("items", []):
            sign = look.bullet + " " if section["form"] == "bullets" else ""
            lines.append({"text": sign + item, "heading": False, "label": ""})
        for group in section.get("groups", []):
            lines.append(
                {"text": " " + group["text"], "heading": False, "label": group["label"] + ":"}
            )
    return lines


def _place_box(paragraph: Any, page: Json, look: Look, wide: float, high: float) -> None:
    xml = SHEETS.get_template("textbox.xml").render(
        lines=_box_lines(page, look),
        colour=look.colour.removeprefix("#").upper(),
        dark=look.heading.rule == "bar",
        half_points=int(look.size * 2) - 1,
        heading_half_points=int(look.size * look.heading.size * 2),
        wide=wide,
        high=high,
        left=page["box_left"],
    )
    paragraph._p.append(parse_xml(xml))


def _entry(document: Any, entry: Json, look: Look, right: Any) -> None:
    for line in entry["lines"]:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        add_pieces(paragraph, line["left"])
        if line["right"]:
            paragraph.paragraph_format.tab_stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t" + line["right"])
    if entry["text"]:
        document.add_paragraph(entry["text"])
    for bullet in entry["bullets"]:
        document.add_paragraph(bullet, style="List Bullet")
    for role in entry["roles"]:
        _entry(document, role, look, right)
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _heading(document: Any, title: str, look: Look) -> None:
    paragraph = document.add_heading(level=1) if look.tagged else document.add_paragraph()
    run = paragraph.add_run(title)
    run.bold = look.heading.weight != "regular"
    run.font.size = Pt(look.size * look.heading.size)
    run.font.color.rgb = colour(look)
    paragraph.paragraph_format.space_before = Pt(10)


def _header_and_footer(document: Any, page: Json, look: Look) -> None:
    part = document.sections[0]
    name = part.header.paragraphs[0]
    run = name.add_run(page["name"])
    run.bold, run.font.size, run.font.color.rgb = True, Pt(look.size * 2.3), colour(look)
    lines = [name]
    if page["headline"]:
        lines.append(part.header.add_paragraph(page["headline"]))
    foot = part.footer.paragraphs[0]
    foot.add_run(look.contact_sep.join(mark(c, look) for c in page["contacts"]))
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.centred:
        for line in lines:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def write(page: Json, look: Look, path: Path) -> None:
    document = blank(look)
    _header_and_footer(document, page, look)
    part = document.sections[0]
    whole = part.page_width.cm
    wide, high = whole * look.narrow, part.page_height.cm - 6.2
    right = Cm(whole - look.margin - wide - look.margin - 0.6)
    if look.mirrored:
        part.right_margin = Cm(look.margin + wide + 0.6)
    else:
        part.left_margin = Cm(look.margin + wide + 0.6)
    page["box_left"] = whole - look.margin - wide if look.mirrored else look.margin
    anchor = document.add_paragraph()
    anchor.paragraph_format.space_after = Pt(0)
    _place_box(anchor, page, look, wide, high)
    for section in page["sections"]:
        if section["side"]:
            continue
        _heading(document, section["title"], look)
        for entry in section.get("entries", []):
            _entry(document, entry, look, right)
        if section["form"] == "text":
            document.add_paragraph(section["text"])
        for group in section.get("groups", []):
            paragraph = document.add_paragraph()
            paragraph.add_run(group["label"] + ": ").bold = True
            paragraph.add_run(group["text"])
        for item in section.get("items", []):
            document.add_paragraph(item)
    save(document, path)
