"""The DOCX: Word's own styles, no layout tricks, clean properties."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document

from tests.render import people, words
from trainready.model.tailored import TailoredResume
from trainready.render import render_resume


def raw(resume: TailoredResume) -> bytes:
    (made,) = render_resume(resume, ["docx"], words.english(), stem="x")
    return made.content


def opened(resume: TailoredResume) -> Document:
    return docx.Document(io.BytesIO(raw(resume)))


def test_headings_and_lists_are_real() -> None:
    styles = [(p.style.name, p.text.split("\t")[0]) for p in opened(people.returner()).paragraphs]
    assert ("Title", "Priya Raman") in styles
    assert ("Heading 1", "Volunteer work") in styles
    assert ("Heading 2", "Treasurer") in styles
    bullets = [text for style, text in styles if style == "List Bullet"]
    assert "Helped manage the summer reading programme" in bullets


def test_no_tables_boxes_headers_or_pictures() -> None:
    with zipfile.ZipFile(io.BytesIO(raw(people.bookkeeper()))) as parts:
        body = parts.read("word/document.xml").decode()
        names = parts.namelist()
    for tag in ("w:tbl", "w:txbxContent", "w:drawing", "w:pict", "w:sectPrChange"):
        assert f"<{tag}" not in body
    assert not [n for n in names if "header" in n or "footer" in n or "media" in n or "thumb" in n]


def test_dates_stand_at_a_right_tab_stop() -> None:
    document = opened(people.bookkeeper())
    (title,) = [p for p in document.paragraphs if p.text.startswith("Accounts assistant\t")]
    assert title.text == "Accounts assistant\tJune 2015 – February 2019"
    sheet = document.sections[0]
    width = sheet.page_width - sheet.left_margin - sheet.right_margin
    (stop,) = title.style.paragraph_format.tab_stops
    assert abs(stop.position - width) < 12700
    assert title.runs[-1].bold is False


def test_properties() -> None:
    properties = opened(people.bookkeeper()).core_properties
    assert properties.title == "Dana Okafor: resume"
    assert properties.author == "Dana Okafor"
    assert properties.language == "en-GB"
    assert not properties.comments


def test_the_zip_carries_one_time() -> None:
    with zipfile.ZipFile(io.BytesIO(raw(people.newcomer()))) as parts:
        assert {member.date_time for member in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_entry_keeps_its_first_two_lines() -> None:
    paragraphs = opened(people.returner()).paragraphs
    at = next(n for n, p in enumerate(paragraphs) if p.text.startswith("Library assistant\t"))
    kept = [p.paragraph_format.keep_with_next for p in paragraphs[at : at + 4]]
    assert kept == [True, True, True, False]


def test_links_are_links() -> None:
    document = opened(people.bookkeeper())
    targets = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert targets == {
        "mailto:dana.okafor@example.com",
        "https://linkedin.example/in/dana-okafor",
    }
