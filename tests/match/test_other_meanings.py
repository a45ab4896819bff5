"""Words of a cue that mean something else where they stand."""

from __future__ import annotations

import pytest

from trainready.match.matcher import Matcher
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import SectionKind, Setting
from trainready.model.statement import Statement
from trainready.taxonomy.load import load_skill_map

SKILL_MAP = load_skill_map(None)
MATCHER = Matcher(SKILL_MAP)


def counts_for(line: str) -> set[str]:
    """What the line counts for by itself; a question is less."""
    statement = Statement("work-1-1", Text(line, NOTHING.origin), SectionKind.WORK, Setting.PAID)
    return {
        e.competency
        for e in MATCHER.find([statement]).evidence
        if e.rule and e.probability >= SKILL_MAP.show_from(e.competency)
    }


@pytest.mark.parametrize(
    ("line", "not_shown"),
    [
        ("Cut stock loss by introducing daily cycle counts", "quality_assurance"),
        ("Ran monthly toolbox talks", "explanation_justification"),
        ("Prepared pupil progress records", "confidentiality_integrity"),
        ("Documented menu tastings every quarter", "recordkeeping"),
        ("Managed Mum's tablets, nine a day, with a chart", "digital_tools"),
        ("Compared page proofs with the edited copy", "written_communication"),
        ("Sent completed files by post", "recordkeeping"),
    ],
)
def test_another_meaning_is_not_counted(line: str, not_shown: str) -> None:
    assert not_shown not in counts_for(line)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Introduced a second check of every payment", "quality_assurance"),
        ("Ran monthly toolbox talks", "teaching_feedback"),
        ("Kept the test data free of personal information", "confidentiality_integrity"),
        ("Documented faults and repairs on each lift", "recordkeeping"),
        ("Edited the newsletter of a club", "written_communication"),
    ],
)
def test_the_meaning_itself_is(line: str, shown: str) -> None:
    assert shown in counts_for(line)
