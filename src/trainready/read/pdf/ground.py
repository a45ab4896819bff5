"""What lies behind a word, seen on the page as it is painted."""

from __future__ import annotations

import ctypes
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.model.document import Box
from trainready.read.pdf.turn import Turn

_MOST = 1500.0
"""Longest side of the picture in dots; a page of letter size has 792 points."""
_WHITE = 0xFFFFFFFF


class Painted:
    """A page as a small grey picture, painted when first asked for.

    Drawing order, gradients, clipping and nested forms need no guess here, only time: ask
    when a word seems to have the colour of its ground.
    """

    def __init__(self, page: pdfium.PdfPage, turn: Turn) -> None:
        self._page, self._turn = page, turn
        self._scale = min(1.0, _MOST / max(turn.width, turn.height, 1.0))
        self._wide = max(1, round(turn.width * self._scale))
        self._high = max(1, round(turn.height * self._scale))
        self._dots = b""

    def ground(self, box: Box) -> int:
        """Grey value (0 to 255) of most of the box: letters cover less than half of theirs."""
        if not self._dots:
            self._dots = self._paint()
        left, right = self._range(box.left, box.right, self._wide)
        top, bottom = self._range(box.top, box.bottom, self._high)
        rows = (
            self._dots[y * self._wide + left : y * self._wide + right] for y in range(top, bottom)
        )
        return round(median(b"".join(rows)))

    def _range(self, start: float, end: float, most: int) -> tuple[int, int]:
        first = min(max(0, int(start * self._scale)), most - 1)
        return first, min(max(first + 1, int(end * self._scale) + 1), most)

    def _paint(self) -> bytes:
        dots = ctypes.create_string_buffer(self._wide * self._high)
        bitmap = raw.FPDFBitmap_CreateEx(
            self._wide, self._high, raw.FPDFBitmap_Gray, dots, self._wide
        )
        turns = (self._turn.rotation - self._page.get_rotation()) // 90 % 4
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, self._wide, self._high, _WHITE)
        raw.FPDF_RenderPageBitmap(
            bitmap, self._page, 0, 0, self._wide, self._high, turns, raw.FPDF_GRAYSCALE
        )
        raw.FPDFBitmap_Destroy(bitmap)
        return dots.raw
