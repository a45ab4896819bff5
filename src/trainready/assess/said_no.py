"""What the person said they have never done: the only way in which a skill is "missing"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from trainready.model.readiness import Readiness, RoleReadiness, Standing, State

_OPEN = (State.NOT_SHOWN, State.TO_CONFIRM)


def said_no(readiness: Readiness, never: Collection[str]) -> Readiness:
    """The same readiness, where a no answers an open question. A line that counts stays."""

    def answered(standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        return tuple(
            replace(s, state=State.MISSING) if s.competency in never and s.state in _OPEN else s
            for s in standings
        )

    def role(one: RoleReadiness) -> RoleReadiness:
        return replace(
            one,
            core=answered(one.core),
            helpful=answered(one.helpful),
            habits=answered(one.habits),
        )

    if not never:
        return readiness
    return replace(
        readiness,
        roles=tuple(map(role, readiness.roles)),
        standings=answered(readiness.standings),
    )
