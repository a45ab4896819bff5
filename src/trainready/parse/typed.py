"""Signs that people type to set lines apart → rows without them: quoting, rules, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.parse.rows import Row
from trainready.parse.vocabulary import words

_QUOTE = re.compile(r"(?:>\s?)+")
_MOSTLY = 0.7
"""The share of lines that are quoted in a letter that quotes a whole resume."""
_BULLET = re.compile(r"[-*+·–—>](?=[^\W\d_])|[>o]\s+(?=\w)")
_QUOTED_BULLET = re.compile(r"[-*+·–—]\s+(?=\w)")
_LETTER_BULLETS = 3
"""Lines from which an "o" in front is the bullet sign of a word processor."""
_FRAME = re.compile(r"([-=*~#_+<>|:•·–—]+)\s*([^\W_].*?)\s*([-=*~#_+<>|:•·–—]+)")
_RULE_BESIDE = re.compile(r"([-=*~_]{3,}\s*)?([^\W_].*?)(\s*[-=*~_]{3,})?")
_HASHES = re.compile(r"(#{1,6})\s+(\w.*)")
_LONGEST_HEADING = 6
"""Words."""
_FRAMED = 2
"""The heading level of a line between signs; what stands below a first heading."""


def without_signs(rows: Sequence[Row], pack: LanguagePack) -> tuple[Row, ...]:
    """Rows as their words say them: signs of quoting gone, rules and bullets seen as such."""
    lettered = sum(bool(re.match(r"o\s+\w", row.text)) for row in rows) >= _LETTER_BULLETS
    result: list[Row] = []
    blank = False
    for row in _unquoted(rows):
        if _counts_pages(row.text, pack):
            continue
        if not any(char.isalnum() for char in row.text):
            blank = True
            continue
        row = _heading(row) or _listed(row, lettered)
        if blank and not row.first.gap:
            row = replace(row, first=replace(row.first, gap=1.0))
        result.append(row)
        blank = False
    return tuple(result)


def _counts_pages(text: str, pack: LanguagePack) -> bool:
    """ "Page 1 of 3"."""
    found = [word for word in words(text) if word not in pack.open_words]
    return any(map(str.isdigit, text)) and len(found) == 1 and found[0] in pack.not_a_name


def _unquoted(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows less the sign before each line of a letter that is passed on."""
    quoted = [_QUOTE.match(row.text) for row in rows]
    if sum(map(bool, quoted)) < _MOSTLY * len(rows) or len(rows) < _LETTER_BULLETS:
        return rows
    inner = [
        _cut(row, found.end(), len(row.text)) if found else row
        for row, found in zip(rows, quoted, strict=True)
    ]
    return [_item(row, _QUOTED_BULLET.match(row.text)) for row in inner]


def _heading(row: Row) -> Row | None:
    """The row between signs or beside a rule, as a heading."""
    if found := _HASHES.fullmatch(row.text):
        level, start, end = len(found[1]), *found.span(2)
    elif found := _FRAME.fullmatch(row.text):
        level, start, end = _FRAMED, *found.span(2)
    elif row.bullet and (found := re.fullmatch(r"(\w.*?)\s[-*+·–—]+", row.text)):
        level, start, end = _FRAMED, *found.span(1)
    elif (found := _RULE_BESIDE.fullmatch(row.text)) and (found[1] or found[3]):
        level, start, end = _FRAMED, *found.span(2)
    else:
        return None
    if len(row.text[start:end].split()) > _LONGEST_HEADING:
        return None
    style = replace(row.style, heading=row.style.heading or level, bullet=False)
    return _cut(replace(row, first=replace(row.first, style=style)), start, end)


def _listed(row: Row, lettered: bool) -> Row:
    """The row less a bullet sign that no reader took for one."""
    found = None if row.bullet else _BULLET.match(row.text)
    return row if found and found[0].startswith("o") and not lettered else _item(row, found)


def _item(row: Row, sign: re.Match[str] | None) -> Row:
    """The row as a list item, if it opens with a bullet sign."""
    if sign is None:
        return row
    line = replace(row.first, style=replace(row.style, bullet=True))
    return _cut(replace(row, first=line, last=line), sign.end(), len(row.text))


def _cut(row: Row, start: int, end: int) -> Row:
    """The part of a row, with its parts cut alike."""
    parts = []
    at = 0
    for part in row.parts:
        place = max(at, row.text.find(part.text, at))
        at = place + len(part.text)
        first, last = max(0, start - place), min(len(part.text), end - place)
        parts += [part.cut(first, last)] if first < last else []
    passage = row.passage.cut(start, end)
    return replace(row, passage=passage, parts=tuple(filter(None, parts)) or (passage,))
