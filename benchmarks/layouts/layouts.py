"""The ten layouts: what each can show, and who writes it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import docx_tabs
import docx_textboxes
import mail_text
from facts import Language, Person
from heads import NARROW, OUTSIDE, SLIM, WIDE
from looks import Look
from months import SpanStyle
from pdf_file import write_pdf
from stock import stock

Write = Callable[[dict[str, Any], Look, Path], None]
Fit = Callable[[Person, Look, Random], tuple[Person, Look]]
SHORT = frozenset({"skills", "languages", "certificates", "awards", "interests", "references"})


def _as_is(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    return person, look


@dataclass(frozen=True)
class Layout:
    name: str
    write: Write = write_pdf
    ext: str = "pdf"
    arrangements: tuple[str, ...] = WIDE
    side: frozenset[str] = SHORT  # sections of the narrow column or in cards side by side
    academic: bool = False
    spaced_headings: bool = False
    fit: Fit = _as_is


def _linkedin(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    scale = stock("wording")["fluency"]["linkedin"]
    levels = sorted(rng.sample(scale, len(person.languages)), key=scale.index)
    skills = [word for group in person.skills.values() for word in group]
    bullet = rng.choice(["•", "-", "-", "*"])
    places = rng.choice(["full", "full", "city-country", "greater"])
    shown = replace(
        person,
        skills={"": rng.sample(skills, min(len(skills), rng.choice([3, 3, 5])))},
        languages=[
            Language(x.name, level) for x, level in zip(person.languages, levels, strict=True)
        ],
        certificates=[replace(c, by="", year=None) for c in person.certificates],
        awards=[replace(a, by="", year=None) for a in person.awards],
        education=[replace(s, grade="", note="") for s in person.education],
        volunteer=[],
        projects=[],
        interests=[],
        references="",
        links=[
            replace(x, url="www." + x.url.removeprefix("https://").removeprefix("www."))
            if x.network
            else x
            for x in person.links
        ],
    )
    if not skills:
        shown = replace(shown, skills={})
    titles = {"work": "Experience", "education": "Education", "summary": "Summary",
              "skills": "Top Skills", "languages": "Languages", "certificates": "Certifications",
              "awards": "Honors-Awards", "contact": "Contact"}  # fmt: skip
    return shown, replace(
        look,
        body_font=look.sans_font,
        arrangement="linkedin",
        bullet=bullet,
        work_dates=SpanStyle("long", " - ", "Present", with_length=True),
        study_dates=SpanStyle("year", " - ", "Present"),
        degree_form="linkedin",
        order="employer",
        place_form=places,
        one_entry_per_role=False,
        job_places=look.job_places and places != "greater",
        skills_form="lines",
        language_form="round",
        credit_form="commas",
        contact_marks="none",
        name_caps=False,
        titles=look.titles | titles,
        heading=replace(look.heading, caps=False, spaced="no", counted=""),
        sections=["skills", "languages", "certificates", "awards", "summary", "work", "education"],
        paper=rng.choice(["us-letter", "us-letter", "a4"]),
        narrow=0.32,
    )


def _margin_dates(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    return person, replace(look, narrow=rng.choice([0.15, 0.18, 0.22]))


def _margin_headings(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    heading = replace(look.heading, size=rng.choice([1.0, 1.1, 1.2]), spaced="no")
    return person, replace(look, heading=heading, narrow=rng.choice([0.18, 0.21, 0.25]))


def _columns(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    heading = replace(look.heading, counted="")  # the columns would mix up the numbers
    return person, replace(
        look, heading=heading, size=min(look.size, 9.5), margin=min(look.margin, 1.6)
    )


def _academic(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    return person, replace(look, margin=rng.choice([2.0, 2.5, 3.2]), size=max(look.size, 10))


def _typed(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    """Marks that are on a keyboard, inline skills."""
    return person, replace(
        look,
        bullet=rng.choice(["-", "*", "•", "-"]),
        skills_form=rng.choice(["groups", "flat", "bullets", "lines"]),
        contact_marks=rng.choice(["none", "words"]),
        heading=replace(look.heading, spaced=rng.choice(["no", "no", "no", "typed"])),
    )


def _mail(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    person, look = _typed(person, look, rng)
    heading = replace(look.heading, spaced="no", counted=rng.choice(["", "", "1. "]))
    look = replace(look, heading=heading, bullet=rng.choice(["*", "*", "-"]))
    if rng.random() < 0.4:
        look = replace(look, work_dates=SpanStyle("sept", " to ", "date"))
    return person, look


def _word_box(person: Person, look: Look, rng: Random) -> tuple[Person, Look]:
    form = rng.choice(["groups", "bullets", "lines"])
    return person, replace(
        look,
        heading=replace(look.heading, counted=""),
        skills_form=form,
        size=min(look.size, 10),
        margin=1.6,
    )


SIDE_ONLY = frozenset({"skills", "languages", "certificates", "awards"})
LAYOUTS = [
    Layout("linkedin-pdf", fit=_linkedin, side=SIDE_ONLY),
    Layout("margin-dates", arrangements=OUTSIDE, fit=_margin_dates),
    Layout("margin-headings", fit=_margin_headings),
    Layout("header-band-3col", arrangements=SLIM, fit=_columns, side=SHORT | {"education"}),
    Layout("timeline-right-sidebar", fit=_columns, arrangements=NARROW),
    Layout("letter-spaced-academic", academic=True, spaced_headings=True, fit=_academic),
    Layout("boxed-grid", fit=_columns, side=SHORT | {"projects"}),
    Layout("docx-textboxes", docx_textboxes.write, "docx", NARROW, fit=_word_box),
    Layout("docx-tabs", docx_tabs.write, "docx", (*WIDE, "tabbed"), fit=_typed),
    Layout("mail-text", mail_text.write, "txt", (*NARROW, "one-line"), fit=_mail),
]
