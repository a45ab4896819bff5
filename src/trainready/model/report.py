"""The gap report: what you show today, and what to add next."""

from __future__ import annotations

from dataclasses import dataclass

from trainready.model.readiness import State


@dataclass(frozen=True, slots=True)
class Quote:
    """A line of the person's, where it stands, and the words that counted."""

    text: str
    source: str
    """`on your resume`, `you told us` … in the report's language."""
    place: str
    """`page 1, line 22`, in the report's language."""
    context: str
    """Title and organisation of the entry, or nothing."""
    words: tuple[tuple[int, int], ...]
    """`start:end` in `text` of the words that counted."""
    limit: str = ""
    """A sentence on the cap, when the line is household or volunteer work; else empty."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One competency in the report."""

    competency: str
    title: str
    state: State
    state_label: str
    reached: int
    needed: int
    reached_anchor: str
    """The anchor of the level reached, or nothing."""
    needed_anchor: str
    quotes: tuple[Quote, ...]
    weak: tuple[Quote, ...]
    question: str
    lift: str
    learn: str = ""
    """How to begin, when the person said that they never did it; else empty."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of the input with the places that counted."""

    text: str
    words: tuple[tuple[int, int], ...] = ()
    """`start:end` in `text` of the words that counted, in order, none overlapping."""
    shows: tuple[str, ...] = ()
    """Titles of the competencies that it is evidence of."""
    number: int = 0
    """Of the note in print; 0 for a line that counted for nothing."""


@dataclass(frozen=True, slots=True)
class MarkedEntry:
    """A part of the input: a job, a post, the profile, the answers."""

    heading: str
    lines: tuple[MarkedLine, ...]


@dataclass(frozen=True, slots=True)
class UnpaidWork:
    """A kind of work at home or as a volunteer: what counted, and how far it may go."""

    title: str
    claim: str
    """What may honestly be said of it, with scale and duration."""
    not_claim: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role in the table of the others."""

    role: str
    title: str
    summary: str
    shown: int
    total: int
    later_step: bool
    road: str = ""
    """How people get there, for a later step."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A strongest line: the quote, the competency's title and what it shows for the work."""

    quote: Quote
    title: str
    shows: str


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that the person told, as an interview asks for it; all in their own words."""

    situation: tuple[str, ...]
    """Role, place, people, how often: what of it was told, and not guessed."""
    did: str
    outcome: str
    when: str = ""
    """In the report's notation."""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Words that readers react badly to. The line stays as the person wrote it."""

    text: str
    phrase: str
    """The words in it."""
    why: str
    better: str
    """The same line without these words, or nothing."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What an earlier report said, as far as a later one compares with it."""

    role: str
    levels: tuple[tuple[str, int], ...]
    """Level reached by competency."""


@dataclass(frozen=True, slots=True)
class GapReport:
    """Every word and figure that the report prints beyond the wording."""

    name: str
    role: RoleRow
    chosen: bool
    """True when the person chose the role, false when the evidence did."""
    highlights: tuple[Highlight, ...]
    """At most three, strongest first, of different lines."""
    core: tuple[ReportItem, ...]
    habits: tuple[ReportItem, ...]
    helpful: tuple[ReportItem, ...]
    domain: str
    """The domain that is held, by title, with nothing when none counts."""
    domain_quotes: tuple[Quote, ...]
    needs_domain: bool
    questions: tuple[str, ...]
    """What would bring out more, most useful first."""
    next_steps: tuple[str, ...]
    """At most three."""
    eligibility: tuple[str, ...]
    other_roles: tuple[RoleRow, ...]
    not_counted: tuple[tuple[Quote, str], ...]
    """Lines that were read but claim nothing, each with the reason in words."""
    notes: tuple[str, ...]
    """What looked uncertain while reading, and how to correct it."""
    source: str
    """The file's name."""
    input: tuple[MarkedEntry, ...] = ()
    """What was read, in its order, with the evidence marked; nothing that stays private."""
    unpaid: tuple[UnpaidWork, ...] = ()
    changed: tuple[str, ...] = ()
    """What is new since the report before, in sentences; empty for a first report."""
    before: Baseline | None = None
    stories: tuple[Story, ...] = ()
    """Those with an outcome, the ones that show most first."""
    second_looks: tuple[SecondLook, ...] = ()
    breaks: tuple[str, ...] = ()
    """Sentences on a time that no entry names, or on a break that overlaps a job."""
    thin: bool = False
    """The evidence picked the role, yet shows less than two of its core competencies."""
