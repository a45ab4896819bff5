"""Addresses in a listing: mail of a free provider, and domains that only look like a firm's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainready.language.tokens import Token
from trainready.model.scam import AddressWords, Firm
from trainready.vet.kinds import Kinds

FREEMAIL, LOOKALIKE, OWN_ADDRESS = "FREEMAIL", "LOOKALIKE", "OWN_ADDRESS"
HANDLE, PHONE = "HANDLE", "PHONE"
_DOMAIN = re.compile(
    r"(?<![\w.@-])(?P<mail>[\w.+-]+@)?(?P<domain>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,18})"
    r"(?![\w-])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z]\w{3,}(?![\w.]*\.[a-z])")
_PHONE = re.compile(r"(?<![\w$£€.,])\+?\(?\d[\d\s().-]{7,16}\d(?!\w)")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov"})
_ALIKE = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("3", "e"))
_FEWEST = 4
"""Letters of a name that is compared: shorter ones are words of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A domain with its place in the text."""

    start: int
    end: int
    domain: str
    """As written."""
    mail: bool


def domains_in(text: str) -> Iterator[Place]:
    """Every domain of a text, of mail addresses too."""
    if "." not in text:
        return
    for found in _DOMAIN.finditer(text):
        yield Place(found.start(), found.end(), found["domain"], bool(found["mail"]))


class Addresses:
    """What the addresses of a listing tell; make one for a language and its firms."""

    def __init__(self, words: AddressWords, firms: Sequence[Firm]) -> None:
        self._words = words
        self._own = frozenset(domain for firm in firms for domain in firm.domains)
        self._brands = frozenset(brand for firm in firms for brand in firm.brands)
        self._common = frozenset(brand for firm in firms for brand in firm.common)

    def places(self, text: str) -> dict[str, list[tuple[int, int]]]:
        """Kind → places in the text."""
        found: dict[str, list[tuple[int, int]]] = {}
        all_domains = list(domains_in(text))
        known = {_registered(p.domain.lower()) for p in all_domains} | self._own
        for place in all_domains:
            registered = _registered(place.domain.lower())
            if registered in self._words.freemail:
                kind = FREEMAIL if place.mail else ""
            elif registered in self._words.hosts or registered in self._own:
                kind = OWN_ADDRESS
            elif self._looks_alike(place.domain, known):
                kind = LOOKALIKE
            else:
                kind = OWN_ADDRESS
            if kind:
                found.setdefault(kind, []).append((place.start, place.end))
        if "@" in text:
            found[HANDLE] = [m.span() for m in _HANDLE.finditer(text)]
        found[PHONE] = [m.span() for m in _PHONE.finditer(text)]
        return {kind: places for kind, places in found.items() if places}

    def _looks_alike(self, written: str, known: frozenset[str] | set[str]) -> bool:
        registered = _registered(written.lower())
        name, _, ending = registered.partition(".")
        parts = name.split("-")
        if any(map(self._is_brand, {name, *parts})):
            return True
        odd = ending in self._words.odd_endings
        hires = any(part in self._words.hiring for part in parts[1:])
        if odd and hires:
            return True
        if (odd or hires) and not self._common.isdisjoint(parts):
            return True
        others = known - {registered}
        return _swapped(_shown(written, registered), others) or _extended(name, others)

    def _is_brand(self, part: str) -> bool:
        """A brand, or a brand with a hiring word stuck to it; only in domains not its own."""
        for brand in self._brands:
            rest = part.removeprefix(brand)
            if part == brand or (rest != part and rest in self._words.hiring):
                return True
            if part != brand and len(brand) > _FEWEST and _alike(part) == _alike(brand):
                return True
        return False


def _registered(domain: str) -> str:
    """The part of a domain that somebody registered: `jobs.a.co.uk` → `a.co.uk`."""
    labels = domain.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def _shown(written: str, registered: str) -> str:
    return written[-len(registered) :]


def _swapped(shown: str, known: frozenset[str] | set[str]) -> bool:
    """Another address of the listing, or a firm's, is the same but for letters that look alike."""
    name = shown.partition(".")[0]
    name = (name if name.isupper() else name.replace("I", "l")).lower()
    if len(name) < _FEWEST:
        return False
    for other in known:
        theirs = other.partition(".")[0]
        if name != theirs and _alike(name) == _alike(theirs):
            return True
    return False


def _extended(name: str, known: frozenset[str] | set[str]) -> bool:
    """Another address of the listing, or a firm's, stands within this one: `acme-hiring`."""
    for other in known:
        theirs = other.partition(".")[0]
        within = name.startswith(f"{theirs}-") or name.endswith(f"-{theirs}")
        if within and len(theirs) >= _FEWEST:
            return True
    return False


def _alike(name: str) -> str:
    for letters, same in _ALIKE:
        name = name.replace(letters, same)
    return name


def kinds_within(places: dict[str, list[tuple[int, int]]], tokens: Sequence[Token]) -> Kinds:
    """The kinds of addresses that stand in a sentence, as places of its tokens."""
    kinds: Kinds = {}
    if not tokens:
        return kinds
    for kind, spans in places.items():
        for start, end in spans:
            if start < tokens[-1].end and end > tokens[0].start:
                inside = tuple(i for i, t in enumerate(tokens) if start <= t.start < end)
                if inside:
                    kinds.setdefault(kind, []).append(inside)
    return kinds
