"""The scam rules of a language as data, and what they find in one listing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much one rule weighs alone."""

    STOP = "stop"
    WARN = "warn"
    """Raises the risk; two of them are as good as a stop."""
    NOTE = "note"
    """Never a verdict."""


class Verdict(StrEnum):
    """What we say of a listing. There is no "safe": some things cannot be checked offline."""

    STOP = "stop"
    CAREFUL = "be careful"
    NOTHING_FOUND = "no warning found"


@dataclass(frozen=True, slots=True)
class Signal:
    """One way in which a rule shows: kinds of words that stand together in a sentence."""

    when: tuple[str, ...]
    """Kinds of words, all of them needed; `a|b` is either."""
    unless: tuple[str, ...] = ()
    """Kinds that speak against it in the same sentence."""
    unless_near: tuple[str, ...] = ()
    """Kinds that speak against it among the words that show it, or close to them."""
    unless_before: tuple[str, ...] = ()
    """Kinds that speak against it in the sentence before, of the same paragraph."""
    listing: tuple[str, ...] = ()
    """Kinds that must stand anywhere in the listing, as in `when`."""
    unless_listing: tuple[str, ...] = ()
    """Kinds that speak against it anywhere in the listing."""
    within: int = 16
    """Words between the first and the last word that count, at most."""
    sentences: int = 1
    """Neighbouring sentences over which the kinds may be spread."""
    severity: Severity | None = None
    """Where it is not the rule's."""
    any_topic: bool = False
    """Holds in a sentence about fraud too."""


@dataclass(frozen=True, slots=True)
class ScamRule:
    """One rule of the field guide. `hits` and `misses` are its tests."""

    id: str
    severity: Severity
    title: str
    why: str
    advice: str
    signals: tuple[Signal, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Denials:
    """Words that say that something does not happen here, and how far they reach."""

    forward: tuple[str, ...]
    """To the end of the sentence or to a word of `ends`: "we never ask …"."""
    near: tuple[str, ...]
    """To the next comma: "no fees"."""
    backward: tuple[str, ...]
    """To the start of the sentence: "… is not required"."""
    not_these: tuple[str, ...]
    """No denial although the words are the same: "if you do not pay"."""
    lead_in: tuple[str, ...]
    """In a line above a list: all its items are denied."""
    ends: frozenset[str]
    answers: frozenset[str]
    """First words of an answer that denies the question before it."""
    restarts: frozenset[str]
    """Words that begin something new behind a comma: "no experience needed, just pay …"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Words by which a sentence tells of others and asks its reader for nothing."""

    subjects: tuple[str, ...]
    """Cue phrases of third persons who do something."""
    direct: tuple[str, ...]
    """Cue phrases that speak to the reader or of the firm itself."""


@dataclass(frozen=True, slots=True)
class PayWords:
    """How pay is written, and from where on it is too much for easy work."""

    symbols: Mapping[str, str]
    """Sign or word → currency."""
    units: Mapping[str, str]
    """Word → hour, day, week, month, year, task."""
    per: frozenset[str]
    """Words between a sum and its unit: "per", "a"."""
    alone: frozenset[str]
    """Units that need no such word: "weekly"."""
    numbers: frozenset[str]
    """Numbers in words, as far as they stand before a currency."""
    per_usd: Mapping[str, float]
    """Units of a currency to one US dollar, roughly: bands are in dollars."""
    easy: Mapping[str, float]
    """Unit → dollars from which work that asks for nothing is too well paid."""
    tiny: Mapping[str, float]
    """The same for minutes a day."""
    typo: Mapping[str, float]
    """Unit → dollars beyond which the unit was mistyped."""


@dataclass(frozen=True, slots=True)
class AddressWords:
    """What addresses tell."""

    freemail: frozenset[str]
    """Domains where anybody has an address."""
    hosts: frozenset[str]
    """Domains where other firms' names stand with right: job boards."""
    odd_endings: frozenset[str]
    hiring: frozenset[str]
    """Words that a made-up domain puts behind a firm's name."""


@dataclass(frozen=True, slots=True)
class ScamRules:
    """`skill_maps/<language>/scam_rules.toml`."""

    language: str
    abbreviations: frozenset[str]
    words: Mapping[str, tuple[str, ...]]
    """Kind → cue phrases."""
    fraud_topic: tuple[str, ...]
    """Kinds that make a sentence one about fraud: it warns, or fraud is what the work is about."""
    denials: Denials
    reported: Reported
    pay: PayWords
    addresses: AddressWords
    firm_cues: Mapping[str, tuple[str, ...]]
    """Words around a firm's name: `before`, `after`, `suffixes`, `never` (no names)."""
    rules: tuple[ScamRule, ...]


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm that hires for this work, as its own page says. No endorsement, no pay."""

    name: str
    domains: tuple[str, ...]
    brands: tuple[str, ...]
    """Distinctive words that stand for it in a domain."""
    common: tuple[str, ...]
    """Brands that are also ordinary words: other firms may have them with right."""
    quote: str
    address: str
    seen: str
    """The day on which the page was seen, ISO."""


@dataclass(frozen=True, slots=True)
class Found:
    """One rule that holds, with the words of the listing that show it."""

    rule: ScamRule
    severity: Severity
    evidence: str
    """Characters of the file, unchanged."""
    line: int
    """Line of the text as read, from 1."""


@dataclass(frozen=True, slots=True)
class Vetting:
    """What was found in one listing."""

    verdict: Verdict
    risk: float
    """0 to 1; 0.5 and above exactly for the verdict stop."""
    found: tuple[Found, ...]
    firm: str
    """The name of the firm as the listing gives it; empty if it gives none."""
    language: str
    words: int
