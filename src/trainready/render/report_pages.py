"""GapReport → a page for a person: HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from trainready.model.field import Field
from trainready.model.readiness import State
from trainready.model.report import GapReport, ReportItem
from trainready.model.skillmap import Wording
from trainready.render import pages
from trainready.render.report_blocks import whence
from trainready.render.report_outline import METHOD, ORIGINS, body
from trainready.render.report_page import ReportPage
from trainready.render.report_sentences import highlight_title, nothing_yet, role_label, tally, thin
from trainready.render.report_skills import SHOWN


@dataclass(frozen=True, slots=True)
class Mark:
    """One core skill in the list of marks, and the place on the page that tells more."""

    target: str
    title: str
    state: State
    label: str


def write_markdown(page: ReportPage) -> bytes:
    """The blocks as Markdown, in UTF-8."""
    return pages.write("report/report.md.j2", blocks=page.blocks)


def write_html(report: GapReport, field: Field, wording: Wording) -> bytes:
    """One file for the screen and for print, in UTF-8."""
    language = wording("report.page.language")
    return pages.write(
        "report/report.html.j2",
        report=report,
        language=language,
        say=wording,
        marks=_marks(report, wording),
        origins=ORIGINS,
        method=METHOD,
        role_label=role_label(report, wording),
        thin=thin(report, wording),
        nothing_yet=nothing_yet(report),
        tally=" ".join(tally(report, wording)),
        highlights=[
            (h, whence(h.quote, wording), highlight_title(h, report, wording))
            for h in report.highlights
        ],
        body=body(report, field, wording),
    )


def _marks(report: GapReport, wording: Wording) -> tuple[Mark, ...]:
    """As many as the role counts: its core, and the subject where it asks for one."""
    core = [
        Mark(_target(item, number), item.title, item.state, item.state_label)
        for number, item in enumerate(report.core, 1)
    ]
    if report.needs_domain:
        state = State.SHOWN if report.domain else State.NOT_SHOWN
        labels = {mark.state: mark.label for mark in core}
        label = labels.get(state, wording(f"report.states.{state}"))
        core.append(Mark("domain", wording("report.domain.heading"), state, label))
    return tuple(core)


def _target(item: ReportItem, number: int) -> str:
    """The part of the page that tells more."""
    if item.state in SHOWN:
        return f"core-{number}"
    return "learn" if item.state is State.MISSING else "questions"
