"""Dates as people write them on a resume: a small grammar over a language's date words.

The clock is never asked: `Present` stays `Present`, and durations take today from the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from trainready.model.language_pack import DateWords
from trainready.model.resume import Date

_DASH = r"[-\u2010-\u2015\u2212~\u2192>]+"
_YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date in a text."""

    start: int
    end: int
    year: int = 0
    month: int = 0
    ongoing: bool = False


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
        atoms = self._atoms(text)
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
            and self._between.fullmatch(text[atom.end : following.start])
        ):
            first = self._completed(atom, following)
            if first.ongoing or not (first.year or first.month):
                return None, 1
            return FoundRange(start, following.end, first, following), 2
        if not atom.year and not (atom.ongoing and opening == "until"):
            return None, 1
        if short := self._two_digit_end(text, atom):
            return FoundRange(start, short.end, atom, short), 1
        if opening == "since":
            return FoundRange(start, atom.end, atom, FoundDate(start, atom.end, ongoing=True)), 1
        if trailing := self._trailing_dash.match(text, atom.end):
            now = FoundDate(trailing.start(), trailing.end(), ongoing=True)
            return FoundRange(start, trailing.end(), atom, now), 1
        if opening == "until":
            return FoundRange(start, atom.end, None, atom), 1
        return FoundRange(atom.start, atom.end, atom, None), 1

    def _opening(self, text: str, at: int) -> tuple[int, str]:
        """The start of a word like "since" before a date, and which kind it is."""
        before = text[:at]
        for kind, pattern in (("since", self._since), ("until", self._ended)):
            if found := pattern.search(before):
                return found.start(), kind
        return at, ""

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

    def _atoms(self, text: str) -> list[FoundDate]:
        return [self._atom(match) for match in self._atom_pattern.finditer(text)]

    def _atom(self, match: re.Match[str]) -> FoundDate:
        found = {name: value for name, value in match.groupdict().items() if value}
        start, end = match.span()
        if "present" in found:
            return FoundDate(start, end, ongoing=True)
        year = next((int(v) for n, v in found.items() if n.startswith("year")), 0)
        if short := found.get("short"):
            year = 2000 + int(short) if int(short) < 70 else 1900 + int(short)
        name = next((v.casefold() for n, v in found.items() if n.startswith("name")), "")
        month = self._named_months.get(name, 0)
        if digits := next((v for n, v in found.items() if n.startswith("month")), ""):
            month = int(digits)
        if quarter := next((v for n, v in found.items() if n.startswith("quarter")), ""):
            month = int(quarter) * 3 - 2
        return FoundDate(start, end, year=year, month=month)

    @cached_property
    def _named_months(self) -> dict[str, int]:
        return {**self.words.seasons, **self.words.months}

    @cached_property
    def _atom_pattern(self) -> re.Pattern[str]:
        names = _any_of((*self.words.months, *self.words.seasons))
        quarters = _any_of(self.words.quarters)
        number = r"(?:0?[1-9]|1[0-2])"
        day = r"(?:0?[1-9]|[12]\d|3[01])"
        nth = _any_of(self.words.ordinals) + "?"
        forms = (
            rf"(?P<year1>{_YEAR})[-/.](?P<month1>0[1-9]|1[0-2])(?:[-/.]{day})?(?![\d])",
            rf"{day}[./]\s?(?P<month2>{number})[./]\s?(?P<year2>{_YEAR})",
            rf"(?P<month3>{number})\s?[-/.\u2013]\s?(?P<year3>{_YEAR})",
            rf"(?:{day}{nth}\s+)?(?P<name1>{names})\b\.?,?\s*(?:{day}{nth},\s*)?(?P<year4>{_YEAR})",
            rf"(?P<name2>{names})\b\.?,?\s*['\u2019](?P<short>\d\d)(?!\d)",
            rf"{quarters}\s?(?P<quarter1>[1-4])[\s,/-]*(?P<year5>{_YEAR})",
            rf"(?P<year6>{_YEAR})[\s,/-]*{quarters}\s?(?P<quarter2>[1-4])(?!\d)",
            rf"(?P<year7>{_YEAR})\s+(?P<name3>{names})\b(?!\s+{_YEAR})",
            rf"(?P<year8>{_YEAR})(?![\d%])",
            rf"(?P<present>{_any_of(self.words.present)})(?!\w)",
            rf"(?P<name4>{names})(?!\w)",
        )
        return re.compile(rf"(?<![\w$€£])(?:{'|'.join(forms)})", re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        until = _any_of(self.words.until)
        return re.compile(rf"[\s.,]*(?:{_DASH}|{until})\s*", re.IGNORECASE)

    @cached_property
    def _since(self) -> re.Pattern[str]:
        about = _any_of(self.words.about)
        since = _any_of(self.words.since)
        return re.compile(rf"(?<!\w){since}\s+(?:{about}\.?\s+)?$", re.IGNORECASE)

    @cached_property
    def _ended(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){_any_of(self.words.ended)}:?\s+$", re.IGNORECASE)

    @cached_property
    def _trailing_dash(self) -> re.Pattern[str]:
        return re.compile(rf"\s?{_DASH}\s*(?=[)\]|,;]|$)")

    @cached_property
    def _duration(self) -> re.Pattern[str]:
        units = _any_of(tuple(unit for words in self.words.durations.values() for unit in words))
        one = rf"\d+\s?{units}(?!\w)\.?"
        return re.compile(
            rf"\s*[·•|,(\u2013-]*\s*{one}(?:[,\s]*(?:\w{{1,3}}\s)?{one})*\s*\)?", re.IGNORECASE
        )


def _any_of(words: tuple[str, ...]) -> str:
    """A pattern of the words, longest first, with any white space between parts."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


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
