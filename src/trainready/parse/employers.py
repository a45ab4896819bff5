"""An employer over several roles: its name, place and whole time stand once, above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Text
from trainready.model.resume import Date, Position
from trainready.parse.vocabulary import (
    is_household,
    looks_like_organisation,
    looks_like_title,
    words,
)

_LONGEST_TOWN = 3
"""Words."""
_SURE = 1.0


@dataclass(frozen=True, slots=True)
class Employer:
    """What stands above the roles."""

    name: Text
    place: Text
    start: Date
    end: Date

    def over(self, role: Position) -> Position:
        """The role with its employer."""
        return replace(role, organisation=self.name, place=role.place or self.place)

    def holds(self, role: Position) -> bool:
        """The role lies within the whole time at the employer."""
        if not self.start.year or not role.start.year:
            return False
        begun = (role.start.year, role.start.month or 12) >= (self.start.year, self.start.month)
        ended = self.end.ongoing or (
            not role.end.ongoing
            and (role.end.year, role.end.month) <= (self.end.year, self.end.month or 12)
        )
        return begun and ended


def employer_above(
    position: Position, following: Sequence[Position], pack: LanguagePack
) -> Employer | None:
    """The position as an employer, if it has no role of its own and the next has no employer."""
    if not following or position.highlights or position.summary or not position.start:
        return None
    role = following[0]
    town = position.title if not position.place else Text()
    if position.title and not (town and _may_be_town(town.value, pack)):
        return None
    at_home = is_household(role.title.value, "", pack)
    named = looks_like_organisation(position.organisation.value, pack) >= _SURE
    employer = Employer(position.organisation, position.place or town, position.start, position.end)
    if not role.title or role.organisation or at_home or not (named and employer.holds(role)):
        return None
    return employer


def _may_be_town(text: str, pack: LanguagePack) -> bool:
    plain = looks_like_title(text, pack) == 0 == looks_like_organisation(text, pack)
    return plain and len(words(text)) <= _LONGEST_TOWN
