"""Rows of an education section → the rows of each course of study.

No order is taken for granted. Every way to cut the rows is weighed by what its parts would hold
(one degree, one school, one date) and by how alike they open; the best one stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainready.model.resume import NO_DATE, Date
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.study_pieces import Piece

_MOST_ROWS = 14
"""Rows of one course of study, with its details."""
_WIDER = 0.35
"""Line heights by which white space above an entry is wider than within it."""
_NEVER = -20.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A row and what was found in it."""

    row: Row
    pieces: tuple[Piece, ...] = ()
    start: Date = NO_DATE
    end: Date = NO_DATE
    dates: Passage | None = None
    """The words of its dates."""
    labelled: tuple[tuple[str, Passage], ...] = ()
    detail: bool = False
    """It tells more of the course of study above it."""

    @property
    def dated(self) -> bool:
        return bool(self.start or self.end)

    @property
    def fields(self) -> frozenset[str]:
        """What it names, by pieces and by labels."""
        return frozenset(
            [*(piece.kind for piece in self.pieces), *(name for name, _ in self.labelled)]
        )

    @property
    def opening(self) -> str:
        """What it opens with."""
        if self.pieces:
            return self.pieces[0].kind
        return self.labelled[0][0] if self.labelled else "dates"

    @property
    def follows(self) -> bool:
        """It can open no course of study."""
        names = {"degree", "institution", "other"} & self.fields
        return self.detail or not (names or self.dated)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the courses of study are taken to open with."""

    kind: str
    look: tuple[object, ...]


def groups_of(marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """The marks of each course of study."""
    if not marks:
        return []
    openings = {_Opening(m.opening, m.row.look) for m in marks if not m.follows}
    first = next((m for m in marks if not m.follows), marks[0])
    ordered = sorted(openings, key=lambda o: (o != _Opening(first.opening, first.row.look), str(o)))
    alike = len({mark.row.look for mark in marks if not mark.follows}) < 2
    found = [_best_cut(marks, opening, alike) for opening in ordered or [_Opening("", ())]]
    _, starts = max(found, key=lambda one: one[0])
    return [tuple(marks[a:b]) for a, b in zip(starts, [*starts[1:], len(marks)], strict=True)]


def _best_cut(marks: Sequence[Mark], opening: _Opening, alike: bool) -> tuple[float, list[int]]:
    """The weight of the best cut under one opening, and where its parts begin."""
    edges = [_edge(marks, i, opening, alike) for i in range(len(marks))]
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(marks) + 1):
        options = []
        for begin in range(max(0, end - _MOST_ROWS), end):
            inner = sum(edges[i] for i in range(begin + 1, end))
            weight = best[begin][0] + edges[begin] - inner + _held(marks[begin:end])
            options.append((weight, [*best[begin][1], begin]))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1]


def _edge(marks: Sequence[Mark], index: int, opening: _Opening, alike: bool) -> float:
    """How much a row looks like the first of a course of study."""
    mark = marks[index]
    if mark.follows:
        return _NEVER if index else 0.0
    gaps = [m.row.first.gap for m in marks[1:]]
    wider = index > 0 and bool(gaps) and mark.row.first.gap > min(gaps) + _WIDER
    weight = 0.7 * wider
    weight += 0.25 if mark.opening == opening.kind else -0.25
    if not alike:
        weight += 0.3 if mark.row.look == opening.look else -0.3
    return weight - 0.05


def _held(marks: Sequence[Mark]) -> float:
    """How well these rows make one course of study."""
    rows = [mark for mark in marks if not mark.detail]
    degrees = sum("degree" in mark.fields for mark in rows)
    schools = sum("institution" in mark.fields for mark in rows)
    dates = sum(mark.dated for mark in rows)
    others = sum("other" in mark.fields for mark in rows)
    missing = (not degrees) + (not schools)
    filled = min(missing, sum(_may_name(mark, i) for mark in rows for i in range(len(mark.pieces))))
    weight = -3.0 * (max(0, degrees - 1) + max(0, dates - 1)) - 2.0 * max(0, schools - 1)
    lacking = max(0.0, missing - filled)
    weight += (2 - missing) + 0.5 * filled + 0.6 * bool(dates)
    weight -= lacking + 2.5 * (lacking >= 2)
    return weight - 0.3 * max(0, others - filled)


def _may_name(mark: Mark, index: int) -> float:
    """How much a piece may be a school or a degree; right behind a degree it is its subject."""
    pieces = mark.pieces
    if pieces[index].kind != "other":
        return 0.0
    before = pieces[index - 1] if index else None
    subject = before and before.kind == "degree" and before.slot == pieces[index].slot
    return 0.4 if subject else 1.0
