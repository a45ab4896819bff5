"""Which unpaid activity a line tells of: own phrases, whole sentences, and the order of rules."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from trainready.assets import folder
from trainready.language.activities import Recogniser
from trainready.match.matcher import Matcher
from trainready.model.evidence import Findings
from trainready.model.origin import Text
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.taxonomy.load import inspect_skill_map, load_skill_map

OWN = tomllib.loads((Path(__file__).parent / "activities.toml").read_text(encoding="utf-8"))
NONE = "none"
FLOORS = {"phrases": 0.95, "sentences": 0.92}
"""Shares of the lines with the right code; at first sight 0.87 and 0.87: docs/activities.md."""
FALSE_CLAIMS = 0.04


@pytest.fixture(scope="module")
def skill_map() -> SkillMap:
    return load_skill_map()


@pytest.fixture(scope="module")
def matcher(skill_map: SkillMap) -> Matcher:
    return Matcher(skill_map, loose_lines=True)


def _find(matcher: Matcher, text: str, setting: Setting = Setting.SELF, code: str = "") -> Findings:
    section = SectionKind.HOUSEHOLD if setting is Setting.HOME else SectionKind.OTHER
    line = Statement("line", Text(text), section, setting, activity=code)
    return matcher.find([line])


def _codes(matcher: Matcher, text: str, setting: Setting = Setting.SELF) -> list[str]:
    return [sign.code for sign in _find(matcher, text, setting).activities]


@pytest.mark.parametrize("part", OWN)
def test_people_say_it_in_their_own_words(part: str, matcher: Matcher) -> None:
    told = [(code, text) for code, texts in OWN[part].items() for text in texts]
    wrong = [
        f"{text}: {found}, not {code}"
        for code, text in told
        if code != NONE and (found := next(iter(_codes(matcher, text)), NONE)) != code
    ]
    acts = sum(code != NONE for code, _ in told)
    assert len(wrong) <= (1 - FLOORS[part]) * acts, wrong


@pytest.mark.parametrize("part", OWN)
def test_what_is_no_unpaid_work_claims_nothing(part: str, matcher: Matcher) -> None:
    claimed = [(t, c) for t in OWN[part][NONE] if (c := _codes(matcher, t))]
    assert len(claimed) <= FALSE_CLAIMS * len(OWN[part][NONE]), claimed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fixing the car", "0207"),
        ("fixing a friend's car", "0305"),
        ("having the car fixed", "0905"),
        ("washing my clothes", "0201"),
        ("washing my mother", "0304"),
        ("washing dishes", "0202"),
        ("washing dishes at a soup kitchen", "1502"),
        ("washing the dog", "0206"),
        ("cutting the grass", "0205"),
        ("hiring someone to cut the grass", "0904"),
        ("mowing the church lawn as a volunteer", "1503"),
        ("taking my son to school", "0301"),
        ("taking my son to the doctor", "0303"),
        ("talking with my son's teacher", "0302"),
        ("taking my mother to the doctor", "0304"),
        ("taking my mother to the airport", "0305"),
        ("taking the cat to the vet", "0903"),
    ],
)
def test_for_whom_and_by_whom_decides_before_what(text: str, code: str, matcher: Matcher) -> None:
    assert _codes(matcher, text)[:1] == [code]


def test_a_line_of_two_acts_tells_of_both(matcher: Matcher) -> None:
    codes = _codes(matcher, "Mowed the lawn, and kept the family budget", Setting.HOME)
    assert set(codes) == {"0205", "0209"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Taught English to adults every week", "1502"),
        ("Edited the newsletter for 300 members", "1501"),
        ("Cooked dinner for 60 people", "1502"),
        ("Mowed the lawn", "1503"),
    ],
)
def test_under_volunteering_the_line_need_not_say_so(
    text: str, code: str, matcher: Matcher
) -> None:
    assert _codes(matcher, text, Setting.VOLUNTEER)[:1] == [code]


@pytest.mark.parametrize("setting", [Setting.PAID, Setting.STUDY])
def test_a_line_of_a_job_is_no_household_statement(setting: Setting, matcher: Matcher) -> None:
    assert _codes(matcher, "Cooked dinner and cleaned the house", setting) == []


def test_what_was_not_done_tells_of_nothing(matcher: Matcher) -> None:
    for text in ("I would like to learn gardening", "I never cooked dinner at home"):
        assert _codes(matcher, text) == []


def test_a_paid_hand_is_no_reason_against_having_hired_it(matcher: Matcher) -> None:
    assert _codes(matcher, "Hired a contractor") == ["0902"]


def test_a_long_line_costs_no_more_than_its_opening(matcher: Matcher, skill_map: SkillMap) -> None:
    recogniser = Recogniser(skill_map.activity_rules)
    assert recogniser.recognise("Walked the dog " + "and so on " * 20_000).code == "0206"


def _broken(tmp_path: Path, change: tuple[str, str]) -> list[str]:
    own = tmp_path / "en" / "activities.toml"
    own.parent.mkdir()
    shutil.copyfile(folder("skill_maps") / "en" / "activities.toml", own)
    text = own.read_text(encoding="utf-8")
    assert change[0] in text
    own.write_text(text.replace(*change, 1), encoding="utf-8")
    skill_map, problems = inspect_skill_map(tmp_path)
    assert skill_map is None
    for problem in problems:
        assert problem.line > 1, problem
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('code = "0206"', 'code = "0266"'), "no activity '0266'; did you mean '0206'?"),
        (('when = ["pet", "animal', 'when = ["pett", "animal'), "[words] has no 'pett'"),
        (('hits = ["Walking the dog"', 'hits = ["Walking the log"'), "rule 'pets' misses its hit"),
        (('misses = ["Roasting a', 'misses = ["Feeding a pet '), "rule 'pets' hits its miss"),
        (('snow = ["', 'snow = ["snow *", "'), "'*' only at the end"),
        (('id = "snow"', 'id = "pets"'), "the rule id 'pets' stands twice"),
        (('of_volunteers = "volunteer"', 'of_volunteers = "volunter"'), "did you mean 'volunteer'"),
        (('aside = "study"', 'aside = "stdy"'), "aside"),
    ],
)
def test_a_slip_in_the_rules_is_told_with_file_and_line(
    change: tuple[str, str], said: str, tmp_path: Path
) -> None:
    listed = _broken(tmp_path, change)
    assert any(said in problem for problem in listed), listed
    assert all(problem.startswith("en/activities.toml:") for problem in listed)


def test_of_two_cues_alike_the_one_of_an_unpaid_activity_counts_at_home(
    skill_map: SkillMap,
) -> None:
    home = next(cue for cue in skill_map.cues if cue.activity)
    alike = replace(home, id="alike_without_activity", activity="")
    for cues in ((alike, home), (home, alike)):
        (found,) = _find(
            Matcher(replace(skill_map, cues=cues)), home.hits[0], Setting.HOME
        ).evidence
        assert found.activity == home.activity, "without it the line has no cap"
    paid = _find(Matcher(replace(skill_map, cues=(alike, home))), home.hits[0], Setting.PAID)
    assert not paid.evidence[0].activity
