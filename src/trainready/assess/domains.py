"""Which subjects a person holds (degree, licence or paid work), and which they merely touch."""

from __future__ import annotations

from collections.abc import Iterable

from trainready.model.evidence import DomainLink, DomainSign
from trainready.model.readiness import DomainStanding
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement


def domain_standings(
    signs: Iterable[DomainSign], skill_map: SkillMap
) -> tuple[DomainStanding, ...]:
    """A standing for each domain with any sign; held ones first, most lines first."""
    holding: dict[str, list[Statement]] = {}
    touching: dict[str, list[Statement]] = {}
    for sign in signs:
        into = holding if _holds(sign, skill_map) else touching
        into.setdefault(sign.domain, []).append(sign.statement)
    order = list(skill_map.domains)
    held = [DomainStanding(d, True, tuple(lines)) for d, lines in holding.items()]
    touched = [
        DomainStanding(d, False, tuple(lines)) for d, lines in touching.items() if d not in holding
    ]
    return tuple(
        sorted([*held, *touched], key=lambda d: (not d.held, -_months(d), order.index(d.domain)))
    )


def _holds(sign: DomainSign, skill_map: SkillMap) -> bool:
    statement = sign.statement
    if sign.link is DomainLink.TITLE:
        return (
            statement.section is SectionKind.WORK
            and statement.setting is Setting.PAID
            and statement.id.endswith("-title")
            and statement.months >= skill_map.long_enough
        )
    return sign.link is DomainLink.STUDY and statement.section in (
        SectionKind.EDUCATION,
        SectionKind.CERTIFICATES,
    )


def _months(standing: DomainStanding) -> int:
    """Months of paid work in the domain; a degree without work is 0."""
    return sum(statement.months for statement in standing.because)
