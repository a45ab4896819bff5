"""A page of a PDF → a picture in shades of grey."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pypdfium2 as pdfium

from trainready.read import limits

_DOTS = 300.0
"""Dots per inch that text recognition is made for."""
_POINTS = 72.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey, a byte a dot, from the top left corner."""

    wide: int
    high: int
    grey: bytes
    dots: float
    """Dots per inch of the page that it shows."""

    def netpbm(self) -> bytes:
        """The picture in the plainest format that programs read."""
        return b"P5 %d %d 255\n" % (self.wide, self.high) + self.grey


def picture_of(pdf: pdfium.PdfDocument, index: int) -> Picture:
    """What a page shows."""
    page = pdf[index]
    area = page.get_width() * page.get_height()
    dots = min(_DOTS, _POINTS * math.sqrt(limits.OCR_PIXELS / max(area, 1.0)))
    bitmap = page.render(scale=dots / _POINTS, grayscale=True)
    rows, stride, wide = bytes(bitmap.buffer), bitmap.stride, bitmap.width
    grey = b"".join(rows[at : at + wide] for at in range(0, stride * bitmap.height, stride))
    return Picture(wide, bitmap.height, grey, dots)
