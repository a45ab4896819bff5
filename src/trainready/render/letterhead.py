"""Brand → what a document shows of it, each text clean: the head, the foot, the colours."""

from __future__ import annotations

import base64
import textwrap
from dataclasses import dataclass

from trainready.model.brand import DARK, PAPER, Brand, Logo
from trainready.model.casework import Edition
from trainready.model.skillmap import Wording
from trainready.render.clean import clean

_WIDEST, _HIGHEST = 46.0, 13.0
"""Millimetres of a logo."""
_CLEAR = 7.0
"""To one: letters on a dark screen, which look fainter than their contrast."""
_FOOT = 112
"""Letters of a line at the foot of a page."""
_TYPES = {"png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class LogoPlace:
    """How large a logo stands, in millimetres, and what it is called for those who do not see."""

    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """An agency's name on a document. Colours are `#rrggbb`."""

    name: str
    copy: str
    """Whose copy it is, or nothing."""
    foot: tuple[str, ...]
    """Lines for the foot of every page: address and footer."""
    primary: str
    on_primary: str
    accent: str
    accent_in_dark: str
    """The accent as it can be read on a screen that is set to dark."""
    logo: LogoPlace | None = None


def letterhead(brand: Brand, say: Wording, copy: str = "") -> Letterhead:
    """What a document under this brand shows; `copy` is a key under `agency.copy`, or nothing."""
    name = clean(brand.name)
    address = " · ".join(filter(None, map(clean, brand.address)))
    return Letterhead(
        name=name,
        copy=say(f"agency.copy.{copy}") if copy else "",
        foot=(*_lines(" · ".join(filter(None, (name, address)))), *_lines(clean(brand.footer))),
        primary=str(brand.primary),
        on_primary=str(brand.on_primary),
        accent=str(brand.accent.legible_on(*PAPER)),
        accent_in_dark=str(brand.accent.legible_on(*DARK, least=_CLEAR)),
        logo=_placed(brand.logo, say("agency.copy.logo", name=name)) if brand.logo else None,
    )


def letterhead_of(edition: Edition, say: Wording) -> Letterhead | None:
    """That of one printing of a report; nothing where no agency prints it."""
    if edition.brand is None:
        return None
    copy = "counselor" if edition.is_confidential else "client" if edition.plan else ""
    return letterhead(edition.brand, say, copy)


def confidential(edition: Edition, say: Wording) -> str:
    """What every page of the counselor's copy is marked with; nothing for others."""
    return say("agency.confidential.mark") if edition.is_confidential else ""


def for_pages(edition: Edition, say: Wording) -> dict[str, object]:
    """What the templates in `agency/` ask for, to be given to any page on the screen."""
    logo = edition.brand.logo if edition.brand else None
    return {
        "letterhead": letterhead_of(edition, say),
        "logo": data_address(logo) if logo else "",
        "confidential": confidential(edition, say),
    }


def data_address(logo: Logo) -> str:
    """The picture itself as an address, so that a page needs no other file."""
    return f"data:{_TYPES[logo.kind]};base64,{base64.b64encode(logo.content).decode()}"


def _placed(logo: Logo, alt: str) -> LogoPlace:
    scale = min(_WIDEST / logo.width, _HIGHEST / logo.height)
    return LogoPlace(round(logo.width * scale, 2), round(logo.height * scale, 2), alt)


def _lines(text: str) -> list[str]:
    # Letters of the East are twice as wide.
    wide = sum(sign > "\u1100" for sign in text) * 2 > len(text)
    return textwrap.wrap(text, _FOOT // 2 if wide else _FOOT)
