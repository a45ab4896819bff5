"""A batch as a counselor meets it."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.clients.people import NAMES, clients, files, resume
from trainready.cli.counting import counted
from trainready.clients import run as batch
from trainready.clients.roster import Wishes
from trainready.errors import ExitCode
from trainready.model.clients import ClientRun, Outcome
from trainready.model.journey import Request
from trainready.taxonomy.load import load_skill_map

Monkey = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]
NO_PDF = ("--format", "docx,txt")


def lines(captured: Captured) -> list[dict[str, object]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_good_ones_are_done_bad_ones_named(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in"), tmp_path / "out"
    code = run(monkeypatch, "batch", str(folder), "--out", str(out), "--jobs", "1")
    assert code == ExitCode.PARTLY
    said = capsys.readouterr().out
    assert "3 of 5 clients are done" in said
    assert "c004: the file is empty" in said
    assert "c005: the PDF is locked with a password" in said
    for number in (1, 2, 3):
        stem = f"c00{number}/c00{number}"
        for name in ("resume.docx", "resume.pdf", "resume.txt", "gap-report.html"):
            assert (out / f"{stem}-{name}").stat().st_size > 500
    assert not (out / "c004").exists()


def test_a_line_of_json_for_each_client_in_their_order(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in"), tmp_path / "out"
    words = ("batch", str(folder), "--out", str(out), "--json", *NO_PDF)
    assert run(monkeypatch, *words, "--jobs", "2") == ExitCode.PARTLY
    told = lines(capsys)
    assert [one["client"] for one in told] == ["c001", "c002", "c003", "c004", "c005"]
    assert [one["status"] for one in told] == ["done"] * 3 + ["needs_you"] * 2
    assert all(one["schema"] == "trainready/batch/1" for one in told)
    assert told[4]["reason"] == "the PDF is locked with a password"
    assert all(Path(str(path)).is_file() for one in told for path in one["files"])  # type: ignore[attr-defined]


def test_no_name_of_a_person_in_a_file_name_or_on_the_screen(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in"), tmp_path / "out"
    (folder / "bram vandenholt.docx").write_bytes(b"")
    words = ("batch", str(folder), "--out", str(out), *NO_PDF)
    run(monkeypatch, *words, "--jobs", "1")
    captured = capsys.readouterr()
    told = " ".join((captured.out, captured.err, *files(out))).casefold()
    for word in {w for name in NAMES for w in name.casefold().split()} | {"dana", "person-1"}:
        assert word not in told
    run(monkeypatch, *words, "--names")
    assert "bram vandenholt.docx" in capsys.readouterr().out
    assert (out / "c002/ines-okafor-resume.docx").exists()


def test_files_are_the_counselors_alone(tmp_path: Path, monkeypatch: Monkey) -> None:
    out = tmp_path / "out"
    run(monkeypatch, "batch", str(clients(tmp_path / "in")), "--out", str(out), *NO_PDF)
    wanted = 0o666 if os.name == "nt" else 0o600
    assert {stat.S_IMODE((out / name).stat().st_mode) for name in files(out)} == {wanted}


def test_unchanged_clients_are_not_done_again(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in", bad=False), tmp_path / "out"
    words = ("batch", str(folder), "--out", str(out), "--json", "--jobs", "1", *NO_PDF)

    def outcomes(*more: str) -> list[object]:
        assert run(monkeypatch, *words, *more) == ExitCode.OK
        return [one["status"] for one in lines(capsys)]

    assert outcomes() == ["done"] * 3
    before = files(out)
    assert outcomes() == ["unchanged"] * 3
    assert files(out) == before
    assert outcomes("--again") == ["done"] * 3
    assert files(out) == before
    # Each of these changes what one client's files say.
    (folder / "person-1.txt").write_text(resume(6), encoding="utf-8")
    assert outcomes() == ["unchanged", "done", "unchanged"]
    (folder / "dana/answers.toml").write_text("version = 1\n", encoding="utf-8")
    assert outcomes() == ["done", "unchanged", "unchanged"]
    decisions = out / "c003/details/decisions.toml"
    told = decisions.read_text(encoding="utf-8").replace("keep = true", "keep = false", 1)
    decisions.write_text(told, encoding="utf-8")
    assert outcomes() == ["unchanged", "unchanged", "done"]
    (out / "c002/c002-resume.docx").unlink()
    assert outcomes() == ["unchanged", "done", "unchanged"]
    (folder / "clients.csv").write_text("file,role\ndana,annotator\n", encoding="utf-8")
    assert outcomes() == ["done", "unchanged", "unchanged"]
    assert outcomes("--design", "modern") == ["done"] * 3


def test_an_edited_word_file_survives(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in", 2, bad=False), tmp_path / "out"
    words = ("batch", str(folder), "--out", str(out), *NO_PDF)
    run(monkeypatch, *words)
    edited = out / "c002/c002-resume.docx"
    edited.write_bytes(b"edited by the counselor")
    (folder / "person-1.txt").write_text(resume(4), encoding="utf-8")
    capsys.readouterr()
    assert run(monkeypatch, *words) == ExitCode.OK
    assert edited.read_bytes() == b"edited by the counselor"
    assert (out / "c002/c002-resume-2.docx").stat().st_size > 5000
    assert "Somebody changed c002/c002-resume.docx" in capsys.readouterr().out


def test_files_that_are_not_asked_for_any_more_go_unless_they_were_edited(
    tmp_path: Path, monkeypatch: Monkey
) -> None:
    folder, out = clients(tmp_path / "in", 2, bad=False), tmp_path / "out"
    words = ("batch", str(folder), "--out", str(out))
    run(monkeypatch, *words, "--anonymous", "--names", "--format", "docx,md")
    edited = out / "c001/ines-okafor-resume.md"
    edited.write_bytes(b"edited by the counselor")
    decisions = (out / "c001/details/decisions.toml").read_bytes()
    run(monkeypatch, *words, "--format", "txt", "--keep-wording")
    assert edited.read_bytes() == b"edited by the counselor"
    assert (out / "c001/details/decisions.toml").read_bytes() == decisions
    edited.unlink()
    (out / "c001/details/decisions.toml").unlink()
    (out / "c002/details/decisions.toml").unlink()
    fresh = tmp_path / "fresh"
    run(monkeypatch, "batch", str(folder), "--out", str(fresh), "--format", "txt", "--keep-wording")

    def names(place: Path) -> set[str]:
        return {name for name in files(place) if not name.startswith("cohort")}

    assert names(out) == names(fresh)


def test_workers_and_threads_write_the_same_bytes_as_one_after_the_other(
    tmp_path: Path, monkeypatch: Monkey
) -> None:
    folder = clients(tmp_path / "in", 5)
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        run(monkeypatch, "batch", str(folder), "--out", str(out), "--jobs", jobs)
    skill_map = load_skill_map()
    prepared = batch.prepare(folder, tmp_path / "threads", Wishes(Request(date.today())), skill_map)
    with ThreadPoolExecutor(3) as executor:
        done = list(batch.run(prepared, jobs=3, executor=executor))
        assert executor.submit(int, "7").result() == 7  # the caller's, and still open
    batch.finish(prepared, done, skill_map)
    first = files(tmp_path / "1")
    assert len(first) > 50
    assert first == files(tmp_path / "2") == files(tmp_path / "threads")


def test_wrong_words_stop_before_anything_is_written(tmp_path: Path, monkeypatch: Monkey) -> None:
    folder, out = clients(tmp_path / "in", 1), tmp_path / "out"
    for words in (("--role", "astronaut"), ("--design", "loud"), ("--paper", "a0")):
        code = run(monkeypatch, "batch", str(folder), "--out", str(out), *words)
        assert code == ExitCode.USAGE
    assert not out.exists()


def test_notes_with_a_slip_name_the_client_and_the_line(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in", 2, bad=False), tmp_path / "out"
    (folder / "dana/notes.md").unlink()
    (folder / "dana/notes.toml").write_text('met = 2026-11-24\ngaols = ["x"]\n', encoding="utf-8")
    words = ("batch", str(folder), "--out", str(out), "--json", "--names", *NO_PDF)
    assert run(monkeypatch, *words) == ExitCode.PARTLY
    told = lines(capsys)
    assert "notes.toml:2: gaols: there is nothing of this name here" in str(told[0]["reason"])
    assert told[1]["status"] == "done"


def test_the_counselors_notes_are_in_no_file(tmp_path: Path, monkeypatch: Monkey) -> None:
    folder, out = clients(tmp_path / "in", 1, bad=False), tmp_path / "out"
    run(monkeypatch, "batch", str(folder), "--out", str(out), "--format", "html,md,txt")
    assert [name for name, content in files(out).items() if b"zebra" in content] == []


def test_a_fault_of_ours_stops_nobody_else(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    from trainready.clients import work

    real = work.coach

    def faulty(request: Request) -> object:
        if request.stem == "c002":
            raise KeyError("Ines Okafor")
        return real(request)

    monkeypatch.setattr(work, "coach", faulty)
    folder = clients(tmp_path / "in", bad=False)
    words = ("batch", str(folder), "--out", str(tmp_path / "out"), "--jobs", "1", *NO_PDF)
    assert run(monkeypatch, *words) == ExitCode.PARTLY
    said = capsys.readouterr().out
    assert "c002: something went wrong inside trainready (KeyError)" in said
    assert "2 of 3 clients are done" in said
    assert "Okafor" not in said


def test_without_a_terminal_a_long_run_says_now_and_then_how_far_it_is(capsys: Captured) -> None:
    runs = [
        ClientRun(f"c{n}", Outcome.NEEDS_YOU if n == 3 else Outcome.DONE) for n in range(1, 201)
    ]
    say = load_skill_map().wording
    assert list(counted(runs, len(runs), say, plain=False)) == runs
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "20 of 200, 1 need you"
    assert len(told) == 9
