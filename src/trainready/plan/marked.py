"""The input as it was read: what became of each sentence, with the evidence numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from trainready.language.sentences import sentences
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.readiness import Counted, Readiness
from trainready.model.report import LineKind, MarkedEntry, MarkedLine
from trainready.model.resume import Education, Item, Position, Resume
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement

SHORT_CODE = 3
"""Letters of a code such as that of a country, which says nothing alone."""


@dataclass(frozen=True, slots=True)
class _Entry:
    heading: str
    texts: Sequence[Text]
    facts: bool = False
    """What no rule counts here is a fact, and not a line that shows nothing."""
    told: bool = False
    opening: Text | None = None
    """The title that stands in the heading; a line of its own where it counts."""


@dataclass
class Marker:
    """Numbers the lines that count, in the order in which they are asked for."""

    readiness: Readiness
    skill_map: SkillMap
    numbers: dict[str, int] = field(default_factory=dict)
    """By the statement's id."""
    _next: Iterator[int] = field(default_factory=lambda: count(1))

    def entries(self, resume: Resume, household: HouseholdRecord) -> tuple[MarkedEntry, ...]:
        """Every entry with lines, in the order of the input."""
        read: list[MarkedEntry] = []
        for entry in _entries(resume, household, self.skill_map):
            lines = tuple(self._lines(entry))
            if lines and read and read[-1].heading == entry.heading:
                lines = (*read.pop().lines, *lines)
            if lines:
                read.append(MarkedEntry(entry.heading, lines, entry.told))
        return tuple(read)

    def _lines(self, entry: _Entry) -> Iterator[MarkedLine]:
        if entry.opening and (title := self.line(entry.opening)).kind is LineKind.COUNTED:
            yield title
        for text in entry.texts:
            for sentence in sentences(text, self.skill_map.lines.abbreviations):
                yield self.line(sentence, facts=entry.facts)

    def line(self, text: Text, *, facts: bool = False) -> MarkedLine:
        """One sentence: counted, noticed, read or a fact."""
        if counted := self.counted(text):
            found = counted[0].evidence.statement
            number = self.numbers.get(found.id) or next(self._next)
            self.numbers.update((c.evidence.statement.id, number) for c in counted)
            words = _apart(_spans(text, counted))
            return MarkedLine(text.value, words, self._titles(counted), number, LineKind.COUNTED)
        for refused in self.readiness.declined:
            if _is(text, refused.evidence.statement):
                why = self.skill_map.wording(f"plan.objections.{refused.objection.kind}")
                return MarkedLine(text.value, reason=why)
        noticed = _about(text, (c for s in self.readiness.standings for c in s.weak))
        if noticed:
            words = _apart(_spans(text, noticed))
            shows = self._titles(noticed)
            return MarkedLine(text.value, words, shows, kind=LineKind.NOTICED)
        code = facts or len(text.value) <= SHORT_CODE
        return MarkedLine(text.value, kind=LineKind.FACT if code else LineKind.READ)

    def counted(self, text: Text) -> list[Counted]:
        """What the sentence is evidence of."""
        return _about(text, (c for s in self.readiness.standings for c in s.counted))

    def _titles(self, counted: Iterable[Counted]) -> tuple[str, ...]:
        known = self.skill_map.competencies
        return tuple(dict.fromkeys(known[c.evidence.competency].title for c in counted))


def _entries(resume: Resume, household: HouseholdRecord, skill_map: SkillMap) -> Iterator[_Entry]:
    say = skill_map.wording

    def section(kind: str, texts: Iterable[Text], *, facts: bool = False) -> _Entry:
        return _Entry(say(f"resume.headings.{kind}"), tuple(filter(None, texts)), facts)

    yield section("profile", (resume.basics.summary,))
    for position in (*resume.work, *resume.volunteer):
        texts = (position.summary, *position.highlights)
        yield _Entry(_heading(position), texts, opening=position.title)
    for study in resume.education:
        yield section("education", (_degree(study), study.institution), facts=True)
        yield section("education", study.courses)
    yield section("skills", (t for s in resume.skills for t in (s.keywords or (s.name,))))
    yield section("languages", (one.language for one in resume.languages), facts=True)
    yield section("certificates", _texts(resume.certificates), facts=True)
    for project in resume.projects:
        texts = (project.summary, *project.highlights)
        own = texts if any(texts) else (project.name,)
        yield _Entry(project.name.value, own, opening=project.name if any(texts) else None)
    yield section("publications", _texts(resume.publications))
    yield section("awards", _texts(resume.awards))
    yield section("interests", _texts(resume.interests))
    yield section("references", _texts(resume.references), facts=True)
    for other in resume.others:
        yield _Entry(other.heading.value, other.lines)
    yield _Entry(say("plan.input.unplaced"), resume.unplaced)
    told = [a for a in household.activities if not a.private]
    answers = [text for a in told for text in (a.what, a.result)]
    yield _Entry(say("plan.input.told"), answers, told=True)


def _texts(items: Iterable[Item]) -> Iterator[Text]:
    for item in items:
        yield from (item.name, item.summary, *item.highlights)


def _heading(position: Position) -> str:
    parts = (position.title.value, position.organisation.value)
    return ", ".join(part for part in parts if part)


def _degree(study: Education) -> Text:
    return study.study_type or study.area


def _about(text: Text, counted: Iterable[Counted]) -> list[Counted]:
    return [one for one in counted if _is(text, one.evidence.statement)]


def _is(text: Text, statement: Statement) -> bool:
    """The sentence is the statement, or a part of it, in the same place."""
    mine = statement.text.origin
    if mine is None or text.origin is None:
        return False
    said = statement.text.value
    near = text.origin.covers(mine) or mine.covers(text.origin)
    return near and (said in text.value or text.value in said)


def _spans(text: Text, counted: Iterable[Counted]) -> set[tuple[int, int]]:
    spans: set[tuple[int, int]] = set()
    for one in counted:
        shift = text.value.find(one.evidence.statement.text.value)
        if shift >= 0:
            spans.update((shift + start, shift + end) for start, end in one.evidence.words)
    return spans


def _apart(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same places in order, joined where they overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
