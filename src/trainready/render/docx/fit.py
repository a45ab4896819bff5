"""A document a few lines longer than its pages: found, and figures for it that save a page."""

from __future__ import annotations

import math
from typing import Any

from docx.document import Document
from docx.shared import Length
from docx.text.paragraph import Paragraph

_LOST = 0.12
"""So much of a page, for each page before it, can be saved by setting tight."""
_DOUBT = 0.03
"""So near to the foot of a page, Word may need one more: its line breaks are not known here."""
_MARGIN, _LINE, _SPACE = 3.0, 0.955, 0.65
"""Tight is: millimetres off above and below; the part that stays of lines and of spaces."""


def has_lost_lines(document: Document, figures: dict[str, Any]) -> bool:
    """Whether the last page has so little on it that tight figures would save it."""
    sheet = document.sections[0]
    sides = (sheet.page_height, sheet.top_margin, sheet.bottom_margin)
    down, above, below = (Length(side or 0).pt for side in sides)
    height = sum(_height(paragraph, figures) for paragraph in document.paragraphs)
    pages = height / (down - above - below)
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


def _height(paragraph: Paragraph, figures: dict[str, Any]) -> float:
    """About so many points, with letters of an average width."""
    style = paragraph._p.style or "Normal"
    look = next(v for k, v in figures["styles"].items() if k.replace(" ", "") == style)
    across = figures["heads"]["letters"] * figures["styles"]["Normal"]["size"]
    parts = paragraph.text.split("\n")
    lines = sum(max(1, math.ceil(len(part) * look["size"] / across)) for part in parts)
    own = paragraph.paragraph_format.space_before
    above = look.get("before", 0) if own is None else own.pt
    return float(above + lines * look["line"] + look.get("after", 0))
