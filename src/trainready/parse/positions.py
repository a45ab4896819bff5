"""Entries of a work or volunteer section → positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import Position, SectionKind, Setting
from trainready.parse.asides import position_told, told_apart
from trainready.parse.bodies import read_body
from trainready.parse.columns import Column, Drawn, find_columns
from trainready.parse.entries import Entry, cut_entries, dates_of
from trainready.parse.halves import split_all
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import Head, Slot, is_url, read_head, rejoined
from trainready.parse.vocabulary import (
    is_household,
    is_name_like,
    is_sentence,
    looks_like_place,
    words,
)

_UNSURE = 0.6


def read_positions(
    rows: Sequence[Row], kind: SectionKind, grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Position, ...], tuple[Passage, ...]]:
    """The positions of a section, and the passages that found no field."""

    def is_head_bullet(row: Row) -> bool:
        found = dates_of(row, grammar)
        return found is not None and not found.single and not any(not r.bullet for r in rows)

    apart = [row for row in told_apart(rows, grammar) if kind is not SectionKind.HOUSEHOLD]
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
    employer = 0
    for i, column in enumerate(find_columns(drawn, pack)):
        position = _position(entries[i], heads[i], slots[i], column, pack)
        at_home = is_household(position.title.value, "", pack)
        alone = column.title >= 0 and not position.organisation and not at_home
        if i and alone and _shares(entries, i, employer, column):
            position = replace(position, organisation=positions[-1].organisation)
        elif position.organisation:
            employer = i
        setting = _setting(position, kind, pack)
        if setting is Setting.HOME and not position.title:
            position = _named_by_its_work(position, pack)
        positions.append(replace(position, setting=setting))
    for row in apart:
        at = sum(rows.index(entry.head[0]) < rows.index(row) for entry in entries)
        at += apart.index(row)
        told = position_told(row, grammar)
        positions.insert(at, replace(told, setting=_setting(told, kind, pack)))
    return tuple(positions), tuple(row.passage for row in before)


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


def _shares(entries: Sequence[Entry], index: int, employer: int, column: Column) -> bool:
    """A role without employer belongs to the employer above, unless it is set like one itself."""
    if column.shared:
        return True
    looks = [row.look for row in entries[employer].head]
    if len({*looks}) > 1 and looks[0] == entries[index].head[0].look != looks[1]:
        return False
    first, above = entries[index].head[0], entries[index - 1].head[0]
    return first.first.gap <= 0.5 or first.look != above.look


def _setting(position: Position, kind: SectionKind, pack: LanguagePack) -> Setting:
    if kind is SectionKind.HOUSEHOLD or is_household(
        position.title.value, position.organisation.value, pack
    ):
        return Setting.HOME
    return Setting.VOLUNTEER if kind is SectionKind.VOLUNTEER else Setting.PAID
