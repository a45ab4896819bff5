"""A text as it is printed and compared: composed letters, plain spaces, nothing invisible."""

from __future__ import annotations

import unicodedata

_KEPT = "\u200c\u200d"
"""Joiners that change how letters of some scripts are read."""


def plain(text: str) -> str:
    """The text without control and format characters, in NFC, with single spaces.

    >>> plain("Zoe\u0308\u00a0 O\u00adBrien\u200b")
    'Zoë OBrien'
    """
    shown = (
        " " if c.isspace() else c
        for c in unicodedata.normalize("NFC", text)
        if c.isspace() or c in _KEPT or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs")
    )
    return " ".join("".join(shown).split())
