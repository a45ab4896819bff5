"""Why a subject is held, or only touched."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.language.places import say_where
from trainready.model.readiness import Readiness
from trainready.model.skillmap import SkillMap
from trainready.plan.verdict import Paragraph


def subject(domain: str, readiness: Readiness, skill_map: SkillMap) -> Iterator[Paragraph]:
    """The standing of one domain with each line behind it."""
    say, title = skill_map.wording, skill_map.domains[domain].title
    standing = next((d for d in readiness.domains if d.domain == domain), None)
    how = "none" if standing is None else "held" if standing.held else "touched"
    yield 0, say(f"explain.subject.{how}", title=title)
    for statement in standing.because if standing else ():
        where = say_where(statement.text.origin, say)
        yield 1, say("explain.subject.line", text=statement.text.value, place=where)
