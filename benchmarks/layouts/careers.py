"""Invents what a person has done: jobs, breaks, teaching, unpaid work."""

from random import Random
from typing import Any

from facts import Job, Place, Role
from months import TODAY, Month
from stock import Deck, occupation, occupations, stock

NOWHERE = Place()


def _role(rng: Random, title: str, start: Month, end: Month | None, deck: Deck, prose: str) -> Role:
    bullets = [] if prose == "paragraph" else deck.draw(rng.randint(2, 5))
    wordy = prose == "paragraph" or (prose == "both" and rng.random() < 0.5)
    paragraph = deck.draw(rng.randint(1, 3), closed=True) if wordy else []
    return Role(title, start, end, paragraph, bullets)


def _place(rng: Random, country: str, remote: bool) -> Place:
    if remote and rng.random() < 0.1:
        return Place("Remote")
    found = stock("places")[country]
    city, region, code = rng.choice(found["cities"])
    return Place(city, region, code, found["names"][0], country)


def _employers(rng: Random, sectors: list[str]) -> list[str]:
    pool = [name for sector in sectors for name in stock("employers")[sector]]
    return rng.sample(pool, len(pool))


def _steps(rng: Random, top: int, count: int) -> list[int]:
    """Rungs of the ladder, newest first, never upwards into the past."""
    rungs = [top]
    while len(rungs) < count:
        rungs.append(max(0, rungs[-1] - rng.choice([0, 1, 1])))
    return rungs


def _climb(rng: Random, ladder: list[str], at: int, ahead: int, span: tuple[Month, Month | None],
           deck: Deck, prose: str) -> list[Role]:  # fmt: skip
    """Several positions in one house, newest first."""
    start, end = span
    months = start.until(end or TODAY)
    titles = ladder[max(0, at - ahead) : at + 1][::-1]
    if months < 14 * len(titles):
        titles = titles[:1]
    cuts = [start.plus(months * (len(titles) - n) // len(titles)) for n in range(1, len(titles))]
    starts, ends = [*cuts, start], [end, *(cut.plus(-1) for cut in cuts)]
    return [_role(rng, t, s, e, deck, prose) for t, s, e in zip(titles, starts, ends, strict=True)]


def career(rng: Random, kind: str, country: str, stops: str) -> list[Job]:
    """Jobs, newest first; the oldest are often of another trade."""
    count = rng.randint(2, 6)
    others = [k for k in occupations() if k != kind and not occupation(k).get("academic")]
    former = rng.choice(others)
    switched = rng.choice([0, 0, 1, 1, 2]) if count > 2 else 0
    prose = rng.choice(["none", "none", "none", "both", "both", "paragraph"])
    end = None if rng.random() < 0.7 else TODAY.plus(-rng.randint(1, 9))
    jobs: list[Job] = []
    for trade, number in ((kind, count - switched), (former, switched)):
        facts = occupation(trade)
        ladder, deck = facts["ladder"], Deck(facts["bullets"], rng, stops)
        top = rng.randint(1, len(ladder) - 1) if trade == kind else rng.choice([0, 1])
        houses = _employers(rng, facts["sectors"])
        for rung, house in zip(_steps(rng, top, number), houses, strict=False):
            start = (end or TODAY).plus(-rng.choice([5, 9, 14, 20, 27, 34, 43, 52, 66, 81]))
            ahead = rng.choice([0, 0, 1, 2])
            roles = _climb(rng, ladder, rung, ahead, (start, end), deck, prose)
            where = country if rng.random() < 0.85 else rng.choice(list(stock("places")))
            jobs.append(Job(house, _place(rng, where, facts.get("remote", False)), roles))
            end = start.plus(-rng.choice([0, 1, 1, 2, 4, 7]))
    return jobs


def breaks(rng: Random, jobs: list[Job], stops: str) -> list[Job]:
    """The same jobs with a break between two of them, the older ones moved back."""
    kind = rng.choice(stock("extras")["breaks"])
    at = rng.randint(1, len(jobs) - 1)
    end = jobs[at - 1].roles[-1].start.plus(-1)
    months = rng.choice([8, 12, 19, 30, 44])
    bullets = Deck(kind["sentences"], rng, stops).draw(rng.randint(0, 3))
    rest = Role(rng.choice(kind["titles"]), end.plus(-months), end, [], bullets)

    def earlier(role: Role) -> Role:
        end = role.end.plus(-months - 2) if role.end else None
        return Role(role.title, role.start.plus(-months - 2), end, role.paragraph, role.bullets)

    older = [Job(j.employer, j.place, [earlier(r) for r in j.roles]) for j in jobs[at:]]
    return [*jobs[:at], Job("", NOWHERE, [rest]), *older]


def teaching_posts(rng: Random, facts: dict[str, Any], place: Place, stops: str) -> list[Job]:
    deck = Deck(facts["teaching"], rng, stops)
    titles = rng.sample(["Teaching Assistant", "Course Leader", "Guest Lecturer", "Tutor"], 2)
    posts, end = [], TODAY.plus(-rng.randint(6, 30))
    for title, house in zip(titles, stock("schools")["university"][rng.randint(0, 9) :: 7][:2],
                            strict=False):  # fmt: skip
        start = end.plus(-rng.choice([10, 22, 33]))
        posts.append(Job(house, place, [Role(title, start, end, [], deck.draw(rng.randint(1, 3)))]))
        end = start.plus(-3)
    return posts


def deeds(rng: Random, stops: str) -> list[Job]:
    """Unpaid work."""
    found = []
    for kind in rng.sample(stock("extras")["volunteer"], rng.randint(1, 2)):
        end = rng.choice([None, TODAY.plus(-rng.randint(10, 90))])
        start = (end or TODAY).plus(-rng.randint(8, 70))
        bullets = Deck(kind["sentences"], rng, stops).draw(rng.randint(0, 3))
        role = Role(rng.choice(kind["positions"]), start, end, [], bullets)
        found.append(Job(kind["organization"], NOWHERE, [role]))
    return found
