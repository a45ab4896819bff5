"""Runs and blocks: the parts of a report's page, for any format that can show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from trainready.model.field import Field
from trainready.model.report import GapReport, Quote
from trainready.model.skillmap import Wording
from trainready.render.clean import clean, marked, visible

_NARROWEST, _WIDEST = 9, 60
"""Letters of a cell that its column is made for."""
BOX = "☐"
"""To be ticked by hand."""
BlockKind = Literal["title", "heading", "text", "quote", "list", "table", "line"]


@dataclass(frozen=True, slots=True)
class Run:
    """Some letters and their look: as evidence, noticed only, strong, quiet; or a link."""

    text: str
    look: Literal["", "mark", "noticed", "strong", "quiet"] = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    """Of a heading, from 1; of a quote, 1 for the strongest lines."""
    items: tuple[tuple[Run, ...], ...] = ()
    """Of a list."""
    sign: Literal["bullet", "number", "box"] = "bullet"
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table; the first row has its headings."""
    shares: tuple[int, ...] = ()
    """Of a table's width, by column."""
    room: bool = False
    """Whether a table is to be written into by hand."""
    below: tuple[str, ...] = ()
    """Under a quote: where it stands, what limits it."""
    column: Literal["", "left", "right"] = ""
    """Where paper is wide enough, what is left stands beside what is right."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page is made of, with the words of one language."""

    report: GapReport
    field: Field
    say: Wording

    def heading(self, key: str) -> Block:
        return Block("heading", (Run(self.say(f"report.{key}.heading")),), level=1)

    def opening(self, key: str) -> Iterator[Block]:
        yield self.heading(key)
        yield Block("text", (Run(self.say(f"report.{key}.intro"), "quiet"),))

    def headed_list(self, key: str, texts: Iterable[str]) -> Iterator[Block]:
        yield self.heading(key)
        yield list_of(map(plain, texts))

    def labelled(self, key: str, text: str, level: int = 0) -> Block:
        label = Run(f"{self.say(key)}: ", "strong")
        also = f" ({self.say('report.item.level', level=level)})" if level else ""
        return Block("text", (label, Run(clean(text) + also)))

    def quote(self, quote: Quote, *more: str, level: int = 0, counted: bool = True) -> Block:
        say = self.say
        pieces = marked_runs(quote.text, quote.words, "mark" if counted else "noticed")
        runs = (Run(say("report.quote.open")), *pieces, Run(say("report.quote.close")))
        whence = quote.source or quote.place
        if quote.source and quote.place:
            whence = say("report.quote.place", source=quote.source, place=quote.place)
        whence = " · ".join(filter(None, (whence, quote.context)))
        return Block(
            "quote",
            runs,
            level=level,
            below=tuple(clean(t) for t in (whence, quote.limit, *more) if t),
        )


def marked_runs(
    text: str, words: tuple[tuple[int, int], ...], look: Literal["mark", "noticed"] = "mark"
) -> tuple[Run, ...]:
    return tuple(Run(visible(p), look if counts else "") for p, counts in marked(text, words))


def plain(text: str) -> tuple[Run, ...]:
    return (Run(clean(text)),)


def text(text: str) -> Block:
    return Block("text", plain(text))


def list_of(
    items: Iterable[Sequence[Run]], sign: Literal["bullet", "number", "box"] = "bullet"
) -> Block:
    return Block("list", items=tuple(map(tuple, items)), sign=sign)


def table_of(head: Sequence[str], rows: Iterable[Sequence[str]], *, room: bool = False) -> Block:
    """A table whose columns get room by their longest cell."""
    cells = (tuple(head), *map(tuple, rows))
    longest = (max(map(len, column)) for column in zip(*cells, strict=True))
    shares = tuple(min(max(length, _NARROWEST), _WIDEST) for length in longest)
    return Block("table", rows=cells, shares=shares, room=room)
