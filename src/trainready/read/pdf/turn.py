"""From a page's own coordinates to points from the top left corner, as a person sees it."""

from __future__ import annotations

import math

import pypdfium2 as pdfium

_TILT = 30
"""Degrees up to which a text counts as one that reads from left to right."""


class Turn:
    """The rotation of one page in degrees, its own or the one in which its text stands upright."""

    def __init__(self, page: pdfium.PdfPage, rotation: int | None = None) -> None:
        left, bottom, right, top = page.get_cropbox()
        self.rotation = page.get_rotation() if rotation is None else rotation
        angle = math.radians(self.rotation)
        self._along, self._across = round(math.cos(angle), 9), round(math.sin(angle), 9)
        self._x = self._y = 0.0
        corners = [self.point(x, y) for x in (left, right) for y in (bottom, top)]
        self._x, self._y = min(x for x, _ in corners), min(y for _, y in corners)
        self.width = max(x for x, _ in corners) - self._x
        self.height = max(y for _, y in corners) - self._y

    def point(self, x: float, y: float) -> tuple[float, float]:
        return (
            x * self._along + y * self._across - self._x,
            x * self._across - y * self._along - self._y,
        )

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

    def upright(self, along: float, across: float) -> bool:
        """A text with this direction reads from left to right after the turn."""
        return abs((self.tilt(along, across) + 180) % 360 - 180) < _TILT

    def tilt(self, along: float, across: float) -> float:
        """Degrees between a direction and the lines of a reader."""
        return math.degrees(math.atan2(across, along)) - self.rotation
