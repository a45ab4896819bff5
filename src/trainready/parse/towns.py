"""The town and the region among the parts of an address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainready.model.language_pack import LanguagePack
from trainready.parse.addresses import names_street
from trainready.parse.passages import Passage
from trainready.parse.vocabulary import is_town, lies_around_town, looks_like_place

_LONGEST_TOWN = 3
"""Words."""


@dataclass(slots=True)
class AddressParts:
    """What the parts of one address have been sorted into so far."""

    streets: list[Passage]
    towns: list[Passage]
    postal: Passage | None = None
    coded: Passage | None = None
    """The town that stands with the postal code."""
    country: Passage | None = None


def city_and_region(
    address: AddressParts, pack: LanguagePack
) -> tuple[Passage | None, Passage | None]:
    """The town, and what follows it as its region.

    The first name is the town, unless it is a street without a number, or a part of the town
    that is named behind it: "Canton, Cardiff".
    """
    towns = [town for town in address.towns if town]
    if len(towns) > 1 and names_street(towns[0].text, pack):
        named_place = looks_like_place(f"{towns[0].text}, {towns[1].text}", pack) >= 2
        if not named_place:
            address.streets.insert(0, towns.pop(0))
    if len(towns) > 1 and _is_part_of(towns[0], towns[1], address, pack):
        address.streets.append(towns.pop(0))
    if not towns:
        return None, None
    city, region = towns[0], towns[1] if len(towns) > 1 else None
    if lies_around_town(city.text, pack):
        return _inner_town(city, pack), region
    at = None if is_town(city.text, pack) else trailing_region(city, pack)
    if at is not None and region is None:
        return city.cut(0, at).trimmed(), city.cut(at, len(city.text))
    return city, region


def _inner_town(area: Passage, pack: LanguagePack) -> Passage:
    """The town of "Greater Leeds Area"; the whole name if it has none that we know."""
    tokens = list(re.finditer(r"\S+", area.text))
    for first in range(len(tokens)):
        for last in range(len(tokens), first, -1):
            part = area.cut(tokens[first].start(), tokens[last - 1].end())
            if last - first < len(tokens) and is_town(part.text, pack):
                return part
    return area


def _is_part_of(
    town: Passage, next_town: Passage, address: AddressParts, pack: LanguagePack
) -> bool:
    """The first name is a part of the town that is named behind it."""
    if next_town is address.coded and is_town(next_town.text, pack):
        return True
    return not _is_town(town, pack) and _is_town(next_town, pack)


def town_out_of_street(address: AddressParts, pack: LanguagePack) -> None:
    """A known town at the end of what was taken for a street: "773 Mutti Zila Gudivada Goa"."""
    if address.towns or not address.streets:
        return
    street = address.streets[-1]
    region = trailing_region(street, pack)
    end = len(street.text) if region is None else region
    starts = [token.start() for token in re.finditer(r"\S+", street.text[:end])]
    for start in starts[1:][-_LONGEST_TOWN:]:
        name = street.text[start:end].strip()
        if is_town(name, pack) and not names_street(name, pack):
            address.streets[-1] = street.cut(0, start).trimmed()
            address.towns.append(street.cut(start, len(street.text)))
            return


def _is_town(passage: Passage, pack: LanguagePack) -> bool:
    """A known town that is not the name of a region as well."""
    at = trailing_region(passage, pack)
    text = passage.text if at is None else passage.text[:at].strip()
    return is_town(text, pack) and text.casefold() not in pack.places.regions


def trailing_region(part: Passage, pack: LanguagePack) -> int | None:
    """Where a known region begins at the end of "Town Region"."""
    for token in list(re.finditer(r"\S+", part.text))[1:]:
        tail = re.sub(r"\s+-\s+", "-", part.text[token.start() :])
        coded = tail.isupper() and (len(tail) == 2 or tail.casefold() in pack.places.region_codes)
        if tail.casefold() in pack.places.regions or coded:
            return token.start()
    return None
