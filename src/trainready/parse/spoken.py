"""Rows of a language section → spoken languages, in every bracket style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import SpokenLanguage
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import split
from trainready.parse.vocabulary import folded, is_sentence, words

_ITEMS = re.compile(r"[;|•\t]\s*|,\s*|\.\s+(?=[A-Z])")
_IN_BRACKETS = re.compile(r"^(.*?)\s*[(\[{]([^)\]}]*)[)\]}]?\s*$")
_BETWEEN = re.compile(r"\s*[:–—|·•/]\s*|\s+-+\s+|,\s+|\t+")
_LONGEST_NAME = 3
"""Words of the name of a language."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A language, how well it is spoken if said, and the words for both."""

    whole: Passage
    name: Passage
    fluency: Passage | None = None


def read_languages(
    rows: Sequence[Row], pack: LanguagePack
) -> tuple[tuple[SpokenLanguage, ...], tuple[Passage, ...], tuple[Passage, ...]]:
    """The languages, the statements among them that are about something else, and the rest."""
    found: list[_Spoken] = []
    leftover: list[Passage] = []
    told: list[Passage] = []
    for row in rows:
        levels = [part for part in row.parts if _is_fluency(part.text, pack)]
        open_ones = [i for i, one in enumerate(found) if one.fluency is None]
        if len(levels) > 1 and len(levels) == len(row.parts) == len(open_ones):
            for i, level in zip(open_ones, levels, strict=True):
                found[i] = _Spoken(found[i].whole, found[i].name, level)
            continue
        if is_sentence(row.text) and not _names_language(row, pack):
            told.append(row.passage)
            continue
        for part in row.parts:
            for piece in _pieces(part, pack):
                _take(piece, found, leftover, pack)
    sure = [one for one in found if _is_sure(one, pack)]
    if sure:
        leftover += [one.whole for one in found if one not in sure]
    return tuple(_value(one) for one in sure or found), tuple(told), tuple(leftover)


def _names_language(row: Row, pack: LanguagePack) -> bool:
    found = words(row.text)
    return any(word in pack.spoken_languages or word in pack.fluency for word in found)


def _value(one: _Spoken) -> SpokenLanguage:
    fluency = one.fluency.as_text() if one.fluency else NOTHING
    return SpokenLanguage(one.name.as_text(), fluency)


def _is_sure(one: _Spoken, pack: LanguagePack) -> bool:
    """A known language, or an unknown name with a known fluency."""
    level = one.fluency is not None and _is_fluency(one.fluency.text, pack)
    return level or folded(one.name.text) in pack.spoken_languages


def _is_fluency(text: str, pack: LanguagePack) -> bool:
    return folded(text) in pack.fluency or "".join(text.split()).casefold() in pack.fluency


def _pieces(part: Passage, pack: LanguagePack) -> list[Passage]:
    pieces = split(part, _ITEMS)
    if len(pieces) == 2 and _is_fluency(pieces[1].text, pack):
        return [part]
    return pieces


def _take(
    piece: Passage, found: list[_Spoken], leftover: list[Passage], pack: LanguagePack
) -> None:
    if not _is_fluency(piece.text.partition("(")[0], pack):
        name, fluency = _name_and_fluency(piece, pack)
        if name:
            found.append(_Spoken(piece, name, fluency))
    elif found and found[-1].fluency is None:
        found[-1] = _Spoken(found[-1].whole, found[-1].name, piece)
    else:
        leftover.append(piece)


def _name_and_fluency(piece: Passage, pack: LanguagePack) -> tuple[Passage, Passage | None]:
    """The two fields of "German (B2)", "German – B2", "B2 German" …"""
    if end := _known_name_end(piece.text, pack):
        rest = piece.cut(end, len(piece.text)).trimmed()
        return piece.cut(0, end).trimmed(), rest or None
    if match := _IN_BRACKETS.match(piece.text):
        return piece.cut(*match.span(1)).trimmed(), piece.cut(*match.span(2)).trimmed()
    if match := _BETWEEN.search(piece.text):
        left, right = piece.without(match.start(), match.end())
        return (right, left) if _is_fluency(left.text, pack) else (left, right)
    for space in re.finditer(r"\s+", piece.text):
        level, name = piece.without(*space.span())
        if _is_fluency(level.text, pack) and name.text.casefold() in pack.spoken_languages:
            return name, level
    return piece.trimmed(), None


def _known_name_end(text: str, pack: LanguagePack) -> int:
    """Where the name of a language that opens the text ends; 0 when none does."""
    end = 0
    for word in list(re.finditer(r"[^\W\d_]+", text))[:_LONGEST_NAME]:
        if text[: word.end()].casefold() in pack.spoken_languages:
            end = word.end()
    return end
