"""A line inside a frame that denies it claims nothing, whichever of its words a cue may hit."""

from __future__ import annotations

import pytest

from trainready.match.matcher import Matcher
from trainready.model.evidence import Evidence
from trainready.model.origin import Text
from trainready.model.resume import SectionKind, Setting
from trainready.model.statement import Statement
from trainready.taxonomy.load import load_skill_map

FRAMES_THAT_DENY = (
    "No experience with the following: {base}.",
    "I have never had to {base}.",
    "I would like to learn to {base}.",
    "My manager, not me, was the one to {base}.",
    "Lacks experience in {gerund}.",
)
"""The frames of the mapping benchmark."""

TASKS = (
    "check|checking invoices against purchase orders and record every difference",
    "write|writing guidelines for new annotators and explain hard cases",
    "teach|teaching adults to read, using newspapers and letters",
    "translate|translating letters, forms, and leaflets for neighbours",
    "proofread|proofreading essays of second-year students for grammar and style",
    "review|reviewing pull requests; send comments to the authors",
    "compare|comparing energy tariffs every spring to cut household costs",
    "plan|planning weekly meals and shopping on a fixed budget",
    "grade|grading practice exams with a rubric and give written feedback",
    "coordinate|coordinating volunteers at the food bank, such as drivers or packers",
    "analyze|analyzing laws or public policy and recommend changes to promote the public interest",
    "conduct|conducting surveys and collect data, using interviews and questionnaires",
    "inspect|inspecting completed projects to ensure that no rule is broken",
    "investigate|investigating equipment failures to diagnose faults and prevent delays",
    "prepare|preparing lectures and deliver them to students on topics such as anatomy",
    "record|recording customer complaints, errors, or damaged goods; notify the supervisor",
    "communicate|communicating with vendors to gather information and resolve problems",
    "evaluate|evaluating translations for accuracy, style, and tone",
    "read|reading meters and enter figures without errors",
    "train|training staff who are new to the till, and check their work",
)
"""A verb, its gerund, and what is done."""


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_skill_map())


def claims(matcher: Matcher, text: str) -> tuple[Evidence, ...]:
    statement = Statement("line", Text(text), SectionKind.OTHER, Setting.SELF)
    return matcher.find([statement]).evidence


def framed(frame: str, task: str) -> str:
    verbs, rest = task.split(" ", 1)
    base, gerund = (f"{verb} {rest}" for verb in verbs.split("|"))
    return frame.format(base=base, gerund=gerund)


@pytest.mark.parametrize("frame", FRAMES_THAT_DENY)
def test_a_denied_line_claims_nothing(frame: str, matcher: Matcher) -> None:
    claimed = [line for task in TASKS if claims(matcher, line := framed(frame, task))]
    assert claimed == []


@pytest.mark.parametrize("frame", ["{base}", "I had to {base} every week.", "Good at {gerund}"])
def test_the_same_lines_claim_something_in_frames_that_do_not_deny(
    frame: str, matcher: Matcher
) -> None:
    claiming = [task for task in TASKS if claims(matcher, framed(frame, task))]
    assert len(claiming) >= 12
