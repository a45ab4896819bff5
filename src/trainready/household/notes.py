"""Plain lines about home and volunteer work → HouseholdRecord, an activity a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from trainready.errors import UnreadableFile
from trainready.household.answers import LONGEST_FILE
from trainready.household.answers_file import LONGEST_ANSWER
from trainready.language.activities import VOLUNTEERING, Recogniser, objection_to
from trainready.language.guard import object_to_line
from trainready.language.tokens import tokenize
from trainready.model.household import Activity, Aside, HouseholdRecord
from trainready.model.origin import Origin, OriginKind, Place, PlaceUnit, Span, Text
from trainready.model.resume import Setting
from trainready.model.skillmap import ActivityRules, GuardRules

MOST_LINES = 1_000
"""Lines that a file may have; a long life told in full is some 200."""
LONGEST_HEADING = 6
"""Words of a line that ends in a colon and is the name of what follows."""
UNKNOWN = "unknown"
"""Why a line counts as none when neither a rule nor the guard says why."""
_BULLET = re.compile(r"^(?:(?:[-*+•◦▪–—·]|\d{1,3}[.)]|\[[ xX]?\])\s+)+")
_HEADING = re.compile(r"^#{1,6}\s")
_RULE = re.compile(r"^[\W_]*$")
_UNDERLINE = re.compile(r"^(?:={2,}|-{2,})$")


def read_notes(path: Path, rules: ActivityRules, guard: GuardRules) -> HouseholdRecord:
    """The activities of a file of lines, and the lines that tell of none.

    Raises `UnreadableFile` for a file that is none, or that is too long to be notes.
    """
    recogniser = Recogniser(rules)
    activities: list[Activity] = []
    asides: list[Aside] = []
    for number, line in _lines(path):
        if len(line) > LONGEST_ANSWER:
            raise UnreadableFile(
                f"line {number} has {len(line):,} characters; one thing that you did has fewer",
                where=path.name,
                cure=f"Write one activity a line, of {LONGEST_ANSWER:,} characters at most.",
            )
        code, why = _told(line, recogniser, guard)
        if code:
            activities.append(_activity(path.name, number, line, code))
        else:
            asides.append(Aside(number, line, why))
    return HouseholdRecord(path.name, activities=tuple(activities), asides=tuple(asides))


def with_codes(record: HouseholdRecord, rules: ActivityRules) -> HouseholdRecord:
    """The record with a code for each answer whose words tell it, so that its caps hold."""
    if all(activity.code for activity in record.activities):
        return record
    recogniser = Recogniser(rules)
    return replace(record, activities=tuple(_coded(a, recogniser) for a in record.activities))


def _coded(activity: Activity, recogniser: Recogniser) -> Activity:
    if activity.code or activity.setting is Setting.PAID:
        return activity
    volunteer = activity.setting is Setting.VOLUNTEER
    return replace(
        activity, code=recogniser.recognise(activity.what.value, volunteer=volunteer).code
    )


def _told(line: str, recogniser: Recogniser, guard: GuardRules) -> tuple[str, str]:
    """The code of a line, or why it has none."""
    tokens = tokenize(line)
    found = recogniser.of_tokens(tokens)
    objection = objection_to(found, tokens, guard)
    if found.code and objection is None:
        return found.code, ""
    if objection is None and found.aside:
        return "", found.aside
    objection = objection or object_to_line(tokens, guard)
    return "", objection.kind if objection else UNKNOWN


def _activity(source: str, number: int, line: str, code: str) -> Activity:
    span = Span(source, Place(number, PlaceUnit.LINE), 0, len(line), line)
    setting = Setting.VOLUNTEER if code.startswith(VOLUNTEERING) else Setting.HOME
    return Activity(Text(line, Origin(OriginKind.TOLD, (span,))), setting, code)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that tell something, with their numbers: no bullets, blanks and headings."""
    lines = [line.strip() for line in _text(path).splitlines()]
    if len(lines) > MOST_LINES:
        raise UnreadableFile(
            f"this file has {len(lines):,} lines",
            where=path.name,
            cure=f"Keep one activity a line, {MOST_LINES:,} lines at most.",
        )
    for number, line in enumerate(lines, 1):
        under = lines[number] if number < len(lines) else ""
        named = line.endswith(":") and len(line.split()) <= LONGEST_HEADING
        heading = named or _HEADING.match(line) or _UNDERLINE.match(under)
        if told := "" if heading or _RULE.match(line) else _BULLET.sub("", line):
            yield number, told


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LONGEST_FILE:
            raise UnreadableFile(
                "this file is too large for lines about home and volunteer work",
                where=path.name,
                cure="Keep the lines themselves, in a file of less than 1 MB.",
            )
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UnreadableFile(
            "there is no such file",
            where=path.name,
            cure="Check the name, or drag the file onto this window to get its full name.",
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
