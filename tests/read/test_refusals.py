"""A file that cannot be read is named, with its way forward: never an empty or garbled result."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from trainready.errors import UnreadableFile
from trainready.model.document import NoteKind
from trainready.read import kind_of, limits, read, read_bytes

_LOCK = (
    b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"1f" * 32 + b">/U<" + b"2e" * 32 + b">>>"
    b"/ID[<00><00>]"
)


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def _old_container(part: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000) + part.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "what", "cure"),
    [
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), r"\.doc", "as .docx"),
        ("cv.pages", _zip("Index/Document.iwa"), "Pages", "Export"),
        ("cv.docx", _old_container("EncryptedPackage"), "password", "without one"),
        ("cv.wps", _old_container("MatOST"), "Works", "as .docx"),
        ("mail.msg", _old_container("__substg1.0_0037001F"), "Outlook", "attached"),
        ("cv.odt", b"PK\x03\x04" + b"mimetype" * 9, "archive", "Unpack"),
        ("cv.rtf", rb"{\rtf1 {\pict 00ff}}", "no words", "as .docx"),
        ("cv.jpg", b"\xff\xd8\xff\xe0" + bytes(64), "picture", "tesseract"),
        ("cv.webp", b"RIFF\0\0\0\0WEBP" + bytes(64), "picture", "tesseract"),
        ("cv.heic", b"\0\0\0\x18ftypheic" + bytes(64), "photo", "JPG"),
        ("cv.zip", _zip("cv.pdf"), "archive", "Unpack"),
        ("cv.xlsx", _zip("xl/workbook.xml"), "spreadsheet", "document"),
        ("cv.bin", bytes(range(256)), "not a kind", "as .docx"),
        ("cv.txt", b"", "empty", "Open it"),
        ("cv.txt", b" \n\n ", "empty", "Open it"),
        ("cv.pdf", b"%PDF-1.7\nnothing", "damaged", "again"),
        ("cv.docx", _zip("word/document.xml"), "damaged", "again"),
    ],
)
def test_each_kind_has_its_way_forward(
    tmp_path: Path, name: str, content: bytes, what: str, cure: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableFile, match=what) as refused:
        read(tmp_path / name)
    assert refused.value.where == name
    assert cure in refused.value.cure


def test_a_pages_file_is_read_from_the_pdf_in_it_if_it_has_one(canvas) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("Index/Document.iwa", b"x")
        archive.writestr("QuickLook/Preview.pdf", canvas.text(50, 100, "Teacher").content())
    content = stream.getvalue()
    document = read_bytes(content, "cv.pages", kind_of(content, "cv.pages"))
    assert [line.text for line in document.lines] == ["Teacher"]
    assert [note.kind for note in document.notes] == [NoteKind.FROM_PREVIEW]


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no file of this name"):
        read(tmp_path / "nothing.pdf")
    with pytest.raises(UnreadableFile, match="folder"):
        read(tmp_path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_bytes(b"word " * (limits.FILE_BYTES // 5 + 1))
    with pytest.raises(UnreadableFile, match="larger than"):
        read(tmp_path / "cv.txt")


def test_a_scanned_pdf(canvas) -> None:
    with pytest.raises(UnreadableFile, match="scan") as refused:
        canvas.picture().read()
    assert "OCR" in refused.value.cure


def test_a_locked_pdf(canvas) -> None:
    content = canvas.text(50, 100, "Teacher").content().replace(b"trailer<<", b"trailer<<" + _LOCK)
    with pytest.raises(UnreadableFile, match="password"):
        read_bytes(content, "cv.pdf", "pdf")


_TO_PRIVATE_USE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <E020> endbfrange
endcmap end end"""


def test_a_pdf_whose_letters_have_no_text(canvas) -> None:
    canvas.text_map = _TO_PRIVATE_USE
    with pytest.raises(UnreadableFile, match="gibberish") as refused:
        canvas.text(50, 100, "Teacher of English and cook").read()
    assert "OCR" in refused.value.cure


def test_the_kind_is_told_by_the_bytes_not_by_the_name(tmp_path: Path, canvas) -> None:
    wrong = tmp_path / "resume.docx"
    wrong.write_bytes(canvas.text(50, 100, "Teacher").content())
    assert kind_of(wrong) == "pdf"
    assert [line.text for line in read(wrong).lines] == ["Teacher"]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.md", "# Ana", "markdown"),
        ("a.htm", "<p>Ana", "html"),
        ("a", "<!DOCTYPE html><p>Ana", "html"),
        ("a.txt", "Ana", "text"),
        ("a", '{"basics": {}}', "json"),
        ("a.json", "{}", "json"),
        ("BMI notes", "BMI and health", "text"),
    ],
)
def test_text_kinds_are_told_by_suffix_then_by_looks(name: str, text: str, kind: str) -> None:
    assert kind_of(text.encode(), name) == kind


def test_standard_input_is_sniffed() -> None:
    document = read(Path("-"), stdin=io.BytesIO(b"<html><body><h1>Ana Example</h1></body></html>"))
    assert (document.source, document.lines[0].text) == ("stdin", "Ana Example")


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_damaged_copies_are_read_or_refused_but_never_crash(kind: str, canvas, word) -> None:
    word.add_paragraph("Teacher")
    stream = io.BytesIO()
    word.save(stream)
    whole = canvas.text(50, 100, "Teacher").content() if kind == "pdf" else stream.getvalue()
    chance = random.Random(7)
    for _ in range(25):
        damaged = bytearray(whole[: chance.randrange(len(whole) // 2, len(whole))])
        for _ in range(chance.randrange(20)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        try:
            assert read_bytes(bytes(damaged), "cv", kind).lines
        except UnreadableFile as refused:
            assert refused.cure


@pytest.mark.parametrize(
    "content",
    [b" " * (limits.PDF_STREAM_BYTES + 1), b"(a) Tj " * limits.PDF_DRAWN + b"(a) Tj"],
    ids=["bytes", "texts"],
)
def test_a_pdf_that_would_unpack_to_much_more_is_not_opened(canvas, content: bytes) -> None:
    canvas.pages[-1].append(content.decode())
    with pytest.raises(UnreadableFile, match="no word processor"):
        canvas.read()


def test_a_page_of_too_many_words_is_read_in_part_and_noted(canvas) -> None:
    texts = " ".join(f"1 0 0 1 {n % 500} {n % 700} Tm (word{n}) Tj" for n in range(46_000))
    canvas.pages[-1].append(f"BT /F1 8 Tf {texts} ET")
    document = canvas.page().text(50, 100, "Teacher").read()
    assert NoteKind.TRUNCATED in {note.kind for note in document.notes}
    assert sum(len(line.text) for line in document.lines) <= limits.CHARACTERS
