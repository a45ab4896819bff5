"""Rows of certificates, projects, awards, publications, interests, references → items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import NO_DATE, Date, Item
from trainready.parse.bodies import read_body
from trainready.parse.degrees import degree_end
from trainready.parse.entries import cut_entries
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import Head, is_url, read_head, rejoined, split, split_at_commas
from trainready.parse.vocabulary import is_sentence, looks_like_organisation, words

_CLOSE = 0.5
"""White space, in line heights, above a line of the same item."""
_LIST = re.compile(r"[,;|•·]\s+")


def read_entries_as_items(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[Item, ...]:
    """Projects and the like: a head with a body."""
    if all(row.bullet for row in rows) or not any(row.bullet for row in rows):
        return read_listed_items(rows, grammar, pack)
    before, entries = cut_entries(rows, grammar, lambda _row: False)
    items = [Item(name=row.passage.as_text(0.6)) for row in before]
    for entry in entries:
        head = read_head(entry.head, grammar, pack)
        body = read_body(entry.body, pack)
        item = _item([slot.passage for slot in head.slots], [], pack)
        summary = rejoined(list(body.summary)).as_text() if body.summary else item.summary
        highlights = tuple(passage.as_text() for passage in body.highlights)
        items.append(
            Item(item.name, item.by, head.start, _end(head), summary, highlights, item.url)
        )
    return tuple(items)


def read_listed_items(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[Item, ...]:
    """Certificates and awards: one a row; a date or an issuer may stand on a row of its own."""
    return tuple(_listed_item(group, grammar, pack) for group in _groups(rows, grammar, pack))


def _groups(rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack) -> list[list[Row]]:
    """The rows of each item."""
    if apart := _set_apart(rows, grammar):
        return apart
    groups: list[list[Row]] = []
    names_first = bool(rows) and not _opens_with_date(rows[0], grammar)
    for row in rows:
        own = read_head([row], grammar, pack)
        above = read_head(groups[-1], grammar, pack) if groups else Head(())
        dated_below = names_first and _opens_with_date(row, grammar) and not above.start
        date_above = bool(groups) and not above.slots
        detail = _details(row, rows) and not own.start
        detail = detail or (row.text[0] in "([" and not row.bullet)
        if groups and (dated_below or detail or (date_above and own.slots)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _set_apart(rows: Sequence[Row], grammar: DateGrammar) -> list[list[Row]]:
    """The rows of each item where white space parts the items; nothing where it does not say.

    It speaks when what stands close below a name is a detail of it, and no item opens with one.
    """
    groups: list[list[Row]] = []
    for row in rows:
        if groups and row.first.gap <= _CLOSE and not row.bullet:
            groups[-1].append(row)
        else:
            groups.append([row])
    below = [row for group in groups for row in group[1:]]
    opened = any(_is_detail(group[0], grammar) for group in groups)
    told = below and all(_is_detail(row, grammar) for row in below)
    return groups if told and len(groups) > 1 and not opened else []


def _is_detail(row: Row, grammar: DateGrammar) -> bool:
    """A date, a remark in brackets, or words that begin as no name does."""
    first = row.text[0]
    return first in "([" or first.islower() or _opens_with_date(row, grammar)


def _listed_item(group: Sequence[Row], grammar: DateGrammar, pack: LanguagePack) -> Item:
    head = read_head(group, grammar, pack)
    remarks = {i: told for i, row in enumerate(group[1:], 1) if (told := _remark(row, grammar))}
    named = read_head([row for i, row in enumerate(group) if i not in remarks], grammar, pack)
    passages = [slot.passage for slot in named.slots]
    said = [*remarks.values()]
    item = _item(passages or said[:1], said if passages else said[1:], pack)
    return replace(item, start=head.start, end=_end(head))


def _remark(row: Row, grammar: DateGrammar) -> Passage | None:
    """What a row below a name says about it in words that are no name: "2016, expired"."""
    text = row.text
    if text[0] in "([" or text[0].islower():
        return row.passage
    found = grammar.find(text)
    if not found or found[0].start > 0:
        return None
    rest = row.passage.cut(found[0].end, len(text)).trimmed()
    if not rest.text[:1].islower():
        return None
    return row.passage if len(found) > 1 else rest


def _opens_with_date(row: Row, grammar: DateGrammar) -> bool:
    found = grammar.find(row.text)
    return bool(found) and found[0].start == 0


def _end(head: Head) -> Date:
    """The end of a range; a single date is the start alone."""
    return NO_DATE if head.end == head.start else head.end


def _details(row: Row, rows: Sequence[Row]) -> bool:
    """A plain row in a section whose first row stands out belongs to the item above."""
    first = rows[0].style
    stands_out = first.bold or first.heading > 0
    return stands_out and not row.style.bold and not row.style.heading and not row.bullet


def _item(passages: list[Passage], remarks: list[Passage], pack: LanguagePack) -> Item:
    if not passages:
        return Item()
    name, rest = passages[0], passages[1:]
    if not rest and not is_sentence(name.text):
        pieces = split_at_commas(name)
        tail = pieces[-1]
        organisation = looks_like_organisation(tail.text, pack) >= 1
        if len(pieces) == 2 and organisation and not degree_end(tail.text, pack):
            name, rest = pieces[0], [tail]
    links = [p for p in rest if is_url(p.text)]
    others = [p for p in rest if not is_url(p.text)]
    told = [*others[1:], *remarks]
    return Item(
        name=name.as_text(),
        by=others[0].as_text() if others else NOTHING,
        summary=rejoined(told).as_text() if told else NOTHING,
        url=links[0].as_text() if links else NOTHING,
    )


def read_interests(rows: Sequence[Row]) -> tuple[Item, ...]:
    """Interests: short terms apart, sentences whole."""
    items = []
    for row in rows:
        sentence = is_sentence(row.text) or len(words(row.text)) > 25
        pieces = [row.passage] if sentence else split(row.passage, _LIST)
        items += [Item(name=piece.as_text()) for piece in pieces]
    return tuple(items)
