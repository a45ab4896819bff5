"""LetterPage → DOCX: Word's own styles as in the resume, blanks marked as with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import tomli
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from trainready import assets
from trainready.render.docx.body import SMALL
from trainready.render.docx.package import describe, packed
from trainready.render.docx.styles import dress

if TYPE_CHECKING:
    from trainready.render.letter import LetterPage, Run

_SPACE = Pt(9)
"""Between the paragraphs of a letter."""


def write(page: LetterPage, design: str, paper: str) -> bytes:
    """The DOCX in the look of a resume's design; the same bytes for the same letter."""
    path = assets.folder("templates") / "resume" / f"{design}.docx.toml"
    document: Document = docx.Document()
    dress(document, tomli.loads(path.read_text(encoding="utf-8")), paper, page)
    describe(document, page)
    if page.name:
        document.add_paragraph(page.name, "Title")
    if page.headline:
        document.add_paragraph(page.headline, "Subtitle")
    if page.contacts:
        document.add_paragraph(" · ".join(piece.text for piece in page.contacts), "Body Text")
    for runs in (page.date, *page.opening):
        _fill(document.add_paragraph(), runs)
    for act in page.strengths:
        paragraph = document.add_paragraph(act.text.text, "List Bullet")
        if act.context:
            paragraph.add_run(f" ({act.context})", SMALL)
    for runs in page.closing:
        _fill(document.add_paragraph(), runs)
    return packed(document)


def _fill(paragraph: Paragraph, runs: tuple[Run, ...]) -> None:
    paragraph.paragraph_format.space_before = _SPACE
    for run in runs:
        added = paragraph.add_run(run.text)
        if run.blank:
            added.font.highlight_color = WD_COLOR_INDEX.YELLOW
