"""Which slot is the title and which the employer, decided once for entries that are built alike.

The column that holds title words stands against the column that holds organisation words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.parse.halves import SURE_NAME, as_organisation, as_title
from trainready.parse.slots import Slot, is_url
from trainready.parse.vocabulary import (
    is_sentence,
    looks_like_organisation,
    looks_like_place,
)

_ORDER_VOTE = 1.0
"""How much an unclear entry leans towards the order of the clear ones."""
_SURE, _UNSURE = 0.9, 0.6
_CLEAR_OPPOSITE = 2.5
_SURE_TITLE = 1.5
_PLACED = 0.8
"""How much a place behind a name speaks for an employer."""
_Key = tuple[int, int, bool]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The slots of one entry, and the fields that labels already name."""

    slots: tuple[Slot, ...]
    labelled: frozenset[str]


@dataclass(frozen=True, slots=True)
class Column:
    """Which slots of an entry are its title and its organisation; -1 for none."""

    title: int
    organisation: int
    confidence: float = _SURE
    shared: bool = False
    """The employer stands with an entry above."""


def find_columns(drawn: Sequence[Drawn], pack: LanguagePack) -> list[Column]:
    """The decision for each entry, the same for all that are built alike."""
    groups: dict[tuple[_Key, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(drawn):
        groups[_kind(_core(one, pack), pack)].append(index)
    vote, employer_above = 0.0, 0
    for keys, members in groups.items():
        title, organisation, lead = _best_pair(keys, members, drawn, pack, 0.0)
        if title >= 0 and organisation >= 0 and lead > 0.5:
            vote += len(members) if title < organisation else -len(members)
            named = [
                as_organisation(_core(drawn[i], pack)[organisation].passage, pack) for i in members
            ]
            if sum(named) >= len(members):
                employer_above += -len(members) if keys[organisation][2] else len(members)
    columns: list[Column] = [Column(-1, -1)] * len(drawn)
    for keys, members in groups.items():
        lean = _ORDER_VOTE * (vote > 0) - _ORDER_VOTE * (vote < 0)
        title, organisation, lead = _best_pair(keys, members, drawn, pack, lean)
        for index in members:
            core = _core(drawn[index], pack)
            whole = drawn[index].slots
            below = organisation >= 0 and keys[organisation][2] and not keys[title][2]
            weak = below and as_organisation(core[organisation].passage, pack) < 1
            shared = weak and employer_above > 0 and index > 0
            if _reversed(core, title, organisation, pack):
                columns[index] = Column(whole.index(core[organisation]), whole.index(core[title]))
                continue
            columns[index] = Column(
                whole.index(core[title]) if title >= 0 else -1,
                whole.index(core[organisation]) if organisation >= 0 and not shared else -1,
                _SURE if lead > 0.5 else _UNSURE,
                shared,
            )
    return columns


def _kind(core: Sequence[Slot], pack: LanguagePack) -> tuple[_Key, ...]:
    """Entries of one kind have their slots in the same places; a lone name has to be alike too."""
    keys = tuple(slot.key for slot in core)
    if len(core) != 1:
        return keys
    row, _, after = keys[0]
    employer = as_organisation(core[0].passage, pack) > max(1, as_title(core[0].passage, pack))
    return ((row, -1 if employer else 0, after),)


def _reversed(core: Sequence[Slot], title: int, organisation: int, pack: LanguagePack) -> bool:
    """One entry that clearly says the opposite of its neighbours."""
    if title < 0 or organisation < 0:
        return False
    one, two = core[title].passage, core[organisation].passage
    against = as_title(two, pack) + as_organisation(one, pack)
    return against - as_title(one, pack) - as_organisation(two, pack) >= _CLEAR_OPPOSITE


def _core(one: Drawn, pack: LanguagePack) -> tuple[Slot, ...]:
    """The slots that may be title or employer: no sentences, links, or plain places."""
    rest = [
        s
        for s in one.slots
        if not is_sentence(s.text) and not is_url(s.text) and not is_told(s, pack)
    ]
    named = [
        s
        for s in rest
        if looks_like_place(s.text, pack) < 2
        or as_title(s.passage, pack) >= 1.5
        or as_organisation(s.passage, pack) >= 1.5
    ]
    chosen = named or rest
    return tuple(chosen[:5])


def is_told(slot: Slot, pack: LanguagePack) -> bool:
    """Below the dates, words that begin as a sentence does: "Made food and cleaned up"."""
    text = slot.text
    first, *others = text.split()
    sentence_case = first[0].isupper() and others and text[len(first) :].islower()
    if not slot.after or not sentence_case:
        return False
    return as_title(slot.passage, pack) < _SURE_TITLE and (
        looks_like_organisation(text, pack) < SURE_NAME
    )


def _best_pair(
    keys: tuple[_Key, ...],
    members: list[int],
    drawn: Sequence[Drawn],
    pack: LanguagePack,
    lean: float,
) -> tuple[int, int, float]:
    """The columns of title and organisation, and by how much they lead per entry."""
    if not keys:
        return -1, -1, 0.0
    labelled = drawn[members[0]].labelled
    cores = [_core(drawn[index], pack) for index in members]
    titles = [sum(as_title(core[c].passage, pack) for core in cores) for c in range(len(keys))]
    organisations = [
        sum(as_organisation(core[c].passage, pack) + _PLACED * core[c].placed for core in cores)
        for c in range(len(keys))
    ]
    count = len(members)
    if len(keys) == 1 or labelled & {"title", "organisation"}:
        like_title = titles[0] >= organisations[0] and "title" not in labelled
        is_title = like_title or "organisation" in labelled
        return (0, -1, 1.0) if is_title else (-1, 0, 1.0)
    weights = {
        (t, o): titles[t]
        + organisations[o]
        - 0.25 * count * (t + o)
        + lean * count * (1 if t < o else -1)
        for t in range(len(keys))
        for o in range(len(keys))
        if t != o
    }
    (title, organisation), best = max(weights.items(), key=lambda pair: pair[1])
    return title, organisation, (best - weights[organisation, title]) / count
