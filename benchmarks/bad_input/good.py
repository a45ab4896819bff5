"""Good files to start from: the examples, and some that are built here."""

from __future__ import annotations

import io
from pathlib import Path

import typst
from docx import Document as new_word

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_LINES = ("Led a team of four", "Checked 300 labels a week", "Wrote guidelines for new staff")
_PAGE = """
= Ana Example
ana\\@example.com | +1 555 555 0142
== Experience
*Annotator*, Sample Works #h(1fr) 2019 - 2024
- Led a team of four
- Checked 300 labels a week
#grid(columns: (1fr, 2fr), [Skills], [Spanish, typing, spreadsheets])
"""


def good_files() -> dict[str, bytes]:
    """Name → content."""
    examples = [path for path in EXAMPLES.rglob("*") if path.suffix in {".pdf", ".docx"}]
    files = {path.name: path.read_bytes() for path in sorted(examples)}
    files["typst.pdf"] = typst.compile(_PAGE.encode())
    files["ten-pages.pdf"] = typst.compile("#pagebreak()".join([_PAGE] * 10).encode())
    files["built.docx"] = word_file()
    return files


def word_file() -> bytes:
    """A resume in Word with headings, a list and a table."""
    word = new_word()
    word.add_heading("Ana Example", 1)
    word.add_paragraph("ana@example.com")
    word.add_heading("Experience", 2)
    word.add_paragraph("Annotator, Sample Works, 2019 - 2024")
    for line in _LINES:
        word.add_paragraph(line, style="List Bullet")
    row = word.add_table(rows=2, cols=2)
    row.cell(0, 0).text, row.cell(0, 1).text = "Skills", "Spanish, typing"
    word.sections[0].header.paragraphs[0].text = "Ana Example"
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()
