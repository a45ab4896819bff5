"""Cues and the guard over statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from trainready.language.activities import Recogniser, objection_to
from trainready.language.guard import object_to
from trainready.language.tokens import Token
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


class Matcher:
    """A skill map made ready to read statements; make one and use it for many."""

    def __init__(self, skill_map: SkillMap, *, loose_lines: bool = False) -> None:
        """`loose_lines`: a line without a setting may tell of an unpaid activity too."""
        self._map = skill_map
        self._unpaid = (*UNPAID, Setting.SELF) if loose_lines else UNPAID
        self._cues = {cue.id: cue for cue in skill_map.cues}
        cues = ((c.id, p) for c in skill_map.cues for p in c.phrases)
        self._finder = CueFinder(chain(cues, _domain_phrases(skill_map)))

    def find(self, statements: Iterable[Statement]) -> Findings:
        """Everything that the statements show, and what the guard declined."""
        evidence: list[Evidence] = []
        declined: list[Declined] = []
        domains: list[DomainSign] = []
        activities: list[ActivitySign] = []
        for statement in statements:
            tokens, hits = self._finder.find(statement.text.value)
            of_domains = [hit for hit in hits if _OF_DOMAIN in hit.cue]
            of_cues = [hit for hit in hits if _OF_DOMAIN not in hit.cue]
            codes: dict[str, float] = {}
            for found, objection in self._judge(statement, tokens, of_cues):
                if objection:
                    declined.append(Declined(found, objection))
                    continue
                evidence.append(found)
                if found.activity:
                    codes[found.activity] = max(codes.get(found.activity, 0), found.probability)
            activities.extend(self._activities(statement, tokens, codes))
            domains.extend(self._domains(statement, tokens, of_domains))
        return Findings(tuple(evidence), tuple(declined), tuple(domains), tuple(activities))

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
        for code, probability in sorted(of_cues.items(), key=lambda c: -c[1]):
            if code not in told:
                yield ActivitySign(code, statement, min(probability, likeliest))

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
    ) -> Iterator[tuple[Evidence, Objection | None]]:
        """The strongest cue of each competency that stands, else the strongest declined one."""
        best: dict[str, tuple[Evidence, Objection | None]] = {}
        for hit in hits:
            cue = self._cues[hit.cue]
            objection = object_to(tokens, hit.tokens, self._map.guard)
            found = self._evidence(statement, tokens, hit, cue)
            held = best.get(cue.competency)
            if held is None or _rank(found, objection) > _rank(*held):
                best[cue.competency] = (found, objection)
        yield from best.values()

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


def _rank(found: Evidence, objection: Objection | None) -> tuple[bool, float, bool]:
    """On a tie the cue of an unpaid activity wins at home, so that the line keeps its cap."""
    unpaid = found.statement.setting in UNPAID
    return objection is None, found.probability, bool(unpaid and found.activity)


def _places(tokens: Sequence[Token], hit: Hit) -> tuple[tuple[int, int], ...]:
    return tuple((tokens[i].start, tokens[i].end) for i in hit.tokens)
