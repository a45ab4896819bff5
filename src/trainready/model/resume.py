"""A resume in the shape of JSON Resume (jsonresume.org, schema 1.0), each text with its origin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.document import Note
from trainready.model.origin import NOTHING, Text


class Setting(StrEnum):
    """Where an act took place."""

    PAID = "paid"
    VOLUNTEER = "volunteer"
    HOME = "home"
    STUDY = "study"
    SELF = "self"
    """The person about themselves: profile, skills, languages."""


class SectionKind(StrEnum):
    """The sections of a resume."""

    PROFILE = "profile"
    WORK = "work"
    VOLUNTEER = "volunteer"
    HOUSEHOLD = "household"
    EDUCATION = "education"
    SKILLS = "skills"
    LANGUAGES = "languages"
    CERTIFICATES = "certificates"
    PROJECTS = "projects"
    PUBLICATIONS = "publications"
    AWARDS = "awards"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it was stated."""

    written: Text = NOTHING
    """As the person wrote it."""
    year: int = 0
    """0 when there is none."""
    month: int = 0
    """1 to 12; 0 when only the year was stated."""
    ongoing: bool = False
    """`Present` and its like."""

    def __bool__(self) -> bool:
        return bool(self.year) or self.ongoing

    @property
    def iso(self) -> str:
        """`2021-04`, `2021`, or nothing when ongoing or unknown."""
        if not self.year:
            return ""
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


NO_DATE = Date()


@dataclass(frozen=True, slots=True)
class Location:
    """A place as far as it was stated; `written` is the person's own words for it."""

    written: Text = NOTHING
    city: Text = NOTHING
    region: Text = NOTHING
    postal_code: Text = NOTHING
    country: Text = NOTHING
    address: Text = NOTHING
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A page about the person on a network."""

    network: Text = NOTHING
    username: Text = NOTHING
    url: Text = NOTHING
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Basics:
    """Name, headline, contact and summary."""

    name: Text = NOTHING
    label: Text = NOTHING
    email: Text = NOTHING
    phone: Text = NOTHING
    url: Text = NOTHING
    summary: Text = NOTHING
    image: Text = NOTHING
    location: Location = Location()
    profiles: tuple[Profile, ...] = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A job, a volunteer post, or household and care work that stands as an entry."""

    organisation: Text = NOTHING
    title: Text = NOTHING
    place: Text = NOTHING
    start: Date = NO_DATE
    end: Date = NO_DATE
    summary: Text = NOTHING
    highlights: tuple[Text, ...] = ()
    url: Text = NOTHING
    setting: Setting = Setting.PAID
    extra: str = ""
    """Fields of JSON Resume that we do not model, as canonical JSON text, so that they survive."""


@dataclass(frozen=True, slots=True)
class Education:
    institution: Text = NOTHING
    place: Text = NOTHING
    area: Text = NOTHING
    study_type: Text = NOTHING
    start: Date = NO_DATE
    end: Date = NO_DATE
    score: Text = NOTHING
    courses: tuple[Text, ...] = ()
    url: Text = NOTHING
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill, or a named group with its skills as keywords."""

    name: Text = NOTHING
    level: Text = NOTHING
    keywords: tuple[Text, ...] = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    language: Text = NOTHING
    fluency: Text = NOTHING
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A certificate, project, publication, award, interest or reference.

    Which JSON Resume field each attribute stands for depends on the section;
    `parse/structured/json_resume.py` holds that table.
    """

    name: Text = NOTHING
    by: Text = NOTHING
    """Issuer, awarder, publisher or entity."""
    start: Date = NO_DATE
    end: Date = NO_DATE
    summary: Text = NOTHING
    highlights: tuple[Text, ...] = ()
    url: Text = NOTHING
    extra: str = ""


@dataclass(frozen=True, slots=True)
class OtherSection:
    """A section whose heading no rule knows: kept whole, as written."""

    heading: Text
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """Everything read from one resume.

    No line is lost: what found no field is in `others` or `unplaced`.
    """

    source: str
    basics: Basics = Basics()
    work: tuple[Position, ...] = ()
    volunteer: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    certificates: tuple[Item, ...] = ()
    projects: tuple[Item, ...] = ()
    publications: tuple[Item, ...] = ()
    awards: tuple[Item, ...] = ()
    interests: tuple[Item, ...] = ()
    references: tuple[Item, ...] = ()
    others: tuple[OtherSection, ...] = ()
    unplaced: tuple[Text, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: str = ""
