"""Markdown → Document, with the source's own line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from trainready.model.document import Document, Link, NoteKind, Style
from trainready.read import limits, refusals
from trainready.read.cleaning import safe_link, without_bullet
from trainready.read.decoding import decoded
from trainready.read.gathering import Gathering

_BLANK = re.compile(rb"\n[ \t\r]*\n")


def is_ordinary(content: bytes) -> bool:
    """Short, and made of short paragraphs: nested brackets take time that grows with the square."""
    if len(content) > limits.ORDINARY_MARKDOWN:
        return False
    return all(len(block) <= limits.ORDINARY_BLOCK for block in _BLANK.split(content))


def read_markdown(content: bytes, source: str) -> Document:
    """The document in Markdown. Raw HTML in it is not interpreted, but its text is kept."""
    text = decoded(content[: limits.TEXT_BYTES])
    if text is None:
        raise refusals.unknown_kind("unknown", source)
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    walk = _Walk(Gathering(source))
    if len(content) > limits.TEXT_BYTES:
        walk.gathering.note(NoteKind.TRUNCATED)
    for token in parser.parse(_without_front_matter(text)):
        walk.take(token)
    return walk.gathering.document()


def _without_front_matter(text: str) -> str:
    """The text with a leading `---` block blanked, so that line numbers stay true."""
    rows = text.split("\n")
    if rows[0].strip() != "---":
        return text
    ends = [i for i, row in enumerate(rows[1:200], 1) if row.strip() in {"---", "..."}]
    if not ends or any(not row.strip() for row in rows[1 : ends[0]]):
        return text
    return "\n".join([""] * (ends[0] + 1) + rows[ends[0] + 1 :])


class _Walk:
    """Follows the block tokens of one document."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.heading = 0
        self.item = False
        self.block = 0
        self.cells: list[str] | None = None
        self.row_links: list[Link] = []

    def take(self, token: Token) -> None:
        if token.type == "heading_open":
            self.heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self.heading = 0
        elif token.type == "list_item_open":
            self.item = True
            self.block += 1
        elif token.type == "tr_open":
            self.cells, self.row_links = [], []
        elif token.type == "tr_close":
            self._row(token)
        elif token.type in {"paragraph_close", "heading_open"}:
            self.gathering.blank = not token.hidden
        elif token.type in {"fence", "code_block"}:
            self._verbatim(token)
        elif token.type == "inline":
            self._inline(token)
        if token.type in {"heading_open", "paragraph_open"} and not token.hidden:
            self.gathering.blank = bool(self.gathering.lines)

    def _row(self, token: Token) -> None:
        self.block += 1
        self.gathering.add(
            self.cells or [], number=self.number, block=self.block, links=tuple(self.row_links)
        )
        self.cells = None

    def _verbatim(self, token: Token) -> None:
        self.block += 1
        first = (token.map or [0])[0] + (2 if token.type == "fence" else 1)
        for offset, row in enumerate(token.content.splitlines()):
            body, bullet = without_bullet(row)
            self.gathering.add(
                [body], Style(bullet=bullet), number=first + offset, block=self.block
            )

    def _inline(self, token: Token) -> None:
        self.number = (token.map or [0])[0] + 1
        rows = list(_rows(token.children or []))
        if self.cells is not None:
            self.cells.append(" ".join(row.text for row in rows))
            self.row_links += [link for row in rows for link in row.links]
            return
        if not self.item:
            self.block += 1
        for offset, row in enumerate(rows):
            body, typed = without_bullet(row.text)
            style = Style(
                bold=row.bold, italic=row.italic, heading=self.heading, bullet=self.item or typed
            )
            self.gathering.add(
                [body], style, number=self.number + offset, block=self.block, links=row.links
            )
            self.item = False


class _Row:
    """One line of a paragraph, with the marks that hold for all of its text."""

    def __init__(self) -> None:
        self.text = ""
        self.found: list[Link] = []
        self.plain = self.weak = self.upright = 0

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(self.found)

    @property
    def bold(self) -> bool:
        return bool(self.plain) and not self.weak

    @property
    def italic(self) -> bool:
        return bool(self.plain) and not self.upright

    def write(self, text: str, bold: bool, italic: bool) -> None:
        letters = sum(map(str.isalnum, text))
        self.plain += letters
        self.weak += 0 if bold else letters
        self.upright += 0 if italic else letters
        self.text += text


def _rows(children: list[Token]) -> Iterator[_Row]:
    row = _Row()
    bold = italic = 0
    target, start = "", 0
    for child in children:
        if child.type in {"softbreak", "hardbreak"}:
            yield row
            row, start = _Row(), 0
        elif child.type in {"text", "code_inline", "html_inline", "image"}:
            row.write(child.content, bold > 0, italic > 0)
        elif child.tag == "strong":
            bold += child.nesting
        elif child.tag == "em":
            italic += child.nesting
        elif child.type == "link_open":
            target, start = str(child.attrGet("href") or ""), len(row.text)
        elif child.type == "link_close" and (link := safe_link(target, row.text[start:])):
            row.found.append(link)
    yield row
