"""What a reader finds in a rendered file: its visible text, whatever the format."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

import docx
import pypdfium2
from docx.oxml.ns import qn
from lxml import html

from trainready.model.artefact import Artefact

_MARKDOWN_SIGN = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"(?<!\\)\]\((?:mailto|https?):[^)]*\)")


def text_of(artefact: Artefact) -> str:
    """The text with single spaces, as a person or a form reader meets it."""
    form = artefact.name.rsplit(".", 1)[1]
    return " ".join(_READERS[form](artefact.content).split())


def _pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _docx(content: bytes) -> str:
    """The paragraphs and the cells of tables, in their order."""
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join(p.text for p in body.iter(qn("w:p")))


def _html(content: bytes) -> str:
    tree = html.fromstring(content.decode())
    for style in tree.xpath("//style"):
        style.getparent().remove(style)
    notes = tree.xpath("//@title | //@aria-label | //@alt | //@placeholder")
    return "\n".join([tree.text_content(), *notes])


def _markdown(content: bytes) -> str:
    bare = _LINK.sub("", content.decode())
    bare = re.sub(r"(?<!\\)\*+|(?<!\\)\[(?! \])|^> ?|^- |^\|", "", bare, flags=re.MULTILINE)
    return _MARKDOWN_SIGN.sub(r"\1", bare)


_READERS = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "md": _markdown,
    "txt": bytes.decode,
}


def strings(value: object) -> Iterator[str]:
    """Every text inside a value, in the order of its fields."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
