"""What the activity model may claim of a statement: the guard, the caps and the traits bind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from trainready.language.guard import object_to_words
from trainready.language.tokens import Token
from trainready.match.activity_model import ActivityModel, Weighing
from trainready.match.activity_weights import read_weights
from trainready.match.combination import sigmoid
from trainready.model.evidence import Declined, Evidence, Objection, Weighed
from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import SkillMap, Strength
from trainready.model.statement import Statement

MODEL = "model"
"""The name of this matcher in evidence."""
NAMES = frozenset(
    {
        SectionKind.EDUCATION,
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
        SectionKind.CERTIFICATES,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
        SectionKind.INTERESTS,
        SectionKind.REFERENCES,
    }
)
"""Sections of names and titles, which tell of no act: the model claims nothing there."""


LEAST_OWN = 0.5
"""The part of a line's words that must be the person's own act, or the model reads none of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as the model sees it: only the words that the guard lets stand."""

    statement: Statement
    tokens: Sequence[Token]
    weighing: Weighing | None
    log_odds: Mapping[str, float]
    sure: Mapping[str, float]
    """The probability of each competency by the model alone."""
    objection: Objection | None = None
    """Why nothing at all was left to read."""


class ActivityClaims:
    """The activity model of a skill map."""

    def __init__(self, skill_map: SkillMap) -> None:
        self._map = skill_map
        weights = read_weights(skill_map.activity_model.weights)
        self._model = ActivityModel(weights)
        # Words for the same people weigh alike: who somebody cared for changes no figure.
        self._alike = {word: group[0] for group in skill_map.honesty.alike for word in group}
        self._fitted = skill_map.activity_model.calibration
        self._claimable = tuple(
            c
            for c in weights.competencies
            if c in skill_map.activity_model.calibration and not skill_map.competencies[c].trait
        )

    def read(self, statement: Statement, tokens: Sequence[Token]) -> Reading:
        """Weigh the words that are the person's own act."""
        objections = object_to_words(tokens, self._map.guard)
        own = frozenset(i for i, objection in enumerate(objections) if objection is None)
        if len(own) < LEAST_OWN * len(tokens):
            own = frozenset()
        reading = self._weigh(statement, tokens, None if len(own) == len(tokens) else own)
        if reading.weighing is None:
            return replace(reading, objection=next((o for o in objections if o), None))
        return reading

    def _weigh(
        self, statement: Statement, tokens: Sequence[Token], own: frozenset[int] | None
    ) -> Reading:
        words = [self._alike.get(token.word, token.word) for token in tokens]
        weighing = self._model.weigh(words, own)
        if weighing is None:
            return Reading(statement, tokens, None, {}, {})
        index, found = self._model.index, weighing.log_odds.tolist()
        log_odds = {c: found[index[c]] for c in self._claimable}
        bend, fitted = self._map.activity_model.bend, self._fitted
        sure = {
            c: sigmoid(bend(fitted[c].start + fitted[c].model * x)) for c, x in log_odds.items()
        }
        return Reading(statement, tokens, weighing, log_odds, sure)

    def reasons(self, reading: Reading, competency: str) -> Weighed | None:
        """The model's reckoning for a competency."""
        if reading.weighing is None or competency not in reading.log_odds:
            return None
        spans = [(token.start, token.end) for token in reading.tokens]
        return self._model.weighed(reading.weighing, competency, spans)

    def claims(
        self, reading: Reading, codes: frozenset[str], without: Collection[str]
    ) -> tuple[tuple[Evidence, ...], tuple[Declined, ...]]:
        """Evidence from the model alone, most probable first, and what the guard refused.

        `codes` are the unpaid activities of the line, `without` what cues have judged already.
        """
        if reading.statement.section in NAMES:
            return (), ()
        if reading.objection:
            return (), self._refused(reading, reading.objection, without)
        sure = reading.sure
        claimed = [
            c
            for c in sorted(sure, key=lambda c: (-sure[c], c))
            if sure[c] >= self._map.ask_from(c)
            and c not in without
            and self._allowed(reading.statement, c, codes)
        ]
        return tuple(self._evidence(reading, c, sure[c]) for c in claimed), ()

    def _refused(
        self, reading: Reading, objection: Objection, without: Collection[str]
    ) -> tuple[Declined, ...]:
        """What the line would have shown without the objection."""
        whole = self._weigh(reading.statement, reading.tokens, None)
        return tuple(
            Declined(self._evidence(whole, c, sure), objection)
            for c, sure in whole.sure.items()
            if sure >= self._map.show_from(c) and c not in without
        )

    def _evidence(self, reading: Reading, competency: str, sure: float) -> Evidence:
        weighed = self.reasons(reading, competency)
        assert weighed is not None
        shown = sure >= self._map.show_from(competency)
        return Evidence(
            statement=reading.statement,
            competency=competency,
            probability=sure,
            strength=Strength.CLEAR if shown else Strength.HINT,
            matcher=MODEL,
            rule="",
            words=tuple((word.start, word.end) for word in weighed.words),
            weighed=weighed,
        )

    def _allowed(self, statement: Statement, competency: str, codes: frozenset[str]) -> bool:
        """Unpaid work supports what its kind allows; at home the kind must be known."""
        if statement.setting not in (Setting.HOME, Setting.VOLUNTEER):
            return True
        same, kinds = self._map.same_activity, self._map.activities
        known = [kind for code in codes if (kind := kinds.get(same.get(code, code)))]
        if not known:
            return statement.setting is Setting.VOLUNTEER
        return any(kind.max_level.get(competency, 0) for kind in known)
