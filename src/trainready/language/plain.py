"""A text as it is printed and compared: composed letters, plain spaces, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

_KEPT = "\u200c\u200d"
"""Joiners that change how letters of some scripts are read."""


_ODD = re.compile(r"[^\x20-\x7e]")


def plain(text: str) -> str:
    """The text without control and format characters, in NFC, with single spaces.

    >>> plain("Zoe\\u0308\\u00a0 O\\u00adBrien\\u200b")
    'Zoë OBrien'
    """
    return " ".join(_ODD.sub(_shown, unicodedata.normalize("NFC", text)).split())


def _shown(found: re.Match[str]) -> str:
    character = found.group()
    if character.isspace():
        return " "
    invisible = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs")
    return "" if invisible and character not in _KEPT else character
