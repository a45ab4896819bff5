"""The input as it was read, with the evidence marked and numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.readiness import Counted, Readiness
from trainready.model.report import MarkedEntry, MarkedLine
from trainready.model.resume import Education, Item, Position, Resume
from trainready.model.skillmap import SkillMap

Entry = tuple[str, Sequence[Text]]


def marked_input(
    resume: Resume, household: HouseholdRecord, readiness: Readiness, skill_map: SkillMap
) -> tuple[MarkedEntry, ...]:
    """Every entry with lines, in the order of the input; each line that counts has a number."""
    counted = [c for standing in readiness.standings for c in standing.counted]
    numbers = count(1)
    entries = []
    for heading, texts in _entries(resume, household, skill_map):
        lines = tuple(_line(text, counted, numbers, skill_map) for text in texts if text)
        if lines:
            entries.append(MarkedEntry(heading, lines))
    return tuple(entries)


def _entries(resume: Resume, household: HouseholdRecord, skill_map: SkillMap) -> Iterator[Entry]:
    say = skill_map.wording
    yield say("resume.headings.profile"), (resume.basics.summary,)
    for position in (*resume.work, *resume.volunteer):
        yield _heading(position), (position.summary, *position.highlights)
    studies = [t for e in resume.education for t in (_degree(e), e.institution, *e.courses)]
    yield say("resume.headings.education"), studies
    skills = [t for s in resume.skills for t in (s.keywords or (s.name,))]
    yield say("resume.headings.skills"), skills
    for item in (*resume.certificates, *resume.projects, *resume.publications, *resume.awards):
        yield _name(item), (item.summary, *item.highlights) if item.highlights else (item.name,)
    for other in resume.others:
        yield other.heading.value, other.lines
    told = [a for a in household.activities if not a.private]
    yield say("plan.input.told"), [text for a in told for text in (a.what, a.result)]


def _heading(position: Position) -> str:
    parts = (position.title.value, position.organisation.value)
    return ", ".join(part for part in parts if part)


def _degree(study: Education) -> Text:
    return study.study_type or study.area


def _name(item: Item) -> str:
    return item.name.value


def _line(
    text: Text, counted: Iterable[Counted], numbers: Iterator[int], skill_map: SkillMap
) -> MarkedLine:
    spans: set[tuple[int, int]] = set()
    shows: dict[str, None] = {}
    for one in counted:
        statement = one.evidence.statement
        mine = statement.text.origin
        if not (mine and text.origin and text.origin.covers(mine)):
            continue
        shows[skill_map.competencies[one.evidence.competency].title] = None
        shift = text.value.find(statement.text.value)
        if shift >= 0:
            spans.update((shift + start, shift + end) for start, end in one.evidence.words)
    if not shows:
        return MarkedLine(text.value)
    return MarkedLine(text.value, _apart(spans), tuple(shows), next(numbers))


def _apart(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same places in order, joined where they overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
