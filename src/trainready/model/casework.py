"""What client and counselor agreed on; and, apart from it, what the counselor keeps.

They are two values, so that what renders for a client can be given the one and never sees the
other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trainready.model.brand import Brand


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step, in the words of the two."""

    what: str
    who: str = ""
    by: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """What the client's data is used for, and the client's yes to it."""

    purpose: str = ""
    day: date | None = None
    """On which the client agreed."""
    until: date | None = None
    """The last day on which the data may be kept."""


@dataclass(frozen=True, slots=True)
class ClientPlan:
    """The client's copy may print all of it."""

    goals: tuple[str, ...] = ()
    steps: tuple[PlannedStep, ...] = ()
    services: tuple[str, ...] = ()
    """What supports the client meanwhile: a course, child care, fares."""
    consent: Consent = Consent()
    met: date | None = None
    """The day of the appointment."""
    review: date | None = None
    """The day on which both look at the plan again."""
    counselor: str = ""
    """Who signs beside the client."""


@dataclass(frozen=True, slots=True)
class CounselorNote:
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class CounselorNotes:
    """The counselor's alone. Never given to what renders a file for the client."""

    notes: tuple[CounselorNote, ...] = ()
    marks: tuple[str, ...] = ()
    """Private marks: `call back`, `interpreter`."""
    steps: tuple[PlannedStep, ...] = ()
    """Steps that the counselor marked as private."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What one printing of a report has beside the report."""

    brand: Brand | None = None
    plan: ClientPlan | None = None
    notes: CounselorNotes | None = None
    """The counselor's copy, confidential on every page, where they are there."""

    @property
    def is_confidential(self) -> bool:
        return self.notes is not None


PLAIN = Edition()
"""The report alone, under no agency's name."""
