"""Plain text as people type it: bullets without a space, rules, quoting, no capitals."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.resume import Resume, Setting

TOP = "Jo Whitfield\njo@example.com\n\n"
CLERK = "Office Clerk, Brook Lane School, 2015 - 2019\n"


def jobs(resume: Resume) -> list[tuple[str, str, list[str]]]:
    return [
        (p.title.value, p.organisation.value, [h.value for h in p.highlights]) for p in resume.work
    ]


@pytest.mark.parametrize("sign", ["*", "-", "•", "–", "+", "· "])
def test_a_bullet_needs_no_space_behind_it(resume_in: Reading, sign: str) -> None:
    lines = f"{sign}answered phones\n{sign}filed letters\n"
    resume = resume_in(
        f"{TOP}Work\n\n{CLERK}{lines}\nCleaner, Quarry Hotel, 2010 - 2015\n{sign}cleaned\n"
    )
    assert jobs(resume) == [
        ("Office Clerk", "Brook Lane School", ["answered phones", "filed letters"]),
        ("Cleaner", "Quarry Hotel", ["cleaned"]),
    ]


def test_the_letter_o_is_a_bullet_where_it_opens_many_lines(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills:\no Excel\no Word\no Filing\n")
    assert [s.name.value for s in resume.skills] == ["Excel", "Word", "Filing"]


@pytest.mark.parametrize(
    "frame",
    ["--- {} ---", "== {} ==", "** {} **", "*{}*", "{} ------", "- {} -", "### {}", "~~~ {}:"],
)
@pytest.mark.parametrize("name", [str.upper, str.title])
def test_a_heading_between_signs_opens_its_section(
    resume_in: Reading, frame: str, name: type[str]
) -> None:
    work, skills = frame.format(name("work")), frame.format(name("skills"))
    resume = resume_in(f"{TOP}{work}\n{CLERK}- filed\n\n{skills}\nExcel, Word\n")
    assert jobs(resume) == [("Office Clerk", "Brook Lane School", ["filed"])]
    assert [s.name.value for s in resume.skills] == ["Excel", "Word"]
    assert resume.unplaced == ()


def test_a_resume_quoted_in_a_letter_is_read_as_if_it_were_not(resume_in: Reading) -> None:
    plain = (
        f"Jo Whitfield\njo@example.com\n\nWORK\n\n{CLERK}- filed letters\n\n"
        "Cleaner, Quarry Hotel     2010 - 2015\n- cleaned rooms\n\nSKILLS\nExcel, Word\n"
    )
    quoted = resume_in("".join(f"> {line}\n" for line in plain.splitlines()))
    asked = resume_in(plain)
    assert quoted.basics.name.value == "Jo Whitfield"
    assert jobs(quoted) == jobs(asked) != []
    assert [s.name.value for s in quoted.skills] == ["Excel", "Word"]


def test_a_resume_in_lower_case_is_read(resume_in: Reading) -> None:
    resume = resume_in(
        "jo whitfield\n716 555 0173\njo.whitfield@example.com\nBuffalo NY\n\n"
        "other stuff\ncan drive, have own car\n\n"
        "jobs\ncashier at corner market 2015-2019\n-ran the till\n\n"
        "walmart, stocker, 2012 to 2015\n*filled shelves\n\n"
        "kitchen helper\nquarry hotel\n2010 to 2012\n*washed up\n\n"
        "things i do at home\nlook after 3 kids, cook, budget\n"
    )
    assert (resume.basics.name.value, resume.basics.phone.value) == ("jo whitfield", "716 555 0173")
    assert resume.basics.location.city.value == "Buffalo"
    assert jobs(resume) == [
        ("cashier", "corner market", ["ran the till"]),
        ("stocker", "walmart", ["filled shelves"]),
        ("kitchen helper", "quarry hotel", ["washed up"]),
    ]
    (home,) = resume.volunteer
    assert (home.title.value, home.setting) == ("things i do at home", Setting.HOME)
    assert [h.value for h in home.highlights] == ["look after 3 kids, cook, budget"]
    assert [line.value for other in resume.others for line in other.lines] == [
        "can drive, have own car"
    ]
    assert resume.unplaced == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Relevant Skills and Achievements",
        "My skills:",
        "Skills, Hobbies & Interests",
        "Other Skills / Interests",
    ],
)
def test_a_heading_made_of_known_ones_is_known(resume_in: Reading, heading: str) -> None:
    studies = "Education\n\nBA History, Hill College\n"
    resume = resume_in(f"{TOP}{heading}\n\nExcel, typing\n\n{studies}")
    assert [s.name.value for s in resume.skills] == ["Excel", "typing"]


def test_a_heading_may_share_its_line_with_what_it_opens(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills: Excel, filing\nLanguages: Polish\n\nWork:\n{CLERK}")
    assert [k.value for s in resume.skills for k in s.keywords] == ["Excel", "filing"]
    assert [one.language.value for one in resume.languages] == ["Polish"]
    assert jobs(resume) == [("Office Clerk", "Brook Lane School", [])]


def test_what_stands_below_the_dates_is_told_and_no_employer(resume_in: Reading) -> None:
    resume = resume_in(
        f"{TOP}WORK HISTORY\nCashier     Brook Lane Stores     2012 - 2015\nRang up customers\n"
        "Crew Member     Quarry Hotel     2010 - 2012\nServed breakfast and food\n"
    )
    assert jobs(resume) == [
        ("Cashier", "Brook Lane Stores", ["Rang up customers"]),
        ("Crew Member", "Quarry Hotel", ["Served breakfast and food"]),
    ]


def test_a_labelled_line_under_a_job_is_not_lost(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Work\n{CLERK}Duties: answering phones, filing\n")
    assert jobs(resume) == [("Office Clerk", "Brook Lane School", ["answering phones, filing"])]
