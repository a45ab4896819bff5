"""One date as people write it: its forms, and the words and signs that make it less exact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from trainready.model.language_pack import DateWords

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NUMBER = r"(?:0?[1-9]|1[0-2])"
_NEXT = "(?:" + "|".join(f"(?<={y}/){(y + 1) % 100:02d}" for y in range(1950, 2050)) + ")"
"""The last two digits of the year after the one that stands before them."""
_CENTURY_TURN = 70
"""Two digits from here on are of the last century."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date in a text."""

    start: int
    end: int
    year: int = 0
    month: int = 0
    ongoing: bool = False
    academic: bool = False
    """ "2010/11": the year goes on into the next."""
    slashed: bool = False
    """ "2010/04": what looks like an academic year beside it is a month as well."""
    paired: bool = False
    """ "Sept 19", "05/08": a month and a year only beside another of these, or beside `Present`."""


@dataclass(frozen=True)
class DateForms:
    """Finds single dates with the words of one language."""

    words: DateWords

    def find(self, text: str) -> list[FoundDate]:
        """Every date, from the word that makes it less exact to the end of its last one."""
        plain = [self._date(match) for match in self._pattern.finditer(text)]
        found = [self._hedged_before(text, date) for date in plain]
        stops = [*(date.start for date in found), len(text)][1:]
        pairs = zip(found, stops, strict=False)
        return [self._hedged_behind(text, date, stop) for date, stop in pairs]

    def _hedged_before(self, text: str, date: FoundDate) -> FoundDate:
        match = self._before.search(text[: date.start]) if not date.ongoing else None
        return replace(date, start=match.start()) if match else date

    def _hedged_behind(self, text: str, date: FoundDate, stop: int) -> FoundDate:
        match = self._behind.match(text, date.end) if not date.ongoing else None
        return replace(date, end=match.end()) if match and match.end() <= stop else date

    def _date(self, match: re.Match[str]) -> FoundDate:
        found = {name: value for name, value in match.groupdict().items() if value}
        start, end = match.span()
        if "present" in found:
            return FoundDate(start, end, ongoing=True)
        year = next((int(v) for n, v in found.items() if n.startswith("year")), 0)
        if short := next((v for n, v in found.items() if n.startswith("short")), ""):
            year = 2000 + int(short) if int(short) < _CENTURY_TURN else 1900 + int(short)
        name = next((v.casefold() for n, v in found.items() if n.startswith("name")), "")
        month = self._named_months.get(name, 0)
        if digits := next((v for n, v in found.items() if n.startswith("month")), ""):
            month = int(digits)
        if quarter := next((v for n, v in found.items() if n.startswith("quarter")), ""):
            month = int(quarter) * 3 - 2
        for one, two in (("one", "two"), ("one_", "two_")):
            if one in found:
                month = _certain_month(int(found[one]), int(found[two]))
        return FoundDate(
            start,
            end,
            year,
            month,
            academic="next" in found,
            slashed="month1" in found and "/" in match[0],
            paired=any(name.startswith("short_paired") for name in found),
        )

    @cached_property
    def _named_months(self) -> Mapping[str, int]:
        return {**self.words.seasons, **self.words.months}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = any_of((*self.words.months, *self.words.seasons))
        quarters = any_of(self.words.quarters)
        nth = any_of(self.words.ordinals) + "?"
        glued = any_of(self.words.about) + r"\.?"
        forms = (
            rf"(?P<year9>{_YEAR})/(?P<next>{_NEXT})(?![\d/.]|-(?!{_YEAR}))",
            rf"(?P<year1>{_YEAR})[-/.](?P<month1>0[1-9]|1[0-2])(?:[-/.]{_DAY})?(?![\d])",
            rf"(?P<one>{_DAY})(?P<sign>[./-])\s?(?P<two>{_DAY})(?P=sign)\s?(?P<year2>{_YEAR})(?!\d)",
            rf"(?P<month3>{_NUMBER})\s?[-/.\u2013]\s?(?P<year3>{_YEAR})",
            rf"(?P<one_>{_DAY})/(?P<two_>{_DAY})/(?P<short3>\d\d)(?![\d/])",
            rf"(?:{_DAY}{nth}\s+)?(?P<name1>{names})\b\.?,?\s*(?:{_DAY}{nth},\s*)?(?P<year4>{_YEAR})"
            rf"(?:/{_NEXT}(?!\d))?",
            rf"(?P<name2>{names})\b\.?,?\s*['\u2019](?P<short1>\d\d)(?!\d)",
            rf"{quarters}\s?(?P<quarter1>[1-4])[\s,/-]*(?P<year5>{_YEAR})",
            rf"(?P<year6>{_YEAR})[\s,/-]*{quarters}\s?(?P<quarter2>[1-4])(?!\d)",
            rf"(?P<year7>{_YEAR})\s+(?P<name3>{names})\b(?!\s+{_YEAR})",
            rf"{glued}(?P<year0>{_YEAR})(?![\d%])",
            rf"(?P<year8>{_YEAR})(?![\d%])",
            rf"(?P<name5>{names})\b\.?\s(?P<short_paired1>\d\d)(?![\w%,:./]*\d)",
            r"(?P<month4>0[1-9]|1[0-2])/(?P<short_paired2>\d\d)(?![\d/])",
            r"['\u2018\u2019](?P<short2>\d\d)(?![\w%])",
            rf"(?P<present>{any_of(self.words.present)})(?!\w)",
            rf"(?P<name4>{names})(?!\w)",
        )
        return re.compile(rf"(?<![\w$€£])(?:{'|'.join(forms)})", re.IGNORECASE)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """What stands before a date and makes it less exact, such as "circa" or "expected"."""
        words = any_of((*self.words.about, *self.words.expected))
        sign = r"(?<![^\s(\[|,;–—-])[~≈±]"
        return re.compile(rf"(?:(?<!\w){words}(?:[.:]\s*|\s+|-))+{sign}?$|{sign}$", re.IGNORECASE)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        """The same behind a date: "May 2027 (expected)", "2015?"."""
        words = any_of((*self.words.about, *self.words.expected))
        return re.compile(
            rf"\s?\?(?!\w)|[\s,]*(?:[(\[]\s*(?:{words}\.?|\?)\s*[)\]]"
            rf"|\s{words}\.?(?=\s*(?:[)\]|,;·\0]|$)))",
            re.IGNORECASE,
        )


def _certain_month(one: int, two: int) -> int:
    """The month of two numbers of which one is a day; 0 when both may be either."""
    if one == two:
        return one if one <= 12 else 0
    if (one > 12) == (two > 12):
        return 0
    return min(one, two)


def any_of(words: tuple[str, ...]) -> str:
    """A pattern of the words, longest first, with any white space between parts."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
