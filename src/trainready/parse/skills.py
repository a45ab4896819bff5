"""Rows of a skills section → named groups and single skills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Text
from trainready.model.resume import Skill
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.slots import split
from trainready.parse.vocabulary import words

_ITEMS = re.compile(r"[,;|•·‖\t]\s*|\s+[/–—-]\s+(?=\S)")
_LONGEST_GROUP_NAME = 5


def read_skills(section: Section, pack: LanguagePack) -> tuple[Skill, ...]:
    """Groups ("Tools: Excel, SAP", or a name set apart above its items), or single skills."""
    if section.named_list and section.heading is not None:
        items = [item for row in section.rows for item in _items(row, pack)]
        return (Skill(section.heading.passage.as_text(0.6), keywords=_texts(items)),)
    skills: list[Skill] = []
    name: Passage | None = None
    gathered: list[Passage] = []
    looks = _name_looks(section.rows)
    for index, row in enumerate(section.rows):
        label, rest = _labelled(row, pack)
        if label is not None or index in looks:
            skills += _group(name, gathered)
            name, gathered = (label or row.passage.trimmed()), list(rest)
        elif name is None:
            skills += [Skill(item.as_text()) for item in _items(row, pack)]
        else:
            gathered += _items(row, pack)
    return (*skills, *_group(name, gathered))


def _group(name: Passage | None, items: Sequence[Passage]) -> list[Skill]:
    if name is None:
        return []
    return [Skill(name.as_text(), keywords=_texts(items))]


def _texts(items: Sequence[Passage]) -> tuple[Text, ...]:
    return tuple(item.as_text() for item in items)


def _labelled(row: Row, pack: LanguagePack) -> tuple[Passage | None, tuple[Passage, ...]]:
    """The name and the items of "Tools: Excel, SAP"."""
    label, colon, rest = row.text.partition(":")
    if not colon or not 0 < len(words(label)) <= _LONGEST_GROUP_NAME or "," in label:
        return None, ()
    items = row.passage.cut(len(label) + 1, len(row.text))
    listed = _cut(items, pack) if rest else []
    return row.passage.cut(0, len(label)).trimmed(), tuple(map(_bare, listed))


def _items(row: Row, pack: LanguagePack) -> list[Passage]:
    return [_bare(item) for part in row.parts for item in _cut(part, pack)]


def _cut(listed: Passage, pack: LanguagePack) -> list[Passage]:
    """The items of a list. "Typing, about 65 wpm" is one: the rest is no skill of its own."""
    items = split(listed, _ITEMS)
    rests = [item for item in items[1:] if _qualifies(item.text, pack)]
    return [listed.trimmed()] if rests and len(items) == 2 else items


def _qualifies(text: str, pack: LanguagePack) -> bool:
    """A number, or words that begin as no name does: "about …", "including …"."""
    first = text.split()[0]
    return first.isdigit() or first in pack.open_words


def _bare(item: Passage) -> Passage:
    """Without the full stop of a list written as a sentence."""
    ends = item.text.endswith(".") and item.text[-2:-1].islower() and "." not in item.text[:-1]
    return item.cut(0, len(item.text) - 1) if ends else item


def _name_looks(rows: Sequence[Row]) -> frozenset[int]:
    """The rows that name groups: they look alike, unlike their items, and have items below."""
    names = {
        index
        for index, row in enumerate(rows)
        if not row.bullet
        and "," not in row.text
        and len(words(row.text)) <= _LONGEST_GROUP_NAME
        and index + 1 < len(rows)
        and _item_of(rows[index + 1], row)
    }
    return frozenset(names)


def _item_of(below: Row, row: Row) -> bool:
    """The row below is set as an item and this one as its name."""
    if below.bullet:
        return True
    stronger = (row.style.bold and not below.style.bold) or (
        row.style.size > below.style.size * 1.03
    )
    ranked = row.style.heading and (
        not below.style.heading or below.style.heading > row.style.heading
    )
    listed = "," in below.text and "," not in row.text and row.first.gap > below.first.gap
    return bool(stronger or ranked or listed)
