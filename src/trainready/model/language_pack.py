"""The words by which a resume in one language is read. Data only; rules live in `parse`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainready.model.resume import SectionKind


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that dates are written with; lower case."""

    months: Mapping[str, int]
    seasons: Mapping[str, int]
    """The month in which each begins."""
    quarters: tuple[str, ...]
    present: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    """What stands between the two ends of a range."""
    ended: tuple[str, ...]
    """What stands before a date that is an end."""
    about: tuple[str, ...]
    ordinals: tuple[str, ...]
    """Endings of a day's number: 3rd."""
    durations: Mapping[str, tuple[str, ...]]
    """`years`, `months`, `weeks`, `days`: their units as written."""
    expected: tuple[str, ...] = ()
    """What stands beside a date that is still to come."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Names and words by which a place is known."""

    countries: frozenset[str]
    country_codes: frozenset[str]
    regions: frozenset[str]
    region_codes: frozenset[str]
    streets: frozenset[str]
    remote: frozenset[str]


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """Everything that parsing knows of one language. All words are lower case."""

    language: str
    headings: Mapping[str, SectionKind]
    contact_headings: frozenset[str]
    contact_labels: Mapping[str, str]
    """`e-mail` → `email`."""
    not_a_name: frozenset[str]
    networks: Mapping[str, str]
    """`linkedin.com` → `LinkedIn`."""
    dates: DateWords
    places: PlaceWords
    at: frozenset[str]
    """Between title and employer: "Teacher at …"."""
    entry_labels: Mapping[str, str]
    """`employer` → `organisation`."""
    title_words: frozenset[str]
    ranks: frozenset[str]
    title_endings: tuple[str, ...]
    organisation_words: frozenset[str]
    organisation_openings: frozenset[str]
    legal_forms: frozenset[str]
    degrees: frozenset[str]
    degree_joiners: frozenset[str]
    institution_words: frozenset[str]
    fluency: frozenset[str]
    spoken_languages: frozenset[str]
    household_titles: frozenset[str]
    household_organisations: frozenset[str]
    ampersand: str
    """The word that "&" stands for."""
    open_words: frozenset[str]
    """Words after which a line cannot end."""
    unfinished: frozenset[str] = frozenset()
    """Remarks that a degree is not there, or not yet."""
    link_words: frozenset[str] = frozenset()
    """Words of a link that only say where it leads: "email me"."""
