"""Readiness → GapReport: what the person shows today, and what to add next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from trainready.language.places import say_place, say_source
from trainready.model.document import Note
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
    UnpaidWork,
)
from trainready.model.resume import Resume, Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.plan.breaks import break_notes
from trainready.plan.marked import marked_input
from trainready.plan.stories import stories
from trainready.plan.wordings import second_looks

MOST_HIGHLIGHTS = 3
MOST_QUESTIONS = 5
MOST_STEPS = 3
MOST_QUOTES = 3
"""Of one kind of unpaid work."""


def plan(
    resume: Resume,
    household: HouseholdRecord,
    readiness: Readiness,
    skill_map: SkillMap,
    role: str,
    *,
    name: str,
    chosen: bool,
    today: date,
    overclaims: OverclaimRules,
) -> GapReport:
    """The report for one role id; `chosen` when the person named the role."""
    words = _Words(skill_map)
    here = readiness.role(role)
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
        next_steps=tuple(_steps(here, questions, skill_map, told=_unpaid_told(resume, household))),
        eligibility=skill_map.roles[role].eligibility,
        other_roles=tuple(_row(r, skill_map) for r in readiness.roles if r.role != role),
        not_counted=tuple(words.not_counted(readiness)),
        notes=tuple(say_notes(resume.notes, skill_map)),
        source=resume.source,
        input=marked_input(resume, household, readiness, skill_map),
        unpaid=tuple(words.unpaid(here)),
        stories=stories(household, here, skill_map.wording),
        second_looks=tuple(second_looks(resume, household, overclaims)),
        breaks=tuple(break_notes(resume, household, today, skill_map.wording)),
    )


class _Words:
    """Lines of the person as the report prints them."""

    def __init__(self, skill_map: SkillMap) -> None:
        self._map = skill_map
        self._say = skill_map.wording

    def item(self, standing: Standing) -> ReportItem:
        competency = self._map.competencies[standing.competency]
        anchors = ("", *competency.levels)
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
            question="" if standing.state in (State.SHOWN, State.MISSING) else competency.question,
            lift="" if standing.state is State.MISSING else competency.lift,
            learn=competency.learn if standing.state is State.MISSING else "",
        )

    def quote(self, counted: Counted) -> Quote:
        limit = self._say(f"plan.limits.{counted.limit}") if counted.limit is not Limit.NONE else ""
        return self._quote(counted.evidence.statement, counted.evidence.words, limit)

    def plain_quote(self, statement: Statement) -> Quote:
        return self._quote(statement, (), "")

    def _quote(
        self, statement: Statement, marked: tuple[tuple[int, int], ...], limit: str
    ) -> Quote:
        origin = statement.text.origin
        parts = (statement.title.value, statement.organisation.value)
        return Quote(
            text=statement.text.value,
            source=say_source(origin, self._say) if origin else "",
            place=say_place(origin.spans[0].place, self._say) if origin and origin.spans else "",
            context=", ".join(part for part in parts if part),
            words=marked,
            limit=limit,
        )

    def highlights(self, here: RoleReadiness) -> Iterator[Highlight]:
        """The strongest lines of the core, each line once; then habits and helpful ones.

        Of equal levels a line that says how much or how long comes first, then what the role
        weighs most.
        """
        used: set[str] = set()
        weights = {n.competency: n.weight for n in self._map.roles[here.role].core}

        def strongest_first(standing: Standing) -> tuple[int, bool, int]:
            best = standing.printed[0]
            weight = weights.get(standing.competency, 1)
            return -best.level, best.limit is Limit.NO_SCALE, -weight

        core = sorted((s for s in here.core if s.printed), key=strongest_first)
        for standing in (*core, *here.habits, *here.helpful):
            free = (c for c in standing.printed if c.evidence.statement.id not in used)
            if len(used) < MOST_HIGHLIGHTS and (counted := next(free, None)):
                used.add(counted.evidence.statement.id)
                competency = self._map.competencies[standing.competency]
                yield Highlight(self.quote(counted), competency.title, competency.shows)

    def unpaid(self, here: RoleReadiness) -> Iterator[UnpaidWork]:
        """What counted of work at home and as a volunteer, by its kind."""
        by_code: dict[str, dict[str, Counted]] = {}
        for standing in (*here.core, *here.habits, *here.helpful):
            for counted in _open(standing.counted):
                evidence = counted.evidence
                code = evidence.statement.activity or evidence.activity
                code = self._map.same_activity.get(code, code)
                if code in self._map.activities:
                    by_code.setdefault(code, {}).setdefault(evidence.statement.id, counted)
        for code, lines in sorted(by_code.items()):
            kind = self._map.activities[code]
            quotes = tuple(self.plain_quote(c.evidence.statement) for c in lines.values())
            yield UnpaidWork(kind.title, kind.claim, kind.not_claim, quotes[:MOST_QUOTES])

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
    here: RoleReadiness, questions: Sequence[str], skill_map: SkillMap, *, told: bool
) -> list[str]:
    say = skill_map.wording
    partly = next((s for s in here.core if s.state is State.PARTLY and s.printed), None)
    steps = []
    if partly:
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
        text = skill_map.wording(f"plan.notes.{note.kind}", page=note.page or 1, detail=note.detail)
        if text not in said:
            said.append(text)
    yield from said
    if said:
        yield skill_map.wording("plan.notes.correct")
