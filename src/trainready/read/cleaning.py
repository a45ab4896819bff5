"""Text as read → text as kept: letters only, one space, no bullet sign."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from trainready.model.document import Link

_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_SYMBOL_FONT_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf02d\uf071"
"""What Symbol and Wingdings leave behind for their bullets."""
_SIGNS = "»›❯❖❱⁌⁍•◦▪▫‣⁃∙●○■□◆◇►▶▸➢➤➔✓✔✦★" + _SYMBOL_FONT_BULLETS
_BULLET = re.compile(rf"^\s*(?:[{_SIGNS}]+\s*|[·*+\-–—]\s+)(?=\S)")
_LONE_BULLET = re.compile(rf"^(?:[{_SIGNS}]+|[·*+\-–—])$")
_UNTIL = re.compile(r"^\s*[-–—]\s+(?:\w{1,5}\.?\s)?[\d./-]*\d{4}[\d./-]*\s*$")
"""The second half of a range of dates on a line of its own: no list item."""
_ODD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufff0-\uffff\ue000-\uf8ff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")
_DRAWN_RULE = re.compile(r"\s*(?:[ㅡ─━═]\s*)+|\s*(?:[-_=~*–—]\s*){3,}")
"""Signs that stand for a drawn line; a template of Google Docs has a lone ㅡ."""
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def clean(text: str) -> str:
    """NFC, ligatures as letters, no unseen characters, single spaces, no outer space.

    A line drawn with signs is no text: it comes out empty.
    """
    if _DRAWN_RULE.fullmatch(text):
        return ""
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text).strip()
    spaced = _SPACES.sub(" ", text.translate(_LIGATURES))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _ODD.sub("", spaced))).strip()


def without_bullet(text: str) -> tuple[str, bool]:
    """The text without the sign that opens a list item, and whether there was one.

    Call it before `clean`, which drops the signs of symbol fonts.

    >>> without_bullet("• Kept the accounts")
    ('Kept the accounts', True)
    >>> without_bullet("-5 degrees")
    ('-5 degrees', False)
    >>> without_bullet("– 06/2015")
    ('– 06/2015', False)
    """
    if ends_range(text):
        return text, False
    found = _BULLET.match(text)
    return (text[found.end() :], True) if found else (text, False)


def is_bullet(word: str) -> bool:
    """The word is a bullet sign and nothing else."""
    return _LONE_BULLET.match(word) is not None


def ends_range(text: str) -> bool:
    """The text is only a dash and a date: a range that began on the line above."""
    return _UNTIL.match(text) is not None


def safe_link(url: str, text: str = "") -> Link | None:
    """The link, or None when its scheme is not one that a resume needs."""
    address = _ODD.sub("", url).strip()
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return None
    return Link(address, clean(text)) if scheme in _SAFE_SCHEMES else None
