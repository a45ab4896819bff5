"""The top of the page: what only says that this is a resume, telephone numbers, the name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from tests.parse.conftest import Reading, document_in
from trainready.model.document import Document
from trainready.model.language_pack import LanguagePack
from trainready.parse import parse
from trainready.read import read

REST = "\n\nWork\n\nClerk, Acme Ltd, 2010 - 2012\n- filed\n"


@pytest.mark.parametrize(
    "head",
    [
        "CURRICULUM VITAE\n\nJo Whitfield",
        "CV\nJo Whitfield",
        "My CV\nJo Whitfield",
        "Resume of Jo Whitfield",
        "Curriculum Vitae - Jo Whitfield",
        "Jo Whitfield – CV",
        "Jo Whitfield Résumé",
        "Page 1 of 2\nJo Whitfield",
    ],
)
def test_the_title_of_the_page_is_no_name_and_leaves_no_line(resume_in: Reading, head: str) -> None:
    resume = resume_in(f"{head}\njo@example.com{REST}")
    assert resume.basics.name.value == "Jo Whitfield"
    assert resume.basics.label.value == ""
    assert resume.basics.location.written.value == ""
    assert resume.unplaced == ()


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("716 555 0173", "716 555 0173"),
        ("0161 496 0123", "0161 496 0123"),
        ("+44 (0)20 7946 0123", "+44 (0)20 7946 0123"),
        ("(716) 555-0173 (cell)", "(716) 555-0173"),
        ("Mob: 07700 900123", "07700 900123"),
        ("12 Orchard Lane, Leeds LS1 4AB, 0161 496 0123", "0161 496 0123"),
        ("716 555 0173 Buffalo, NY 14201", ""),
    ],
)
def test_a_number_with_spaces_is_a_telephone_number(
    resume_in: Reading, line: str, phone: str
) -> None:
    resume = resume_in(f"Jo Whitfield\n{line}\njo@example.com{REST}")
    if phone:
        assert resume.basics.phone.value == phone
        assert "0123" not in resume.basics.location.written.value
    assert resume.basics.name.value == "Jo Whitfield"


def test_a_second_number_is_no_address_and_is_not_lost(resume_in: Reading) -> None:
    resume = resume_in(f"Jo Whitfield\nMob 07700 900123, Home 0161 496 0123\njo@example.com{REST}")
    assert resume.basics.phone.value == "07700 900123"
    assert resume.basics.location.written.value == ""
    assert [text.value for text in resume.unplaced] == ["Home 0161 496 0123"]


def test_name_address_and_details_may_share_one_line(resume_in: Reading) -> None:
    line = "Jo Whitfield, 12 Orchard Lane, Leeds LS1 4AB, 0161 496 0123, jo@example.com"
    basics = resume_in(line + REST).basics
    assert (basics.name.value, basics.phone.value) == ("Jo Whitfield", "0161 496 0123")
    assert basics.location.written.value == "12 Orchard Lane, Leeds LS1 4AB"
    assert basics.email.value == "jo@example.com"


def sized(text: str, sizes: dict[str, float], bold: frozenset[str] = frozenset()) -> Document:
    """A text whose lines have sizes, as a page has them."""
    document = document_in(text)
    return replace(
        document,
        lines=tuple(
            replace(
                line,
                style=replace(line.style, size=sizes.get(line.text, 10.0), bold=line.text in bold),
            )
            for line in document.lines
        ),
    )


def test_a_name_far_larger_than_all_else_stands_behind_a_side_column(pack: LanguagePack) -> None:
    text = (
        "Contact\njo@example.com\n\nSkills\nExcel\nFiling\n\nNora Velm\nOffice Manager\n\n"
        "Work\n\nClerk, Acme Ltd, 2010 - 2012\n- filed\n"
    )
    resume = parse(sized(text, {"Nora Velm": 26.0, "Skills": 14.0, "Work": 14.0}), pack)
    assert (resume.basics.name.value, resume.basics.label.value) == ("Nora Velm", "Office Manager")
    assert [s.name.value for s in resume.skills] == ["Excel", "Filing"]


def test_a_name_hardly_larger_than_the_headings_is_not_taken_from_a_section(
    pack: LanguagePack,
) -> None:
    text = "Jo Whitfield\njo@example.com\n\nSkills\nExcel\nNora Velm\nFiling\n"
    resume = parse(sized(text, {"Nora Velm": 16.0, "Skills": 14.0, "Jo Whitfield": 14.0}), pack)
    assert resume.basics.name.value == "Jo Whitfield"
    assert "Nora Velm" in [s.name.value for s in resume.skills]


def test_a_word_file_with_a_title_and_a_phone_with_spaces(
    pack: LanguagePack, tmp_path: Path
) -> None:
    word = docx.Document()
    word.add_heading("Curriculum Vitae", 0)
    for text in ("Jo Whitfield", "0161 496 0123", "jo@example.com", "Date of birth: 4 May 1980"):
        word.add_paragraph(text)
    word.add_heading("Employment", 1)
    word.add_paragraph("Career Break — caring for my mother, Sept 19 - Oct 21")
    word.add_paragraph("Clerk, Acme Ltd, 2010 - 2012")
    word.add_paragraph("Filed letters", style="List Bullet")
    word.add_paragraph("References available on request")
    word.save(str(tmp_path / "cv.docx"))
    resume = parse(read(tmp_path / "cv.docx"), pack)
    assert (resume.basics.name.value, resume.basics.phone.value) == (
        "Jo Whitfield",
        "0161 496 0123",
    )
    home, job = resume.work
    assert (home.title.value, home.organisation.value) == ("Career Break", "")
    assert (home.start.iso, home.end.iso) == ("2019-09", "2021-10")
    assert [h.value for h in job.highlights] == ["Filed letters"]
    assert [r.name.value for r in resume.references] == ["References available on request"]
