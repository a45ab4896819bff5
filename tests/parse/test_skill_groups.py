"""Resumes by skill: achievements in groups, then a bare list of jobs."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading, texts_of

TOP = "Jo Whitfield\njo@example.com\n\n"
GROUPS = (
    "Customer Service\n- Answered 60 calls a day\n- Calmed angry callers\n\n"
    "Administration\n- Kept the diary for four managers\n- Moved the office in two days\n\n"
)
JOBS = (
    "Office Clerk, Brook Lane School, 2015 - 2019\n"
    "Shop Assistant, Mill Street Bakery, 2010 - 2015\n"
)
LAYOUTS = {
    "no heading above": f"{GROUPS}Employment History\n\n{JOBS}",
    "skills above": f"Relevant skills and achievements\n\n{GROUPS}Employment History\n\n{JOBS}",
    "work above": f"Professional experience\n\n{GROUPS}Work history\n\n{JOBS}",
    "one section": f"Experience\n\n{GROUPS}{JOBS}",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_achievements_by_skill_are_kept_and_belong_to_no_job(
    resume_in: Reading, layout: str
) -> None:
    resume = resume_in(TOP + layout)
    assert [(p.title.value, p.organisation.value, p.highlights) for p in resume.work] == [
        ("Office Clerk", "Brook Lane School", ()),
        ("Shop Assistant", "Mill Street Bakery", ()),
    ]
    kept = {text.value for text in texts_of((resume.skills, resume.others))}
    assert {
        "Customer Service",
        "Answered 60 calls a day",
        "Calmed angry callers",
        "Administration",
        "Kept the diary for four managers",
        "Moved the office in two days",
    } <= kept
    assert resume.unplaced == ()
    assert resume.basics.label.value == ""
