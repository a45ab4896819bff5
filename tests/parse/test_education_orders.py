"""Courses of study in any order, with degrees of many countries, and what is no study at all."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading

TOP = "Jo Whitfield\njo@example.com\n\n"
KENYAN = "Kenya Certificate of Secondary Education"
Named = tuple[str, str, str]


def studies(resume_in: Reading, text: str) -> list[Named]:
    resume = resume_in(f"{TOP}Education\n\n{text}")
    return [(e.institution.value, e.study_type.value, e.area.value) for e in resume.education]


ORDERS = {
    "degree above school": (
        "Dip. in Bookkeeping\nCalder Valley College\n2011 - 2012\n\n"
        "NVQ Level 3 in Retail\nSeneca Lake College\n2009 - 2011\n"
    ),
    "school above degree": (
        "Calder Valley College   2011 - 2012\nBookkeeping (Dip.)\n\n"
        "Seneca Lake College   2009 - 2011\nRetail (NVQ Level 3)\n"
    ),
    "one line, degree first": (
        "Dip. Bookkeeping | Calder Valley College | 2011 - 2012\n"
        "NVQ Level 3, Retail | Seneca Lake College | 2009 - 2011\n"
    ),
    "one line, dates first": (
        "2011 - 2012 Calder Valley College: Dip. in Bookkeeping\n"
        "2009 - 2011 Seneca Lake College: NVQ Level 3 in Retail\n"
    ),
    "dates between": (
        "Dip. Bookkeeping\n2011 - 2012\nCalder Valley College\n\n"
        "NVQ Level 3 Retail\n2009 - 2011\nSeneca Lake College\n"
    ),
}


@pytest.mark.parametrize("text", ORDERS.values(), ids=ORDERS)
def test_school_degree_and_subject_are_told_apart_in_any_order(
    resume_in: Reading, text: str
) -> None:
    assert studies(resume_in, text) == [
        ("Calder Valley College", "Dip.", "Bookkeeping"),
        ("Seneca Lake College", "NVQ Level 3", "Retail"),
    ]


@pytest.mark.parametrize(
    ("written", "degree", "area"),
    [
        ("Higher Certificate in Business", "Higher Certificate", "Business"),
        ("Executive MBA", "Executive MBA", ""),
        ("Lic. Línguas e Culturas", "Lic.", "Línguas e Culturas"),
        ("Advanced Clinical Practice (MSc)", "MSc", "Advanced Clinical Practice"),
        (
            "Post-HBO certificate, Human-Centred Design",
            "Post-HBO certificate",
            "Human-Centred Design",
        ),
        ("MBO 3, Two-Wheeler Technology", "MBO 3", "Two-Wheeler Technology"),
        ("DEC in Nursing", "DEC", "Nursing"),
        (
            "A levels, Mathematics, Biology and French",
            "A levels",
            "Mathematics, Biology and French",
        ),
        ("Secondary School Diploma", "Secondary School Diploma", ""),
        ("Apprenticeship, Inside Wireman", "Apprenticeship", "Inside Wireman"),
        (
            "Kenya Certificate of Secondary Education",
            "Kenya Certificate of Secondary Education",
            "",
        ),
        ("National Certificate, Pharmacy (NQF 4)", "National Certificate", "Pharmacy (NQF 4)"),
    ],
)
def test_degrees_of_many_countries(
    resume_in: Reading, written: str, degree: str, area: str
) -> None:
    text = f"{written}\nHill College\n2010 - 2012\n"
    assert studies(resume_in, text) == [("Hill College", degree, area)]


def test_studies_without_dates_and_with_a_school_of_unknown_name(resume_in: Reading) -> None:
    text = "Bachiller\nSan Roque\n\nTechnologist, Industrial Logistics\nValle de Aburrá\n"
    resume = resume_in(f"{TOP}Education\n\n{text}")
    assert [(e.institution.value, e.study_type.value, e.courses) for e in resume.education] == [
        ("San Roque", "Bachiller", ()),
        ("Valle de Aburrá", "Technologist", ()),
    ]


def test_towns_behind_all_schools_are_no_subjects(resume_in: Reading) -> None:
    text = (
        "Akademia Delta, Kraków — Postgraduate Diploma, Data Analysis\n2022 - 2023\n"
        "Red Sea College, Asmara — BSc in Nursing\n2007 - 2011\n"
    )
    assert studies(resume_in, text) == [
        ("Akademia Delta", "Postgraduate Diploma", "Data Analysis"),
        ("Red Sea College", "BSc", "Nursing"),
    ]


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("Grade: 2:1. Part-time, by distance learning.", "2:1"),
        ("GPA 3.8/4.0", "GPA 3.8/4.0"),
        ("First Class Honours", "First Class Honours"),
        ("17/20", "17/20"),
        ("Dissertation: “Tithes in Clare, 1829–1866”", ""),
        ("2nd place in the poetry prize", ""),
        ("Evening course beside a full-time job.", ""),
    ],
)
def test_only_a_result_is_a_score(resume_in: Reading, written: str, score: str) -> None:
    text = f"BA in History\nHill University\n2009 - 2012\n{written}\n"
    resume = resume_in(f"{TOP}Education\n\n{text}")
    (study,) = resume.education
    assert (study.study_type.value, study.area.value, study.score.value) == ("BA", "History", score)
    assert study.end.iso == "2012"


def test_a_month_that_a_narrow_column_tore_off_its_year_is_a_date(resume_in: Reading) -> None:
    text = "Hill College, Diploma in Catering (September 2014 –\nJune 2016)\n"
    resume = resume_in(f"{TOP}Education\n\n{text}")
    (study,) = resume.education
    assert (study.start.iso, study.end.iso) == ("2014-09", "2016-06")
    assert (study.institution.value, study.study_type.value) == ("Hill College", "Diploma")


def test_certificates_among_studies_are_certificates(resume_in: Reading) -> None:
    text = (
        "Level 3 Diploma in Facilities Management\nHill College\n2017 - 2018\n\n"
        "NEBOSH General Certificate 2018\nEmergency First Aid at Work 2023\n\n"
        "7 O Levels\nPontyglas Comprehensive School\n1986\n"
    )
    resume = resume_in(f"{TOP}Education\n\n{text}")
    assert [e.institution.value for e in resume.education] == [
        "Hill College",
        "Pontyglas Comprehensive School",
    ]
    assert [(c.name.value, c.start.iso) for c in resume.certificates] == [
        ("NEBOSH General Certificate", "2018"),
        ("Emergency First Aid at Work", "2023"),
    ]


def test_contact_details_below_the_studies_are_no_study(resume_in: Reading) -> None:
    text = "BSc in Nursing\nHill College\n2009 - 2012\n\n+31 6 5550 1427\njo.w@example.org\n"
    resume = resume_in(f"{TOP}Education\n\n{text}")
    (study,) = resume.education
    assert (study.institution.value, study.score.value) == ("Hill College", "")
