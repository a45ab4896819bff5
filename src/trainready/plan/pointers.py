"""Where the lines stand that count for a skill and are not quoted below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainready.model.readiness import RoleReadiness, Standing
from trainready.model.report import quotes_printed
from trainready.model.skillmap import SkillMap


def pointers(
    standing: Standing,
    here: RoleReadiness,
    skill_map: SkillMap,
    numbers: Mapping[str, int],
) -> Iterator[str]:
    """A sentence on other lines by their numbers, and one on lines that stay private.

    One claim is quoted for two skills at most, so a skill may have none left to quote.
    """
    say = skill_map.wording
    quoted = standing.printed[: quotes_printed(standing.state)]
    others = [c.evidence.statement for c in standing.counted if c not in quoted]
    marks = sorted({numbers[s.id] for s in others if s.id in numbers})
    if lines := ", ".join(f"[{number}]" for number in marks):
        if quoted:
            yield say("plan.also.more", lines=lines)
        else:
            titles = dict.fromkeys(
                skill_map.competencies[other.competency].title
                for other in (*here.core, *here.habits, *here.helpful)
                for c in other.printed[: quotes_printed(other.state)]
                if any(c.evidence.statement.id == s.id for s in others)
            )
            key = "elsewhere" if titles else "only"
            yield say(f"plan.also.{key}", lines=lines, titles=", ".join(titles))
    if any(statement.private for statement in others):
        yield say("plan.also.private")
