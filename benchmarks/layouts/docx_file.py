"""What both DOCX layouts need: a plain document, runs, and a file that is the same each time."""

import io
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from looks import Look

FONTS = ["Calibri", "Arial", "Times New Roman", "Georgia", "Verdana", "Garamond", "Cambria"]
SIZES = {"a4": (21.0, 29.7), "us-letter": (21.59, 27.94)}


def blank(look: Look) -> Any:
    """An empty document with the look's font, paper and margins."""
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    font = FONTS[int(look.size * 2 + look.margin * 10) % len(FONTS)]
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(look.size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    normal.paragraph_format.space_after = Pt(2)
    page = document.sections[0]
    page.page_width, page.page_height = (Cm(side) for side in SIZES[look.paper])
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(look.margin)
    return document


def colour(look: Look) -> RGBColor:
    return RGBColor.from_string(look.colour.removeprefix("#").upper())


def add_pieces(paragraph: Any, pieces: list[dict[str, str]]) -> None:
    for piece in pieces:
        run = paragraph.add_run(piece["text"])
        run.bold = piece["style"] == "strong" or None
        run.italic = piece["style"] == "emph" or None


def mark(contact: dict[str, str], look: Look) -> str:
    """A contact with what stands before it."""
    gap = ": " if look.contact_marks == "words" else " "
    return contact["mark"] + gap + contact["text"] if contact["mark"] else contact["text"]


def save(document: Any, path: Path) -> None:
    """Saves without the time of day in it."""
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2026, 5, 1, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
