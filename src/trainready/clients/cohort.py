"""Where the clients stand → the cohort: what to teach, which roles are near. Codes alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from trainready.model.clients import ClientRun, ClientStanding, CompetencyState, Outcome
from trainready.model.cohort import FEWEST, Cohort, Lesson, Member, MemberState, Tally
from trainready.model.readiness import State
from trainready.model.skillmap import SkillMap

NEAR = 2
"""Core skills that a client may still lack in a role within reach."""
MOST_LESSONS = 3


def cohort_of(runs: Iterable[ClientRun], skill_map: SkillMap, today: date) -> Cohort:
    """The clients whose files stand, counted; who needs a hand is counted apart."""
    everybody = sorted(runs, key=lambda one: one.code)
    standing = {one.code: one.standing for one in everybody if one.standing}
    not_shown = _not_shown(standing, skill_map)
    return Cohort(
        today.isoformat(),
        tuple(_member(code, where, skill_map) for code, where in standing.items()),
        sum(one.outcome is Outcome.NEEDS_YOU for one in everybody),
        not_shown,
        _near(standing, skill_map),
        tuple(_lessons(not_shown, _core(standing), skill_map)),
    )


def _member(code: str, where: ClientStanding, skill_map: SkillMap) -> Member:
    return Member(
        code,
        _role(where.role, skill_map),
        where.shown,
        where.total,
        tuple(_state(s, skill_map) for s in where.states),
    )


def _state(state: CompetencyState, skill_map: SkillMap) -> MemberState:
    label = skill_map.wording(f"plan.states.{state.state}")
    return MemberState(_title(state.competency, skill_map), label, state.reached, state.needed)


def _not_shown(standing: dict[str, ClientStanding], skill_map: SkillMap) -> tuple[Tally, ...]:
    asked: dict[str, list[str]] = {}
    open_: dict[str, list[str]] = {}
    for code, where in standing.items():
        for state in where.states:
            asked.setdefault(state.competency, []).append(code)
            if state.state is not State.SHOWN:
                open_.setdefault(state.competency, []).append(code)
    tallies = (
        Tally(id_, _title(id_, skill_map), len(codes), len(asked[id_]), tuple(codes))
        for id_, codes in open_.items()
    )
    return tuple(sorted(tallies, key=lambda t: (-t.count, t.of, t.title)))


def _near(standing: dict[str, ClientStanding], skill_map: SkillMap) -> tuple[Tally, ...]:
    near: dict[str, list[str]] = {}
    for code, where in standing.items():
        for reach in where.roles:
            if reach.shown and reach.total - reach.shown <= NEAR:
                near.setdefault(reach.role, []).append(code)
    tallies = (
        Tally(id_, _role(id_, skill_map), len(codes), len(standing), tuple(codes))
        for id_, codes in near.items()
    )
    return tuple(sorted(tallies, key=lambda t: (-t.count, t.title)))


def _core(standing: dict[str, ClientStanding]) -> set[str]:
    return {s.competency for where in standing.values() for s in where.states if s.core}


def _lessons(not_shown: Sequence[Tally], core: set[str], skill_map: SkillMap) -> Iterator[Lesson]:
    """What most clients can use; a lesson for fewer than five is an appointment.

    A core skill goes before a working habit: a habit is shown by years, not by a lesson.
    """
    taught = [t for t in not_shown if t.count >= FEWEST and t.id in skill_map.competencies]
    taught.sort(key=lambda tally: tally.id not in core)
    for tally in taught[:MOST_LESSONS]:
        competency = skill_map.competencies[tally.id]
        yield Lesson(tally, competency.question, competency.learn)


# A state may be older than the skill map: an id that it knows no more stands for itself.


def _title(id_: str, skill_map: SkillMap) -> str:
    known = skill_map.competencies.get(id_)
    return known.title if known else id_


def _role(id_: str, skill_map: SkillMap) -> str:
    known = skill_map.roles.get(id_)
    return known.title if known else id_
