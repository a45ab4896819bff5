"""`brand.toml` of an agency and its logo → Brand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from trainready.agency.logo import NotALogo, read_logo
from trainready.agency.toml_file import Shape, Slip, Words, read_toml, refuse, shaped
from trainready.model.brand import ACCENT, PAPER, PRIMARY, Brand, Logo
from trainready.model.colour import BLACK, LEAST, WHITE, Colour, colour_of
from trainready.toml_source import Source

Line = Annotated[str, StringConstraints(min_length=1, max_length=120)]
_REMOTE = ("//", "\\\\")
"""How the address of another computer begins, where it names no protocol."""


class Colours(Shape):
    primary: Words = PRIMARY.hex
    on_primary: Words | None = None
    accent: Words | None = None


class BrandFile(Shape):
    name: Line
    logo: Words = ""
    address: Annotated[tuple[Line, ...], Field(max_length=6)] = ()
    footer: Annotated[str, StringConstraints(max_length=300)] = ""
    design: Words = ""
    paper: Words = ""
    colours: Colours = Colours()


def read_brand(path: Path, designs: Sequence[str], papers: Sequence[str]) -> Brand:
    """The brand, its colours legible and its logo checked.

    `designs` and `papers` are those to choose from. Raises `UnreadableFile` with every slip, each
    with file, line and what would do.
    """
    source = read_toml(path)
    told = shaped(BrandFile, source)
    slips: list[Slip] = []
    for key, named, known in (("design", told.design, designs), ("paper", told.paper, papers)):
        if named and named not in known:
            slips.append(((key,), f"there is no {key} '{named}'; known are {', '.join(known)}"))
    colours = _colours(told.colours, slips)
    slips += _faint(colours, source)
    logo = _logo(told.logo, path.parent, slips) if told.logo else None
    refuse(source, slips)
    return Brand(
        name=told.name,
        logo=logo,
        primary=colours["primary"],
        on_primary=colours["on_primary"],
        accent=colours["accent"],
        address=told.address,
        footer=told.footer,
        design=told.design,
        paper=told.paper,
    )


def _colours(told: Colours, slips: list[Slip]) -> dict[str, Colour]:
    """Those that are written; for the others, what can be read."""
    written = {key: value for key, value in told.model_dump().items() if value is not None}
    found: dict[str, Colour] = {"primary": PRIMARY}
    for key, value in written.items():
        if colour := colour_of(value):
            found[key] = colour
        else:
            what = "this is no colour; write its six digits after a #, for example #17506b"
            slips.append((("colours", key), what))
    found.setdefault("on_primary", max((WHITE, BLACK), key=found["primary"].contrast))
    if "accent" not in found:
        is_own = "primary" in told.model_fields_set
        found["accent"] = found["primary"].legible_on(*PAPER) if is_own else ACCENT
    return found


def _faint(colours: dict[str, Colour], source: Source) -> Iterator[Slip]:
    """Letters that cannot be read well on their ground, and the nearest that can."""
    letters, ground = colours["on_primary"], colours["primary"]
    if not letters.is_legible_on([ground]):
        yield (
            ("colours", "on_primary"),
            _too_faint(letters, f"the primary colour {ground}", letters.contrast(ground))
            + f"; the nearest that would do is {letters.legible_on(ground)}",
        )
    accent = colours["accent"]
    if not accent.is_legible_on(PAPER):
        worst = min(PAPER, key=accent.contrast)
        yield (
            ("colours", "accent"),
            _too_faint(accent, f"the light grey of our pages {worst}", accent.contrast(worst))
            + f"; the nearest that would do is {accent.legible_on(*PAPER)}",
        )


def _too_faint(letters: Colour, ground: str, contrast: float) -> str:
    # Rounded down: 4.49 is not 4.5.
    ratio = int(contrast * 100) / 100
    return f"letters in {letters} on {ground} have a contrast of {ratio:g}:1 and need {LEAST:g}:1"


def _logo(written: str, folder: Path, slips: list[Slip]) -> Logo | None:
    if "://" in written or written.startswith(_REMOTE):
        slips.append((("logo",), "nothing is fetched from elsewhere; put the picture beside"))
        return None
    path = Path(written)
    if path.is_absolute() or ".." in path.parts:
        slips.append((("logo",), "put the picture beside this file, and write its name alone"))
        return None
    try:
        return read_logo(folder / path)
    except NotALogo as error:
        slips.append((("logo",), str(error)))
        return None
