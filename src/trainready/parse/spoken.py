"""Rows of a language section → spoken languages, in every bracket style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import SpokenLanguage
from trainready.parse.abilities import is_level
from trainready.parse.passages import Passage, join
from trainready.parse.rows import Row
from trainready.parse.slots import split
from trainready.parse.study_rows import line_starts
from trainready.parse.vocabulary import folded, is_sentence, words

_ITEMS = re.compile(r"[;|•\t]\s*|,\s*|\.\s+(?=[A-Z])|(?<=\))\s+(?=[A-Z])")
_IN_BRACKETS = re.compile(r"^(.*?)\s*[(\[{]([^)\]}]*)[)\]}]?\s*$")
_BETWEEN = re.compile(r"\s*[:–—|·•/]\s*|\s+-+\s+|,\s+|\t+")
_SHARE = re.compile(r"\d{1,3}\s?%")
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
    waiting: list[Passage] = []
    for row in names_whole(rows, pack):
        if shares := _shares(row):
            waiting += shares
            continue
        if len(row.parts) > 2 and not _has_language(row, pack) and not row.bullet:
            leftover.append(row.passage)
            continue
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
    found = _with_shares(found, waiting)
    sure = [one for one in found if _is_sure(one, pack)]
    if sure:
        leftover += [one.whole for one in found if one not in sure]
    return tuple(_value(one) for one in sure or found), tuple(told), tuple(leftover)


def names_whole(rows: Sequence[Row], pack: LanguagePack) -> list[Row]:
    """The rows, with a name that two lines share on one: "British Sign" above "Language"."""
    result: list[Row] = []
    for row in (piece for whole in rows for piece in _languages_apart(whole, pack)):
        above = result[-1] if result else None
        if above is not None and len(above.parts) == 1 and _shared_name(above.text, row.text, pack):
            whole = join(above.passage, row.passage)
            result[-1] = replace(above, passage=whole, parts=(whole,), last=row.last)
        else:
            result.append(row)
    return result


def _languages_apart(row: Row, pack: LanguagePack) -> list[Row]:
    """Lines joined into one row that each open with a language."""
    edges = [0, *line_starts(row.passage), len(row.text)]
    pieces = [row.passage.cut(a, b) for a, b in pairwise(edges)]
    if len(pieces) < 2 or not all(_known_name_end(piece.text, pack) for piece in pieces):
        return [row]
    return [replace(row, passage=piece, parts=(piece,)) for piece in pieces]


def _shared_name(above: str, below: str, pack: LanguagePack) -> bool:
    tail, head = words(above), words(below)
    for count in range(1, _LONGEST_NAME):
        for more in range(1, _LONGEST_NAME + 1 - count):
            name = " ".join((*tail[-count:], *head[:more]))
            if name in pack.spoken_languages and " ".join(tail[-count:]) not in (
                pack.spoken_languages
            ):
                return len(tail) >= count and len(head) >= more
    return False


def _shares(row: Row) -> list[Passage]:
    """The percentages of a row that holds nothing else: "100% 85% 45%"."""
    found = list(_SHARE.finditer(row.text))
    only = not _SHARE.sub("", row.text).strip()
    return [row.passage.cut(*match.span()) for match in found] if only else []


def _with_shares(found: list[_Spoken], shares: Sequence[Passage]) -> list[_Spoken]:
    """The languages with percentages that stand in the same order."""
    if len(shares) != sum(one.fluency is None for one in found):
        return found
    left = iter(shares)
    return [one if one.fluency else replace(one, fluency=next(left)) for one in found]


def _names_language(row: Row, pack: LanguagePack) -> bool:
    found = words(row.text)
    return any(word in pack.spoken_languages for word in found)


def _has_language(row: Row, pack: LanguagePack) -> bool:
    return any(_known_name_end(part.text, pack) for part in row.parts)


def _value(one: _Spoken) -> SpokenLanguage:
    fluency = one.fluency.as_text() if one.fluency else NOTHING
    return SpokenLanguage(one.name.as_text(), fluency)


def _is_sure(one: _Spoken, pack: LanguagePack) -> bool:
    """A known language, or an unknown name with a known fluency."""
    level = one.fluency is not None and _is_level(one.fluency.text, pack)
    return level or folded(one.name.text) in pack.spoken_languages


def _is_level(text: str, pack: LanguagePack) -> bool:
    return _is_fluency(text, pack) or is_level(text, pack)


def _is_fluency(text: str, pack: LanguagePack) -> bool:
    return folded(text) in pack.fluency or "".join(text.split()).casefold() in pack.fluency


def _pieces(part: Passage, pack: LanguagePack) -> list[Passage]:
    if names := _names_in_a_row(part, pack):
        return names
    pieces = split(part, _ITEMS)
    if len(pieces) == 2 and _is_fluency(pieces[1].text, pack):
        return [part]
    return pieces


def _names_in_a_row(part: Passage, pack: LanguagePack) -> list[Passage]:
    """ "Dutch English German": names with nothing between them."""
    found = list(re.finditer(r"\S+", part.text))
    if len(found) < 2 or folded(part.text) in pack.spoken_languages:
        return []
    known = all(match[0].casefold() in pack.spoken_languages for match in found)
    return [part.cut(*match.span()) for match in found] if known else []


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
