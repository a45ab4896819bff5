"""Cues, the activity model and the guard over statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from trainready.language.activities import Recogniser, objection_to
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
from trainready.model.resume import Setting
from trainready.model.skillmap import Cue, SkillMap
from trainready.model.statement import Statement

CUES = "cue"
"""The name of this matcher in evidence."""
RECOGNISED = 0.8
"""That a line tells of the activity that a rule names, 0 to 1; measured in docs/activities.md."""
NEXT_TO_RECOGNISED = 0.6
"""The most that a cue's activity may have beside one that the whole line tells of."""
UNPAID = (Setting.HOME, Setting.VOLUNTEER)
"""A line of a job or a degree tells of no household, whatever its words."""
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

    def __init__(self, skill_map: SkillMap, *, loose_lines: bool = False) -> None:
        """`loose_lines`: a line without a setting may tell of an unpaid activity too."""
        self._map = skill_map
        self._unpaid = (*UNPAID, Setting.SELF) if loose_lines else UNPAID
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
        codes: dict[str, float] = {}
        for found, objection in judged:
            if found.activity and not objection:
                codes[found.activity] = max(codes.get(found.activity, 0), found.probability)
        activities = tuple(self._activities(statement, tokens, codes))
        reading = self._model.read(statement, tokens)
        standing = [self._together(found, reading) for found, objection in judged if not objection]
        declined = [Declined(found, objection) for found, objection in judged if objection]
        cued = {found.competency for found, _ in judged}
        named = frozenset(a.code for a in activities) | ({statement.activity} - {""})
        claims, refused = self._model.claims(reading, named, without=cued)
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
        self, statement: Statement, tokens: Sequence[Token], of_cues: dict[str, float]
    ) -> Iterator[ActivitySign]:
        """What the line as a whole tells of, most likely first; then what its cues say."""
        if statement.setting not in self._unpaid:
            return
        told = self._told(statement, tokens)
        if not told and statement.setting is Setting.SELF and self._set_aside(tokens):
            return
        for place, code in enumerate(told):
            yield ActivitySign(code, statement, RECOGNISED - 0.1 * place)
        likeliest = NEXT_TO_RECOGNISED if told else 1.0
        for code, sure in sorted(of_cues.items(), key=lambda c: -c[1]):
            if code not in told:
                yield ActivitySign(code, statement, min(sure, likeliest))

    def _told(self, statement: Statement, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The activities of a line's own words that the guard lets stand.

        They add to the one that the person chose only if it is among them.
        """
        volunteer = statement.setting is Setting.VOLUNTEER
        codes = tuple(
            found.code
            for found in self._recogniser.all_of(tokens, volunteer=volunteer)
            if not objection_to(found, tokens, self._map.guard)
        )
        chosen = self._map.same_activity.get(statement.activity, statement.activity)
        return codes if not chosen or chosen in codes else ()

    def _set_aside(self, tokens: Sequence[Token]) -> bool:
        return bool(self._recogniser.of_tokens(tokens).aside)

    @cached_property
    def _recogniser(self) -> Recogniser:
        """Made when first asked for: most resumes tell of no unpaid work."""
        return Recogniser(self._map.activity_rules)

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

    def _rank(self, found: Evidence, objection: Objection | None) -> tuple[bool, bool, float, bool]:
        """On a tie the cue of an unpaid activity wins at home, so that the line keeps its cap."""
        doubted = found.rule in self._map.activity_model.doubted_cues
        unpaid = found.statement.setting in UNPAID
        return objection is None, not doubted, found.probability, bool(unpaid and found.activity)

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
