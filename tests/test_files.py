"""What a person would lose: their own edits, their privacy, half a set of files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainready.errors import TrainreadyError
from trainready.files import LONGEST_STEM, save, slug
from trainready.model.artefact import Artefact


def _files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name != "manifest.json"
    }


def test_a_second_run_renews_what_we_wrote(tmp_path: Path) -> None:
    save([Artefact("a-resume.txt", b"one"), Artefact("details/x.json", b"{}")], tmp_path)
    saved = save([Artefact("a-resume.txt", b"two"), Artefact("details/x.json", b"{}")], tmp_path)
    assert _files(tmp_path) == {"a-resume.txt": b"two", "details/x.json": b"{}"}
    assert saved.kept == ()


def test_an_edited_file_is_never_touched(tmp_path: Path) -> None:
    save([Artefact("a-resume.txt", b"ours")], tmp_path)
    (tmp_path / "a-resume.txt").write_bytes(b"edited by the person")
    for content in (b"new", b"newer"):
        saved = save([Artefact("a-resume.txt", content)], tmp_path)
        assert saved.kept == ((tmp_path / "a-resume.txt", tmp_path / "a-resume-2.txt"),)
    assert _files(tmp_path) == {"a-resume.txt": b"edited by the person", "a-resume-2.txt": b"newer"}


def test_a_file_that_stood_there_before_us_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a-resume.txt").write_bytes(b"from somewhere else")
    save([Artefact("a-resume.txt", b"ours")], tmp_path)
    assert (tmp_path / "a-resume.txt").read_bytes() == b"from somewhere else"


def test_edited_copies_are_kept_too(tmp_path: Path) -> None:
    save([Artefact("a.txt", b"1")], tmp_path)
    (tmp_path / "a.txt").write_bytes(b"mine")
    save([Artefact("a.txt", b"2")], tmp_path)
    (tmp_path / "a-2.txt").write_bytes(b"mine too")
    save([Artefact("a.txt", b"3")], tmp_path)
    assert _files(tmp_path) == {"a.txt": b"mine", "a-2.txt": b"mine too", "a-3.txt": b"3"}


def test_a_broken_manifest_counts_every_file_as_edited(tmp_path: Path) -> None:
    save([Artefact("a.txt", b"1")], tmp_path)
    (tmp_path / "details/manifest.json").write_text("{", encoding="utf-8")
    save([Artefact("a.txt", b"2")], tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"1"


def test_files_are_the_persons_alone(tmp_path: Path) -> None:
    saved = save([Artefact("a.txt", b"1")], tmp_path)
    # Windows has no mode bits; there the person's own folder guards the file.
    wanted = 0o666 if os.name == "nt" else 0o600
    assert [stat.S_IMODE(p.stat().st_mode) for p in saved.written] == [wanted]


def test_a_folder_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file stands where the folder should be")
    with pytest.raises(TrainreadyError, match="--out"):
        save([Artefact("a.txt", b"1")], tmp_path / "out")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_nothing_is_half_written(tmp_path: Path) -> None:
    (tmp_path / "details").write_bytes(b"in the way")
    with pytest.raises(TrainreadyError):
        save([Artefact("a.txt", b"1"), Artefact("details/b.json", b"2")], tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["details"]


def test_ctrl_c_leaves_no_hidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = os.fsync, []

    def stopped(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(handle)

    monkeypatch.setattr("trainready.files.os.fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        save([Artefact("a.txt", b"1"), Artefact("b.txt", b"2")], tmp_path)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_no_name_leaves_the_folder(tmp_path: Path) -> None:
    with pytest.raises(TrainreadyError, match="outside"):
        save([Artefact("../b.txt", b"1")], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@given(st.text(max_size=200))
def test_any_name_makes_a_safe_file_name(name: str) -> None:
    made = slug(name, "resume")
    assert 0 < len(made) <= LONGEST_STEM
    assert all(c.isalnum() or c in "-_" for c in made)
    assert not made.startswith("-")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Priya Raman", "priya-raman"),
        ("José Ñúñez-Ortiz", "jose-nunez-ortiz"),
        ("李小龙", "李小龙"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "resume"),
        ("***", "resume"),
    ],
)
def test_names_of_people(name: str, made: str) -> None:
    assert slug(name, "resume") == made
