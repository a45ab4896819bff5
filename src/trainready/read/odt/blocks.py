"""The elements of OpenDocument text → paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from trainready.model.document import NoteKind
from trainready.read import limits
from trainready.read.flow import TINY, Block, Paragraph, Row, Table
from trainready.read.gathering import Gathering
from trainready.read.odt.styles import Styles, Traits
from trainready.read.odt.xml import named, value

_PARAGRAPHS = frozenset({named("text:p"), named("text:h")})
_LIST = named("text:list")
_ITEMS = frozenset({named("text:list-item"), named("text:list-header")})
_WRAPPERS = frozenset(
    {
        named(name)
        for name in (
            *("text:section", "text:index-body", "text:index-title", "text:table-of-content"),
            *("text:numbered-paragraph", "draw:g", "draw:a"),
        )
    }
)
_SHAPES = frozenset(
    {
        named(f"draw:{name}")
        for name in (
            *("frame", "custom-shape", "rect", "ellipse", "circle", "path", "polygon"),
            *("line", "connector", "caption", "g", "a"),
        )
    }
)
_BOX = named("draw:text-box")
_SKIPPED = frozenset(
    {
        named(name)
        for name in (
            *("text:tracked-changes", "text:note", "office:annotation", "text:hidden-text"),
            *("text:hidden-paragraph", "text:ruby-text", "text:bibliography-mark"),
        )
    }
)
_ROW_GROUPS = frozenset(
    {named(f"table:{name}") for name in ("table-header-rows", "table-rows", "table-row-group")}
)
_COUNTERS = frozenset({named("text:page-number"), named("text:page-count")})
_SPACES = 50
"""Blanks in a row that we write; a person parts columns with them."""

_NONE = Traits().look
_PLAIN = str.maketrans({"\t": " ", "\n": " ", "\u2011": "-"})
"""A tab is an element of its own: in the text it is white space like any other."""


class Blocks:
    """Reads the blocks of one document."""

    def __init__(self, styles: Styles, gathering: Gathering) -> None:
        self.styles = styles
        self.gathering = gathering

    def of(self, parent: Element) -> Iterator[Block]:
        """The blocks of the body, a header or a footer."""
        return self._blocks(parent, self.styles.coloured, 0)

    def _blocks(self, parent: Element, shaded: bool, depth: int) -> Iterator[Block]:
        if depth > limits.NESTING:
            self.gathering.note(NoteKind.TRUNCATED)
            return
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield self._paragraph(child, shaded, depth)
            elif child.tag == _LIST:
                yield from self._list(child, "", 1, shaded, depth)
            elif child.tag == named("table:table"):
                yield self._table(child, shaded, depth)
            elif child.tag in _WRAPPERS:
                if value(child, "text:display") == "none":
                    self.gathering.note(NoteKind.HIDDEN_TEXT)
                else:
                    yield from self._blocks(child, shaded, depth + 1)
            elif child.tag in _SHAPES:  # anchored to the page, not to a paragraph
                yield from self._box(child, depth)

    def _box(self, shape: Element, depth: int) -> Iterator[Block]:
        """The text in a frame or in a shape."""
        boxes = list(shape.iter(_BOX))[:1] or [shape]
        for box in boxes:
            yield from self._blocks(box, True, depth + 1)

    def _list(
        self, element: Element, name: str, level: int, shaded: bool, depth: int
    ) -> Iterator[Block]:
        if depth > limits.NESTING:
            self.gathering.note(NoteKind.TRUNCATED)
            return
        name = value(element, "text:style-name") or name
        for item in element:
            opens = item.tag == named("text:list-item") and self.styles.opens_items(name, level)
            for child in item if item.tag in _ITEMS else ():
                if child.tag == _LIST:
                    yield from self._list(child, name, level + 1, shaded, depth + 1)
                elif child.tag in _PARAGRAPHS:
                    read = self._paragraph(child, shaded, depth)
                    read.item = opens
                    opens = opens and not any(row.text.strip() for row in read.rows)
                    yield read

    def _table(self, element: Element, shaded: bool, depth: int) -> Table:
        below = shaded or self._shades(element, "table")
        rows = []
        for row in _rows(element, 0):
            ground = below or self._shades(row, "table-row")
            cells = [cell for cell in row if cell.tag == named("table:table-cell")]
            rows.append(
                [
                    list(self._blocks(cell, ground or self._shades(cell, "table-cell"), depth + 1))
                    for cell in cells
                ]
            )
        return Table(rows)

    def _shades(self, element: Element, family: str) -> bool:
        return self.styles.is_shaded(family, value(element, "table:style-name"))

    def _paragraph(self, element: Element, shaded: bool, depth: int) -> Paragraph:
        name = value(element, "text:style-name")
        traits = self.styles.paragraph(name)
        level = value(element, "text:outline-level")
        heading = self.styles.heading(name)
        if element.tag == named("text:h"):
            heading = int(level) if level.isdigit() and 0 < int(level) < 10 else heading or 1
        result = Paragraph(look=traits.look, heading=heading)
        _Writing(self, result, shaded or bool(traits.shaded), depth).inside(element, traits, 0)
        return result

    def box(self, shape: Element, depth: int) -> list[Block]:
        """The blocks of a frame that is anchored in a paragraph."""
        return list(self._box(shape, depth))


class _Writing:
    """Follows the text of one paragraph."""

    def __init__(self, blocks: Blocks, result: Paragraph, shaded: bool, depth: int) -> None:
        self.blocks = blocks
        self.result = result
        self.shaded = shaded
        self.depth = depth

    def inside(self, element: Element, traits: Traits, depth: int) -> None:
        """Write what stands inside an element, without what stands behind it."""
        if depth > limits.NESTING:
            self.blocks.gathering.note(NoteKind.TRUNCATED)
            return
        self._write(element.text, traits)
        for child in element:
            self._child(child, traits, depth)
            self._write(child.tail, traits)

    def _child(self, child: Element, traits: Traits, depth: int) -> None:
        if child.tag in _SKIPPED:
            return
        if child.tag in _SHAPES:
            if box := self.blocks.box(child, self.depth):
                self.result.boxes.append(box)
        elif child.tag == named("text:span"):
            inner = self.blocks.styles.span(value(child, "text:style-name"), traits)
            self.inside(child, inner, depth + 1)
        elif child.tag == named("text:a"):
            start = len(self.result.row.text)
            self.inside(child, traits, depth + 1)
            self.result.link(value(child, "xlink:href"), start)
        elif child.tag == named("text:tab"):
            self.result.row.write("\t", traits.look)
        elif child.tag == named("text:s"):
            count = value(child, "text:c")
            self.result.row.write(" " * min(int(count) if count.isdigit() else 1, _SPACES), _NONE)
        elif child.tag == named("text:line-break"):
            self.result.rows.append(Row())
        else:
            self.result.counts_pages = self.result.counts_pages or child.tag in _COUNTERS
            self.inside(child, traits, depth + 1)

    def _write(self, text: str | None, traits: Traits) -> None:
        if not text:
            return
        if self._unseen(traits):
            self.result.hides = self.result.hides or bool(text.strip())
            return
        self.result.row.write(text.translate(_PLAIN), traits.look)

    def _unseen(self, traits: Traits) -> bool:
        white = traits.color == "ffffff" and not (self.shaded or traits.shaded)
        tiny = traits.size is not None and traits.size < TINY
        return traits.unsaid or white or tiny


def _rows(table: Element, depth: int) -> Iterator[Element]:
    """The rows of a table, without those of tables inside of its cells."""
    for child in table:
        if child.tag == named("table:table-row"):
            yield child
        elif depth < limits.NESTING and child.tag in _ROW_GROUPS:
            yield from _rows(child, depth + 1)
