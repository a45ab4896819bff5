"""Entries of a work or volunteer section → positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.language.dates import DateGrammar, FoundRange
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import Position, SectionKind, Setting
from trainready.parse.bodies import read_body
from trainready.parse.columns import Column, Drawn, find_columns
from trainready.parse.entries import Entry, cut_entries, dates_of
from trainready.parse.halves import split_all
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import Head, Slot, is_url, read_dates, read_head, rejoined
from trainready.parse.vocabulary import (
    is_household,
    is_name_like,
    is_sentence,
    looks_like_place,
    words,
)

_UNSURE = 0.6
_SPACE = 0.5
"""White space, in line heights, around a paragraph of its own."""
_LONGEST_REMARK = 25
"""Words."""


def read_positions(
    rows: Sequence[Row], kind: SectionKind, grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Position, ...], tuple[Passage, ...]]:
    """The positions of a section, and the passages that found no field."""

    def is_head_bullet(row: Row) -> bool:
        found = dates_of(row, grammar)
        return found is not None and not found.single and not any(not r.bullet for r in rows)

    apart = [row for row in _told_apart(rows, grammar) if kind is not SectionKind.HOUSEHOLD]
    kept = [row for row in rows if row not in apart]
    before, entries = cut_entries(kept, grammar, is_head_bullet)
    if not entries:
        apart, (before, entries) = [], cut_entries(rows, grammar, is_head_bullet)
    heads = [read_head(entry.head, grammar, pack) for entry in entries]
    slots = split_all(heads, pack)
    drawn = [
        Drawn(own, frozenset(field for field, _ in head.labelled))
        for own, head in zip(slots, heads, strict=True)
    ]
    positions: list[Position] = []
    for i, column in enumerate(find_columns(drawn, pack)):
        position = _position(entries[i], heads[i], slots[i], column, pack)
        if i and column.title >= 0 and not position.organisation and _shares(entries, i, column):
            position = replace(position, organisation=positions[-1].organisation)
        if kind is SectionKind.HOUSEHOLD and not position.title:
            position = _named_by_its_work(position, pack)
        positions.append(replace(position, setting=_setting(position, kind, pack)))
    for row in apart:
        at = sum(rows.index(entry.head[0]) < rows.index(row) for entry in entries)
        at += apart.index(row)
        told = _told_position(row, grammar)
        positions.insert(at, replace(told, setting=_setting(told, kind, pack)))
    return tuple(positions), tuple(row.passage for row in before)


def _told_apart(rows: Sequence[Row], grammar: DateGrammar) -> list[Row]:
    """Paragraphs of their own that tell of another time: "Before that: shop work, 2009 to 2014."

    They stand behind list items, with space above and below, so they are no part of those.
    """
    edges = [*(row.first.gap > _SPACE for row in rows), True]
    return [
        row
        for i, row in enumerate(rows)
        if i
        and rows[i - 1].bullet
        and not row.bullet
        and edges[i]
        and edges[i + 1]
        and dates_of(row, grammar) is None
        and len(row.text.split()) <= _LONGEST_REMARK
        and _closing_range(row, grammar) is not None
    ]


def _closing_range(row: Row, grammar: DateGrammar) -> FoundRange | None:
    """The range of dates with which a row ends."""
    ranges = [found for found in grammar.find(row.text) if not found.single]
    return ranges[-1] if ranges and ranges[-1].end >= len(row.text.rstrip(" .)")) else None


def _told_position(row: Row, grammar: DateGrammar) -> Position:
    """A paragraph as an entry without employer, in its own words."""
    found = _closing_range(row, grammar)
    assert found is not None
    start, end = read_dates(row.passage, found.first, found.last)
    title = row.passage.cut(0, found.start).trimmed()
    return Position(title=title.as_text(_UNSURE), start=start, end=end)


def _position(
    entry: Entry, head: Head, slots: Sequence[Slot], column: Column, pack: LanguagePack
) -> Position:
    labelled = dict(head.labelled)
    title = labelled.get("title") or _slot(slots, column.title)
    organisation = labelled.get("organisation") or _slot(slots, column.organisation)
    rest = [s.passage for s in slots if s.passage is not title and s.passage is not organisation]
    links = [p for p in rest if is_url(p.text)]
    places = [p for p in rest if p not in links and _may_be_place(p, pack)]
    told = [p for p in rest if p not in links and p not in places]
    body = read_body(entry.body, pack)
    summary = [*body.summary, *filter(None, [labelled.get("summary")])]
    listed = bool(told) and not summary and not any(row.bullet for row in entry.body)
    highlights = (*told, *body.highlights) if listed else body.highlights
    summary = summary if listed else [*told, *summary]
    place = labelled.get("place") or (rejoined(places) if places else None)
    return Position(
        organisation=organisation.as_text(column.confidence) if organisation else NOTHING,
        title=title.as_text(column.confidence) if title else NOTHING,
        place=place.as_text(_UNSURE) if place else NOTHING,
        start=head.start,
        end=head.end,
        summary=rejoined(summary).as_text() if summary else NOTHING,
        highlights=tuple(passage.as_text() for passage in highlights),
        url=links[0].as_text() if links else NOTHING,
    )


def _named_by_its_work(position: Position, pack: LanguagePack) -> Position:
    """At home there is no employer: a name alone says what was done."""
    if " ".join(words(position.organisation.value)) in pack.household_organisations:
        return position
    return replace(position, title=position.organisation, organisation=NOTHING)


def _slot(slots: Sequence[Slot], index: int) -> Passage | None:
    return slots[index].passage if index >= 0 else None


def _may_be_place(passage: Passage, pack: LanguagePack) -> bool:
    text = passage.text
    if looks_like_place(text, pack) >= 2:
        return True
    short = len(words(text)) <= 5 and not any(char.isdigit() for char in text)
    return short and is_name_like(text) and not is_sentence(text)


def _shares(entries: Sequence[Entry], index: int, column: Column) -> bool:
    """A role without employer belongs to the employer above, unless it is set like one itself."""
    if column.shared:
        return True
    first, above = entries[index].head[0], entries[index - 1].head[0]
    return first.first.gap <= 0.5 or first.look != above.look


def _setting(position: Position, kind: SectionKind, pack: LanguagePack) -> Setting:
    if kind is SectionKind.HOUSEHOLD or is_household(
        position.title.value, position.organisation.value, pack
    ):
        return Setting.HOME
    return Setting.VOLUNTEER if kind is SectionKind.VOLUNTEER else Setting.PAID
