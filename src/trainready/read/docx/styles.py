"""What Word's styles and lists say about a paragraph: size, weight, heading level, bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element

from trainready.read.docx.grounds import is_shaded

_HEADING_NAME = re.compile(r"^heading ([1-9])$", re.IGNORECASE)
"""Files name built-in styles in English whatever the language of Word."""
_OFF = frozenset({"0", "false", "off", "none"})
_CHAIN = 12
"""Styles based on styles: deeper chains are loops."""


@dataclass(frozen=True, slots=True)
class Look:
    """The formatting that holds for a run; unset parts are None."""

    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    hidden: bool | None = None
    heading: int | None = None
    list_id: str | None = None
    list_level: str | None = None
    shaded: bool | None = None

    def over(self, below: Look) -> Look:
        """This look, with what it leaves open taken from the one below."""
        return Look(
            *(
                getattr(below, name) if getattr(self, name) is None else getattr(self, name)
                for name in self.__slots__
            )
        )


class Styles:
    """The styles and lists of one document, each resolved once."""

    def __init__(self, document: WordDocument) -> None:
        root = document.styles.element
        self._elements = {style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))}
        self._resolved: dict[str, Look] = {}
        self._defaults = _look(root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}"))
        self._normal = next(
            (
                str(name)
                for name, style in self._elements.items()
                if style.get(qn("w:default")) == "1" and style.get(qn("w:type")) == "paragraph"
            ),
            "",
        )
        self._formats = _list_formats(document)

    def paragraph(self, properties: _Element | None) -> Look:
        """The look of a paragraph with these `w:pPr`."""
        own = _look(properties)
        if properties is not None and (marks := properties.find(qn("w:rPr"))) is not None:
            # The formatting of the paragraph mark is not that of its text.
            own = replace(own, **dict.fromkeys(("size", "bold", "italic", "color", "hidden")))
            del marks
        style = _value(properties, "w:pStyle") or self._normal
        return own.over(self._style(style, 0)).over(self._defaults)

    def run(self, properties: _Element | None, paragraph: Look) -> Look:
        """The look of a run with these `w:rPr` in a paragraph."""
        if properties is None:
            return paragraph
        named = _value(properties, "w:rStyle")
        above = self._style(named, 0).over(paragraph) if named else paragraph
        return _look(properties).over(above)

    def shades(self, table: _Element | None) -> bool:
        """A table with these `w:tblPr` has a colour, of its own or from its style."""
        style = self._elements.get(_value(table, "w:tblStyle"))
        inner = [] if style is None else style.iter(qn("w:tcPr"), qn("w:tblPr"))
        return is_shaded(table) or any(map(is_shaded, inner))

    def opens_item(self, look: Look) -> bool:
        """The paragraph is a list item, bulleted or numbered."""
        if look.list_id in {None, "0"} or look.heading:
            return False
        return self._formats.get((look.list_id, look.list_level or "0"), "bullet") != "none"

    def _style(self, name: str, depth: int) -> Look:
        if name in self._resolved:
            return self._resolved[name]
        element = self._elements.get(name)
        if element is None or depth > _CHAIN:
            return Look()
        look = _look(element)
        if (heading := _heading(element)) is not None:
            look = replace(look, heading=heading)
        if based := _value(element, "w:basedOn"):
            look = look.over(self._style(based, depth + 1))
        self._resolved[name] = look
        return look


def _list_formats(document: WordDocument) -> dict[tuple[str | None, str], str]:
    """(list, level) → number format, such as `bullet` or `decimal`."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        kind.get(qn("w:abstractNumId")): {
            str(level.get(qn("w:ilvl"))): _value(level, "w:numFmt")
            for level in kind.findall(qn("w:lvl"))
        }
        for kind in root.findall(qn("w:abstractNum"))
    }
    return {
        (number.get(qn("w:numId")), level): form
        for number in root.findall(qn("w:num"))
        for level, form in abstract.get(_value(number, "w:abstractNumId"), {}).items()
    }


def _heading(style: _Element) -> int | None:
    name = _value(style, "w:name")
    if name.lower() == "title":
        return 1
    found = _HEADING_NAME.match(name)
    return int(found[1]) if found else None


def _look(element: _Element | None) -> Look:
    """What `w:pPr`, `w:rPr` or a style says itself."""
    if element is None:
        return Look()
    runs = element if element.tag == qn("w:rPr") else element.find(qn("w:rPr"))
    paragraphs = element if element.tag == qn("w:pPr") else element.find(qn("w:pPr"))
    look = Look() if runs is None else _run_look(runs)
    if paragraphs is None:
        return look
    numbers = paragraphs.find(qn("w:numPr"))
    outline = _value(paragraphs, "w:outlineLvl")
    return replace(
        look,
        heading=int(outline) + 1 if outline.isdigit() and int(outline) < 9 else None,
        list_id=_value(numbers, "w:numId") or None,
        list_level=_value(numbers, "w:ilvl") or None,
        shaded=_shaded(paragraphs) or look.shaded,
    )


def _run_look(runs: _Element) -> Look:
    size = _value(runs, "w:sz")
    color = _value(runs, "w:color").lower()
    return Look(
        size=float(size) / 2 if size.replace(".", "", 1).isdigit() else None,
        bold=_switch(runs, "w:b"),
        italic=_switch(runs, "w:i"),
        color="" if color == "auto" else color or None,
        hidden=_unsaid(runs),
        shaded=_shaded(runs),
    )


def _unsaid(runs: _Element) -> bool | None:
    """Hidden, or struck through: the person took it back."""
    switches = [_switch(runs, name) for name in ("w:vanish", "w:strike", "w:dstrike")]
    said = [switch for switch in switches if switch is not None]
    return any(said) if said else None


def _shaded(element: _Element) -> bool | None:
    shade = element.find(qn("w:shd"))
    if shade is None:
        return None
    return (shade.get(qn("w:fill")) or "auto").lower() not in {"auto", "ffffff"}


def _switch(element: _Element, name: str) -> bool | None:
    found = element.find(qn(name))
    return None if found is None else (found.get(qn("w:val")) or "1") not in _OFF


def _value(element: _Element | None, name: str) -> str:
    found = None if element is None else element.find(qn(name))
    return "" if found is None else str(found.get(qn("w:val")) or "")
