"""Rows under a head → highlights, and the summary that may stand above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.vocabulary import words


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an entry."""

    summary: tuple[Passage, ...] = ()
    highlights: tuple[Passage, ...] = ()


def read_body(rows: Sequence[Row], pack: LanguagePack) -> Body:
    """Bullets are highlights; without any, every row is one. Text above bullets sums up."""
    told = [row for row in rows if not _is_label(row, pack)]
    bullets = [row.bullet for row in told]
    if not any(bullets):
        return Body(highlights=tuple(row.passage for row in told))
    first = bullets.index(True)
    summary = tuple(row.passage for row in told[:first])
    return Body(summary, tuple(row.passage for row in told[first:]))


def _is_label(row: Row, pack: LanguagePack) -> bool:
    """A row like "Responsibilities:" that only announces the lines below it."""
    return pack.entry_labels.get(" ".join(words(row.text))) == "body"
