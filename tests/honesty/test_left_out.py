"""`details/changes.json` names every text that is not printed, with the reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from tests.people import BOOKKEEPER, write_json
from trainready.model.changes import Keep
from trainready.pipeline import Request, coach
from trainready.taxonomy.load import load_skill_map

ANSWERS = """version = 1
[[activity]]
what = "Wrote 80 questions about animals"
exact = false
[[activity]]
what = "Ran the house"
[[activity]]
what = "Counted 9 pills a day"
print = false
"""
PERSON = {**BOOKKEEPER, "basics": {**BOOKKEEPER["basics"], "label": "Wizard of numbers"}}


def _coach(folder: Path, **more: Any) -> tuple[list[dict[str, Any]], str]:
    """The rows of what was left out, and the printed text."""
    answers = folder / "household.toml"
    answers.write_text(ANSWERS, encoding="utf-8")
    resume = write_json(PERSON, folder)
    made = coach(Request(date(2026, 1, 31), resume, answers, formats=("txt",), **more))
    content = {a.name: a.content.decode() for a in made.artefacts}
    rows = json.loads(content["details/changes.json"])["left_out"]
    return rows, content[f"{made.stem}-resume.txt"]


def test_each_has_its_reason(tmp_path: Path) -> None:
    rows, _ = _coach(tmp_path)
    assert {row["text"]: row["reason"] for row in rows} == {
        "I would like to learn fact-checking.": "not_done",
        "No experience with data annotation": "not_done",
        "Wizard of numbers": "no_title",
        "Wrote 80 questions about animals": "estimate",
        "Ran the house": "no_post",
    }
    wording = load_skill_map().wording
    for row in rows:
        assert row["why"] == wording(f"changes.reasons.{row['reason']}")
        assert row["origins"][0]["spans"][0]["text"] == row["text"]


def test_a_text_is_printed_or_named(tmp_path: Path) -> None:
    rows, printed = _coach(tmp_path)
    named = {row["text"] for row in rows}
    flat = " ".join(printed.split()).casefold()
    lines = [line for job in PERSON["work"] + PERSON["volunteer"] for line in job["highlights"]]
    lines = [line.replace("Successfully reconciled", "Reconciled") for line in lines]
    assert len(lines) > 5
    for line in lines:
        assert (line in named) is not (line.casefold() in flat), line


def test_what_the_person_keeps_is_not_named(tmp_path: Path) -> None:
    rows, printed = _coach(tmp_path, keep=Keep.ALL)
    assert "No experience with data annotation" in printed
    assert "not_done" not in {row["reason"] for row in rows}
