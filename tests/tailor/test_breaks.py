"""The three ways to show a career break, in the finished files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from trainready.pipeline import Coached, Request, coach

RESUME = """\
Rosa Lindqvist
rosa@mail.example

Experience

Bookkeeper, Harbour Foods
Feb 2010 - May 2017
- Matched 300 supplier invoices a month against delivery notes
- Wrote the monthly report for two managers

Clerk, Nordby Council
Jan 2008 - Dec 2008
- Checked 40 applications a week against the council's rules
"""
ANSWERS = """\
version = 1

[[activity]]
what = "Kept the family budget and checked it against the bank statement every month"
kind = "0209"
people = "a family of five"
how_often = "every month"
since = "2017-06"
until = "now"

[[activity]]
what = "Kept my mother's letters private and in order"
kind = "0209"
print = false

[[activity]]
what = "Wrote invoices for a small firm"
where = "paid"
organisation = "Solberg Garden Service"
since = "2019-03"
until = "2020-06"

[[break]]
label = "Career break (family care)"
since = "2017-06"
until = "now"
"""


def _coach(folder: Path, *lines: str, resume: bool = True) -> Coached:
    (folder / "household.toml").write_text(ANSWERS + "\n".join(lines), encoding="utf-8")
    (folder / "resume.txt").write_text(RESUME, encoding="utf-8")
    return coach(
        Request(
            date(2026, 11, 1),
            folder / "resume.txt" if resume else None,
            folder / "household.toml",
            formats=("docx", "md", "txt"),
        )
    )


def _file(coached: Coached, ending: str) -> str:
    (found,) = (a for a in coached.artefacts if a.name.endswith(ending))
    return found.content.decode()


def test_one_neutral_line_stands_where_its_time_falls(tmp_path: Path) -> None:
    page = _file(_coach(tmp_path), "resume.md").partition("## Experience")[2]
    places = [
        page.index(words)
        for words in ("Solberg Garden", "Career break (family care)", "Harbour Foods", "Nordby")
    ]
    assert places == sorted(places)
    assert "Jun 2017" in page
    assert "my mother's letters" not in page


def test_without_a_reason(tmp_path: Path) -> None:
    coached = _coach(tmp_path, 'show = "no_reason"', 'without_reason = "Career break"')
    for ending in ("resume.md", "resume.txt", "resume.json"):
        assert "Career break" in _file(coached, ending)
        assert "family care" not in _file(coached, ending)


def test_years_in_each_job_for_people_and_dates_for_forms(tmp_path: Path) -> None:
    coached = _coach(tmp_path, 'show = "years"')
    page = _file(coached, "resume.md")
    assert "7 years" in page
    assert "11 months" in page
    assert "2017" not in page
    assert "Career break" not in page
    form, data = _file(coached, "resume.txt"), json.loads(_file(coached, "resume.json"))
    assert "Feb 2010" in form
    assert "Career break" in form
    assert "2010-02" in [job["startDate"] for job in data["work"]]


def test_what_was_done_at_home_stands_below_the_break_only_on_request(tmp_path: Path) -> None:
    without = _file(_coach(tmp_path), "resume.txt").partition("Career break")[2]
    assert "family budget" not in without.partition("Harbour")[0]
    asked = _file(_coach(tmp_path, "list_acts = true"), "resume.txt").partition("Career break")[2]
    assert "family budget" in asked.partition("Harbour")[0]


@pytest.mark.parametrize("show", ["line", "years"])
def test_no_way_to_show_a_break_changes_what_is_shown_of_the_work(
    tmp_path: Path, show: str
) -> None:
    here = _coach(tmp_path, f'show = "{show}"').report
    plain = _coach(tmp_path).report
    assert (here.core, here.habits, here.helpful) == (plain.core, plain.habits, plain.helpful)
