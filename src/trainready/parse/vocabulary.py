"""Small named questions to a few words: do they look like a title, an organisation, a place?

Each answer is a weight; rules add the weights up, and no single one decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trainready.model.language_pack import LanguagePack

_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_BEFORE_REASON = re.compile(r"[:;,(]|\s[–—-]\s")
_TOWN = 2.0
"""Weight of a town's name alone: many are also the names of people, brands and things."""
_LONGEST_PARTICULAR = 7
"""Words."""
_SENTENCE_END = re.compile(r"(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.!?]$")
"""A full stop, but not that of Inc. or Ltd."""


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, lower case, straight apostrophes, without outer signs."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The words with single spaces, to look phrases up by."""
    return " ".join(words(text))


def looks_like_title(text: str, pack: LanguagePack) -> float:
    """How much a text looks like a job title, roughly 0 to 4."""
    found = words(text)
    if not found:
        return 0.0
    if folded(text) in pack.household_titles or names_care(text, pack):
        return 4.0
    singular = [w if w in pack.title_words else w.removesuffix("s") for w in found]
    weight = 1.5 * (found[-1] in pack.title_words)
    weight += 1.5 * any(word in pack.title_words for word in singular)
    weight += 0.8 * (found[0] in pack.ranks)
    weight += 0.7 * found[-1].endswith(pack.title_endings)
    return weight - 0.5 * (len(found) > 7)


def looks_like_organisation(text: str, pack: LanguagePack) -> float:
    """How much a text looks like the name of an organisation, roughly 0 to 5."""
    found = words(text)
    if not found:
        return 0.0
    if " ".join(found) in pack.household_organisations:
        return 4.0
    if names_care(text, pack):
        return 0.0
    weight = 1.5 * (found[-1] in pack.organisation_words)
    weight += 1.0 * any(word in pack.organisation_words for word in found)
    weight += 2.0 * (len(found) > 1 and found[-1] in pack.legal_forms)
    weight += 1.2 * any(word in pack.institution_words for word in found)
    weight += 0.8 * ("&" in text) + 0.4 * ("'s" in found or found[-1].endswith("'s"))
    return weight + 0.6 * (found[0] in pack.organisation_openings)


def looks_like_place(text: str, pack: LanguagePack) -> float:
    """How much a text looks like a town, a region or a country, 0 to 3."""
    parts = [part.strip(" .") for part in text.casefold().split(",")]
    if not parts[-1] or len(parts) > 4 or any(char.isdigit() for char in text):
        return 0.0
    last = parts[-1].strip("()")
    if last in pack.places.remote or parts[0] in pack.places.remote:
        return 3.0
    town, _, how = last.partition(" (")
    if how and how.strip("()") in pack.places.countries:
        return 3.0
    if how and how.strip("()") in pack.places.remote:
        last = town
    if last in pack.places.countries or last in pack.places.regions:
        return 3.0 if len(parts) > 1 else 2.0
    if lies_around_town(text, pack):
        return 2.5
    code = last in pack.places.region_codes or last in pack.places.country_codes
    upper = text.rstrip(" .)").endswith(last.upper())
    beside_town = len(last) == 2 and len(parts) > 1 and is_town(parts[-2], pack)
    if len(parts) > 1 and upper and (code or beside_town):
        return 2.5
    named = is_town(last, pack) and (len(parts) == 1 or is_town(parts[0], pack))
    return _TOWN if named and text[0].isupper() else 0.0


def is_town(text: str, pack: LanguagePack) -> bool:
    """The name of a known town, and no word that names people or organisations at work."""
    found = words(text)
    common = pack.title_words | pack.organisation_words
    return text in pack.places.towns and not common.intersection(found)


def lies_around_town(text: str, pack: LanguagePack) -> bool:
    """The surroundings of a town, as LinkedIn names them: "Greater Leeds Area"."""
    found = words(text)
    ends = (" ".join(found[-2:]), f"{found[0]} {found[-1]}") if 2 < len(found) < 6 else ()
    return any(end in pack.places.around for end in ends)


def is_sentence(text: str) -> bool:
    """A statement rather than the name of something."""
    count = len(words(text))
    return count > 14 or (count > 4 and bool(_SENTENCE_END.search(text.rstrip())))


def is_name_like(text: str) -> bool:
    """A few words of which the long ones begin with a capital."""
    found = [word for word in text.split() if any(char.isalpha() for char in word)]
    if not 0 < len(found) <= 7:
        return False
    capitals = any(word[0].isupper() for word in found)
    return capitals and all(
        not word[0].islower() or len(word) <= 4 or "'" in word for word in found
    )


def _opens_with(phrases: frozenset[str], text: str, pack: LanguagePack) -> bool:
    """One of the phrases, or one of two words and for whom: "full-time carer for my mother"."""
    if text in phrases:
        return True
    found = text.split()
    return any(
        " ".join(found[:end]) in phrases and found[end] in pack.open_words
        for end in range(1, len(found))
        if end > 1 or "-" in found[0]
    )


def names_care(text: str, pack: LanguagePack) -> bool:
    """Care of the person's own people, said as what was done: "Raising three children"."""
    found = words(text)
    opening = any(" ".join(found[:count]) in pack.household_acts for count in (1, 2, 3))
    return opening and names_people(text, pack)


def names_people(text: str, pack: LanguagePack) -> bool:
    """Somebody of a family is named."""
    return any(word in pack.household_people for word in words(text))


def says_particular(text: str, pack: LanguagePack) -> bool:
    """Something about the person that is no way to reach them: a date of birth, a licence."""
    label, colon, _value = text.partition(":")
    if colon and pack.contact_labels.get(folded(label)) == "other":
        return True
    if looks_like_title(text, pack) >= 1.5:
        return False  # "Driving Licence Examiner"
    found = f" {folded(text)} "
    phrases = (p for p, kind in pack.contact_labels.items() if kind == "other" and " " in p)
    return len(found.split()) <= _LONGEST_PARTICULAR and any(f" {p} " in found for p in phrases)


def is_household(title: str, organisation: str, pack: LanguagePack) -> bool:
    """Care or home work that stands as an entry: by its title, or by where it was."""
    at_home = _opens_with(pack.household_organisations, folded(organisation), pack)
    by_title = _opens_with(pack.household_titles, folded(title), pack) or names_care(title, pack)
    if not organisation and _is_break(title, pack):
        return True
    return at_home or (by_title and looks_like_organisation(organisation, pack) < 2)


def _is_break(title: str, pack: LanguagePack) -> bool:
    """A break and what it was for: "Career break: two children". No person at work is named."""
    said = folded(_BEFORE_REASON.split(title)[0])
    return said in pack.household_titles and not pack.title_words & {*words(said)}
