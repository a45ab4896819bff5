"""Which fonts there are, and lists of them by taste."""

from functools import cache
from pathlib import Path
from random import Random

import typst

OURS = Path(__file__).parents[2] / "templates" / "fonts"
# Typst brings Libertinus Serif, New Computer Modern and DejaVu Sans Mono; the rest may be missing.
SANS = ["Carlito", "Open Sans", "Lato", "Liberation Sans", "Noto Sans", "DejaVu Sans", "Roboto"]
SERIF = ["Caladea", "EB Garamond", "Liberation Serif", "P052", "C059", "New Computer Modern"]
ALWAYS_SANS, ALWAYS_SERIF = "Source Sans 3", "Libertinus Serif"


def covering(fonts: list[str], text: str) -> list[str]:
    """Only the last font for a text with stacked accents: others would borrow half a letter.

    >>> covering(["Caladea", "Libertinus Serif"], "Hồng"), covering(["P052", "x"], "Zoë")
    (['Libertinus Serif'], ['P052', 'x'])
    """
    return fonts[-1:] if any("\u1e00" <= letter < "\u1f00" for letter in text) else fonts


@cache
def _there() -> set[str]:
    return set(typst.Fonts(True, True, [OURS]).families())


def font_stack(rng: Random, wishes: list[str]) -> list[str]:
    """A font at random and, behind it, one that is always there; the draw is the same anywhere."""
    always = ALWAYS_SANS if wishes is SANS else ALWAYS_SERIF
    first = rng.choice([*wishes, always])
    return [first, always] if first in _there() and first != always else [always]
