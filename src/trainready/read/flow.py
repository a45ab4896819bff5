"""Paragraphs and tables of a word processor → lines. What OpenDocument and RTF have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from trainready.model.document import Link, NoteKind, Style
from trainready.read import limits
from trainready.read.cleaning import clean, safe_link, without_bullet
from trainready.read.gathering import Gathering

_ROUND_BULLET = re.compile(r"^o\t")
"""Word's second bullet is the letter o, a tab after it, when a list was pasted as text."""
_LAYOUT_PARAGRAPHS = 3
"""A table cell with as many paragraphs is a column of the page, not a field of a table."""
_LINK_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_PAGE_FIELD = re.compile(r"^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")
TINY = 2.0
"""Points below which nobody reads; such text is there for machines."""


def link_of(instruction: str) -> str:
    """Where a field of Word leads to; empty when it is no link."""
    found = _LINK_FIELD.search(instruction)
    return found[1] if found else ""


def is_page_field(instruction: str) -> bool:
    """A field of Word shows the number of a page, or how many there are."""
    return _PAGE_FIELD.match(instruction) is not None


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look."""

    size: float = 0.0
    bold: bool = False
    italic: bool = False
    color: str = ""


@dataclass(slots=True)
class Row:
    """The text between two soft breaks, tabs kept, with the looks of its letters."""

    text: str = ""
    looks: list[tuple[int, Look]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def write(self, text: str, look: Look) -> None:
        if len(self.text) > limits.LINE_CHARACTERS:
            return  # cut off later, with a note
        self.text += text
        if letters := sum(not letter.isspace() for letter in text):
            self.looks.append((letters, look))


@dataclass(slots=True)
class Paragraph:
    """One paragraph as read."""

    rows: list[Row] = field(default_factory=lambda: [Row()])
    look: Look = Look()
    """For a paragraph without a letter."""
    heading: int = 0
    item: bool = False
    """It opens a list item."""
    boxes: list[list[Block]] = field(default_factory=list)
    """Text boxes anchored here."""
    hides: bool = False
    """Some of its text is not to be seen."""
    counts_pages: bool = False
    """It holds a page number field."""

    @property
    def row(self) -> Row:
        return self.rows[-1]

    def link(self, url: str, start: int) -> None:
        """Mark what was written since `start` as a link."""
        if link := safe_link(url, self.row.text[start:]):
            self.row.links.append(link)


@dataclass(slots=True)
class Table:
    """Rows of cells."""

    rows: list[list[list[Block]]]


Block: TypeAlias = Paragraph | Table


class Flow:
    """Hands blocks to a gathering, in the order in which they are read."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.block = 0

    def write(self, blocks: Iterable[Block], *, margin: bool = False, depth: int = 0) -> None:
        """Add paragraphs and tables. `margin`: leave out lines that count pages."""
        if depth > limits.NESTING:
            self.gathering.note(NoteKind.TRUNCATED)
            return
        for block in blocks:
            if self.gathering.full:
                self.gathering.note(NoteKind.TRUNCATED)
                return
            if isinstance(block, Paragraph):
                self._paragraph(block, margin, depth)
            else:
                self._table(block, depth)

    def _paragraph(self, read: Paragraph, margin: bool, depth: int) -> None:
        if read.hides:
            self.gathering.note(NoteKind.HIDDEN_TEXT)
        self.block += 1
        listed = read.item and not read.heading
        for row in [] if margin and _only_counts_pages(read) else read.rows:
            listed = self._row(row, read, listed) and listed
        for box in read.boxes:
            self.write(box, margin=margin, depth=depth + 1)

    def _row(self, row: Row, read: Paragraph, listed: bool) -> bool:
        """Add a row; return whether the list item is still to be opened."""
        body, typed = without_bullet(_ROUND_BULLET.sub("•\t", row.text.lstrip(" ")))
        style = _style([row], read, listed or typed)
        self.gathering.add(body.split("\t"), style, block=self.block, links=tuple(row.links))
        return not clean(body)

    def _table(self, table: Table, depth: int) -> None:
        self.gathering.blank = True
        for cells in table.rows:
            if not self._as_one_line(cells):
                self._cell_by_cell(cells, depth)
        self.gathering.blank = True

    def _as_one_line(self, cells: Sequence[Sequence[Block]]) -> bool:
        """A row whose cells have one line each is a line with parts that stand apart."""
        if len(cells) < 2:
            return False
        found: list[tuple[Row, Paragraph]] = []
        for cell in cells:
            rows: list[tuple[Row, Paragraph]] = []
            for block in cell:
                if isinstance(block, Table) or block.boxes or block.hides:
                    return False
                rows += [(row, block) for row in block.rows if clean(row.text)]
            if len(rows) > 1 or any(read.heading or read.item for _, read in rows):
                return False
            found += rows
        if found:
            self.block += 1
            rows_of = [row for row, _ in found]
            self.gathering.add(
                [part for row in rows_of for part in row.text.split("\t")],
                _style(rows_of, found[0][1], False),
                block=self.block,
                links=tuple(link for row in rows_of for link in row.links),
            )
        return True

    def _cell_by_cell(self, cells: Sequence[Sequence[Block]], depth: int) -> None:
        full = 0
        for cell in cells:
            before = len(self.gathering.lines)
            self.gathering.blank = True
            self.write(cell, depth=depth + 1)
            full += len(self.gathering.lines) - before >= _LAYOUT_PARAGRAPHS
        if full > 1:
            self.gathering.note(NoteKind.TABLE_LAYOUT)


def _only_counts_pages(read: Paragraph) -> bool:
    """`Page 2 of 3` goes; a line that also has an address stays."""
    return read.counts_pages and not any("@" in row.text for row in read.rows)


def _style(rows: Sequence[Row], read: Paragraph, bullet: bool) -> Style:
    """Bold and italic when all letters are; size and colour of most letters."""
    looks = [look for row in rows for look in row.looks] or [(1, read.look)]
    sizes: Counter[float] = Counter()
    colors: Counter[str] = Counter()
    for letters, look in looks:
        sizes[look.size] += letters
        colors[look.color] += letters
    return Style(
        size=sizes.most_common(1)[0][0],
        bold=all(look.bold for _, look in looks),
        italic=all(look.italic for _, look in looks),
        color=colors.most_common(1)[0][0],
        heading=read.heading,
        bullet=bullet,
    )
