"""Invents a person."""

import unicodedata
from random import Random
from typing import Any

from careers import breaks, career, deeds, teaching_posts
from facts import Credit, Language, Link, Person, Place, Project
from months import TODAY
from stock import Deck, filled, occupation, occupations, stock
from studies import studies

LETTERS = str.maketrans("łøßđÞþæı", "losdttai")
MAIL_HOSTS = ["example.com", "example.org", "mail.example", "post.example.org", "example.net"]


def ascii_word(text: str) -> str:
    """The text as it would stand in an address.

    >>> ascii_word("Søren Østergaard-Łódź")
    'sorenostergaardlodz'
    """
    flat = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return "".join(c for c in flat if c.isascii() and c.isalnum())


def some(rng: Random, share: float, items: list[Any], low: int, high: int) -> list[Any]:
    """Some of the items for a share of the people, none for the others."""
    if rng.random() > share:
        return []
    return rng.sample(items, min(len(items), rng.randint(low, high)))


def any_place(rng: Random, code: str = "") -> Place:
    country_code = code or rng.choice([*stock("places"), "GB", "US"])
    country = stock("places")[country_code]
    city, region, region_code = rng.choice(country["cities"])
    return Place(city, region, region_code, rng.choice(country["names"]), country_code)


def _number(rng: Random, country_code: str) -> str:
    pattern = rng.choice(stock("places")[country_code]["phones"])
    return "".join(rng.choice("0123456789") if c == "#" else c for c in pattern)


def _links(rng: Random, given: str, family: str, kind: str) -> list[Link]:
    first, last = ascii_word(given), ascii_word(family)
    tail = f"{rng.randrange(16**8):08x}"
    handle = rng.choice([f"{first}-{last}-{tail}", f"{first}-{last}", f"{first}{last}"])
    links = []
    if rng.random() < 0.55:
        links.append(Link("LinkedIn", f"linkedin.com/in/{handle}"))
    if kind == "developer" and rng.random() < 0.7:
        links.append(Link("GitHub", f"github.com/{first}{last[:4]}-example"))
    if rng.random() < 0.25:
        links.append(Link("", rng.choice([f"{first}{last}.example", f"www.{last}.example.com"])))
    prefix = rng.choice(["", "", "www.", "https://www."])
    return [Link(k.network, (prefix if k.network == "LinkedIn" else "") + k.url) for k in links]


def _credits(rng: Random, rows: list[list[str]]) -> list[Credit]:
    return [Credit(n, by, rng.choice([None, rng.randint(2009, 2025)])) for n, by in rows]


def _articles(rng: Random, family: str, given: str, rows: list[list[str]]) -> list[Credit]:
    chosen = rng.sample(rows, rng.randint(3, len(rows)))
    years = sorted((rng.randint(2011, 2026) for _ in chosen), reverse=True)
    found = []
    for (title, journal), year in zip(chosen, years, strict=True):
        others = rng.sample(stock("extras")["coauthors"], rng.randint(0, 2))
        volume, page = rng.randint(3, 48), rng.randint(11, 380)
        where = f"{journal} {volume}({rng.randint(1, 4)}), {page}–{page + rng.randint(6, 28)}"
        authors = ", ".join([f"{family}, {given[0]}.", *others])
        found.append(Credit(title, where, year, authors))
    return found


def _languages(rng: Random) -> list[Language]:
    if rng.random() < 0.3:
        return []
    scale = rng.choice(stock("wording")["fluency"]["words"])
    names = rng.sample(stock("extras")["languages"], rng.randint(2, 4))
    return [Language(name, level) for name, level in zip(names, scale, strict=False)]


def _references(rng: Random) -> str:
    if rng.random() > 0.35:
        return ""
    if rng.random() < 0.3:  # with an address that is not the person's own
        given, family = (rng.choice(part) for part in rng.choice(list(stock("names").values())))
        address = f"{ascii_word(given)}.{ascii_word(family)}@example.com"
        relation = rng.choice(["former manager", "tutor", "team leader"])
        return f"{given} {family}, {relation}, {address}"
    return rng.choice(
        ["Available on request.", "References on request", "Happy to provide references if needed."]
    )


def invent(rng: Random, academic: bool = False) -> Person:
    kinds = [k for k in occupations() if occupation(k).get("academic", False) == academic]
    kind = rng.choice(kinds)
    facts = occupation(kind)
    given_names, families = rng.choice(list(stock("names").values()))
    given, family = rng.choice(given_names), rng.choice(families)
    place = any_place(rng)
    stops = rng.choice(["all", "none", "as they are"])
    extras = stock("extras")
    work = career(rng, kind, place.country_code, stops)
    if rng.random() < 0.3:
        work = breaks(rng, work, stops)
    awards = some(rng, 0.6 if academic else 0.2, extras["awards"], 1, 3)
    user = rng.choice(["{0}.{1}", "{0}{1}", "{0}_{1}", "{1}.{2}", "{2}{1}", "{0}.{1}{3}"]).format(
        ascii_word(given), ascii_word(family), ascii_word(given)[0], rng.randint(71, 99)
    )
    return Person(
        occupation=kind,
        given=given,
        family=family,
        headline=rng.choice(facts["headlines"]) if rng.random() < 0.6 else "",
        email=f"{user}@{rng.choice(MAIL_HOSTS)}" if rng.random() < 0.97 else "",
        phone=_number(rng, place.country_code) if rng.random() < 0.9 else "",
        place=place if rng.random() < 0.9 else Place(),
        links=_links(rng, given, family, kind),
        summary=Deck(some(rng, 0.75, facts["summary"], 2, 3), rng, "all").draw(3),
        work=work,
        teaching=teaching_posts(rng, facts, place, stops) if academic else [],
        volunteer=deeds(rng, stops) if rng.random() < 0.4 else [],
        education=studies(rng, facts, work[-1].roles[-1].start),
        skills=dict(some(rng, 0.9, list(facts["skills"].items()), 2, 3)),
        languages=_languages(rng),
        certificates=_credits(rng, some(rng, 0.55, facts["certificates"], 1, 3)),
        awards=[
            Credit(a["title"], a["awarder"], rng.randint(2010, TODAY.year - 1)) for a in awards
        ],
        publications=_articles(rng, family, given, facts["publications"]) if academic else [],
        projects=[
            Project(name, filled(text, rng))
            for name, text in some(rng, 0.3, facts["projects"], 1, 2)
        ],
        interests=some(rng, 0.35, extras["interests"], 2, 5),
        references=_references(rng),
    )
