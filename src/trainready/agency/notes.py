"""`notes.toml` of a client → the plan, and apart from it what the counselor keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from trainready.agency.toml_file import Passage, Shape, Slip, Words, read_toml, refuse, shaped
from trainready.errors import UnreadableFile
from trainready.model.casework import (
    ClientPlan,
    Consent,
    CounselorNote,
    CounselorNotes,
    PlannedStep,
)

PLAIN = (".txt", ".md", ".markdown")
"""Plain text is the counselor's alone."""
LARGEST = 200_000
"""Bytes of plain notes."""
_MOST = 200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(written: Any) -> Any:
    """A day in quotes is a day as well; seconds since 1970 are none, as pydantic would have it."""
    if isinstance(written, str) and not _DAY.fullmatch(written.strip()):
        raise ValueError("write a day as 2026-12-01")
    if isinstance(written, int | float):
        raise ValueError("write a day as 2026-12-01")
    return written.strip() if isinstance(written, str) else written


Day = Annotated[date, BeforeValidator(_day)]


class StepShape(Shape):
    what: Passage
    who: Words = ""
    by: Day | None = None
    done: Day | None = None
    private: bool = False


class ConsentShape(Shape):
    purpose: Passage = ""
    date: Day | None = None
    until: Day | None = None


class NoteShape(Shape):
    text: Passage
    day: Day | None = None


class NotesFile(Shape):
    goals: Annotated[tuple[Passage, ...], Field(max_length=_MOST)] = ()
    services: Annotated[tuple[Passage, ...], Field(max_length=_MOST)] = ()
    met: Day | None = None
    review: Day | None = None
    counselor: Words = ""
    marks: Annotated[tuple[Words, ...], Field(max_length=_MOST)] = ()
    step: Annotated[tuple[StepShape, ...], Field(max_length=_MOST)] = ()
    consent: ConsentShape = ConsentShape()
    note: Annotated[tuple[NoteShape, ...], Field(max_length=_MOST)] = ()


def read_notes(path: Path) -> tuple[ClientPlan, CounselorNotes]:
    """Both from one file. Raises `UnreadableFile` with every slip and its line."""
    if path.suffix.lower() in PLAIN:
        text = _plain(path).strip()
        return ClientPlan(), CounselorNotes((CounselorNote(text),) if text else ())
    source = read_toml(path)
    told = shaped(NotesFile, source)
    refuse(source, _wrong_orders(told))
    plan = ClientPlan(
        goals=told.goals,
        steps=tuple(_step(step) for step in told.step if not step.private),
        services=told.services,
        consent=Consent(told.consent.purpose, told.consent.date, told.consent.until),
        met=told.met,
        review=told.review,
        counselor=told.counselor,
    )
    notes = CounselorNotes(
        notes=tuple(CounselorNote(note.text, note.day) for note in told.note),
        marks=told.marks,
        steps=tuple(_step(step) for step in told.step if step.private),
    )
    return plan, notes


def _step(step: StepShape) -> PlannedStep:
    return PlannedStep(step.what, step.who, step.by, step.done)


def _wrong_orders(told: NotesFile) -> Iterator[Slip]:
    consent = told.consent
    if consent.date and consent.until and consent.until < consent.date:
        yield ("consent", "until"), f"{consent.until} is before the day of the consent"
    if (consent.date or consent.until) and not consent.purpose:
        yield ("consent", "purpose"), "a consent needs its purpose: what the data is used for"
    if told.met and told.review and told.review < told.met:
        yield ("review",), f"{told.review} is before the day on which you met"


def _plain(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise UnreadableFile(
                "these notes are longer than 200 KB", where=path.name, cure="Keep the latest."
            )
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(
            "this is not a text file", where=path.name, cure="Save it as plain text (UTF-8)."
        ) from None
    except OSError as error:
        raise UnreadableFile(
            f"this file cannot be opened ({error.strerror or error})",
            where=path.name,
            cure="Check its name, and close it in other programs.",
        ) from None
