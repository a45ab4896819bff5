"""Breaks among jobs: "Career break" with dates is an entry, where without it is a heading."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.parse.rows import Row
from trainready.parse.vocabulary import (
    is_household,
    is_name_like,
    looks_like_title,
    names_care,
    words,
)

_APART = 0.5
"""White space, in line heights, above a row that belongs to something else."""


def is_dated_break(
    rows: Sequence[Row], index: int, grammar: DateGrammar, pack: LanguagePack
) -> bool:
    """The dates of a break stand on its own row, below it and its reason, or right above it."""
    row = rows[index]
    if row.bullet:
        return False
    if grammar.find(row.text):
        return True
    if index + 1 < len(rows) and _only_dates(rows[index + 1], grammar):
        return not _opens_entry(rows, index + 2, pack)
    below = rows[index + 1 : index + 3]
    if len(below) == 2 and _only_dates(below[1], grammar) and _is_reason(below[0], pack):
        return True
    above = rows[index - 1] if index else None
    close = row.first.gap <= _APART
    return above is not None and close and above.first.gap > _APART and _only_dates(above, grammar)


def _is_reason(row: Row, pack: LanguagePack) -> bool:
    """What a break was for, between its name and its dates."""
    close = not row.bullet and row.first.gap <= _APART
    return close and (row.text[0].islower() or names_care(row.text, pack))


def _only_dates(row: Row, grammar: DateGrammar) -> bool:
    found = [] if row.bullet else grammar.find(row.text)
    if not found:
        return False
    return not words(row.text[: found[0].start] + " " + row.text[found[-1].end :])


def _opens_entry(rows: Sequence[Row], index: int, pack: LanguagePack) -> bool:
    """The dates open an entry with a title of its own, so the row above them is a heading."""
    if index >= len(rows):
        return False
    row = rows[index]
    if row.bullet or row.first.gap > _APART:
        return False
    title = is_name_like(row.text) and looks_like_title(row.text, pack) >= 1.5
    return title or is_household(row.text, "", pack)
