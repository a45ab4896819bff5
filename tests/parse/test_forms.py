"""Filled-in forms such as Europass: a label before or above each value."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading

TOP = "Jo Whitfield\njo@example.com\n\n"
WORK = [
    ("Dates", "March 2015 - May 2019"),
    ("Occupation or position held", "Office Clerk"),
    ("Main activities and responsibilities", "Answered phones and filed letters"),
    ("Name and address of employer", "Brook Lane School, Leeds"),
    ("Type of business or sector", "Public schools"),
    ("Dates", "2010 - 2015"),
    ("Occupation or position held", "Shop Assistant"),
    ("Main activities and responsibilities", "Sold bread"),
    ("Name and address of employer", "Mill Street Bakery, York"),
]


@pytest.mark.parametrize("joint", ["     ", ": ", "\n"], ids=["column", "colon", "line"])
def test_a_form_is_read_by_its_labels(resume_in: Reading, joint: str) -> None:
    lines = "\n".join(label + joint + value for label, value in WORK)
    resume = resume_in(f"{TOP}Work experience\n\n{lines}\n")
    assert [
        (p.title.value, p.organisation.value, p.place.value, p.start.iso, p.end.iso)
        for p in resume.work
    ] == [
        ("Office Clerk", "Brook Lane School", "Leeds", "2015-03", "2019-05"),
        ("Shop Assistant", "Mill Street Bakery", "York", "2010", "2015"),
    ]
    assert resume.work[0].highlights[0].value == "Answered phones and filed letters"
    assert "Public schools" in resume.work[0].highlights[1].value
    assert [h.value for h in resume.work[1].highlights] == ["Sold bread"]


def test_studies_and_languages_of_a_form(resume_in: Reading) -> None:
    resume = resume_in(
        f"{TOP}Education and training\n\nDates     2005 - 2008\n"
        "Title of qualification awarded     BSc Retail Management\n"
        "Name and type of organisation providing education and training     Hill University\n\n"
        "Personal skills\nMother tongue     English\nOther language(s)     French\n"
    )
    (study,) = resume.education
    assert (study.study_type.value, study.area.value) == ("BSc", "Retail Management")
    assert (study.institution.value, study.start.iso, study.end.iso) == (
        "Hill University",
        "2005",
        "2008",
    )
    assert [one.language.value for one in resume.languages] == ["English", "French"]
