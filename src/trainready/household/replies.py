"""What a person typed → the field that it answers, or a sentence on what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from trainready.household.answers_file import LONGEST_ANSWER, LONGEST_DETAIL, ActivityAnswer
from trainready.language.dates import DateGrammar
from trainready.language.scale import has_number
from trainready.language.tokens import tokenize
from trainready.model.skillmap import Honesty, LineWords, Wording

NOW = "now"
_NUMBERS = re.compile(r"\d+(?:[\s,.+&]+\d+)*[\s,.]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""An answer about time to the question for how many people."""
Changes = Callable[[ActivityAnswer], Mapping[str, object]]


class Unclear(ValueError):
    """An answer that we cannot take; its text is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Period:
    since: str
    until: str
    exact: bool


def picked(typed: str, count: int, say: Wording) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Indexes of the options that were picked, and lines in the person's own words.

    Parts are parted by `;`. A part of numbers picks, any other is a line of its own.
    """
    numbers: list[int] = []
    own: list[str] = []
    for part in filter(None, (p.strip() for p in typed.split(";"))):
        if not _NUMBERS.fullmatch(part):
            if len(part) > LONGEST_ANSWER:
                raise Unclear(say("interview.too_long", most=LONGEST_ANSWER))
            own.append(part)
            continue
        for number in (int(n[:6]) for n in re.findall(r"\d+", part)):
            if not 1 <= number <= count:
                key = "interview.no_option" if count else "interview.own_words"
                raise Unclear(say(key, number=number, last=count))
            if number - 1 not in numbers:
                numbers.append(number - 1)
    return tuple(numbers), tuple(own)


@dataclass(frozen=True, slots=True)
class Replies:
    """Reads answers with the words of one language."""

    say: Wording
    dates: DateGrammar
    lines: LineWords
    honesty: Honesty
    today: date

    def short(self, typed: str) -> str:
        """One line without control characters. Raises `Unclear` for one that is no answer."""
        text = " ".join("".join(c if c.isprintable() else " " for c in typed).split())
        if len(text) > 5 * LONGEST_ANSWER:
            raise Unclear(self.say("interview.too_long", most=LONGEST_ANSWER))
        return text

    def detail(self, field: str, typed: str) -> Changes:
        """The fields that an answer about one act changes."""
        if field == "when":
            found = self.period(typed)
            return lambda a: {
                "since": found.since,
                "until": found.until,
                "exact": a.exact and found.exact,
            }
        longest = LONGEST_ANSWER if field == "result" else LONGEST_DETAIL
        if len(typed) > longest:
            raise Unclear(self.say("interview.too_long", most=longest))
        if field == "people" and not has_number(_YEAR.sub(" ", typed), self.lines):
            raise Unclear(self.say("interview.people.unclear"))
        if field == "role":
            typed = typed[0].upper() + typed[1:]  # it stands as a heading
        sure = field not in ("people", "how_often") or not self._hedged(typed)
        return lambda a: {field: typed, "exact": a.exact and sure}

    def given(self, field: str, answer: ActivityAnswer) -> str:
        """What was said before, as it could be typed again."""
        if field != "when":
            return str(getattr(answer, field))
        period = " - ".join(filter(None, (answer.since, answer.until)))
        return period if answer.exact or not period else self.say("interview.about", text=period)

    def contact(self, field: str, typed: str) -> str:
        if len(typed) > LONGEST_DETAIL // 2:
            raise Unclear(self.say("interview.too_long", most=LONGEST_DETAIL // 2))
        if field == "email" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", typed):
            raise Unclear(self.say("interview.email.unclear"))
        return typed

    def period(self, typed: str) -> Period:
        """Since when and until when; a single year is when it began. Raises `Unclear`."""
        found = next(iter(self.dates.find(typed)), None)
        if found is None or found.first is None:
            raise Unclear(self.say("interview.when.unclear"))
        start, end = found.first, found.last
        since = _iso(start.year, start.month)
        until = "" if end is None else NOW if end.ongoing else _iso(end.year, end.month)
        this_month = _iso(self.today.year, self.today.month)
        for said in (since, until):
            if said and said != NOW and said[: len(this_month)] > this_month[: len(said)]:
                today = self.today.isoformat()
                raise Unclear(self.say("interview.when.future", date=said, today=today))
        if until and until != NOW and until < since[: len(until)]:
            raise Unclear(self.say("interview.when.backwards", since=since, until=until))
        if not since:
            raise Unclear(self.say("interview.when.unclear"))
        return Period(since, until, not self._hedged(typed))

    def _hedged(self, typed: str) -> bool:
        words = {token.word for token in tokenize(typed)}
        return "~" in typed or not words.isdisjoint(self.honesty.estimates)


def _iso(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}" if year and month else f"{year:04d}" if year else ""
