"""Rows → headings: which rows open a section, by their words, their look and their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.breaks import is_dated_break
from trainready.parse.rows import Row, split_row
from trainready.parse.vocabulary import folded

_COUNT = re.compile(r"\s*[(\[]\s*\d+\s*[)\]]\s*$")
_ENOUGH = 4.0
_ENTRY_KINDS = frozenset(
    {
        SectionKind.WORK,
        SectionKind.VOLUNTEER,
        SectionKind.HOUSEHOLD,
        SectionKind.EDUCATION,
        SectionKind.PROJECTS,
        SectionKind.CERTIFICATES,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
        SectionKind.REFERENCES,
    }
)
_JOBS = frozenset({SectionKind.WORK, SectionKind.VOLUNTEER})


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that opens a section."""

    index: int
    kind: SectionKind
    known: bool = True
    """False when only the look says that it is a heading."""
    contact: bool = False
    entry: bool = False
    """The row is the first entry of its section as well: "Career break, 2018 - 2022"."""


class HeadingWords:
    """Looks headings up by their letters alone, so that `S U M M A RY` is found too."""

    def __init__(self, pack: LanguagePack) -> None:
        self._ampersand = f" {pack.ampersand} "
        self._kinds = {_letters(phrase): kind for phrase, kind in pack.headings.items()}
        self._labels = pack.entry_labels
        self._hedges = frozenset(pack.dates.about)
        self._contact = frozenset(map(_letters, pack.contact_headings))

    def is_label(self, text: str) -> bool:
        """The words name a field of an entry: "Courses: …" under a degree."""
        return folded(text) in self._labels

    def kind(self, text: str) -> tuple[SectionKind, bool] | None:
        """The section kind of a heading, and whether it holds contact details."""
        if folded(text) in self._hedges and any(sign.isdigit() for sign in text):
            return None  # "about 2012 – 2015" is a date, "About" a heading
        spelled = re.sub(r"\s*[&/+]\s*", self._ampersand, _COUNT.sub("", text))
        key = _letters(spelled)
        if key in self._kinds:
            return self._kinds[key], False
        return (SectionKind.PROFILE, True) if key in self._contact else None


def _letters(text: str) -> str:
    return folded(text).replace(" ", "").replace("-", "")


def with_labels_apart(rows: Sequence[Row], headings: HeadingWords) -> tuple[Row, ...]:
    """Rows where a heading that stands beside its section is a row of its own."""
    result: list[Row] = []
    for row in rows:
        if len(row.parts) > 1 and not row.bullet and headings.kind(row.parts[0].text):
            result.extend(split_row(row, 1))
        else:
            result.append(row)
    return tuple(result)


def find_headings(
    rows: Sequence[Row], pack: LanguagePack, grammar: DateGrammar
) -> tuple[Heading, ...]:
    """The headings in order."""
    known_words = HeadingWords(pack)
    found = {i: kind for i, row in enumerate(rows) if (kind := known_words.kind(row.text))}
    scene = _Scene(rows, found, grammar)
    headings: list[Heading] = []
    for i, (opened, contact) in found.items():
        dated = opened is SectionKind.HOUSEHOLD and is_dated_break(rows, i, grammar, pack)
        if dated and headings and headings[-1].kind in _JOBS:
            continue
        if scene.weight(i) >= _ENOUGH or dated:
            headings.append(Heading(i, opened, contact=contact, entry=dated))
    return _with_unknown(rows, headings, grammar)


class _Scene:
    """The look of all rows, against which one heading is judged."""

    def __init__(
        self,
        rows: Sequence[Row],
        found: dict[int, tuple[SectionKind, bool]],
        grammar: DateGrammar,
    ) -> None:
        self._rows = rows
        self._grammar = grammar
        sizes = Counter(row.style.size for row in rows for _ in row.text)
        self._body_size = sizes.most_common(1)[0][0] if sizes else 0.0
        looks: dict[tuple[object, ...], set[object]] = {}
        for index, kind in found.items():
            looks.setdefault(rows[index].look, set()).add(kind)
        self._main = max(looks, key=lambda look: (len(looks[look]), look[0]), default=())
        self._main_kinds = len(looks.get(self._main, ()))
        self._first_main = min((i for i in found if rows[i].look == self._main), default=0)
        all_looks = Counter(row.look for row in rows)
        self._own_looks = {
            look
            for look, kinds in looks.items()
            if len(kinds) > 1
            and sum(rows[i].look == look for i in found) >= 0.6 * all_looks[look]
            and look != all_looks.most_common(1)[0][0]
        }
        gaps = [rows[i].first.gap > 0.5 for i in found if rows[i].look == self._main]
        self._gapped = sum(gaps) > 0.7 * len(gaps)

    def weight(self, index: int) -> float:
        """How sure a row with a heading's words is a heading."""
        row = self._rows[index]
        style = row.style
        same = row.look == self._main or row.look in self._own_looks
        weight = 3.0 + 1.0 * (style.heading > 0) + 0.7 * style.bold + 0.7 * bool(row.look[-1])
        weight += 1.0 * (style.size > self._body_size * 1.06)
        weight += 2.0 * same - 2.0 * (not same and self._main_kinds > 1)
        weight += 1.0 * (row.first.gap > 0.5)
        weight -= 1.5 * (self._gapped and row.first.gap <= 0.5 and not self._opens_page(index))
        weight += 1.0 * (index < self._first_main)
        weight -= 3.0 * row.bullet
        return weight - 3.0 * self._beside_dates(index)

    def _opens_page(self, index: int) -> bool:
        return (
            index == 0
            or self._rows[index].first.place.page != self._rows[index - 1].first.place.page
        )

    def _beside_dates(self, index: int) -> bool:
        """A row of dates right below, or right above without a gap: the row is a title."""
        below = self._rows[index + 1].text if index + 1 < len(self._rows) else ""
        found = self._grammar.find(below)
        dated = bool(found) and found[0].start == 0 and found[0].end > len(below) - 3
        return dated and self._rows[index].look != self._main


def _with_unknown(
    rows: Sequence[Row], headings: list[Heading], grammar: DateGrammar
) -> tuple[Heading, ...]:
    """The headings, and the rows that look like them though no word list has them."""
    counts = Counter(rows[h.index].look for h in headings)
    all_looks = Counter(row.look for row in rows)
    plain = all_looks.most_common(1)[0][0] if all_looks else ()
    known = {h.index: h for h in headings}
    result: list[Heading] = []
    current: Heading | None = None
    for index, row in enumerate(rows):
        if index in known:
            current = known[index]
            result.append(current)
            continue
        look = row.look
        if current is None or look == plain or row.bullet or not counts[look]:
            continue
        in_entries = current.kind in _ENTRY_KINDS and current.known
        mostly_headings = counts[look] >= 0.5 * all_looks[look] and counts[look] > 1
        opens_entry = _dates_follow(rows, index, grammar)
        if _stands_out(row) and not opens_entry and (mostly_headings or not in_entries):
            current = Heading(index, SectionKind.OTHER, known=False)
            result.append(current)
    return tuple(result)


def _dates_follow(rows: Sequence[Row], index: int, grammar: DateGrammar) -> bool:
    """The row or one of the next two opens or closes with dates, as the head of an entry does."""
    for row in rows[index : index + 3]:
        found = [] if row.bullet else grammar.find(row.text)
        if any(f.start <= 1 or f.end >= len(row.text) - 1 for f in found):
            return True
    return False


def _stands_out(row: Row) -> bool:
    """Something sets the row apart from running text, and it is short."""
    size, bold, _italic, heading, capitals = row.look
    return bool(bold or heading or capitals or size) and len(row.text.split()) <= 6
