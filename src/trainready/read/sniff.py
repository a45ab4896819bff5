"""Which kind of file this is, told by its bytes; the suffix only decides among text kinds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePath

from trainready.read.decoding import decoded

_HEAD = 4096
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG\r\n", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image"),
)
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Readers accept some bytes of rubbish before the header."""
_ZIP = b"PK\x03\x04"
_MEMBERS = (
    ("word/document.xml", "docx"),
    ("Index/Document.iwa", "pages"),
    ("Index.zip", "pages"),
    ("index.xml", "pages"),
    ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "spreadsheet"),
)
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".json": "json",
}
_HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body")


def kind_of(file: Path | bytes, name: str = "") -> str:
    """`pdf`, `docx`, `markdown`, `html`, `text` or `json`; or the kind that we cannot read:
    `doc`, `odt`, `rtf`, `pages`, `image`, `spreadsheet`, `zip`, `unknown`.

    Raises OSError when the file cannot be opened.
    """
    if isinstance(file, Path):
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
            if not head.startswith(_ZIP):
                return _kind(head, name or file.name)
            return _zip_kind(stream)
    if file.startswith(_ZIP):
        return _zip_kind(io.BytesIO(file))
    return _kind(file[:_HEAD], name)


def _kind(head: bytes, name: str) -> str:
    if _PDF in head[:_PDF_WITHIN]:
        return "pdf"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return _word_or_picture(kind, head)
    if head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return "image"
    text = decoded(head)
    if text is None:
        return "unknown"
    return _SUFFIXES.get(PurePath(name).suffix.lower()) or _text_kind(text)


def _word_or_picture(kind: str, head: bytes) -> str:
    """`BM` also opens ordinary words; a bitmap has bytes that no text has."""
    return "text" if kind == "image" and head[:2] == b"BM" and b"\x00" not in head else kind


def _text_kind(text: str) -> str:
    opening = text.lstrip("\ufeff \t\r\n").lower()
    if opening.startswith(_HTML_OPENINGS):
        return "html"
    if opening.startswith(("{", "[")) and '"' in opening:
        return "json"
    return "text"


def _zip_kind(stream: io.BufferedIOBase | io.BufferedReader) -> str:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = frozenset(archive.namelist())
            if "mimetype" in names:
                return "odt"
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return _broken_zip_kind(stream)
    for member, kind in _MEMBERS:
        if member in names:
            return kind
    return "zip"


def _broken_zip_kind(stream: io.BufferedIOBase | io.BufferedReader) -> str:
    """A cut-off DOCX is named as a damaged DOCX, not as a strange archive."""
    stream.seek(0)
    return "docx" if b"word/" in stream.read(1 << 16) else "zip"
