"""→ TailoredResume: choose, order and shorten the person's own words; never write a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from trainready.language.scale import has_duration
from trainready.language.sentences import sentences
from trainready.model.changes import Choices
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Origin, Text
from trainready.model.readiness import Readiness, RoleReadiness
from trainready.model.resume import Basics, Resume, SectionKind
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.model.tailored import (
    BLANK,
    LabelledAct,
    LineKind,
    TailoredLine,
    TailoredResume,
)
from trainready.model.walk import texts_of
from trainready.tailor.computed import years_of_work
from trainready.tailor.editor import Editor
from trainready.tailor.entries import sections
from trainready.tailor.links import link_line
from trainready.tailor.place_line import in_one_line
from trainready.tailor.wordings import as_written

AS_EVER = Choices()
MOST_STRENGTHS = 6
LONGEST_QUOTE = 200
"""Characters: about two printed lines."""


def tailor(
    resume: Resume,
    household: HouseholdRecord,
    readiness: Readiness,
    skill_map: SkillMap,
    role: str,
    today: date,
    choices: Choices = AS_EVER,
) -> TailoredResume:
    """The resume for one role id. Every line has its origin; nothing here can add a claim."""
    chosen = readiness.role(role)
    editor = _editor(chosen, skill_map, choices)
    profile = tuple(sentences(resume.basics.summary, skill_map.lines.abbreviations))
    declined = {d.evidence.statement.text.origin for d in readiness.declined}
    unsaid = editor.without_claim(profile, declined)
    gone = {left.text for left in unsaid if not left.refused}
    own = [line for s in profile if s not in gone and (line := as_written(s))]
    jobs = (editor.left_out(p.highlights) for p in (*resume.work, *resume.volunteer))
    return TailoredResume(
        name=as_written(resume.basics.name or household.name),
        headline=_headline(resume, skill_map, role),
        contacts=tuple(_contacts(resume.basics, household)),
        location=resume.basics.location,
        summary=tuple(_summary(own, resume, skill_map, today)),
        strengths=tuple(_strengths(chosen, (resume, household), editor)),
        sections=sections(resume, household, editor),
        role=role,
        language=skill_map.language,
        left_out=(*unsaid, *(left for job in jobs for left in job)),
    )


def _editor(chosen: RoleReadiness, skill_map: SkillMap, choices: Choices) -> Editor:
    weights = _weights(chosen, skill_map)
    shown = [
        counted.evidence.statement.text.origin
        for standing in (*chosen.core, *chosen.habits, *chosen.helpful)
        for counted in standing.counted
    ]
    return Editor(
        skill_map,
        choices,
        lambda line: sum(w for origin, w in weights.items() if line.covers(origin)),
        lambda line: any(origin and line.covers(origin) for origin in shown),
    )


def _weights(chosen: RoleReadiness, skill_map: SkillMap) -> dict[Origin, int]:
    """How much each line shows of the role: the summed weights of the core it supports."""
    role = skill_map.roles[chosen.role]
    by_competency = {need.competency: need.weight for need in role.core}
    weights: dict[Origin, int] = {}
    for standing in chosen.core:
        for counted in standing.counted:
            origin = counted.evidence.statement.text.origin
            if origin:
                gain = by_competency.get(standing.competency, 1) * counted.level
                weights[origin] = weights.get(origin, 0) + gain
    return weights


def _headline(resume: Resume, skill_map: SkillMap, role: str) -> TailoredLine:
    """The person's own headline if it is a title that they held, else what they seek."""
    label = resume.basics.label
    held = {p.title.value.casefold() for p in (*resume.work, *resume.volunteer) if p.title}
    if label and label.value.casefold() in held:
        return as_written(label)
    title = skill_map.roles[role].title
    return TailoredLine(skill_map.honesty.seeking.format(role=title), (), LineKind.SEEKING)


def _contacts(basics: Basics, household: HouseholdRecord) -> Iterator[TailoredLine]:
    """Place, e-mail, phone, links; what the resume lacks may stand in the answers."""
    location = basics.location
    parts = (location.address, location.city, location.region, location.country)
    if location.written:
        yield replace(as_written(location.written), text=in_one_line(location))
    else:
        yield from filter(None, map(as_written, parts if any(parts) else (household.place,)))
    if email := basics.email or household.email:
        yield as_written(email, url=f"mailto:{email.value}")
    if phone := as_written(basics.phone or household.phone):
        yield phone
    pages = (basics.url, *(profile.url for profile in basics.profiles))
    yield from filter(None, map(link_line, pages))


def _summary(
    own: Sequence[TailoredLine], resume: Resume, skill_map: SkillMap, today: date
) -> Iterator[TailoredLine]:
    """The person's own profile without sentences that claim nothing, then computed facts."""
    yield from own
    # A count beside the person's own would contradict it, and alone it says too little.
    counted = any(has_duration(sentence.text, skill_map.lines) for sentence in own)
    if (
        own
        and not counted
        and (years := years_of_work(resume.work, today, skill_map.lines, skill_map.wording))
    ):
        yield years


def _strengths(
    chosen: RoleReadiness, told: tuple[Resume, HouseholdRecord], editor: Editor
) -> Iterator[LabelledAct]:
    """The strongest line for each core competency, then for habits and helpful ones.

    Each line stands once, so that a short resume does not look longer than it is.
    """
    used: set[Origin] = set()
    profile = told[0].basics.summary
    whole_lines = tuple(t for value in told for t in texts_of(value) if t is not profile)
    reached = sorted(chosen.core, key=lambda s: -s.reached)
    for standing in (*reached, *chosen.habits, *chosen.helpful):
        if len(used) == MOST_STRENGTHS:
            return
        for counted in standing.printed:
            statement = counted.evidence.statement
            line = _line_of(statement, whole_lines, editor)
            if line.origin is None or line.origin in used or statement.private:
                continue
            # A degree joined with its subject is no line; it stands under its own heading.
            if statement.section is SectionKind.EDUCATION and len(line.origin.spans) > 1:
                continue
            if editor.may_print(line) and editor.all_done(line):
                used.add(line.origin)
                yield LabelledAct(
                    standing.competency,
                    editor.skill_map.competencies[standing.competency].title,
                    editor.line(line, statement=statement.id),
                    context(statement),
                )
                break


def _line_of(statement: Statement, whole_lines: Iterable[Text], editor: Editor) -> Text:
    """The line that a sentence stands in, unless it is too long to quote in full, or another of
    its sentences says what was not done, or what others did."""
    counted = statement.text
    for line in whole_lines:
        covers = counted.origin and line.origin and line.origin.covers(counted.origin)
        if covers and len(line.value) <= LONGEST_QUOTE and editor.all_done(line):
            return line
    return counted


def context(statement: Statement) -> TailoredLine:
    """Where it was: the organisation of the entry, or else its title."""
    return as_written(statement.organisation) or as_written(statement.title) or BLANK
