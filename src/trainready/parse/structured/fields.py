"""Fields of a structured source → passages, dates, and prose with its list items."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Place, PlaceUnit, Span, Text
from trainready.model.resume import NO_DATE, Date, Position, Setting
from trainready.parse.passages import EMPTY, Passage, joined
from trainready.parse.vocabulary import is_household

_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-\d\d)?(?:T.*)?")
_BULLET = re.compile(r"(?:[•◦▪▫‣⁃∙●○■□◆▶▸➢➤➔✓✔✦★·]+\s*|[-–—*+>]\s+|[-*](?=[^\W\d_]))(?=\S)")
_LINE = re.compile(r"[^\n\r]+")
_FLATTENED = re.compile(r"\s{2,}(?=[•◦▪●■▶➢✓✔]|[-*–]\s)")
"""Where a line break was before a list item, in texts whose breaks became spaces."""


def passage(source: str, path: str, value: str, number: int = 1) -> Passage:
    """The text of a field, without outer spaces. `path` is how a person finds the field."""
    if not value.strip():
        return EMPTY
    place = Place(number, PlaceUnit.FIELD, path=path)
    span = Span(source, place, 0, len(value), value)
    return Passage(value, ((0, span),)).cut(0, len(value))


def dated(written: Text, value: str, pack: LanguagePack | None) -> Date:
    """A date in ISO notation or in words. Words without a date are kept as written."""
    if match := _ISO.fullmatch(value):
        return Date(written, int(match[1]), int(match[2] or 0))
    if not value:
        return Date(written, ongoing=True)
    found = DateGrammar(pack.dates).find(f"until {value}") if pack else ()
    last = (found[0].last or found[0].first) if found else None
    return Date(written, last.year, last.month, last.ongoing) if last else Date(written)


def date_in(field: Passage, pack: LanguagePack) -> Date:
    """The date that a field states; none for an empty one."""
    return dated(field.as_text(), field.text, pack) if field else NO_DATE


def period_of(start: Passage, end: Passage, pack: LanguagePack) -> tuple[Date, Date]:
    """Both ends; what has a start and no end goes on."""
    first, last = date_in(start, pack), date_in(end, pack)
    return first, last if last.written or not first else Date(ongoing=True)


def text(field: Passage) -> Text:
    return field.as_text() if field else NOTHING


def texts(fields: Iterable[Passage]) -> tuple[Text, ...]:
    """Those that are not empty."""
    return tuple(field.as_text() for field in fields if field)


def summary_and_highlights(field: Passage) -> tuple[Text, tuple[Text, ...]]:
    """What opens a description, and its list items or lines.

    One line is a summary. Where no line has a bullet sign, each of several lines stands alone.
    """
    lines = lines_of(field)
    if len(lines) < 2 and not any(bullet for _, bullet in lines):
        return text(field), ()
    first = next((i for i, (_, bullet) in enumerate(lines) if bullet), 0)
    opening = joined((line for line, _ in lines[:first]), " ") if first else EMPTY
    return text(opening), texts(line for line, _ in lines[first:])


def lines_of(field: Passage) -> list[tuple[Passage, bool]]:
    """The lines of a text without their bullet signs, and whether each had one."""
    found = []
    for line in _LINE.finditer(field.text):
        begins = [0, *(gap.end() for gap in _FLATTENED.finditer(line[0]))]
        for begin, end in zip(begins, [*begins[1:], len(line[0])], strict=True):
            part = field.cut(line.start() + begin, line.start() + end)
            bullet = _BULLET.match(part.text)
            if any(map(str.isalnum, part.text)):
                whole = part.cut(bullet.end(), len(part.text)) if bullet else part
                found.append((whole, bullet is not None))
    return found


def setting_of(position: Position, otherwise: Setting, pack: LanguagePack) -> Setting:
    """At home when title or employer say so."""
    if is_household(position.title.value, position.organisation.value, pack):
        return Setting.HOME
    return otherwise
