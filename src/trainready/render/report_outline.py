"""GapReport and the field → plain blocks in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from trainready.model.field import Field
from trainready.model.report import GapReport
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.report_appendix import appendix
from trainready.render.report_blocks import Block, Parts, Run, list_of, plain, text
from trainready.render.report_lines import lines
from trainready.render.report_sentences import (
    highlight_title,
    joined,
    nothing_yet,
    role_label,
    tally,
    thin,
)
from trainready.render.report_skills import skills

ORIGINS = ("resume", "told", "estimated", "computed")
"""The kinds of origin that the page explains, by their keys under `report.origins`."""
METHOD = ("local", "quotes", "questions", "unknown", "no_score", "same")
"""The sentences on how the page was made, by their keys under `report.made`."""


def blocks(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The whole report, for Word, PDF and Markdown."""
    front = _Front(report, field, say)
    return (*front.first_page(), *body(report, field, say), *front.made())


def body(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """What comes after the first page: what is the person's own, then the work itself."""
    given = (report, field, say)
    first, *rest = (*skills(*given), *lines(*given), *appendix(*given))
    return (replace(first, opens=True), *rest)


class _Front(Parts):
    def first_page(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.name:
            yield Block("line", (Run(clean(report.name), "quiet"),))
        yield Block("title", (Run(say("report.page.title")),))
        role = Run(f"{clean(report.role.title)}. ", "strong")
        yield Block(
            "text", (Run(f"{role_label(report, say)}: "), role, Run(clean(report.role.summary)))
        )
        if sentence := thin(report, say):
            yield text(sentence)
        if report.changed:
            yield from self.headed_list("changed", report.changed)
        yield self.heading("strongest")
        yield text(say(f"report.strongest.{'intro' if report.highlights else 'none'}"))
        for highlight in report.highlights:
            yield self.quote(highlight.quote, level=1)
            title = Run(f"{clean(highlight_title(highlight, report, say))} ", "strong")
            yield Block("text", (title, Run(clean(highlight.shows))))
        yield from _beside("left", self._core())
        yield from _beside("right", self._habits())
        if report.next_steps:
            yield self.heading("next")
            yield list_of(map(plain, report.next_steps), "number")
        if report.eligibility:
            yield from self.opening("eligibility")
            yield list_of(map(plain, report.eligibility), "box")

    def _core(self) -> Iterator[Block]:
        yield self.heading("core")
        yield text(" ".join(tally(self.report, self.say)))
        if nothing_yet(self.report):
            yield text(joined(self.report.core))
        else:
            yield list_of((*map(self.state, self.report.core), *self._subject()))

    def _subject(self) -> Iterator[tuple[Run, ...]]:
        """One of the skills that are counted, where the role asks for a subject."""
        if self.report.needs_domain:
            held = clean(self.report.domain) or self.say("report.states.not_shown")
            yield self.marked(self.say("report.domain.heading"), held)

    def _habits(self) -> Iterator[Block]:
        if self.report.habits:
            yield from self.opening("habits")
            if nothing_yet(self.report):
                yield text(joined(self.report.habits))
            else:
                yield list_of(map(self.state, self.report.habits))

    def made(self) -> Iterator[Block]:
        yield self.heading("made")
        yield text(" ".join(self.say(f"report.made.{key}") for key in METHOD))
        origins = " ".join(self.say(f"report.origins.{key}") for key in ORIGINS)
        yield self.labelled("report.made.origins", origins)


def _beside(column: Literal["left", "right"], blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, column=column)
