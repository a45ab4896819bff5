"""A finished file → the blocks of text on its page, read by other programs than our own readers."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from lxml import etree, html
from markdown_it import MarkdownIt

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BLOCKS = ("h1", "h2", "h3", "p", "li", "td", "dt", "dd")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Block:
    text: str
    kind: str
    """`h1`, `h2`, `h3`, `p`, `li`, or `page` where no blocks can be told apart."""


def blocks(name: str, content: bytes) -> tuple[Block, ...]:
    """The blocks of a DOCX, HTML or Markdown file; the whole text of a PDF or a text file."""
    kind = name.rpartition(".")[2]
    return tuple(b for b in _READERS[kind](content) if b.text.strip())


def words(text: str) -> list[str]:
    """Words and numbers, case-folded, without what nobody sees."""
    shown = unicodedata.normalize("NFKC", text).casefold()
    return _WORD.findall("".join(c for c in shown if unicodedata.category(c) != "Cf"))


def _html(content: bytes) -> Iterator[Block]:
    tree = html.fromstring(content.decode())
    for node in tree.iter(*_BLOCKS):
        if not any(child is not node for child in node.iter("p", "li", "h3")):
            yield Block(" ".join(node.text_content().split()), node.tag)


def _markdown(content: bytes) -> Iterator[Block]:
    yield from _html(MarkdownIt("commonmark").render(content.decode()).encode())


def _docx(content: bytes) -> Iterator[Block]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tree = etree.fromstring(parts.read("word/document.xml"))
    for paragraph in tree.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = style.get(f"{_W}val", "") if style is not None else ""
        pieces = (
            node.text or "" if node.tag == f"{_W}t" else " "
            for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br")
        )
        yield Block(" ".join("".join(pieces).split()), "li" if "List" in named else "p")


def _pdf(content: bytes) -> Iterator[Block]:
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            # U+FFFE stands for a hyphen at the end of a line.
            yield Block(page.get_textpage().get_text_range().replace("\ufffe", ""), "page")
    finally:
        document.close()


def _text(content: bytes) -> Iterator[Block]:
    yield Block(content.decode(), "page")


_READERS = {"html": _html, "md": _markdown, "docx": _docx, "pdf": _pdf, "txt": _text}
