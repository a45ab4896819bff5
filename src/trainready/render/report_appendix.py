"""What stands behind the single skills: the marked input, the work, the plan."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.field import Field, Resource
from trainready.model.report import GapReport, MarkedEntry, RoleRow
from trainready.model.skillmap import Wording
from trainready.render.clean import clean, safe_url
from trainready.render.report_blocks import (
    BOX,
    Block,
    Parts,
    Run,
    list_of,
    marked_runs,
    plain,
    table_of,
    text,
)


def appendix(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The blocks of these pages."""
    return tuple(_Appendix(report, field, say).all())


class _Appendix(Parts):
    def all(self) -> Iterator[Block]:
        yield from self._input()
        yield from self._work()
        yield from self._other_roles()
        yield from self._plan()

    def _input(self) -> Iterator[Block]:
        report = self.report
        if report.unpaid:
            yield from self.opening("unpaid")
            for kind in report.unpaid:
                yield Block("heading", (Run(clean(kind.title)),), level=2)
                for quote in kind.quotes:
                    yield self.quote(quote)
                yield self.labelled("report.unpaid.claim", kind.claim)
                yield self.labelled("report.unpaid.not_claim", kind.not_claim)
        if report.input:
            yield from self.opening("input")
            for entry in report.input:
                yield from self._entry(entry)

    def _entry(self, entry: MarkedEntry) -> Iterator[Block]:
        if entry.heading:
            yield Block("heading", (Run(clean(entry.heading)),), level=2)
        items = []
        for line in entry.lines:
            runs = marked_runs(line.text, line.words)
            if line.number:
                titles = ", ".join(line.shows)
                note = self.say("report.input.note", number=line.number, titles=titles)
                runs = (*runs, Run(f" {clean(note)}", "quiet"))
            items.append(runs)
        yield list_of(items)

    def _work(self) -> Iterator[Block]:
        report, field, say = self.report, self.field, self.say
        yield self.heading("work")
        for row in field.work:
            if row.role == report.role.role:
                yield text(say("report.work.tasks"))
                yield list_of(map(plain, row.tasks))
        yield text(say("report.work.tests"))
        yield list_of(map(plain, field.tests))
        yield text(say("report.work.contract"))
        yield list_of(map(plain, field.contract))
        yield text(field.promise)
        yield self.heading("pay")
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
        yield table_of(head, rows)
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
        yield self.heading("scams")
        yield list_of(((Run(f"{r.title}. ", "strong"), Run(r.text)) for r in field.scam), "number")
        yield from self.opening("terms")
        yield list_of((Run(f"{t.name}: ", "strong"), Run(t.text)) for t in field.term)

    def _other_roles(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.other_roles:
            yield self.heading("roles")
            head = tuple(say(f"report.roles.{key}") for key in ("role", "work", "shown"))
            rows = (
                (
                    self._role(row),
                    clean(row.summary),
                    say("report.roles.count", shown=row.shown, total=row.total),
                )
                for row in report.other_roles
            )
            yield table_of(head, rows)
            for row in report.other_roles:
                if row.later_step and row.road:
                    lead = Run(f"{clean(row.title)}: ", "strong")
                    yield Block("text", (lead, Run(clean(row.road))))

    def _role(self, row: RoleRow) -> str:
        later = f" ({self.say('report.roles.later')})" if row.later_step else ""
        return clean(row.title) + later

    def _plan(self) -> Iterator[Block]:
        field, say = self.field, self.say
        yield from self.opening("plan")
        head = (say("report.plan.days"), say("report.plan.step"), say("report.plan.done"))
        yield table_of(head, ((step.days, step.text, BOX) for step in field.step))
        if field.resource:
            yield from self.opening("resources")
            yield list_of(map(self._resource, field.resource))
        yield from self.opening("signatures")
        columns = [say(f"report.signatures.{key}") for key in ("who", "name", "date")]
        signers = (say("report.signatures.person"), say("report.signatures.counselor"))
        yield table_of(columns, ((who, "", "") for who in signers), room=True)

    def _resource(self, one: Resource) -> tuple[Run, ...]:
        say = self.say
        whence = say("report.resources.from", url=one.url, licence=one.licence, seen=one.seen)
        title = Run(one.title, "strong", safe_url(one.url))
        return title, Run(f": {one.text} "), Run(whence, "quiet")
