"""Invents people: what they did, what they did not do, and every slip that real lines have.

The words that make up an identity stand in the lines as `«parent»`, years as `«2014»`, so that
one person can be written down twice with another identity (`Identity.told`).
"""

from __future__ import annotations

import calendar
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MONTHS = [calendar.month_name[number] for number in range(1, 13)]
TODAY = 2026


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    done: bool = True
    """False: a wish, a plan, a "no" or another's act."""


@dataclass(frozen=True, slots=True)
class When:
    """A month or a year as it is written; `year` 0 goes on."""

    year: int = 0
    month: int = 0
    style: str = "Mar 2016"
    written: bool = True

    def text(self, shift: int = 0) -> str:
        if not self.year:
            return self.style if self.written else ""
        year, name = self.year + shift, MONTHS[self.month - 1] if self.month else ""
        return {
            "2016": f"{year}",
            "Mar 2016": f"{name[:3]} {year}".strip(),
            "March 2016": f"{name} {year}".strip(),
            "03/2016": f"{self.month:02d}/{year}" if self.month else f"{year}",
            "2016-03": f"{year}-{self.month:02d}" if self.month else f"{year}",
            "Summer 2016": f"Summer {year}",
            "about 2016": f"about {year}",
        }[self.style]


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    organisation: str
    place: str
    start: When
    end: When
    lines: tuple[Line, ...]
    kind: str = "work"


@dataclass(frozen=True, slots=True)
class Person:
    label: str
    city: str
    phone: str
    profile: tuple[Line, ...]
    entries: tuple[Entry, ...]
    skills: tuple[tuple[str, tuple[str, ...]], ...]
    languages: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    answers: tuple[dict[str, Any], ...] = ()
    pauses: tuple[dict[str, Any], ...] = ()
    layout: str = "json"
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """Who someone is, apart from what they did."""

    name: str
    parent: str
    kids: str
    child: str
    trade: str
    birth: int
    grad: int
    they: str = "they"
    their: str = "their"
    shift: int = 0
    """Years by which every date lies later."""
    pause: int = 0
    """Months by which a break is longer."""

    @property
    def mail(self) -> str:
        return re.sub(r"[^a-z]+", ".", self.name.casefold()).strip(".") or "no.letters"

    def told(self, text: str) -> str:
        """The text with this identity's words in it."""

        def said(found: re.Match[str]) -> str:
            key = found[1]
            if key.isdigit():
                return str(int(key) + self.shift)
            return str(getattr(self, key))

        return re.sub(r"«(\w+)»", said, text)


@cache
def stock(name: str = "") -> dict[str, Any]:
    here = Path(__file__).parent
    path = here.parent / "layouts/stock" / f"{name}.toml" if name else here / "stock.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def occupations() -> tuple[dict[str, Any], ...]:
    folder = Path(__file__).parents[1] / "layouts/stock/occupations"
    return tuple(stock(f"occupations/{path.stem}") for path in sorted(folder.glob("*.toml")))


@cache
def cue_lines() -> tuple[str, ...]:
    """Lines that the shipped cues are tested with: they speak of every competency."""
    folder = ROOT / "skill_maps/en/cues"
    tables = [tomllib.loads(p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.toml"))]
    hits = (hit for t in tables for cue in t.get("cue", ()) for hit in cue.get("hits", ()))
    return tuple(_marked(hit) for hit in hits)


def _marked(line: str) -> str:
    """A line with its words of identity open for another's."""
    line = re.sub(r"\b(?:mother|father|mum|mom|dad)\b", "«parent»", line)
    return re.sub(r"\b(my|our|own) (?:children|kids|sons|daughters|twins)\b", r"\1 «kids»", line)


def identity(rng: Random) -> Identity:
    own = stock()
    birth = rng.randint(1955, 1999)
    they, their = rng.choice(own["pronouns"])
    return Identity(
        name=rng.choice(own["names"]),
        parent=rng.choice(own["parents"]),
        kids=rng.choice(own["kids"]),
        child=rng.choice(own["child"]),
        trade=rng.choice(own["trade"]),
        birth=birth,
        grad=birth + rng.randint(18, 30),
        they=they,
        their=their,
    )


def other_identity(rng: Random, one: Identity, *, shift: int) -> Identity:
    """Another name, other parents, another age; the dates later or earlier."""
    other = identity(rng)
    while other.name == one.name:
        other = identity(rng)
    pause = rng.choice([0, 1, 7, 30])
    return replace(other, trade=one.trade, shift=shift, pause=pause)


def invent(rng: Random, seed: int = 0) -> Person:
    job = rng.choice(occupations())
    own = stock()
    country = rng.choice([c for c in stock("places").values() if "phones" in c])
    entries = [*_jobs(rng, job), *_posts(rng), *_studies(rng, job)]
    return Person(
        label=rng.choice([*own["headlines"], *job["headlines"], entries[0].title]),
        city=rng.choice(country["cities"])[0],
        phone=f"+1 416-555-01{rng.randint(10, 99)}",
        profile=tuple(
            _line(rng, frame, done=frame not in own["profile_not_done"])
            for frame in _some(rng, [*own["profile"], *own["profile_not_done"]])
        ),
        entries=tuple(entries),
        skills=tuple((n, tuple(k)) for n, k in list(job.get("skills", {}).items())[:2]),
        languages=tuple(zip(("English", "Twi"), ("native", "B2 (spoken)"), strict=True))
        if rng.random() < 0.4
        else (),
        links=tuple(rng.sample(own["links"], rng.choice([0, 0, 1, 2]))),
        answers=tuple(_answers(rng)) if rng.random() < 0.35 else (),
        pauses=tuple(_pauses(rng)) if rng.random() < 0.3 else (),
        layout=rng.choice(["json", "json", "markdown", "text", "text"]),
        seed=seed,
    )


def _some(rng: Random, frames: list[str]) -> list[str]:
    return rng.sample(frames, rng.choice([0, 1, 2, 3, 5]))


def _line(rng: Random, frame: str, done: bool = True) -> Line:
    own = stock()
    past, base, ing, part, what = rng.choice(own["acts"])
    past2, _, _, _, what2 = rng.choice(own["acts"])
    text = frame.format(
        past=past,
        Past=past.capitalize(),
        base=base,
        ing=ing,
        ING=ing.upper(),
        pp=part,
        what=what,
        What=what.capitalize(),
        past2=past2,
        Past2=past2.capitalize(),
        what2=what2,
        size=rng.choice(own["sizes"]),
        size2=rng.choice(own["sizes"]),
        end=rng.choice(own["ends"]),
    )
    return Line(" ".join(re.sub(r" +(?=[,;!]|\.+(?:\s|$))", "", text).rstrip(" ,").split()), done)


def _act(rng: Random, job: dict[str, Any]) -> Line:
    own, dice = stock(), rng.random()
    if dice < 0.2:
        return Line(_filled(rng.choice(job["bullets"]), rng))
    if dice < 0.4:
        return Line(rng.choice(cue_lines()))
    if dice < 0.8:
        return _line(rng, rng.choice(own["done"]))
    if dice < 0.97:
        return _line(rng, rng.choice(own["not_done"]), done=False)
    parts = [_line(rng, rng.choice(own["done"])).text for _ in range(rng.choice([4, 25]))]
    return Line("; ".join(parts))  # very long


def _filled(sentence: str, rng: Random) -> str:
    def choose(slot: re.Match[str]) -> str:
        ends = re.fullmatch(r"(\d+)-(\d+)", slot[1].replace(",", ""))
        if ends:
            return str(rng.randint(int(ends[1]), int(ends[2])))
        return rng.choice(slot[1].split("|"))

    return re.sub(r"\{([^{}]+)\}", choose, sentence)


def _acts(rng: Random, job: dict[str, Any]) -> tuple[Line, ...]:
    lines = [_act(rng, job) for _ in range(rng.choice([0, 1, 2, 3, 4, 5, 8]))]
    if lines and rng.random() < 0.1:
        lines.append(lines[0])  # said twice
    return tuple(lines)


def _style(rng: Random) -> str:
    styles = ["2016", "Mar 2016", "Mar 2016", "March 2016", "03/2016", "2016-03", "Summer 2016"]
    return rng.choice([*styles, "about 2016"])


def _period(rng: Random, latest: int, style: str = "") -> tuple[When, When]:
    style = style or _style(rng)
    months = style in ("Mar 2016", "March 2016", "03/2016", "2016-03")
    last = rng.randint(latest - 3, latest)
    first = last - rng.randint(1, 9)
    start = When(first, rng.randint(1, 12) if months else 0, style)
    if latest >= TODAY - 1 and rng.random() < 0.4:
        return start, When(style=rng.choice(["Present", "present", "now", "current"]))
    return start, When(last, rng.randint(1, 12) if months else 0, style)


def _jobs(rng: Random, job: dict[str, Any]) -> list[Entry]:
    employers = [e for k in job["sectors"] for e in stock("employers").get(k, ())]
    made, latest, style = [], TODAY - 1 - rng.choice([0, 0, 0, 2, 11]), _style(rng)
    for _ in range(rng.choice([0, 1, 2, 3, 3, 4, 6]) or 1):
        start, end = _period(rng, latest, style)
        latest = max(start.year - rng.choice([0, 0, 1, 4]), 1960)
        made.append(
            Entry(
                rng.choice(job["ladder"]),
                rng.choice([e for e in employers if isinstance(e, str)] or ["Harrow & Pike Ltd"]),
                rng.choice(["", "", "Leeds", "Austin, TX"]),
                start,
                end,
                _acts(rng, job),
            )
        )
    return made


def _posts(rng: Random) -> list[Entry]:
    if rng.random() < 0.6:
        return []
    bodies = stock("extras")["volunteer"]
    made = []
    for body in rng.sample(bodies, min(len(bodies), rng.choice([1, 2]))):
        start, end = _period(rng, rng.randint(2005, 2024))
        lines = [Line(_filled(s, rng)) for s in body["sentences"][:2]]
        lines += [_line(rng, rng.choice(stock()["not_done"]), done=False)] * rng.choice([0, 1])
        post = rng.choice(body["positions"])
        made.append(Entry(post, body["organization"], "", start, end, tuple(lines), "volunteer"))
    return made


def _studies(rng: Random, job: dict[str, Any]) -> list[Entry]:
    made = []
    for row in rng.sample(job["studies"], rng.choice([0, 1, 1])):
        kind, degree, _, area = row[:4]
        school = rng.choice(stock("schools")[kind])
        end = When(rng.randint(1985, 2015), 0, "2016")
        start = When(end.year - rng.randint(1, 4), 0, "2016")
        made.append(Entry(f"{degree}|{area}", school, "", start, end, (), "education"))
    return made


def _answers(rng: Random) -> list[dict[str, Any]]:
    own, made = stock(), []
    for what in rng.sample(own["homes"], rng.randint(1, 4)):
        made.append({"what": what, "since": "2012-02", "until": "2016-09", "exact": True})
    if rng.random() < 0.6:
        made.append(
            {
                "what": _line(rng, "{Past} {what} {size}").text,
                "where": "volunteer",
                "role": "Treasurer",
                "organisation": "Larch Street Library",
                "since": "2011-01",
                "until": "2014-07",
                "exact": rng.random() < 0.5,
                "result": rng.choice(["", "Found 3 duplicate charges", "They still use it"]),
            }
        )
    if rng.random() < 0.6:
        made.append({"what": own["private"][0], "print": False, "since": "2015"})
    for answer in made:
        answer.setdefault("exact", rng.random() < 0.7)
    return made


def _pauses(rng: Random) -> list[dict[str, Any]]:
    label = rng.choice(stock()["breaks"])
    start = rng.randint(2000, 2020)
    return [{"label": label, "since": (start, 3), "until": (start + rng.randint(1, 4), 5)}]
