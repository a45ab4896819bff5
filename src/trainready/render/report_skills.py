"""The skills one by one: what is shown, what a question may bring out, what is to learn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainready.model.field import Field
from trainready.model.readiness import State
from trainready.model.report import GapReport, ReportItem
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.report_blocks import Block, Parts, Run, list_of, text
from trainready.render.report_sentences import nothing_yet

SHOWN = (State.SHOWN, State.PARTLY)


def skills(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The blocks on core skills, the subject, working habits and helpful skills."""
    return tuple(_Skills(report, field, say).all())


class _Skills(Parts):
    def all(self) -> Iterator[Block]:
        report = self.report
        shown = [item for item in report.core if item.state in SHOWN]
        if shown:
            yield from self.opening("items")
            for item in shown:
                yield from self._item(item)
        yield from self._listed(
            "questions", [i for i in report.core if i.state not in (*SHOWN, State.MISSING)]
        )
        yield from self._listed("learn", [i for i in report.core if i.state is State.MISSING])
        yield from self._subject()
        if not nothing_yet(report):  # else eight questions are enough to begin with
            yield from self._listed("habits_items", report.habits)
            yield from self._listed("helpful", report.helpful)

    def _item(self, item: ReportItem) -> Iterator[Block]:
        say = self.say
        mark = say("report.core.mark", title=item.title, label=item.state_label)
        yield Block(
            "heading", (Run(clean(mark)),), level=2, name=self.name(item), state=item.state.value
        )
        told = " ".join(filter(None, (item.basis, *item.also)))
        yield list_of(
            (
                self.level("today", item.reached, told),
                self.level("asked", item.needed, item.needed_anchor),
            )
        )
        for quote in item.printed:
            yield self.quote(quote)
        for key in ("lift", "question"):
            if (words := getattr(item, key)) and not self._on_first_page(words):
                yield self.labelled(f"report.item.{key}", words)

    def level(self, key: str, level: int, words: str) -> tuple[Run, ...]:
        said = self.say(f"report.item.{key}_level", level=level, words=clean(words))
        return Run(f"{self.say(f'report.item.{key}')}: ", "strong"), Run(said)

    def _listed(self, key: str, items: Sequence[ReportItem]) -> Iterator[Block]:
        if items:
            yield from self.opening(key)
            yield list_of(map(self._short, items))

    def _short(self, item: ReportItem) -> tuple[Run, ...]:
        """Title, state, and one line or what to do about it."""
        say = self.say
        mark = say("report.item.mark", title=clean(item.title), label=clean(item.state_label))
        lead = (Run(f"{mark} ", "strong"),)
        if item.quotes:
            return (*lead, *self.quoted(item.quotes[0]), *_apart(item.also))
        asked: tuple[Run, ...] = ()
        if item.needed and not item.reached and item in self.report.core:
            _, level = self.level("asked", item.needed, item.needed_anchor)
            asked = (Run(f"{say('report.item.asked')}: {level.text} ", "quiet"),)
        what = item.question or item.learn
        if what and self._on_first_page(what):
            what = say("report.item.first_page")
        weak: tuple[Run, ...] = ()
        if item.weak:
            weak = (Run(f"{say('report.item.weak')}: "), *self.quoted(item.weak[0], counted=False))
        return (
            *lead,
            *asked,
            Run(clean(what)),
            *_apart(item.also),
            Run(" " if weak else ""),
            *weak,
        )

    def _on_first_page(self, words: str) -> bool:
        return any(words in step for step in self.report.next_steps)

    def _subject(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.domain or report.needs_domain:
            yield self.heading("domain")
            yield text(report.domain or say("report.domain.none"))
            if report.domain_quotes:
                yield list_of(map(self.quoted, report.domain_quotes))


def _apart(sentences: Sequence[str]) -> Iterator[Run]:
    for sentence in sentences:
        yield Run(f" {clean(sentence)}", "quiet")
