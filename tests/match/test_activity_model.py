"""The activity model claims acts, names the words that weighed, and is bound like a cue."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainready.errors import BrokenSkillMap
from trainready.match.activity_model import ActivityModel
from trainready.match.activity_weights import read_header, read_weights
from trainready.match.matcher import Matcher
from trainready.model.evidence import Evidence
from trainready.model.origin import Text
from trainready.model.resume import SectionKind, Setting
from trainready.model.statement import Statement
from trainready.taxonomy.load import load_skill_map

SKILL_MAP = load_skill_map()
MATCHER = Matcher(SKILL_MAP)
WEIGHTS = SKILL_MAP.activity_model.weights


def _statement(
    text: str,
    setting: Setting = Setting.PAID,
    section: SectionKind = SectionKind.WORK,
    activity: str = "",
) -> Statement:
    return Statement("work-1-1", Text(text), section, setting, activity=activity)


def _claims(text: str, setting: Setting = Setting.PAID, activity: str = "") -> dict[str, Evidence]:
    found = MATCHER.find([_statement(text, setting, activity=activity)]).evidence
    return {e.competency: e for e in found}


@pytest.mark.parametrize(
    ("text", "competency"),
    [
        ("Taught evening classes in ceramics to adult beginners", "teaching_feedback"),
        ("Wrote the yearly report on water quality for the county", "written_communication"),
        ("Estimated the cost of materials for each order", "quantitative_numeracy"),
        ("Interviewed former residents for a history of the valley", "research_sourcing"),
        ("Attended professional conferences to stay current in her field", "continuous_learning"),
    ],
)
def test_it_claims_what_a_plain_line_says(text: str, competency: str) -> None:
    scores = MATCHER.read(_statement(text)).scores
    assert scores[competency] >= SKILL_MAP.ask_from(competency)


@pytest.mark.parametrize(
    "text",
    ["Blue glass bottles", "Zxqv 1234 !!", "", "Assembled wooden chairs from pre-cut parts"],
)
def test_it_claims_nothing_where_nothing_is_said(text: str) -> None:
    assert not [e for e in _claims(text).values() if e.matcher == "model"]


SENTENCES = [
    "estimate the cost of materials for each order",
    "write the yearly report on water quality for the county",
    "teach evening classes in ceramics to adult beginners",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "frame",
    [
        "No experience with the following: {}.",
        "I would like to learn to {}.",
        "My manager, not me, was the one to {}.",
        "I have never had to {}.",
    ],
)
def test_what_the_guard_declines_claims_nothing(frame: str, sentence: str) -> None:
    assert _claims(f"I had to {sentence}.")
    findings = MATCHER.find([_statement(frame.format(sentence))])
    assert findings.evidence == ()
    assert findings.declined


def test_only_the_persons_own_act_counts_in_a_line_of_two() -> None:
    line = "Estimated the cost of each order, but never taught evening classes to beginners"
    claims = _claims(line)
    assert "quantitative_numeracy" in claims
    assert "teaching_feedback" not in claims


def test_traits_are_never_the_models() -> None:
    traits = {c.id for c in SKILL_MAP.competencies.values() if c.trait}
    assert not traits & set(SKILL_MAP.activity_model.calibration)
    text = "Worked for four years without supervision and met every deadline"
    found = MATCHER.find([_statement(text)]).evidence
    assert not [e for e in found if e.matcher == "model" and e.competency in traits]


NOW = "evaluate and write the test results of new vaccines"
PAST = "evaluated and wrote the test results of new vaccines"


def test_a_tense_changes_nothing() -> None:
    model = ActivityModel(read_weights(WEIGHTS))
    now = model.weigh(NOW.split())
    past = model.weigh(PAST.split())
    assert now
    assert past
    assert now.log_odds.tolist() == past.log_odds.tolist()


def test_work_at_home_claims_only_what_its_kind_allows() -> None:
    line = "Assist passengers entering or disembarking the aircraft."
    assert _claims(line)["empathy_user_perspective"].matcher == "model"
    assert "empathy_user_perspective" in _claims(line, Setting.HOME, activity="0304")
    assert "empathy_user_perspective" not in _claims(line, Setting.HOME, activity="0205")
    assert "empathy_user_perspective" not in _claims(line, Setting.HOME)


def test_a_list_of_skills_is_no_act() -> None:
    listed = _statement("Cost estimation, report writing, teaching", section=SectionKind.SKILLS)
    assert not [e for e in MATCHER.find([listed]).evidence if e.matcher == "model"]


def test_the_reckoning_adds_up_to_the_probability() -> None:
    claims = _claims("Wrote the yearly report on water quality for the county")
    weighed = [e for e in claims.values() if e.weighed and e.matcher == "model"]
    assert weighed
    for found in weighed:
        row = SKILL_MAP.activity_model.calibration[found.competency]
        assert found.weighed
        both = row.start + row.model * found.weighed.log_odds
        log_odds = SKILL_MAP.activity_model.bend(both)
        assert math.isclose(found.probability, 1 / (1 + math.exp(-log_odds)), abs_tol=1e-4)


LINE = (
    "Checked wrote never taught 40 the for reports of – “invoices” café's and, budgets to my "
    "students; records—daily (twice) not without clients I data"
)
WORDS = st.sampled_from(LINE.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from(list(Setting)))
def test_words_that_weighed_stand_in_the_line(words: list[str], setting: Setting) -> None:
    text = " ".join(words)
    findings = MATCHER.find([_statement(text, setting)])
    for found in (*findings.evidence, *(d.evidence for d in findings.declined)):
        assert 0 <= found.probability <= 1
        assert found.words
        for start, end in found.words:
            assert text[start:end]
            assert text[start:end].strip() == text[start:end]
    again = MATCHER.find([_statement(text, setting)])
    assert again == findings


@pytest.mark.parametrize("damage", ["cut", "changed", "other", "empty"])
def test_a_damaged_file_is_named_with_a_way_forward(damage: str, tmp_path: Path) -> None:
    content = WEIGHTS.read_bytes()
    broken = {
        "cut": content[: len(content) // 2],
        "changed": content[:-200_000] + bytes(200_000),
        "other": b"PK" + content,
        "empty": b"",
    }[damage]
    path = tmp_path / "activity_model.bin"
    path.write_bytes(broken)
    with pytest.raises(BrokenSkillMap) as caught:
        read_weights(path)
    assert "activity_model.bin" in str(caught.value)
    assert "train_activity_model.py" in caught.value.cure


def test_the_weights_are_small_and_say_what_they_were_made_of() -> None:
    assert WEIGHTS.stat().st_size <= 10_000_000
    header, _ = read_header(WEIGHTS.read_bytes())
    assert len(header["occupations"]) > 400
    assert all(len(digest) == 64 for digest in header["sha256"].values())
    assert not any("atus" in name for name in header["sha256"])
    assert isinstance(header["seed"], int)
