"""Readiness → GapReport: what the person shows today, and what to add next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from trainready.language.acts import tells_an_act
from trainready.model.document import Note, NoteKind
from trainready.model.evidence import Evidence
from trainready.model.household import HouseholdRecord
from trainready.model.overclaim import OverclaimRules
from trainready.model.readiness import (
    Counted,
    Limit,
    Readiness,
    RoleReadiness,
    Standing,
    State,
)
from trainready.model.report import (
    GapReport,
    Highlight,
    Quote,
    ReportItem,
    RoleRow,
)
from trainready.model.resume import Resume, Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.plan.basis import basis
from trainready.plan.breaks import break_notes
from trainready.plan.marked import SHORT_CODE, Marker
from trainready.plan.pointers import pointers
from trainready.plan.quotes import quote_of
from trainready.plan.stories import stories
from trainready.plan.unpaid import unpaid
from trainready.plan.wordings import second_looks

MOST_HIGHLIGHTS = 3
MOST_QUESTIONS = 5
MOST_STEPS = 3


def plan(
    resume: Resume,
    household: HouseholdRecord,
    readiness: Readiness,
    skill_map: SkillMap,
    role: str,
    *,
    said: Sequence[Statement],
    name: str,
    chosen: bool,
    today: date,
    overclaims: OverclaimRules,
) -> GapReport:
    """The report for one role id; `chosen` when the person named the role."""
    here = readiness.role(role)
    marker = Marker(readiness, skill_map)
    read = marker.entries(resume, household)
    words = _Words(skill_map, here, marker.numbers)
    core = tuple(words.item(s) for s in here.core)
    questions = tuple(_questions(here, skill_map))
    domain = here.domain
    return GapReport(
        name=name,
        role=_row(here, skill_map),
        chosen=chosen,
        highlights=tuple(words.highlights(here)),
        core=core,
        habits=tuple(words.item(s) for s in here.habits),
        helpful=tuple(words.item(s) for s in here.helpful),
        domain=skill_map.domains[domain.domain].title if domain else "",
        domain_quotes=tuple(map(words.plain_quote, domain.because[:3])) if domain else (),
        needs_domain=here.needs_domain,
        questions=questions,
        next_steps=tuple(_steps(here, questions, skill_map, resume, household)),
        eligibility=skill_map.roles[role].eligibility,
        other_roles=tuple(_row(r, skill_map) for r in readiness.roles if r.role != role),
        not_counted=tuple(words.not_counted(readiness)),
        notes=tuple(say_notes(resume.notes, skill_map)),
        source=resume.source,
        input=read,
        unpaid=tuple(unpaid(said, marker, skill_map)),
        stories=stories(household, here, skill_map.wording),
        second_looks=tuple(second_looks(resume, household, overclaims)),
        breaks=tuple(break_notes(resume, household, today, skill_map.wording)),
        thin=here.thin and not chosen,
    )


class _Words:
    """Lines of the person as the report prints them."""

    def __init__(
        self, skill_map: SkillMap, here: RoleReadiness, numbers: Mapping[str, int]
    ) -> None:
        self._map = skill_map
        self._say = skill_map.wording
        self._here = here
        self._numbers = numbers

    def item(self, standing: Standing) -> ReportItem:
        competency = self._map.competencies[standing.competency]
        anchors = ("", *competency.levels)
        asked = standing.state not in (State.SHOWN, State.MISSING)
        return ReportItem(
            competency=standing.competency,
            title=competency.title,
            state=standing.state,
            state_label=self._say(f"plan.states.{standing.state}"),
            reached=standing.reached,
            needed=standing.needed,
            reached_anchor=anchors[standing.reached],
            needed_anchor=anchors[standing.needed],
            quotes=tuple(map(self.quote, standing.printed)),
            weak=() if standing.counted else tuple(map(self.quote, _open(standing.weak)[:2])),
            question=competency.question if asked else "",
            lift=competency.lift if asked else "",
            learn=competency.learn if standing.state is State.MISSING else "",
            basis=basis(standing, self._map),
            also=tuple(pointers(standing, self._here, self._map, self._numbers)),
        )

    def quote(self, counted: Counted) -> Quote:
        capped = counted.limit is Limit.HOUSEHOLD_CAP
        limit = self._say(f"plan.limits.{counted.limit}") if capped else ""
        return self._quote(counted.evidence.statement, counted.evidence.words, limit)

    def plain_quote(self, statement: Statement) -> Quote:
        return self._quote(statement, (), "")

    def _quote(
        self, statement: Statement, marked: tuple[tuple[int, int], ...], limit: str
    ) -> Quote:
        number = self._numbers.get(statement.id, 0)
        return quote_of(statement, self._map, marked, limit=limit, number=number)

    def highlights(self, here: RoleReadiness) -> Iterator[Highlight]:
        """The strongest lines of the core, each line once; then habits and helpful ones.

        A line that tells an act comes before one that names a thing; of equal levels one that
        says how much or how long comes first, then what the role weighs most.
        """
        used: set[str] = set()
        weights = {n.competency: n.weight for n in self._map.roles[here.role].core}

        def strongest_first(standing: Standing) -> tuple[bool, int, bool, int]:
            best = self._best_line(standing.printed)
            weight = weights.get(standing.competency, 1)
            names = not self._tells(best)
            return names, -best.level, best.limit is Limit.NO_SCALE, -weight

        core = sorted((s for s in here.core if s.printed), key=strongest_first)
        for standing in (*core, *here.habits, *here.helpful):
            free = [c for c in standing.printed if c.evidence.statement.id not in used]
            if free and len(used) < MOST_HIGHLIGHTS:
                counted = self._best_line(free)
                used.add(counted.evidence.statement.id)
                competency = self._map.competencies[standing.competency]
                yield Highlight(self.quote(counted), competency.title, competency.shows)

    def _best_line(self, printed: Sequence[Counted]) -> Counted:
        """Full acts before bare names; else in the order given."""
        return min(printed, key=lambda counted: not self._tells(counted))

    def _tells(self, counted: Counted) -> bool:
        return tells_an_act(counted.evidence.statement.text.value, self._map)

    def not_counted(self, readiness: Readiness) -> Iterator[tuple[Quote, str]]:
        """Lines that claim nothing, each once; not those that counted for something else."""
        seen = {c.evidence.statement.id for s in readiness.standings for c in s.counted}
        for refused in readiness.declined:
            evidence: Evidence = refused.evidence
            if evidence.statement.id not in seen and not evidence.statement.private:
                seen.add(evidence.statement.id)
                quote = self._quote(evidence.statement, (refused.objection.words,), "")
                yield quote, self._say(f"plan.objections.{refused.objection.kind}")


def _open(lines: Sequence[Counted]) -> list[Counted]:
    """Those that the person allows to be printed."""
    return [line for line in lines if not line.evidence.statement.private]


def _row(here: RoleReadiness, skill_map: SkillMap) -> RoleRow:
    role = skill_map.roles[here.role]
    return RoleRow(
        role.id, role.title, role.summary, here.shown, here.total, role.later_step, role.road
    )


def _questions(here: RoleReadiness, skill_map: SkillMap) -> Iterator[str]:
    """The core first, heaviest first; then working habits."""
    weight = {n.competency: n.weight for n in skill_map.roles[here.role].core}
    open_core = [s for s in here.core if s.state not in (State.SHOWN, State.MISSING)]
    open_core.sort(key=lambda s: (-weight.get(s.competency, 1), s.reached))
    open_habits = [s for s in here.habits if s.state in (State.NOT_SHOWN, State.TO_CONFIRM)]
    for standing in (*open_core, *open_habits)[:MOST_QUESTIONS]:
        yield skill_map.competencies[standing.competency].question


def _unpaid_told(resume: Resume, household: HouseholdRecord) -> bool:
    """The person wrote of work at home or as a volunteer, whether it counted or not."""
    at_home = any(position.setting is Setting.HOME for position in resume.work)
    return bool(household.activities or resume.volunteer or at_home)


def _steps(
    here: RoleReadiness,
    questions: Sequence[str],
    skill_map: SkillMap,
    resume: Resume,
    household: HouseholdRecord,
) -> list[str]:
    told = _unpaid_told(resume, household)
    say = skill_map.wording
    partly = next((s for s in here.core if s.state is State.PARTLY and s.printed), None)
    steps = []
    if not (resume.work or resume.volunteer or resume.education or household.activities):
        steps.append(say("plan.steps.file", source=resume.source))
    elif partly:
        line = partly.printed[0].evidence.statement.text.value
        lift = skill_map.competencies[partly.competency].lift
        steps.append(say("plan.steps.lift", line=line, lift=lift))
    if questions:
        steps.append(say("plan.steps.answer", question=questions[0]))
    if not told:
        steps.append(say("plan.steps.household"))
    if not questions:
        steps.append(say("plan.steps.send"))
    return [*steps[: MOST_STEPS - 1], say("plan.steps.check")]


def say_notes(notes: Iterable[Note], skill_map: SkillMap) -> Iterator[str]:
    """What looked uncertain while reading, in words, each once; then how to correct it."""
    said: list[str] = []
    for note in notes:
        if note.kind is NoteKind.UNPLACED_LINES and all(
            len(part) <= SHORT_CODE for part in note.detail.split(" / ")
        ):
            continue  # a code of a country or a language: nothing that a person could mend
        text = skill_map.wording(f"plan.notes.{note.kind}", page=note.page or 1, detail=note.detail)
        if text not in said:
            said.append(text)
    yield from said
    if said:
        yield skill_map.wording("plan.notes.correct")
