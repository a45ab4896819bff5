"""Invented lives from the answers to the finished files: what such a person would miss."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trainready.pipeline import Coached, Request, coach, map_person

LIVES = Path(__file__).parent / "lives"
TODAY = date(2026, 11, 1)
RESUME = """\
Robin Ashby
robin@mail.example

EXPERIENCE
Warehouse Clerk, Halden Freight
March 2012 - January 2020
- Booked in deliveries and matched each one to the order
- Trained four new clerks on the stock system
"""
TITLES = ("ceo", "manager", "nurse", "carer", "interpreter", "translator", "coordinator")
Change = Callable[[str], str]


def _resume(
    life: str, folder: Path, *, old: str = "", change: Change = str, kind: str = "txt"
) -> tuple[str, str]:
    """The finished resume, and everything else that is meant for other eyes: the letter."""
    answers = folder / f"{life}.toml"
    answers.write_text(change((LIVES / f"{life}.toml").read_text("utf-8")), "utf-8")
    if old:
        (folder / "old.txt").write_text(old, "utf-8")
    made: Coached = coach(
        Request(
            TODAY, folder / "old.txt" if old else None, answers, formats=("txt", "md"), letter=True
        )
    )
    text = {a.name: " ".join(a.content.decode().split()) for a in made.artefacts}
    (page,) = (t for name, t in text.items() if name.endswith(f"resume.{kind}"))
    (letter,) = (t for name, t in text.items() if name.endswith("letter.txt"))
    return page, letter


@pytest.mark.parametrize("old", ["", RESUME], ids=["no resume", "a resume"])
def test_six_years_of_care_as_one_neutral_line_and_strengths(old: str, tmp_path: Path) -> None:
    resume, letter = _resume("dementia-care", tmp_path, old=old)
    assert "Career break (family care) Jan 2020 – Feb 2026" in resume
    strengths = resume.partition("STRENGTHS")[2].partition("EXPERIENCE")[0]
    assert "Working by written rules: Followed the care plan for my relative" in strengths
    assert "Working alone and keeping your word: Gave my relative's medicine" in strengths
    if old:
        assert "Booked in deliveries and matched each one to the order" in resume
    else:
        assert "Took dad to about 40 hospital appointments" in strengths
    for page in (resume, letter):
        assert "dementia" not in page, "this line shall stay private"
        assert "200 bills" not in page, "a guess that the person's words do not call one"
        assert not set(page.casefold().split()) & set(TITLES)


def test_a_move_and_an_unnamed_reason(tmp_path: Path) -> None:
    resume, letter = _resume("migrant-interpreter", tmp_path)
    assert "EXPERIENCE Career break Mar 2019 – Present" in resume
    assert "Reading tone, culture and meaning: Interpreted for my family" in resume
    assert "Writing and editing: Translated letters for my family" in resume
    assert "helper Riverside Festival 2022 – 2024 - Translated songs and texts" in resume
    for page in (resume, letter):
        assert "Career break (" not in page
        assert not set(page.casefold().split()) & set(TITLES)


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        ("line", "Career break (family care) Jan 2020 – Feb 2026"),
        ("no_reason", "Career break Jan 2020 – Feb 2026"),
        ("years", "7 years"),
    ],
)
def test_the_break_stands_as_it_was_chosen(way: str, shown: str, tmp_path: Path) -> None:
    said = f'show = "{way}"\n'
    if way == "no_reason":
        said += 'without_reason = "Career break"\n'
    resume, _ = _resume(
        "dementia-care", tmp_path, old=RESUME, change=lambda text: text + said, kind="md"
    )
    resume = resume.replace("*", "").replace("#", "")
    assert shown in resume
    assert (way == "line") is ("family care" in resume)
    assert (way == "years") is ("Career break" not in resume)


WHO: dict[str, Change] = {
    "father": lambda text: text.replace("dad", "mum"),
    "gender": lambda text: text.replace("Robin Ashby", "Rosa Ashby"),
    "length of the break": lambda text: text.replace('since = "2020-01"', 'since = "2025-01"'),
    "kind of break": lambda text: text.replace("(family care)", "(raising children)"),
    "no break": lambda text: text.partition("[[break]]")[0],
}


@pytest.mark.parametrize("change", WHO.values(), ids=WHO.keys())
def test_parenthood_gender_and_the_length_of_a_break_change_no_standing(
    change: Change, tmp_path: Path
) -> None:
    told = (LIVES / "dementia-care.toml").read_text("utf-8")
    assert change(told) != told
    standings = []
    for number, text in enumerate((told, change(told))):
        path = tmp_path / f"{number}.toml"
        path.write_text(text, "utf-8")
        found = map_person(Request(TODAY, None, path)).readiness
        standings.append(
            {s.competency: (s.reached, s.state, s.confidence) for s in found.standings}
        )
    assert standings[0] == standings[1]
    assert any(level for level, _, _ in standings[0].values())
