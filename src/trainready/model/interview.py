"""What the household interview can ask: data of a language, and one question at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person can pick as their own line."""

    id: str
    code: str
    """ATUS second-tier code: its competencies and caps hold."""
    text: str


@dataclass(frozen=True, slots=True)
class Area:
    """A part of life, asked about on a screen of its own."""

    id: str
    title: str
    where: Literal["home", "volunteer", "paid"]
    acts: tuple[Act, ...] = ()
    post: bool = False
    """A post: what it was called, and where, is asked once for all its acts."""
    always: bool = False
    """Asked of everybody, without being picked."""
    one: bool = False
    """One act is enough; only its time is asked."""
    care: bool = False
    """Care may have ended in a loss: what others said is asked, not what came of it."""


@dataclass(frozen=True, slots=True)
class BreakKind:
    """A reason for a career break, and its neutral line."""

    id: str
    label: str
    linkedin: str
    """The name of that network's own kind."""
    sensitive: bool = False
    """Printed only if chosen twice."""


@dataclass(frozen=True, slots=True)
class Script:
    """`skill_maps/<language>/interview.toml`."""

    minutes_per_question: float
    area: tuple[Area, ...]
    break_kind: tuple[BreakKind, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One screen."""

    id: str
    """Stable: what is saved as asked."""
    text: str
    about: str = ""
    """The line of the person's that it is about."""
    hint: str = ""
    options: tuple[str, ...] = ()
    many: bool = False
    """Several options may be picked."""
    free: bool = True
    """An answer in the person's own words is welcome."""
    given: str = ""
    """What was answered before, for one who looks back."""
