"""The skill maps as values: what the work asks, and the words that show it.

`taxonomy.toml` knows no language; every word is in a language's own folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainready.model.wording import Wording as Wording


class Strength(StrEnum):
    """How much a cue says on its own; `[strengths]` in taxonomy.toml turns it into a level."""

    HINT = "hint"
    CLEAR = "clear"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class StrengthRule:
    """What a cue of one strength is worth."""

    probability: float
    """That the line shows the competency, 0 to 1; our estimate until the mapping is calibrated."""
    level: int
    """The level that it supports with neither a number nor a duration."""
    level_with_one: int
    """With a number in the line or a duration of the entry."""
    level_with_both: int


@dataclass(frozen=True, slots=True)
class Thresholds:
    """At or above `show` a claim is evidence; between the two it becomes a question."""

    show: float
    ask: float
    employer_cap: float
    """The most that all lines of one employer together are worth, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the model's figure and a cue make one probability for a competency, as log-odds.

    Fitted on lines of occupations that the model had not seen; see docs/mapping.md.
    """

    ask: float
    """From here on a claim is made, and asked about."""
    show: float
    """From here on it is printed: most such claims were right."""
    start: float
    model: float
    """What one unit of the model's log-odds is worth."""
    cues: Mapping[Strength, float]
    """What a cue of each strength adds."""


@dataclass(frozen=True, slots=True)
class Bend:
    """The last step from log-odds to log-odds, one for all: the model is too sure at the top."""

    at: float
    start: float
    slope: float
    change: float
    """Added to the slope above `at`."""

    def __call__(self, log_odds: float) -> float:
        return self.start + self.slope * log_odds + self.change * max(log_odds - self.at, 0.0)


@dataclass(frozen=True, slots=True)
class ActivityModelFile:
    """Where the weights are, and what their figures mean."""

    weights: Path
    calibration: Mapping[str, Calibration]
    """By competency; one that is not here is claimed by cues alone."""
    bend: Bend
    doubted_cues: frozenset[str]
    """Cues that were wrong more often than their strength says, on lines that people labelled."""


@dataclass(frozen=True, slots=True)
class EscoSkill:
    label: str
    uri: str


@dataclass(frozen=True, slots=True)
class Competency:
    """One competency of AI-trainer work. The id is for ever."""

    id: str
    title: str
    definition: str
    levels: tuple[str, ...]
    """Anchors of levels 1 to 4."""
    shows: str
    """One plain sentence on why an act of this kind matters in the work."""
    question: str
    """What to ask a person who may have it but did not write it down."""
    lift: str
    """What a person can add or do to reach the next level."""
    learn: str
    """How somebody who never did it can begin, at home and for nothing."""
    trait: bool
    """Shown only by a concrete act with a duration."""
    onet_elements: tuple[str, ...]
    onet_work_activities: tuple[str, ...]
    esco: tuple[EscoSkill, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """A subject that a person can be an expert of."""

    id: str
    title: str
    definition: str
    onet_elements: tuple[str, ...]
    titles: tuple[str, ...]
    """Cue phrases for job titles that hold the domain."""
    studies: tuple[str, ...]
    """Cue phrases for degrees and licences that hold it."""
    words: tuple[str, ...]
    """Cue phrases that only touch it."""


@dataclass(frozen=True, slots=True)
class Need:
    """A core competency of a role."""

    competency: str
    weight: int
    level: int


@dataclass(frozen=True, slots=True)
class Role:
    """A role family. `core` alone makes "n of m"."""

    id: str
    title: str
    summary: str
    core: tuple[Need, ...]
    helpful: tuple[str, ...]
    later_step: bool
    """Shown as a road ahead; never picked unasked."""
    domain_level: int
    """0, or the level at which one domain must be held."""
    only_for_domain: Mapping[str, tuple[Need, ...]]
    eligibility: tuple[str, ...]
    """Questions to tick; we never answer them for the person."""
    road: str = ""
    """For a later step: how people get there."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show a competency. `hits` and `misses` are its tests.

    A phrase is literal words; `*` ends a word stem, `|` separates alternatives of one
    word, `...` is a gap of up to four words.
    """

    id: str
    competency: str
    strength: Strength
    phrases: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    activity: str = ""
    """ATUS second-tier code, for household and volunteer acts: its caps hold."""
    unless: tuple[str, ...] = ()
    """Phrases that take a match away where they share a word with it: another meaning."""


@dataclass(frozen=True, slots=True)
class HouseholdActivity:
    """A kind of unpaid work (ATUS second tier) and the highest level it may support."""

    code: str
    title: str
    claim: str
    not_claim: str
    max_level: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ActivityRule:
    """One way in which a line tells of an unpaid activity, or of none.

    It holds where the line has a word of every kind in `when` (`a|b` is either), one of the
    `phrases` if there are any, and no word of a kind in `unless`.
    """

    id: str
    code: str = ""
    """ATUS second-tier code, or nothing with `aside`."""
    aside: str = ""
    """Why the line is no activity: paid, own_time, study, religion, errand."""
    when: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    despite: tuple[str, ...] = ()
    """Objections of the guard that do not speak against it: to hire is to let another act."""
    adds: bool = True
    """It may name a second activity of a line; "kept records" is part of the first."""


@dataclass(frozen=True, slots=True)
class ActivityRules:
    """`skill_maps/<language>/activities.toml`: the first rule that holds decides."""

    words: Mapping[str, tuple[str, ...]]
    """Cue phrases by kind of word: whom, where, what, which act."""
    rules: tuple[ActivityRule, ...]
    joins: tuple[str, ...]
    """Words that part the acts of one line."""
    of_volunteers: str
    """The kind of words that a line of volunteer work counts as having."""


@dataclass(frozen=True, slots=True)
class GuardRules:
    """Words that turn an act into no claim: see `skill_maps/en/guard.toml`.

    The first rule that reaches the act names the kind of the objection.
    """

    rules: tuple[GuardRule, ...]
    people: tuple[str, ...]
    """Other persons; a phrase takes the list in as `{people}`."""
    bodies: tuple[str, ...]
    """Groups of people: `{bodies}`."""
    tools: tuple[str, ...]
    """Things that act by themselves: `{tools}`."""
    modifiers: tuple[str, ...]
    """Words that may stand before any of them: `{modifiers}`."""
    faults: tuple[str, ...]
    """What a person is praised for not doing or having: `{faults}`."""
    contrasts: tuple[str, ...]
    """Words that end every reach."""
    joins: tuple[str, ...]
    """Words after which a past form or a new subject opens a clause of its own."""
    alternatives: tuple[str, ...]
    """Joining words that carry a negation on: "never labelled or checked"."""
    subordinates: tuple[str, ...]
    """Words that open a clause that ends at its comma."""
    embeds: tuple[str, ...]
    """Words that open a clause inside another one."""
    turns: tuple[str, ...]
    """After a negation they negate it again: "never sent without checking"."""
    prepositions: tuple[str, ...]
    """Words that make what follows no subject, and that may open a line before the subject."""
    idle: tuple[str, ...]
    """Past forms that are no act: "worked there for two years without ..."."""
    subjects: tuple[str, ...]
    """The person as the one who acts."""
    objects: tuple[str, ...]
    """The person as the one who is asked, told, shown."""
    set_apart: tuple[str, ...]
    """Before the person they leave the act with somebody else: "not me"."""
    verb_signs: tuple[str, ...]
    """Words that follow a subject and never a noun inside a name."""
    adverbs: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    past_forms: tuple[str, ...]
    same_in_past: tuple[str, ...]
    """Past forms only after the word for what was done: "was read by"."""
    past_endings: tuple[str, ...]
    not_past: tuple[str, ...]
    """Words with a past ending that are no past form."""
    names: tuple[str, ...] = ()
    """Given names: `{names}`."""
    gerund_endings: tuple[str, ...] = ()
    """Endings of an act that is spoken about."""
    heading_goes_on: tuple[str, ...] = ()
    """Words that may follow a heading's own before its colon: "Goals for this year:"."""
    therefore: tuple[str, ...] = ()
    """A past form after one of these is the person's own: "the till broke, so counted by hand"."""
    carried_out: tuple[str, ...] = ()
    """Phrases that say the wish, plan or possibility before them came true."""
    thinks: tuple[str, ...] = ()
    """What comes after one of these and "I" is only said or thought: "I can't say I checked"."""
    presumes: tuple[str, ...] = ()
    """The person after one of these did it: "nobody had to check what I typed"."""
    articles: tuple[str, ...] = ()
    """Words that begin a noun."""
    own_work: tuple[str, ...] = ()
    """Subjects that speak of the person's own acts: "the job included checking meters"."""
    openers: tuple[str, ...] = ()
    """Words that say nothing done and may open a line before its objecting words."""
    act_in_compounds: tuple[str, ...] = ()
    """Kinds whose words object even where a hyphen joins them on: "my sister-in-law"."""


@dataclass(frozen=True, slots=True)
class GuardRule:
    """One way in which a line claims nothing.

    Phrases are cue phrases. `before` objects to what follows it in its clause, `after`
    to what stands before it. `unless` lifts the objection of the words that it shares.
    """

    kind: str
    """negated, wish, plan, other_actor, training_received, team_only, hypothetical, listing"""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    within: int = 0
    """Most words between the phrase and the act; 0 is no limit."""
    whole_line: bool = False
    """Reaches past every clause end."""
    starts_line: bool = False
    starts_clause: bool = False
    """Counts only where a subject stands; its reach ends where the person comes in."""
    needs_verb: bool = False
    """Counts only if a verb follows: "our client checked", not "our client files"."""
    opens_list: bool = False
    """A colon carries it on: "No experience with: ..."."""
    comma_ends: bool = False
    keeps_past: bool = False
    """A past form after a comma or a joining word is still the same clause."""
    keeps_subject: bool = False
    """The person may come in after a comma: "in theory, I ..."."""
    inside: bool = False
    """May stand between the words of the act: "checked no invoices"."""
    adjacent: bool = False
    """`after` only: follows the past form of the act itself: "written by the legal team"."""
    at_end: bool = False
    """`after` only: nothing follows it in its clause."""
    heading: bool = False
    """Counts only before a colon or a dash, and reaches to the end of the line: "Goals: ..."."""
    subject: bool = False
    """`before` only: begins the subject of a past form with an object: "a lady from the council
    checked the bins", not "the bins checked daily"."""
    after_act: bool = False
    """Counts only after an act or the person: "sent it to a woman who", not "clerk who"."""
    answers: bool = False
    """`after` only: stands right after a sign and says no to what is before: "Editing - never"."""
    topic: bool = False
    """`after` only: the act is spoken about, as in "Checking invoices is ..."."""
    only_with: tuple[str, ...] = ()
    """Counts only if one of these follows in the line: "was asked to ..., but declined"."""
    unless_line: tuple[str, ...] = ()
    """Lifts the objection from anywhere in the line."""


@dataclass(frozen=True, slots=True)
class Honesty:
    """Words for the honesty rules of one language."""

    filler: tuple[str, ...]
    """Phrases that may be cut from a line of an entry without changing what is claimed."""
    opening: tuple[str, ...]
    """Words that may be cut where they open a line ..."""
    opening_kept: tuple[str, ...]
    """... unless one of these follows."""
    protected: tuple[str, ...]
    """Single cue words that may never be cut: hedges, shared credit, negations."""
    estimates: tuple[str, ...]
    """Words of the person's own that call a figure an estimate."""
    left_out: tuple[str, ...]
    """Objections of the guard for which a line as a whole is not printed."""
    seeking: str
    """`Seeking: {role}`."""
    alike: tuple[tuple[str, ...], ...] = ()
    """Words for the same people: where a cue has one, the others count too."""


@dataclass(frozen=True, slots=True)
class LineWords:
    """Words that help to read a line."""

    numbers: tuple[str, ...]
    """Number words; digits count anyway."""
    durations: tuple[str, ...]
    """Single cue words that make a number before them a duration: `year*`."""
    abbreviations: tuple[str, ...]
    """A full stop after one of these ends no sentence; lower case."""
    not_paid: tuple[str, ...]
    """Cue phrases in a title or an employer that say that the work was not paid."""
    before_names: tuple[str, ...] = ()
    """A number right after one of these is a name: "Year 7", "Sage 50"."""
    between_names: tuple[str, ...] = ()
    """Words that carry it on to the next number: "Years 7 to 9"."""
    before_years: tuple[str, ...] = ()
    """A year right after one of these is a date: "in 2019"."""
    ordinals: tuple[str, ...] = ()
    """Ends of a number that counts nothing: "2nd"."""
    determiners: tuple[str, ...] = ()
    """A past form right after one of these is no act: "the edited copy"."""
    act_verbs: tuple[str, ...] = ()
    """Verbs of the present that open a line about an act: "Check receipts"."""


@dataclass(frozen=True, slots=True)
class SkillMap:
    """One language's map, checked and complete."""

    language: str
    competencies: Mapping[str, Competency]
    domains: Mapping[str, Domain]
    roles: Mapping[str, Role]
    working_habits: tuple[str, ...]
    cues: tuple[Cue, ...]
    activities: Mapping[str, HouseholdActivity]
    same_activity: Mapping[str, str]
    """`0401` counts as `0301`: care for another household is care."""
    strengths: Mapping[Strength, StrengthRule]
    thresholds: Thresholds
    long_enough: int
    """Months from which an entry counts as a duration."""
    guard: GuardRules
    activity_rules: ActivityRules
    honesty: Honesty
    lines: LineWords
    wording: Wording
    activity_model: ActivityModelFile

    def show_from(self, competency: str) -> float:
        """The probability from which a claim is evidence that may be printed."""
        fitted = self.activity_model.calibration.get(competency)
        return fitted.show if fitted else self.thresholds.show

    def ask_from(self, competency: str) -> float:
        """The probability from which a claim becomes a question."""
        fitted = self.activity_model.calibration.get(competency)
        return fitted.ask if fitted else self.thresholds.ask
