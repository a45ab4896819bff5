"""Career breaks among jobs keep their own words and dates, and move no job."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.resume import Resume, Setting

HEAD = "Mary Stone\nmary@stone.example\n\nExperience\n\n"
CLERK = "Clerk, Alpha Ltd\n2004 - 2010\n- Checked invoices\n\n"
AUDITOR = "Auditor, Beta Ltd\n2000 - 2004\n- Kept books\n"
BREAKS = {
    "dates below": "{}\n2018 - 2022",
    "dates behind a comma": "{}, 2018 - 2022",
    "dates in brackets": "{} (2018 - 2022)",
    "dates above": "2018 - 2022\n{}",
    "dates in a column": "{}     2018 - 2022",
    "lines below": "{}\n2018 - 2022\n- Looked after two children",
}
PHRASES = ["Career break", "Parental leave", "Maternity leave", "Family leave", "Sabbatical"]


def told(resume: Resume) -> list[tuple[str, str, str, str, Setting]]:
    return [
        (p.title.value, p.organisation.value, p.start.iso, p.end.iso, p.setting)
        for p in resume.work
    ]


@pytest.mark.parametrize("layout", BREAKS.values(), ids=BREAKS)
@pytest.mark.parametrize("phrase", [*PHRASES, "At home", "Caregiving"])
def test_a_break_among_jobs_is_an_entry(resume_in: Reading, layout: str, phrase: str) -> None:
    pause = layout.format(phrase) + "\n\n"
    clerk = ("Clerk", "Alpha Ltd", "2004", "2010", Setting.PAID)
    home = (phrase, "", "2018", "2022", Setting.HOME)
    auditor = ("Auditor", "Beta Ltd", "2000", "2004", Setting.PAID)
    for text, expected in (
        (CLERK + pause + AUDITOR, [clerk, home, auditor]),
        (pause + AUDITOR, [home, auditor]),
        (CLERK + pause, [clerk, home]),
    ):
        resume = resume_in(HEAD + text)
        assert told(resume) == expected
        assert resume.volunteer == ()
        assert resume.work[-1].highlights or resume.work[-1].setting is Setting.HOME


@pytest.mark.parametrize(
    "section",
    [
        "Household\n\nStay-at-home Parent\n2018 - 2022\n- Cooked\n",
        "Career break\n\nStay-at-home Parent (2018 - 2022)\n- Cooked\n",
        "Household\n2018 - 2022\nStay-at-home Parent\n- Cooked\n",
    ],
)
def test_a_household_heading_with_entries_of_its_own_opens_a_section(
    resume_in: Reading, section: str
) -> None:
    resume = resume_in(HEAD + CLERK + section)
    assert [p.title.value for p in resume.work] == ["Clerk"]
    (entry,) = resume.volunteer
    assert (entry.title.value, entry.start.iso, entry.setting) == (
        "Stay-at-home Parent",
        "2018",
        Setting.HOME,
    )


def test_a_break_that_stands_alone_after_the_studies_keeps_its_words(resume_in: Reading) -> None:
    resume = resume_in(
        f"{HEAD}{AUDITOR}\nEducation\n\nBA History, Hill College, 1999\n\n"
        "Career break (2018 - 2022)\n- Cared for my mother\n"
    )
    (entry,) = resume.volunteer
    assert (entry.title.value, entry.start.iso) == ("Career break", "2018")
    assert [h.value for h in entry.highlights] == ["Cared for my mother"]


@pytest.mark.parametrize("pause", ["Career break: two children, 2018 - 2022", "Sabbatical, 2018"])
def test_a_break_with_its_reason_is_no_paid_work(resume_in: Reading, pause: str) -> None:
    (entry, _) = resume_in(f"{HEAD}{pause}\n\n{AUDITOR}").work
    assert (entry.organisation.value, entry.setting) == ("", Setting.HOME)


def test_a_line_below_the_dates_of_a_break_is_what_was_done(resume_in: Reading) -> None:
    resume = resume_in(f"{HEAD}{CLERK}Career break\n2018 - 2022\nCared for my mother\n\n{AUDITOR}")
    assert [p.title.value for p in resume.work] == ["Clerk", "Career break", "Auditor"]
    assert resume.volunteer == ()


@pytest.mark.parametrize("joint", [" — ", " – ", " | ", "\n"])
@pytest.mark.parametrize("reason", ["caring for my mother", "Raising Two Children"])
def test_the_reason_of_a_break_is_no_employer(resume_in: Reading, joint: str, reason: str) -> None:
    pause = f"Career Break{joint}{reason}\n2016 - 2019\n- Kept her records\n\n"
    home, _ = resume_in(HEAD + pause + CLERK).work
    assert (home.title.value, home.organisation.value) == ("Career Break", "")
    assert (home.summary.value, home.setting) == (reason, Setting.HOME)


@pytest.mark.parametrize(
    "title",
    [
        "At home with three children",
        "Raising my two sons",
        "Looking after my mother, who had dementia",
        "Caring for family",
    ],
)
def test_care_told_as_a_title_is_work_at_home(resume_in: Reading, title: str) -> None:
    pause = f"{title}\n2018 - 2022\nKept all the records\n\n"
    resume = resume_in(HEAD + CLERK + pause + AUDITOR)
    assert told(resume)[1] == (title, "", "2018", "2022", Setting.HOME)
    assert [h.value for h in resume.work[1].highlights] == ["Kept all the records"]
    assert resume.work[2].organisation.value == "Beta Ltd"


@pytest.mark.parametrize(
    "title", ["Caring Assistant", "Family Support Worker", "Nursery Nurse", "Parent Adviser"]
)
def test_care_as_a_trade_is_paid_work(resume_in: Reading, title: str) -> None:
    (job,) = resume_in(f"{HEAD}{title}, Rosewood Care Home Ltd\n2018 - 2022\n- Helped out\n").work
    assert (job.organisation.value, job.setting) == ("Rosewood Care Home Ltd", Setting.PAID)


def test_jobs_go_on_below_a_household_heading_amid_work(resume_in: Reading) -> None:
    resume = resume_in(
        f"{HEAD}{CLERK}Household\n\nLooked after three children and my father\nPaid the bills\n\n"
        f"{AUDITOR}\nCleaner, Quarry Hotel\n1998 - 2000\n- Cleaned rooms\n"
    )
    assert [p.organisation.value for p in resume.work] == ["Alpha Ltd", "Beta Ltd", "Quarry Hotel"]
    (home,) = resume.volunteer
    assert (home.title.value, home.setting) == ("Household", Setting.HOME)
    assert [h.value for h in home.highlights] == [
        "Looked after three children and my father",
        "Paid the bills",
    ]


def test_a_post_held_while_at_home_stays_under_the_household_heading(resume_in: Reading) -> None:
    resume = resume_in(
        f"{HEAD}{CLERK}Household\n\nStay-at-home Parent\n2010 - 2018\n- Cooked\n\n"
        "Treasurer, Hill Community Association\n2012 - 2015\n- Kept the books\n"
    )
    assert [p.title.value for p in resume.work] == ["Clerk"]
    assert [p.title.value for p in resume.volunteer] == ["Stay-at-home Parent", "Treasurer"]
