"""A file of household answers → HouseholdRecord."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import tomli
from pydantic import ValidationError

from trainready.errors import TrainreadyError, UnreadableFile
from trainready.household.answers_file import AnswersFile
from trainready.model.household import ANSWERS_VERSION, Activity, Break, HouseholdRecord
from trainready.model.origin import NOTHING, Origin, OriginKind, Place, PlaceUnit, Span, Text
from trainready.model.resume import NO_DATE, Date, Setting
from trainready.toml_source import Source

LONGEST_FILE = 1_000_000
"""Bytes; a long life told in full is some 50,000."""
ONGOING = "now"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
Slip = tuple[tuple[str | int, ...], str]
"""Where in the answers, and what is wrong there."""
_PLAINLY = {
    "string_type": "put the answer in quotes",
    "extra_forbidden": "there is no such question; check its spelling",
    "missing": "this answer is needed",
    "tuple_type": "write a heading [[activity]] or [[break]] above it, in double brackets",
    "bool_type": "write true or false, without quotes",
    "bool_parsing": "write true or false, without quotes",
    "string_too_long": "this answer is very long; keep to one thing that you did",
    "string_too_short": "this answer is empty",
    "string_pattern_mismatch": "this is no code of four digits; leave it out if you like",
    "literal_error": "this is none of the words that may stand here; see the README",
}
"""What is wrong, by pydantic's name for it, in words for people."""
_FORMAT = "Write dates as 2017-06 or 2017, and 'now' for what goes on."


def read_answers(path: Path) -> HouseholdRecord:
    """The record of an answers file (TOML, version 1).

    Raises `UnreadableFile` with every problem, each with its line and what to write instead.
    """
    return record_of(path.name, open_answers(path))


def open_answers(path: Path) -> AnswersFile:
    """The answers themselves, to go on with. Raises as `read_answers` does."""
    source = _open(path)
    if source.tables.get("version") != ANSWERS_VERSION:
        raise UnreadableFile(
            "this answers file is of another version",
            where=path.name,
            cure=f"Its first line should be: version = {ANSWERS_VERSION}",
        )
    try:
        answers = AnswersFile.model_validate(source.tables)
    except ValidationError as error:
        raise _refusal(
            source,
            [
                (detail["loc"], _PLAINLY.get(detail["type"], detail["msg"].lower()))
                for detail in error.errors(include_url=False, include_input=False)
            ],
        ) from None
    if wrong := [
        *_wrong_dates("activity", [(a.since, a.until) for a in answers.activity]),
        *_wrong_dates("break", [(b.since, b.until) for b in answers.break_]),
    ]:
        raise _refusal(source, wrong)
    return answers


def _wrong_dates(table: str, periods: list[tuple[str, str]]) -> Iterator[Slip]:
    for index, period in enumerate(periods):
        for key, written in zip(("since", "until"), period, strict=True):
            if written and not _is_date(written):
                yield (table, index, key), f"'{written}' is not a date. {_FORMAT}"
        since, until = period
        if _is_date(since) and _is_date(until) and until.casefold() != ONGOING and until < since:
            yield (table, index, "until"), f"'{until}' is before '{since}'."


def _open(path: Path) -> Source:
    try:
        if path.is_dir():
            raise UnreadableFile(
                "this is a folder, not a file of answers",
                where=path.name,
                cure="Give the file itself, such as household.toml.",
            )
        if path.stat().st_size > LONGEST_FILE:
            raise UnreadableFile(
                "this file is too large for household answers",
                where=path.name,
                cure="Keep the answers themselves, in a file of less than 1 MB.",
            )
        text = path.read_text(encoding="utf-8")
        return Source(path.name, text, tomli.loads(text))
    except FileNotFoundError:
        raise UnreadableFile(
            "there is no such file",
            where=path.name,
            cure="Check the name, or drag the file onto this window to get its full name.",
        ) from None
    except tomli.TOMLDecodeError as error:
        raise UnreadableFile(
            f"this answers file has a slip in line {error.lineno}: {error.msg.lower()}",
            where=path.name,
            cure='Every text stands in quotes: what = "Kept the family budget"',
        ) from None
    except RecursionError:
        raise UnreadableFile(
            "this file is no file of answers",
            where=path.name,
            cure="See the example of an answers file that the README names.",
        ) from None
    except UnicodeDecodeError:
        raise UnreadableFile(
            "this is not a text file", where=path.name, cure="Save it as plain text (UTF-8)."
        ) from None
    except OSError as error:
        raise UnreadableFile(
            f"this file cannot be opened ({error.strerror})",
            where=path.name,
            cure="Close it in other programs, or copy it to another folder.",
        ) from None


def _refusal(source: Source, wrong: list[Slip]) -> TrainreadyError:
    listed = "\n".join(
        f"  line {source.line_of(path)}: {_said(path)}: {what}" for path, what in wrong
    )
    return UnreadableFile(
        f"some answers cannot be read:\n{listed}",
        where=source.name,
        cure="Nothing was changed. Mend these lines and run the same command again.",
    )


def _said(path: tuple[str | int, ...]) -> str:
    """ "activity 2, since" for a path in the answers."""
    table, *rest = path
    numbers = [f" {part + 1}" for part in rest if isinstance(part, int)]
    return ", ".join([f"{table}{''.join(numbers)}", *(p for p in rest if isinstance(p, str))])


def _is_date(written: str) -> bool:
    if written.casefold() == ONGOING:
        return True
    found = _DATE.fullmatch(written)
    known_year = found is not None and _FIRST_YEAR <= int(found[1]) <= _LAST_YEAR
    return known_year and 1 <= int(found[2] or 1) <= 12 if found else False


def record_of(source: str, answers: AnswersFile) -> HouseholdRecord:
    """The answers as a record; each text is its own receipt."""

    def text(value: str, number: int, kind: OriginKind = OriginKind.TOLD) -> Text:
        if not value:
            return NOTHING
        place = Place(number, PlaceUnit.ANSWER)
        return Text(value, Origin(kind, (Span(source, place, 0, len(value), value),)))

    def date(written: str, number: int) -> Date:
        if not written:
            return NO_DATE
        if written.casefold() == ONGOING:
            return Date(text(written, number), ongoing=True)
        year, _, month = written.partition("-")
        return Date(text(written, number), int(year), int(month or 0))

    activities = []
    for number, answer in enumerate(answers.activity, 1):
        kind = OriginKind.TOLD if answer.exact else OriginKind.ESTIMATED
        activities.append(
            Activity(
                what=text(answer.what, number, kind),
                setting=Setting(answer.where),
                code=answer.kind,
                role=text(answer.role, number),
                organisation=text(answer.organisation, number),
                result=text(answer.result, number, kind),
                people=text(answer.people, number, kind),
                how_often=text(answer.how_often, number, kind),
                start=date(answer.since, number),
                end=date(answer.until, number),
                exact=answer.exact,
                private=not answer.print,
            )
        )
    breaks = tuple(
        Break(
            text(b.label, len(activities) + number),
            date(b.since, len(activities) + number),
            date(b.until, len(activities) + number),
            private=not b.print,
            show=b.show,
        )
        for number, b in enumerate(answers.break_, 1)
    )
    return HouseholdRecord(
        source=source,
        name=text(answers.name, 0),
        email=text(answers.email, 0),
        phone=text(answers.phone, 0),
        place=text(answers.place, 0),
        activities=tuple(activities),
        breaks=breaks,
    )
