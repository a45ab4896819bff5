"""Slots of a position's head → one field each: places cut off, "Title at Employer" cut in two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.parse.passages import Passage
from trainready.parse.slots import Head, Slot, place_apart, split_at_commas
from trainready.parse.vocabulary import (
    is_name_like,
    looks_like_organisation,
    looks_like_place,
    looks_like_title,
    words,
)

_SURE_EMPLOYER = 2.0
_SURE_TITLE = 1.5
SURE_NAME = 3.0
"""Weight from which words in lower case are the name of an organisation all the same."""


def split_all(
    heads: Sequence[Head], pack: LanguagePack, roles: Set[int] = frozenset()
) -> list[tuple[Slot, ...]]:
    """Slots with places cut off, and cut in two where that column holds two fields.

    A column is cut in all entries when it clearly is "Title at Employer" in half of them,
    and in one entry alone while that has fewer than two names. `roles` are the entries whose
    employer is known to stand above them: their names hold a title alone.
    """
    named = [_all_placed(head.slots, pack) for head in heads]
    shares: dict[tuple[int, int, bool], list[bool]] = defaultdict(list)
    for slots in named:
        for slot in slots:
            shares[slot.key].append(_clearly_two(slot.passage, pack))
    double = {key for key, found in shares.items() if 2 * sum(found) >= len(found)}
    result = []
    for index, slots in enumerate(named):
        few = sum(looks_like_place(slot.text, pack) < 2 for slot in slots) < 2
        pieces: list[Slot] = []
        for slot in slots:
            plain = looks_like_place(slot.text, pack) >= 2
            shared = slot.key in double and not _employer_beside(slot, slots, pack)
            cut = index not in roles and ((few and not plain) or shared)
            pieces += (
                [replace(slot, passage=p) for p in _in_two(slot.passage, pack)] if cut else [slot]
            )
        result.append(_numbered(pieces))
    return result


def _employer_beside(slot: Slot, slots: Sequence[Slot], pack: LanguagePack) -> bool:
    """Another slot names the employer, so a comma here lies inside the title."""
    if as_title(slot.passage, pack) <= 0:
        return False
    halves = split_at_commas(slot.passage)
    tail = words(halves[1].text) if len(halves) == 2 else ()
    unit = bool(tail) and (tail[-1] in pack.unit_words or " ".join(tail) in pack.unit_words)
    return any(
        (other.row != slot.row and as_organisation(other.passage, pack) >= _SURE_EMPLOYER)
        or (unit and _may_be_employer(other.passage, pack))
        for other in slots
        if other is not slot
    )


def _may_be_employer(passage: Passage, pack: LanguagePack) -> bool:
    text = passage.text
    plain = as_title(passage, pack) < 1 and looks_like_place(text, pack) < 2
    return plain and is_name_like(text) and not any(map(str.isdigit, text))


def _all_placed(slots: Sequence[Slot], pack: LanguagePack) -> list[Slot]:
    """The slots, and the places at their ends as others."""
    titles = [looks_like_title(slot.text, pack) >= _SURE_TITLE for slot in slots]
    result: list[Slot] = []
    for index, slot in enumerate(slots):
        titled = any(found for other, found in enumerate(titles) if other != index)
        name, place = name_and_place(slot.passage, pack, titled=titled and not titles[index])
        result.append(replace(slot, passage=name, placed=place is not None))
        result += [replace(slot, passage=place)] if place else []
    return result


def name_and_place(
    passage: Passage, pack: LanguagePack, *, titled: bool = False
) -> tuple[Passage, Passage | None]:
    """A name and the place behind it: "Brook Lane School, Leeds".

    `titled`: the title stands elsewhere, so this is an employer, whatever its name.
    """

    def is_core(text: str) -> bool:
        if words(text)[-1:] and words(text)[-1] in pack.places.region_words:
            return False
        organisation = looks_like_organisation(text, pack)
        return organisation >= 1.5 or looks_like_title(text, pack) >= 1.5

    name, place = place_apart(passage, pack, is_core)
    return (name, place) if place else _town_apart(passage, pack, titled)


def _town_apart(
    passage: Passage, pack: LanguagePack, titled: bool
) -> tuple[Passage, Passage | None]:
    """An unknown town behind what is surely an organisation: "Mill Street School, Derby"."""
    pieces = split_at_commas(passage)
    if len(pieces) < 2 or (titled and len(pieces) > 2):
        return passage, None
    before, tail = pieces[-2].text, pieces[-1]
    if not _may_be_name(before, pack):
        return passage, None
    plain = looks_like_organisation(tail.text, pack) == 0 == looks_like_title(tail.text, pack)
    town = plain and is_name_like(tail.text) and len(words(tail.text)) <= 3
    unit = bool(pack.unit_words.intersection(words(tail.text)))
    legal = bool(pack.legal_forms.intersection(words(tail.text)))
    sure = looks_like_organisation(before, pack) >= 0.8 or (titled and not unit and not legal)
    if not town or not sure or looks_like_title(before, pack) > 1:
        return passage, None
    at = passage.text.rfind(tail.text)
    return passage.cut(0, at).trimmed(), tail


def _clearly_two(passage: Passage, pack: LanguagePack) -> bool:
    """Both halves of a piece have words of their own kind."""
    halves = _in_two(passage, pack)
    if len(halves) < 2:
        return False
    left, right = halves
    text = passage.text
    joint = text[len(left.text) : text.rfind(right.text)].strip().casefold()
    if joint in pack.at and as_title(left, pack) >= 1:
        return True
    forward = min(as_title(left, pack), as_organisation(right, pack))
    backward = min(as_title(right, pack), as_organisation(left, pack))
    return max(forward, backward) >= 1.2


def _numbered(slots: list[Slot]) -> tuple[Slot, ...]:
    counts: dict[int, int] = defaultdict(int)
    numbered = []
    for slot in slots:
        numbered.append(replace(slot, part=counts[slot.row]))
        counts[slot.row] += 1
    return tuple(numbered)


def _in_two(passage: Passage, pack: LanguagePack) -> tuple[Passage, ...]:
    """ "Title at Employer", "Title, Employer" or "Title (Employer)" cut where it fits best."""
    cuts = list(_cuts(passage, pack))
    if not cuts:
        return (passage,)

    def weight(cut: tuple[Passage, Passage, float]) -> float:
        left, right, bonus = cut
        forward = as_title(left, pack) + as_organisation(right, pack)
        backward = as_title(right, pack) + as_organisation(left, pack)
        return max(forward, backward) + bonus

    left, right, _ = max(cuts, key=weight)
    return (left, right)


def _cuts(passage: Passage, pack: LanguagePack) -> list[tuple[Passage, Passage, float]]:
    text = passage.text
    cuts = []
    for word in re.finditer(r"\s+(\S+)(?=\s)", text):
        if word[1].casefold() in pack.at:
            left = passage.cut(0, word.start()).trimmed()
            right = passage.cut(word.end(), len(text)).trimmed()
            capital = _may_be_name(right.text, pack) or _all_lower(passage, left, pack=pack)
            if left and right and (capital or word[1] == "@"):
                cuts.append((left, right, 1.5 if as_title(left, pack) > 0 else 0.2))
    pieces = split_at_commas(passage)
    for count in range(1, len(pieces)):
        at = passage.text.find(pieces[count].text, len(" ".join(p.text for p in pieces[:count])))
        left, right = passage.cut(0, at).trimmed(), passage.cut(at, len(text)).trimmed()
        legal = words(right.text)[:1]
        if (
            left
            and right
            and (_all_lower(passage, left, right, pack=pack) or _may_be_name(right.text, pack))
            and not (legal and legal[0] in pack.legal_forms)
        ):
            cuts.append((left, right, 0.3 / count))
    if match := re.fullmatch(r"(.+?)\s+\(([^()]+)\)", text):
        left, right = passage.cut(0, match.end(1)), passage.cut(match.start(2), match.end(2))
        if as_title(left, pack) + as_organisation(right, pack) > 1.5:
            cuts.append((left, right, 0.0))
    return cuts


def _all_lower(whole: Passage, *parts: Passage, pack: LanguagePack) -> bool:
    """Somebody who types no capitals, and one of the parts surely is a title."""
    named = (pack.title_words.intersection(words(part.text)) for part in parts)
    return whole.text.islower() and any(named)


def _may_be_name(text: str, pack: LanguagePack) -> bool:
    """Not a few words in lower case, unless they surely name an organisation."""
    return (
        not text[0].islower()
        or is_name_like(text)
        or looks_like_organisation(text, pack) >= SURE_NAME
    )


def as_title(passage: Passage, pack: LanguagePack) -> float:
    return looks_like_title(passage.text, pack) - 0.5 * looks_like_organisation(passage.text, pack)


def as_organisation(passage: Passage, pack: LanguagePack) -> float:
    return looks_like_organisation(passage.text, pack) - 0.5 * looks_like_title(passage.text, pack)
