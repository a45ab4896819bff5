"""Levels and counts as a person could recount them, and what must never move them."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.people import BOOKKEEPER, write_json
from trainready.model.readiness import Limit, Readiness, State
from trainready.pipeline import Request, map_person

TODAY = date(2026, 1, 31)


def readiness(person: dict[str, Any], folder: Path, household: str = "") -> Readiness:
    answers = None
    if household:
        answers = folder / "household.toml"
        answers.write_text(household, encoding="utf-8")
    return map_person(Request(TODAY, write_json(person, folder), answers)).readiness


def job(line: str, **fields: str) -> dict[str, Any]:
    return {"work": [{"name": "Pike Ltd", "position": "Clerk", "highlights": [line], **fields}]}


def reached(found: Readiness, competency: str) -> int:
    return next(s.reached for s in found.standings if s.competency == competency)


LINE = "Reconciled supplier accounts every month"
YEARS = {"startDate": "2016-01", "endDate": "2020-01"}
DAYS = {"startDate": "2016-01", "endDate": "2016-04"}


@pytest.mark.parametrize(
    ("line", "dates", "level"),
    [
        (LINE, {}, 2),
        (LINE.replace("supplier", "14 supplier"), {}, 2),
        (LINE, YEARS, 2),
        (LINE.replace("supplier", "14 supplier"), DAYS, 2),
        (LINE.replace("supplier", "14 supplier"), YEARS, 3),
        (LINE.replace("supplier", "fourteen supplier"), YEARS, 2),
        (LINE.replace("every month", "of 14 firms for three years"), {}, 3),
    ],
)
def test_scale_and_duration_lift_a_clear_line(
    line: str, dates: dict[str, str], level: int, tmp_path: Path
) -> None:
    found = readiness(job(line, **dates), tmp_path)
    assert reached(found, "fact_verification") == level


def test_when_it_was_changes_nothing(tmp_path: Path) -> None:
    old = job(LINE, startDate="1981-01", endDate="1985-01")
    new = job(LINE, startDate="2021-01", endDate="2025-01")
    assert _levels(readiness(old, tmp_path)) == _levels(readiness(new, tmp_path))


def _levels(found: Readiness) -> dict[str, tuple[int, str]]:
    return {s.competency: (s.reached, s.state.value) for s in found.standings}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ines Okafor", "John Smith"),
        ("Leeds", "Lagos"),
        ("Larch Street Library", "St Mary's Mosque"),
    ],
)
def test_who_and_where_changes_nothing(name: str, other: str, tmp_path: Path) -> None:
    swapped = json.loads(json.dumps(BOOKKEEPER).replace(name, other))
    assert swapped != BOOKKEEPER
    assert _levels(readiness(BOOKKEEPER, tmp_path)) == _levels(readiness(swapped, tmp_path))


def test_a_break_changes_nothing(tmp_path: Path) -> None:
    later = copy.deepcopy(BOOKKEEPER)
    for entry in (*later["work"], *later["volunteer"]):
        for key in ("startDate", "endDate"):
            year, _, month = entry[key].partition("-")
            entry[key] = f"{int(year) - 9}-{month}"
    assert _levels(readiness(BOOKKEEPER, tmp_path)) == _levels(readiness(later, tmp_path))


HOME = """\
version = 1
[[activity]]
what = "{what}"
kind = "{kind}"
where = "home"
since = "2015-01"
until = "2022-01"
"""


def test_household_work_counts_up_to_its_cap(tmp_path: Path) -> None:
    what = "Reconciled 14 bank accounts of the family every month"
    budget = readiness({}, tmp_path, HOME.format(what=what, kind="0209"))
    cooking = readiness({}, tmp_path, HOME.format(what=what, kind="0202"))
    assert reached(budget, "fact_verification") == 0, "0209 supports no fact-checking"
    assert reached(budget, "recordkeeping") <= 3
    assert reached(cooking, "recordkeeping") == 0, "0202 supports no recordkeeping"


def test_a_working_habit_needs_a_duration(tmp_path: Path) -> None:
    line = "Worked unsupervised night shifts at the front desk"
    long = readiness(job(line, **YEARS), tmp_path)
    short = readiness(job(line), tmp_path)
    assert reached(long, "reliability_independence") >= 2
    habit = next(s for s in short.standings if s.competency == "reliability_independence")
    assert habit.reached == 0
    assert habit.state is State.TO_CONFIRM
    assert {c.limit for c in habit.weak} == {Limit.NO_DURATION}


def test_an_absent_line_is_never_missing(tmp_path: Path) -> None:
    found = readiness({"basics": {"name": "Ada Obi"}}, tmp_path)
    states = {s.state for role in found.roles for s in (*role.core, *role.helpful, *role.habits)}
    assert states == {State.NOT_SHOWN}


def test_the_later_step_is_never_picked_unasked(tmp_path: Path) -> None:
    lines = [
        "Audited 40 files a year for bias and compliance with the policy",
        "Led the risk assessment of new procedures",
        "Checked records against data protection law",
    ]
    person = job(lines[0], **YEARS)
    person["work"][0]["highlights"] = lines
    assert readiness(person, tmp_path).best != "ai_auditor"
    assert readiness({}, tmp_path).best != "ai_auditor"


def test_an_expert_needs_a_subject_held_in_paid_work_or_study(tmp_path: Path) -> None:
    nurse = job("Explained 12 care plans a week to families", **YEARS)
    nurse["work"][0]["position"] = "Registered Nurse"
    role = readiness(nurse, tmp_path).role("subject_expert")
    assert role.domain and role.domain.domain == "dom_medicine"
    carer = {"volunteer": [{**nurse["work"][0], "position": "Nurse's helper"}]}
    assert readiness(carer, tmp_path).role("subject_expert").domain is None


def test_lines_of_one_employer_never_add_up_to_certainty(tmp_path: Path) -> None:
    lines = [f"Reconciled {n} supplier accounts every month" for n in range(10, 20)]
    one = {"work": [{"name": "Pike Ltd", "position": "Clerk", "highlights": lines}]}
    two = {
        "work": [
            {"name": name, "position": "Clerk", "highlights": lines[:2]}
            for name in ("Pike", "Cole")
        ]
    }
    same = {"work": [{"name": "Pike Ltd", "position": "Clerk", "highlights": [lines[0], lines[0]]}]}
    alone = {"work": [{"name": "Pike Ltd", "position": "Clerk", "highlights": [lines[0]]}]}
    sure = [_confidence(readiness(person, tmp_path)) for person in (alone, same, one, two)]
    assert sure[0] == sure[1] < sure[2] < sure[3] < 1


def _confidence(found: Readiness) -> float:
    return next(s.confidence for s in found.standings if s.competency == "fact_verification")


def test_at_the_highest_level_nothing_is_asked_for(tmp_path: Path) -> None:
    found = readiness(job("Proofread 40 theses against the style guide", **YEARS), tmp_path)
    top = [c for s in found.standings for c in s.counted if c.level == 3]
    assert top
    assert all(c.limit is Limit.NONE for c in top)
