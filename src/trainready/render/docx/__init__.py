"""Outline → DOCX through python-docx: Word's own styles, nothing that a form reader trips over.

No text boxes, no tables, no header or footer. Only this package imports python-docx for writing.
"""

from __future__ import annotations

from typing import Any

import docx
import tomli
from docx.document import Document

from trainready import assets
from trainready.render.docx.body import Heads, fill
from trainready.render.docx.fit import has_lost_lines, tight
from trainready.render.docx.package import describe, packed
from trainready.render.docx.styles import dress
from trainready.render.outline import Outline


def write(page: Outline, design: str, paper: str) -> bytes:
    """The DOCX; the same bytes for the same outline. A few lost lines are drawn together."""
    path = assets.folder("templates") / "resume" / f"{design}.docx.toml"
    figures = tomli.loads(path.read_text(encoding="utf-8"))
    document = _set(page, figures, paper)
    if has_lost_lines(document, figures):
        document = _set(page, tight(figures), paper)
    return packed(document)


def _set(page: Outline, figures: dict[str, Any], paper: str) -> Document:
    document: Document = docx.Document()
    dress(document, figures, paper, page)
    describe(document, page)
    fill(document, page, Heads(**figures["heads"]))
    return document
