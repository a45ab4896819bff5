"""What a person shows for each role: counts and quotes, never a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.evidence import Declined, Evidence
from trainready.model.statement import Statement

ENOUGH_SHOWN = 2
"""Core competencies at the level needed, from which a role is more than the closest one so far."""


class State(StrEnum):
    """Where a person stands with one competency."""

    SHOWN = "shown"
    PARTLY = "partly"
    """Evidence below the level needed."""
    TO_CONFIRM = "to_confirm"
    """Only words too weak to count: a question."""
    NOT_SHOWN = "not_shown"
    """No line says it. The person may well have it: a question."""
    MISSING = "missing"
    """The person said no. Absence of a line is never "missing"."""


class Limit(StrEnum):
    """Why a line supports no higher level; words under `limits` in `wording/plan.toml`."""

    NONE = ""
    NO_SCALE = "no_scale"
    """Neither a number in the line nor a duration."""
    NEEDS_NUMBER = "needs_number"
    """A duration, and no number."""
    NEEDS_DURATION = "needs_duration"
    """A number, and no duration."""
    WEAK_WORDS = "weak_words"
    """The cue is a hint."""
    HOUSEHOLD_CAP = "household_cap"
    """The cap of this kind of household or volunteer work."""
    NO_DURATION = "no_duration"
    """A working habit counts only with a duration."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A line and the level that it supports alone, after every cap."""

    evidence: Evidence
    level: int
    limit: Limit = Limit.NONE
    sized: bool = False
    """A number stands in the line, or the person told how often or for how many."""
    lasted: bool = False
    """A duration stands in the line, or the entry lasted long enough."""
    supported: int = 0
    """The level by words, number and duration, before the cap."""
    cap: int = 4
    """The highest level that this kind of work may support; 4 is no cap."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One competency: the level reached, the level needed, and the lines behind it."""

    competency: str
    reached: int
    needed: int
    state: State
    counted: tuple[Counted, ...]
    """Strongest first; the lines that count."""
    printed: tuple[Counted, ...] = ()
    """Those that may be printed here: one claim serves two competencies at most."""
    weak: tuple[Counted, ...] = ()
    """Below the threshold of evidence: they raise a question, no number."""
    confidence: float = 0.0
    """That at least one of the lines that count is right, 0 to 1; no grade of the person."""


@dataclass(frozen=True, slots=True)
class DomainStanding:
    """A subject: held (degree, licence or paid work), or merely touched."""

    domain: str
    held: bool
    because: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class RoleReadiness:
    role: str
    core: tuple[Standing, ...]
    helpful: tuple[Standing, ...]
    habits: tuple[Standing, ...]
    """Working habits, counted apart."""
    domain: DomainStanding | None
    """The domain that counts for a role that needs one; `None` otherwise or when none is held."""
    needs_domain: bool

    @property
    def shown(self) -> int:
        """n of "n of m": core competencies at the level needed, and the domain."""
        return sum(s.state is State.SHOWN for s in self.core) + (self.domain is not None)

    @property
    def total(self) -> int:
        """m of "n of m"."""
        return len(self.core) + self.needs_domain

    @property
    def thin(self) -> bool:
        """Too few core competencies are shown to call this a fit; a subject held is none."""
        return sum(s.state is State.SHOWN for s in self.core) < ENOUGH_SHOWN


@dataclass(frozen=True, slots=True)
class Readiness:
    """All roles, and the one that the evidence speaks for most."""

    roles: tuple[RoleReadiness, ...]
    standings: tuple[Standing, ...]
    """Every competency, needed by a role or not (`needed` is 0 here)."""
    domains: tuple[DomainStanding, ...]
    best: str
    """The role id with most evidence, never a later step."""
    declined: tuple[Declined, ...] = ()
    """Lines that the guard did not count."""

    def role(self, role: str) -> RoleReadiness:
        """The readiness for one role id."""
        return next(r for r in self.roles if r.role == role)
