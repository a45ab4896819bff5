"""A logo as typst takes it; and an SVG one → PNG, for formats that show no SVG."""

from __future__ import annotations

import json
from functools import lru_cache

import typst

from trainready.errors import UnreadableFile
from trainready.model.brand import Logo
from trainready.render.pdf.press import fonts

_SHEET = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.logo), format: "svg", width: 46mm)
"""
_DOTS = 400.0
"""To the inch."""


def inputs_of(logo: Logo | None) -> dict[str, str]:
    """The picture for `sys.inputs`, which are words: a drawing as it is, points as numbers."""
    if logo is None:
        return {}
    if logo.kind == "svg":
        as_png(logo)  # said plainly where it cannot be drawn
        return {"logo": logo.content.decode(), "logo-form": "svg"}
    return {"logo": json.dumps(list(logo.content)), "logo-form": logo.kind}


@lru_cache(maxsize=4)
def as_png(logo: Logo) -> bytes:
    """The drawing as points on a clear ground. Raises `UnreadableFile` where it has no shapes."""
    sheet = typst.Compiler(
        _SHEET, font_paths=fonts(False), sys_inputs={"logo": logo.content.decode()}
    )
    try:
        made = sheet.compile(format="png", ppi=_DOTS)
    except typst.TypstError:
        raise UnreadableFile(
            "this drawing cannot be shown",
            where="the logo",
            cure="Save it as plain SVG, its letters turned into paths, or as PNG.",
        ) from None
    if not isinstance(made, bytes):
        raise TypeError("typst returned several files for one picture")
    return made
