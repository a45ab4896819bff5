"""Skills in lists, tables and bars: a level is never a skill, and a torn item is one."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading

TOP = "Jo Whitfield\njo@example.com\n\n"


def skills(resume_in: Reading, text: str, kind: str = "text") -> list[tuple[str, str]]:
    resume = resume_in(f"{TOP}{text}", kind)
    return [(s.name.value, s.level.value) for s in resume.skills]


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Figma 80%", "80%"),
        ("Figma ●●●●○", "●●●●○"),
        ("Figma ★★★", "★★★"),
        ("Figma (4 years)", "4 years"),
        ("Figma 5/5", "5/5"),
        ("Figma – Expert", "Expert"),
    ],
)
def test_a_level_belongs_to_its_skill(resume_in: Reading, written: str, level: str) -> None:
    found = skills(resume_in, f"Skills\n\n{written}\nPottery\n")
    assert [(name, said.strip(" ()")) for name, said in found] == [
        ("Figma", level),
        ("Pottery", ""),
    ]


def test_the_columns_of_a_table_are_no_skills(resume_in: Reading) -> None:
    table = "Skill\tLevel\tYears\nRisk assessment\tExpert\t7\nExcel\tIntermediate\t10\n"
    assert skills(resume_in, f"Skills\n\n{table}") == [
        ("Risk assessment", "Expert, 7"),
        ("Excel", "Intermediate, 10"),
    ]


def test_bars_in_a_group_go_and_words_stay(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills\n\nTools: Figma 80%, Excel – advanced, 90%\n")
    (group,) = resume.skills
    assert [text.value for text in group.keywords] == ["Figma", "Excel – advanced"]


def test_an_item_that_a_line_break_tore_is_one(resume_in: Reading) -> None:
    text = "Skills\n\nWound care | Medication rounds | Public\nconsultation | Triage |\nHandover\n"
    assert [name for name, _ in skills(resume_in, text)] == [
        "Wound care",
        "Medication rounds",
        "Public consultation",
        "Triage",
        "Handover",
    ]


def test_what_stands_in_brackets_is_part_of_the_skill(resume_in: Reading) -> None:
    text = "Skills\n\nExcel (pivot tables, lookups), SAP\n"
    assert [name for name, _ in skills(resume_in, text)] == ["Excel (pivot tables, lookups)", "SAP"]


def test_contact_details_among_skills_are_none(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Skills\n\nFiling\nTyping\n+91 98000 55969\nKolkata, India\n")
    assert [s.name.value for s in resume.skills] == ["Filing", "Typing"]


def test_languages_in_the_forms_that_people_use(resume_in: Reading) -> None:
    lines = "Dutch – B2\nTigrinya (native)\nGerman native\nte reo Māori: basic\n"
    resume = resume_in(f"{TOP}Languages\n\n{lines}British Sign Language\n")
    assert [(one.language.value, one.fluency.value) for one in resume.languages] == [
        ("Dutch", "B2"),
        ("Tigrinya", "native"),
        ("German", "native"),
        ("te reo Māori", "basic"),
        ("British Sign Language", ""),
    ]


def test_percentages_above_languages_belong_to_them_in_order(resume_in: Reading) -> None:
    resume = resume_in(f"{TOP}Languages\n\n100% 85% 45%\nDutch English German\n")
    assert [(one.language.value, one.fluency.value) for one in resume.languages] == [
        ("Dutch", "100%"),
        ("English", "85%"),
        ("German", "45%"),
    ]
