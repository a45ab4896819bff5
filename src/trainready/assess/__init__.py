"""Evidence → Readiness: arithmetic only, so that any number can be recounted by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from trainready.assess.confidence import confidence
from trainready.assess.domains import domain_standings
from trainready.assess.levels import count
from trainready.model.evidence import Findings
from trainready.model.readiness import (
    Counted,
    DomainStanding,
    Limit,
    Readiness,
    RoleReadiness,
    Standing,
    State,
)
from trainready.model.resume import Setting
from trainready.model.skillmap import Need, Role, SkillMap

PRINTED_PER_COMPETENCY = 3
USES_OF_A_CLAIM = 2
"""One claim is the printed evidence of two competencies at most."""


def assess(findings: Findings, skill_map: SkillMap) -> Readiness:
    """Where the person stands with every competency and every role."""
    counted = _count_all(findings, skill_map)
    domains = domain_standings(findings.domains, skill_map)
    standings = {
        id_: _standing(id_, counted.get(id_, ()), 0, skill_map) for id_ in skill_map.competencies
    }
    roles = tuple(
        _role_readiness(role, standings, domains, skill_map) for role in skill_map.roles.values()
    )
    return Readiness(
        roles=roles,
        standings=tuple(standings.values()),
        domains=domains,
        best=_best(roles, skill_map),
        declined=findings.declined,
    )


def _count_all(findings: Findings, skill_map: SkillMap) -> dict[str, tuple[Counted, ...]]:
    """Every line with its level, strongest first, by competency."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for sign in findings.activities:
        codes[sign.statement.id].add(sign.code)
    by_competency: defaultdict[str, list[Counted]] = defaultdict(list)
    for found in findings.evidence:
        named = codes[found.statement.id] | ({found.statement.activity} - {""})
        by_competency[found.competency].append(count(found, skill_map, frozenset(named)))
    return {id_: tuple(sorted(lines, key=_strongest_first)) for id_, lines in by_competency.items()}


def _strongest_first(counted: Counted) -> tuple[int, float, bool]:
    """Level, then the strength of the words, then lines that say how much or how long."""
    return -counted.level, -counted.evidence.probability, counted.limit is Limit.NO_SCALE


def _standing(id_: str, counted: Sequence[Counted], needed: int, skill_map: SkillMap) -> Standing:
    strong = tuple(
        c
        for c in counted
        # The model alone asks: on people's own lines it is right too seldom (docs/mapping.md).
        if c.level and c.evidence.rule and c.evidence.probability >= skill_map.show_from(id_)
    )
    weak = tuple(
        c for c in counted if c not in strong and c.evidence.probability >= skill_map.ask_from(id_)
    )
    reached = max((c.level for c in strong), default=0)
    state = _state(reached, needed, bool(weak))
    sure = confidence(strong, skill_map.thresholds.employer_cap)
    return Standing(id_, reached, needed, state, strong, (), weak, sure)


def _state(reached: int, needed: int, weak: bool) -> State:
    if reached and reached >= needed:
        return State.SHOWN
    if reached:
        return State.PARTLY
    return State.TO_CONFIRM if weak else State.NOT_SHOWN


def _role_readiness(
    role: Role,
    standings: dict[str, Standing],
    domains: tuple[DomainStanding, ...],
    skill_map: SkillMap,
) -> RoleReadiness:
    domain = next((d for d in domains if d.held), None) if role.domain_level else None
    needs = role.core + (role.only_for_domain.get(domain.domain, ()) if domain else ())
    core = [_needed(standings[n.competency], n) for n in needs]
    helpful = [standings[id_] for id_ in role.helpful]
    habits = [standings[id_] for id_ in skill_map.working_habits]
    heaviest = sorted(range(len(needs)), key=lambda i: -needs[i].weight)
    printed = _share_out([*(core[i] for i in heaviest), *habits, *helpful])
    return RoleReadiness(
        role=role.id,
        core=tuple(replace(s, printed=printed[s.competency]) for s in core),
        helpful=tuple(replace(s, printed=printed[s.competency]) for s in helpful),
        habits=tuple(replace(s, printed=printed[s.competency]) for s in habits),
        domain=domain,
        needs_domain=bool(role.domain_level),
    )


def _needed(standing: Standing, need: Need) -> Standing:
    state = _state(standing.reached, need.level, bool(standing.weak))
    return replace(standing, needed=need.level, state=state)


def _share_out(standings: Iterable[Standing]) -> dict[str, tuple[Counted, ...]]:
    """Which lines print where: the most needed competency chooses first, a line at a time."""
    used: defaultdict[str, int] = defaultdict(int)
    printed: dict[str, list[Counted]] = {}
    waiting = list(standings)
    for _ in range(PRINTED_PER_COMPETENCY):
        for standing in waiting:
            taken = printed.setdefault(standing.competency, [])
            free = (
                c
                for c in standing.counted
                if c not in taken
                and used[c.evidence.statement.id] < USES_OF_A_CLAIM
                and not c.evidence.statement.private
            )
            if line := next(free, None):
                used[line.evidence.statement.id] += 1
                taken.append(line)
    return {id_: tuple(lines) for id_, lines in printed.items()}


def _best(roles: Sequence[RoleReadiness], skill_map: SkillMap) -> str:
    """The role whose core the evidence covers best, by weight; the first of equals.

    Unasked we send nobody to expert work for a degree alone: the subject needs paid work.
    """
    open_now = [
        r
        for r in roles
        if not skill_map.roles[r.role].later_step
        and (not r.needs_domain or (r.domain and _worked_in(r.domain)))
    ]
    return max(open_now or roles, key=lambda r: _cover(r, skill_map)).role


def _worked_in(domain: DomainStanding) -> bool:
    return any(statement.setting is Setting.PAID for statement in domain.because)


def _cover(readiness: RoleReadiness, skill_map: SkillMap) -> float:
    role = skill_map.roles[readiness.role]
    weights = {n.competency: n.weight for n in role.core}
    for needs in role.only_for_domain.values():
        weights.update({n.competency: n.weight for n in needs})
    covered = sum(
        weights[s.competency] * min(s.reached, s.needed) / s.needed for s in readiness.core
    )
    return covered / sum(weights[s.competency] for s in readiness.core)
