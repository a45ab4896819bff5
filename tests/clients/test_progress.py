"""What is new of a client since an earlier run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.clients.people import clients, files, resume
from trainready.errors import ExitCode

Monkey = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]
MORE = """- Wrote a 12-page manual with examples, used by 9 colleagues for three years
- Checked 40 claims a week against their first source for two years
"""
DAYS = {"2026-09-01": 1788220800, "2026-10-01": 1790812800, "2026-11-24": 1795478400}


def test_progress_is_told_in_words(tmp_path: Path, monkeypatch: Monkey, capsys: Captured) -> None:
    folder, out = clients(tmp_path / "in", 2, bad=False), tmp_path / "out"
    one = folder / "person-1.txt"
    batch = ("batch", str(folder), "--out", str(out), "--format", "txt", "--role", "fact_checker")
    told = {
        "2026-09-01": resume(1),
        "2026-10-01": resume(1) + " ",
        "2026-11-24": resume(1).replace("\nOffice", f"{MORE}\nOffice"),
    }
    for day, text in told.items():
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAYS[day]))
        one.write_text(text, encoding="utf-8")
        assert run(monkeypatch, *batch) == ExitCode.OK
    capsys.readouterr()

    def said(*words: str) -> str:
        assert run(monkeypatch, "progress", *words) == ExitCode.OK
        return " ".join(capsys.readouterr().out.split())

    assert "c001: the first run was on" in said("c001", "--out", str(out))
    new = said("c002", "--out", str(out))
    assert "c002, what is new from 2026-09-01 to 2026-11-24:" in new
    assert "Writing and editing: your lines now show level 3." in new
    assert new == said(str(out / "c002"))
    assert new == said("c002", "--out", str(out), "--since", "2026-10-15")
    nothing = said("c002", "--out", str(out), "--since", "2026-11-24")
    assert "nothing to compare" in nothing or "the same lines count" in nothing
    run(monkeypatch, "progress", "c002", "--out", str(out), "--json")
    record = json.loads(capsys.readouterr().out)
    assert record["schema"] == "trainready/progress/1"
    assert record["levels"]["written_communication"] > record["before"]["written_communication"]
    history = files(out)["c002/details/history.json"].decode()
    assert "Okafor" not in history
    assert history.count('"day"') == 2  # the run in October had nothing new


def test_a_client_who_is_not_there(tmp_path: Path, monkeypatch: Monkey, capsys: Captured) -> None:
    assert run(monkeypatch, "progress", "c001", "--out", str(tmp_path)) == ExitCode.USAGE
    assert "there are no clients" in " ".join(capsys.readouterr().err.split())
    folder, out = clients(tmp_path / "in", 1), tmp_path / "out"
    run(monkeypatch, "batch", str(folder), "--out", str(out), "--format", "txt")
    assert run(monkeypatch, "progress", "c009", "--out", str(out)) == ExitCode.USAGE
    assert "There are: c001, c002, c003" in " ".join(capsys.readouterr().err.split())
    # The second is a file that could not be read, so there is nothing to tell yet.
    assert run(monkeypatch, "progress", "c002", "--out", str(out)) == ExitCode.FAILED
    since = ("progress", "c001", "--out", str(out), "--since", "October")
    assert run(monkeypatch, *since) == ExitCode.USAGE
