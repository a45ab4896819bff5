"""The first screen after `coach`: at most 24 lines, the person's best line first."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from trainready.cli.screen import wrapped
from trainready.files import Saved
from trainready.model.readiness import State
from trainready.model.skillmap import Wording
from trainready.pipeline import Coached, Request

MOST_LINES = 24


class Room(NamedTuple):
    """How much of the screen each part may take; 0 lines: as many as it needs."""

    questions: int
    question_lines: int
    quote_lines: int


ROOMS = tuple(
    Room(*room)
    for room in (
        *((3, 0, 3), (2, 0, 3), (2, 0, 2), (1, 0, 3), (1, 0, 2), (1, 2, 2), (1, 2, 1)),
        (0, 0, 1),
    )
)
"""From roomy to tight; a whole question is worth more than two halves."""


def first_screen(
    coached: Coached,
    saved: Saved,
    out: Path,
    request: Request,
    command: str,
    say: Wording,
    asides: Sequence[str] = (),
) -> list[str]:
    """The lines to print, without control characters, 80 columns wide at most.

    `command` is the one that we suggest next; `asides` are sentences about this run.
    """
    for room in ROOMS:
        lines = list(_lines(coached, saved, out, request, command, say, room, asides))
        if len(lines) <= MOST_LINES:
            break
    return lines[:MOST_LINES]


def _lines(
    coached: Coached,
    saved: Saved,
    out: Path,
    request: Request,
    command: str,
    say: Wording,
    room: Room,
    asides: Sequence[str],
) -> Iterator[str]:
    report = coached.report
    read = say("screen.read", source=report.source) if report.source else say("screen.told_only")
    yield from wrapped(read)
    yield ""
    if report.highlights:
        yield from wrapped(say("screen.best", role=report.role.title))
        for place, highlight in enumerate(report.highlights):
            yield from wrapped(f"“{highlight.quote.text}”", "  ", "   ", lines=room.quote_lines)
            shows = f"{highlight.title}. {highlight.shows}" if place == 0 else highlight.title
            yield from wrapped(f"→ {shows}", "    ", "      ", lines=2)
        yield ""
    if asked := report.questions[: room.questions]:
        opening = "screen.questions" if report.highlights else "screen.none_yet"
        yield from wrapped(say(opening))
        for question in asked:
            yield from wrapped(question, "  ? ", "    ", lines=room.question_lines)
        yield ""
    if report.role.shown:
        habits = sum(h.state is State.SHOWN for h in report.habits)
        yield from wrapped(
            say(
                "screen.counts" if habits else "screen.counts_core",
                core=report.role.shown,
                core_all=report.role.total,
                habits=habits,
                habits_all=len(report.habits),
            )
        )
    if coached.left_out:
        yield from wrapped(say("screen.no_font", formats=", ".join(coached.left_out)))
    elif report.notes:
        yield from wrapped(say("screen.note", note=report.notes[0]), lines=2)
        yield from wrapped(say("screen.correct", source=shlex.quote(report.source)), lines=2)
    for edited, beside in saved.kept[:1]:
        yield from wrapped(say("screen.kept", name=edited.name, beside=beside.name))
    for aside in asides:
        yield from wrapped(aside, hanging="  ", lines=3)
    made = [kind for kind in request.formats if kind not in coached.left_out]
    formats = ", ".join(made) or "json"
    yield from wrapped(
        say(
            "screen.files",
            folder=f"{out.resolve()}{os.sep}",
            formats=formats,
        ),
        hanging="  ",
    )
    yield from wrapped(say("screen.next", command=command))
