"""Sentences of the first page that every format words alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainready.model.readiness import State
from trainready.model.report import GapReport, Highlight, ReportItem
from trainready.model.skillmap import Wording


def nothing_yet(report: GapReport) -> bool:
    """No line counts for anything that this role asks; then a list of states says nothing."""
    return not any(item.reached for item in (*report.core, *report.habits, *report.helpful))


def joined(items: Sequence[ReportItem]) -> str:
    """The titles alone, in one line."""
    return " · ".join(item.title for item in items)


def role_label(report: GapReport, say: Wording) -> str:
    """Who chose the role, or how near it is."""
    if report.chosen:
        return say("report.role.chosen")
    if report.highlights:
        return say(f"report.role.{'closest' if report.thin else 'suggested'}")
    return say("report.role.first")


def thin(report: GapReport, say: Wording) -> str:
    """What would change a thin fit; nothing where there is no need for it."""
    open_now = (item for item in report.core if item.state is not State.SHOWN)
    if not report.thin or not report.highlights:
        return ""
    asked = report.questions[:1]
    item = next((i for i in report.core if i.question in asked), next(open_now, None))
    return say("report.role.thin", title=item.title) if item else ""


def tally(report: GapReport, say: Wording) -> Iterator[str]:
    """The count, and what it adds up from: each core skill is one of three."""
    shown, total = report.role.shown, report.role.total
    part = sum(item.state is State.PARTLY for item in report.core)
    if shown:
        yield say("report.core.count", shown=shown, total=total)
    elif part:
        yield say("report.core.part", part=part, total=total)
    else:
        yield say("report.core.none", total=total)
        return
    yield say("report.core.legend", shown=shown, part=part, open=total - shown - part, total=total)


def highlight_title(highlight: Highlight, report: GapReport, say: Wording) -> str:
    """The skill that a strongest line shows, and whether the role counts it."""
    groups = {"core": report.core, "habit": report.habits}
    group = next(
        (key for key, items in groups.items() if highlight.title in {i.title for i in items}),
        "helpful",
    )
    return say(f"report.strongest.{group}", title=highlight.title)
