"""Rows of an education section made ready: torn dates whole, joined lines apart, no addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trainready.language.dates import DateGrammar, FoundRange
from trainready.model.language_pack import LanguagePack
from trainready.parse.addresses import looks_like_address
from trainready.parse.contact import has_detail
from trainready.parse.entries import dates_of
from trainready.parse.passages import EMPTY, Passage, join, joined
from trainready.parse.rows import Row, split_row
from trainready.parse.slots import split, split_at_commas
from trainready.parse.study_pieces import is_note, kind_of
from trainready.parse.vocabulary import words

_PHONE = re.compile(r"[+(]?[\d\s().-]{7,20}")
_JOINING = re.compile(r"\s+[|•·–—/-]\s+|\t+")
_LONGEST_HALF, _MOST_WORDS = 18, 3
"""Characters of the second half of torn dates, and words of the first behind its date."""
_FARTHEST = 2
"""Rows below the first half of a date in which the other may stand."""


@dataclass(frozen=True, slots=True)
class TornDate:
    """A range of which the ends stand in two rows, as one passage."""

    passage: Passage
    found: FoundRange


def lines_apart(rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack) -> list[Row]:
    """Rows joined of lines that each name something of their own, cut again."""
    result: list[Row] = []
    for row in rows:
        last = result[-1].text.split()[-1] if result else ""
        if last.rstrip(".") == last and last.casefold() in pack.open_words and not row.bullet:
            above = result.pop()
            whole = join(above.passage, row.passage)
            row = replace(above, passage=whole, parts=(whole,), last=row.last)
        result += [
            piece for part in _two_apart(row, pack) for piece in _cut_again(part, grammar, pack)
        ]
    return result


def _two_apart(row: Row, pack: LanguagePack) -> tuple[Row, ...]:
    """A row on which two schools stand apart, each the first of its own course of study."""
    schools = [i for i, part in enumerate(row.parts) if kind_of(part, pack) == "institution"]
    if len(schools) < 2 or schools[1] - schools[0] < 2:
        return (row,)
    return split_row(row, schools[1])


def _cut_again(row: Row, grammar: DateGrammar, pack: LanguagePack) -> list[Row]:
    breaks = line_starts(row.passage)
    for at in breaks if not row.bullet else ():
        above, below = row.passage.cut(0, at), row.passage.cut(at, len(row.text))
        if above and below and _opens_own(above, below, grammar, pack):
            first = replace(row, passage=above, parts=(above,))
            line = replace(row.last, gap=0.0) if at == breaks[-1] else row.first
            rest = replace(row, passage=below, parts=(below,), first=line)
            return [first, *_cut_again(rest, grammar, pack)]
    return [row]


def line_starts(passage: Passage) -> list[int]:
    """Where the second and every further line of a passage begins."""
    pieces = passage.pieces
    return [at for (_, before), (at, span) in pairwise(pieces) if before.place != span.place]


def _opens_own(above: Passage, below: Passage, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """The line below is a labelled value, a note, or a school below a degree."""
    label, colon, _ = below.text.partition(":")
    if colon and pack.entry_labels.get(label.casefold().strip()):
        return True
    last = _last_piece(above)
    kinds = {kind_of(last, pack), kind_of(below, pack)}
    if kinds == {"degree", "institution"} and len(words(below.text)) > 1:
        return words(above.text)[-1] not in pack.open_words
    return kind_of(below, pack) == "note" and is_note(below.text, pack) and below.text[0].isupper()


def _last_piece(passage: Passage) -> Passage:
    """What stands behind the last sign that joins fields."""
    return split_at_commas(split(passage, _JOINING)[-1])[-1]


def without_addresses(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[list[Row], list[Passage]]:
    """The rows, and those apart that say how to reach the person."""
    own = [has_detail([row]) for row in rows]
    for order in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        for i in order if any(own) else ():
            near = any(own[j] for j in (i - 1, i + 1) if 0 <= j < len(rows))
            own[i] = own[i] or (near and _is_address(rows[i].passage, grammar, pack))
    kept = [row for row, taken in zip(rows, own, strict=True) if not taken]
    return kept, [row.passage for row, taken in zip(rows, own, strict=True) if taken]


def _is_address(passage: Passage, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """A telephone number, or a place that names no school."""
    if grammar.find(passage.text) or kind_of(passage, pack) in {"degree", "institution"}:
        return False
    return bool(_PHONE.fullmatch(passage.text)) or looks_like_address(passage.text, pack)


def torn_dates(rows: Sequence[Row], grammar: DateGrammar) -> tuple[list[Row], dict[int, TornDate]]:
    """The rows less the halves of torn dates, and by the number of a row the date that it opens.

    "Sept 2015 – July" with "2019" a line below, as a narrow column of dates breaks them.
    """
    left: list[Row | None] = [*rows]
    torn: dict[int, TornDate] = {}
    for i, row in enumerate(rows):
        match = _other_half(i, rows, grammar)
        if match is None:
            if own_part := _part_of_dates(row, grammar):
                torn[i] = own_part
                left[i] = _less(left[i] or row, own_part.passage, EMPTY)
            continue
        half, below, other = match
        torn[i] = half.date
        left[i] = _less(left[i] or row, half.part, half.before)
        left[below] = _less(left[below] or rows[below], other, EMPTY)
    kept = [i for i, row in enumerate(left) if row is not None or i in torn]
    numbers = {old: new for new, old in enumerate(kept)}
    whole = [left[i] or replace(rows[i], parts=(), passage=rows[i].passage.cut(0, 0)) for i in kept]
    return whole, {numbers[i]: date for i, date in torn.items()}


@dataclass(frozen=True, slots=True)
class _Half:
    """A part of a row that ends in the middle of dates, and what stands before them."""

    part: Passage
    before: Passage
    date: TornDate


def _other_half(
    index: int, rows: Sequence[Row], grammar: DateGrammar
) -> tuple[_Half, int, Passage] | None:
    """The first half of torn dates in a row, and the number and the part of the row below it."""
    for part, at in _halves(rows[index], grammar):
        for below in range(index + 1, min(len(rows), index + 1 + _FARTHEST)):
            for other in rows[below].parts:
                whole = join(part.cut(at, len(part.text)), other)
                found = grammar.find(whole.text)
                bracket = part.text[at - 1 : at] == "("
                if len(other.text) <= _LONGEST_HALF and _is_whole(whole.text, found, bracket):
                    half = _Half(part, part.cut(0, at).trimmed(), TornDate(whole, found[0]))
                    return half, below, other
    return None


def _is_whole(text: str, found: Sequence[FoundRange], bracket: bool) -> bool:
    """The text is one range of dates; behind an open bracket one date will do."""
    if len(found) != 1 or found[0].start or (found[0].single and not bracket):
        return False
    return found[0].end >= len(text.rstrip(" )]"))


def _halves(row: Row, grammar: DateGrammar) -> list[tuple[Passage, int]]:
    """Parts that end in the middle of dates, and where those begin."""
    halves = []
    for part in row.parts:
        bracket = part.text.rfind("(") + 1
        torn = bracket and 0 < len(part.text) - bracket <= _LONGEST_HALF
        if torn and ")" not in part.text[bracket:]:
            halves.append((part, bracket))
            continue
        found = grammar.find(part.text)
        rest = part.text[found[-1].end :].strip() if found else ""
        dash = part.text.rstrip().endswith(("-", "–", "—"))
        if found and (dash or (rest and len(rest.split()) <= _MOST_WORDS)):
            halves.append((part, found[-1].start))
    return halves


def _less(row: Row, taken: Passage, instead: Passage) -> Row | None:
    """The row without one of its parts; nothing when that was all."""
    parts = tuple(instead if part is taken else part for part in row.parts)
    parts = tuple(part for part in parts if part)
    return replace(row, passage=joined(parts), parts=parts) if parts else None


def own_dates(row: Row, grammar: DateGrammar) -> FoundRange | None:
    """The dates of a row that stand outside quotation marks."""
    found = dates_of(row, grammar)
    if found is None:
        return None
    before = row.text[: found.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    return None if quoted else found


def _part_of_dates(row: Row, grammar: DateGrammar) -> TornDate | None:
    """Dates that stand apart at the end of a row too long to be searched for them."""
    last = row.parts[-1]
    if len(row.parts) < 2 or dates_of(row, grammar) is not None:
        return None
    apart = grammar.find(last.text)
    whole = len(apart) == 1 and not apart[0].start and apart[0].end >= len(last.text)
    return TornDate(last, apart[0]) if whole else None
