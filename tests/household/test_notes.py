"""Plain lines about home and volunteer work: each is an activity, or is told with the reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.run import run
from trainready.errors import ExitCode, UnreadableFile
from trainready.household.answers import read_answers
from trainready.household.notes import read_notes, with_codes
from trainready.model.household import HouseholdRecord
from trainready.model.origin import OriginKind, PlaceUnit
from trainready.model.resume import Setting
from trainready.pipeline import Request, map_person
from trainready.taxonomy.load import load_skill_map

NOTES = """\
# What I did

At home
=======
- I kept my mother's medication chart and drove her to dialysis for four years
* Cooked gluten-free meals for my family of five every day

1. Kept the family budget in a spreadsheet, checked every month for six years
- [x] Homeschooled two children for three years and marked their work

Volunteering:
- Treasurer of our PTA for four years: 36 monthly reports
- Watched television
- I would like to learn gardening
- Worked as a cashier
- Met people
"""


def _read(text: str, folder: Path, name: str = "notes.md") -> HouseholdRecord:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    skill_map = load_skill_map()
    return read_notes(path, skill_map.activity_rules, skill_map.guard)


def test_each_line_has_its_activity_its_setting_and_its_receipt(tmp_path: Path) -> None:
    record = _read(NOTES, tmp_path)
    assert [a.code for a in record.activities] == ["0304", "0202", "0209", "0302", "1501"]
    assert [a.setting for a in record.activities] == [*[Setting.HOME] * 4, Setting.VOLUNTEER]
    first = record.activities[0].what
    assert first.value == NOTES.splitlines()[4].removeprefix("- ")
    assert first.origin
    assert first.origin.kind is OriginKind.TOLD
    (span,) = first.origin.spans
    assert (span.source, span.place.unit, span.place.number) == ("notes.md", PlaceUnit.LINE, 5)


def test_no_line_is_lost_in_silence(tmp_path: Path) -> None:
    record = _read(NOTES, tmp_path)
    assert [(a.line, a.why) for a in record.asides] == [
        (13, "own_time"),
        (14, "wish"),
        (15, "paid"),
        (16, "unknown"),
    ]


def test_from_a_text_file_to_a_resume(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES, encoding="utf-8")
    out = tmp_path / "out"
    words = ("coach", "--household", str(notes), "--out", str(out), "--format", "txt")
    assert run(monkeypatch, *words) == ExitCode.OK
    screen = capsys.readouterr()
    assert "I kept my mother's medication chart" in " ".join(screen.out.split())
    said = " ".join(screen.err.split())
    assert "4 lines of notes.txt" in said
    assert "line 14: “I would like to learn gardening” (a wish)" in said
    assert "line 15: “Worked as a cashier” (paid work" in said
    resume = next(out.glob("*resume.txt")).read_text(encoding="utf-8")
    assert "medication chart" in resume
    assert "cashier" not in resume
    changes = json.loads((out / "details/changes.json").read_text(encoding="utf-8"))
    assert [aside["line"] for aside in changes["set_aside"]] == [13, 14, 15, 16]


def test_map_reads_the_same_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES, encoding="utf-8")
    assert run(monkeypatch, "map", "--household", str(notes)) == ExitCode.OK
    assert "line 16: “Met people”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cooked " + "and cooked " * 5_000, "line 1 has 55,006 characters"),
        ("Cooked dinner\n" * 1_001, "this file has 1,001 lines"),
        ("x" * 1_000_001, "too large"),
    ],
    ids=["line", "lines", "file"],
)
def test_too_much_is_refused_with_a_plain_sentence(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=said):
        _read(text, tmp_path, "notes.txt")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    skill_map = load_skill_map()
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\xff\xd8\xff\xe0 no text \x9d")
    with pytest.raises(UnreadableFile, match="not a text file"):
        read_notes(path, skill_map.activity_rules, skill_map.guard)
    with pytest.raises(UnreadableFile, match="no such file"):
        read_notes(tmp_path / "gone.txt", skill_map.activity_rules, skill_map.guard)


ANSWERS = """\
version = 1

[[activity]]
what = "{what}"
where = "{where}"
since = "2015-01"
until = "2021-12"
how_often = "every week"
"""
ACTS = {
    ("Mowed the lawn and kept records of it in a spreadsheet, 40 times a year", "home"): "0205",
    ("Cleaned the house and checked the work against a list of 30 points", "home"): "0201",
    ("Repaired the car and wrote up 12 detailed reports on each fault", "home"): "0207",
    ("Picked up litter in the park and kept records of 300 bags", "volunteer"): "1503",
}


@pytest.mark.parametrize(("act", "code"), ACTS.items(), ids=ACTS.values())
def test_an_answer_without_a_kind_keeps_to_the_cap_of_its_activity(
    act: tuple[str, str], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "household.toml"
    what, where = act
    path.write_text(ANSWERS.format(what=what, where=where), encoding="utf-8")
    skill_map = load_skill_map()
    (activity,) = with_codes(read_answers(path), skill_map.activity_rules).activities
    assert activity.code == code
    mapped = map_person(Request(date(2026, 1, 31), None, path))
    for standing in mapped.readiness.standings:
        for counted in standing.counted:
            told = {code, counted.evidence.activity}
            allowed = (skill_map.activities[c].max_level for c in told if c)
            cap = max(levels.get(standing.competency, 0) for levels in allowed)
            assert counted.level <= cap, (standing.competency, counted.level)


def test_a_kind_that_the_person_chose_stays(tmp_path: Path) -> None:
    path = tmp_path / "household.toml"
    text = ANSWERS.format(what="Mowed the lawn", where="home")
    path.write_text(text + 'kind = "0305"\n', encoding="utf-8")
    (activity,) = with_codes(read_answers(path), load_skill_map().activity_rules).activities
    assert activity.code == "0305"
