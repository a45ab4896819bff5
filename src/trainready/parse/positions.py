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
from trainready.parse.columns import Column, Drawn, find_columns, is_told
from trainready.parse.employers import Employer, employer_above
from trainready.parse.entries import Entry, cut_entries, dates_of
from trainready.parse.forms import position_in, read_form
from trainready.parse.halves import split_all
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import Head, Slot, is_url, read_head, rejoined
from trainready.parse.vocabulary import (
    folded,
    is_household,
    is_name_like,
    is_sentence,
    looks_like_organisation,
    looks_like_place,
    names_people,
    words,
)

_UNSURE = 0.6
_SAME_GAP = 0.3
_FIELDS = frozenset({"title", "organisation", "place", "summary"})
"""Labels whose value is a field of its own; any other line stays a line."""


def read_positions(
    rows: Sequence[Row], kind: SectionKind, grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Position, ...], tuple[Passage, ...]]:
    """The positions of a section, and the passages that found no field."""
    if records := read_form(rows, pack):
        filled = (position_in(record, grammar, pack) for record in records)
        return tuple(replace(one, setting=_setting(one, kind, pack)) for one in filled), ()

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
    columns = find_columns(drawn, pack)
    read = [
        _position(entry, head, own, column, pack)
        for entry, head, own, column in zip(entries, heads, slots, columns, strict=True)
    ]
    positions: list[Position] = []
    kept_entries: list[Entry] = []
    employer = 0
    over: Employer | None = None
    shared = False
    for i, (position, column) in enumerate(zip(read, columns, strict=True)):
        if found := employer_above(position, read[i + 1 :], pack):
            over = found
            continue
        kept_entries.append(entries[i])
        at_home = is_household(position.title.value, "", pack)
        alone = column.title >= 0 and not position.organisation and not at_home
        if over and alone and over.holds(position):
            position = over.over(position)
        elif positions and alone and (shares := _shares(entries, i, employer, column, shared)):
            position = replace(position, organisation=positions[-1].organisation)
            shared = shares
        elif position.organisation:
            employer, over, shared = i, None, False
        setting = _setting(position, kind, pack)
        if setting is Setting.HOME and not position.title:
            position = _named_by_its_work(position, pack)
        positions.append(replace(position, setting=setting))
    for row in apart:
        at = sum(rows.index(entry.head[0]) < rows.index(row) for entry in kept_entries)
        at += apart.index(row)
        told = position_told(row, grammar)
        positions.insert(at, replace(told, setting=_setting(told, kind, pack)))
    return tuple(positions), tuple(row.passage for row in before)


def _position(
    entry: Entry, head: Head, slots: Sequence[Slot], column: Column, pack: LanguagePack
) -> Position:
    labelled = dict(reversed(head.labelled))
    title = labelled.get("title") or _slot(slots, column.title)
    organisation = labelled.get("organisation") or _slot(slots, column.organisation)
    rest = [s.passage for s in slots if s.passage is not title and s.passage is not organisation]
    reason: list[Passage] = []
    if title and organisation and _is_reason(title, organisation, pack):
        reason, organisation = [organisation], None
    links = [p for p in rest if is_url(p.text)]
    lines = [s.passage for s in slots if is_told(s, pack)]
    places = [p for p in rest if p not in (*links, *lines) and _may_be_place(p, pack)]
    told = reason + [p for p in rest if p not in links and p not in places]
    told += [p for name, p in head.labelled if p is not labelled.get(name) or name not in _FIELDS]
    body = read_body(entry.body, pack)
    summary = [*body.summary, *filter(None, [labelled.get("summary")])]
    listed = bool(told) and not summary and not any(row.bullet for row in entry.body)
    highlights = (*told, *body.highlights) if listed else body.highlights
    summary = summary if listed else [*told, *summary]
    place = labelled.get("place") or (_one_place(places, head) if places else None)
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


def _one_place(places: list[Passage], head: Head) -> Passage:
    """The parts of a place, as they stand in the head if they stand together."""
    for slot in head.slots:
        at = [slot.text.find(part.text) for part in places]
        if min(at) >= 0 and at == sorted(at):
            return slot.passage.cut(at[0], at[-1] + len(places[-1].text))
    return rejoined(places)


def _is_reason(title: Passage, beside: Passage, pack: LanguagePack) -> bool:
    """What stands beside the name of a break says what it was for: "caring for my mother"."""
    text = beside.text
    if not is_household(title.text, "", pack) or looks_like_organisation(text, pack) >= 2:
        return False
    if folded(text) in pack.household_organisations:
        return False
    if folded(text) in pack.household_titles:
        return True
    return names_people(text, pack) or text[0].islower() or not is_name_like(text)


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


def _shares(
    entries: Sequence[Entry], index: int, employer: int, column: Column, above_shares: bool
) -> bool:
    """A role without employer belongs to the employer above, unless it is set like one itself.

    `above_shares`: the role right above does so, and stands as far from what is above it.
    """
    if column.shared:
        return True
    looks = [row.look for row in entries[employer].head]
    if len({*looks}) > 1 and looks[0] == entries[index].head[0].look != looks[1]:
        return False
    first, above = entries[index].head[0], entries[index - 1].head[0]
    if above_shares and first.look == above.look:
        return abs(first.first.gap - above.first.gap) <= _SAME_GAP
    return first.first.gap <= 0.5 or first.look != above.look


def _setting(position: Position, kind: SectionKind, pack: LanguagePack) -> Setting:
    if kind is SectionKind.HOUSEHOLD or is_household(
        position.title.value, position.organisation.value, pack
    ):
        return Setting.HOME
    return Setting.VOLUNTEER if kind is SectionKind.VOLUNTEER else Setting.PAID
