"""Rows of a skills section → named groups and single skills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Text
from trainready.model.resume import Skill
from trainready.parse.abilities import is_level, level_apart, without_bars
from trainready.parse.contact import has_detail
from trainready.parse.passages import EMPTY, Passage, join
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.skill_rows import items_whole
from trainready.parse.slots import split
from trainready.parse.vocabulary import folded, looks_like_place, words

_ITEMS = re.compile(r"[,;|•·‖\t]\s*|\s+[/–—-]\s+(?=\S)")
_PHONE = re.compile(r"\+?[\d\s().-]{7,20}")
_DASHES = ("-", "–", "—")
_LONGEST_GROUP_NAME = 5


def read_skills(
    section: Section, pack: LanguagePack
) -> tuple[tuple[Skill, ...], tuple[Passage, ...]]:
    """Groups ("Tools: Excel, SAP", or a name set apart above its items), or single skills.

    And the rows among them that say how to reach the person.
    """
    leftover = tuple(row.passage for row in section.rows if _is_contact(row, pack))
    kept = [r for r in section.rows if r.passage not in leftover and not _heads_table(r, pack)]
    rows = items_whole(kept)
    if section.named_list and section.heading is not None:
        items = [item for row in rows for item in _items(row, pack)]
        name = section.heading.passage.as_text(0.6)
        return (Skill(name, keywords=_texts(items)),), leftover
    return _grouped(rows, pack), leftover


@dataclass(slots=True)
class _Single:
    """A skill without a group, and how well it is mastered."""

    name: Passage
    level: Passage = EMPTY

    def add(self, level: Passage) -> None:
        self.level = join(self.level, level, ", ") if self.level else level

    def value(self) -> Skill:
        return Skill(self.name.as_text(), self.level.as_text())


def _grouped(rows: Sequence[Row], pack: LanguagePack) -> tuple[Skill, ...]:
    singles: list[_Single] = []
    groups: list[Skill] = []
    name: Passage | None = None
    gathered: list[Passage] = []
    looks = _name_looks(rows)
    for index, row in enumerate(rows):
        label, rest = _labelled(row, pack)
        if label is not None or index in looks:
            groups += _group(name, gathered)
            name, gathered = (label or row.passage.trimmed()), list(rest)
        elif name is None:
            _take_single(singles, _items(row, pack), pack)
        else:
            gathered += _items(row, pack)
    return (*(single.value() for single in singles), *groups, *_group(name, gathered))


def _take_single(singles: list[_Single], items: Sequence[Passage], pack: LanguagePack) -> None:
    """Skills without a group; a level alone belongs to a skill above that has none yet."""
    levels = [item for item in items if is_level(item.text, pack)]
    waiting = [single for single in singles if not single.level]
    if levels and len(levels) == len(items) and len(waiting) >= len(levels):
        for single, level in zip(waiting[-len(levels) :], levels, strict=True):
            single.add(level)
        return
    for item in items:
        if item in levels and singles:
            singles[-1].add(item)
            continue
        name, measure = level_apart(item, pack)
        singles.append(_Single(name, measure or EMPTY))


def _group(name: Passage | None, items: Sequence[Passage]) -> list[Skill]:
    return [Skill(name.as_text(), keywords=_texts(items))] if name else []


def _texts(items: Sequence[Passage]) -> tuple[Text, ...]:
    """Skills of a group have no field for a level: bars and numbers go, words stay with them."""
    return tuple(without_bars(item).as_text() for item in items if without_bars(item))


def _heads_table(row: Row, pack: LanguagePack) -> bool:
    """The header of a table: "Skill, Level, Years"."""
    return len(row.parts) > 1 and all(folded(p.text) in pack.skill_columns for p in row.parts)


def _is_contact(row: Row, pack: LanguagePack) -> bool:
    """An e-mail address, a telephone number, a profile, or a town with its country."""
    town, comma, _ = row.text.partition(",")
    place = comma and looks_like_place(row.text, pack) >= 2 and folded(town) in pack.places.towns
    number = bool(_PHONE.fullmatch(row.text)) and sum(map(str.isdigit, row.text)) > 6
    link = any(f"{host}/" in row.text.casefold() for host in pack.networks)
    return has_detail([row]) or number or bool(place) or link


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
    items = _with_levels(split(listed, _ITEMS), listed, pack)
    rests = [item for item in items[1:] if _qualifies(item.text, pack)]
    return [listed.trimmed()] if rests and len(items) == 2 else items


def _with_levels(items: Sequence[Passage], listed: Passage, pack: LanguagePack) -> list[Passage]:
    """The items, each with the level that a dash joins to it: "Excel – advanced"."""
    result: list[Passage] = []
    at = 0
    for item in items:
        begin = listed.text.find(item.text, at)
        joint = listed.text[at:begin].strip()
        if result and joint in _DASHES and is_level(item.text, pack):
            start = listed.text.rfind(result[-1].text, 0, begin)
            result[-1] = listed.cut(start, begin + len(item.text))
        else:
            result.append(item)
        at = begin + len(item.text)
    return result


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
