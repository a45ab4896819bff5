"""Rule 4: one person written down twice, with the same acts and another identity.

The second has another name, other pronouns, "father" for "mother", "pupils" for "children",
another year of birth and of graduation; every date lies some years off and a break lasts some
months longer. Levels, states, questions, advice and every word that is printed must be the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from random import Random
from typing import Any

from benchmarks.honesty.check import TODAY, coached
from benchmarks.honesty.layouts import given
from benchmarks.honesty.people import Identity, Person, identity, invent, other_identity, stock
from trainready.errors import DishonestOutput
from trainready.model.resume import Setting
from trainready.model.tailored import TailoredResume
from trainready.pipeline import Coached

SHIFTS = (-7, -3, 1, 4)
OF_DATES = ("breaks",)
"""What the report says of dates alone: a break of other months may touch another job."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
Kept = tuple[str, str]
"""Where something stands, and what it says once identity is out of it."""


def differences(seed: int, number: int) -> tuple[str, ...]:
    """What another identity changed for one invented person; nothing if all is well."""
    rng = Random(seed * 1_000_003 + number)
    person, one = invent(rng, seed * 1_000_003 + number), identity(rng)
    return tuple(compared(person, one, other_identity(rng, one, shift=rng.choice(SHIFTS)), number))


def compared(person: Person, one: Identity, other: Identity, number: int) -> Iterator[str]:
    kept = []
    for who in (one, other):
        today = TODAY.replace(year=TODAY.year + who.shift)
        try:
            made = coached(given(person, who), ("txt",), today)
        except DishonestOutput as error:
            yield f"{number} {person.layout} refused: {error}"
            return
        kept.append(tuple(_kept(made, who)))
    for (where, said), (_, other_said) in zip_longest(*kept, fillvalue=("end", "")):
        if not _same(said, other_said, one, other):
            yield f"{number} {person.layout} {where}: {said!r} / {other_said!r}"
            return


def _same(said: str, other_said: str, one: Identity, other: Identity) -> bool:
    """The same words; each year the same, or as far off as the dates, or an identity's own."""
    if YEAR.sub("", said) != YEAR.sub("", other_said):
        return False
    years = zip(YEAR.findall(said), YEAR.findall(other_said), strict=True)
    own = ((one.birth, other.birth), (one.grad, other.grad))
    moved = other.shift - one.shift
    return all(int(b) - int(a) in (0, moved) or (int(a), int(b)) in own for a, b in years)


def _kept(made: Coached, who: Identity) -> Iterator[Kept]:
    for where, text in _printed(made.tailored):
        yield where, neutral(text, who)
    for artefact in made.artefacts:
        name, content = artefact.name.removeprefix("details/"), artefact.content.decode()
        if name.endswith("-gap-report.json"):
            yield from (("report", neutral(text, who)) for text in _leaves(json.loads(content)))
        elif name.endswith("-letter.txt"):
            yield "letter", neutral(" ".join(content.split()), who)


def _printed(resume: TailoredResume) -> Iterator[Kept]:
    """Every printed text but the end of a break, which may differ."""
    for line in (resume.name, resume.headline, *resume.contacts, *resume.summary):
        yield "top", line.text
    for strength in resume.strengths:
        yield "strength", f"{strength.label}: {strength.act.text} ({strength.context.text})"
    for section in resume.sections:
        for entry in section.entries:
            end = "" if entry.setting is Setting.HOME else entry.end.text
            head = (entry.title, entry.organisation, entry.place, entry.start, entry.detail)
            yield section.kind, " | ".join([*(line.text for line in head), end])
            yield from ((section.kind, line.text) for line in entry.lines)
        for group in section.groups:
            yield section.kind, " | ".join(line.text for line in (group.name, *group.items))
        yield from ((section.kind, line.text) for line in (section.heading, *section.lines))


def _leaves(value: Any, path: str = "") -> Iterator[str]:
    """Each value of the report with its path; places of words in a quote as the words."""
    if isinstance(value, dict):
        if "words" in value and "text" in value:
            marked = [value["text"][start:end].removesuffix("'s") for start, end in value["words"]]
            value = {**value, "words": marked}
        for key, inner in value.items():
            if key not in OF_DATES:
                yield from _leaves(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, path)
    else:
        yield f"{path} = {value}"


def neutral(text: str, who: Identity) -> str:
    """The text without the words that make up an identity."""
    own = [who.name, who.mail]
    parents, kids, child = (stock()[key] for key in ("parents", "kids", "child"))
    said = [(own, "NAME"), (parents, "PARENT"), (kids, "KIDS"), (child, "CHILD")]
    they, their = zip(*stock()["pronouns"], strict=True)
    for words, mark in (*said, (they, "THEY"), (their, "THEIR")):
        longest = sorted(map(re.escape, words), key=len, reverse=True)
        text = re.sub(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", mark, text, flags=re.IGNORECASE)
    return text
