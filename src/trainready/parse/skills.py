"""Rows of skill and language sections → named groups, single skills, spoken languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import Skill, SpokenLanguage
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.slots import split
from trainready.parse.vocabulary import folded, words

_ITEMS = re.compile(r"[,;|•·‖\t]\s*|\s+[/–—-]\s+(?=\S)")
_LONGEST_GROUP_NAME = 5
_IN_BRACKETS = re.compile(r"^(.*?)\s*[(\[{]([^)\]}]*)[)\]}]?\s*$")
_BETWEEN = re.compile(r"\s*[:–—|·•/]\s*|\s+-+\s+|,\s+|\t+")
_LANGUAGE_ITEMS = re.compile(r"[;|•\t]\s*|,\s*(?![^(\[]*[)\]])")


def read_skills(section: Section) -> tuple[Skill, ...]:
    """Groups ("Tools: Excel, SAP", or a name set apart above its items), or single skills."""
    if section.named_list and section.heading is not None:
        items = [item for row in section.rows for item in _items(row)]
        return (Skill(section.heading.passage.as_text(0.6), keywords=_texts(items)),)
    skills: list[Skill] = []
    name: Passage | None = None
    gathered: list[Passage] = []
    looks = _name_looks(section.rows)
    for index, row in enumerate(section.rows):
        label, rest = _labelled(row)
        if label is not None or index in looks:
            skills += _group(name, gathered)
            name, gathered = (label or row.passage.trimmed()), list(rest)
        elif name is None:
            skills += [Skill(item.as_text()) for item in _items(row)]
        else:
            gathered += _items(row)
    return (*skills, *_group(name, gathered))


def _group(name: Passage | None, items: Sequence[Passage]) -> list[Skill]:
    if name is None:
        return []
    return [Skill(name.as_text(), keywords=_texts(items))]


def _texts(items: Sequence[Passage]) -> tuple[Text, ...]:
    return tuple(item.as_text() for item in items)


def _labelled(row: Row) -> tuple[Passage | None, tuple[Passage, ...]]:
    """The name and the items of "Tools: Excel, SAP"."""
    label, colon, rest = row.text.partition(":")
    if not colon or not 0 < len(words(label)) <= _LONGEST_GROUP_NAME or "," in label:
        return None, ()
    items = row.passage.cut(len(label) + 1, len(row.text))
    return row.passage.cut(0, len(label)).trimmed(), tuple(split(items, _ITEMS) if rest else ())


def _items(row: Row) -> list[Passage]:
    return [item for part in row.parts for item in split(part, _ITEMS)]


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


def read_languages(
    rows: Sequence[Row], pack: LanguagePack
) -> tuple[tuple[SpokenLanguage, ...], tuple[Passage, ...]]:
    """Languages with how well they are spoken, in every bracket style."""
    found: list[SpokenLanguage] = []
    leftover: list[Passage] = []
    for row in rows:
        levels = [part for part in row.parts if _is_fluency(part.text, pack)]
        open_ones = [i for i, one in enumerate(found) if not one.fluency]
        if len(levels) > 1 and len(levels) == len(row.parts) == len(open_ones):
            for i, level in zip(open_ones, levels, strict=True):
                found[i] = SpokenLanguage(found[i].language, level.as_text())
            continue
        for part in row.parts:
            for piece in _language_pieces(part, pack):
                _take_language(piece, found, leftover, pack)
    return _only_languages(found, leftover, pack), tuple(leftover)


def _only_languages(
    found: list[SpokenLanguage], leftover: list[Passage], pack: LanguagePack
) -> tuple[SpokenLanguage, ...]:
    """Beside named languages, a word that is none and has no fluency is something else."""
    known = [bool(one.fluency) or _is_language(one, pack) for one in found]
    if not any(known):
        return tuple(found)
    for one, sure in zip(found, known, strict=True):
        origin = one.language.origin
        if not sure and origin is not None:
            leftover.append(Passage(one.language.value, ((0, origin.spans[0]),), origin.kind))
    return tuple(one for one, sure in zip(found, known, strict=True) if sure)


def _is_language(one: SpokenLanguage, pack: LanguagePack) -> bool:
    return folded(one.language.value) in pack.spoken_languages


def _language_pieces(part: Passage, pack: LanguagePack) -> list[Passage]:
    pieces = split(part, _LANGUAGE_ITEMS)
    if len(pieces) == 2 and _is_fluency(pieces[1].text, pack):
        return [part]
    return pieces


def _take_language(
    piece: Passage,
    found: list[SpokenLanguage],
    leftover: list[Passage],
    pack: LanguagePack,
) -> None:
    if _is_fluency(piece.text, pack):
        if found and not found[-1].fluency:
            found[-1] = SpokenLanguage(found[-1].language, piece.as_text())
        else:
            leftover.append(piece)
        return
    name, fluency = _name_and_fluency(piece, pack)
    if name:
        found.append(SpokenLanguage(name.as_text(), fluency.as_text() if fluency else NOTHING))


def _is_fluency(text: str, pack: LanguagePack) -> bool:
    found = folded(text)
    return found in pack.fluency or "".join(text.split()).casefold() in pack.fluency


def _name_and_fluency(piece: Passage, pack: LanguagePack) -> tuple[Passage, Passage | None]:
    if match := _IN_BRACKETS.match(piece.text):
        return piece.cut(*match.span(1)).trimmed(), piece.cut(*match.span(2)).trimmed()
    if match := _BETWEEN.search(piece.text):
        left, right = piece.without(match.start(), match.end())
        backwards = _is_fluency(left.text, pack)
        return (right, left) if backwards else (left, right)
    tokens = piece.text.split()
    for count in range(1, len(tokens)):
        name, level = " ".join(tokens[:count]), " ".join(tokens[count:])
        if name.casefold() in pack.spoken_languages and _is_fluency(level, pack):
            at = piece.text.find(level, len(name))
            return piece.cut(0, at).trimmed(), piece.cut(at, len(piece.text)).trimmed()
        if name.casefold() in pack.fluency and level.casefold() in pack.spoken_languages:
            at = piece.text.find(level, len(name))
            return piece.cut(at, len(piece.text)).trimmed(), piece.cut(0, at).trimmed()
    return piece.trimmed(), None
