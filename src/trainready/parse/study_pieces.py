"""A row of an education section → its pieces, and which field each looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.parse.degrees import degree_behind, degree_end, degree_opening
from trainready.parse.passages import Passage
from trainready.parse.scores import is_score
from trainready.parse.slots import Slot, is_url, split_at_commas
from trainready.parse.vocabulary import folded, is_sentence, looks_like_place, words

_LONGEST_TOWN = 3
"""Words."""
_LONGEST_OPENING = 3
_ENDS = re.compile(r"[^\W\d_]{3,}[.!?]$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row, the field that it looks like, and in which slot of the row it stands."""

    passage: Passage
    kind: str
    """degree, institution, place, score, url, remark, note, or other."""
    slot: int

    @property
    def text(self) -> str:
        return self.passage.text


def pieces_of(slots: Sequence[Slot], row: Passage, pack: LanguagePack) -> list[Piece]:
    """The pieces of a row's slots, each with its kind."""
    pieces: list[Piece] = []
    for number, slot in enumerate(slots):
        for passage in _cut(slot.passage, pack):
            kind = kind_of(passage, pack)
            before = pieces[-1] if pieces else None
            if kind == "other" and before and before.slot == number and _is_town(passage, before):
                known = folded(passage.text) in pack.places.towns
                kind = "place" if known or before.kind == "place" else kind
            pieces.append(Piece(passage, kind, number))
    return _lists_whole(_degrees_whole(pieces, row, pack), row, pack)


def _is_town(passage: Passage, before: Piece) -> bool:
    """A short name right behind a school or a town."""
    short = len(words(passage.text)) <= _LONGEST_TOWN
    return short and before.kind in {"institution", "place"}


def _cut(passage: Passage, pack: LanguagePack) -> list[Passage]:
    """A slot cut at commas and between degree, subject and school: "Degree at Institution"."""
    if is_note(passage.text, pack):
        return [passage]
    label, colon, rest = passage.text.partition(":")
    if colon and degree_opening(rest.strip(), pack) and names_school(label, pack):
        return [passage.cut(0, len(label)), passage.cut(len(label) + 1, len(passage.text))]
    if colon and rest and degree_end(label, pack) == len(label):
        stop = passage.text.find(". ", len(label))
        if stop > 0 and kind_of(passage.cut(stop + 1, len(passage.text)), pack) == "institution":
            subjects = passage.cut(len(label) + 1, stop).trimmed()
            return [passage.cut(0, len(label)), subjects, passage.cut(stop + 2, len(passage.text))]
        return [passage.cut(0, len(label)), passage.cut(len(label) + 1, len(passage.text))]
    whole = _joint(passage.text, pack)
    if whole and passage.text[whole[1] :].lstrip()[:1].isupper():
        return [piece for side in passage.without(*whole) for piece in split_at_commas(side)]
    result: list[Passage] = []
    for piece in (p for whole in _told_apart(passage, pack) for p in split_at_commas(whole)):
        if is_note(piece.text, pack):
            result.append(passage.cut(passage.text.find(piece.text), len(passage.text)))
            break
        joint = _joint(piece.text, pack)
        result += filter(None, piece.without(*joint)) if joint else [piece]
    return result


def _told_apart(passage: Passage, pack: LanguagePack) -> list[Passage]:
    """The names, and behind them on the same line a result with its label, or a note."""
    for word in re.finditer(r"(?<=\s)[A-Z]\S*", passage.text):
        label = word[0].rstrip(":").casefold()
        labelled = word[0].endswith(":") and pack.entry_labels.get(label) == "score"
        rest = passage.text[word.start() :]
        if labelled or (_ENDS.search(rest) and is_note(rest, pack) and _opens_note(rest, pack)):
            return [passage.cut(0, word.start()), passage.cut(word.start(), len(passage.text))]
    return [passage]


def _joint(text: str, pack: LanguagePack) -> tuple[int, int] | None:
    """Where the "at" of "Degree at Institution" stands."""
    for word in re.finditer(r"\s(\S+)(?=\s)", text):
        if word[1].casefold() in pack.at and word[1].casefold() not in pack.degree_joiners:
            left = text[: word.start()]
            if degree_end(left, pack) or degree_behind(left, pack)[1]:
                return word.span()
    return None


def _degrees_whole(pieces: Sequence[Piece], row: Passage, pack: LanguagePack) -> list[Piece]:
    """ "Bachelor of Arts - BA" is one degree: its name and its letters."""
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1] if result else None
        whole = before is not None and degree_end(before.text, pack) == len(before.text)
        again = degree_end(piece.text, pack) == len(piece.text)
        if before and whole and (again or _abbreviates(piece.text, before.text)):
            result[-1] = Piece(spanning(row, before, piece), "degree", piece.slot)
        else:
            result.append(piece)
    return result


def _abbreviates(letters: str, name: str) -> bool:
    """The first letters of the long words of a name: "CPC"."""
    first = [word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    return len(first) > 1 and letters.replace(".", "") == "".join(first)


def _lists_whole(pieces: Sequence[Piece], row: Passage, pack: LanguagePack) -> list[Piece]:
    """ "A levels, Mathematics, Biology and French": three subjects, one piece."""
    for first, piece in enumerate(pieces):
        last = next((i for i in _others_behind(pieces, first) if _ends_list(pieces[i], pack)), 0)
        if piece.kind != "degree" or not last:
            continue
        named = degree_end(piece.text, pack) < len(piece.text)
        begin = first if named else first + 1
        whole = spanning(row, pieces[begin], pieces[last])
        kind = "degree" if named else "other"
        return [*pieces[:begin], Piece(whole, kind, piece.slot), *pieces[last + 1 :]]
    return [*pieces]


def _others_behind(pieces: Sequence[Piece], first: int) -> list[int]:
    found = []
    for i in range(first + 1, len(pieces)):
        if pieces[i].kind != "other" or pieces[i].slot != pieces[first].slot:
            break
        found.append(i)
    return found


def _ends_list(piece: Piece, pack: LanguagePack) -> bool:
    return pack.ampersand in words(piece.text)[1:-1] or " & " in piece.text


def spanning(whole: Passage, first: Piece, last: Piece) -> Passage:
    """The words of a row from one piece to another."""
    begin = whole.text.find(first.text)
    at = whole.text.find(last.text, begin + len(first.text))
    return whole.cut(begin, at + len(last.text)) if min(begin, at) >= 0 else first.passage


def is_remark(text: str, pack: LanguagePack) -> bool:
    """The whole text says that the degree is not there, or not yet."""
    return folded(text) in pack.unfinished and not any(map(str.isdigit, text))


def is_note(text: str, pack: LanguagePack) -> bool:
    """Words about a course of study, which name neither a degree nor a school."""
    found = words(text)
    if not found or degree_opening(text, pack) or degree_behind(text, pack)[1]:
        return False
    lower = sum(word[:1].islower() for word in text.split()[1:])
    told = len(found) > 1 and bool(_ENDS.search(text.rstrip())) and lower > 0
    label, colon, _ = text.partition(":")
    opened = _opens_note(text, pack)
    named = colon and len(words(label)) <= _LONGEST_OPENING and not names_school(label, pack)
    return told or is_sentence(text) or bool(named) or (opened and not names_school(text, pack))


def _opens_note(text: str, pack: LanguagePack) -> bool:
    found = words(text)
    openings = (" ".join(found[:count]) for count in range(1, _LONGEST_OPENING + 1))
    return any(opening in pack.note_openings for opening in openings)


def names_school(text: str, pack: LanguagePack) -> bool:
    """A word or a phrase of it says that it is a school."""
    found = words(text)
    if any(word in pack.institution_words for word in found):
        return True
    said = f" {' '.join(found)} "
    return any(f" {phrase} " in said for phrase in pack.institution_phrases)


def kind_of(piece: Passage, pack: LanguagePack) -> str:
    """Which field of an education entry a piece looks like."""
    text = piece.text
    if is_url(text):
        return "url"
    if is_remark(text, pack):
        return "remark"
    found = words(text)
    degree = degree_end(text, pack) or degree_behind(text, pack)[1]
    institution = names_school(text, pack)
    if institution and not (degree and found[-1] not in pack.institution_words and degree > 6):
        whole = degree >= len(text)
        return "degree" if whole else "institution"
    if is_score(text, pack):
        return "score"
    if degree:
        return "degree"
    if not found or is_note(text, pack) or text[0].isdigit():
        return "note"
    return "place" if looks_like_place(text, pack) >= 2 else "other"
