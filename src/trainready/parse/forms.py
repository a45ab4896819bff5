"""Sections that are filled-in forms, such as Europass → records: a value for each label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, Position
from trainready.parse.halves import name_and_place
from trainready.parse.passages import Passage, join, joined
from trainready.parse.rows import Row
from trainready.parse.slots import read_dates
from trainready.parse.vocabulary import folded

_FEWEST_LABELS = 3
_KEYS = frozenset({"dates", "title", "organisation", "degree", "institution"})
"""Fields of which a record has one."""


@dataclass(slots=True)
class Record:
    """The values of one entry, by field."""

    values: dict[str, list[Passage]] = field(default_factory=dict)

    def one(self, name: str) -> Passage | None:
        found = self.values.get(name, [])
        return joined(found) if found else None

    def text(self, name: str) -> Text:
        found = self.one(name)
        return found.as_text() if found else NOTHING

    def dates(self, grammar: DateGrammar) -> tuple[Date, Date]:
        written = self.one("dates")
        found = grammar.find(written.text) if written else ()
        if written is None or not found:
            return NO_DATE, NO_DATE
        return read_dates(written, found[0].first, found[0].last)


def read_form(rows: Sequence[Row], pack: LanguagePack) -> tuple[Record, ...]:
    """The records of a section in which a label stands before or above each value, else none."""
    labels = [_label(row, pack) for row in rows]
    named = {name for name, _ in labels if name}
    if not rows or not labels[0][0] or len(named) < _FEWEST_LABELS or not named & _KEYS:
        return ()
    records = [Record()]
    name = ""
    for row, (label, value) in zip(rows, labels, strict=True):
        name = label or name
        if label in _KEYS and label in records[-1].values:
            records.append(Record())
        values = records[-1].values.setdefault(name, [])
        values += [value] if label and value else []
        if not label and name == "other":
            values[-1] = join(values[-1], row.passage)
        elif not label:
            values.append(row.passage)
    return tuple(records)


def _label(row: Row, pack: LanguagePack) -> tuple[str, Passage | None]:
    """The field that a row's label names, and what stands behind the label."""
    if row.bullet:
        return "", None
    end = row.text.find(":") if ":" in row.text else len(row.parts[0].text)
    name = pack.entry_labels.get(folded(row.text[:end]), "")
    if not name and ":" not in row.text:
        name, end = _opening_label(row.text, pack)
    if name == "other":
        return name, row.passage
    value = row.passage.cut(end, len(row.text)).trimmed() if end < len(row.text) else None
    return name, value if name else None


def _opening_label(text: str, pack: LanguagePack) -> tuple[str, int]:
    """A label of several words, or of dates, that only a space parts from its value."""
    for space in reversed(list(re.finditer(r"\s+(?=[A-Z\d])", text))):
        label = folded(text[: space.start()])
        name = pack.entry_labels.get(label, "")
        if name and (" " in label or name == "dates"):
            return name, space.start()
    return "", len(text)


def position_in(record: Record, grammar: DateGrammar, pack: LanguagePack) -> Position:
    """A record of a job."""
    start, end = record.dates(grammar)
    organisation, place = record.one("organisation"), record.one("place")
    if organisation is not None and place is None:
        organisation, place = name_and_place(organisation, pack)
    told = [p for name in record.values for p in record.values[name] if name not in _POSITION]
    return Position(
        organisation=organisation.as_text() if organisation else NOTHING,
        title=record.text("title"),
        place=place.as_text() if place else NOTHING,
        start=start,
        end=end,
        summary=record.text("summary"),
        highlights=tuple(passage.as_text() for passage in told),
    )


_POSITION = frozenset({"dates", "title", "organisation", "place", "summary"})
