"""A `w:p` → its rows of text: runs, tabs, soft breaks, links, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml.etree import _Element

from trainready.model.document import Link
from trainready.read import limits
from trainready.read.cleaning import safe_link
from trainready.read.docx.styles import Look, Styles
from trainready.read.flow import TINY, is_page_field, link_of

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _MC + "Fallback", qn("w:instrText")}
)
_BOX = qn("w:txbxContent")


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
    """One paragraph, read."""

    rows: list[Row]
    boxes: list[_Element]
    """Text boxes anchored here."""
    look: Look
    hides: bool = False
    """Some of its text is not to be seen."""
    counts_pages: bool = False
    """It holds a page number field."""


def paragraph(element: _Element, styles: Styles, part: Part, shaded: bool) -> Paragraph:
    """Read a `w:p`. `part` resolves its links; `shaded` means that a colour lies behind it."""
    look = styles.paragraph(element.find(qn("w:pPr")))
    reading = _Reading(Paragraph([Row()], [], look), styles, part, shaded or bool(look.shaded))
    reading.children(element)
    return reading.result


class _Reading:
    """Follows the runs of one paragraph."""

    def __init__(self, result: Paragraph, styles: Styles, part: Part, shaded: bool) -> None:
        self.result = result
        self.styles = styles
        self.part = part
        self.shaded = shaded
        self.field_url = ""
        self.field_start = 0

    def children(self, element: _Element) -> None:
        for child in element:
            if child.tag == qn("w:r"):
                self._run(child)
            elif child.tag == qn("w:hyperlink"):
                self._hyperlink(child)
            elif child.tag == qn("w:fldSimple"):
                self._instruction(child.get(qn("w:instr")) or "")
                self.children(child)
            elif child.tag not in _SKIPPED:
                self.children(child)

    def _hyperlink(self, element: _Element) -> None:
        start = len(self.row.text)
        self.children(element)
        relation = self.part.rels.get(element.get(qn("r:id")) or "")
        if relation is not None and relation.is_external:
            self._link(str(relation.target_ref), start)

    def _link(self, url: str, start: int) -> None:
        if link := safe_link(url, self.row.text[start:]):
            self.row.links.append(link)

    def _run(self, run: _Element) -> None:
        look = self.styles.run(run.find(qn("w:rPr")), self.result.look)
        seen = not self._unseen(look)
        for mark in _marks(run):
            if mark.tag == _BOX:
                self.result.boxes.append(mark)
            elif mark.tag == qn("w:instrText"):
                self._instruction(mark.text or "")
            elif mark.tag == qn("w:fldChar"):
                self._field(str(mark.get(qn("w:fldCharType"))))
            elif not seen:
                self.result.hides = self.result.hides or bool((mark.text or "").strip())
            elif mark.tag in {qn("w:br"), qn("w:cr")}:
                self.result.rows.append(Row())
            else:
                self.row.write(_text(mark), look)

    def _instruction(self, text: str) -> None:
        if url := link_of(text):
            self.field_url, self.field_start = url, len(self.row.text)
        elif is_page_field(text):
            self.result.counts_pages = True

    def _field(self, kind: str) -> None:
        if kind == "end" and self.field_url:
            self._link(self.field_url, self.field_start)
            self.field_url = ""

    def _unseen(self, look: Look) -> bool:
        white = look.color == "ffffff" and not (self.shaded or look.shaded)
        tiny = look.size is not None and look.size < TINY
        return bool(look.hidden) or white or tiny

    @property
    def row(self) -> Row:
        return self.result.rows[-1]


def _marks(run: _Element) -> Iterator[_Element]:
    """The texts, breaks, fields and text boxes of a run, in order."""
    for child in run:
        if child.tag in _SKIPPED and child.tag != qn("w:instrText"):
            continue
        if child.tag in {qn("w:drawing"), qn("w:pict"), qn("w:object"), _MC + "AlternateContent"}:
            yield from _boxes(child)
        elif child.tag != qn("w:br") or child.get(qn("w:type")) not in {"page", "column"}:
            yield child


def _boxes(drawing: _Element) -> Iterator[_Element]:
    """The outermost text boxes; a fallback repeats the same text for old versions of Word."""
    for child in drawing:
        if child.tag == _BOX:
            yield child
        elif child.tag != _MC + "Fallback":
            yield from _boxes(child)


def _text(mark: _Element) -> str:
    if mark.tag == qn("w:t"):
        return mark.text or ""
    if mark.tag in {qn("w:tab"), qn("w:ptab")}:
        return "\t"
    if mark.tag == qn("w:noBreakHyphen"):
        return "-"
    if mark.tag == qn("w:sym"):
        return _symbol(mark.get(qn("w:char")) or "")
    return ""


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0 < number < 0xFFFF else ""
