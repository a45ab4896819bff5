"""Headings, education, skills, languages, and what happens to lines that nothing knows."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.document import NoteKind

TOP = "Nora Example\nnora@example.com\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Work Experience",
        "EMPLOYMENT HISTORY",
        "Work Experience (4)",
        "W O R K  H I S T O R Y",
        "Career history:",
    ],
)
def test_headings_are_known_however_they_are_set(resume_in: Reading, heading: str) -> None:
    resume = resume_in(f"{TOP}{heading}\n\nClerk, Acme Ltd (2019 - 2021)\n- Filed letters\n")
    assert [p.title.value for p in resume.work] == ["Clerk"]


def test_an_unknown_section_is_kept_whole_and_noted(resume_in: Reading) -> None:
    resume = resume_in(
        "# Nora Example\n\n## Experience\n\n### Clerk, Acme Ltd\n2019 – 2021\n\n- Filed\n\n"
        "## Education\n\nBA English, Hill University, 2010\n\n"
        "## My view of the world\n\nBe kind to people and to dogs.\n",
        "markdown",
    )
    (other,) = resume.others
    assert other.heading.value == "My view of the world"
    assert [line.value for line in other.lines] == ["Be kind to people and to dogs."]
    assert NoteKind.UNKNOWN_HEADING in {note.kind for note in resume.notes}


def test_missing_name_and_dates_are_noted(resume_in: Reading) -> None:
    resume = resume_in("nora@example.com\n\nExperience\n\nClerk, Acme Ltd\n- Filed letters\n")
    kinds = {note.kind for note in resume.notes}
    assert {NoteKind.NO_NAME, NoteKind.ENTRY_WITHOUT_DATES} <= kinds


@pytest.mark.parametrize(
    "line",
    [
        "BSc in Retail Management, Hill University, 2008 - 2011",
        "BSc (Retail Management), Hill University, 2008 - 2011",
        "BSc, Retail Management\nHill University     2008 - 2011",
        "Hill University (2008 - 2011)\nBSc Retail Management",
        "2008 - 2011\nBSc Retail Management at Hill University",
    ],
)
def test_a_degree_is_read_in_every_usual_layout(resume_in: Reading, line: str) -> None:
    (study,) = resume_in(f"{TOP}Education\n\n{line}\n").education
    assert (study.study_type.value, study.area.value) == ("BSc", "Retail Management")
    assert study.institution.value == "Hill University"
    assert (study.start.iso, study.end.iso) == ("2008", "2011")


def test_a_table_of_studies_is_read_by_its_header(resume_in: Reading) -> None:
    resume = resume_in(
        "# Nora Example\n\n## Education\n\n| Year | Qualification | Where | Result |\n|-|-|-|-|\n"
        "| 2014 | Basic Proofreading | Orchard House | Pass |\n",
        "markdown",
    )
    (study,) = resume.education
    assert (study.study_type.value, study.institution.value, study.score.value, study.end.iso) == (
        "Basic Proofreading",
        "Orchard House",
        "Pass",
        "2014",
    )


def test_skills_keep_their_groups(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills\nTools: Excel (pivot, lookup), SAP\nOffice: Typing.\n")
    assert [(s.name.value, [k.value for k in s.keywords]) for s in resume.skills] == [
        ("Tools", ["Excel (pivot, lookup)", "SAP"]),
        ("Office", ["Typing"]),
    ]


def test_languages_in_every_bracket_style(resume_in: Reading) -> None:
    lines = "German (mother tongue), English C1\nDutch: basic\nCzech – A2\nHindi [B2]\n"
    resume = resume_in(f"{TOP}Languages\n{lines}")
    assert [(one.language.value, one.fluency.value) for one in resume.languages] == [
        ("German", "mother tongue"),
        ("English", "C1"),
        ("Dutch", "basic"),
        ("Czech", "A2"),
        ("Hindi", "B2"),
    ]


def test_contact_details_are_told_apart(resume_in: Reading) -> None:
    basics = resume_in(
        "Nora Example\nPastry Chef\n12 Orchard Lane, Leeds LS1 4AB | +44 20 7946 0123 | "
        "nora@example.com\nlinkedin.com/in/nora-example-1 | nora.example.com\n\nSkills\nBaking\n"
    ).basics
    assert (basics.name.value, basics.label.value) == ("Nora Example", "Pastry Chef")
    assert (basics.email.value, basics.phone.value) == ("nora@example.com", "+44 20 7946 0123")
    assert (basics.location.city.value, basics.location.postal_code.value) == ("Leeds", "LS1 4AB")
    assert basics.url.value == "nora.example.com"
    assert [(p.network.value, p.url.value) for p in basics.profiles] == [
        ("LinkedIn", "linkedin.com/in/nora-example-1")
    ]


@pytest.mark.parametrize(
    ("line", "city"),
    [
        ("Austin, TX", "Austin"),
        ("4571 Maple Avenue, Springdale, IL 62704", "Springdale"),
        ("21, rue des Lilas, 08582 Velmont", "Velmont"),
        ("Samring 688, 6813 AW, Oud-Velm, Noord-Brabant (NL)", "Oud-Velm"),
        ("Address: Rosenweg 14, 50667 Köln, Germany", "Köln"),
    ],
)
def test_the_town_is_found_in_an_address(resume_in: Reading, line: str, city: str) -> None:
    resume = resume_in(f"Nora Example\nnora@example.com\n{line}\n\nSkills\nBaking\n")
    assert resume.basics.location.city.value == city


@pytest.mark.parametrize("heading", ["Other", "Additional information", "MISCELLANEOUS"])
def test_other_things_are_kept_whole_without_a_note(resume_in: Reading, heading: str) -> None:
    resume = resume_in(
        f"{TOP}Skills\nBaking\n\n{heading}\n\nNotary public, Colorado\n"
        "Languages: German (B2)\nDriving licence\n"
    )
    (other,) = resume.others
    assert [line.value for line in other.lines] == ["Notary public, Colorado", "Driving licence"]
    assert [one.language.value for one in resume.languages] == ["German"]
    assert NoteKind.UNKNOWN_HEADING not in {note.kind for note in resume.notes}


def test_a_last_line_below_the_languages_is_kept_as_written(resume_in: Reading) -> None:
    line = "Full driving licence. References: happy to give names if we get that far."
    resume = resume_in(f"{TOP}Languages\n\nEnglish. Welsh (basic).\n\n{line}\n")
    assert [text.value for other in resume.others for text in other.lines] == [line]


def test_a_skill_with_its_measure_is_one_skill(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills\n- Word, Outlook, Teams\n- Typing, about 65 wpm\n")
    assert [s.name.value for s in resume.skills] == [
        "Word",
        "Outlook",
        "Teams",
        "Typing, about 65 wpm",
    ]


def test_remarks_below_a_certificate_belong_to_it(resume_in: Reading) -> None:
    resume = resume_in(
        f"{TOP}Certificates\n\nData protection refresher\n(work, every year)\n"
        "last done May 2026\n\nEmergency First Aid at Work\n2016, expired\n"
    )
    assert [(c.name.value, c.start.iso, c.summary.value) for c in resume.certificates] == [
        ("Data protection refresher", "2026-05", "(work, every year) last done May 2026"),
        ("Emergency First Aid at Work", "2016", "expired"),
    ]


def test_a_school_keeps_its_town_and_a_dissertation_its_comma(resume_in: Reading) -> None:
    resume = resume_in(
        f"{TOP}Education\n\nBA (Hons) English and History, 2:1   2009 - 2012\n"
        "Hill University College, Brighton\n"
        "Dissertation on letters to the editor in Sussex newspapers, 1914 to 1918.\n"
    )
    (study,) = resume.education
    assert (study.institution.value, study.score.value) == (
        "Hill University College, Brighton",
        "2:1",
    )
    assert [c.value for c in study.courses] == [
        "Dissertation on letters to the editor in Sussex newspapers, 1914 to 1918."
    ]


def test_groups_of_skills_under_their_own_names_are_no_part_of_the_profile(
    resume_in: Reading,
) -> None:
    group = "<h3>{}</h3><h6>{}</h6><h6>{}</h6>"
    job = (
        "<h3>{}</h3><h4>05/2015 - 06/2019</h4><h5>{}</h5><ul><li>Packed parcels by hand.</li></ul>"
    )
    resume = resume_in(
        "<html><body><h1>Ada Fenwick</h1><h3>About</h3><h6>ada@example.org</h6>"
        + group.format("Stock", "Counting", "Forklift")
        + group.format("Office", "Letters", "Filing")
        + "<h3>Summary</h3><p>I keep shelves in order, at night and on Sundays.</p>"
        + "<h3>Experience</h3>"
        + "".join(job.format(f"Depot {n}", "Picker") for n in ("North", "South", "East", "West"))
        + "</body></html>",
        "html",
    )
    assert resume.basics.summary.value == "I keep shelves in order, at night and on Sundays."
    assert [s.name.value for s in resume.skills] == ["Stock", "Office"]
