"""Times that no entry names are computed from months, and asked about; nothing is changed."""

from __future__ import annotations

from datetime import date

import pytest

from trainready.household.answers import record_of
from trainready.household.answers_file import AnswersFile, BreakAnswer
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.resume import NO_DATE, Date, Position, Resume
from trainready.plan.breaks import break_notes
from trainready.taxonomy.load import load_skill_map

TODAY = date(2026, 11, 1)
SAY = load_skill_map().wording


def _date(written: str) -> Date:
    if not written:
        return NO_DATE
    if written == "now":
        return Date(Text("Present"), ongoing=True)
    year, _, month = written.partition("-")
    return Date(Text(written), int(year), int(month or 0))


def _resume(*jobs: tuple[str, str]) -> Resume:
    work = (
        Position(title=Text(f"Job {n}"), start=_date(start), end=_date(end))
        for n, (start, end) in enumerate(jobs, 1)
    )
    return Resume("resume.txt", work=tuple(work))


def _told(since: str, until: str) -> HouseholdRecord:
    pause = BreakAnswer(label="Career break (family care)", since=since, until=until)
    return record_of("household.toml", AnswersFile.model_validate({"break": (pause,)}))


def _notes(resume: Resume, household: HouseholdRecord | None = None) -> list[str]:
    return list(break_notes(resume, household or HouseholdRecord(), TODAY, SAY))


def test_a_time_until_today_is_named_with_its_first_month() -> None:
    first, choice = _notes(_resume(("2010-02", "2017-05")))
    assert first.startswith("From Jun 2017 until today")
    assert "explain break" in choice


def test_overlapping_jobs_leave_one_time_between_them() -> None:
    first, _ = _notes(_resume(("2010-02", "2014-06"), ("2012-01", "2013-01"), ("2016-01", "now")))
    assert first.startswith("From Jul 2014 to Dec 2015")


@pytest.mark.parametrize(
    "jobs",
    [
        [("2010-02", "now")],
        [("2010-02", "2014-06"), ("2014-11", "now")],  # less than six months
        [("2010", "2014"), ("2015", "now")],  # bare years may be whole ones
        [],
    ],
)
def test_nothing_is_asked_where_nothing_is_certain(jobs: list[tuple[str, str]]) -> None:
    assert _notes(_resume(*jobs)) == []


def test_a_break_that_was_told_is_not_asked_about_again() -> None:
    assert _notes(_resume(("2010-02", "2017-05")), _told("2017-06", "now")) == []


def test_a_break_that_shares_months_with_a_job_is_pointed_at_and_stays() -> None:
    (note,) = _notes(_resume(("2010-02", "2018-01")), _told("2017-06", "now"))
    assert "Job 1" in note
    assert "nothing" in note
