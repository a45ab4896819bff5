"""What was agreed, and what the counselor keeps → blocks of a report's page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from trainready.model.casework import (
    ClientPlan,
    CounselorNote,
    CounselorNotes,
    Edition,
    PlannedStep,
)
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.report_blocks import BOX, Block, Run, list_of, plain, table_of, text

_BULLET = re.compile(r"^\s*[-*•]\s+")
_STEPS, _SIGNED = (10, 3, 3, 3), (4, 4, 2)
"""Shares of the width: a day stands on one line."""


def casework(edition: Edition, name: str, say: Wording) -> tuple[Block, ...]:
    """The counselor's notes where the edition has them, then what was agreed; `name` signs.

    Each on a page of its own: who signs the one shall not have to see the other.
    """
    blocks: list[Block] = []
    if edition.notes:
        blocks += _notes(edition.notes, say)
    if edition.plan:
        blocks += _agreed(edition.plan, clean(name), say)
    return tuple(blocks)


def _heading(key: str, say: Wording, level: int = 2) -> Block:
    return Block("heading", (Run(say(f"agency.{key}")),), level=level, opens=level == 1)


def _notes(notes: CounselorNotes, say: Wording) -> Iterator[Block]:
    yield _heading("notes.heading", say, 1)
    yield Block("text", (Run(say("agency.notes.intro"), "quiet"),))
    if notes.marks:
        yield _heading("notes.marks", say)
        yield list_of(map(plain, notes.marks))
    if notes.notes:
        yield _heading("notes.notes", say)
        yield list_of(item for note in notes.notes for item in _note(note, say))
    if notes.steps:
        yield _heading("notes.steps", say)
        yield _steps(notes.steps, say)


def _note(note: CounselorNote, say: Wording) -> Iterator[tuple[Run, ...]]:
    """Each line of a note by itself, the day before the first."""
    day = note.day
    lead = (Run(say("agency.notes.dated", day=_day(day, say)), "strong"),) if day else ()
    for line in filter(None, (clean(_BULLET.sub("", line)) for line in note.text.splitlines())):
        yield (*lead, Run(line))
        lead = ()


def _agreed(plan: ClientPlan, name: str, say: Wording) -> Iterator[Block]:
    yield _heading("agreed.heading", say, 1)
    days = (("met", plan.met), ("review", plan.review))
    told = [say(f"agency.agreed.{key}", day=_day(day, say)) for key, day in days if day]
    if told:
        yield Block("text", (Run(" ".join(told), "quiet"),))
    if plan.goals:
        yield _heading("agreed.goals", say)
        yield list_of(map(plain, plan.goals))
    if plan.steps:
        yield _heading("agreed.steps", say)
        yield _steps(plan.steps, say)
    if plan.services:
        yield _heading("agreed.services", say)
        yield list_of(map(plain, plan.services))
    consent = plan.consent
    if consent.purpose:
        yield _heading("agreed.consent", say)
        days = (("yes", consent.day), ("until", consent.until))
        said = [say(f"agency.agreed.{key}", day=_day(day, say)) for key, day in days if day]
        yield text(" ".join((clean(consent.purpose), *said)))
    yield _heading("agreed.signatures", say)
    head = [say(f"agency.agreed.{key}") for key in ("who_signs", "signature", "date")]
    signers = (("client", name), ("counselor", clean(plan.counselor)))
    lines = table_of(
        head, ((_signer(who, named, say), "", "") for who, named in signers), room=True
    )
    yield replace(lines, shares=_SIGNED)


def _signer(who: str, name: str, say: Wording) -> str:
    title = say(f"agency.agreed.{who}")
    return say("agency.agreed.signer", who=title, name=name) if name else title


def _steps(steps: Iterable[PlannedStep], say: Wording) -> Block:
    head = [say(f"agency.agreed.{key}") for key in ("what", "who", "by", "done")]
    rows = (
        (
            clean(step.what),
            clean(step.who),
            _day(step.by, say) if step.by else "",
            _day(step.done, say) if step.done else BOX,
        )
        for step in steps
    )
    return replace(table_of(head, rows), shares=_STEPS)


def _day(day: date, say: Wording) -> str:
    month = say(f"dates.month_{day.month}")
    return say("agency.day.format", day=day.day, month=month, year=day.year)
