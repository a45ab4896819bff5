"""GapReport and the field → plain blocks, the same for Word, PDF and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from trainready.model.field import Field, Resource
from trainready.model.report import GapReport, MarkedEntry, Quote, ReportItem, RoleRow, SecondLook
from trainready.model.skillmap import Wording
from trainready.render.clean import clean, marked, safe_url, visible

ORIGINS = ("resume", "told", "estimated", "computed")
"""The kinds of origin that the page explains, by their keys under `report.origins`."""
METHOD = ("local", "quotes", "questions", "levels", "no_score", "same")
"""The sentences on how the page was made, by their keys under `report.made`."""
BlockKind = Literal["title", "heading", "lead", "text", "quote", "list", "table", "line"]


@dataclass(frozen=True, slots=True)
class Run:
    """Some letters: plain, marked as evidence, strong, quiet, or a link."""

    text: str
    look: Literal["", "mark", "strong", "quiet"] = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    """Of a heading, from 1."""
    items: tuple[tuple[Run, ...], ...] = ()
    """Of a list."""
    sign: Literal["bullet", "number", "box"] = "bullet"
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table; the first row has its headings."""
    below: tuple[str, ...] = ()
    """Under a quote: where it stands, what limits it."""


def blocks(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The whole report in the order in which it is read."""
    return tuple(_Pages(report, field, say).all())


def appendix(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """What stands behind the single skills: the marked input, the work, the plan."""
    return tuple(_Pages(report, field, say).appendix())


class _Pages:
    def __init__(self, report: GapReport, field: Field, say: Wording) -> None:
        self._report = report
        self._field = field
        self._say = say

    def all(self) -> Iterator[Block]:
        yield from self._first_page()
        yield from self._details()
        yield from self.appendix()
        yield from self._made()

    def appendix(self) -> Iterator[Block]:
        yield from self._input()
        yield from self._work()
        yield from self._other_roles()
        yield from self._plan()

    # --- the first page -----------------------------------------------------------------

    def _first_page(self) -> Iterator[Block]:
        report, say = self._report, self._say
        if report.name:
            yield Block("line", (Run(clean(report.name), "quiet"),))
        yield Block("title", (Run(say("report.page.title")),))
        chosen = "chosen" if report.chosen else "suggested"
        role = Run(clean(report.role.title), "strong")
        yield Block("text", (Run(f"{say(f'report.role.{chosen}')}: "), role))
        yield _text(report.role.summary)
        if report.changed:
            yield from self._list("changed", report.changed)
        yield self._heading("strongest")
        yield _text(say(f"report.strongest.{'intro' if report.highlights else 'none'}"))
        for highlight in report.highlights:
            yield self._quote(highlight.quote)
            title = Run(f"{clean(highlight.title)}. ", "strong")
            yield Block("text", (title, Run(clean(highlight.shows))))
        yield self._heading("core")
        shown, total = report.role.shown, report.role.total
        count = say("report.core.count", shown=shown, total=total)
        yield _text(count if shown else say("report.core.none", total=total))
        yield _list(map(self._state, report.core))
        if report.habits:
            yield from self._opening("habits")
            yield _list(map(self._state, report.habits))
        if report.next_steps:
            yield self._heading("next")
            yield _list(map(_plain, report.next_steps), "number")
        if report.eligibility:
            yield from self._opening("eligibility")
            yield _list(map(_plain, report.eligibility), "box")

    def _state(self, item: ReportItem) -> tuple[Run, ...]:
        text = self._say("report.core.mark", title=item.title, label=item.state_label)
        return (Run(clean(text)),)

    # --- what counted -------------------------------------------------------------------

    def _details(self) -> Iterator[Block]:
        report, say = self._report, self._say
        if report.questions:
            yield from self._opening("questions")
            yield _list(map(_plain, report.questions), "number")
        for sentence in report.breaks:
            if sentence is report.breaks[0]:
                yield self._heading("breaks")
            yield _text(sentence)
        if report.second_looks:
            yield from self._opening("second_looks")
            yield _list(map(self._second_look, report.second_looks))
        if report.stories:
            yield from self._opening("stories")
            for story in report.stories:
                parts = (*story.situation, *filter(None, (story.when,)))
                told = {"situation": " · ".join(parts), "did": story.did, "outcome": story.outcome}
                yield _list(
                    (Run(f"{say(f'report.stories.{key}')}: ", "quiet"), Run(clean(text)))
                    for key, text in told.items()
                    if text
                )
        yield Block("heading", (Run(say("report.core.items")),), level=1)
        for item in report.core:
            yield from self._item(item)
        if report.domain or report.needs_domain:
            yield self._heading("domain")
            yield _text(report.domain or say("report.domain.none"))
            for quote in report.domain_quotes:
                yield self._quote(quote)
        for key, items in (("habits.items", report.habits), ("helpful.heading", report.helpful)):
            if items:
                yield Block("heading", (Run(say(f"report.{key}")),), level=1)
                for item in items:
                    yield from self._short(item)
        if report.not_counted:
            yield from self._opening("not_counted")
            for quote, reason in report.not_counted:
                yield self._quote(quote, reason)

    def _item(self, item: ReportItem) -> Iterator[Block]:
        say = self._say
        text = say("report.core.mark", title=item.title, label=item.state_label)
        yield Block("heading", (Run(clean(text)),), level=2)
        reached = item.reached_anchor if item.reached else say("report.item.no_level")
        yield self._labelled("report.item.today", reached, item.reached)
        yield self._labelled("report.item.asked", item.needed_anchor, item.needed)
        for quote in item.quotes:
            yield self._quote(quote)
        if item.weak:
            yield _text(say("report.item.weak"))
            for quote in item.weak:
                yield self._quote(quote)
        for key in ("question", "lift", "learn"):
            if told := getattr(item, key):
                yield self._labelled(f"report.item.{key}", told)

    def _short(self, item: ReportItem) -> Iterator[Block]:
        text = self._say("report.core.mark", title=item.title, label=item.state_label)
        yield Block("heading", (Run(clean(text)),), level=2)
        if item.quotes:
            yield self._quote(item.quotes[0])
        elif told := item.question or item.learn:
            yield _text(told)

    def _input(self) -> Iterator[Block]:
        report = self._report
        if report.unpaid:
            yield from self._opening("unpaid")
            for kind in report.unpaid:
                yield Block("heading", (Run(clean(kind.title)),), level=2)
                for quote in kind.quotes:
                    yield self._quote(quote)
                yield self._labelled("report.unpaid.claim", kind.claim)
                yield self._labelled("report.unpaid.not_claim", kind.not_claim)
        if report.input:
            yield from self._opening("input")
            for entry in report.input:
                yield from self._entry(entry)

    def _entry(self, entry: MarkedEntry) -> Iterator[Block]:
        if entry.heading:
            yield Block("heading", (Run(clean(entry.heading)),), level=2)
        items = []
        for line in entry.lines:
            runs = _marked(line.text, line.words)
            if line.number:
                titles = ", ".join(line.shows)
                note = self._say("report.input.note", number=line.number, titles=titles)
                runs = (*runs, Run(f" {clean(note)}", "quiet"))
            items.append(runs)
        yield _list(items)

    # --- the work -----------------------------------------------------------------------

    def _work(self) -> Iterator[Block]:
        report, field, say = self._report, self._field, self._say
        yield self._heading("work")
        for row in field.work:
            if row.role == report.role.role:
                yield _text(say("report.work.tasks"))
                yield _list(map(_plain, row.tasks))
        yield _text(say("report.work.tests"))
        yield _list(map(_plain, field.tests))
        yield _text(say("report.work.contract"))
        yield _list(map(_plain, field.contract))
        yield _text(field.promise)
        yield self._heading("pay")
        titles = {row.role: row.title for row in (report.role, *report.other_roles)}
        head = tuple(say(f"report.pay.{key}") for key in ("role", "band", "listings"))
        rows = (
            (
                titles[p.role],
                say("report.pay.range", low=f"{p.low:g}", high=f"{p.high:g}"),
                str(p.listings),
            )
            for p in field.pay
            if p.role in titles
        )
        yield Block("table", rows=(head, *rows))
        source = field.pay_source
        yield Block(
            "text",
            (
                Run(
                    say(
                        "report.pay.source",
                        unit=source.unit,
                        source=source.source,
                        seen=source.seen,
                    ),
                    "quiet",
                ),
            ),
        )
        yield self._heading("scams")
        yield _list(((Run(f"{r.title}. ", "strong"), Run(r.text)) for r in field.scam), "number")
        yield from self._opening("terms")
        yield _list((Run(f"{t.name}: ", "strong"), Run(t.text)) for t in field.term)

    def _other_roles(self) -> Iterator[Block]:
        report, say = self._report, self._say
        if report.other_roles:
            yield self._heading("roles")
            head = tuple(say(f"report.roles.{key}") for key in ("role", "work", "shown"))
            rows = (
                (
                    self._role(row),
                    clean(row.summary),
                    say("report.roles.count", shown=row.shown, total=row.total),
                )
                for row in report.other_roles
            )
            yield Block("table", rows=(head, *rows))
            for row in report.other_roles:
                if row.later_step and row.road:
                    lead = Run(f"{clean(row.title)}: ", "strong")
                    yield Block("text", (lead, Run(clean(row.road))))

    def _role(self, row: RoleRow) -> str:
        later = f" ({self._say('report.roles.later')})" if row.later_step else ""
        return clean(row.title) + later

    # --- the plan, and what to know of the page ------------------------------------------

    def _plan(self) -> Iterator[Block]:
        field, say = self._field, self._say
        yield from self._opening("plan")
        head = (say("report.plan.days"), say("report.plan.step"), say("report.plan.done"))
        yield Block("table", rows=(head, *((s.days, s.text, "☐") for s in field.step)))
        if field.resource:
            yield from self._opening("resources")
            yield _list(map(self._resource, field.resource))
        yield from self._opening("signatures")
        yield Block(
            "table",
            rows=(
                (
                    say("report.signatures.who"),
                    say("report.signatures.name"),
                    say("report.signatures.date"),
                ),
                (say("report.signatures.person"), "", ""),
                (say("report.signatures.counselor"), "", ""),
            ),
        )

    def _made(self) -> Iterator[Block]:
        report = self._report
        if report.notes:
            yield from self._opening("notes")
            yield _list(map(_plain, report.notes))
        yield self._heading("made")
        yield _list(_plain(self._say(f"report.made.{key}")) for key in METHOD)
        yield _text(self._say("report.made.origins"))
        yield _list(_plain(self._say(f"report.origins.{key}")) for key in ORIGINS)

    # --- parts --------------------------------------------------------------------------

    def _heading(self, key: str) -> Block:
        return Block("heading", (Run(self._say(f"report.{key}.heading")),), level=1)

    def _opening(self, key: str) -> Iterator[Block]:
        yield self._heading(key)
        yield Block("text", (Run(self._say(f"report.{key}.intro"), "quiet"),))

    def _list(self, key: str, texts: Iterable[str]) -> Iterator[Block]:
        yield self._heading(key)
        yield _list(map(_plain, texts))

    def _labelled(self, key: str, text: str, level: int = 0) -> Block:
        label = Run(f"{self._say(key)}: ", "strong")
        also = f" ({self._say('report.item.level', level=level)})" if level else ""
        return Block("text", (label, Run(clean(text) + also)))

    def _quote(self, quote: Quote, *more: str) -> Block:
        say = self._say
        pieces = _marked(quote.text, quote.words)
        runs = (Run(say("report.quote.open")), *pieces, Run(say("report.quote.close")))
        whence = quote.source or quote.place
        if quote.source and quote.place:
            whence = say("report.quote.place", source=quote.source, place=quote.place)
        whence = " · ".join(filter(None, (whence, quote.context)))
        return Block(
            "quote", runs, below=tuple(clean(t) for t in (whence, quote.limit, *more) if t)
        )

    def _second_look(self, look: SecondLook) -> tuple[Run, ...]:
        say = self._say
        opened, closed = say("report.quote.open"), say("report.quote.close")
        runs = (Run(f"{opened}{clean(look.text)}{closed} "), Run(clean(look.why)))
        if not look.better:
            return runs
        better = f" {say('report.second_looks.better')} {opened}{clean(look.better)}{closed}"
        return (*runs, Run(better))

    def _resource(self, one: Resource) -> tuple[Run, ...]:
        say = self._say
        whence = say("report.resources.from", url=one.url, licence=one.licence, seen=one.seen)
        title = Run(one.title, "strong", safe_url(one.url))
        return title, Run(f": {one.text} "), Run(whence, "quiet")


def _marked(text: str, words: tuple[tuple[int, int], ...]) -> tuple[Run, ...]:
    return tuple(Run(visible(p), "mark" if counts else "") for p, counts in marked(text, words))


def _plain(text: str) -> tuple[Run, ...]:
    return (Run(clean(text)),)


def _text(text: str) -> Block:
    return Block("text", _plain(text))


def _list(
    items: Iterable[Sequence[Run]], sign: Literal["bullet", "number", "box"] = "bullet"
) -> Block:
    return Block("list", items=tuple(map(tuple, items)), sign=sign)
