"""An SVG drawing → the same with nothing in it but shapes: no scripts, no links, no notes."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from trainready.model.brand import Logo

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = frozenset({"svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline"})
_SHAPES |= {"polygon", "text", "tspan", "style", "stop", "clipPath", "mask"}
_SHAPES |= {"linearGradient", "radialGradient"}
_UNDRAWN = frozenset({"metadata", "title", "desc"})
"""Left out: what an editor or a person noted."""
_MOST_ELEMENTS, _DEEPEST = 5_000, 40
_ELSEWHERE = re.compile(r"url\((?!\s*['\"]?#)|@import|\\|expression\(|://", re.IGNORECASE)
"""In a style or an attribute: what would fetch or run something."""
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+svg\s[^\[<>]*>")
"""As most drawing programs write it: it names the standard, and declares nothing of its own."""
_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in)?\s*")
_SAVE = "save it as plain SVG, its letters turned into paths, or as PNG"


class NotALogo(ValueError):
    """Why a picture cannot be a logo, in words for people."""


def cleaned(content: bytes, name: str) -> Logo:
    """The drawing with its shapes alone. Raises `NotALogo`."""
    content = _DOCTYPE.sub(b"", content, count=1)
    if b"\x00" in content or re.search(rb"<!(DOCTYPE|ENTITY)", content, re.IGNORECASE):
        raise NotALogo(f"'{name}' has declarations that are no part of a drawing; {_SAVE}")
    try:
        root = fromstring(content)
    except (ParseError, ValueError, LookupError, RecursionError):
        raise NotALogo(f"'{name}' is damaged; {_SAVE}") from None
    if root.tag != f"{{{_SVG}}}svg":
        raise NotALogo(f"'{name}' is no SVG drawing; {_SAVE}")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise NotALogo(f"'{name}' has more than {_MOST_ELEMENTS} parts; save it as PNG")
    bare = Element("svg", xmlns=_SVG)
    _copy(root, bare, name, 0)
    width, height = _size(root, name)
    bare.set("width", f"{width:g}")
    bare.set("height", f"{height:g}")
    bare.set("viewBox", root.get("viewBox") or f"0 0 {width:g} {height:g}")
    return Logo("svg", tostring(bare, encoding="utf-8"), width, height)


def _copy(old: Element, new: Element, name: str, depth: int) -> None:
    if depth > _DEEPEST:
        raise NotALogo(f"'{name}' is nested too deeply; save it as PNG")
    for key, value in old.attrib.items():
        if key.lower().startswith("on"):
            raise NotALogo(f"'{name}' has a script in it; {_SAVE}")
        key = "href" if key == _LINK else key
        if key.startswith("{"):
            continue  # an editor's own
        if _ELSEWHERE.search(value) or (key == "href" and not value.startswith("#")):
            raise NotALogo(f"'{name}' leads to something elsewhere; {_SAVE}")
        new.set(key, value)
    if _ELSEWHERE.search(old.text or ""):
        raise NotALogo(f"'{name}' leads to something elsewhere; {_SAVE}")
    new.text = old.text
    for child in old:
        space, _, kind = str(child.tag).rpartition("}")
        if space != f"{{{_SVG}" or kind in _UNDRAWN:
            continue
        if kind not in _SHAPES:
            raise NotALogo(f"'{name}' has a part that is no plain shape ({kind[:30]}); {_SAVE}")
        copy = SubElement(new, kind)
        _copy(child, copy, name, depth + 1)
        copy.tail = child.tail


def _size(root: Element, name: str) -> tuple[float, float]:
    """Width and height: of the view box, else as they are written."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_NUMBER.fullmatch(side) for side in sides]
    figures = [float(side[1]) if side else 0.0 for side in found]
    if len(figures) != 2 or min(figures) <= 0:
        raise NotALogo(f"'{name}' does not say how large it is; {_SAVE}")
    return figures[0], figures[1]
