"""Rows → headings: which rows open a section, by their words, their look and their neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.breaks import is_dated_break
from trainready.parse.heading_words import LONGEST, HeadingWords
from trainready.parse.rows import Row, split_row
from trainready.parse.vocabulary import folded

_ENOUGH = 4.0
_OWN_WORDS = 0.7
"""How much more must speak for a heading in the person's own words."""
_TOP = 2
"""Rows that hold the name and a detail at least."""
_FEWEST_ITEMS = 2
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
    rows: Sequence[Row], known_words: HeadingWords, pack: LanguagePack, grammar: DateGrammar
) -> tuple[Heading, ...]:
    """The headings in order."""
    found = {
        i: kind
        for i, row in enumerate(rows)
        if (kind := known_words.kind(row.text)) and not _is_link(row, pack)
    }
    likely = {
        i: (section, False)
        for i, row in enumerate(rows)
        if i not in found and (section := _likely(row, i, known_words, pack)) is not None
    }
    found = dict(sorted((found | likely).items()))
    scene = _Scene(rows, found, grammar)
    headings: list[Heading] = []
    for i, (opened, contact) in found.items():
        dated = opened is SectionKind.HOUSEHOLD and is_dated_break(rows, i, grammar, pack)
        if dated and headings and headings[-1].kind in _JOBS:
            continue
        if scene.weight(i) - _OWN_WORDS * (i in likely) >= _ENOUGH or dated:
            headings.append(Heading(i, opened, contact=contact, entry=dated))
    return _with_unknown(rows, headings, grammar)


def _likely(
    row: Row, index: int, known_words: HeadingWords, pack: LanguagePack
) -> SectionKind | None:
    """The section that a row names which stands out and is no listed heading."""
    if row.bullet or index < _TOP or len(row.parts) > 1 or not _stands_out(row):
        return None
    said = folded(row.text)
    if said in pack.household_organisations or said in pack.household_titles:
        return None
    return known_words.likely(row.text)


def _is_link(row: Row, pack: LanguagePack) -> bool:
    """A row like "Portfolio" that is nothing but a link."""
    return folded(row.text) in pack.contact_labels and any(
        folded(link.text) == folded(row.text) for link in row.first.links
    )


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
        sizes: Counter[float] = Counter()
        colors: Counter[str] = Counter()
        for row in rows:
            sizes[row.style.size] += len(row.text)
            colors[row.style.color] += len(row.text)
        self._body_size = sizes.most_common(1)[0][0] if sizes else 0.0
        self._body_color = colors.most_common(1)[0][0] if colors else ""
        looks: dict[tuple[object, ...], set[object]] = {}
        for index, kind in found.items():
            looks.setdefault(rows[index].look, set()).add(kind)
        self._main = max(looks, key=lambda look: (len(looks[look]), look[0]), default=())
        self._main_kinds = len(looks.get(self._main, ()))
        self._main_level = int(str(self._main[3])) if self._main else 0
        self._first_main = min((i for i in found if rows[i].look == self._main), default=0)
        all_looks = Counter(row.look for row in rows)
        self._own_looks = {
            look
            for look, kinds in looks.items()
            if len(kinds) > 1
            and sum(rows[i].look == look for i in found) >= 0.6 * all_looks[look]
            and look != all_looks.most_common(1)[0][0]
        }
        self._labels = len({kind for i, kind in found.items() if self._is_label(i)})
        gaps = [rows[i].first.gap > 0.5 for i in found if rows[i].look == self._main]
        self._gapped = sum(gaps) > 0.7 * len(gaps)

    def weight(self, index: int) -> float:
        """How sure a row with a heading's words is a heading."""
        row = self._rows[index]
        if self._labels > 1 and self._is_label(index):
            return _ENOUGH
        style = row.style
        same = row.look == self._main or row.look in self._own_looks
        weight = 3.0 + 1.0 * (style.heading > 0) + 0.7 * style.bold + 0.7 * bool(row.look[-1])
        weight += 1.0 * (style.size > self._body_size * 1.06)
        weight += 1.0 * (bool(style.color) and style.color != self._body_color)
        ranked = 0 < style.heading <= self._main_level
        weight += 2.0 * same - 2.0 * (not same and not ranked and self._main_kinds > 1)
        weight += 1.0 * (row.first.gap > 0.5)
        weight -= 1.5 * (self._gapped and row.first.gap <= 0.5 and not self._opens_page(index))
        weight += 1.0 * (index < self._first_main) + 1.0 * self._is_label(index)
        weight -= 3.0 * row.bullet
        return weight - 3.0 * self._beside_dates(index)

    def _is_label(self, index: int) -> bool:
        """The row stands on one line with its section."""
        below = self._rows[index + 1] if index + 1 < len(self._rows) else None
        return below is not None and below.first is self._rows[index].first

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
        look = self._rows[index].look
        return dated and look != self._main and look not in self._own_looks


def _with_unknown(
    rows: Sequence[Row], headings: list[Heading], grammar: DateGrammar
) -> tuple[Heading, ...]:
    """The headings, and the rows that look like them though no word list has them."""
    counts = Counter(rows[h.index].look for h in headings)
    all_looks = Counter(row.look for row in rows)
    letters: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        letters[row.look] += len(row.text)
    plain = letters.most_common(1)[0][0] if letters else ()
    known = {h.index: h for h in headings}
    result: list[Heading] = []
    current: Heading | None = None
    for index, row in enumerate(rows):
        if index in known:
            current = known[index]
            result.append(current)
            continue
        look = row.look
        if _opens_list(rows, index, current, grammar):
            current = Heading(index, SectionKind.OTHER, known=False)
            result.append(current)
            continue
        if current is None or look == plain or row.bullet or not counts[look]:
            continue
        in_entries = current.kind in _ENTRY_KINDS and current.known
        mostly_headings = counts[look] >= 0.5 * all_looks[look] and counts[look] > 1
        opens_entry = _dates_follow(rows, index, grammar)
        if _stands_out(row) and not opens_entry and (mostly_headings or not in_entries):
            current = Heading(index, SectionKind.OTHER, known=False)
            result.append(current)
    return tuple(result)


def _opens_list(
    rows: Sequence[Row], index: int, current: Heading | None, grammar: DateGrammar
) -> bool:
    """A short line with space above and list items below, outside of all sections with entries."""
    row = rows[index]
    below = rows[index + 1] if index + 1 < len(rows) else None
    if index < _TOP or below is None or row.bullet or not below.bullet:
        return False
    outside = current is None or not current.known or current.kind is SectionKind.PROFILE
    plain = not any(map(str.isdigit, row.text)) and "@" not in row.text + below.text
    short = len(row.text.split()) <= LONGEST and row.text[-1] not in ".,:"
    items = rows[index + 1 : index + 1 + _FEWEST_ITEMS]
    listed = len(items) == _FEWEST_ITEMS and all(item.bullet for item in items)
    apart = row.first.gap > 0.5 and not (current and current.contact)
    return outside and plain and short and listed and apart and not grammar.find(row.text)


def _dates_follow(rows: Sequence[Row], index: int, grammar: DateGrammar) -> bool:
    """The row or one of the next two opens or closes with dates, as the head of an entry does."""
    for row in rows[index : index + 3]:
        found = [] if row.bullet else grammar.find(row.text)
        if any(f.start <= 1 or f.end >= len(row.text) - 1 for f in found):
            return True
    return False


def _stands_out(row: Row) -> bool:
    """Something sets the row apart from running text, and it is short."""
    size, bold, _italic, heading, _color, capitals = row.look
    found = row.text.split()
    spaced = all(len(word) == 1 for word in found)
    return bool(bold or heading or capitals or size) and (spaced or len(found) <= LONGEST)
