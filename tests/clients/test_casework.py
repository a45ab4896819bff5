"""Brand and notes in a batch: the counselor's copies apart, the cohort under the agency's name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.conftest import EXAMPLES

Monkey = pytest.MonkeyPatch
PRIVATE = b"hardship"


@pytest.fixture
def done(tmp_path: Path, monkeypatch: Monkey) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    for number in (1, 2):
        folder = tmp_path / "in" / f"person {number}"
        folder.mkdir(parents=True)
        resume = EXAMPLES / "owen-marsh" / "owen-marsh.txt"
        (folder / "resume.txt").write_bytes(resume.read_bytes())
        notes = EXAMPLES / "agency" / "notes.toml"
        (folder / "notes.toml").write_bytes(notes.read_bytes())
    batch(tmp_path, monkeypatch)
    return tmp_path


def batch(place: Path, patch: Monkey) -> None:
    words = ["--out", str(place / "out"), "--brand", str(EXAMPLES / "agency"), "--jobs", "1"]
    assert run(patch, "batch", str(place / "in"), *words, "--format", "html,md,txt") == 0


def told(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.is_file() and PRIVATE in p.read_bytes()]


def test_the_copies_lie_apart(done: Path) -> None:
    assert told(done / "out") == []
    copies = ["c001-counselor-copy.html", "c001-counselor-copy.md"]
    assert sorted(told(done / "out-counselor" / "c001")) == copies
    report = (done / "out" / "c002" / "c002-gap-report.html").read_text(encoding="utf-8")
    assert "Paid work from home, about 20 hours a week" in report
    assert "Northbridge Work Centre" in report


def test_the_cohort_is_under_the_agencys_name(done: Path) -> None:
    page = (done / "out" / "cohort.html").read_text(encoding="utf-8")
    assert "Northbridge Work Centre" in page
    assert "data:image/svg+xml" in page
    assert "Client" not in page.partition('<p class="agency-name">')[2][:60]


def test_changed_notes_are_done_again_and_others_are_not(done: Path, monkeypatch: Monkey) -> None:
    notes = done / "in" / "person 1" / "notes.toml"
    notes.write_text(notes.read_text(encoding="utf-8").replace("hardship", "relief"))
    untouched = done / "out-counselor" / "c002" / "c002-counselor-copy.md"
    stamp = untouched.stat().st_mtime_ns
    batch(done, monkeypatch)
    assert told(done / "out-counselor" / "c001") == []
    assert untouched.stat().st_mtime_ns == stamp


def test_erasing_takes_the_counselors_copy_too(
    done: Path, monkeypatch: Monkey, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "erase", "c001", "--out", str(done / "out"), "--yes") == 0
    capsys.readouterr()
    assert not (done / "out-counselor" / "c001").exists()
    assert not (done / "out" / "c001").exists()
    (receipt,) = (done / "out" / "erased").glob("c001-*.json")
    listed = [row["path"] for row in json.loads(receipt.read_text())["files"]]
    assert "out-counselor/c001/c001-counselor-copy.html" in listed
    assert "c001/c001-gap-report.html" in listed
