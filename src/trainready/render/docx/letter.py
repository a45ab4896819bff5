"""LetterPage → DOCX: Word's own styles as in the resume, blanks marked as with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import tomli
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph

from trainready import assets
from trainready.render.docx.package import describe, packed
from trainready.render.docx.pieces import SMALL, add_pieces
from trainready.render.docx.styles import dress

if TYPE_CHECKING:
    from trainready.render.letter import LetterPage, Run

_SPACE, _BELOW_HEAD = Pt(9), Pt(22)
"""Between the paragraphs of a letter, and between its head and the first of them."""
_MARGINS = {"side": 25.0, "top": 19.0, "bottom": 16.0}
"""In millimetres: a letter has shorter lines than a resume."""


def write(page: LetterPage, design: str, paper: str) -> bytes:
    """The DOCX in the look of a resume's design; the same bytes for the same letter."""
    path = assets.folder("templates") / "resume" / f"{design}.docx.toml"
    document: Document = docx.Document()
    figures = tomli.loads(path.read_text(encoding="utf-8")) | {"margins": _MARGINS}
    dress(document, figures, paper, page)
    describe(document, page)
    if page.name:
        document.add_paragraph(page.name, "Title")
    if page.headline:
        document.add_paragraph(page.headline, "Subtitle")
    if page.contacts:
        contacts = document.add_paragraph(style="Body Text")
        add_pieces(contacts, page.contacts, between=" · ")
    _fill(document.add_paragraph(), page.date, _BELOW_HEAD)
    for runs in page.opening:
        _fill(document.add_paragraph(), runs)
    for act in page.strengths:
        paragraph = document.add_paragraph(act.text.text, "List Bullet")
        if act.context:
            paragraph.add_run(f" ({act.context})", SMALL)
    for runs in page.closing:
        _fill(document.add_paragraph(), runs)
    return packed(document)


def _fill(paragraph: Paragraph, runs: tuple[Run, ...], space: Length = _SPACE) -> None:
    paragraph.paragraph_format.space_before = space
    for run in runs:
        added = paragraph.add_run(run.text)
        if run.blank:
            added.font.highlight_color = WD_COLOR_INDEX.YELLOW
