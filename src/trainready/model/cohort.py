"""Many clients counted together: codes and counts, no name and no line of anybody."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST = 5
"""Clients that a count needs to be shown: a smaller group could be known again."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many clients something is true of."""

    id: str
    title: str
    count: int
    of: int
    """Clients that it could be true of."""
    codes: tuple[str, ...] = ()

    @property
    def shown(self) -> bool:
        """The group is large enough to be counted on a page."""
        return self.count >= FEWEST


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing to teach a group: whom, what to ask first, how they can practise."""

    tally: Tally
    question: str
    practice: str


@dataclass(frozen=True, slots=True)
class MemberState:
    competency: str
    """By title."""
    state: str
    """In words."""
    reached: int
    needed: int


@dataclass(frozen=True, slots=True)
class Member:
    """One client of the cohort."""

    code: str
    role: str
    """By title."""
    shown: int
    total: int
    states: tuple[MemberState, ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """The clients whose files stand."""

    day: str
    """In the notation of ISO 8601."""
    members: tuple[Member, ...]
    waiting: int
    """Clients who need a hand: they are counted nowhere else."""
    not_shown: tuple[Tally, ...]
    """Competencies that the clients' own roles ask for, most often not shown first."""
    roles: tuple[Tally, ...]
    """Roles within reach, most clients first."""
    lessons: tuple[Lesson, ...]

    @property
    def counted(self) -> bool:
        """There are clients enough for anything to be counted."""
        return len(self.members) >= FEWEST
