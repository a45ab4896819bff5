"""Scans and photos are read where tesseract is installed; a script of ours stands for it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from trainready.errors import UnreadableFile
from trainready.model.document import Document, NoteKind
from trainready.read import kind_of, limits, read_bytes, read_here

SCRIPT = """
import sys, time
words = sys.argv[1:]
if "--list-langs" in words:
    print("List of available languages (3):", "deu", "eng", "osd", sep="\\n")
    sys.exit()
head = sys.stdin.buffer.read().split(b"\\n", 1)[0].split()
assert head[0] == b"P5" and words[:2] == ["stdin", "stdout"], words
wide, high = int(head[1]), int(head[2])
if "0" in words:
    print("Rotate: 90")
    sys.exit()
assert words[words.index("-l") + 1] == "eng+deu", words
{act}
"""
COLUMNS = "level page_num block_num par_num line_num word_num left top width height conf text"
Installed = Callable[..., None]


def table(*lines: tuple[int, int, str], confidence: float = 93.0) -> str:
    """What tesseract answers: left, top and words of each line, with letters of 10 points."""
    rows = ["\t".join(COLUMNS.split())]
    for number, (left, top, text) in enumerate(lines, 1):
        at = left
        for word in text.split():
            wide = 21 * len(word)
            box = (at, top, wide, 30)
            rows.append("\t".join(map(str, (5, 1, 1, 1, number, 1, *box, confidence, word))))
            at += wide + 12
    return "\n".join(rows)


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """Install a program of this name that gives these answers, or acts as told."""

    def install(answer: str = "", act: str = "") -> None:
        script = tmp_path / "tesseract.py"
        (tmp_path / "answer.tsv").write_text(answer, encoding="utf-8")
        say = f"sys.stdout.write(open({str(tmp_path / 'answer.tsv')!r}, encoding='utf-8').read())"
        script.write_text(SCRIPT.replace("{act}", act.replace("ANSWER", say) or say), "utf-8")
        if os.name == "nt":
            (tmp_path / "tesseract.bat").write_text(f'@"{sys.executable}" "{script}" %*\n')
        else:
            program = tmp_path / "tesseract"
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
            program.chmod(0o700)
        monkeypatch.setenv("PATH", str(tmp_path))

    return install


RESUME = table(
    (300, 300, "Ana Example"),
    (300, 400, "ana@example.com"),
    (300, 600, "Experience"),
    (300, 700, "Teacher at Cross School"),
    (1900, 700, "2019 - 2021"),
    (300, 760, "e Graded 120 essays every week"),
    (300, 820, "e Wrote what | thought of them"),
)
LINES = [
    *("Ana Example", "ana@example.com", "Experience"),
    *("Teacher at Cross School 2019 - 2021", "Graded 120 essays every week"),
    "Wrote what I thought of them",
]


def photo(wide: int, high: int, kind: str = "JPEG", turned: bool = False) -> bytes:
    stream = io.BytesIO()
    exif = Image.Exif()
    if turned:
        exif[0x0112] = 6  # how a phone notes that it was held upright
    Image.new("RGB", (wide, high), "white").save(stream, kind, exif=exif)
    return stream.getvalue()


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_a_scanned_pdf_is_read_and_says_so(canvas, tesseract: Installed) -> None:
    tesseract(RESUME)
    document = canvas.picture().read()
    assert texts(document) == LINES
    job, essays = document.lines[3:5]
    assert [job.text[a:b] for a, b in job.tab_parts] == ["Teacher at Cross School", "2019 - 2021"]
    assert essays.style.bullet
    assert [(note.kind, note.page) for note in document.notes] == [(NoteKind.FROM_PICTURE, 1)]


def test_only_the_pages_that_are_pictures_are_recognised(canvas, tesseract: Installed) -> None:
    tesseract(RESUME)
    document = canvas.text(50, 100, "Teacher of English").page().picture().read()
    assert texts(document) == ["Teacher of English", *LINES]
    assert [(note.kind, note.page) for note in document.notes] == [(NoteKind.FROM_PICTURE, 2)]


def test_a_page_of_text_beside_an_illegible_picture_is_read(canvas, tesseract: Installed) -> None:
    tesseract(table((300, 300, "speck")))
    document = canvas.text(50, 100, "Teacher of English").page().picture().read()
    assert texts(document) == ["Teacher of English"]
    assert [(note.kind, note.page) for note in document.notes] == [(NoteKind.IMAGE_ONLY_PAGE, 2)]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP"])
def test_photos_of_every_kind_are_read(kind: str, tesseract: Installed) -> None:
    tesseract(RESUME)
    content = photo(2490, 3500, kind)
    assert kind_of(content, "cv") == "image"
    assert texts(read_bytes(content, "cv", "image")) == LINES


def test_a_photo_is_turned_as_the_camera_noted_it(tesseract: Installed) -> None:
    tesseract(RESUME, act="assert wide < high, (wide, high)\nANSWER")
    assert texts(read_here(photo(3500, 2490, turned=True), "cv.jpg", "image")) == LINES


def test_a_page_that_lies_on_its_side_is_turned(tesseract: Installed) -> None:
    tesseract(RESUME, act="if wide < high:\n    ANSWER")
    assert texts(read_here(photo(3500, 2490), "cv.jpg", "image")) == LINES


def test_a_small_photo_is_enlarged(tesseract: Installed) -> None:
    tesseract(RESUME, act="assert wide >= 1500, wide\nANSWER")
    assert read_here(photo(600, 850), "cv.jpg", "image").lines


@pytest.mark.parametrize(
    "answer", ["", "nonsense", table((3, 3, "few words")), table(*[(9, 90, "x y z")] * 9)]
)
def test_what_cannot_be_relied_on_is_refused(answer: str, tesseract: Installed) -> None:
    tesseract(answer.replace("\t93.0\t", "\t30\t"))
    with pytest.raises(UnreadableFile, match="too few words") as refused:
        read_here(photo(1000, 1400), "cv.jpg", "image")
    assert "300 dots" in refused.value.cure


@pytest.mark.parametrize(
    "act", ["time.sleep(60)", "sys.exit(3)", "sys.stdout.write('x' * 9_000_000)"]
)
def test_a_tesseract_that_hangs_dies_or_floods(
    act: str, tesseract: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    tesseract(act=act)
    monkeypatch.setattr(limits, "OCR_PAGE_SECONDS", 1.5)
    with pytest.raises(UnreadableFile, match="too few words"):
        read_here(photo(1000, 1400), "cv.jpg", "image")


@pytest.mark.parametrize("cut", [40, 400])
def test_a_damaged_picture_is_refused(cut: int, tesseract: Installed) -> None:
    tesseract(RESUME)
    with pytest.raises(UnreadableFile, match=r"damaged|too few") as refused:
        read_bytes(photo(1000, 1400, "PNG")[:cut], "cv.png", "image")
    assert refused.value.cure


def test_a_picture_of_more_dots_than_paper_has_is_not_opened(tesseract: Installed) -> None:
    tesseract(RESUME)
    stream = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(stream, "PNG")
    with pytest.raises(UnreadableFile, match="more time or memory"):
        read_bytes(stream.getvalue(), "cv.png", "image")


def test_without_tesseract_both_ways_forward_are_named(canvas) -> None:
    for content, kind in ((canvas.picture().content(), "pdf"), (photo(99, 99), "image")):
        with pytest.raises(UnreadableFile, match="picture") as refused:
            read_bytes(content, "cv", kind)
        assert "docx" in refused.value.cure
        assert "tesseract" in refused.value.cure
