"""GapReport and the field → plain blocks, the same for Word, PDF and Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from trainready.model.field import Field
from trainready.model.report import GapReport, ReportItem, SecondLook
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.report_appendix import appendix
from trainready.render.report_blocks import Block, Parts, Run, list_of, plain, text

ORIGINS = ("resume", "told", "estimated", "computed")
"""The kinds of origin that the page explains, by their keys under `report.origins`."""
METHOD = ("local", "quotes", "questions", "unknown", "levels", "no_score", "same")
"""The sentences on how the page was made, by their keys under `report.made`."""


def blocks(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The whole report in the order in which it is read."""
    front = _Front(report, field, say)
    return (
        *front.first_page(),
        *front.details(),
        *appendix(report, field, say),
        *front.made(),
    )


class _Front(Parts):
    def first_page(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.name:
            yield Block("line", (Run(clean(report.name), "quiet"),))
        yield Block("title", (Run(say("report.page.title")),))
        chosen = "chosen" if report.chosen else "suggested"
        role = Run(clean(report.role.title), "strong")
        yield Block("text", (Run(f"{say(f'report.role.{chosen}')}: "), role))
        yield text(report.role.summary)
        if report.changed:
            yield from self.headed_list("changed", report.changed)
        yield self.heading("strongest")
        yield text(say(f"report.strongest.{'intro' if report.highlights else 'none'}"))
        for highlight in report.highlights:
            yield self.quote(highlight.quote, level=1)
            title = Run(f"{clean(highlight.title)}. ", "strong")
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
        report, say = self.report, self.say
        yield self.heading("core")
        shown, total = report.role.shown, report.role.total
        count = say("report.core.count", shown=shown, total=total)
        yield text(count if shown else say("report.core.none", total=total))
        yield list_of((*map(self._state, report.core), *self._subject()))

    def _subject(self) -> Iterator[tuple[Run, ...]]:
        """One of the skills that are counted, where the role asks for a subject."""
        if self.report.needs_domain:
            held = clean(self.report.domain) or self.say("report.states.not_shown")
            yield self._marked(self.say("report.domain.heading"), held)

    def _habits(self) -> Iterator[Block]:
        if self.report.habits:
            yield from self.opening("habits")
            yield list_of(map(self._state, self.report.habits))

    def _state(self, item: ReportItem) -> tuple[Run, ...]:
        return self._marked(clean(item.title), clean(item.state_label))

    def _marked(self, title: str, label: str) -> tuple[Run, ...]:
        mark = self.say("report.core.mark", title=title, label=label)
        if mark.startswith(title):
            return Run(title), Run(mark.removeprefix(title), "quiet")
        return (Run(mark),)

    # --- what counted -------------------------------------------------------------------

    def details(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.questions:
            yield from self.opening("questions")
            yield list_of(map(plain, report.questions), "number")
        for sentence in report.breaks:
            if sentence is report.breaks[0]:
                yield self.heading("breaks")
            yield text(sentence)
        if report.second_looks:
            yield from self.opening("second_looks")
            yield list_of(map(self._second_look, report.second_looks))
        if report.stories:
            yield from self.opening("stories")
            for story in report.stories:
                parts = (*story.situation, *filter(None, (story.when,)))
                told = {"situation": " · ".join(parts), "did": story.did, "outcome": story.outcome}
                yield list_of(
                    (Run(f"{say(f'report.stories.{key}')}: ", "quiet"), Run(clean(words)))
                    for key, words in told.items()
                    if words
                )
        yield Block("heading", (Run(say("report.core.items")),), level=1)
        for item in report.core:
            yield from self._item(item)
        if report.domain or report.needs_domain:
            yield self.heading("domain")
            yield text(report.domain or say("report.domain.none"))
            for quote in report.domain_quotes:
                yield self.quote(quote)
        for key, items in (("habits.items", report.habits), ("helpful.heading", report.helpful)):
            if items:
                yield Block("heading", (Run(say(f"report.{key}")),), level=1)
                for item in items:
                    yield from self._short(item)
        if report.not_counted:
            yield from self.opening("not_counted")
            for quote, reason in report.not_counted:
                yield self.quote(quote, reason, counted=False)

    def _item(self, item: ReportItem) -> Iterator[Block]:
        say = self.say
        mark = say("report.core.mark", title=item.title, label=item.state_label)
        yield Block("heading", (Run(clean(mark)),), level=2)
        reached = item.reached_anchor if item.reached else say("report.item.no_level")
        yield self.labelled("report.item.today", reached, item.reached)
        yield self.labelled("report.item.asked", item.needed_anchor, item.needed)
        for quote in item.quotes:
            yield self.quote(quote)
        if item.weak:
            yield text(say("report.item.weak"))
            for quote in item.weak:
                yield self.quote(quote, counted=False)
        for key in ("question", "lift", "learn"):
            if told := getattr(item, key):
                yield self.labelled(f"report.item.{key}", told)

    def _short(self, item: ReportItem) -> Iterator[Block]:
        mark = self.say("report.core.mark", title=item.title, label=item.state_label)
        yield Block("heading", (Run(clean(mark)),), level=2)
        if item.quotes:
            yield self.quote(item.quotes[0])
        elif told := item.question or item.learn:
            yield text(told)

    def made(self) -> Iterator[Block]:
        report = self.report
        if report.notes:
            yield from self.opening("notes")
            yield list_of(map(plain, report.notes))
        yield self.heading("made")
        yield list_of(plain(self.say(f"report.made.{key}")) for key in METHOD)
        yield text(self.say("report.made.origins"))
        yield list_of(plain(self.say(f"report.origins.{key}")) for key in ORIGINS)

    def _second_look(self, look: SecondLook) -> tuple[Run, ...]:
        say = self.say
        opened, closed = say("report.quote.open"), say("report.quote.close")
        runs = (Run(f"{opened}{clean(look.text)}{closed} "), Run(clean(look.why)))
        if not look.better:
            return runs
        better = f" {say('report.second_looks.better')} {opened}{clean(look.better)}{closed}"
        return (*runs, Run(better))


def _beside(column: Literal["left", "right"], blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, column=column)
