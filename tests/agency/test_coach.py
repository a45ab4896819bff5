"""`coach --brand` and `--notes`: the usual look, files that are not there, what the screen says."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.conftest import EXAMPLES
from trainready.render.pdf import press

RESUME = str(EXAMPLES / "owen-marsh" / "owen-marsh.txt")


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


def resume(patch: pytest.MonkeyPatch, out: Path, *words: str) -> bytes:
    assert run(patch, "coach", RESUME, "--out", str(out), "--format", "docx", *words) == 0
    return (out / "owen-marsh-resume.docx").read_bytes()


def brand(folder: Path, text: str) -> list[str]:
    path = folder / "brand.toml"
    path.write_text(f'name = "An agency"\n{text}\n', encoding="utf-8")
    return ["--brand", str(path)]


def test_design_and_paper_of_the_brand_are_the_usual_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency = brand(tmp_path, 'design = "compact"\npaper = "letter"')
    asked = resume(monkeypatch, tmp_path / "1", "--design", "compact", "--paper", "letter")
    assert resume(monkeypatch, tmp_path / "2", *agency) == asked
    other = resume(monkeypatch, tmp_path / "3", *agency, "--design", "classic", "--paper", "a4")
    assert other == resume(monkeypatch, tmp_path / "4")
    assert other != asked
    with zipfile.ZipFile(tmp_path / "2" / "owen-marsh-gap-report.docx") as parts:
        assert 'w:w="12240"' in parts.read("word/document.xml").decode()  # letter, in twentieths


def test_the_folder_of_the_brand_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resume(monkeypatch, tmp_path / "out", "--brand", str(EXAMPLES / "agency"))
    page = (tmp_path / "out" / "owen-marsh-gap-report.html").read_text(encoding="utf-8")
    assert "Northbridge Work Centre" in page
    assert "Client" not in page.partition('<p class="agency-name">')[2][:80]  # nobody's copy


def test_a_faint_brand_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = brand(tmp_path, '[colours]\naccent = "#ffee00"')
    assert run(monkeypatch, "coach", RESUME, "--out", str(tmp_path / "out"), *words) == 1
    assert "brand.toml:3: colours, accent" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", ["--brand", "--notes"])
def test_a_file_that_is_not_there_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    option: str,
) -> None:
    words = ["--out", str(tmp_path / "out"), option, str(tmp_path / "none.toml")]
    assert run(monkeypatch, "coach", RESUME, *words) == 1
    assert "none.toml" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_screen_says_where_the_confidential_copy_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--notes", str(EXAMPLES / "agency" / "notes.toml"), "--out", str(tmp_path / "out")]
    assert run(monkeypatch, "coach", RESUME, *words) == 0
    said = capsys.readouterr().out
    assert "The confidential copy is in" in said
    assert "out-counselor" in "".join(said.split())
    assert "hardship" not in said
    assert len(said.splitlines()) <= 24


def test_a_copy_that_no_font_can_print_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = press.fonts(False)
    monkeypatch.setattr(press, "fonts", lambda own: ours)
    notes = tmp_path / "notes.txt"
    notes.write_text("𗀀𗀁𗀂", encoding="utf-8")
    words = ["--notes", str(notes), "--out", str(tmp_path / "out"), "--format", "pdf,docx"]
    assert run(monkeypatch, "coach", RESUME, *words) == 0
    made = {path.suffix for path in (tmp_path / "out-counselor").glob("*.*")}
    assert made == {".docx", ".html"}
    assert "It could not be made as pdf" in " ".join(capsys.readouterr().out.split())
    assert (tmp_path / "out" / "owen-marsh-gap-report.pdf").exists()
