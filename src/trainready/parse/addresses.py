"""Small questions to a line: is it an address, a postal code, a street?"""

from __future__ import annotations

import re

from trainready.model.language_pack import LanguagePack
from trainready.parse.vocabulary import looks_like_place, words

POSTAL = re.compile(
    r"(?<![\w/])(?:[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{4}\s?[A-Z]{2}"
    r"|(?:[A-Z]{1,2}-)?\d{5}-?\d{3,4}|(?:[A-Z]{1,2}-)?\d{4,6}|\d{2}-\d{3}|\d{3} \d{2,3})(?![\w/])"
)
_BEGUN = re.compile(r"\s[A-Z]{1,2}\d{1,2}[A-Z]?\b")
"""The first half of a British or Irish postal code, all that many people give."""
HOUSE_NUMBER = re.compile(r"(?<!\w)\d{1,5}[a-zA-Z]?(?:[/-]\d{1,4})?(?!\w)")


def looks_like_address(text: str, pack: LanguagePack) -> bool:
    """A street with a number, a postal code beside a name, or a known place."""
    if looks_like_place(text, pack) >= 2 or looks_like_place(_BEGUN.sub("", text), pack) >= 2:
        return True
    found = words(text)
    postal = bool(POSTAL.search(text)) and bool(found)
    street = names_street(text, pack) and bool(HOUSE_NUMBER.search(text))
    ends_in_number = bool(re.search(r"[^\W\d_][,\s]+\d{1,4}[a-zA-Z]?$", text))
    return (street or postal or ends_in_number) and len(found) <= 12


def is_postal_code(text: str) -> bool:
    """A postal code alone, perhaps with the country's letters."""
    return bool(POSTAL.match(text)) and len(POSTAL.sub("", text).strip()) <= 2


def has_postal_code(text: str) -> bool:
    """A postal code stands somewhere in the text."""
    return bool(POSTAL.search(text))


def names_street(text: str, pack: LanguagePack) -> bool:
    """A word of it is a kind of street: "Road", "Platz"."""
    return any(
        word.rstrip(".") in pack.places.streets or word.endswith(pack.places.street_endings)
        for word in words(text)
    )
