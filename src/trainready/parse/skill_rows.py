"""Rows of a list of skills made ready: an item that two lines share is one, two items are two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainready.parse.passages import Passage, join
from trainready.parse.rows import Row
from trainready.parse.study_rows import line_starts

_BETWEEN = re.compile(r"\s[|•·‖/]\s|[,;|•·‖]\s")
_AT_EDGE = "|•·‖/,;"
_FLOWING = 45
"""Characters of a line from which a list flows over several lines."""


def items_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows with torn items joined, and joined items apart."""
    parted = [piece for row in rows for piece in _names_apart(row)]
    longest = max((len(row.text) for row in parted), default=0)
    result: list[Row] = []
    for row in parted:
        above = result[-1] if result else None
        if above is not None and _goes_on(above, row, longest):
            glue = "" if above.text.endswith("-") else " "
            whole = join(above.passage, row.passage, glue)
            result[-1] = replace(above, passage=whole, parts=(whole,), last=row.last)
        else:
            result.append(row)
    return result


def _goes_on(above: Row, row: Row, longest: int) -> bool:
    """The first item of a row is the rest of the last item above."""
    if row.bullet or len(above.parts) > 1 or len(row.parts) > 1 or above.look != row.look:
        return False
    if above.text.endswith("-") and above.text[-2:-1].isalpha():
        return True
    listed = bool(_BETWEEN.search(above.text))
    if not listed or above.text[-1] in _AT_EDGE or row.text[0] in _AT_EDGE or ":" in row.text:
        return False
    last_line = above.last.text
    full = len(last_line) + 1 + len(row.text.split()[0]) > longest >= _FLOWING
    return row.text[0].islower() or full


def _names_apart(row: Row) -> list[Row]:
    """Lines joined for a small letter that only opens a name: "e-Prescribing"."""
    starts = line_starts(row.passage)
    if len(row.parts) > 1 or _BETWEEN.search(row.text):
        return [row]
    cuts = [at for at in starts if _opens_name(row.text[at:].split()[0])]
    edges = [0, *cuts, len(row.text)]
    pieces = [row.passage.cut(a, b) for a, b in pairwise(edges)]
    return [_as_row(row, piece) for piece in pieces] if cuts else [row]


def _opens_name(word: str) -> bool:
    """A small letter, and a capital behind it."""
    return word[0].islower() and any(char.isupper() for char in word[1:])


def _as_row(row: Row, piece: Passage) -> Row:
    return replace(row, passage=piece, parts=(piece,))
