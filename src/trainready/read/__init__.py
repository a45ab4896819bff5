"""A file → its lines in the order in which a person reads them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from trainready.errors import UnreadableFile
from trainready.read import limits, refusals
from trainready.read.sniff import kind_of

if TYPE_CHECKING:
    from trainready.model.document import Document  # its classes cost a listing's run a tenth

__all__ = ["READERS", "contents", "kind_of", "read", "read_bytes", "read_here"]

READERS = {
    "pdf": "trainready.read.pdf:read_pdf",
    "docx": "trainready.read.docx:read_docx",
    "odt": "trainready.read.odt:read_odt",
    "rtf": "trainready.read.rtf:read_rtf",
    "markdown": "trainready.read.markdown:read_markdown",
    "html": "trainready.read.html:read_html",
    "text": "trainready.read.text:read_text",
    "pages": "trainready.read.pages_preview:read_preview",
    "image": "trainready.read.ocr:read_picture",
    "scan": "trainready.read.ocr:read_scan",
}
"""Kind → the reader's home. It is imported when first used: each pulls in its own library."""

ORDINARY = {
    "pdf": "trainready.read.pdf.ordinary:is_ordinary",
    "docx": "trainready.read.archive:is_ordinary",
    "odt": "trainready.read.archive:is_ordinary",
    "rtf": "trainready.read.rtf.tokens:is_ordinary",
    "markdown": "trainready.read.markdown:is_ordinary",
    "html": "trainready.read.html:is_ordinary",
    "text": "trainready.read.text:is_ordinary",
}
"""Kind → how to tell, at little cost, a file that its reader can do no harm with. Of a kind that
is missing here none is."""

RECOGNITION = "tesseract"
"""The program that reads pictures, if it is installed."""
STDIN = Path("-")
_HEAD = 4096


def read(path: Path, *, stdin: BinaryIO | None = None) -> Document:
    """The document in a file, or in `stdin` for the path `-`. Raises UnreadableFile."""
    return read_bytes(*contents(path, stdin=stdin))


def contents(path: Path, *, stdin: BinaryIO | None = None) -> tuple[bytes, str, str]:
    """Bytes, source name and kind of a file, or of `stdin` for the path `-`."""
    if path == STDIN:
        content = _whole(stdin or sys.stdin.buffer, "stdin")
        return content, "stdin", kind_of(content)
    content = _content(path)
    return content, path.name, kind_of(content, path.name)


def read_bytes(content: bytes, source: str, kind: str) -> Document:
    """The document in these bytes. `source` is the name by which its lines are cited.

    An ordinary file is read here, any other in a child process with little time and memory.
    """
    if not content[:_HEAD].strip(b"\0 \t\r\n") and not content.strip(b"\0 \t\r\n"):
        raise refusals.empty(source)
    if kind not in READERS:
        raise refusals.unknown_kind(kind, source)
    if kind == "pdf":
        return _pdf(content, source)
    return _guarded(content, source, kind)


def _guarded(content: bytes, source: str, kind: str) -> Document:
    if kind in ORDINARY and _named(ORDINARY[kind])(content):
        return read_here(content, source, kind)
    from trainready.read.limited import read_limited  # nearly no file needs it

    return read_limited(content, source, kind)


def _pdf(content: bytes, source: str) -> Document:
    """A PDF; its pages that are pictures by text recognition, where that is installed."""
    from trainready.model.document import NoteKind

    try:
        document = _guarded(content, source, "pdf")
    except UnreadableFile as refused:
        if refusals.needs_recognition(refused) and which(RECOGNITION):
            return _guarded(content, source, "scan")
        raise
    if any(note.kind is NoteKind.IMAGE_ONLY_PAGE for note in document.notes) and which(RECOGNITION):
        with suppress(UnreadableFile):
            return _guarded(content, source, "scan")
    return document


def read_here(content: bytes, source: str, kind: str) -> Document:
    """The document in these bytes, read in this process whatever that costs."""
    document: Document = _named(READERS[kind])(content, source)
    return document


def _named(place: str) -> Callable[..., Any]:
    module, function = place.split(":")
    return cast(Callable[..., Any], getattr(import_module(module), function))


def _content(path: Path) -> bytes:
    if path.is_dir():
        kind = "pages" if path.suffix.lower() == ".pages" else ""
        raise refusals.unknown_kind(kind, path.name) if kind else refusals.a_folder(path.name)
    try:
        with path.open("rb") as stream:
            return _whole(stream, path.name)
    except FileNotFoundError as missing:
        raise refusals.no_such_file(str(path)) from missing
    except OSError as denied:
        raise refusals.not_allowed(path.name) from denied


def _whole(stream: BinaryIO, source: str) -> bytes:
    content = stream.read(limits.FILE_BYTES + 1)
    if len(content) > limits.FILE_BYTES:
        raise refusals.too_large(source, limits.FILE_BYTES // 1024 // 1024)
    return content
