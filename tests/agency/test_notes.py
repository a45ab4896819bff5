"""`notes.toml`: the plan and the counselor's own leave as two values; slips have their line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from trainready.agency.notes import read_notes
from trainready.errors import UnreadableFile
from trainready.model.casework import ClientPlan, CounselorNote, PlannedStep


def refusal(folder: Path, text: str) -> str:
    path = folder / "notes.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile) as refused:
        read_notes(path)
    return str(refused.value)


def test_the_example_is_parted_in_two() -> None:
    plan, notes = read_notes(EXAMPLES / "agency" / "notes.toml")
    assert len(plan.goals) == 2
    assert [step.by for step in plan.steps] == [
        date(2026, 12, 1),
        date(2026, 12, 8),
        date(2026, 11, 27),
    ]
    assert plan.consent.until == date(2027, 11, 24)
    assert len(notes.notes) == 2
    assert notes.marks == ("call back after 4 pm", "slow connection at home")
    assert [step.who for step in notes.steps] == ["Marta"]
    for private in (*notes.marks, *(n.text for n in notes.notes), *(s.what for s in notes.steps)):
        assert private not in str(plan)


@pytest.mark.parametrize("name", ["notes.txt", "notes.md"])
def test_plain_text_is_the_counselors_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Call her sister first.\n", encoding="utf-8")
    plan, notes = read_notes(tmp_path / name)
    assert plan == ClientPlan()
    assert notes.notes == (CounselorNote("Call her sister first."),)


def test_days_may_stand_in_quotes(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.write_text('[[step]]\nwhat = "x"\nby = "2026-12-01"\n', encoding="utf-8")
    assert read_notes(path)[0].steps == (PlannedStep("x", by=date(2026, 12, 1)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[step]]\nwhat = "x"\nby = "in March"', "notes.toml:3: step 1, by: write a day"),
        ('[[step]]\nwhat = "x"\nby = "2026-02-30"', "notes.toml:3: step 1, by: write a day"),
        ('[[step]]\nwhat = "x"\n[[step]]\nby = 2026-01-01', "notes.toml:3: step 2, what: this is"),
        ('[[step]]\nwhat = "x"\nby = 20261201', "notes.toml:3: step 1, by: write a day"),
        ('[[step]]\nwhat = "x"\nby = 2026-01-01T09:00:00', "notes.toml:3: step 1, by: write a day"),
        ('[step]\nwhat = "x"', "notes.toml:1: step: write a list in square brackets"),
        ('goals = "one"', "notes.toml:1: goals: write a list"),
        ("goals = [1]", "notes.toml:1: goals 1: put the words in quotes"),
        ('goal = ["x"]', "notes.toml:1: goal: there is nothing of this name"),
        ('[[step]]\nwhat = "x"\nmarks = ["y"]', "notes.toml:3: step 1, marks: this belongs above"),
        ('[[note]]\ntext = ""', "notes.toml:2: note 1, text: this is empty"),
        ("[consent]\ndate = 2026-01-01", "consent, purpose: a consent needs its purpose"),
        (
            '[consent]\npurpose = "x"\ndate = 2026-02-01\nuntil = 2026-01-01',
            "notes.toml:4: consent, until: 2026-01-01 is before",
        ),
        ("met = 2026-02-01\nreview = 2026-01-01", "notes.toml:2: review: 2026-01-01 is before"),
        ('consent = "yes"', "notes.toml:1: consent: write it as a heading of its own"),
        ("met = 2026-13-01", "notes.toml:1: not valid TOML"),
    ],
)
def test_slips_have_their_line_and_a_cure(tmp_path: Path, text: str, said: str) -> None:
    assert said in refusal(tmp_path, text)


def test_no_note_is_repeated_in_a_refusal(tmp_path: Path) -> None:
    assert "hardship" not in refusal(tmp_path, '[[note]]\ntext = "hardship"\nday = "hardship"')


@pytest.mark.parametrize("content", [b"\xff\xfe\x00x", b"x" * 200_001])
def test_plain_text_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile):
        read_notes(path)
