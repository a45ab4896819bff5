"""What OpenDocument's styles say about text: size, weight, colour, heading level, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from trainready.read.flow import Look
from trainready.read.odt.xml import named, value

_HEADING = re.compile(r"^heading(?: |_20_)([1-9])$", re.IGNORECASE)
_CHAIN = 12
"""Styles with parents: deeper chains are loops."""
_LENGTH = re.compile(r"([\d.]+)(pt|px|cm|mm|in|pc|%)")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "pc": 12.0}
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_WHITE = frozenset({"", "transparent", "#ffffff", "none"})
_FILLED = frozenset({"solid", "gradient", "bitmap", "hatch"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What a style states; unset parts are None."""

    size: float | None = None
    scale: float | None = None
    """A size that is a share of the one below."""
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    shaded: bool | None = None

    def over(self, below: Traits) -> Traits:
        """These traits, with what they leave open taken from those below."""
        size, scale = self.size, self.scale
        if size is None and scale is None:
            size, scale = below.size, below.scale
        elif size is None and scale is not None and below.size is not None:
            size, scale = round(below.size * scale, 1), None
        rest = (
            getattr(below, name) if getattr(self, name) is None else getattr(self, name)
            for name in self.__slots__[2:]
        )
        return Traits(size, scale, *rest)

    @property
    def look(self) -> Look:
        return Look(self.size or 0.0, bool(self.bold), bool(self.italic), self.color or "")

    @property
    def unsaid(self) -> bool:
        """Hidden, or struck through: the person took it back."""
        return bool(self.hidden or self.struck)


class Styles:
    """The styles of one document, each resolved once."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._roots = roots
        self._elements = {
            (value(style, "style:family"), value(style, "style:name")): style
            for root in reversed(roots)
            for style in root.iter(named("style:style"))
        }
        self._defaults = {
            value(style, "style:family"): _traits(style)
            for root in roots
            for style in root.iter(named("style:default-style"))
        }
        self._lists = {
            value(style, "style:name"): style
            for root in reversed(roots)
            for style in root.iter(named("text:list-style"))
        }
        self._resolved: dict[tuple[str, str], Traits] = {}
        self.coloured = any(map(_is_coloured, roots))
        """A page colour, a filled shape or a picture behind the text: bands are drawn so."""

    @property
    def body(self) -> Element:
        """The text of the document."""
        found = self._roots[0].find(f"{named('office:body')}/{named('office:text')}")
        return Element("nothing") if found is None else found

    def margins(self, kind: str) -> Iterator[Element]:
        """The headers or footers of the page styles that are in use, those of first pages first."""
        used = {"Standard", *(value(s, "style:master-page-name") for s in self._elements.values())}
        pages = [
            page
            for root in self._roots
            for page in root.iter(named("style:master-page"))
            if value(page, "style:name") in used
        ]
        for name in (f"style:{kind}-first", f"style:{kind}"):
            for page in pages:
                margin = page.find(named(name))
                if margin is not None and value(margin, "style:display") != "false":
                    yield margin

    def paragraph(self, name: str) -> Traits:
        """The traits of a paragraph with this style."""
        return self._of("paragraph", name, 0).over(self._defaults.get("paragraph", Traits()))

    def span(self, name: str, around: Traits) -> Traits:
        """The traits of a span with this style within others."""
        return self._of("text", name, 0).over(around)

    def heading(self, name: str) -> int:
        """The heading level that the style of a paragraph stands for, 0 for none."""
        for _ in range(_CHAIN):
            style = self._elements.get(("paragraph", name))
            if style is None:
                return 0
            shown = value(style, "style:display-name") or name
            if shown.lower() == "title":
                return 1
            if found := _HEADING.match(shown):
                return int(found[1])
            level = value(style, "style:default-outline-level")
            if level.isdigit() and 0 < int(level) < 10:
                return int(level)
            name = value(style, "style:parent-style-name")
        return 0

    def opens_items(self, name: str, level: int) -> bool:
        """Entries of a list with this style have a sign or a number."""
        style = self._lists.get(name)
        for entry in () if style is None else style:
            if value(entry, "text:level") == str(level):
                if entry.tag == named("text:list-level-style-number"):
                    return bool(value(entry, "style:num-format"))
                return bool(value(entry, "text:bullet-char").strip()) or (
                    entry.tag == named("text:list-level-style-image")
                )
        return True

    def is_shaded(self, family: str, name: str) -> bool:
        """A cell, row or table of this style has a colour."""
        return bool(self._of(family, name, 0).shaded)

    def _of(self, family: str, name: str, depth: int) -> Traits:
        key = family, name
        style = self._elements.get(key)
        if style is None or depth > _CHAIN:
            return Traits()
        if key not in self._resolved:
            parent = self._of(family, value(style, "style:parent-style-name"), depth + 1)
            self._resolved[key] = _traits(style).over(parent)
        return self._resolved[key]


def _traits(style: Element) -> Traits:
    """What a style says itself."""
    letters = style.find(named("style:text-properties"))
    size = _LENGTH.fullmatch(value(letters, "fo:font-size"))
    weight = value(letters, "fo:font-weight")
    slant = value(letters, "fo:font-style")
    display = value(letters, "text:display")
    line = value(letters, "style:text-line-through-style")
    return Traits(
        size=round(float(size[1]) * _POINTS[size[2]], 1) if size and size[2] != "%" else None,
        scale=float(size[1]) / 100 if size and size[2] == "%" else None,
        bold=weight in _BOLD if weight else None,
        italic=slant in {"italic", "oblique"} if slant else None,
        color=_color(letters),
        hidden=display == "none" if display else None,
        struck=line != "none" if line else None,
        shaded=_shaded(style),
    )


def _color(letters: Element | None) -> str | None:
    if value(letters, "style:use-window-font-color") == "true":
        return ""
    return value(letters, "fo:color").lower().removeprefix("#") or None


def _shaded(style: Element) -> bool | None:
    grounds = [v for part in style if (v := value(part, "fo:background-color").lower())]
    return None if not grounds else any(ground not in _WHITE for ground in grounds)


def _is_coloured(root: Element) -> bool:
    for part in root.iter(named("style:graphic-properties")):
        if value(part, "draw:fill") in _FILLED and value(part, "draw:fill-color") != "#ffffff":
            return True
        if value(part, "style:run-through") == "background":
            return True
    return any(
        value(part, "fo:background-color").lower() not in _WHITE
        for part in root.iter(named("style:page-layout-properties"))
    )
