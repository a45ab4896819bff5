"""What lies behind text in a Word document: white letters are hidden only on white paper."""

from __future__ import annotations

from docx.oxml.ns import qn
from lxml.etree import _Element

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPES = ("{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}spPr",)
_FILLS = tuple(_DRAWING + name for name in ("solidFill", "gradFill", "blipFill", "pattFill"))
_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_VML = "{urn:schemas-microsoft-com:vml}"
_WHITE = frozenset({"", "auto", "ffffff", "white", "#ffffff", "none"})


def is_shaded(properties: _Element | None) -> bool:
    """The properties of a cell, a row or a table give it a colour."""
    shade = None if properties is None else properties.find(qn("w:shd"))
    return shade is not None and (shade.get(qn("w:fill")) or "auto").lower() not in _WHITE


def has_coloured_shapes(root: _Element) -> bool:
    """A page colour, a filled shape, a picture behind the text: bands and sidebars are drawn so."""
    if any(node.get("behindDoc") == "1" for node in root.iter(_ANCHOR)):
        return True
    for node in root.iter(*_SHAPES):
        if any(child.tag in _FILLS for child in node):
            return True
    return any(
        (node.get("fillcolor") or "").lower() not in _WHITE and node.get("filled") != "f"
        for node in root.iter(_VML + "rect", _VML + "shape", _VML + "background")
    )
