"""The DOCX: Word's own styles, no layout tricks, clean properties."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from tests.render import people, words
from trainready.model.tailored import TailoredResume
from trainready.render import designs, render_resume
from trainready.render.letter import render_letter

DESIGNS = pytest.mark.parametrize("design", designs())


def raw(resume: TailoredResume, design: str = "classic") -> bytes:
    (made,) = render_resume(resume, ["docx"], words.english(), stem="x", design=design)
    return made.content


def opened(resume: TailoredResume, design: str = "classic") -> Document:
    return docx.Document(io.BytesIO(raw(resume, design)))


@DESIGNS
def test_headings_and_lists_are_real(design: str) -> None:
    paragraphs = opened(people.returner(), design).paragraphs
    # One design sets the place beside the title.
    styles = [(p.style.name, p.text.split("\t")[0].split(" · ")[0]) for p in paragraphs]
    assert ("Title", "Priya Raman") in styles
    assert ("Heading 1", "Volunteer work") in styles
    assert ("Heading 2", "Treasurer") in styles
    bullets = [text for style, text in styles if style == "List Bullet"]
    assert "Helped manage the summer reading programme" in bullets


@DESIGNS
def test_no_tables_boxes_headers_or_pictures(design: str) -> None:
    with zipfile.ZipFile(io.BytesIO(raw(people.bookkeeper(), design))) as parts:
        body = parts.read("word/document.xml").decode()
        names = parts.namelist()
    for tag in ("w:tbl", "w:txbxContent", "w:drawing", "w:pict", "w:sectPrChange"):
        assert f"<{tag}" not in body
    assert not [n for n in names if "header" in n or "footer" in n or "media" in n or "thumb" in n]


@DESIGNS
def test_dates_stand_at_a_right_tab_stop(design: str) -> None:
    document = opened(people.bookkeeper(), design)
    (title,) = [p for p in document.paragraphs if p.text.startswith("Accounts assistant")]
    assert title.text.endswith("\tJune 2015 – February 2019")
    sheet = document.sections[0]
    width = sheet.page_width - sheet.left_margin - sheet.right_margin
    (stop,) = title.style.paragraph_format.tab_stops
    assert abs(stop.position - width) < 12700
    assert title.runs[-1].bold is False


def test_dates_beside_a_long_title_get_their_own_line() -> None:
    job = people.entry(
        "Assistant to the managing director for international correspondence and sales",
        dates=("September 2019", "December 2022"),
    )
    person = people.newcomer()
    section = replace(person.sections[0], entries=(job,))
    texts = [p.text for p in opened(replace(person, sections=(section,))).paragraphs]
    assert f"{job.title.text}\n\tSeptember 2019 – December 2022" in texts


@DESIGNS
def test_headings_keep_to_what_follows(design: str) -> None:
    styles = opened(people.bookkeeper(), design).styles
    assert styles["Heading 1"].paragraph_format.keep_with_next
    assert styles["Heading 2"].paragraph_format.keep_with_next


def test_properties() -> None:
    properties = opened(people.bookkeeper()).core_properties
    assert properties.title == "Dana Okafor: resume"
    assert properties.author == "Dana Okafor"
    assert properties.language == "en-GB"
    assert not properties.comments


def test_the_zip_carries_one_time() -> None:
    with zipfile.ZipFile(io.BytesIO(raw(people.newcomer()))) as parts:
        assert {member.date_time for member in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_line_of_an_entry_stands_alone_on_a_page() -> None:
    paragraphs = opened(people.bookkeeper()).paragraphs
    at = next(n for n, p in enumerate(paragraphs) if p.text.startswith("Bookkeeper\t"))
    kept = [p.paragraph_format.keep_with_next for p in paragraphs[at : at + 7]]
    assert kept == [True, True, True, False, False, True, False]


def test_links_are_links() -> None:
    document = opened(people.bookkeeper())
    targets = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert targets == {
        "mailto:dana.okafor@example.com",
        "https://linkedin.example/in/dana-okafor",
    }


@DESIGNS
def test_a_few_lines_too_many_are_set_tighter(design: str) -> None:
    job = people.entry("Clerk", "Northgate", "Leeds", ("2012", "2015"), "Filed", "Typed", "Sorted")
    person = people.newcomer()
    pitches = []
    for number in range(1, 21):
        work = replace(person.sections[0], entries=(job,) * number)
        document = opened(replace(person, sections=(work,)), design)
        pitches.append(document.styles["List Bullet"].paragraph_format.line_spacing.pt)
    loose, tight = max(pitches), min(pitches)
    assert set(pitches) == {loose, tight}
    first = pitches.index(tight)
    # Loose as long as the page has room, tight for a few lines more, and loose again on two pages.
    assert first > 5
    assert pitches[first + 3] == loose


@DESIGNS
def test_a_letter_has_shorter_lines_than_a_resume(design: str) -> None:
    wording = words.english("resume", "letter")
    (made,) = render_letter(
        people.newcomer(), ["docx"], wording, stem="x", role="Rater", design=design
    )
    letter = docx.Document(io.BytesIO(made.content)).sections[0]
    assert letter.left_margin > opened(people.newcomer(), design).sections[0].left_margin
