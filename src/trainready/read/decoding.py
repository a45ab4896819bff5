"""Bytes → text, without a guess that could garble it."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZEROS_OF_UTF16 = 0.3
"""Share of zero bytes at every second place from which unmarked text counts as UTF-16."""
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_FEW = 3
_STRAY = 0.02
"""Share of control bytes that a damaged text may have; a binary file has more."""
_CUT = 3
"""A UTF-8 character that a cut-off head leaves incomplete has at most three bytes."""


def decoded(content: bytes) -> str | None:
    """The text of UTF-8, UTF-16 or else cp1252 bytes; None if these bytes are no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if unmarked := _utf16(content):
        return content[: len(content) // 2 * 2].decode(unmarked, errors="replace")
    if len(content) - len(content.translate(None, _CONTROL)) > max(_FEW, _STRAY * len(content)):
        return None
    return _utf8(content) or content.decode("cp1252", errors="replace")


def _utf16(content: bytes) -> str:
    half = len(content) // 2
    if half and content[1::2].count(0) > half * _ZEROS_OF_UTF16 and not content[::2].count(0):
        return "utf-16-le"
    if half and content[::2].count(0) > half * _ZEROS_OF_UTF16 and not content[1::2].count(0):
        return "utf-16-be"
    return ""


def _utf8(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(content) - _CUT:
            return content[: error.start].decode("utf-8")
        return ""
