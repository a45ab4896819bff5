"""The person's own lines: work at home, stories, words to look at, and the whole input marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from trainready.model.field import Field
from trainready.model.report import GapReport, LineKind, MarkedLine, SecondLook, UnpaidWork
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.report_blocks import Block, Parts, Run, list_of, marked_runs, plain, text

_SHORT = 80
"""Letters of a line that stands beside others of its kind."""
_BETWEEN = Run(" · ", "quiet")
_MOST_TITLES = 2
"""Of a line that was noticed only."""


def lines(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The blocks of these pages."""
    return tuple(_Lines(report, field, say).all())


class _Lines(Parts):
    def all(self) -> Iterator[Block]:
        report = self.report
        if report.unpaid:
            yield from self.opening("unpaid")
            for kind in report.unpaid:
                yield from self._unpaid(kind)
        if report.stories:
            yield from self._stories()
        if report.breaks:
            yield self.heading("breaks")
            yield text(" ".join(report.breaks))
        if report.second_looks:
            yield from self.opening("second_looks")
            yield list_of(map(self._second_look, report.second_looks))
        yield from self._input()
        if report.notes:
            yield from self.opening("notes")
            yield list_of(map(plain, report.notes))

    def _unpaid(self, kind: UnpaidWork) -> Iterator[Block]:
        yield Block("heading", (Run(clean(kind.title)),), level=2)
        yield list_of(
            (*self.quoted(quote, place=False), Run(f" {clean(quote.limit)}", "quiet"))
            for quote in kind.quotes
        )
        if kind.claim:
            told = {"claim": clean(kind.claim), "not_claim": clean(kind.not_claim)}
            yield text(self.say("report.unpaid.bounds", **told))

    def _stories(self) -> Iterator[Block]:
        say = self.say
        yield from self.opening("stories")
        for story in self.report.stories:
            parts = (*story.situation, *filter(None, (story.when,)))
            told = {"situation": " · ".join(parts), "did": story.did, "outcome": story.outcome}
            yield list_of(
                (Run(f"{say(f'report.stories.{key}')}: ", "quiet"), Run(clean(words)))
                for key, words in told.items()
                if words
            )

    def _second_look(self, look: SecondLook) -> tuple[Run, ...]:
        say = self.say
        opened, closed = say("report.quote.open"), say("report.quote.close")
        runs = [Run(f"{opened}{clean(look.text)}{closed} "), Run(clean(look.why))]
        for key in ("better", "own"):
            if words := getattr(look, key):
                label = say(f"report.second_looks.{key}")
                runs.append(Run(f" {label} {opened}{clean(words)}{closed}"))
        return tuple(runs)

    # --- the whole input ------------------------------------------------------------------

    def _input(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if not report.input:
            return
        yield self.heading("input")
        kinds = Counter(line.kind.value for entry in report.input for line in entry.lines)
        figures = {kind.value: kinds[kind.value] for kind in LineKind}
        yield text(say("report.input.legend", total=kinds.total(), **figures))
        elsewhere = report.unpaid and any(entry.told for entry in report.input)
        if elsewhere:
            yield text(say("report.input.told", heading=say("report.unpaid.heading")))
        short: list[tuple[Run, ...]] = []
        for entry in report.input:
            if entry.told and elsewhere:
                continue
            items = list(self._items(entry.lines))
            heading = clean(entry.heading)
            if len(items) == 1:
                lead = (Run(f"{heading}: ", "strong"),) if heading else ()
                short.append((*lead, *items[0]))
                continue
            if short:
                yield list_of(short)
                short = []
            if heading:
                yield Block("heading", (Run(heading),), level=2)
            yield list_of(items)
        if short:
            yield list_of(short)

    def _items(self, read: tuple[MarkedLine, ...]) -> Iterator[tuple[Run, ...]]:
        """A line each; short ones that did not count stand in one."""
        beside: list[Run] = []
        for line in read:
            if line.kind is LineKind.COUNTED or len(line.text) > _SHORT:
                if beside:
                    yield tuple(beside)
                    beside = []
                yield tuple(self._line(line))
            else:
                beside += (*((_BETWEEN,) if beside else ()), *self._line(line))
        if beside:
            yield tuple(beside)

    def _line(self, line: MarkedLine) -> Iterator[Run]:
        say = self.say
        counted = line.kind is LineKind.COUNTED
        yield from marked_runs(line.text, line.words, "mark" if counted else "noticed")
        note = line.reason
        if counted:
            titles = ", ".join(line.shows)
            note = say("report.input.note", number=line.number, titles=titles)
        elif line.kind is LineKind.NOTICED:
            titles = ", ".join(line.shows[:_MOST_TITLES])
            note = say("report.input.noticed", titles=titles)
        elif note:
            note = say("report.input.reason", reason=note)
        if note:
            yield Run(f" {clean(note)}", "quiet")
