"""Other roles and the plan; then what is nobody's own: the work, its pay, its words, sources."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.field import Field, Resource
from trainready.model.report import GapReport, RoleRow
from trainready.model.skillmap import Wording
from trainready.render.clean import clean, safe_url
from trainready.render.report_blocks import (
    BOX,
    Block,
    Parts,
    Run,
    list_of,
    table_of,
)


def appendix(report: GapReport, field: Field, say: Wording) -> tuple[Block, ...]:
    """The blocks of these pages."""
    return tuple(_Appendix(report, field, say).all())


class _Appendix(Parts):
    def all(self) -> Iterator[Block]:
        yield from self._other_roles()
        yield from self._plan()
        yield from self._work()
        yield from self._words()

    def _work(self) -> Iterator[Block]:
        report, field, say = self.report, self.field, self.say
        yield self.heading("work")
        tasks = next((row.tasks for row in field.work if row.role == report.role.role), ())
        contract = (*field.contract, field.promise)
        for key, told in (("tasks", tasks), ("tests", field.tests), ("contract", contract)):
            if told:
                yield self.labelled(f"report.work.{key}", " ".join(told))
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

    def _words(self) -> Iterator[Block]:
        """Two words a row, the first half of the alphabet of the field beside the second."""
        field, say = self.field, self.say
        yield from self.opening("terms")
        half = (len(field.term) + 1) // 2
        cells = [(term.name, term.text) for term in field.term]
        cells += [("", "")] * (2 * half - len(cells))
        head = (say("report.terms.word"), say("report.terms.meaning")) * 2
        yield table_of(head, ((*cells[n], *cells[n + half]) for n in range(half)))
        if field.resource:
            yield from self.opening("resources")
            yield list_of(map(self._resource, field.resource))

    def _other_roles(self) -> Iterator[Block]:
        report, say = self.report, self.say
        if report.other_roles:
            yield from self.opening("roles")
            head = tuple(say(f"report.roles.{key}") for key in ("role", "work", "shown"))
            rows = (
                (
                    self._role(row),
                    clean(f"{row.summary} {row.road}" if row.later_step else row.summary),
                    say(
                        f"report.roles.{'count' if row.shown else 'none'}",
                        shown=row.shown,
                        total=row.total,
                    ),
                )
                for row in report.other_roles
            )
            yield table_of(head, rows)

    def _role(self, row: RoleRow) -> str:
        later = f" ({self.say('report.roles.later')})" if row.later_step else ""
        return clean(row.title) + later

    def _plan(self) -> Iterator[Block]:
        field, say = self.field, self.say
        yield from self.opening("plan")
        head = (say("report.plan.days"), say("report.plan.step"), say("report.plan.done"))
        yield table_of(head, ((step.days, step.text, BOX) for step in field.step))
        yield from self.opening("signatures")
        columns = [say(f"report.signatures.{key}") for key in ("who", "name", "date")]
        signers = (say("report.signatures.person"), say("report.signatures.counselor"))
        yield table_of(columns, ((who, "", "") for who in signers), room=True)

    def _resource(self, one: Resource) -> tuple[Run, ...]:
        say = self.say
        whence = say("report.resources.from", url=one.url, licence=one.licence, seen=one.seen)
        title = Run(one.title, "strong", safe_url(one.url))
        return title, Run(f": {one.text} "), Run(whence, "quiet")
