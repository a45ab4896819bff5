"""Cohort → tables of plain cells, and the CSV of its clients."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from trainready.model.cohort import FEWEST, Cohort, Tally
from trainready.model.skillmap import Wording
from trainready.render.clean import clean

Cell = str | int
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a cell that was meant to be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: the first row names the columns."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


def tables(cohort: Cohort, say: Wording) -> tuple[Table, ...]:
    """Every sheet; counts of small groups are words, not figures."""
    return (
        Table(
            say("cohort.sheets.not_shown"),
            (
                _head(say, "competency", "not_shown", "asked"),
                *(_counted(cohort, tally, say) for tally in cohort.not_shown),
            ),
        ),
        Table(
            say("cohort.sheets.roles"),
            (
                _head(say, "role", "near", "clients"),
                *(_counted(cohort, tally, say) for tally in cohort.roles),
            ),
        ),
        Table(
            say("cohort.sheets.teach"),
            (
                _head(say, "competency", "question", "practice", "codes"),
                *(
                    (lesson.tally.title, lesson.question, lesson.practice, _codes(lesson.tally))
                    for lesson in cohort.lessons
                ),
            ),
        ),
        clients(cohort, say),
    )


def clients(cohort: Cohort, say: Wording) -> Table:
    """A row for each client, a column for each competency that somebody's role asks for."""
    asked = sorted({state.competency for m in cohort.members for state in m.states})
    rows: list[tuple[Cell, ...]] = [(*_head(say, "code", "role", "shown", "of"), *asked)]
    for member in cohort.members:
        states = {state.competency: state.state for state in member.states}
        rows.append(
            (
                member.code,
                member.role,
                member.shown,
                member.total,
                *(states.get(title, "") for title in asked),
            )
        )
    return Table(say("cohort.sheets.clients"), tuple(rows))


def write_csv(cohort: Cohort, say: Wording) -> bytes:
    """The clients as UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in clients(cohort, say).rows:
        writer.writerow([inert(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def inert(cell: Cell) -> Cell:
    """The cell as text that no spreadsheet takes for a formula.

    >>> inert("=1+1"), inert(-1)
    ("'=1+1", -1)
    """
    if isinstance(cell, int):
        return cell
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def count(cohort: Cohort, tally: Tally, say: Wording) -> Cell:
    """The figure, or that the group is too small for one."""
    if cohort.counted and tally.shown:
        return tally.count
    return say("cohort.few", fewest=FEWEST)


def _counted(cohort: Cohort, tally: Tally, say: Wording) -> tuple[Cell, ...]:
    whole = tally.of if tally.of >= FEWEST else say("cohort.few", fewest=FEWEST)
    return tally.title, count(cohort, tally, say), whole


def _codes(tally: Tally) -> str:
    return ", ".join(tally.codes)


def _head(say: Wording, *keys: str) -> tuple[str, ...]:
    return tuple(map(say, (f"cohort.columns.{key}" for key in keys)))


def longest(rows: Iterable[tuple[Cell, ...]]) -> list[int]:
    """Letters of the longest cell of each column."""
    return [max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)]
