"""A Pages file → Document, from the PDF that it carries for a quick look."""

from __future__ import annotations

from dataclasses import replace

from trainready.model.document import Document, Note, NoteKind
from trainready.read import archive, refusals
from trainready.read.pdf import read_pdf
from trainready.read.pdf.streams import is_safe

_PREVIEW = "Preview.pdf"


def read_preview(content: bytes, source: str) -> Document:
    """The document in the preview. Files of later years have a picture of it instead: they are
    refused, with the way forward.
    """
    found = archive.in_any_folder(content, source, "a Pages file", (_PREVIEW, "preview.pdf"))
    preview = next(iter(found.values()), b"")
    if not preview:
        raise refusals.unknown_kind("pages", source)
    if not is_safe(preview):
        raise refusals.unsafe(source)
    document = read_pdf(preview, source)
    return replace(document, notes=(Note(NoteKind.FROM_PREVIEW), *document.notes))
