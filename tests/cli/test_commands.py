"""Each command as its user meets it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.conftest import EXAMPLES
from tests.people import BOOKKEEPER, write_json
from trainready.cli.guide import dropped_path
from trainready.errors import ExitCode

DANA = EXAMPLES / "dana-whitlock/dana-whitlock.pdf"
OWEN = EXAMPLES / "owen-marsh/owen-marsh.txt"
PRIYA = EXAMPLES / "priya-raman"


@pytest.mark.parametrize(
    "words",
    [
        (str(DANA),),
        (str(OWEN), "--role", "annotator"),
        (str(PRIYA / "priya-raman.docx"), "--household", str(PRIYA / "household.toml")),
        ("--household", str(PRIYA / "household.toml")),
    ],
    ids=["two columns", "text", "word and answers", "answers alone"],
)
def test_the_first_screen_fits_and_is_kind(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, "coach", *words) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    said = " ".join(lines).casefold()
    assert not {"gap", "missing", "fail", "failed"} & set(said.split())
    assert "“" in said, "a line of the person's own comes first"
    assert said.index("“") < said.index("shown in your own words")
    assert "next: trainready map" in said
    made = {p.name.partition("-resume")[2] for p in (tmp_path / "trainready-out").glob("*-resume*")}
    assert made == {".docx", ".pdf", ".txt"}


def test_nothing_to_show_yet_is_met_with_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json({"basics": {"name": "Ada Obi"}}, tmp_path)
    assert run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out")) == ExitCode.OK
    said = capsys.readouterr().out
    assert "  ? " in said
    assert "0 of" not in said, "a count of nothing helps nobody"


def test_the_original_is_never_modified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "cv.pdf"
    copy.write_bytes(DANA.read_bytes())
    before = copy.stat()
    assert run(monkeypatch, "coach", str(copy), "--out", str(tmp_path)) == ExitCode.OK
    assert copy.read_bytes() == DANA.read_bytes()
    assert copy.stat().st_mtime_ns == before.st_mtime_ns


def test_the_same_input_gives_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    for name in ("one", "two"):
        words = (
            "coach",
            str(DANA),
            "--out",
            str(tmp_path / name),
            "--format",
            "docx,pdf,html,md,txt",
        )
        assert run(monkeypatch, *words) == ExitCode.OK
    one, two = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*")}
        for n in ("one", "two")
    )
    assert one == two
    assert len(one) == 15


def test_json_of_coach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    out = str(tmp_path / "out")
    assert run(monkeypatch, "coach", str(person), "--out", out, "--json") == ExitCode.OK
    said = json.loads(capsys.readouterr().out)
    assert said["schema"] == "trainready/coach/1"
    assert all(Path(name).is_file() for name in said["files"])


def test_parse_edit_coach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was read wrongly is corrected in JSON, and the run goes on from there."""
    assert run(monkeypatch, "parse", str(OWEN)) == ExitCode.OK
    resume = json.loads(capsys.readouterr().out)
    resume["basics"]["name"] = "Owen P. Marsh"
    person = write_json(resume, tmp_path)
    out = tmp_path / "out"
    words = ("coach", str(person), "--out", str(out), "--format", "txt")
    assert run(monkeypatch, *words) == ExitCode.OK
    text = (out / "owen-p-marsh-resume.txt").read_text(encoding="utf-8")
    assert "May 2019 – Present" in text


def test_parse_of_several_files_goes_on_after_a_broken_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert run(monkeypatch, "parse", str(OWEN), str(broken), str(OWEN)) == ExitCode.PARTLY
    said = capsys.readouterr()
    records = [json.loads(line) for line in said.out.splitlines()]
    assert [r["resume"]["basics"]["email"] for r in records] == ["owen.marsh@example.com"] * 2
    assert "broken.pdf" in said.err


def test_text_shows_the_reading_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "parse", "--text", str(DANA)) == ExitCode.OK
    said = capsys.readouterr().out
    assert said.index("LANGUAGES") < said.index("Northmere Mutual")


def test_map_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        {"id": 1, "text": "Reconciled 14 supplier accounts every month"},
        {"id": "b", "text": "No experience with the following: reconcile supplier accounts"},
        {"id": "c", "text": "Kept the family budget and paid the bills"},
        {"id": "d", "text": "Walked the dog"},
    ]
    stdin = "\n".join(map(json.dumps, lines)) + "\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
    assert run(monkeypatch, "map", "--jsonl") == ExitCode.OK
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [r["id"] for r in said] == [1, "b", "c", "d"]
    claimed = [{c["id"] for c in r["competencies"] if c["assert"]} for r in said]
    assert "fact_verification" in claimed[0]
    assert claimed[1] == set()
    assert any(h["code"] == "0209" and h["assert"] for h in said[2]["household"])
    for record, line in zip(said, lines, strict=True):
        for competency in record["competencies"]:
            assert all(word in str(line["text"]) for word in competency["words"])


def test_map_lines_of_another_form(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Checked 40 invoices\n"))
    assert run(monkeypatch, "map", "--jsonl") == ExitCode.USAGE
    assert "line 1" in capsys.readouterr().err


def test_map_shows_the_words_that_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    assert run(monkeypatch, "map", str(person), "--role", "fact_checker") == ExitCode.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "*reconciled* 14 supplier *accounts*" in said
    assert "READ, BUT NOT COUNTED" in said
    assert run(monkeypatch, "map", str(person), "--json") == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["schema"] == "trainready/map/1"


def test_skills(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "skills") == ExitCode.OK
    assert "fact_checker" in capsys.readouterr().out
    for id_ in ("fact_verification", "annotator", "dom_law"):
        assert run(monkeypatch, "skills", "show", id_) == ExitCode.OK
        assert len(capsys.readouterr().out.splitlines()) > 2
    assert run(monkeypatch, "skills", "check") == ExitCode.OK
    assert "every example holds" in capsys.readouterr().out


def test_doctor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "doctor") == ExitCode.OK
    assert "Network: not used" in capsys.readouterr().out
    assert run(monkeypatch, "doctor", "--json") == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["works"] is True


def test_alone_without_a_terminal_it_shows_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch) == ExitCode.OK
    assert "Usage: trainready" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("'/home/ada/My CV.pdf' ", "/home/ada/My CV.pdf"),
        ('"C:\\Users\\Ada\\My CV.pdf"', "C:\\Users\\Ada\\My CV.pdf"),
        ("C:\\Users\\Ada\\CV.pdf", "C:\\Users\\Ada\\CV.pdf"),
        ("/home/ada/My\\ CV\\ \\(2\\).pdf", "/home/ada/My CV (2).pdf"),
        ("file:///home/ada/CV.pdf", "/home/ada/CV.pdf"),
        ("  ", None),
        ("", None),
    ],
)
def test_a_file_dropped_on_the_window(typed: str, path: str | None) -> None:
    assert dropped_path(typed) == (Path(path) if path else None)


def test_a_verdict_is_explained_figure_by_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    assert run(monkeypatch, "explain", "fact_verification", str(person)) == ExitCode.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "Fact-checking: level 3 of 4" in said
    assert "“reconciled 14 supplier accounts every month”" in said.replace("Successfully ", "")
    assert "A number: yes. A duration: yes. So it supports level 3." in said
    assert run(monkeypatch, "explain", "annotation_classification", str(person)) == ExitCode.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "no line counts yet" in said
    assert "It says that this did not happen." in said


def test_a_subject_is_held_or_touched_by_named_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    assert run(monkeypatch, "explain", "dom_finance", str(person)) == ExitCode.OK
    said = capsys.readouterr().out
    assert "held" in said
    assert "Bookkeeper" in said
    assert run(monkeypatch, "explain", "dom_medicine", str(person)) == ExitCode.OK
    assert "no line names it yet" in capsys.readouterr().out


@pytest.mark.parametrize("topic", ["levels", "scores", "not_counted", "annotator", "dom_law"])
def test_each_topic_is_explained_without_a_resume(
    topic: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "explain", topic) == ExitCode.OK
    assert len(capsys.readouterr().out.splitlines()) > 2


def test_a_topic_that_does_not_exist_leads_to_one_that_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "explain", "fact_verfication") == ExitCode.USAGE
    assert "fact_verification" in capsys.readouterr().err
