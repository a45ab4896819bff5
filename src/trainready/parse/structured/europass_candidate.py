"""Today's Europass XML, a profile of HR Open Standards: Candidate → Resume."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING
from trainready.model.resume import (
    Basics,
    Date,
    Education,
    Item,
    Location,
    Position,
    Profile,
    Resume,
    Setting,
    Skill,
    SpokenLanguage,
)
from trainready.parse.degrees import study_and_area
from trainready.parse.passages import EMPTY, Passage, joined
from trainready.parse.structured.europass_tree import Node
from trainready.parse.structured.fields import (
    date_in,
    lines_of,
    setting_of,
    summary_and_highlights,
    text,
    texts,
)

_SKILLS = (
    ("OrganisationalSkills", "OrganisationalSkill"),
    ("CommunicationAndInterpersonalSkills", "CommunicationAndInterpersonalSkill"),
    ("ManagementAndLeadershipSkills", "ManagementAndLeadershipSkill"),
)
_LANGUAGE = "language"
"""How a competency says that it is a language."""


def from_candidate(candidate: Node, source: str, pack: LanguagePack) -> Resume:
    """The resume of a Candidate, of its first profile if it has one a language."""
    person, profile = candidate.one("CandidatePerson"), candidate.one("CandidateProfile")
    return Resume(
        source,
        basics=_basics(person, profile),
        work=tuple(_work(profile, pack)),
        volunteer=tuple(
            _post(node, pack) for node in profile.all("VoluntaryWorks", "VoluntaryWork")
        ),
        education=tuple(
            _education(node, pack)
            for node in profile.all("EducationHistory", "EducationOrganizationAttendance")
        ),
        skills=tuple(_skills(profile)),
        languages=tuple(_languages(person, profile)),
        certificates=tuple(
            _item(node, pack, "CertificationName", "IssuingAuthority")
            for node in profile.all("Certifications", "Certification")
        ),
        projects=tuple(_item(node, pack, "Title") for node in profile.all("Projects", "Project")),
    )


def _basics(person: Node, profile: Node) -> Basics:
    channels = person.all("Communication")
    by_kind = {
        kind: [
            node.text("URI") for node in channels if _kind(node) == kind and node.one("URI").path
        ]
        for kind in ("email", "web")
    }
    numbers = [node for node in channels if node.one("DialNumber").path]
    names = [person.text("PersonName", "GivenName"), person.text("PersonName", "FamilyName")]
    urls = by_kind["web"]
    return Basics(
        name=text(joined(name for name in names if name)),
        label=text(profile.text("CandidatePositionPreferences", "PositionTitle")),
        email=text(by_kind["email"][0]) if by_kind["email"] else NOTHING,
        phone=text(_phone(numbers[0])) if numbers else NOTHING,
        url=text(urls[0]) if urls else NOTHING,
        summary=text(profile.text("ExecutiveSummary")),
        location=_location(person),
        profiles=tuple(Profile(url=text(url)) for url in urls[1:]),
    )


def _kind(channel: Node) -> str:
    return channel.text("ChannelCode").text.casefold()


def _phone(channel: Node) -> Passage:
    """The number as its parts were written; the dialling code has no plus sign of its own."""
    parts = (channel.text(name) for name in ("CountryDialing", "AreaDialing", "DialNumber"))
    return joined(part for part in parts if part)


def _location(person: Node) -> Location:
    address = person.one("Communication", "Address")
    return Location(
        city=text(address.text("CityName")),
        postal_code=text(address.text("PostalCode")),
        address=text(address.text("AddressLine")),
    )


def _work(profile: Node, pack: LanguagePack) -> Iterator[Position]:
    for employer in profile.all("EmploymentHistory", "EmployerHistory"):
        for post in employer.all("PositionHistory") or [employer]:
            period = post.one("EmploymentPeriod")
            if not period.children:
                period = employer.one("EmploymentPeriod")
            place = post.text("City") or employer.text(
                "OrganizationContact", "Communication", "Address", "CityName"
            )
            found = _position(post.text("PositionTitle"), employer, place, period, post, pack)
            yield replace(found, setting=setting_of(found, Setting.PAID, pack))


def _post(node: Node, pack: LanguagePack) -> Position:
    """A post as a volunteer."""
    name = next((one for one in node.children if one.endswith("Period")), "")
    title = node.text("Title") or node.text("PositionTitle")
    found = _position(title, node, EMPTY, node.one(name) if name else node, node, pack)
    return replace(found, setting=Setting.VOLUNTEER)


def _position(
    title: Passage,
    employer: Node,
    place: Passage,
    period: Node,
    post: Node,
    pack: LanguagePack,
) -> Position:
    start, end = _period(period, "CurrentIndicator", pack)
    summary, highlights = summary_and_highlights(post.text("Description"))
    return Position(
        organisation=text(employer.text("OrganizationName")),
        title=text(title),
        place=text(place),
        start=start,
        end=end,
        summary=summary,
        highlights=highlights,
    )


def _period(period: Node, ongoing: str, pack: LanguagePack) -> tuple[Date, Date]:
    start = date_in(_day(period, "StartDate"), pack)
    if period.says(ongoing) and start:
        return start, Date(ongoing=True)
    return start, date_in(_day(period, "EndDate"), pack)


def _day(period: Node, name: str) -> Passage:
    return period.text(name, "FormattedDateTime") or period.text(name, "DateText")


def _education(node: Node, pack: LanguagePack) -> Education:
    degree = node.one("EducationDegree")
    start, end = _period(node.one("AttendancePeriod"), "Ongoing", pack)
    title = node.text("ProgramName") or degree.text("DegreeName")
    kind, area = study_and_area(title or None, None, pack)
    return Education(
        institution=text(node.text("OrganizationName")),
        study_type=kind,
        area=area,
        start=start,
        end=end,
        score=text(degree.text("FinalGrade", "ScoreText")),
        courses=texts(line for line, _ in lines_of(degree.text("OccupationalSkillsCovered"))),
    )


def _languages(person: Node, profile: Node) -> Iterator[SpokenLanguage]:
    """Languages are codes here, and are kept as written."""
    for tongue in person.all("PrimaryLanguageCode"):
        yield SpokenLanguage(text(tongue.text()))
    for competency in profile.all("PersonQualifications", "PersonCompetency"):
        if competency.text("TaxonomyID").text.casefold() == _LANGUAGE:
            named = competency.text("CompetencyName") or competency.text("CompetencyID")
            scores = competency.all("CompetencyDimension", "Score")
            levels = [level for score in scores if (level := score.text("ScoreText"))]
            alike = len({level.text for level in levels}) == 1
            shown = levels[:1] if alike else levels
            yield SpokenLanguage(text(named), text(joined(shown, " / ")))


def _skills(profile: Node) -> Iterator[Skill]:
    for group in profile.all("DigitalSkills", "DigitalSkillsGroup"):
        skills = texts(skill.text() for skill in group.all("DigitalSkill"))
        if title := text(group.text("Title")):
            yield Skill(title, keywords=skills)
        else:
            yield from map(Skill, skills)
    for section, name in _SKILLS:
        for node in profile.all(section, name):
            if heading := node.text("Title"):
                yield Skill(text(heading))
            for line, _ in lines_of(node.text("Description")):
                yield Skill(text(line))


def _item(node: Node, pack: LanguagePack, name: str, by: str = "") -> Item:
    summary, highlights = summary_and_highlights(node.text("Description"))
    period = next((one for one in node.children if one.endswith("Period")), "")
    start, end = _period(node.one(period) if period else node, "Ongoing", pack)
    return Item(
        name=text(node.text(name)),
        by=text(node.text(by)) if by else NOTHING,
        start=start,
        end=end,
        summary=summary,
        highlights=highlights,
        url=text(node.text("Link")),
    )
