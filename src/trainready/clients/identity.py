"""What of a resume and of answers says who somebody is → a mask over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path, PurePath

from trainready.clients.mask import Hidden, Mask
from trainready.model.household import HouseholdRecord
from trainready.model.resume import Position, Resume
from trainready.model.skillmap import Wording
from trainready.taxonomy.load import load_skill_map

_MAIL = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = r"(?i:https?://\S+|www\.\S+|(?<![\w@])[\w-]+(?:\.[\w-]+)+/[^\s,;)]*)"
_PHONE = r"(?<![\w])\+?\(?\d[\d ()./-]{7,}\d(?!\w)"
_YEARS = r"(?<!\d)(?:19|20)\d\d\s*[-–/.]\s*(?:(?:19|20)\d\d|\d\d?)(?!\d)"
_SHORTEST = 4
"""Letters of a part of a longer name that is hidden on its own: `Ltd` stays."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def mask_of(
    resume: Resume, household: HouseholdRecord, code: str, skills: Path | None = None
) -> Mask:
    """Hides name, contact, addresses, employers, schools, and who vouches for the person.

    Names of other people inside a line are not known to us.
    """
    say, ordinary = load_skill_map(skills).wording, _ordinary(skills)
    hidden = [
        *_people(resume, household, ordinary, say),
        *_numbered(_employers(resume, household), "employer", ordinary, say),
        *_numbered(_schools(resume), "school", ordinary, say),
        *_numbered(_towns(resume, household), "town", ordinary, say),
        *_contact(resume, household, say),
        *(Hidden(name, code) for name in _sources(resume, household)),
    ]
    patterns = [(_MAIL, say("clients.mask.mail")), (_LINK, say("clients.mask.link"))]
    patterns += [(rf"(?!{_YEARS}){_PHONE}", say("clients.mask.phone"))]
    return Mask(hidden, patterns)


def _people(
    resume: Resume, household: HouseholdRecord, ordinary: frozenset[str], say: Wording
) -> Iterator[Hidden]:
    for name in filter(None, (resume.basics.name.value, household.name.value)):
        yield from _named(name, say("clients.mask.person"), ordinary, every=True)
    for reference in resume.references:
        yield from _named(reference.name.value, say("clients.mask.reference"), ordinary, every=True)


def _employers(resume: Resume, household: HouseholdRecord) -> Iterator[str]:
    positions: Iterable[Position] = chain(resume.work, resume.volunteer)
    yield from (position.organisation.value for position in positions)
    yield from (activity.organisation.value for activity in household.activities)
    yield from (item.by.value for item in chain(resume.projects, resume.awards, resume.references))


def _schools(resume: Resume) -> Iterator[str]:
    yield from (study.institution.value for study in resume.education)


def _towns(resume: Resume, household: HouseholdRecord) -> Iterator[str]:
    here = resume.basics.location
    yield from (text.value for text in (here.city, here.region))
    places = [here.written, household.place]
    places += [position.place for position in chain(resume.work, resume.volunteer)]
    places += [study.place for study in resume.education]
    # Of `Leeds, United Kingdom` the country may stay.
    yield from (place.value.partition(",")[0].strip() for place in places)


def _contact(resume: Resume, household: HouseholdRecord, say: Wording) -> Iterator[Hidden]:
    basics = resume.basics
    for phone in (basics.phone, household.phone):
        yield Hidden(phone.value, say("clients.mask.phone"))
    for mail in (basics.email, household.email):
        yield Hidden(mail.value, say("clients.mask.mail"))
    for link in (basics.url, basics.image, *(p.url for p in basics.profiles)):
        yield Hidden(link.value, say("clients.mask.link"))
    for profile in basics.profiles:
        yield Hidden(profile.username.value, say("clients.mask.link"))
    here = basics.location
    for text in (here.written, here.address, here.postal_code):
        yield Hidden(text.value, say("clients.mask.address"))


def _sources(resume: Resume, household: HouseholdRecord) -> Iterator[str]:
    for source in filter(None, (resume.source, household.source)):
        name = PurePath(source)
        yield from (name.name, *([name.stem] if len(name.stem) >= _SHORTEST else []))


def _numbered(
    names: Iterable[str], kind: str, ordinary: frozenset[str], say: Wording
) -> Iterator[Hidden]:
    """`Employer A`, `Employer B` … in the order in which they first stand."""
    known = list(dict.fromkeys(" ".join(name.split()).casefold() for name in names if name.strip()))
    for number, name in enumerate(known):
        more, place = divmod(number, len(_LETTERS))
        letter = _LETTERS[place] + (str(more + 1) if more else "")
        yield from _named(name, say(f"clients.mask.{kind}", letter=letter), ordinary, every=False)


def _named(name: str, label: str, ordinary: frozenset[str], *, every: bool) -> Iterator[Hidden]:
    """The whole name, its beginnings, and its parts; with `every`, parts that are words as well."""
    words = _WORD.findall(name)
    if len(words) < 2 and name.casefold() in ordinary:
        yield Hidden(name.title(), label, exact=True)
        return
    yield Hidden(name, label)
    ends = [found.end() for found in _WORD.finditer(name)]
    for end in ends[:-1]:
        beginning = name[:end]
        if any(w.casefold() not in ordinary for w in _WORD.findall(beginning)):
            yield Hidden(beginning, label)
    for word in words:
        if word.casefold() in ordinary:
            if every:
                yield Hidden(word.title(), label, exact=True)
        elif every or len(word) >= _SHORTEST:
            yield Hidden(word, label)


@lru_cache(maxsize=2)
def _ordinary(skills: Path | None) -> frozenset[str]:
    """Words that mean something in the work itself: `library`, `fact`, `hall`."""
    skill_map = load_skill_map(skills)
    texts = chain(
        skill_map.wording.texts.values(),
        chain.from_iterable(cue.phrases for cue in skill_map.cues),
        chain.from_iterable((*d.titles, *d.studies, *d.words) for d in skill_map.domains.values()),
        (role.title for role in skill_map.roles.values()),
        (word for c in skill_map.competencies.values() for word in (c.definition, c.title)),
    )
    return frozenset(w.casefold() for text in texts for w in _WORD.findall(text.replace("*", "")))
