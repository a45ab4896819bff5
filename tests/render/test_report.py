"""The report: kind, complete, usable with a screen reader, and the same for programs."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from lxml import html

from tests.render import reports, words
from tests.render.reading import text_of
from trainready.model.artefact import Artefact
from trainready.model.report import GapReport
from trainready.render import render_report

PRINTED = ("html", "pdf", "docx", "md")
UNKIND = re.compile(r"\b(gaps?|missing|fail\w*|lack\w*|weak\w*|poor\w*|score of|rank)\b|%", re.I)


def render(report: GapReport, form: str) -> Artefact:
    return render_report(report, reports.FIELD, [form], words.english(), stem="x")[0]


def tree_of(report: GapReport) -> html.HtmlElement:
    return html.fromstring(render(report, "html").content.decode())


def said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer"])
@pytest.mark.parametrize("form", PRINTED)
def test_it_is_kind(who: str, form: str) -> None:
    printed = text_of(render(reports.REPORTS[who](), form))
    assert UNKIND.search(printed.replace("x-gap-report", "")) is None


@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer"])
@pytest.mark.parametrize("form", PRINTED)
def test_every_line_is_quoted_with_its_source(who: str, form: str) -> None:
    report = reports.REPORTS[who]()
    printed = text_of(render(report, form))
    quotes = [h.quote for h in report.highlights] + [q for q, _ in report.not_counted]
    for item in report.core:
        quotes += [*item.quotes, *item.weak]
        for text in (item.title, item.state_label, item.needed_anchor, item.question, item.lift):
            assert text in printed
    for quote in [*quotes, *report.domain_quotes]:
        assert f"“{quote.text}”" in printed
        assert f"{quote.source}, {quote.place}" in printed
        assert quote.limit in printed
    for text in (*report.questions, *report.next_steps, *report.eligibility, *report.notes):
        assert text in printed


def test_the_words_that_counted_are_marked() -> None:
    tree = tree_of(reports.bookkeeper_report())
    (first, *_) = tree.xpath("//figure[@class='big']")
    assert [said(m) for m in first.xpath(".//mark")] == [
        "Reconciled",
        "traced each difference to its document",
    ]


@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer", "attacker"])
def test_headings_go_down_one_step_at_a_time(who: str) -> None:
    tree = tree_of(reports.REPORTS[who]())
    levels = [int(h.tag[1]) for h in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer", "attacker"])
def test_landmarks_names_and_targets(who: str) -> None:
    tree = tree_of(reports.REPORTS[who]())
    assert [len(tree.xpath(f"//body/{tag}")) for tag in ("header", "main", "footer")] == [1, 1, 1]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = [a[1:] for a in tree.xpath("//a/@href | //use/@href") if a.startswith("#")]
    assert set(inner) | set(tree.xpath("//@aria-labelledby")) <= set(ids)
    assert all(said(a) for a in tree.xpath("//a"))
    assert all(said(label) for label in tree.xpath("//label[input]"))


def test_there_are_as_many_marks_as_the_role_counts() -> None:
    for report in (reports.bookkeeper_report(), reports.returner_report()):
        tree = tree_of(report)
        marks = [said(mark) for mark in tree.xpath("//ul[contains(@class, 'marks')]/li")]
        assert len(marks) == report.role.total
        assert marks[0] == f"{report.core[0].title} {report.core[0].state_label}"
        assert f"{report.role.shown} of the {report.role.total}" in said(tree)


def test_nothing_shown_yet_is_said_without_a_nought() -> None:
    printed = said(tree_of(reports.newcomer_report()))
    assert "Your lines do not name one yet" in printed
    assert "0 of" not in printed


def test_a_role_that_asks_for_a_subject_says_so() -> None:
    printed = said(tree_of(reports.returner_report()))
    assert "This role asks for one subject" in printed
    assert "This role asks for one subject" not in said(tree_of(reports.bookkeeper_report()))


def test_a_later_step_is_named_as_one() -> None:
    table = tree_of(reports.bookkeeper_report()).xpath("//table[contains(., 'What the work is')]")[
        0
    ]
    rows = table.xpath("./tbody/tr")
    assert [("A later step" in said(row)) for row in rows] == [False, False, False, True]


def test_who_chose_the_role_is_said() -> None:
    assert "The role you chose" in said(tree_of(reports.returner_report()))
    assert "The role you chose" not in said(tree_of(reports.bookkeeper_report()))


def test_it_is_one_file_without_a_script() -> None:
    page = render(reports.bookkeeper_report(), "html").content.decode()
    page = page.replace(reports.FIELD.resource[0].url, "")  # an address to read, not to load
    assert re.search(r"<script|<link|@import|url\(|src=|https?://", page) is None


def test_json_holds_everything_for_programs() -> None:
    report = reports.bookkeeper_report()
    read = json.loads(render(report, "json").content)
    assert read["schema"] == "trainready/gap-report/1"
    assert read["role"]["shown"] == 5
    assert [item["state"] for item in read["core"]] == [item.state.value for item in report.core]
    quote = read["highlights"][0]["quote"]
    cut = [quote["text"][start:end] for start, end in quote["words"]]
    assert cut == ["Reconciled", "traced each difference to its document"]


def test_json_offsets_hold_in_hostile_text() -> None:
    report = reports.attacker_report()
    read = json.loads(render(report, "json").content)
    assert [h["quote"]["text"] for h in read["highlights"]] == [
        h.quote.text for h in report.highlights
    ]


def contrast(first: str, second: str) -> float:
    """The ratio that WCAG defines, 1 to 21."""

    def light(colour: str) -> float:
        full = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
        parts = [int(full[n : n + 2], 16) / 255 for n in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(first), light(second)))
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_holds_in_light_dark_and_print() -> None:
    page = render(reports.bookkeeper_report(), "html").content.decode()
    palettes = [
        dict(re.findall(r"--([\w-]+): #([0-9a-f]{3,6});", block))
        for block in re.findall(r":root \{(.*?)\}", page, re.DOTALL)
    ]
    assert len(palettes) == 3
    for colours in palettes:
        for text in ("ink", "quiet", "accent"):
            for ground in ("paper", "tint"):
                assert contrast(colours[text], colours[ground]) >= 4.5
        assert contrast(colours["ink"], colours["marker"]) >= 4.5
