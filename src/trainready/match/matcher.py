"""Cues, the activity model and the guard over statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from trainready.language.guard import object_to
from trainready.language.tokens import Token
from trainready.match.activity_claims import ActivityClaims, Reading
from trainready.match.combination import measured, probability
from trainready.match.cues import CueFinder, Hit
from trainready.model.evidence import (
    ActivitySign,
    Declined,
    DomainLink,
    DomainSign,
    Evidence,
    Findings,
    Objection,
)
from trainready.model.skillmap import Cue, SkillMap
from trainready.model.statement import Statement

CUES = "cue"
"""The name of this matcher in evidence."""
_OF_DOMAIN = " as "
"""Parts a domain from the kind of sign; no cue id has a space."""

_Judged = tuple[Evidence, Objection | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, read."""

    findings: Findings
    scores: Mapping[str, float]
    """How often such a claim was right, for what the model knows or a cue showed."""


class Matcher:
    """A skill map made ready to read statements; make one and use it for many."""

    def __init__(self, skill_map: SkillMap) -> None:
        self._map = skill_map
        self._cues = {cue.id: cue for cue in skill_map.cues}
        cues = ((c.id, p) for c in skill_map.cues for p in c.phrases)
        self._finder = CueFinder(chain(cues, _domain_phrases(skill_map)))
        self._model = ActivityClaims(skill_map)

    def find(self, statements: Iterable[Statement]) -> Findings:
        """Everything that the statements show, and what the guard declined."""
        lines = [self.read(statement).findings for statement in statements]
        return Findings(
            tuple(e for line in lines for e in line.evidence),
            tuple(d for line in lines for d in line.declined),
            tuple(d for line in lines for d in line.domains),
            tuple(a for line in lines for a in line.activities),
        )

    def read(self, statement: Statement) -> Line:
        """What one statement shows."""
        tokens, hits = self._finder.find(statement.text.value)
        of_cues = [hit for hit in hits if _OF_DOMAIN not in hit.cue]
        judged = tuple(self._judge(statement, tokens, of_cues))
        activities = self._activities(statement, judged)
        reading = self._model.read(statement, tokens)
        standing = [self._together(found, reading) for found, objection in judged if not objection]
        declined = [Declined(found, objection) for found, objection in judged if objection]
        cued = {found.competency for found, _ in judged}
        codes = frozenset(a.code for a in activities) | ({statement.activity} - {""})
        claims, refused = self._model.claims(reading, codes, without=cued)
        domains = self._domains(statement, tokens, [hit for hit in hits if _OF_DOMAIN in hit.cue])
        findings = Findings((*standing, *claims), (*declined, *refused), tuple(domains), activities)
        scores = {**reading.sure} | {e.competency: self._measured(e, reading) for e in standing}
        return Line(findings, scores)

    def _together(self, found: Evidence, reading: Reading) -> Evidence:
        """A cue's evidence with the model's figure in its probability."""
        log_odds = reading.log_odds.get(found.competency)
        if log_odds is None:
            return found
        cue = self._cues[found.rule]
        sure = probability(self._map, found.competency, cue, log_odds)
        weighed = self._model.reasons(reading, found.competency)
        return replace(found, probability=sure, weighed=weighed)

    def _measured(self, found: Evidence, reading: Reading) -> float:
        log_odds = reading.log_odds.get(found.competency)
        if log_odds is None:
            return found.probability
        return measured(self._map, found.competency, self._cues[found.rule], log_odds)

    def _activities(
        self, statement: Statement, judged: Iterable[_Judged]
    ) -> tuple[ActivitySign, ...]:
        codes: dict[str, float] = {}
        for found, objection in judged:
            if found.activity and not objection:
                codes[found.activity] = max(codes.get(found.activity, 0), found.probability)
        return tuple(ActivitySign(code, statement, sure) for code, sure in sorted(codes.items()))

    def _judge(
        self, statement: Statement, tokens: Sequence[Token], hits: Sequence[Hit]
    ) -> Iterator[_Judged]:
        """The strongest cue of each competency that stands, else the strongest declined one."""
        best: dict[str, _Judged] = {}
        for hit in hits:
            cue = self._cues[hit.cue]
            objection = object_to(tokens, hit.tokens, self._map.guard)
            found = self._evidence(statement, tokens, hit, cue)
            held = best.get(cue.competency)
            if held is None or self._rank(found, objection) > self._rank(*held):
                best[cue.competency] = (found, objection)
        yield from best.values()

    def _rank(self, found: Evidence, objection: Objection | None) -> tuple[bool, bool, float]:
        doubted = found.rule in self._map.activity_model.doubted_cues
        return objection is None, not doubted, found.probability

    def _evidence(
        self, statement: Statement, tokens: Sequence[Token], hit: Hit, cue: Cue
    ) -> Evidence:
        return Evidence(
            statement=statement,
            competency=cue.competency,
            probability=self._map.strengths[cue.strength].probability,
            strength=cue.strength,
            matcher=CUES,
            rule=cue.id,
            words=_places(tokens, hit),
            activity=cue.activity,
        )

    def _domains(
        self, statement: Statement, tokens: Sequence[Token], hits: Sequence[Hit]
    ) -> Iterator[DomainSign]:
        for hit in hits:
            domain, link = hit.cue.split(_OF_DOMAIN)
            if not object_to(tokens, hit.tokens, self._map.guard):
                yield DomainSign(domain, statement, DomainLink(link), _places(tokens, hit))


def _domain_phrases(skill_map: SkillMap) -> Iterator[tuple[str, str]]:
    for domain in skill_map.domains.values():
        for link, phrases in (
            (DomainLink.TITLE, domain.titles),
            (DomainLink.STUDY, domain.studies),
            (DomainLink.WORD, domain.words),
        ):
            for phrase in phrases:
                yield f"{domain.id}{_OF_DOMAIN}{link}", phrase


def _places(tokens: Sequence[Token], hit: Hit) -> tuple[tuple[int, int], ...]:
    return tuple((tokens[i].start, tokens[i].end) for i in hit.tokens)
