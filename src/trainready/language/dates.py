"""Dates as people write them on a resume: a small grammar over a language's date words.

The clock is never asked: `Present` stays `Present`, and durations take today from the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from trainready.language.date_forms import DateForms, FoundDate, any_of
from trainready.model.language_pack import DateWords
from trainready.model.resume import Date

_DASH = r"[-\u2010-\u2015\u2212~\u2192>]+"


@dataclass(frozen=True, slots=True)
class FoundRange:
    """One date, or two with what joins them; `start:end` covers words like "since" too."""

    start: int
    end: int
    first: FoundDate | None
    last: FoundDate | None

    @property
    def single(self) -> bool:
        """One date stands for the whole."""
        return self.first is None or self.last is None


@dataclass(frozen=True)
class DateGrammar:
    """Finds dates with the words of one language."""

    words: DateWords

    def find(self, text: str) -> tuple[FoundRange, ...]:
        """Every date or range in a text, in order, without overlaps."""
        atoms = self._settled(self._forms.find(text))
        ranges: list[FoundRange] = []
        index = 0
        while index < len(atoms):
            found, used = self._range_at(text, atoms, index)
            index += used
            if found is not None:
                ranges.append(self._with_duration(text, found))
        return tuple(ranges)

    def is_duration(self, text: str) -> bool:
        """The whole text is a length of time, such as "6 yrs 5 mos"."""
        return bool(self._duration.fullmatch(text))

    def _range_at(
        self, text: str, atoms: list[FoundDate], index: int
    ) -> tuple[FoundRange | None, int]:
        atom = atoms[index]
        following = atoms[index + 1] if index + 1 < len(atoms) else None
        start, opening = self._opening(text, atom.start)
        if (
            following is not None
            and (following.year or following.ongoing)
            and self._joined(text, atom, following)
            and self._fits(text, atom, following)
        ):
            first = self._completed(atom, following)
            following = self._closed(following)
            if first.ongoing or not (first.year or first.month):
                return None, 1
            return FoundRange(start, following.end, first, following), 2
        if atom.paired or (not atom.year and not (atom.ongoing and opening == "until")):
            return None, 1
        if atom.academic:
            return FoundRange(start, atom.end, atom, self._closed(atom)), 1
        if short := self._two_digit_end(text, atom):
            return FoundRange(start, short.end, atom, short), 1
        if opening == "since":
            return FoundRange(start, atom.end, atom, FoundDate(start, atom.end, ongoing=True)), 1
        if trailing := self._trailing_dash.match(text, atom.end):
            now = FoundDate(trailing.start(), trailing.end(), ongoing=True)
            return FoundRange(start, trailing.end(), atom, now), 1
        if opening == "until":
            hedged = self._until.search(text[: atom.start]) is not None
            last = replace(atom, start=start) if hedged else atom
            return FoundRange(start, atom.end, None, last), 1
        return FoundRange(atom.start, atom.end, atom, None), 1

    def _opening(self, text: str, at: int) -> tuple[int, str]:
        """The start of a word like "since" before a date, and which kind it is."""
        before = text[:at]
        for kind, pattern in (("since", self._since), ("until", self._ended)):
            if found := pattern.search(before):
                return found.start(), kind
        return at, ""

    @staticmethod
    def _settled(atoms: list[FoundDate]) -> list[FoundDate]:
        """Beside "2011/04" the 11 of "2010/11" is a month too."""
        if not any(atom.slashed for atom in atoms):
            return atoms
        return [
            replace(a, month=(a.year + 1) % 100, academic=False)
            if a.academic and 1 <= (a.year + 1) % 100 <= 12
            else a
            for a in atoms
        ]

    @staticmethod
    def _closed(atom: FoundDate) -> FoundDate:
        """As the end of a range, "2012/13" is its second year."""
        return replace(atom, year=atom.year + 1, academic=False) if atom.academic else atom

    def _joined(self, text: str, atom: FoundDate, following: FoundDate) -> bool:
        """What stands between two dates makes one range of them."""
        between = text[atom.end : following.start]
        if self._between.fullmatch(between):
            return True
        closes = self._closing.match(text, following.end) is not None
        return following.ongoing and closes and bool(re.fullmatch(r"\s*,?\s+", between))

    def _fits(self, text: str, atom: FoundDate, following: FoundDate) -> bool:
        """ "Sept 19", "05/08" are a month and a year behind an earlier one, or before `Present`."""
        if following.ongoing or not (atom.paired or following.paired):
            return True
        dash = self._dash.fullmatch(text, atom.end, following.start) is not None
        earlier = (atom.year, atom.month) <= (following.year, following.month)
        return following.paired and earlier and (dash or text[following.start].isalpha())

    @staticmethod
    def _completed(first: FoundDate, last: FoundDate) -> FoundDate:
        """In "June – August 2019" the first date borrows the year of the last."""
        return replace(first, year=last.year) if not first.year else first

    @staticmethod
    def _two_digit_end(text: str, atom: FoundDate) -> FoundDate | None:
        """The 20 of "2019–20"."""
        found = re.compile(rf"\s?{_DASH}\s?(\d\d)(?![\d/.-])").match(text, atom.end)
        if atom.month or found is None:
            return None
        year = atom.year // 100 * 100 + int(found[1])
        return FoundDate(found.start(1), found.end(1), year=year) if year > atom.year else None

    def _with_duration(self, text: str, found: FoundRange) -> FoundRange:
        """ "· 1 yr 10 mos" behind a range says the same once more and belongs to it."""
        duration = self._duration.match(text, found.end)
        return replace(found, end=duration.end()) if duration else found

    @cached_property
    def _forms(self) -> DateForms:
        return DateForms(self.words)

    @cached_property
    def _closing(self) -> re.Pattern[str]:
        return re.compile(r"\s*(?:[)\]|,;·.\0]|$)")

    @cached_property
    def _until(self) -> re.Pattern[str]:
        """ "until 2012" says less than "2012"; "graduated 2012" says the same."""
        return re.compile(rf"(?<!\w){any_of(self.words.until)}:?\s+$", re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        until = any_of(self.words.until)
        return re.compile(rf"[\s.,]*(?:{_DASH}|{until})\s*", re.IGNORECASE)

    @cached_property
    def _dash(self) -> re.Pattern[str]:
        return re.compile(rf"\s*{_DASH}\s*")

    @cached_property
    def _since(self) -> re.Pattern[str]:
        about = any_of(self.words.about)
        since = any_of(self.words.since)
        return re.compile(rf"(?<!\w){since}\s+(?:{about}\.?\s+)?$", re.IGNORECASE)

    @cached_property
    def _ended(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(self.words.ended)}:?\s+$", re.IGNORECASE)

    @cached_property
    def _trailing_dash(self) -> re.Pattern[str]:
        return re.compile(rf"\s?{_DASH}\s*(?=[)\]|,;]|$)")

    @cached_property
    def _duration(self) -> re.Pattern[str]:
        units = any_of(tuple(unit for words in self.words.durations.values() for unit in words))
        one = rf"\d+\s?{units}(?!\w)\.?"
        return re.compile(
            rf"\s*[·•|,(\u2013-]*\s*{one}(?:[,\s]*(?:\w{{1,3}}\s)?{one})*\s*\)?", re.IGNORECASE
        )


def whole_months(start: Date, end: Date, today: date) -> int:
    """Months from start to end as stated, never more; 0 when the dates do not say.

    Where a month is not stated only whole years between the two count.
    """
    last_year, last_month = (today.year, today.month) if end.ongoing else (end.year, end.month)
    if not start.year or not last_year:
        return 0
    if start.month and last_month:
        return max(0, (last_year - start.year) * 12 + last_month - start.month)
    return max(0, last_year - start.year) * 12
