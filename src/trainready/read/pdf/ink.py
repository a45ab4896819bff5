"""How the letters of a text object are drawn: size, weight, colour."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.read.pdf.turn import Turn

_BOLD = re.compile(r"bold|black|heavy|semibd|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,](?:it|bi)\b", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE
_STROKED = raw.FPDF_TEXTRENDERMODE_FILL_STROKE
_SLANT = 0.15
"""Tangent of the slant from which an upright font counts as italic."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How the letters of one text object are drawn."""

    size: float
    bold: bool
    italic: bool
    color: str
    invisible: bool
    """Drawn without ink, as the text layer over a scanned page is."""
    upright: bool
    """Reads from left to right on the page."""


class Inks:
    """The inks of one page, each text object and each font looked up once."""

    def __init__(self, text: pdfium.PdfTextPage, turn: Turn) -> None:
        self.text = text
        self.turn = turn
        self._inks: dict[int, Ink] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._matrix = raw.FS_MATRIX()
        self._channels = [ctypes.c_uint() for _ in range(4)]

    def at(self, index: int) -> Ink:
        """The ink of a character."""
        pointer = raw.FPDFText_GetTextObject(self.text, index)
        key = _address(pointer)
        if key not in self._inks:
            self._inks[key] = self._ink(index, pointer)
        return self._inks[key]

    def _ink(self, index: int, pointer: object) -> Ink:
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self.text, index, matrix)
        bold, italic = self._font(index, pointer)
        mode = raw.FPDFTextObj_GetTextRenderMode(pointer) if pointer else 0
        raw.FPDFText_GetFillColor(self.text, index, *self._channels)
        red, green, blue, alpha = (channel.value & 255 for channel in self._channels)
        height = math.hypot(matrix.c, matrix.d) or 1.0
        slanted = not matrix.b and abs(matrix.c) > _SLANT * abs(matrix.d or 1)
        return Ink(
            round(raw.FPDFText_GetFontSize(self.text, index) * height, 1),
            bold or mode == _STROKED,
            italic or slanted,
            f"{red:02x}{green:02x}{blue:02x}",
            mode == _INVISIBLE or not alpha,
            self.turn.upright(matrix.a, matrix.b),
        )

    def _font(self, index: int, pointer: object) -> tuple[bool, bool]:
        """Whether the font is bold, and italic."""
        key = _address(raw.FPDFTextObj_GetFont(pointer)) if pointer else 0
        if not key or key not in self._fonts:
            buffer = ctypes.create_string_buffer(128)
            flags = ctypes.c_int()
            raw.FPDFText_GetFontInfo(self.text, index, buffer, len(buffer), flags)
            name = buffer.value.decode("utf-8", "replace")
            italic = bool(_ITALIC.search(name)) or bool(flags.value & _ITALIC_FLAG)
            self._fonts[key] = bool(_BOLD.search(name)), italic
        return self._fonts[key]


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
