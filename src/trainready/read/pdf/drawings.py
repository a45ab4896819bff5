"""What a page shows besides text: filled areas, small marks, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.model.document import Box
from trainready.read import limits
from trainready.read.pdf.turn import Turn

_MARK = 20.0
"""Points up to which a path is a bullet or a part of an icon."""
_AREA = 4.0
"""Least height and width of a fill that can lie behind letters."""
_RULE = 60.0
"""Least width of a line that parts what is above it from what is below."""
_LOOKED_AT = frozenset({raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING})
_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Fill:
    box: Box
    color: str
    """`rrggbb`; empty for a picture or a gradient, whose colour we do not look at."""


@dataclass(frozen=True, slots=True)
class Drawings:
    fills: tuple[Fill, ...]
    """In drawing order: a later one covers the earlier ones."""
    marks: tuple[Box, ...]
    """Small shapes: the bullets of browsers, which are not text, and parts of icons."""
    rules: tuple[Box, ...]
    """Horizontal lines, and the upper and lower edges of boxes."""
    pictures: int
    texts: int
    """Text objects, those without a meaning as text too."""


NOTHING_DRAWN = Drawings((), (), (), 0, 0)


def drawings(page: pdfium.PdfPage, turn: Turn) -> Drawings:
    """The drawings of a page, without those inside of embedded forms."""
    fills: list[Fill] = []
    marks: list[Box] = []
    rules: list[Box] = []
    pictures = texts = 0
    for pointer, kind, box in _objects(page, turn):
        wide, high = box.right - box.left, box.bottom - box.top
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
        elif kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}:
            pictures += kind == raw.FPDF_PAGEOBJ_IMAGE
            fills.append(Fill(box, ""))
        elif max(wide, high) <= _MARK:
            marks.append(box)
        else:
            rules += _edges(box) if wide >= _RULE else []
            if min(wide, high) >= _AREA and (color := _color(pointer)):
                fills.append(Fill(box, color))
    return Drawings(tuple(fills), tuple(marks), tuple(rules), pictures, texts)


def _edges(box: Box) -> list[Box]:
    if box.bottom - box.top < _AREA:
        return [box]
    return [replace(box, bottom=box.top), replace(box, top=box.bottom)]


def _objects(page: pdfium.PdfPage, turn: Turn) -> Iterator[tuple[object, int, Box]]:
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page), limits.PAGE_OBJECTS)):
        pointer = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(pointer)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield pointer, kind, _NOWHERE
        elif kind in _LOOKED_AT and raw.FPDFPageObj_GetBounds(pointer, *edges):
            yield pointer, kind, Box(*turn.box(*(edge.value for edge in edges)))


def _color(pointer: object) -> str:
    """The colour of a filled path, or nothing when it is not filled or half transparent."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(pointer, mode, stroke)
    channels = [ctypes.c_uint() for _ in range(4)]
    if not mode.value or not raw.FPDFPageObj_GetFillColor(pointer, *channels):
        return ""
    red, green, blue, alpha = (channel.value for channel in channels)
    return f"{red:02x}{green:02x}{blue:02x}" if alpha > 127 else ""
