"""Head rows → slots: the pieces of a head that may each be a field, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from trainready.language.date_forms import FoundDate
from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import NO_DATE, Date
from trainready.parse.entries import dates_of
from trainready.parse.passages import Passage, join
from trainready.parse.rows import Row
from trainready.parse.vocabulary import (
    folded,
    looks_like_organisation,
    looks_like_place,
    looks_like_title,
    words,
)

_STRONG = re.compile(r"\s+[|•·‖¦]\s*|\s*[|•‖¦]\s+|\s+[–—―]\s+|\s+-{1,2}\s+|\s+/\s+|;\s+|\t+")
_SURE_TITLE = 1.5
_BODY = "body"
_COMMA = re.compile(r",\s+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of a head. `row` counts rows that hold more than dates."""

    passage: Passage
    row: int
    part: int
    after: bool = False
    """It stands below the row with the dates."""
    placed: bool = False
    """A place stood behind it, after a comma: more often so behind an employer."""

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def key(self) -> tuple[int, int, bool]:
        return (self.row, self.part, self.after)


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says, before it is known which slot is which field."""

    slots: tuple[Slot, ...]
    start: Date = NO_DATE
    end: Date = NO_DATE
    labelled: tuple[tuple[str, Passage], ...] = ()
    """Fields that carry a label: "Employer: …"."""


def read_head(rows: Iterable[Row], grammar: DateGrammar, pack: LanguagePack) -> Head:
    """The slots, dates and labelled fields of head rows."""
    slots: list[Slot] = []
    labelled: list[tuple[str, Passage]] = []
    start = end = NO_DATE
    number = 0
    below = False
    for row in rows:
        rest = row.parts
        found = dates_of(row, grammar) if not (start or end) else None
        if found is not None:
            start, end = read_dates(row.passage, found.first, found.last)
            rest = _without(row, found.start, found.end)
        before = len(slots)
        pieces = [piece for part in rest for piece in _pieces(part.trimmed(), pack)]
        for piece in filter(None, (_without_duration(piece, grammar) for piece in pieces)):
            if pack.entry_labels.get(folded(piece.text)) == _BODY:
                continue  # "Highlights" above the lines of an entry
            if field := _label(piece, pack):
                labelled.append(field)
            else:
                slots.append(Slot(piece, number, len(slots) - before, below))
        number += len(slots) > before
        below = below or found is not None
    return Head(tuple(slots), start, end, tuple(labelled))


def _pieces(part: Passage, pack: LanguagePack) -> list[Passage]:
    """The pieces between separators; a slash between two titles parts nothing."""
    pieces = split(part, _STRONG)
    if "/" not in part.text or len(pieces) != 2:
        return pieces
    both = all(looks_like_title(piece.text, pack) >= _SURE_TITLE for piece in pieces)
    named = any(looks_like_organisation(piece.text, pack) > 0 for piece in pieces)
    return [part] if both and not named else pieces


def _without_duration(piece: Passage, grammar: DateGrammar) -> Passage:
    """The piece less "10 yrs 10 mos" at its end, which the dates say as well."""
    starts = [0, *(match.start() for match in re.finditer(r"(?<=\s)\d", piece.text))]
    for start in starts:
        if grammar.is_duration(piece.text[start:]):
            return piece.cut(0, start).trimmed()
    return piece


def read_dates(
    passage: Passage, first: FoundDate | None, last: FoundDate | None
) -> tuple[Date, Date]:
    """Dates as values; a single date is both the start and the end, but an end is no start."""
    start, end = _date(passage, first), _date(passage, last)
    if first is None:
        return NO_DATE, end
    return (start or end, end or start)


def _date(passage: Passage, found: FoundDate | None) -> Date:
    if found is None:
        return NO_DATE
    written = passage.cut(found.start, found.end).as_text()
    return Date(written, found.year, found.month, found.ongoing)


def _without(row: Row, start: int, end: int) -> tuple[Passage, ...]:
    """The parts of a row less its dates."""
    pieces: list[Passage] = []
    at = 0
    for part in row.parts:
        place = row.text.find(part.text, at)
        if place < 0:
            return tuple(filter(None, row.passage.without(start, end)))
        stop = place + len(part.text)
        for a, b in ((place, min(stop, start)), (max(place, end), stop)):
            if a < b and (piece := row.passage.cut(a, b).trimmed()):
                pieces.append(piece)
        at = stop
    return tuple(pieces)


def _inside_brackets(text: str, at: int) -> bool:
    """The place lies between an opening bracket and its partner."""
    is_open = text.count("(", 0, at) > text.count(")", 0, at)
    return is_open and ")" in text[at:]


def split(passage: Passage, separator: re.Pattern[str]) -> list[Passage]:
    """The pieces between separators, trimmed, none empty."""
    pieces = []
    at = 0
    text = passage.text
    for match in separator.finditer(text):
        if _inside_brackets(text, match.start()):
            continue
        pieces.append(passage.cut(at, match.start()).trimmed())
        at = match.end()
    pieces.append(passage.cut(at, len(passage.text)).trimmed())
    return [piece for piece in pieces if piece]


def split_at_commas(passage: Passage) -> list[Passage]:
    """The pieces between commas outside brackets."""
    text = passage.text
    cuts = [m for m in _COMMA.finditer(text) if not _inside_brackets(text, m.start())]
    ends = [match.start() for match in cuts] + [len(text)]
    begins = [0] + [match.end() for match in cuts]
    pieces = (passage.cut(a, b).trimmed() for a, b in zip(begins, ends, strict=True))
    return [piece for piece in pieces if piece]


def _label(piece: Passage, pack: LanguagePack) -> tuple[str, Passage] | None:
    label, colon, _value = piece.text.partition(":")
    field = pack.entry_labels.get(" ".join(words(label))) if colon else None
    if field in (None, "dates", "other"):
        return None
    return field, piece.cut(len(label) + 1, len(piece.text)).trimmed()


def place_apart(
    passage: Passage, pack: LanguagePack, is_core: Callable[[str], bool]
) -> tuple[Passage, Passage | None]:
    """A trailing place ("…, Springfield, IL") cut from a name, if there is one."""
    pieces = split_at_commas(passage)
    for count in (3, 2, 1):
        if len(pieces) <= count:
            continue
        begin = len(passage.text) - _length(passage, pieces[-count:])
        place = passage.cut(begin, len(passage.text)).trimmed()
        named = any(is_core(piece.text) for piece in pieces[-count:])
        if not named and looks_like_place(place.text, pack) >= 2:
            return passage.cut(0, begin).trimmed(), place
    return passage, None


def _length(passage: Passage, tail: Sequence[Passage]) -> int:
    """Characters from the first of these last pieces to the end."""
    at = len(passage.text)
    for piece in reversed(tail):
        at = passage.text.rfind(piece.text, 0, at)
    return len(passage.text) - at


def rejoined(passages: list[Passage]) -> Passage:
    """Passages of one field as one text."""
    result = passages[0]
    for passage in passages[1:]:
        result = join(result, passage)
    return result


def is_web_address(text: str) -> bool:
    """One word that is an address on the web, with or without its scheme."""
    return len(text.split()) == 1 and ("/" in text or "www." in text) and "." in text


def is_url(text: str) -> bool:
    return bool(_URL.fullmatch(text))
