"""Rows under a heading that is not theirs: wishes, a signature, a licence, referees."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.resume import Resume

TOP = "Jo Whitfield\njo@example.com\n\n"
CLERK = "Work\n\nOffice Clerk, Brook Lane School, 2015 - 2019\n- filed letters\n"


def told_elsewhere(resume: Resume) -> list[str]:
    return [line.value for other in resume.others for line in other.lines]


@pytest.mark.parametrize("heading", ["Courses", "Education and courses"])
@pytest.mark.parametrize(
    "wish",
    [
        "Hope to do a course in bookkeeping",
        "I would like to study childcare",
        "Currently looking for a course in typing",
    ],
)
def test_a_wish_is_no_course(resume_in: Reading, heading: str, wish: str) -> None:
    resume = resume_in(f"{TOP}{heading}\n\nFood Hygiene Level 2, 2019\n{wish}\n")
    assert len((*resume.certificates, *resume.education)) == 1
    assert told_elsewhere(resume) == [wish]


@pytest.mark.parametrize("closing", ["Yours sincerely,", "Kind regards", "Many thanks"])
def test_a_signature_belongs_to_no_job(resume_in: Reading, closing: str) -> None:
    resume = resume_in(f"{TOP}{CLERK}\n{closing}\nJo Whitfield\n")
    assert [h.value for p in resume.work for h in p.highlights] == ["filed letters"]
    assert [text.value for text in resume.unplaced] == [closing, "Jo Whitfield"]


@pytest.mark.parametrize(
    "line", ["References available on request", "Excellent references available upon request."]
)
@pytest.mark.parametrize("above", ["Hobbies: reading\n\n", "Skills\n\nExcel\n\n", CLERK + "\n"])
def test_a_promise_of_references_is_neither_job_nor_skill_nor_hobby(
    resume_in: Reading, above: str, line: str
) -> None:
    resume = resume_in(f"{TOP}{above}{line}\n")
    assert [r.name.value for r in resume.references] == [line]
    assert len((*resume.skills, *resume.interests, *resume.work)) == 1
    assert [h.value for p in resume.work for h in p.highlights] in ([], ["filed letters"])


@pytest.mark.parametrize(
    "line", ["Driving licence: full, clean", "Full clean driving licence", "Nationality: British"]
)
@pytest.mark.parametrize("above", ["Skills\n\nExcel\n", CLERK, "Languages\n\nPolish\n"])
def test_particulars_are_neither_skill_nor_job_nor_language(
    resume_in: Reading, above: str, line: str
) -> None:
    resume = resume_in(f"{TOP}{above}{line}\n")
    assert told_elsewhere(resume) == [line]
    assert len((*resume.skills, *resume.languages, *resume.work)) == 1
    assert [h.value for p in resume.work for h in p.highlights] in ([], ["filed letters"])


@pytest.mark.parametrize(
    "duty", ["checked each driving licence", "provided references for tenants"]
)
def test_a_duty_that_names_such_things_stays_with_its_job(resume_in: Reading, duty: str) -> None:
    resume = resume_in(f"{TOP}{CLERK}- {duty}\n")
    assert [h.value for p in resume.work for h in p.highlights] == ["filed letters", duty]


def test_a_job_about_licences_is_a_job(resume_in: Reading) -> None:
    head = "Driving Licence Examiner, Hill Test Centre\n2012 - 2015\n- tested learners\n"
    resume = resume_in(f"{TOP}{CLERK}\n{head}")
    assert [p.title.value for p in resume.work] == ["Office Clerk", "Driving Licence Examiner"]


def test_particulars_at_the_top_are_kept_with_their_labels(resume_in: Reading) -> None:
    lines = ["Date of birth: 4 May 1980", "Nationality: British", "Marital status: Married"]
    resume = resume_in("Jo Whitfield\njo@example.com\n" + "\n".join(lines) + f"\n\n{CLERK}")
    assert [text.value for text in resume.unplaced] == lines
    assert (resume.basics.label.value, resume.basics.location.written.value) == ("", "")
