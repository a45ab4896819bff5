"""Entries of a work or volunteer section → positions.

Which slot is the title and which the employer is decided once for all entries of a
section that are built alike: the column that holds title words against the column that
holds organisation words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import Position, SectionKind, Setting
from trainready.parse.bodies import Body, read_body
from trainready.parse.entries import cut_entries, dates_of
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import (
    Head,
    Slot,
    is_url,
    place_apart,
    read_head,
    rejoined,
    split_at_commas,
)
from trainready.parse.vocabulary import (
    is_household,
    is_sentence,
    looks_like_organisation,
    looks_like_place,
    looks_like_title,
    words,
)

_ORDER_VOTE = 1.0
"""How much an unclear entry leans towards the order of the clear ones."""
_SURE, _UNSURE = 0.9, 0.6
_CLEAR_OPPOSITE = 2.5
_Key = tuple[int, int, bool]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """An entry with its slots split as far as its neighbours ask for."""

    head: Head
    slots: tuple[Slot, ...]
    body: Body


def read_positions(
    rows: Sequence[Row], kind: SectionKind, grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Position, ...], tuple[Passage, ...]]:
    """The positions of a section, and the passages that found no field."""

    def is_head_bullet(row: Row) -> bool:
        found = dates_of(row, grammar)
        return found is not None and not found.single and not any(not r.bullet for r in rows)

    before, entries = cut_entries(rows, grammar, is_head_bullet)
    heads = [read_head(entry.head, grammar, pack) for entry in entries]
    drawn = [
        _Drawn(head, slots, read_body(entry.body, pack))
        for entry, head, slots in zip(entries, heads, _split_all(heads, pack), strict=True)
    ]
    columns = _columns(drawn, pack)
    positions: list[Position] = []
    for one, column in zip(drawn, columns, strict=True):
        previous = positions[-1] if positions else None
        positions.append(_position(one, column, kind, pack, previous))
    return tuple(positions), tuple(row.passage for row in before)


def _split_all(heads: Sequence[Head], pack: LanguagePack) -> list[tuple[Slot, ...]]:
    """Slots with places cut off, and cut in two where that column holds two fields.

    A column is cut in all entries when it clearly is "Title at Employer" in half of them,
    and in one entry alone while that has fewer than two names.
    """
    named = [[piece for slot in head.slots for piece in _placed(slot, pack)] for head in heads]
    shares: dict[tuple[int, int, bool], list[bool]] = defaultdict(list)
    for slots in named:
        for slot in slots:
            shares[slot.key].append(_clearly_two(slot.passage, pack))
    double = {key for key, found in shares.items() if 2 * sum(found) >= len(found)}
    result = []
    for slots in named:
        few = sum(looks_like_place(slot.text, pack) < 2 for slot in slots) < 2
        pieces: list[Slot] = []
        for slot in slots:
            plain = looks_like_place(slot.text, pack) >= 2
            cut = (few and not plain) or slot.key in double
            pieces += (
                [replace(slot, passage=p) for p in _in_two(slot.passage, pack)] if cut else [slot]
            )
        result.append(_numbered(pieces))
    return result


def _placed(slot: Slot, pack: LanguagePack) -> list[Slot]:
    """The slot, and the place at its end as another."""

    def is_core(text: str) -> bool:
        return looks_like_organisation(text, pack) >= 2 or looks_like_title(text, pack) >= 1.5

    name, place = place_apart(slot.passage, pack, is_core)
    return [replace(slot, passage=piece) for piece in (name, place) if piece]


def _clearly_two(passage: Passage, pack: LanguagePack) -> bool:
    """Both halves of a piece have words of their own kind."""
    halves = _in_two(passage, pack)
    if len(halves) < 2:
        return False
    left, right = halves
    text = passage.text
    joint = text[len(left.text) : text.rfind(right.text)].strip().casefold()
    if joint in pack.at and _title(left, pack) >= 1:
        return True
    forward = min(_title(left, pack), _organisation(right, pack))
    backward = min(_title(right, pack), _organisation(left, pack))
    return max(forward, backward) >= 1.2


def _numbered(slots: list[Slot]) -> tuple[Slot, ...]:
    counts: dict[int, int] = defaultdict(int)
    numbered = []
    for slot in slots:
        numbered.append(replace(slot, part=counts[slot.row]))
        counts[slot.row] += 1
    return tuple(numbered)


def _in_two(passage: Passage, pack: LanguagePack) -> tuple[Passage, ...]:
    """"Title at Employer", "Title, Employer" or "Title (Employer)" cut where it fits best."""
    cuts = list(_cuts(passage, pack))
    if not cuts:
        return (passage,)

    def weight(cut: tuple[Passage, Passage, float]) -> float:
        left, right, bonus = cut
        forward = _title(left, pack) + _organisation(right, pack)
        backward = _title(right, pack) + _organisation(left, pack)
        return max(forward, backward) + bonus

    left, right, _ = max(cuts, key=weight)
    return (left, right)


def _cuts(passage: Passage, pack: LanguagePack) -> list[tuple[Passage, Passage, float]]:
    text = passage.text
    cuts = []
    for match in re.finditer(r"\s+(\S+)(?=\s)", text):
        if match[1].casefold() in pack.at:
            left = passage.cut(0, match.start()).trimmed()
            right = passage.cut(match.end(), len(text)).trimmed()
            if left and right and (right.text[0].isupper() or match[1] == "@"):
                cuts.append((left, right, 1.5 if _title(left, pack) > 0 else 0.2))
    pieces = split_at_commas(passage)
    for count in range(1, len(pieces)):
        at = passage.text.find(pieces[count].text, len(" ".join(p.text for p in pieces[:count])))
        left, right = passage.cut(0, at).trimmed(), passage.cut(at, len(text)).trimmed()
        legal = words(right.text)[:1]
        if left and right and not (legal and legal[0] in pack.legal_forms):
            cuts.append((left, right, 0.3 / count))
    if match := re.fullmatch(r"(.+?)\s+\(([^()]+)\)", text):
        left, right = passage.cut(0, match.end(1)), passage.cut(match.start(2), match.end(2))
        if _title(left, pack) + _organisation(right, pack) > 1.5:
            cuts.append((left, right, 0.0))
    return cuts


def _title(passage: Passage, pack: LanguagePack) -> float:
    return looks_like_title(passage.text, pack) - 0.5 * looks_like_organisation(passage.text, pack)


def _organisation(passage: Passage, pack: LanguagePack) -> float:
    return looks_like_organisation(passage.text, pack) - 0.5 * looks_like_title(passage.text, pack)


@dataclass(frozen=True, slots=True)
class _Column:
    """Which slots of an entry are its title and its organisation; -1 for none."""

    title: int
    organisation: int
    confidence: float = _SURE


def _columns(drawn: Sequence[_Drawn], pack: LanguagePack) -> list[_Column]:
    """The decision for each entry, the same for all that are built alike."""
    groups: dict[tuple[_Key, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(drawn):
        groups[tuple(slot.key for slot in _core(one, pack))].append(index)
    vote, employer_above = 0.0, 0
    for keys, members in groups.items():
        title, organisation, lead = _best_pair(keys, members, drawn, pack, 0.0)
        if title >= 0 and organisation >= 0 and lead > 0.5:
            vote += len(members) if title < organisation else -len(members)
            employer_above += -len(members) if keys[organisation][2] else len(members)
    columns: list[_Column] = [_Column(-1, -1)] * len(drawn)
    for keys, members in groups.items():
        lean = _ORDER_VOTE * (vote > 0) - _ORDER_VOTE * (vote < 0)
        title, organisation, lead = _best_pair(keys, members, drawn, pack, lean)
        for index in members:
            core = _core(drawn[index], pack)
            whole = drawn[index].slots
            below = organisation >= 0 and keys[organisation][2] and not keys[title][2]
            weak = below and _organisation(core[organisation].passage, pack) < 1
            shared = weak and employer_above > 0 and index > 0
            if _reversed(core, title, organisation, pack):
                columns[index] = _Column(whole.index(core[organisation]), whole.index(core[title]))
                continue
            columns[index] = _Column(
                whole.index(core[title]) if title >= 0 else -1,
                whole.index(core[organisation]) if organisation >= 0 and not shared else -1,
                _SURE if lead > 0.5 else _UNSURE,
            )
    return columns


def _reversed(core: Sequence[Slot], title: int, organisation: int, pack: LanguagePack) -> bool:
    """One entry that clearly says the opposite of its neighbours."""
    if title < 0 or organisation < 0:
        return False
    one, two = core[title].passage, core[organisation].passage
    against = _title(two, pack) + _organisation(one, pack)
    return against - _title(one, pack) - _organisation(two, pack) >= _CLEAR_OPPOSITE


def _core(one: _Drawn, pack: LanguagePack) -> tuple[Slot, ...]:
    """The slots that may be title or employer: no sentences, links, or plain places."""
    rest = [s for s in one.slots if not is_sentence(s.text) and not is_url(s.text)]
    named = [
        s
        for s in rest
        if looks_like_place(s.text, pack) < 2
        or _title(s.passage, pack) >= 1.5
        or _organisation(s.passage, pack) >= 1.5
    ]
    chosen = named if len(named) >= 2 or len(rest) < 2 else rest
    return tuple(chosen[:5])


def _best_pair(
    keys: tuple[_Key, ...],
    members: list[int],
    drawn: Sequence[_Drawn],
    pack: LanguagePack,
    lean: float,
) -> tuple[int, int, float]:
    """The columns of title and organisation, and by how much they lead per entry."""
    if not keys:
        return -1, -1, 0.0
    labelled = {field for field, _ in drawn[members[0]].head.labelled}
    cores = [_core(drawn[index], pack) for index in members]
    titles = [sum(_title(core[c].passage, pack) for core in cores) for c in range(len(keys))]
    organisations = [
        sum(_organisation(core[c].passage, pack) for core in cores) for c in range(len(keys))
    ]
    count = len(members)
    if len(keys) == 1 or labelled & {"title", "organisation"}:
        as_title = titles[0] >= organisations[0] and "title" not in labelled
        as_title = as_title or "organisation" in labelled
        return (0, -1, 1.0) if as_title else (-1, 0, 1.0)
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


def _position(
    one: _Drawn,
    column: _Column,
    kind: SectionKind,
    pack: LanguagePack,
    previous: Position | None,
) -> Position:
    taken = {column.title, column.organisation}
    rest = [slot.passage for i, slot in enumerate(one.slots) if i not in taken]
    labelled = dict(one.head.labelled)
    title = labelled.get("title") or _slot(one, column.title)
    organisation = labelled.get("organisation") or _slot(one, column.organisation)
    places = [p for p in rest if not is_sentence(p.text) and not is_url(p.text)]
    sentences = [p for p in rest if is_sentence(p.text)]
    links = [p for p in rest if is_url(p.text)]
    place = labelled.get("place") or (rejoined(places) if places else None)
    summary = [*sentences, *one.body.summary, *filter(None, [labelled.get("summary")])]
    position = Position(
        organisation=organisation.as_text(column.confidence) if organisation else NOTHING,
        title=title.as_text(column.confidence) if title else NOTHING,
        place=place.as_text(_UNSURE) if place else NOTHING,
        start=one.head.start,
        end=one.head.end,
        summary=rejoined(summary).as_text() if summary else NOTHING,
        highlights=tuple(passage.as_text() for passage in one.body.highlights),
        url=links[0].as_text() if links else NOTHING,
    )
    if not position.organisation and previous is not None and column.organisation < 0:
        position = replace(position, organisation=previous.organisation)
    return replace(position, setting=_setting(position, kind, pack))


def _slot(one: _Drawn, index: int) -> Passage | None:
    return one.slots[index].passage if index >= 0 else None


def _setting(position: Position, kind: SectionKind, pack: LanguagePack) -> Setting:
    if kind is SectionKind.HOUSEHOLD or is_household(
        position.title.value, position.organisation.value, pack
    ):
        return Setting.HOME
    return Setting.VOLUNTEER if kind is SectionKind.VOLUNTEER else Setting.PAID
