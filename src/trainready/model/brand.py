"""An agency, as its documents name and show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trainready.model.colour import WHITE, Colour

PAPER = (Colour(0xFF, 0xFF, 0xFF), Colour(0xFD, 0xFD, 0xFB), Colour(0xF0, 0xF4, 0xF5))
"""The light grounds of our documents, the boxes of the page on the screen among them."""
DARK = (Colour(0x14, 0x19, 0x1D), Colour(0x1C, 0x24, 0x2A))
"""The same on a screen that is set to dark."""
DESIGN, SHEET = "classic", "a4"
"""What stands where nobody asks for another look or size of a page."""
PRIMARY, ACCENT = Colour(0x17, 0x50, 0x6B), Colour(0x17, 0x50, 0x6B)
"""What an agency without colours of its own gets: ours."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that was checked, without anything beside the picture in it."""

    kind: Literal["png", "svg"]
    content: bytes
    width: float
    height: float
    """In a unit of its own: only their ratio counts."""


@dataclass(frozen=True, slots=True)
class Brand:
    """Every text as it was written: who prints it cleans and escapes it."""

    name: str
    logo: Logo | None = None
    primary: Colour = PRIMARY
    """The ground of the line with the name."""
    on_primary: Colour = WHITE
    """Letters on it."""
    accent: Colour = ACCENT
    """Headings and links, on paper."""
    address: tuple[str, ...] = ()
    footer: str = ""
    design: str = ""
    """Of resumes and letters, where none is asked for."""
    paper: str = ""


def look(brand: Brand | None, design: str = "", paper: str = "") -> tuple[str, str]:
    """Design and size of a page: what is asked for, else the brand's, else ours."""
    usual = (brand.design, brand.paper) if brand else ("", "")
    return design or usual[0] or DESIGN, paper or usual[1] or SHEET
