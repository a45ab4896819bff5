"""From a page's own coordinates to points from the top left corner, as a person sees it."""

from __future__ import annotations

import math

import pypdfium2 as pdfium

_TILT = 30
"""Degrees up to which a text counts as one that reads from left to right."""


class Turn:
    """The rotation of one page, its own or the one in which its text stands upright."""

    def __init__(self, page: pdfium.PdfPage, rotation: int | None = None) -> None:
        self.left, self.bottom, self.right, self.top = page.get_cropbox()
        self.rotation = page.get_rotation() if rotation is None else rotation
        wide, high = self.right - self.left, self.top - self.bottom
        self.width, self.height = (high, wide) if self.rotation % 180 else (wide, high)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

    def upright(self, along: float, across: float) -> bool:
        """A text with this direction reads from left to right after the turn."""
        angle = math.degrees(math.atan2(across, along)) - self.rotation
        return bool(abs((angle + 180) % 360 - 180) < _TILT)
