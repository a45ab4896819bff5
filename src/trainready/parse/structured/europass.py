"""Europass → Resume: the SkillsPassport of the old editor, XML or JSON, and today's Candidate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from trainready.errors import UnreadableFile
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import (
    NO_DATE,
    Basics,
    Date,
    Education,
    Location,
    OtherSection,
    Position,
    Profile,
    Resume,
    Setting,
    Skill,
    SpokenLanguage,
)
from trainready.parse.degrees import study_and_area
from trainready.parse.passages import Passage, joined
from trainready.parse.structured.europass_candidate import from_candidate
from trainready.parse.structured.europass_tree import Node
from trainready.parse.structured.fields import (
    date_in,
    lines_of,
    setting_of,
    summary_and_highlights,
    text,
    texts,
)

_CURE = "Give the CV as PDF or DOCX instead, or download it again from europass.europa.eu."
_LEVELS = ("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")
_SKILLS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")
_ABOUT_ME = "personal_statement"
"""Code of a headline that is a profile and no title."""


def from_europass(root: Node, source: str, pack: LanguagePack) -> Resume:
    """The resume in a Europass file. Raises UnreadableFile when there is none in it."""
    if candidates := root.all("Candidate"):
        return from_candidate(candidates[0], source, pack)
    learner = next(
        iter((*root.all("SkillsPassport", "LearnerInfo"), *root.all("LearnerInfo"))), None
    )
    if learner is None:
        what = "this Europass file has no CV in it"
        raise UnreadableFile(what, where=source, cure=_CURE)
    return Resume(
        source,
        basics=_basics(learner),
        work=tuple(_position(node, pack) for node in learner.all("WorkExperience")),
        education=tuple(_education(node, pack) for node in learner.all("Education")),
        skills=tuple(_skills(learner.one("Skills"))),
        languages=tuple(_languages(learner.one("Skills", "Linguistic"))),
        others=tuple(_achievements(learner.all("Achievement"))),
    )


def _basics(learner: Node) -> Basics:
    person = learner.one("Identification")
    contact = person.one("ContactInfo")
    headline = learner.text("Headline", "Description")
    about = learner.text("Headline", "Type", "Code").text == _ABOUT_ME
    urls = [node.text("Contact") for node in contact.all("Website")]
    return Basics(
        name=_name(person.text("PersonName", "FirstName"), person.text("PersonName", "Surname")),
        label=NOTHING if about else text(headline),
        email=text(contact.text("Email", "Contact")),
        phone=text(contact.text("Telephone", "Contact")),
        url=text(urls[0]) if urls else NOTHING,
        summary=text(headline) if about else NOTHING,
        location=_location(contact.one("Address", "Contact")),
        profiles=tuple(Profile(url=text(url)) for url in urls[1:]),
    )


def _name(*parts: Passage) -> Text:
    return text(joined(part for part in parts if part))


def _location(address: Node) -> Location:
    return Location(
        city=text(address.text("Municipality")),
        postal_code=text(address.text("PostalCode")),
        country=text(address.text("Country")),
        address=text(address.text("AddressLine")),
    )


def _period(period: Node, pack: LanguagePack) -> tuple[Date, Date]:
    start = date_in(period.text("From"), pack)
    end = date_in(period.text("To"), pack)
    return start, Date(ongoing=True) if period.says("Current") and start else end


def _position(node: Node, pack: LanguagePack) -> Position:
    start, end = _period(node.one("Period"), pack)
    summary, highlights = summary_and_highlights(node.text("Activities"))
    contact = node.one("Employer", "ContactInfo")
    position = Position(
        organisation=text(node.text("Employer", "Name")),
        title=text(node.text("Position")),
        place=text(contact.text("Address", "Contact", "Municipality")),
        start=start,
        end=end,
        summary=summary,
        highlights=highlights,
        url=text(contact.text("Website", "Contact")),
    )
    return replace(position, setting=setting_of(position, Setting.PAID, pack))


def _education(node: Node, pack: LanguagePack) -> Education:
    start, end = _period(node.one("Period"), pack)
    stated = node.text("Field") or None
    kind, area = study_and_area(node.text("Title") or None, stated, pack)
    learnt = [line for name in ("Activities", "Skills") for line, _ in lines_of(node.text(name))]
    return Education(
        institution=text(node.text("Organisation", "Name")),
        place=text(node.text("Organisation", "ContactInfo", "Address", "Contact", "Municipality")),
        study_type=kind,
        area=area,
        start=start,
        end=end or NO_DATE,
        courses=texts(learnt),
    )


def _languages(node: Node) -> Iterator[SpokenLanguage]:
    for mother in node.all("MotherTongue"):
        yield SpokenLanguage(text(mother.text("Description")))
    for foreign in node.all("ForeignLanguage"):
        levels = [level for name in _LEVELS if (level := foreign.text("ProficiencyLevel", name))]
        alike = len({level.text for level in levels}) == 1
        shown = levels[:1] if alike else levels
        yield SpokenLanguage(text(foreign.text("Description")), text(joined(shown, " / ")))


def _skills(node: Node) -> Iterator[Skill]:
    for name in _SKILLS:
        for part in node.all(name):
            for line, _ in lines_of(part.text("Description")):
                yield Skill(text(line))


def _achievements(nodes: Iterable[Node]) -> Iterator[OtherSection]:
    """Sections of the person's own choice: projects, honours, memberships."""
    for node in nodes:
        heading = text(node.text("Title"))
        lines = texts(line for line, _ in lines_of(node.text("Description")))
        if heading and lines:
            yield OtherSection(heading, lines)
