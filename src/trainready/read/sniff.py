"""Which kind of file this is, told by its bytes; the suffix only decides among text kinds."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path, PurePath

from trainready.read.decoding import decoded

_HEAD = 4096
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG\r\n", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "locked"),
    ("__substg1.0_", "msg"),
    ("WordDocument", "doc"),
    ("MatOST", "wps"),
    ("Workbook", "spreadsheet"),
    ("PowerPoint Document", "spreadsheet"),
)
"""What the old container of Microsoft's programs holds, by the names of its parts."""
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Readers accept some bytes of rubbish before the header."""
_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
    b"application/vnd.oasis.opendocument.presentation": "spreadsheet",
}
_MEMBERS = (
    ("word/document.xml", "docx"),
    ("Index/Document.iwa", "pages"),
    ("Index.zip", "pages"),
    ("index.xml", "pages"),
    ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "spreadsheet"),
)
_LINKEDIN = frozenset({"Profile.csv", "Positions.csv"})
"""One of them is in every data export of LinkedIn, which may be packed in a folder."""
_EUROPASS = ("SkillsPassport", "LearnerInfo", "http://www.europass.eu/", "europass.cedefop")
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
    """`pdf`, `docx`, `odt`, `rtf`, `markdown`, `html`, `text`, `image`, `pages`; `json`,
    `europass`, `linkedin`; or the kind that we cannot read: `doc`, `wps`, `msg`, `locked`, `heic`,
    `spreadsheet`, `zip`, `unknown`.

    Raises OSError when the file cannot be opened.
    """
    if isinstance(file, Path):
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
            if head.startswith(_ZIP):
                return _zip_kind(stream)
            whole = head + stream.read() if head.startswith(_OLE) else head
            return _kind(whole, name or file.name)
    if file.startswith(_ZIP):
        return _zip_kind(io.BytesIO(file))
    return _kind(file if file.startswith(_OLE) else file[:_HEAD], name)


def _kind(head: bytes, name: str) -> str:
    if _PDF in head[:_PDF_WITHIN]:
        return "pdf"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return _word_or_picture(kind, head)
    if head.startswith(_OLE):
        return next((kind for part, kind in _STREAMS if part.encode("utf-16-le") in head), "doc")
    if head[4:8] == b"ftyp":
        return "heic"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image"
    text = decoded(head)
    if text is None:
        return "unknown"
    if text.lstrip("\ufeff \t\r\n").startswith(("<?xml", "<", "{")) and _is_europass(text):
        return "europass"
    return _SUFFIXES.get(PurePath(name).suffix.lower()) or _text_kind(text)


def _word_or_picture(kind: str, head: bytes) -> str:
    """`BM` also opens ordinary words; a bitmap has bytes that no text has."""
    return "text" if kind == "image" and head[:2] == b"BM" and b"\x00" not in head else kind


def _is_europass(text: str) -> bool:
    """The first name in the file is one of Europass's."""
    named = re.search(r"[<{]\s*\"?(?:\w+:)?(\w+)", re.sub(r"<[?!][^<>]*>", "", text))
    roots = {"SkillsPassport", "LearnerInfo", "Europass", "Candidate"}
    return named is not None and named[1] in roots and any(name in text for name in _EUROPASS)


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
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _HEAD:
                return _OPEN_DOCUMENT.get(archive.read("mimetype").strip(), "zip")
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, EOFError, zlib.error):
        return _broken_zip_kind(stream)
    for member, kind in _MEMBERS:
        if member in names:
            return kind
    return "linkedin" if _LINKEDIN & {PurePath(name).name for name in names} else "zip"


def _broken_zip_kind(stream: io.BufferedIOBase | io.BufferedReader) -> str:
    """A cut-off DOCX is named as a damaged DOCX, not as a strange archive."""
    stream.seek(0)
    return "docx" if b"word/" in stream.read(1 << 16) else "zip"
