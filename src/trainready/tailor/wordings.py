"""The person's words, shortened at most: what may be cut is data, and every cut is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from trainready.language.plain import plain
from trainready.model.changes import ChangeKind, Choices
from trainready.model.origin import Text
from trainready.model.skillmap import Honesty
from trainready.model.tailored import BLANK, Edit, LineKind, TailoredLine


def as_written(text: Text, *, statement: str = "", url: str = "") -> TailoredLine:
    """A text with no change but white space and what nobody sees."""
    if not text or text.origin is None:
        return BLANK
    value = plain(text.value)
    return TailoredLine(value, (text.origin,), LineKind.QUOTE, (), statement, url)


def shortened(
    text: Text, honesty: Honesty, choices: Choices, *, statement: str = ""
) -> TailoredLine:
    """A line of an entry without filler, beginning with a capital, no full stop at its end;
    as written where the person wants no change."""
    line = as_written(text, statement=statement)
    if not line or choices.keep_wording:
        return line
    edits = tuple(_edits(line.text, honesty))
    if edits and choices.refuses(ChangeKind.WORDING, line.text):
        return replace(line, refused=edits)
    return replace(line, text=edits[-1].after, edits=edits) if edits else line


def _edits(value: str, honesty: Honesty) -> Iterator[Edit]:
    for change, reason in (
        (_without_opening, "opening"),
        (_without_filler, "filler"),
        (_capitalised, "capital"),
        (_without_full_stop, "full_stop"),
    ):
        changed = change(value, honesty)
        if changed and changed != value:
            yield Edit(value, changed, reason)
            value = changed


def _without_opening(value: str, honesty: Honesty) -> str:
    first, _, rest = value.partition(" ")
    following = rest.partition(" ")[0].casefold()
    if first.casefold() in honesty.opening and following not in honesty.opening_kept:
        return rest
    return value


def _without_filler(value: str, honesty: Honesty) -> str:
    """Without filler at either end; inside a line it may turn the meaning of its neighbours."""
    for filler in honesty.filler:
        words = r"\s+".join(map(re.escape, filler.split()))
        value = re.sub(rf"(?i),?\s+\b{words}(?=[.;]?$)", "", value)
        value = re.sub(rf"(?i)^{words}\b,?\s+", "", value)
    return value


def _capitalised(value: str, honesty: Honesty) -> str:
    first = value.split(" ", 1)[0]
    # A word such as "iPad" or "e-mail" keeps its own capitals.
    return value[0].upper() + value[1:] if first.islower() and first.isalpha() else value


def _without_full_stop(value: str, honesty: Honesty) -> str:
    """Every line of a list ends alike, also one of several sentences; "a.m." and "..." stay."""
    inner = value.removesuffix(".")
    return value if "." in inner.rpartition(" ")[2] else inner
