"""A document a few lines longer than its pages: found, and figures for it that save a page."""

from __future__ import annotations

import math
from typing import Any

from docx.document import Document
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

_LOST = 0.12
"""So much of a page, for each page before it, can be saved by setting tight."""
_DOUBT = 0.03
"""So near to the foot of a page, Word may need one more: its line breaks are not known here."""
_WIDTH = 0.485
"""Of a letter in a text, as a part of its size: Calibri and Cambria alike."""
_MARGIN, _LINE, _SPACE = 3.0, 0.955, 0.65
"""Tight is: millimetres off above and below; the part that stays of lines and of spaces."""


def has_lost_lines(document: Document, figures: dict[str, Any]) -> bool:
    """Whether the last page has so little on it that tight figures would save it."""
    sheet = document.sections[0]
    sizes = (sheet.page_width, sheet.page_height)
    across, down = (Length(size or 0).pt for size in sizes)
    margins = {side: Mm(width).pt for side, width in figures["margins"].items()}
    room = across - 2 * margins["side"]
    height = sum(_height(paragraph, figures["styles"], room) for paragraph in document.paragraphs)
    pages = height / (down - margins["top"] - margins["bottom"])
    whole: int = math.floor(pages + _DOUBT)
    return whole > 0 and bool(pages - whole < _LOST * whole)


def tight(figures: dict[str, Any]) -> dict[str, Any]:
    """The figures of a design with less air."""
    margins = {
        side: width if side == "side" else width - _MARGIN
        for side, width in figures["margins"].items()
    }
    parts = {"line": _LINE, "before": _SPACE, "after": _SPACE}
    styles = {
        name: look | {key: look[key] * part for key, part in parts.items() if key in look}
        for name, look in figures["styles"].items()
    }
    return figures | {"margins": margins, "styles": styles}


def _height(paragraph: Paragraph, styles: dict[str, Any], room: float) -> float:
    """About so many points."""
    style = paragraph._p.style or "Normal"
    look = next(v for k, v in styles.items() if k.replace(" ", "") == style)
    across = (room - look.get("indent", 0) - look.get("hang", 0)) / (_WIDTH * look["size"])
    parts = paragraph.text.split("\n")
    lines = sum(max(1, math.ceil(len(part) / across)) for part in parts)
    own = paragraph.paragraph_format.space_before
    above = look.get("before", 0) if own is None else own.pt
    return float(above + lines * look["line"] + look.get("after", 0))
