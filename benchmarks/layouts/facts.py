"""What there is to say about an invented person."""

from dataclasses import dataclass, field

from months import Month


@dataclass(frozen=True)
class Place:
    city: str = ""
    region: str = ""
    region_code: str = ""
    country: str = ""
    country_code: str = ""


@dataclass(frozen=True)
class Link:
    network: str  # "" for a site of one's own
    url: str


@dataclass(frozen=True)
class Role:
    """A position held, paid or not."""

    title: str
    start: Month
    end: Month | None
    paragraph: list[str] = field(default_factory=list)  # its sentences
    bullets: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Job:
    """One employer ("" for a break) and the positions there, newest first."""

    employer: str
    place: Place
    roles: list[Role]


@dataclass(frozen=True)
class Study:
    school: str
    long: str
    short: str
    area: str
    start: Month | None
    end: Month | None
    grade: str = ""
    note: str = ""


@dataclass(frozen=True)
class Credit:
    """A certificate, an award or an article: a name, who gave or printed it, when."""

    name: str
    by: str = ""
    year: int | None = None
    authors: str = ""


@dataclass(frozen=True)
class Language:
    name: str
    level: str


@dataclass(frozen=True)
class Project:
    name: str
    text: str


@dataclass(frozen=True)
class Person:
    occupation: str
    given: str
    family: str
    headline: str
    email: str
    phone: str
    place: Place
    links: list[Link]
    summary: list[str]
    work: list[Job]
    teaching: list[Job]
    volunteer: list[Job]
    education: list[Study]
    skills: dict[str, list[str]]
    languages: list[Language]
    certificates: list[Credit]
    awards: list[Credit]
    publications: list[Credit]
    projects: list[Project]
    interests: list[str]
    references: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"
