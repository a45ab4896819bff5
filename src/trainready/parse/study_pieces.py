"""A row of an education section → its pieces, and which field each looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainready.model.language_pack import LanguagePack
from trainready.parse.degrees import degree_end
from trainready.parse.passages import Passage
from trainready.parse.slots import is_url, split_at_commas
from trainready.parse.vocabulary import folded, is_name_like, looks_like_place, words


def pieces_of(passage: Passage, pack: LanguagePack) -> list[Passage]:
    """A slot cut at commas and at "Degree at Institution"."""
    label, colon, rest = passage.text.partition(":")
    if colon and rest and degree_end(label, pack) == len(label):
        stop = passage.text.find(". ", len(label))
        if stop > 0 and kind_of(passage.cut(stop + 1, len(passage.text)), pack) == "institution":
            subjects = passage.cut(len(label) + 1, stop).trimmed()
            return [passage.cut(0, len(label)), subjects, passage.cut(stop + 2, len(passage.text))]
        return [passage.cut(0, len(label)), passage.cut(len(label) + 1, len(passage.text))]
    result: list[Passage] = []
    for piece in split_at_commas(passage):
        joint = _joint(piece.text, pack)
        if joint is not None:
            result += filter(None, piece.without(*joint))
        elif result and _is_town_of(piece, result, passage, pack):
            result[-1] = _spanning(passage, result[-1], piece)
        else:
            result.append(piece)
    return result


def _is_town_of(
    piece: Passage, earlier: Sequence[Passage], whole: Passage, pack: LanguagePack
) -> bool:
    """Where a school is, right behind its name: "Hill University, Derby"."""
    before = earlier[-1]
    if kind_of(before, pack) != "institution" or before.text not in whole.text:
        return False
    kind = kind_of(piece, pack)
    ends = whole.text.endswith(piece.text)
    town = kind == "other" and is_name_like(piece.text) and len(words(piece.text)) <= 2
    without_subject = any(degree_end(p.text, pack) >= len(p.text) for p in earlier)
    return kind == "place" or (town and ends and not without_subject)


def degrees_whole(pieces: Sequence[Passage], row: Passage, pack: LanguagePack) -> list[Passage]:
    """ "Bachelor of Arts - BA" is one degree: its name and its letters."""
    result: list[Passage] = []
    for piece in pieces:
        before = result[-1] if result else None
        names = [p for p in (before, piece) if p and degree_end(p.text, pack) == len(p.text)]
        if before and len(names) == 2 and before.text in row.text:
            result[-1] = _spanning(row, before, piece)
        else:
            result.append(piece)
    return result


def _spanning(whole: Passage, first: Passage, last: Passage) -> Passage:
    begin = whole.text.find(first.text)
    at = whole.text.find(last.text, begin + len(first.text))
    return whole.cut(begin, at + len(last.text))


def _joint(text: str, pack: LanguagePack) -> tuple[int, int] | None:
    """Where the "at" of "Degree at Institution" stands."""
    for word in re.finditer(r"\s(\S+)(?=\s)", text):
        if word[1].casefold() in pack.at and degree_end(text[: word.start()], pack):
            return word.span()
    return None


def is_remark(text: str, pack: LanguagePack) -> bool:
    """The whole text says that the degree is not there, or not yet."""
    return folded(text) in pack.unfinished and not any(map(str.isdigit, text))


def kind_of(piece: Passage, pack: LanguagePack) -> str:
    """Which field of an education entry a piece looks like."""
    if is_url(piece.text):
        return "url"
    found = words(piece.text)
    degree = degree_end(piece.text, pack)
    institution = any(w in pack.institution_words for w in found)
    if institution and not (degree and found[-1] not in pack.institution_words and degree > 6):
        return "institution"
    if degree:
        return "degree"
    if not found and any(char.isdigit() for char in piece.text):
        return "score"
    return "place" if looks_like_place(piece.text, pack) >= 2 else "other"
