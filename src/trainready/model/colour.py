"""A colour, and how well letters of one can be read on another (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 4.5
"""To one: the contrast that letters of any size need."""
_HEX = re.compile(r"#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
_SHORT = re.compile(r"#?([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_STEPS = 255


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """Six digits without a sign: `17506b`."""
        return f"{self.red:02x}{self.green:02x}{self.blue:02x}"

    def __str__(self) -> str:
        return f"#{self.hex}"

    @property
    def luminance(self) -> float:
        """Relative, from 0 (black) to 1 (white)."""
        parts = (part / 255 for part in (self.red, self.green, self.blue))
        return sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip(_WEIGHTS, parts, strict=True)
        )

    def contrast(self, other: Colour) -> float:
        """From 1 (the same) to 21 (black on white).

        >>> round(BLACK.contrast(WHITE))
        21
        """
        darker, lighter = sorted((self.luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)

    def is_legible_on(self, grounds: Sequence[Colour], least: float = LEAST) -> bool:
        return all(self.contrast(ground) >= least for ground in grounds)

    def legible_on(self, *grounds: Colour, least: float = LEAST) -> Colour:
        """The same colour, as much darker or lighter as it takes to be read on every ground.

        Where neither black nor white is legible on all of them, what comes nearest: black or white.

        >>> str(Colour(136, 170, 204).legible_on(WHITE))
        '#617992'
        """
        for step in range(_STEPS + 1):
            for end in (BLACK, WHITE):
                near = self._towards(end, step / _STEPS)
                if near.is_legible_on(grounds, least):
                    return near
        return max((BLACK, WHITE), key=lambda end: min(map(end.contrast, grounds)))

    def _towards(self, end: Colour, part: float) -> Colour:
        ours, theirs = (self.red, self.green, self.blue), (end.red, end.green, end.blue)
        return Colour(*(round(a + (b - a) * part) for a, b in zip(ours, theirs, strict=True)))


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


def colour_of(written: str) -> Colour | None:
    """The colour of `#17506b`, `17506b` or `#abc`; nothing for anything else."""
    if found := _HEX.fullmatch(written):
        return Colour(*(int(part, 16) for part in found.groups()))
    if found := _SHORT.fullmatch(written):
        return Colour(*(int(part * 2, 16) for part in found.groups()))
    return None
