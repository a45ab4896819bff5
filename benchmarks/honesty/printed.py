"""A file → the blocks of text on its page and its links, read by other programs than our own."""

from __future__ import annotations

import calendar
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from lxml import etree, html
from markdown_it import MarkdownIt

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRENGTHS = "Strengths"
"""Stands before the strengths of a JSON file, which has no headings."""
_BLOCKS = ("h1", "h2", "h3", "p", "li", "td", "dt", "dd")
_MONTHS = [calendar.month_abbr[number] for number in range(1, 13)]
_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""
_DATE_KEYS = ("startDate", "endDate", "date")
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


def loose_lines(name: str, content: bytes) -> tuple[str, ...]:
    """Every line or piece of text of a file that anybody made, in its order."""
    if name.endswith(".html"):
        tree = html.fromstring(content.decode())
        found = [" ".join(text.split()) for text in tree.itertext()]
    elif name.endswith(".pdf"):
        pages = [page for hyphen in ("", "-") for page in _pages(content, hyphen)]
        found = [line for page in pages for line in page.splitlines()]
    else:
        found = [line for block in blocks(name, content) for line in block.text.splitlines()]
    return tuple(filter(None, found))


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
    yield from (Block(page, "page") for page in _pages(content, ""))


def _pages(content: bytes, hyphen: str) -> Iterator[str]:
    """The text of each page, `hyphen` for those at the ends of lines."""
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield page.get_textpage().get_text_range().replace(_HYPHEN, hyphen)
    finally:
        document.close()


def _text(content: bytes) -> Iterator[Block]:
    yield Block(content.decode(), "page")


def _json(content: bytes) -> Iterator[Block]:
    """A JSON Resume as the page that it describes: a head for each entry, then its lines."""
    resume: dict[str, Any] = json.loads(content)
    own = resume["meta"]["trainready"]
    basics = resume["basics"]
    yield Block(basics.get("name", ""), "h1")
    yield Block(basics.get("label", ""), "p")
    yield Block(basics.get("summary", ""), "p")
    yield Block(" ".join(basics.get("location", {}).values()), "p")
    pages = [basics.get("url", ""), *(p["url"] for p in basics.get("profiles", ()))]
    for text in (basics.get("email", ""), basics.get("phone", ""), *pages):
        yield Block(text.rpartition("://")[2], "p")
    for kind, entries in resume.items():
        for entry in entries if isinstance(entries, list) else ():
            yield from _json_entry(kind, entry)
    for section in own.get("sections", ()):
        yield Block(section["heading"], "h2")
        yield from (Block(line, "li") for line in section["lines"])
    if own.get("strengths"):
        yield Block(STRENGTHS, "h2")
        yield from (Block(f"{s['label']}: {s['act']}", "li") for s in own["strengths"])


def _json_entry(kind: str, entry: dict[str, Any]) -> Iterator[Block]:
    head = [v for k, v in entry.items() if isinstance(v, str) and k not in _DATE_KEYS]
    dates = [_as_printed(entry[key]) for key in _DATE_KEYS if entry.get(key)]
    yield Block(" | ".join([*head, *dates]), "h3")
    lines = [line for value in entry.values() if isinstance(value, list) for line in value]
    if kind in ("skills", "interests"):
        yield Block(" ".join(lines), "p")
    else:
        yield from (Block(line, "li") for line in lines)


def _as_printed(date: str) -> str:
    year, _, month = date.partition("-")
    return f"{_MONTHS[int(month[:2]) - 1]} {year}" if month else year


def links(name: str, content: bytes) -> tuple[str, ...]:
    """Where the links of a file lead, as they are written there."""
    kind = name.rpartition(".")[2]
    if kind == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            relations = parts.read("word/_rels/document.xml.rels").decode()
        return tuple(re.findall(r'Target="([^"]+)" TargetMode="External"', relations))
    if kind == "pdf":
        found = re.findall(rb"/URI\s*\(((?:\\.|[^\\)])*)\)", content)
        return tuple(uri.decode("latin-1") for uri in found)
    if kind == "json":
        basics = json.loads(content)["basics"]
        return tuple(p for p in (basics.get("url"), *_urls(basics.get("profiles", ()))) if p)
    page = content.decode()
    if kind == "md":
        page = MarkdownIt("commonmark").render(page)
    elif kind == "txt":
        return ()
    return tuple(str(a) for a in html.fromstring(page).xpath("//@href | //@src"))


def _urls(profiles: list[dict[str, str]]) -> list[str]:
    return [profile.get("url", "") for profile in profiles]


_READERS = {"html": _html, "md": _markdown, "docx": _docx, "pdf": _pdf, "txt": _text, "json": _json}
