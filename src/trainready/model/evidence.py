"""Why we credit: a statement, a competency, and the words that counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.skillmap import Strength
from trainready.model.statement import Statement


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """A word and what it added to the log-odds of the activity model."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The activity model's reckoning: its parts add up to its log-odds."""

    start: float
    """What the model says of a line before it has read a word."""
    words: tuple[WeighedWord, ...]
    """Those that spoke most for the competency, in the order of the line."""
    others: float
    """All other words together, for and against."""
    likeness: float
    """How near the whole line is to known work activities that show the competency."""

    @property
    def log_odds(self) -> float:
        return self.start + sum(word.weight for word in self.words) + self.others + self.likeness


@dataclass(frozen=True, slots=True)
class Evidence:
    """A test replays it: the cue or the model, run again over the statement, gives the same."""

    statement: Statement
    competency: str
    probability: float
    """That the line shows the competency, 0 to 1."""
    strength: Strength
    matcher: str
    """`cue` or `model`."""
    rule: str
    """The id of the cue; nothing for the model."""
    words: tuple[tuple[int, int], ...]
    """`start:end` in the statement's text of the words that counted."""
    activity: str = ""
    """ATUS code when a cue about household or volunteer work matched."""
    weighed: Weighed | None = None
    """The model's part in the probability; `None` where cues speak alone."""


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
