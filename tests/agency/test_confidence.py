"""No word of the counselor's own is in any file for the client; all of them are in the other copy.

The notes below carry words that stand nowhere else, and every file is searched down to the members
of its package, the streams of its pages and its properties.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.run import run
from tests.conftest import EXAMPLES

PRIVATE = ("Quillfeather", "Brambleworth", "Zephyrine", "Oxenholme")
"""One in a note, in a mark, in a private step, and in the plain words of another note."""
AGREED = ("Halcyonic", "Pemberlight", "Vellacott", "Marrowdale")
"""One in a goal, in a step, in a service, in the purpose."""
NOTES = """
goals = ["A Halcyonic goal"]
services = ["Vellacott fares"]
met = 2026-11-24
counselor = "Marta Lindqvist"
marks = ["Brambleworth"]

[[step]]
what = "Read Pemberlight"
by = 2026-12-01

[[step]]
what = "Call Zephyrine"
private = true

[consent]
purpose = "For the Marrowdale plan"

[[note]]
text = "Quillfeather said so"
day = 2026-11-24

[[note]]
text = "Ask about Oxenholme"
"""
FORMATS = "docx,pdf,html,md,txt,json"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The client's folder and the counselor's, to be looked at."""
    place = tmp_path_factory.mktemp("one")
    with pytest.MonkeyPatch.context() as patch:
        coached(place, patch)
    return place / "client", place / "client-counselor"


def coached(place: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    notes = place / "notes.toml"
    notes.write_text(NOTES, encoding="utf-8")
    words = ["--notes", str(notes), "--brand", str(EXAMPLES / "agency"), "--letter"]
    words += ["--out", str(place / "client"), "--format", FORMATS]
    assert run(patch, "coach", str(EXAMPLES / "owen-marsh" / "owen-marsh.txt"), *words) == 0


def everything(path: Path) -> str:
    """All that can be read of a file: its name, its bytes, its parts, its pages, its properties."""
    content = path.read_bytes()
    found = [path.name, *_as_text(content)]
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            found += [text for name in parts.namelist() for text in _as_text(parts.read(name))]
            # A word may be split among runs.
            found += [re.sub(r"<[^>]*>", "", parts.read("word/document.xml").decode())]
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(content)
        found += [page.get_textpage().get_text_bounded() for page in document]
        found += [str(document.get_metadata_dict())]
        document.close()
        for stream in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
            try:
                found += _as_text(zlib.decompress(stream[1]))
            except zlib.error:
                continue
    return "".join("\n".join(found).split()).casefold()


def _as_text(content: bytes) -> Iterator[str]:
    """As most programs would write it, as Windows would, and as a PDF does its properties."""
    yield content.decode("utf-8", "ignore")
    yield content.decode("utf-16-le", "ignore")
    yield content.decode("utf-16-be", "ignore")
    yield re.sub(rb"\x00", b"", content).decode("latin-1")


def told(word: str, path: Path) -> bool:
    return word.casefold() in everything(path)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_no_client_file_has_a_word_of_the_counselors_own(folders: tuple[Path, Path]) -> None:
    client, _ = folders
    made = files(client)
    kinds = {path.suffix for path in made}
    assert kinds == {".docx", ".pdf", ".html", ".md", ".txt", ".json", ".toml"}
    assert [p.name for p in made if "counselor" in p.name] == []
    for path in made:
        said = everything(path)
        assert [word for word in PRIVATE if word.casefold() in said] == [], path.name
        assert "counselor-copy" not in said, path.name
        assert "confidential·" not in said, path.name


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md"])
def test_the_counselors_copy_has_all_of_it_and_says_so(
    folders: tuple[Path, Path], form: str
) -> None:
    client, counselor = folders
    copy = counselor / f"owen-marsh-counselor-copy.{form}"
    assert [word for word in (*PRIVATE, *AGREED) if not told(word, copy)] == []
    assert told("CONFIDENTIAL", copy)
    report = client / f"owen-marsh-gap-report.{form}"
    assert [word for word in AGREED if not told(word, report)] == []
    assert told("Signature", report)


def test_the_two_lie_in_two_folders(folders: tuple[Path, Path]) -> None:
    client, counselor = folders
    assert {path.stem for path in files(counselor)} == {"owen-marsh-counselor-copy", "manifest"}
    assert counselor not in client.parents
    assert client not in counselor.parents
    assert all(path.stat().st_mode & 0o077 == 0 for path in files(counselor))


def test_what_is_for_employers_names_no_agency(folders: tuple[Path, Path]) -> None:
    client, _ = folders
    for path in files(client):
        if re.search(r"-(resume|letter)\.", path.name):
            said = everything(path)
            assert "northbridge" not in said, path.name
            assert "halcyonic" not in said, path.name


def test_the_same_bytes_again_and_an_edited_copy_is_left_alone(
    folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folders[0].parent, tmp_path, dirs_exist_ok=True)
    before = {path: path.read_bytes() for path in files(tmp_path)}
    edited = tmp_path / "client-counselor" / "owen-marsh-counselor-copy.docx"
    edited.write_bytes(before[edited] + b"edited")
    coached(tmp_path, monkeypatch)
    beside = edited.with_name("owen-marsh-counselor-copy-2.docx")
    assert edited.read_bytes() == before[edited] + b"edited"
    assert beside.read_bytes() == before[edited]
    rest = {path for path in before if path != edited and path.name != "manifest.json"}
    assert [path.name for path in rest if path.read_bytes() != before[path]] == []


@pytest.mark.parametrize("inside", ["client", "client/private", "client/../client/a/b"])
def test_the_copy_never_goes_among_the_clients_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    (tmp_path / "notes.toml").write_text(NOTES, encoding="utf-8")
    words = ["--notes", str(tmp_path / "notes.toml"), "--out", str(tmp_path / "client")]
    words += ["--counselor-out", str(tmp_path / inside)]
    resume = str(EXAMPLES / "owen-marsh" / "owen-marsh.txt")
    assert run(monkeypatch, "coach", resume, *words) == 2
    assert not (tmp_path / "client").exists()


def test_a_slip_in_the_notes_stops_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.toml").write_text('[[note]]\ntext = "Quillfeather"\nday = "soon"\n')
    words = ["--notes", str(tmp_path / "notes.toml"), "--out", str(tmp_path / "client")]
    resume = str(EXAMPLES / "owen-marsh" / "owen-marsh.txt")
    assert run(monkeypatch, "coach", resume, *words) == 1
    said = capsys.readouterr().err
    assert "notes.toml:3: note 1, day: write a day as 2026-12-01" in said
    assert "Quillfeather" not in said
    assert not (tmp_path / "client").exists()


def test_json_names_the_files_and_no_word_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.toml").write_text(NOTES, encoding="utf-8")
    words = ["--notes", str(tmp_path / "notes.toml"), "--out", str(tmp_path / "client"), "--json"]
    resume = str(EXAMPLES / "owen-marsh" / "owen-marsh.txt")
    assert run(monkeypatch, "coach", resume, *words) == 0
    said = capsys.readouterr().out
    assert [Path(p).name for p in json.loads(said)["confidential"]] == [
        "owen-marsh-counselor-copy.html"
    ]
    assert [word for word in PRIVATE if word in said] == []
