"""Pieces of contact lines → where the person lives, as far as it is stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import Location
from trainready.parse.addresses import HOUSE_NUMBER, POSTAL, is_postal_code, names_street
from trainready.parse.passages import Passage, join, joined
from trainready.parse.slots import rejoined, split_at_commas
from trainready.parse.towns import (
    AddressParts,
    city_and_region,
    town_out_of_street,
    trailing_region,
)
from trainready.parse.vocabulary import is_town, words

_OUTWARD = re.compile(r"\s([A-Z]{1,2}\d{1,2}[A-Z]?)$")
"""The first half of a British or Irish postal code, all that many people give."""
_CODE = re.compile(r"[(\s]([A-Z]{2})\)?$")
_LONGEST_TOWN = 3
"""Words."""
_CODE = re.compile(r"[(\s]([A-Z]{2})\)?$")
_FLOOR = re.compile(r"^\d{1,3}\s?[ºª°]")


def read_location(pieces: Sequence[Passage], pack: LanguagePack) -> Location:
    """The location that the pieces of an address make up, in their order.

    A narrow column wraps an address anywhere: the pieces are also read as one line, and the
    reading that names a place more plainly is taken.
    """
    if not pieces:
        return Location()
    lined = _read(_whole_lines(pieces, pack), pack)
    if len(pieces) > 1 and not any("," in piece.text for piece in pieces):
        as_one = _read([rejoined(list(pieces))], pack)
        if _plainness(as_one, pack) > _plainness(lined, pack):
            lined = as_one
    return replace(lined, written=joined(pieces).as_text())


def _plainness(location: Location, pack: LanguagePack) -> float:
    """How much a reading of an address makes sense."""
    city = location.city.value
    if not city:
        return -3.0
    folded = city.casefold()
    known = 2.0 * is_town(city, pack) + 1.0 * (
        location.region.value.casefold() in pack.places.regions
    )
    odd = 2.0 * (folded in pack.places.regions) + 2.0 * any(map(str.isdigit, city))
    street = any(word.rstrip(".") in pack.places.streets for word in words(city))
    cut = words(location.address.value)[-1:]
    return (
        known - odd - 2.0 * (street and not known) - 2.0 * (bool(cut) and cut[0] in pack.open_words)
    )


def _read(lines: Sequence[Passage], pack: LanguagePack) -> Location:
    address = AddressParts([], [])
    parts = [part for line in lines for part in split_at_commas(line)]
    street_next = False
    for index, whole in enumerate(parts):
        part = _without_country(address, whole, pack)
        rest = [p.text for p in parts[index + 1 :]]
        if number := _number_of_street_before(address, part, pack):
            address.streets += [address.towns.pop(), part.cut(0, number)]
            part = part.cut(number, len(part.text))
        if part and _is_house_number(part.text):
            address.streets += [address.towns.pop()] if address.towns else []
            address.streets.append(part)
            street_next = index == 0
        elif part:
            _take(address, part, street_next, rest, pack)
            street_next = False
    town_out_of_street(address, pack)
    city, region = city_and_region(address, pack)
    return Location(
        city=_text(city),
        region=_text(region),
        postal_code=_text(address.postal),
        country=_text(address.country),
        address=_text(joined(address.streets)),
    )


def _number_of_street_before(address: AddressParts, part: Passage, pack: LanguagePack) -> int:
    """Where the house number ends that opens a part: "Estrada do Mar, 3 Azevedo RJ"; 0 for none."""
    match = re.match(r"\d{1,5}[a-zA-Z]?\s+(?=\D)", part.text)
    if not match or len(address.towns) != 1 or address.streets or names_street(part.text, pack):
        return 0
    return match.end() if names_street(address.towns[0].text, pack) else 0


def _whole_lines(pieces: Sequence[Passage], pack: LanguagePack) -> list[Passage]:
    """Pieces, with a town's line joined to the rest of its region or its postal code."""
    lines: list[Passage] = []
    for piece in pieces:
        whole = join(lines[-1], piece) if lines and "," not in lines[-1].text else None
        if whole is not None and not HOUSE_NUMBER.search(lines[-1].text):
            bare = POSTAL.sub("", re.sub(r"\s[A-Z]{2}$", "", whole.text)).strip()
            region = trailing_region(Passage(bare), pack)
            new = region is not None and region < len(lines[-1].text)
            if is_postal_code(piece.text) or (new and "," not in piece.text):
                lines[-1] = whole
                continue
        lines.append(piece)
    return lines


def _text(passage: Passage | None) -> Text:
    return passage.as_text() if passage else NOTHING


def _is_house_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}[a-zA-Z]?(?:[/-]\d{1,2})?", text))


def _take(
    address: AddressParts, part: Passage, street: bool, rest: Sequence[str], pack: LanguagePack
) -> None:
    """Sort one part: postal codes apart, then street and town."""
    first = part.text.split()[0]
    more_numbers = any(char.isdigit() for text in (*rest, part.text[len(first) :]) for char in text)
    numbered = first[:1].isdigit() and len(first) <= 5 and first != part.text
    house = numbered and ((more_numbers and len(first) <= 4) or names_street(part.text, pack))
    if not house or street:
        part = _without_postal(address, part)
    else:
        part = _without_postal(address, part, ends_only=True)
    if not part:
        return
    if _FLOOR.match(part.text):
        address.streets.append(part)
        return
    number = HOUSE_NUMBER.search(part.text)
    if not street and number is None:
        address.towns.append(part)
        if address.postal is not None and address.coded is None:
            address.coded = part
        return
    cut = _street_end(part.text, pack)
    address.streets.append(part.cut(0, cut).trimmed())
    if after := part.cut(cut, len(part.text)).trimmed():
        address.towns.append(_without_postal(address, after))


def _street_end(text: str, pack: LanguagePack) -> int:
    """Where the street ends: after its number, or after the last street word behind one."""
    numbers = list(HOUSE_NUMBER.finditer(text))
    if numbers and numbers[-1].start() > 0:
        return numbers[-1].end()
    tokens = list(re.finditer(r"\S+", text))
    for token in reversed(tokens[2:-1]):
        if token[0].casefold().strip(".,") in pack.places.streets:
            return token.end()
    return len(text)


def _without_country(address: AddressParts, part: Passage, pack: LanguagePack) -> Passage:
    known = part.text.casefold().strip(".") in pack.places.countries
    if known and (address.towns or address.streets):
        address.country = part
        return part.cut(0, 0)
    bracket = re.search(r"\s\(([^()]+)\)$", part.text)
    if bracket and bracket[1].casefold() in pack.places.countries:
        address.country = part.cut(*bracket.span(1))
        return part.cut(0, bracket.start()).trimmed()
    match = _CODE.search(part.text)
    coded = match is not None and match[1].casefold() in pack.places.country_codes
    if match and coded and (part.text.endswith(")") or POSTAL.search(part.text[: match.start()])):
        address.country = part.cut(*match.span(1))
        return part.cut(0, match.start()).trimmed()
    return part


def _without_postal(address: AddressParts, part: Passage, ends_only: bool = False) -> Passage:
    """The part less a postal code at its end, or at its beginning."""
    if (match := _OUTWARD.search(part.text)) and match.start():
        address.postal = part.cut(*match.span(1))
        return part.cut(0, match.start()).trimmed()
    for match in reversed(list(POSTAL.finditer(part.text))):
        if match.end() == len(part.text) or (match.start() == 0 and not ends_only):
            address.postal = part.cut(*match.span())
            before, after = part.without(*match.span())
            return before or after
    return part
