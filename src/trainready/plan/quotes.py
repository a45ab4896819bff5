"""A line of the person's as the report prints it: where it stands, so that they can find it."""

from __future__ import annotations

from trainready.language.places import say_place, say_source
from trainready.model.origin import Origin, OriginKind, Place, PlaceUnit
from trainready.model.report import Quote
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement


def quote_of(
    statement: Statement,
    skill_map: SkillMap,
    words: tuple[tuple[int, int], ...] = (),
    *,
    limit: str = "",
    number: int = 0,
) -> Quote:
    """The line with its place and entry. An estimate says that it is one."""
    say = skill_map.wording
    origin = statement.text.origin
    estimated = origin is not None and origin.kind is OriginKind.ESTIMATED
    limits = (say("plan.estimated") if estimated else "", limit)
    entry = ", ".join(filter(None, (statement.title.value, statement.organisation.value)))
    place = _place(origin, skill_map) if origin else ""
    section = f"resume.headings.{statement.section}"
    return Quote(
        text=statement.text.value,
        source=say_source(origin, say) if origin else "",
        place=place,
        context=entry if entry or place else say("plan.under", heading=say(section)),
        words=words,
        limit=" ".join(filter(None, limits)),
        number=number,
    )


def _place(origin: Origin, skill_map: SkillMap) -> str:
    """The page and the line; nothing where only a program could count so far."""
    place = origin.spans[0].place if origin.spans else None
    if place is None or not _countable(place):
        return ""
    return say_place(place, skill_map.wording)


def _countable(place: Place) -> bool:
    """Nobody counts the paragraphs of a Word file, or knows a field of JSON."""
    return not place.path and place.unit in (PlaceUnit.LINE, PlaceUnit.ANSWER)
