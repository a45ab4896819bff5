"""Why we credit: a statement, a competency, and the words that counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.skillmap import Strength
from trainready.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """A test replays it: the cue, run again over the statement, gives the same words."""

    statement: Statement
    competency: str
    probability: float
    """That the line shows the competency, 0 to 1."""
    strength: Strength
    matcher: str
    """`cue`, later also `model`."""
    rule: str
    """The id of the cue."""
    words: tuple[tuple[int, int], ...]
    """`start:end` in the statement's text of the words that counted."""
    activity: str = ""
    """ATUS code when a cue about household or volunteer work matched."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why the guard lets a line claim nothing."""

    kind: str
    words: tuple[int, int]
    """`start:end` in the text of the words that object."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A claim that the guard refused, kept so that it can be explained."""

    evidence: Evidence
    objection: Objection


class DomainLink(StrEnum):
    """How a line is tied to a subject."""

    TITLE = "title"
    STUDY = "study"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class DomainSign:
    """A line that holds or touches a domain."""

    domain: str
    statement: Statement
    link: DomainLink
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ActivitySign:
    """A line that tells of a kind of household or volunteer work."""

    code: str
    statement: Statement
    probability: float


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in the statements, in their order."""

    evidence: tuple[Evidence, ...]
    declined: tuple[Declined, ...]
    domains: tuple[DomainSign, ...]
    activities: tuple[ActivitySign, ...]
