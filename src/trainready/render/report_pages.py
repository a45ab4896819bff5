"""GapReport → a page for a person: HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from trainready.model.field import Field
from trainready.model.readiness import State
from trainready.model.report import GapReport
from trainready.model.skillmap import Wording
from trainready.render import pages
from trainready.render.report_appendix import appendix
from trainready.render.report_outline import METHOD, ORIGINS, blocks


@dataclass(frozen=True, slots=True)
class Mark:
    """One core skill in the list of marks, and the place on the page that tells more."""

    target: str
    title: str
    state: State
    label: str


def write(report: GapReport, field: Field, form: str, wording: Wording) -> bytes:
    """The report as UTF-8; `form` is html or md."""
    if form == "md":
        return pages.write("report/report.md.j2", blocks=blocks(report, field, wording))
    language = wording("report.page.language")
    return pages.write(
        "report/report.html.j2",
        report=report,
        language=language,
        say=wording,
        marks=_marks(report, wording),
        origins=ORIGINS,
        method=METHOD,
        appendix=appendix(report, field, wording),
    )


def _marks(report: GapReport, wording: Wording) -> tuple[Mark, ...]:
    """As many as the role counts: its core, and the subject where it asks for one."""
    core = [
        Mark(f"core-{number}", item.title, item.state, item.state_label)
        for number, item in enumerate(report.core, 1)
    ]
    if report.needs_domain:
        state = State.SHOWN if report.domain else State.NOT_SHOWN
        labels = {mark.state: mark.label for mark in core}
        label = labels.get(state, wording(f"report.states.{state}"))
        core.append(Mark("subject", wording("report.domain.heading"), state, label))
    return tuple(core)
