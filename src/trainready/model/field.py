"""What the report says about the work itself. Nothing in it speaks of a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RoleTasks:
    """What one does in a role, as three small examples."""

    role: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayBand:
    """Pay as seen in listings, in the unit of `PaySource`."""

    role: str
    low: float
    high: float
    listings: int
    """How many listings name a pay for this role."""


@dataclass(frozen=True, slots=True)
class PaySource:
    unit: str
    source: str
    seen: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule against scams."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One small step of the thirty days."""

    days: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in one plain sentence."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A free public source, with its licence as it names it and the day on which it was seen."""

    title: str
    url: str
    text: str
    licence: str
    seen: date


@dataclass(frozen=True, slots=True)
class Field:
    """`skill_maps/<language>/field.toml`."""

    promise: str
    contract: tuple[str, ...]
    tests: tuple[str, ...]
    work: tuple[RoleTasks, ...]
    pay: tuple[PayBand, ...]
    pay_source: PaySource
    scam: tuple[Rule, ...]
    step: tuple[Step, ...]
    term: tuple[Term, ...]
    resource: tuple[Resource, ...] = ()
