"""Every figure and quote of a report in print is that of `map --json`, and nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.render.reading import text_of
from trainready.cli.map_json import readiness_json
from trainready.model.artefact import Artefact
from trainready.model.report import GapReport, Quote, ReportItem
from trainready.pipeline import Mapped, Request, map_person, report_of
from trainready.render import render_report
from trainready.taxonomy.field import load_field

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PEOPLE = {
    "dana": ("dana-whitlock/dana-whitlock.pdf", None),
    "owen": ("owen-marsh/owen-marsh.txt", None),
    "priya": ("priya-raman/priya-raman.docx", "priya-raman/household.toml"),
}
FORMS = pytest.mark.parametrize("form", ["html", "pdf", "docx", "md"])
WHO = pytest.mark.parametrize("who", PEOPLE)
LARGEST_PAGE = 300_000
"""Bytes of HTML."""


@cache
def mapped(who: str) -> tuple[Mapped, GapReport]:
    resume, answers = PEOPLE[who]
    request = Request(date(2026, 6, 1), EXAMPLES / resume, EXAMPLES / answers if answers else None)
    person = map_person(request)
    return person, report_of(person, request, "Ann Example")


@cache
def made(who: str, form: str) -> Artefact:
    person, report = mapped(who)
    field = load_field(person.skill_map.roles)
    return render_report(report, field, [form], person.skill_map.wording, stem="x")[0]


def printed(who: str, form: str) -> str:
    return text_of(made(who, form))


def said(who: str, key: str) -> str:
    return mapped(who)[0].skill_map.wording(f"report.{key}")


def between(text: str, start: str, *ends: str) -> str:
    """From the last place of `start`, since the first may be a link, to the next of the ends."""
    begin = text.rindex(start) + len(start)
    places = [place for end in ends if (place := text.find(end, begin)) >= 0]
    return text[begin : min(places)] if places else text[begin:]


def items(who: str, form: str) -> Iterator[tuple[ReportItem, str]]:
    """Each core skill with what is printed about it."""
    _, report = mapped(who)
    after = [said(who, f"{key}.heading") for key in ("domain", "helpful")]
    rest = between(printed(who, form), said(who, "core.items"), *after, said(who, "habits.items"))
    heads = [re.compile(f"{re.escape(i.title)}:? {re.escape(i.state_label)}") for i in report.core]
    starts = []
    at = 0
    for head in heads:
        found = head.search(rest, at)
        assert found, f"{head.pattern} is not printed"
        starts.append(found.start())
        at = found.end()
    for item, start, end in zip(report.core, starts, [*starts[1:], len(rest)], strict=True):
        yield item, rest[start:end]


@FORMS
@WHO
def test_the_levels_are_printed_as_they_are(who: str, form: str) -> None:
    for item, text in items(who, form):
        levels = [int(level) for level in re.findall(r"Level (\d) of 4", text)]
        assert levels == [level for level in (item.reached, item.needed) if level]


@FORMS
@WHO
def test_each_skill_quotes_its_lines_and_no_others(who: str, form: str) -> None:
    for item, text in items(who, form):
        quotes = [*item.quotes, *item.weak]
        places = [text.index(f"“{quote.text}”") for quote in quotes]
        assert places == sorted(places)
        inside = sum(quote.text.count("“") for quote in quotes)
        assert text.count("“") == len(quotes) + inside
        for quote in quotes:
            assert f"{quote.source}, {quote.place}" in text


@FORMS
@WHO
def test_counts_are_printed_as_they_are(who: str, form: str) -> None:
    _, report = mapped(who)
    text = printed(who, form)
    counts = re.findall(r"Your lines show (\d+) of the (\d+) core skills", text)
    assert [(int(n), int(m)) for n, m in counts] == [(report.role.shown, report.role.total)]
    # From its heading: a table that goes over a page has its first row twice.
    table = between(text, said(who, "roles.heading"), said(who, "plan.heading"))
    table = re.sub(r"Page \d+ of \d+", "", table)
    rows = [(int(n), int(m)) for n, m in re.findall(r"\b(\d+) of (\d+)\b", table)]
    assert rows == [(row.shown, row.total) for row in report.other_roles]


@FORMS
@WHO
def test_the_strongest_lines_stand_first(who: str, form: str) -> None:
    _, report = mapped(who)
    text = printed(who, form)
    best = [text.index(f"“{highlight.quote.text}”") for highlight in report.highlights]
    assert best
    assert best == sorted(best)
    assert best[-1] < text.index("core skills")


@WHO
def test_the_report_says_what_map_says(who: str) -> None:
    person, report = mapped(who)
    map_json: Any = readiness_json(person, "")
    roles = {role["id"]: role for role in map_json["roles"]}
    for row in (report.role, *report.other_roles):
        assert (row.shown, row.total) == (roles[row.role]["shown"], roles[row.role]["of"])
    here = roles[report.role.role]
    for kind, listed in (("core", report.core), ("habits", report.habits)):
        assert [(i.competency, i.state.value, i.reached, i.needed) for i in listed] == [
            (s["id"], s["state"], s["reached"], s["needed"]) for s in here[kind]
        ]
    evidence = {c["id"]: [*c["evidence"], *c["weak"]] for c in map_json["competencies"]}
    for item in (*report.core, *report.habits, *report.helpful):
        known = {_same(e["text"]): e["words"] for e in evidence[item.competency]}
        for quote in (*item.quotes, *item.weak):
            assert _same(quote.text) in known
            assert marks(quote, quote.words) == marks(quote, known[_same(quote.text)])


def _same(text: str) -> str:
    return " ".join(text.split())


def marks(quote: Quote, words: Any) -> list[str]:
    return [quote.text[start:end] for start, end in words]


@WHO
def test_a_page_is_small(who: str) -> None:
    assert len(made(who, "html").content) < LARGEST_PAGE
