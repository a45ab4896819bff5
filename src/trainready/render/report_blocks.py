"""Runs and blocks: the parts of a report's page, for any format that can show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from trainready.model.field import Field
from trainready.model.report import GapReport, Quote, ReportItem
from trainready.model.skillmap import Wording
from trainready.render.clean import clean, marked, visible

_NARROWEST, _WIDEST = 9, 60
"""Letters of a cell that its column is made for."""
_WHOLE_WORD = 2
"""The share of a column, in letters of its longest word, with which no word is broken."""
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
    name: str = ""
    """Of a heading that the first page points to."""
    state: str = ""
    """Of the skill that a heading is about."""
    opens: bool = False
    """Begins a printed page."""
    column: Literal["", "left", "right"] = ""
    """Where paper is wide enough, what is left stands beside what is right."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page is made of, with the words of one language."""

    report: GapReport
    field: Field
    say: Wording

    def heading(self, key: str) -> Block:
        return Block("heading", (Run(self.say(f"report.{key}.heading")),), level=1, name=key)

    def opening(self, key: str) -> Iterator[Block]:
        yield self.heading(key)
        yield Block("text", (Run(self.say(f"report.{key}.intro"), "quiet"),))

    def headed_list(self, key: str, texts: Iterable[str]) -> Iterator[Block]:
        yield self.heading(key)
        yield list_of(map(plain, texts))

    def labelled(self, key: str, text: str) -> Block:
        return Block("text", (Run(f"{self.say(key)}: ", "strong"), Run(clean(text))))

    def state(self, item: ReportItem) -> tuple[Run, ...]:
        return self.marked(clean(item.title), clean(item.state_label))

    def marked(self, title: str, label: str) -> tuple[Run, ...]:
        mark = self.say("report.core.mark", title=title, label=label)
        if mark.startswith(title):
            return Run(title), Run(mark.removeprefix(title), "quiet")
        return (Run(mark),)

    def name(self, item: ReportItem) -> str:
        """Of the heading of a core skill."""
        return f"core-{self.report.core.index(item) + 1}"

    def quote(self, quote: Quote, *, level: int = 0) -> Block:
        below = (self.whence(quote), quote.limit)
        return Block(
            "quote", self._said(quote), level=level, below=tuple(map(clean, filter(None, below)))
        )

    def quoted(self, quote: Quote, *, counted: bool = True, place: bool = True) -> tuple[Run, ...]:
        """The quote within a line, with its place behind it."""
        number = f"[{quote.number}] " if quote.number and not place else ""
        said = self._said(quote, counted=counted)
        whence = self.whence(quote) if place else ""
        behind = (Run(f" {clean(f'({whence})')}", "quiet"),) if whence else ()
        return (*((Run(number, "quiet"),) if number else ()), *said, *behind)

    def _said(self, quote: Quote, *, counted: bool = True) -> tuple[Run, ...]:
        pieces = marked_runs(quote.text, quote.words, "mark" if counted else "noticed")
        return (Run(self.say("report.quote.open")), *pieces, Run(self.say("report.quote.close")))

    def whence(self, quote: Quote) -> str:
        """Number, source, place and entry, as far as there are any."""
        return whence(quote, self.say)


def whence(quote: Quote, say: Wording) -> str:
    """ "[3] on your resume, page 1, line 22 · Bookkeeper, Hartwell & Sons Ltd"."""
    place = quote.source or quote.place
    if quote.source and quote.place:
        place = say("report.quote.place", source=quote.source, place=quote.place)
    number = f"[{quote.number}] " if quote.number else ""
    return number + " · ".join(filter(None, (place, quote.context)))


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
    shares = tuple(map(_share, zip(*cells, strict=True)))
    return Block("table", rows=cells, shares=shares, room=room)


def _share(column: Sequence[str]) -> int:
    longest = max(map(len, column))
    word = max((len(word) for cell in column for word in cell.split()), default=0)
    return min(max(longest, _NARROWEST, _WHOLE_WORD * word), _WIDEST)
