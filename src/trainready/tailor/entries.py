"""The sections of the tailored resume; the fields of an entry come from one entry of the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from trainready.model.household import (
    Activity,
    HouseholdRecord,
    acts_at_home,
    has_post,
    post_of,
)
from trainready.model.resume import (
    Date,
    Education,
    Item,
    Position,
    Resume,
    SectionKind,
    Setting,
    Skill,
)
from trainready.model.skillmap import SkillMap
from trainready.model.tailored import (
    BLANK,
    TailoredEntry,
    TailoredGroup,
    TailoredLine,
    TailoredSection,
)
from trainready.tailor.dates import Period, period
from trainready.tailor.editor import Editor
from trainready.tailor.links import target_of
from trainready.tailor.wordings import as_written

Dated = tuple[int, TailoredEntry]
"""The month in which an entry began, counted from year 0, and the entry."""


def sections(
    resume: Resume, household: HouseholdRecord, editor: Editor
) -> tuple[TailoredSection, ...]:
    """Every section with content, in the order in which it is printed."""
    skill_map = editor.skill_map
    work = [(_month(p.start), _position(p, editor)) for p in resume.work]
    _insert(work, _posts(household.activities, Setting.PAID, editor))
    _insert(work, _breaks(household, editor))
    unpaid = [_position(p, editor) for p in resume.volunteer]
    unpaid += (post for _, post in _posts(household.activities, Setting.VOLUNTEER, editor))
    found = [
        TailoredSection(SectionKind.WORK, entries=tuple(entry for _, entry in work)),
        TailoredSection(SectionKind.VOLUNTEER, entries=tuple(unpaid)),
        TailoredSection(
            SectionKind.EDUCATION,
            entries=tuple(_education(e, skill_map) for e in resume.education),
        ),
        TailoredSection(
            SectionKind.SKILLS,
            groups=tuple(_skills(resume.skills)),
        ),
        TailoredSection(
            SectionKind.LANGUAGES,
            entries=tuple(
                TailoredEntry(title=as_written(s.language), detail=as_written(s.fluency))
                for s in resume.languages
            ),
        ),
        *(
            TailoredSection(kind, entries=tuple(_item(i, editor) for i in items))
            for kind, items in (
                (SectionKind.CERTIFICATES, resume.certificates),
                (SectionKind.PROJECTS, resume.projects),
                (SectionKind.PUBLICATIONS, resume.publications),
                (SectionKind.AWARDS, resume.awards),
            )
        ),
        TailoredSection(SectionKind.INTERESTS, groups=tuple(_interests(resume.interests))),
        *(
            TailoredSection(
                SectionKind.OTHER,
                heading=as_written(other.heading),
                lines=tuple(as_written(line) for line in other.lines),
            )
            for other in resume.others
        ),
    ]
    named = (replace(s, entries=tuple(e for e in s.entries if _says_something(e))) for s in found)
    return tuple(s for s in named if s.entries or s.groups or s.lines)


def _says_something(entry: TailoredEntry) -> bool:
    """More than dates; `changes.json` lists what is left out."""
    return bool(entry.title or entry.organisation or entry.detail or entry.lines)


def _skills(skills: Sequence[Skill]) -> Iterator[TailoredGroup]:
    """Named groups as they are; skills without a group together."""
    if single := tuple(as_written(s.name) for s in skills if s.name and not s.keywords):
        yield TailoredGroup(BLANK, single)
    for skill in skills:
        if skill.keywords:
            yield TailoredGroup(as_written(skill.name), tuple(map(as_written, skill.keywords)))


def _interests(interests: Sequence[Item]) -> Iterator[TailoredGroup]:
    if single := tuple(as_written(i.name) for i in interests if i.name and not i.highlights):
        yield TailoredGroup(BLANK, single)
    for item in interests:
        if item.highlights:
            yield TailoredGroup(as_written(item.name), tuple(map(as_written, item.highlights)))


def _position(position: Position, editor: Editor) -> TailoredEntry:
    lines = [editor.line(position.summary)] if position.summary else []
    return TailoredEntry(
        title=as_written(position.title),
        organisation=as_written(position.organisation),
        place=as_written(position.place),
        **period(position.start, position.end, editor.skill_map.wording, open_ended=True),
        lines=(*lines, *editor.lines(position.highlights)),
        setting=position.setting,
    )


def _posts(activities: Iterable[Activity], setting: Setting, editor: Editor) -> Iterator[Dated]:
    """Volunteer posts and side jobs that the person told us, each formatted like a job."""
    posts = [a for a in activities if a.setting is setting and has_post(a) and not a.private]
    for _, group in groupby(posts, key=post_of):
        held = list(group)
        first = held[0]
        texts = [t for a in held for t in (a.what, a.result) if t and editor.may_print(t)]
        yield (
            _month(first.start),
            TailoredEntry(
                title=as_written(first.role),
                organisation=as_written(first.organisation),
                **_stated(first, editor.skill_map),
                lines=tuple(map(editor.line, texts)),
                setting=setting,
            ),
        )


def _stated(activity: Activity, skill_map: SkillMap) -> Period:
    """Both ends; those of an estimate are guesses too and stay unprinted."""
    if activity.exact:
        return period(activity.start, activity.end, skill_map.wording)
    return Period(start=BLANK, end=BLANK)


def _breaks(household: HouseholdRecord, editor: Editor) -> Iterator[Dated]:
    """Each break as one neutral line; below it what was done at home, if the person wants it."""
    for pause in household.breaks:
        if pause.private:
            continue
        acts = acts_at_home(household) if pause.list_acts else ()
        entry = TailoredEntry(
            title=as_written(pause.label),
            **period(pause.start, pause.end, editor.skill_map.wording),
            lines=tuple(editor.line(a.what) for a in acts if editor.may_print(a.what)),
            setting=Setting.HOME,
        )
        yield _month(pause.start), entry


def _insert(entries: list[Dated], more: Iterable[Dated]) -> None:
    """Each entry before the first that began earlier; the others keep their order."""
    for start, entry in more:
        at = next((i for i, (month, _) in enumerate(entries) if month < start), len(entries))
        entries.insert(at, (start, entry))


def _month(date: Date) -> int:
    return date.year * 12 + date.month


def _education(entry: Education, skill_map: SkillMap) -> TailoredEntry:
    return TailoredEntry(
        title=degree(entry),
        organisation=as_written(entry.institution),
        place=as_written(entry.place),
        **period(entry.start, entry.end, skill_map.wording),
        detail=as_written(entry.score),
        lines=tuple(as_written(course) for course in entry.courses),
        setting=Setting.STUDY,
    )


def degree(entry: Education) -> TailoredLine:
    """Degree and subject side by side, each with its own receipt."""
    kind, area = as_written(entry.study_type), as_written(entry.area)
    if not kind or not area or area.text.casefold() in kind.text.casefold():
        return kind or area
    return TailoredLine(f"{kind.text}, {area.text}", (*kind.origins, *area.origins))


def _item(item: Item, editor: Editor) -> TailoredEntry:
    lines = [editor.line(item.summary)] if item.summary else []
    lines += map(editor.line, item.highlights)
    return TailoredEntry(
        title=as_written(item.name, url=target_of(item.url)),
        organisation=as_written(item.by),
        **period(item.start, item.end, editor.skill_map.wording),
        lines=tuple(lines),
        setting=Setting.SELF,
    )
