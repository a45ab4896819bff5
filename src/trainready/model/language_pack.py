"""The words by which a resume in one language is read. Data only; rules live in `parse`."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

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


class TownNames:
    """A sorted list of names of towns, asked without regard to capitals and accents."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        self._text = text
        """One folded name a line; halving it is quicker than making a set that few runs ask."""

    def __contains__(self, name: str) -> bool:
        wanted, text = folded(name), self._text
        low, high = 0, len(text)
        while wanted and low < high:
            middle = (low + high) // 2
            start = text.rfind("\n", low, middle) + 1 or low
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            here = text[start:end]
            if here == wanted:
                return True
            low, high = (end + 1, high) if here < wanted else (low, start)
        return False


def folded(name: str) -> str:
    """A name in lower case, without accents and double spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_NO_BASE))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


_NO_BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})
"""Letters that Unicode does not take apart."""


NO_TOWNS = TownNames()


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Names and words by which a place is known."""

    countries: frozenset[str]
    country_codes: frozenset[str]
    regions: frozenset[str]
    region_codes: frozenset[str]
    streets: frozenset[str]
    remote: frozenset[str]
    towns: TownNames = NO_TOWNS
    region_words: frozenset[str] = frozenset()
    """Last words of the names of regions: "county"."""
    street_endings: tuple[str, ...] = ()
    """Endings of words that are streets: "gasse"."""
    around: frozenset[str] = frozenset()
    """First and last word, or the last two, of "Greater Leeds Area"."""


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
    degree_qualifiers: frozenset[str] = frozenset()
    """What may stand before the name of a degree: "executive"."""
    degree_levels: frozenset[str] = frozenset()
    """Words before the number of a step: "level"."""
    score_words: frozenset[str] = frozenset()
    """Words of which the result of a study may consist."""
    score_signs: frozenset[str] = frozenset()
    """Those of them that never stand for anything else."""
    note_openings: frozenset[str] = frozenset()
    """What opens words about a course of study: "dissertation"."""
    institution_phrases: frozenset[str] = frozenset()
    skill_levels: frozenset[str] = frozenset()
    """How well a skill is mastered: "expert"."""
    skill_columns: frozenset[str] = frozenset()
    """Headings of the columns of a table of skills: "level"."""
    unfinished: frozenset[str] = frozenset()
    """Remarks that a degree is not there, or not yet."""
    link_words: frozenset[str] = frozenset()
    """Words of a link that only say where it leads: "email me"."""
    household_acts: frozenset[str] = frozenset()
    """What opens the name of care at home: "raising", before one of `household_people`."""
    household_people: frozenset[str] = frozenset()
    on_request: frozenset[str] = frozenset()
    """What is said of references that are not named."""
    wishes: frozenset[str] = frozenset()
    """Openings of what is not done yet: "hope to"."""
    closings: frozenset[str] = frozenset()
    """The end of a letter: "yours sincerely"."""
    heading_openers: frozenset[str] = frozenset()
    """Words before a heading that change nothing: "relevant"."""
    heading_words: Mapping[str, SectionKind] = field(default_factory=dict)
    """Words that say a section in a heading of their own making; the telling ones first."""
    heading_filler: frozenset[str] = frozenset()
    """The other words of such headings."""
    greetings: frozenset[str] = frozenset()
    """How a letter begins."""
    unit_words: frozenset[str] = frozenset()
    """Parts of an organisation: "Surgical Ward"."""
    top_level: frozenset[str] = frozenset()
    """What an internet address ends with."""
