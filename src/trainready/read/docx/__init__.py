"""DOCX → Document: body, tables, text boxes, headers and footers, in reading order."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator

from docx import Document as open_word
from docx.document import Document as WordDocument
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml.etree import _Element

from trainready.errors import UnreadableFile
from trainready.model.document import Document, NoteKind, Style
from trainready.model.origin import PlaceUnit
from trainready.read import archive, limits, refusals
from trainready.read.cleaning import clean, without_bullet
from trainready.read.docx.grounds import has_coloured_shapes, is_shaded
from trainready.read.docx.paragraphs import Paragraph, Row, paragraph
from trainready.read.docx.styles import Look, Styles
from trainready.read.gathering import Gathering

_ROUND_BULLET = re.compile(r"^o\t")
"""Word's second bullet is the letter o, a tab after it, when a list was pasted as text."""
_LAYOUT_PARAGRAPHS = 3
"""A table cell with as many paragraphs is a column of the page, not a field of a table."""


def read_docx(content: bytes, source: str) -> Document:
    """The document in a DOCX. Each line of text counts as one paragraph."""
    archive.check(content, source, "a Word document")
    try:
        word = open_word(io.BytesIO(content))
        walk = _Walk(word, Gathering(source, PlaceUnit.PARAGRAPH))
        walk.whole()
    except RecursionError as error:
        raise refusals.unsafe(source) from error
    except MemoryError:
        raise
    except Exception as error:
        # A damaged package fails in any of a dozen ways inside python-docx and lxml.
        if isinstance(error, UnreadableFile):
            raise
        raise refusals.broken(source, "a Word document") from error
    return walk.gathering.document()


class _Walk:
    """Follows one Word document and hands its lines to a gathering."""

    def __init__(self, word: WordDocument, gathering: Gathering) -> None:
        self.word = word
        self.gathering = gathering
        self.styles = Styles(word)
        self.block = 0
        roots = [word.element, *(part.element for part in self._margins("header"))]
        self.coloured = any(map(has_coloured_shapes, roots))

    def whole(self) -> None:
        """Headers first and footers last: the name often stands only there."""
        for part in self._margins("header"):
            self._part(part)
        self.gathering.blank = True
        self.blocks(self.word.element.body, self.word.part, self.coloured, 0)
        self.gathering.blank = True
        for part in self._margins("footer"):
            self._part(part)

    def _margins(self, kind: str) -> Iterator[StoryPart]:
        seen = set()
        for section in self.word.sections:
            for name in (f"first_page_{kind}", kind):
                margin = getattr(section, name)
                if not margin.is_linked_to_previous and margin.part.partname not in seen:
                    seen.add(margin.part.partname)
                    yield margin.part

    def _part(self, part: StoryPart) -> None:
        self.blocks(part.element, part, self.coloured, 0, margin=True)

    def blocks(
        self, parent: _Element, part: Part, shaded: bool, depth: int, margin: bool = False
    ) -> None:
        """Paragraphs and tables in order. `margin`: leave out lines that count pages."""
        if depth > limits.NESTING:
            self.gathering.note(NoteKind.TRUNCATED)
            return
        for child in parent:
            if self.gathering.full:
                self.gathering.note(NoteKind.TRUNCATED)
                return
            if child.tag == qn("w:p"):
                self._paragraph(paragraph(child, self.styles, part, shaded), part, depth, margin)
            elif child.tag == qn("w:tbl"):
                self._table(child, part, shaded, depth)
            elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
                self.blocks(child, part, shaded, depth + 1, margin)

    def _paragraph(self, read: Paragraph, part: Part, depth: int, margin: bool) -> None:
        if read.hides:
            self.gathering.note(NoteKind.HIDDEN_TEXT)
        self.block += 1
        listed = self.styles.opens_item(read.look)
        own = [] if margin and _only_counts_pages(read) else read.rows
        for row in own:
            listed = self._row(row, read.look, listed) and listed
        for box in read.boxes:
            self.blocks(box, part, True, depth + 1, margin)

    def _row(self, row: Row, look: Look, listed: bool) -> bool:
        """Add a row; return whether the list item is still to be opened."""
        body, typed = without_bullet(_ROUND_BULLET.sub("•\t", row.text.lstrip(" ")))
        style = _style(row, look, listed or typed)
        self.gathering.add(body.split("\t"), style, block=self.block, links=tuple(row.links))
        return not clean(body)

    def _table(self, table: _Element, part: Part, shaded: bool, depth: int) -> None:
        self.gathering.blank = True
        below = shaded or self.styles.shades(table.find(qn("w:tblPr")))
        for tr in table.iter(qn("w:tr")):
            if next(tr.iterancestors(qn("w:tbl")), None) is not table:
                continue
            cells = [cell for cell in tr.iterchildren(qn("w:tc")) if not _continues_above(cell)]
            grounds = [below or is_shaded(cell.find(qn("w:tcPr"))) for cell in cells]
            if not self._as_one_line(cells, grounds, part):
                self._cell_by_cell(cells, grounds, part, depth)
        self.gathering.blank = True

    def _as_one_line(self, cells: list[_Element], grounds: list[bool], part: Part) -> bool:
        """A row whose cells have one line each is a line with parts that stand apart."""
        if len(cells) < 2:
            return False
        found: list[Row] = []
        looks: list[Look] = []
        for cell, shaded in zip(cells, grounds, strict=True):
            if cell.find(qn("w:tbl")) is not None:
                return False
            read = [paragraph(p, self.styles, part, shaded) for p in cell.iter(qn("w:p"))]
            rows = [(row, item) for item in read for row in item.rows if clean(row.text)]
            if len(rows) > 1 or any(item.boxes or item.hides for item in read):
                return False
            if any(item.look.heading or self.styles.opens_item(item.look) for _, item in rows):
                return False
            found += [row for row, _ in rows]
            looks += [item.look for _, item in rows]
        if found:
            self.block += 1
            style = _style(_merged(found), looks[0], False)
            links = tuple(link for row in found for link in row.links)
            parts = [part for row in found for part in row.text.split("\t")]
            self.gathering.add(parts, style, block=self.block, links=links)
        return True

    def _cell_by_cell(
        self, cells: list[_Element], grounds: list[bool], part: Part, depth: int
    ) -> None:
        full = 0
        for cell, shaded in zip(cells, grounds, strict=True):
            before = len(self.gathering.lines)
            self.gathering.blank = True
            self.blocks(cell, part, shaded, depth + 1)
            full += len(self.gathering.lines) - before >= _LAYOUT_PARAGRAPHS
        if full > 1:
            self.gathering.note(NoteKind.TABLE_LAYOUT)


def _only_counts_pages(read: Paragraph) -> bool:
    """`Page 2 of 3` goes; a line that also has an address stays."""
    return read.counts_pages and not any("@" in row.text for row in read.rows)


def _continues_above(cell: _Element) -> bool:
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"


def _merged(rows: list[Row]) -> Row:
    return Row(
        " ".join(row.text for row in rows),
        [look for row in rows for look in row.looks],
        [link for row in rows for link in row.links],
    )


def _style(row: Row, paragraph_look: Look, bullet: bool) -> Style:
    """Bold and italic when all letters are; size and colour of most letters."""
    looks = row.looks or [(1, paragraph_look)]
    sizes: Counter[float] = Counter()
    colors: Counter[str] = Counter()
    for letters, look in looks:
        sizes[look.size or 0.0] += letters
        colors[look.color or ""] += letters
    return Style(
        size=sizes.most_common(1)[0][0],
        bold=all(look.bold for _, look in looks),
        italic=all(look.italic for _, look in looks),
        color=colors.most_common(1)[0][0],
        heading=paragraph_look.heading or 0,
        bullet=bullet,
    )
