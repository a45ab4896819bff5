"""The clients of a counselor: their files, what came of a run, and what the counselor notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainready.model.journey import Request
from trainready.model.readiness import State


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a client needs a hand, and the way forward; no personal text unless asked for."""

    reason: str
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """One person as the counselor's folder has them."""

    code: str
    """What stands in file names and on the screen instead of a name: `c001`."""
    source: str
    """The file or folder inside the counselor's folder, `/` between its parts."""
    request: Request
    listing: Path | None = None
    notes: Path | None = None
    """The counselor's own; no file for the client is made of it."""
    trouble: Trouble | None = None
    """What keeps us from beginning."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The originals, as far as they are known."""
        request = self.request
        named = (request.resume, request.household, self.listing, self.notes)
        return tuple(path for path in named if path)


class Outcome(StrEnum):
    """What came of one client in a run."""

    DONE = "done"
    UNCHANGED = "unchanged"
    """Nothing changed since an earlier run, whose files stand."""
    NEEDS_YOU = "needs_you"
    """Nothing was written; the trouble says why."""


@dataclass(frozen=True, slots=True)
class CompetencyState:
    """One competency that the client's role asks for."""

    competency: str
    state: State
    reached: int
    needed: int
    core: bool
    """Part of the role's core; else a working habit."""


@dataclass(frozen=True, slots=True)
class RoleReach:
    """How much of one role's core a client shows."""

    role: str
    shown: int
    total: int


@dataclass(frozen=True, slots=True)
class ClientStanding:
    """Where a client stands, by ids and counts alone: no word of theirs."""

    role: str
    shown: int
    total: int
    states: tuple[CompetencyState, ...]
    roles: tuple[RoleReach, ...]
    """Every role that is no later step."""


@dataclass(frozen=True, slots=True)
class ClientRun:
    """What came of one client."""

    code: str
    outcome: Outcome
    standing: ClientStanding | None = None
    files: tuple[str, ...] = ()
    """Names inside the output folder, `/` between their parts."""
    kept: tuple[tuple[str, str], ...] = ()
    """(a file that somebody edited and that stays, the new one beside it)"""
    trouble: Trouble | None = None
    asks: tuple[str, ...] = ()
    """What the counselor should look at, although the files were made."""
