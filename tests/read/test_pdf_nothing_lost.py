"""Every word that a person sees on the pages of a PDF stands in the document."""

from __future__ import annotations

import io
import re
from collections import Counter

import pypdfium2 as pdfium
import pytest

from tests.read.conftest import Canvas
from trainready.read import read_bytes

LONG = "Marked three hundred essays each term against a written rubric and gave feedback to"
SKILLS = ("Excel", "Moodle", "Rota planning", "Tills", "Payroll", "Coaching")


def _spelled(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _lost(content: bytes) -> Counter[str]:
    """Words of PDFium's own page text that the document has not, or has less often."""
    pdf = pdfium.PdfDocument(io.BytesIO(content))
    shown = " ".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    read = read_bytes(content, "resume.pdf", "pdf")
    return _spelled(shown) - _spelled(" ".join(line.text for line in read.lines))


def _sidebar() -> Canvas:
    canvas = Canvas().area(0, 0, 180, 792, "223344").text(30, 60, "Ana Example", color="ffffff")
    canvas.column(30, 100, "CONTACT", "ana@example.com", *SKILLS, color="ffffff")
    return canvas.column(210, 100, "EXPERIENCE", "Head of Year 9", *[LONG[:60]] * 9)


def _entries_across_a_page_break() -> Canvas:
    canvas = Canvas()
    canvas.text(50, 30, "Teacher", bold=True).text(480, 30, "2015 - 2019")
    canvas.column(50, 44, "Cross School", *[LONG] * 40, step=18)
    canvas.page().text(50, 30, "Teacher", bold=True).text(480, 30, "2011 - 2015")
    return canvas.column(50, 44, "North School", LONG)


def _table() -> Canvas:
    canvas = Canvas()
    for y, row in ((100, ("Degree", "School", "Year")), (120, ("BEd", "North University", "2004")),
                   (140, ("Certificate in Food Hygiene", "City College", "2005"))):  # fmt: skip
        for x, cell in zip((50, 190, 280), row, strict=True):
            canvas.text(x, y, cell)
    return canvas


def _two_up() -> Canvas:
    canvas = Canvas().text(50, 80, "SKILLS", bold=True)
    for x, head, items in ((50, "Kitchen", SKILLS[:3]), (250, "General", SKILLS[2:])):
        canvas.text(x, 100, head)
        for index, item in enumerate(items):
            canvas.text(x + 15, 120 + 14 * index, "•").text(x + 25, 120 + 14 * index, item)
    return canvas.column(50, 220, "LANGUAGES", "French").column(250, 234, "C1")


def _turned() -> Canvas:
    canvas = Canvas().column(80, 100, *[LONG] * 6)
    canvas.pages[-1].append("BT /F1 12 Tf 0 1 -1 0 40 500 Tm (Curriculum Vitae of Ana) Tj ET")
    canvas.pages[-1].append("BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (Confidential) Tj ET")
    return canvas


def _frame() -> Canvas:
    """A black path around the page: its outline is large, its ink is not behind the words."""
    canvas = Canvas().text(50, 100, "Ana Example").column(50, 130, *SKILLS)
    canvas.pages[-1].insert(0, "0 0 0 rg 5 5 600 780 re 10 10 590 770 re f*")
    return canvas


def _clipped() -> Canvas:
    """A black area of which a clip leaves a small part."""
    canvas = Canvas().text(50, 100, "Ana Example").column(50, 130, *SKILLS)
    canvas.pages[-1].insert(0, "q 0 0 5 5 re W n 0 0 0 rg 0 0 612 792 re f Q")
    return canvas


def _dark_band_in_a_form() -> Canvas:
    canvas = Canvas().text(50, 60, "Ana Example", color="ffffff").column(50, 130, *SKILLS)
    canvas.pages[-1].insert(0, "0 0 0 RG 120 w 0 740 m 612 740 l S")
    return canvas


@pytest.mark.parametrize(
    "draw",
    [_sidebar, _entries_across_a_page_break, _table, _two_up, _turned, _frame, _clipped,
     _dark_band_in_a_form],
)  # fmt: skip
def test_every_word_of_the_pages_is_read(draw) -> None:
    assert not _lost(draw().content())


def test_a_repeated_head_and_foot_are_said_once(canvas) -> None:
    for number in (1, 2, 3):
        canvas.text(50, 30, f"Ana Example | Page {number} of 3").text(50, 770, "+1 416-555-0100")
        canvas.text(50, 60, "Ana Example" if number == 1 else LONG).column(50, 100, *[LONG] * 5)
        if number < 3:
            canvas.page()
    text = canvas.lines()
    assert text.count("+1 416-555-0100") == 1
    assert text[0] == "Ana Example"
    assert not any("Page" in line for line in text)


def test_a_line_that_two_pages_happen_to_share_stays(canvas) -> None:
    for _ in range(2):
        canvas.text(50, 40, "Volunteer").column(50, 53, "Cross School", *[LONG] * 3, step=13)
        canvas.page()
    assert canvas.text(50, 100, "Done").lines().count("Volunteer") == 2


def test_an_answer_typed_into_a_form_is_read(canvas) -> None:
    canvas.text(50, 100, "Name of applicant").answer(200, 100, "Ana Example")
    canvas.text(50, 130, "Portfolio").link(50, 130, 60, "https://ana.example")
    document = canvas.read()
    assert [line.text for line in document.lines] == ["Name of applicant Ana Example", "Portfolio"]
    assert [link.url for link in document.links] == ["https://ana.example"]


def test_the_text_layer_of_a_scan_stays_beside_a_stamp_with_ink(canvas) -> None:
    canvas.picture().text(50, 100, "Ana Example", mode=3).text(50, 120, "Teacher", mode=3)
    assert canvas.text(50, 760, "Scanned").lines() == ["Ana Example", "Teacher", "Scanned"]


def test_letters_set_apart_are_one_word(canvas) -> None:
    for index, letter in enumerate("EXPERIENCE"):
        canvas.text(50 + 14 * index, 100, letter, bold=True)
    for index, letter in enumerate("AND"):
        canvas.text(202 + 14 * index, 100, letter, bold=True)
    assert canvas.text(50, 120, "Head of Year 9").lines() == ["EXPERIENCE AND", "Head of Year 9"]


def test_a_justified_line_is_one_text(canvas) -> None:
    for y in (100, 112, 124):
        canvas.pages[-1].append(
            f"BT /F1 10 Tf 12 Tw 50 {792 - y} Td (We kept the accounts) Tj 0 Tw ET"
        )
        canvas.text(320, y, f"Taught {y} pupils.")
    first = canvas.read().lines[0]
    parts = [first.text[a:b] for a, b in first.tab_parts]
    assert parts == ["We kept the accounts", "Taught 100 pupils."]


def test_the_end_of_a_range_of_dates_is_no_list_item(canvas) -> None:
    canvas.text(50, 100, "Treasurer").column(400, 100, "06/2013", "\u2013 06/2015")
    lines = canvas.read().lines
    assert not any(line.style.bullet for line in lines)


def test_dates_close_behind_a_long_name_stand_apart_like_the_others(canvas) -> None:
    for y, name in ((100, "Cook"), (140, "Waiter"), (180, "University of Saint Alexandria")):
        canvas.text(50, y, name).text(192, y, "2011 - 2012")
        canvas.text(50, y + 14, LONG)
    last = next(line for line in canvas.read().lines if "University" in line.text)
    assert [last.text[a:b] for a, b in last.tab_parts] == [
        "University of Saint Alexandria", "2011 - 2012",
    ]  # fmt: skip


def test_lists_with_bullets_stand_under_their_heads() -> None:
    lines = _two_up().lines()
    assert lines[:7] == ["SKILLS", "Kitchen", *SKILLS[:3], "General", SKILLS[2]]
