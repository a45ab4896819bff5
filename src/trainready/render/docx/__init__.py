"""Outline → DOCX through python-docx: Word's own styles, nothing that a form reader trips over.

No text boxes, no tables, no header or footer. Only this package imports python-docx for writing.
"""

from __future__ import annotations

import docx
import tomli
from docx.document import Document

from trainready import assets
from trainready.render.docx.body import Heads, fill
from trainready.render.docx.package import describe, packed
from trainready.render.docx.styles import dress
from trainready.render.outline import Outline


def write(page: Outline, design: str, paper: str) -> bytes:
    """The DOCX; the same bytes for the same outline."""
    path = assets.folder("templates") / "resume" / f"{design}.docx.toml"
    figures = tomli.loads(path.read_text(encoding="utf-8"))
    document: Document = docx.Document()
    dress(document, figures, paper, page)
    describe(document, page)
    fill(document, page, Heads(**figures["heads"]))
    return packed(document)
