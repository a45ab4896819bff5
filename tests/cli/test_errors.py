"""What a person meets when something is wrong: a sentence, a way forward, an exit code, no mess."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import docx
import pytest
import typst

from tests.cli.run import run
from tests.people import BOOKKEEPER, write_json
from trainready.errors import ExitCode

TEXT = "Ines Okafor\nines@example.com\n\nExperience\n\nBookkeeper, Pike Ltd, 2016\n- Kept books\n"


def _pdf(source: str, folder: Path) -> bytes:
    (folder / "x.typ").write_text(source, encoding="utf-8")
    made = typst.compile(folder / "x.typ")
    assert isinstance(made, bytes)
    (folder / "x.typ").unlink()
    return made


def _scanned(folder: Path) -> bytes:
    return _pdf("#rect(width: 100%, height: 50%, fill: gray)", folder)


def _docx() -> bytes:
    document = docx.Document()
    document.add_paragraph("Ines Okafor")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _docx_without_its_text() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx())) as whole, zipfile.ZipFile(kept, "w") as part:
        for name in whole.namelist():
            if name != "word/document.xml":
                part.writestr(name, whole.read(name))
    return kept.getvalue()


LOCKED_PDF = Path(__file__).parent / "locked.pdf"

UNREADABLE = {
    "an empty file": ("cv.pdf", b""),
    "a file with a word or two": ("cv.pdf", b"not found"),
    "a broken PDF": ("cv.pdf", b"%PDF-1.7\n1 0 obj <<"),
    "half a PDF": ("cv.pdf", None),
    "a broken DOCX": ("cv.docx", _docx()[:800]),
    "a DOCX without its text": ("cv.docx", _docx_without_its_text()),
    "an old Word file": ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "a photo": ("cv.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(600)),
    "an unknown type": ("cv.xyz", bytes(range(256)) * 8),
    "broken JSON": ("cv.json", b'{"basics": {'),
    "JSON that is no resume": ("cv.json", b"[1, 2]"),
    "JSON of another shape": ("cv.json", b'{"work": "a lot"}'),
}


@pytest.mark.parametrize(("name", "content"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable_files(
    name: str,
    content: bytes | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / name
    file.write_bytes(_scanned(tmp_path)[:400] if content is None else content)
    before = file.read_bytes()
    code = run(monkeypatch, "coach", str(file), "--out", str(tmp_path / "out"))
    said = capsys.readouterr()
    assert code == ExitCode.FAILED
    assert name in said.err
    assert len(said.err.strip().splitlines()) >= 2, "what happened, and what to do next"
    assert "Traceback" not in said.err + said.out
    assert not (tmp_path / "out").exists()
    assert file.read_bytes() == before


def test_a_scanned_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(_scanned(tmp_path))
    assert run(monkeypatch, "coach", str(file), "--out", str(tmp_path / "out")) == ExitCode.FAILED
    assert "scan.pdf" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_locked_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, "coach", str(LOCKED_PDF), "--out", str(tmp_path / "out"))
    assert code == ExitCode.FAILED
    assert "password" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_no_such_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, "coach", str(tmp_path / "cv.pdf"), "--out", str(tmp_path / "out"))
    assert code == ExitCode.FAILED
    assert "cv.pdf" in capsys.readouterr().err


def test_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "coach", str(tmp_path)) == ExitCode.FAILED
    assert "folder" in capsys.readouterr().err


def test_a_write_protected_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Root may write anywhere, so the refusal comes from the system call itself."""
    out = tmp_path / "out"
    out.mkdir()

    def denied(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("trainready.files.tempfile.mkstemp", denied)
    person = write_json(BOOKKEEPER, tmp_path)
    assert run(monkeypatch, "coach", str(person), "--out", str(out)) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "out" in said
    assert "--out" in said
    assert list(out.iterdir()) == []


def test_an_edited_output_is_kept_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    out = tmp_path / "out"
    words = ("coach", str(person), "--out", str(out), "--format", "txt")
    assert run(monkeypatch, *words) == ExitCode.OK
    edited = out / "ines-okafor-resume.txt"
    edited.write_text("my own words", encoding="utf-8")
    capsys.readouterr()
    assert run(monkeypatch, *words) == ExitCode.OK
    assert edited.read_text(encoding="utf-8") == "my own words"
    assert (out / "ines-okafor-resume-2.txt").exists()
    assert "ines-okafor-resume-2.txt" in capsys.readouterr().out.replace("\n", " ")


@pytest.mark.parametrize(
    "words",
    [
        ("coach",),
        ("coach", "cv.pdf", "--role", "astronaut"),
        ("coach", "cv.pdf", "--format", "wav"),
        ("coach", "cv.pdf", "--nonsense"),
        ("nonsense",),
        ("map",),
        ("skills", "show", "fact_verificatoin"),
    ],
    ids=" ".join,
)
def test_words_that_do_not_fit(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, *words) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_a_bug_of_ours_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError("secret words of a resume")

    monkeypatch.setattr("trainready.pipeline.plan", broken)
    person = write_json(BOOKKEEPER, tmp_path)
    code = run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out"))
    said = capsys.readouterr().err
    assert code == ExitCode.FAILED
    assert "secret" not in said
    assert "Traceback" not in said


def test_stdin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code = run(monkeypatch, "coach", "-", "--out", str(tmp_path / "out"), "--format", "txt")
    assert code == ExitCode.OK
    assert "Ines" in (tmp_path / "out/ines-okafor-resume.txt").read_text(encoding="utf-8")
