"""The gate: (TailoredResume, receipts) → violations. Nothing is written while there is one.

Rules 1 to 3 of docs/architecture.md, "Honesty". The gate knows nothing of how a line was
made; it only compares what would be printed with what the person said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from trainready.honesty.printed_dates import another_date
from trainready.honesty.receipts import Receipts
from trainready.honesty.words import unsupported
from trainready.language.dates import DateGrammar
from trainready.language.paid_work import is_paid_work
from trainready.model.formulas import FORMULAS, IN_ROLE, period_of
from trainready.model.origin import Origin, OriginKind
from trainready.model.readiness import Readiness
from trainready.model.report import GapReport
from trainready.model.resume import Position, SectionKind
from trainready.model.skillmap import SkillMap
from trainready.model.tailored import (
    NOWHERE,
    LineKind,
    TailoredEntry,
    TailoredLine,
    TailoredResume,
)


@dataclass(frozen=True, slots=True)
class Violation:
    """A line without a receipt, and why."""

    text: str
    why: str

    def __str__(self) -> str:
        return f'"{self.text}": {self.why}'


@dataclass(frozen=True, slots=True)
class Gate:
    """What the lines of one output are held to."""

    receipts: Receipts
    readiness: Readiness
    skill_map: SkillMap
    grammar: DateGrammar
    today: date

    def check(self, tailored: TailoredResume) -> tuple[Violation, ...]:
        """Every violation in a tailored resume, in the order in which it is printed."""
        return (
            *self._lines((tailored.name, *tailored.contacts, *tailored.summary)),
            *self._headline(tailored),
            *self._strengths(tailored),
            *self._sections(tailored),
            *self._place(tailored),
        )

    def check_report(self, report: GapReport) -> tuple[Violation, ...]:
        """Every quote of a report that is not, letter by letter, a part of one text."""
        said = self.receipts.texts
        quotes = [
            *(h.quote for h in report.highlights),
            *(q for i in (*report.core, *report.habits, *report.helpful) for q in i.quotes),
            *(q for i in (*report.core, *report.habits, *report.helpful) for q in i.weak),
            *report.domain_quotes,
            *(q for q, _ in report.not_counted),
        ]
        told = [text for s in report.stories for text in (*s.situation, s.did, s.outcome)]
        told += (look.text for look in report.second_looks)
        return tuple(
            Violation(quoted, "it is no quote")
            for quoted in (*(quote.text for quote in quotes), *told)
            if not any(quoted in text for text in said)
        )

    def _lines(self, lines: Iterable[TailoredLine]) -> Iterator[Violation]:
        for line in lines:
            if line and (why := self._objection(line)):
                yield Violation(line.text, why)

    def _objection(self, line: TailoredLine) -> str:
        """Why a line has no receipt; empty when it has."""
        if line.kind is LineKind.SEEKING:
            return "only a headline says what is sought"
        if not line.origins or not any(o.spans for o in line.origins):
            return "it has no origin"
        for origin in line.origins:
            for span in origin.spans:
                if not self.receipts.replays(span):
                    return f"'{span.text}' does not stand in {span.source}"
        if line.kind is LineKind.COMPUTED:
            return self._recomputed(line)
        if not all(self.receipts.one_text(o) for o in line.origins):
            return "it joins words of different texts"
        if len(line.origins) > 1 and not self._is_degree(line):
            return "it merges two claims"
        if line.kind is LineKind.DATE:
            return another_date(line, self.receipts, self.grammar)
        if line.url and not self._is_link(line):
            return f"the link leads to {line.url}"
        if line.kind is LineKind.LINK:
            return "" if _bare(line.text) == _bare(line.url) else "it is another address"
        if _bare(line.text) in {_bare(link) for link in self.receipts.links}:
            return ""  # the address behind a label such as "Email"
        given = " ".join(origin.text for origin in line.origins)
        return unsupported(line.text, given, self.skill_map.honesty)

    def _is_link(self, line: TailoredLine) -> bool:
        """The target is a link of the source, or stands in the words that support the line."""
        target = _bare(line.url)
        said = "".join(" ".join(o.text for o in line.origins).casefold().split())
        return target in {_bare(link) for link in self.receipts.links} or target in said

    def _is_degree(self, line: TailoredLine) -> bool:
        return any(
            len(line.origins) == 2 and kind.covers(line.origins[0]) and area.covers(line.origins[1])
            for kind, area in self.receipts.degrees
        )

    def _recomputed(self, line: TailoredLine) -> str:
        origin = line.origins[0]
        formula = FORMULAS.get(origin.formula)
        if origin.kind is not OriginKind.COMPUTED or formula is None:
            return "it names no formula"
        resume = self.receipts.resume
        if origin.formula in IN_ROLE:
            cited = [p for p in (*resume.work, *resume.volunteer) if _cited(p, origin)]
            if len(cited) != 1:
                return "it counts the time of one entry"
        else:
            paid = (p for p in resume.work if is_paid_work(p, self.skill_map.lines))
            cited = [p for p in paid if _cited(p, origin)]
        periods = [p for c in cited if (p := period_of(c.start, c.end, self.today))]
        wanted = self.skill_map.wording(f"computed.{origin.formula}", count=formula(periods))
        return "" if line.text == wanted else f"the formula gives: {wanted}"

    def _headline(self, tailored: TailoredResume) -> Iterator[Violation]:
        line = tailored.headline
        if line.kind is LineKind.SEEKING:
            title = self.skill_map.roles[tailored.role].title
            if line.text != self.skill_map.honesty.seeking.format(role=title):
                yield Violation(line.text, "it says more than what is sought")
        elif line.text.casefold() not in self.receipts.titles:
            yield Violation(line.text, "this title was never held")
        else:
            yield from self._lines([line])

    def _strengths(self, tailored: TailoredResume) -> Iterator[Violation]:
        uses: dict[str, int] = {}
        for strength in tailored.strengths:
            yield from self._lines((strength.act, strength.context))
            known = self.skill_map.competencies.get(strength.competency)
            if known is None or strength.label != known.title:
                yield Violation(strength.label, "it is no competency of the skill map")
                continue
            shown = {
                counted.evidence.statement.id: counted.evidence.statement
                for standing in self.readiness.standings
                if standing.competency == strength.competency
                for counted in standing.counted
            }
            statement = shown.get(strength.act.statement)
            if statement is None or statement.private:
                yield Violation(strength.act.text, f"it is no evidence of {strength.label}")
                continue
            counted = statement.text.origin
            if not (counted and any(o.covers(counted) for o in strength.act.origins)):
                yield Violation(strength.act.text, "it is not the line that was counted")
            places = (statement.organisation.origin, statement.title.origin)
            if strength.context and strength.context.origins[0] not in places:
                yield Violation(strength.context.text, "the act stands in another entry")
            uses[statement.id] = uses.get(statement.id, 0) + 1
            if uses[statement.id] > 2:
                yield Violation(strength.act.text, "one line stands for more than two strengths")

    def _sections(self, tailored: TailoredResume) -> Iterator[Violation]:
        for section in tailored.sections:
            yield from self._lines((section.heading, *section.lines))
            for group in section.groups:
                yield from self._lines((group.name, *group.items))
                if group.name:
                    yield from self._together((group.name, *group.items))
            for entry in section.entries:
                yield from self._lines(_fields(entry))
                yield from self._together(_fields(entry))
                if section.kind is SectionKind.WORK:
                    yield from self._is_job(entry)

    def _is_job(self, entry: TailoredEntry) -> Iterator[Violation]:
        """Volunteer work and what was done at home never stand among the jobs."""
        origins = [o for line in _fields(entry) for o in _parts(line)]
        if origins and not self.receipts.one_job(origins):
            yield Violation((entry.title or entry.organisation).text, "it was no job")

    def _place(self, tailored: TailoredResume) -> Iterator[Violation]:
        """What JSON says of the place; the line among the contacts is checked as a line."""
        own = self.receipts.resume.basics.location
        if tailored.location not in (own, NOWHERE):
            yield Violation("location", "it is another place")

    def _together(self, lines: tuple[TailoredLine, ...]) -> Iterator[Violation]:
        """The fields of an entry stand in one entry of the input."""
        printed = [line for line in lines if line]
        origins = [o for line in printed for o in _parts(line)]
        if printed and not self.receipts.one_entry(origins):
            yield Violation(printed[0].text, "its lines stand in different entries")


def _fields(entry: TailoredEntry) -> tuple[TailoredLine, ...]:
    return (
        entry.title,
        entry.organisation,
        entry.place,
        entry.start,
        entry.end,
        entry.detail,
        *entry.lines,
    )


def _parts(line: TailoredLine) -> Iterator[Origin]:
    """The origins of a line; what is computed from two dates has one in each."""
    for origin in line.origins:
        if line.kind is LineKind.COMPUTED:
            yield from (replace(origin, spans=(span,)) for span in origin.spans)
        else:
            yield origin


def _cited(position: Position, origin: Origin) -> bool:
    written = (position.start.written.origin, position.end.written.origin)
    return any(w and origin.covers(w) for w in written)


def _bare(address: str) -> str:
    """An address as people type it: no scheme, no `www.`, no slash at the end."""
    bare = address.casefold().removeprefix("mailto:").removeprefix("tel:").rpartition("://")[2]
    return bare.removeprefix("www.").rstrip("/")
