"""Resume + HouseholdRecord → Statements: one act each, in the person's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from trainready.language.dates import whole_months
from trainready.language.sentences import sentences
from trainready.model.household import HouseholdRecord
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, Position, Resume, SectionKind, Setting
from trainready.model.skillmap import LineWords
from trainready.model.statement import Statement

_SECTIONS = {Setting.VOLUNTEER: SectionKind.VOLUNTEER, Setting.PAID: SectionKind.WORK}
"""Where what a person told would stand on a resume."""


def statements(
    resume: Resume, household: HouseholdRecord, words: LineWords, today: date
) -> tuple[Statement, ...]:
    """Every act of both sources in reading order; `today` ends ongoing entries."""
    whole = (*_of_resume(resume, today), *_of_household(household, today))
    return tuple(act for statement in whole for act in _acts(statement, words))


def _acts(statement: Statement, words: LineWords) -> Iterator[Statement]:
    """A statement for each sentence; the first keeps the id."""
    for number, text in enumerate(sentences(statement.text, words.abbreviations)):
        id_ = f"{statement.id}.{number + 1}" if number else statement.id
        yield replace(statement, id=id_, text=text)


def _of_resume(resume: Resume, today: date) -> Iterator[Statement]:
    yield from _lines("profile", (resume.basics.summary,), SectionKind.PROFILE, Setting.SELF)
    for number, position in enumerate(resume.work, 1):
        yield from _of_position(f"work-{number}", position, SectionKind.WORK, today)
    for number, position in enumerate(resume.volunteer, 1):
        yield from _of_position(f"volunteer-{number}", position, SectionKind.VOLUNTEER, today)
    for number, entry in enumerate(resume.education, 1):
        if degree := entry.study_type or entry.area:
            yield Statement(
                id=f"education-{number}",
                text=_wider(degree, entry.area),
                section=SectionKind.EDUCATION,
                setting=Setting.STUDY,
                organisation=entry.institution,
                start=entry.start,
                end=entry.end,
            )
        yield from _lines(
            f"education-{number}", entry.courses, SectionKind.EDUCATION, Setting.STUDY
        )
    for number, skill in enumerate(resume.skills, 1):
        yield from _lines(
            f"skills-{number}", skill.keywords or (skill.name,), SectionKind.SKILLS, Setting.SELF
        )
    for kind, items in (
        (SectionKind.CERTIFICATES, resume.certificates),
        (SectionKind.PROJECTS, resume.projects),
        (SectionKind.PUBLICATIONS, resume.publications),
        (SectionKind.AWARDS, resume.awards),
    ):
        for number, item in enumerate(items, 1):
            texts = (item.name, item.summary, *item.highlights)
            yield from _lines(f"{kind}-{number}", texts, kind, Setting.SELF)
    for number, section in enumerate(resume.others, 1):
        yield from _lines(f"other-{number}", section.lines, SectionKind.OTHER, Setting.SELF)


def _wider(degree: Text, area: Text) -> Text:
    """Degree and subject as one text where both stand in the source."""
    if not area or not degree.origin or not area.origin or area is degree:
        return degree
    origin = degree.origin
    joined = type(origin)(origin.kind, (*origin.spans, *area.origin.spans))
    return Text(f"{degree.value} {area.value}", joined, degree.confidence)


def _of_position(
    prefix: str, position: Position, section: SectionKind, today: date
) -> Iterator[Statement]:
    months = whole_months(position.start, position.end, today)
    if position.title:
        yield Statement(
            id=f"{prefix}-title",
            text=position.title,
            section=section,
            setting=position.setting,
            organisation=position.organisation,
            start=position.start,
            end=position.end,
            months=months,
        )
    yield from _lines(
        prefix,
        (position.summary, *position.highlights),
        section,
        position.setting,
        title=position.title,
        organisation=position.organisation,
        start=position.start,
        end=position.end,
        months=months,
    )


def _lines(
    prefix: str,
    texts: tuple[Text, ...],
    section: SectionKind,
    setting: Setting,
    *,
    title: Text = NOTHING,
    organisation: Text = NOTHING,
    start: Date = NO_DATE,
    end: Date = NO_DATE,
    months: int = 0,
) -> Iterator[Statement]:
    for number, text in enumerate(filter(None, texts), 1):
        yield Statement(
            id=f"{prefix}-{number}",
            text=text,
            section=section,
            setting=setting,
            title=title,
            organisation=organisation,
            start=start,
            end=end,
            months=months,
        )


def _of_household(household: HouseholdRecord, today: date) -> Iterator[Statement]:
    for number, activity in enumerate(household.activities, 1):
        section = _SECTIONS.get(activity.setting, SectionKind.HOUSEHOLD)
        for part, text in enumerate((activity.what, activity.result)):
            if text:
                yield Statement(
                    id=f"answer-{number}" + ("-result" if part else ""),
                    text=text,
                    section=section,
                    setting=activity.setting,
                    title=activity.role,
                    organisation=activity.organisation,
                    start=activity.start,
                    end=activity.end,
                    months=whole_months(activity.start, activity.end, today),
                    activity=activity.code,
                    sized=bool(activity.how_often or activity.people),
                    private=activity.private,
                )
