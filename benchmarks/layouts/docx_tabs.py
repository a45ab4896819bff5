"""A DOCX typed as on a typewriter: no styles, tabs and spaces, bullets by hand."""

from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Length, Pt
from docx_file import add_pieces, blank, colour, mark, save
from looks import Look

Json = dict[str, Any]


class Typist:
    def __init__(self, look: Look) -> None:
        self.look = look
        self.longest_dates = 0
        self.document = blank(look)
        page = self.document.sections[0]
        self.width = Length(page.page_width - page.left_margin - page.right_margin)

    def line(self, text: str = "", bold: bool = False, size: float = 0) -> Any:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
        return paragraph

    def head(self, line: Json) -> None:
        paragraph = self.document.add_paragraph()
        add_pieces(paragraph, line["left"])
        if self.look.arrangement == "tabbed":
            indent = Pt(self.longest_dates * self.look.size * 0.58 + 8)
            paragraph.paragraph_format.tab_stops.add_tab_stop(indent)
            paragraph.paragraph_format.left_indent = indent
            paragraph.paragraph_format.first_line_indent = -indent
        if line["right"]:
            paragraph.add_run(self._gap(paragraph, line) + line["right"])

    def _gap(self, paragraph: Any, line: Json) -> str:
        """What pushes the dates to the right: a tab stop, a row of tabs, or spaces."""
        if self.look.mirrored:
            paragraph.paragraph_format.tab_stops.add_tab_stop(self.width, WD_TAB_ALIGNMENT.RIGHT)
            return "\t"
        letter = self.look.size * 0.5
        used = sum(len(piece["text"]) for piece in line["left"]) * letter
        free = self.width.pt - used - len(line["right"]) * letter * 1.15
        if self.look.centred:
            return " " * max(5, int(free / (self.look.size * 0.27)))
        return "\t" * max(1, int(free // 36))

    def bullets(self, items: list[str]) -> None:
        look = self.look
        if look.joined_lines:
            paragraph = self.document.add_paragraph()
            for number, item in enumerate(items):
                paragraph.add_run(f"{look.bullet} {item}")
                if number < len(items) - 1:
                    paragraph.runs[-1].add_break()
            return
        for item in items:
            gap = "\t" if look.bullet_indent else " "
            paragraph = self.line(f"{look.bullet}{gap}{item}")
            if look.bullet_indent:
                paragraph.paragraph_format.left_indent = Cm(0.6)
                paragraph.paragraph_format.first_line_indent = -Cm(0.6)

    def entry(self, entry: Json) -> None:
        for line in entry["lines"]:
            self.head(line)
        if entry["text"]:
            self.line(entry["text"])
        if entry["bullets"]:
            self.bullets(entry["bullets"])
        for role in entry["roles"]:
            self.entry(role)

    def section(self, section: Json) -> None:
        look = self.look
        self.line()
        title = self.line(section["title"], look.heading.weight != "regular",
                          look.size * look.heading.size)  # fmt: skip
        if look.heading.coloured:
            title.runs[0].font.color.rgb = colour(look)
        if look.heading.rule in {"below", "above"}:
            self.line("_" * int(self.width.pt / look.size / 0.62))
        for number, entry in enumerate(section.get("entries", [])):
            if number:
                self.line()
            self.entry(entry)
        if section["form"] == "text":
            self.line(section["text"])
        if section["form"] == "bullets":
            self.bullets(section["items"])
        if section["form"] == "items":
            for item in section["items"]:
                self.line(item)
        for group in section.get("groups", []):
            paragraph = self.line(group["label"] + ":", bold=True)
            paragraph.add_run(("\t" if look.bullet_indent else " ") + group["text"])


def write(page: Json, look: Look, path: Path) -> None:
    typist = Typist(look)
    entries = [e for section in page["sections"] for e in section.get("entries", [])]
    dated = [*entries, *(role for entry in entries for role in entry["roles"])]
    typist.longest_dates = max((len(entry["dates"]) for entry in dated), default=0)
    lines = [typist.line(page["name"], bold=True, size=look.size * 1.9)]
    if page["headline"]:
        lines.append(typist.line(page["headline"]))
    contacts = [mark(c, look) for c in page["contacts"]]
    if look.joined_lines:
        lines += [typist.line(contact) for contact in contacts]
    else:
        gap = "\t" if look.mirrored else look.contact_sep
        lines.append(typist.line(gap.join(contacts)))
    if look.centred:
        for line in lines:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in page["sections"]:
        typist.section(section)
    save(typist.document, path)
