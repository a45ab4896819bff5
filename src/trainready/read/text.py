"""Plain text → Document: bullets, their continuation lines, underlined headings."""

from __future__ import annotations

import re

from trainready.model.document import Document, NoteKind, Style
from trainready.read import limits, refusals
from trainready.read.cleaning import clean, without_bullet
from trainready.read.decoding import decoded
from trainready.read.gathering import Gathering

_UNDERLINE = re.compile(r"^\s*(?:(={3,})|(-{3,})|([~*_#]{3,}))\s*$")
_APART = re.compile(r"\t+|\s{3,}")
"""What people type to push a date to the right."""
_TAB = 4


def is_ordinary(content: bytes) -> bool:
    """Every text is: no library reads it, and what is beyond the caps is not looked at."""
    return bool(content)


def read_text(content: bytes, source: str) -> Document:
    """The document in plain text. Lines are counted as in an editor."""
    text = decoded(content[: limits.TEXT_BYTES])
    if text is None:
        raise refusals.unknown_kind("unknown", source)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    gathering = Gathering(source)
    if len(content) > limits.TEXT_BYTES:
        gathering.note(NoteKind.TRUNCATED)
    block = 0
    hanging = -1
    for index, row in enumerate(rows):
        if gathering.full:
            gathering.note(NoteKind.TRUNCATED)
            break
        if not row or _UNDERLINE.match(row) or not clean(row):
            gathering.blank = gathering.blank or not _underlines(rows, index)
            hanging = -1
            continue
        body, bullet = without_bullet(row)
        indent = _indent(row)
        continues = not bullet and hanging >= 0 and indent > hanging
        block += not continues
        if not continues:
            hanging = indent if bullet else -1
        style = Style(heading=_heading(rows, index), bullet=bullet)
        gathering.add(_APART.split(body.strip()), style, number=index + 1, block=block)
    return gathering.document()


def _heading(rows: list[str], index: int) -> int:
    """1 for a line underlined with `=`, 2 with another sign, else 0."""
    if index + 1 >= len(rows) or not _underlines(rows, index + 1):
        return 0
    return 1 if rows[index + 1].strip().startswith("=") else 2


def _underlines(rows: list[str], index: int) -> bool:
    """The row is a rule right under a line of about its own length."""
    if not index or not _UNDERLINE.match(rows[index]) or not clean(rows[index - 1]):
        return False
    above, rule = len(rows[index - 1].strip()), len(rows[index].strip())
    return not without_bullet(rows[index - 1])[1] and (rule >= above * 0.6 or above <= 40)


def _indent(row: str) -> int:
    expanded = row.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())
