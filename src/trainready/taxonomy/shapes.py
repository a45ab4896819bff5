"""The shape of each file of a skill map, for pydantic to check."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from trainready.model.skillmap import Strength

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Level = Annotated[int, Field(ge=1, le=4)]
Share = Annotated[float, Field(ge=0, le=1)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StrengthRuleShape(Shape):
    probability: Share
    level: Level
    level_with_one: Level
    level_with_both: Level


class ThresholdsShape(Shape):
    show: Share
    ask: Share
    employer_cap: Share


class EscoShape(Shape):
    label: Sentence
    uri: Annotated[str, StringConstraints(pattern=r"^http://data\.europa\.eu/esco/")]


class CompetencyIds(Shape):
    id: Id
    trait: bool = False
    onet_elements: tuple[str, ...] = ()
    onet_work_activities: tuple[str, ...] = ()
    esco: tuple[EscoShape, ...] = ()


class DomainIds(Shape):
    id: Id
    onet_elements: tuple[str, ...] = ()


class NeedShape(Shape):
    competency: Id
    weight: Annotated[int, Field(ge=1, le=3)]
    level: Level


class RoleIds(Shape):
    id: Id
    core: Annotated[tuple[NeedShape, ...], Field(min_length=1, max_length=8)]
    helpful: tuple[Id, ...] = ()
    later_step: bool = False
    domain_level: Annotated[int, Field(ge=0, le=4)] = 0
    only_for_domain: dict[Id, tuple[NeedShape, ...]] = {}


class ActivityIds(Shape):
    code: Code
    max_level: dict[Id, Level] = {}


class TaxonomyFile(Shape):
    working_habits: tuple[Id, ...]
    long_enough: Annotated[int, Field(ge=1)]
    thresholds: ThresholdsShape
    strengths: dict[Strength, StrengthRuleShape]
    competency: tuple[CompetencyIds, ...]
    domain: tuple[DomainIds, ...]
    role: tuple[RoleIds, ...]
    household_activity: tuple[ActivityIds, ...]
    same_activity: dict[Code, Code] = {}


class CompetencyTexts(Shape):
    title: Sentence
    definition: Sentence
    levels: Annotated[tuple[Sentence, ...], Field(min_length=4, max_length=4)]
    shows: Sentence
    question: Sentence
    lift: Sentence
    learn: Sentence


class DomainTexts(Shape):
    title: Sentence
    definition: Sentence
    titles: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class RoleTexts(Shape):
    title: Sentence
    summary: Sentence
    road: Sentence = ""
    eligibility: tuple[Sentence, ...] = ()


class ActivityTexts(Shape):
    title: Sentence
    claim: Sentence
    not_claim: Sentence


class CueShape(Shape):
    id: Id
    competency: Id
    strength: Strength
    phrases: Annotated[tuple[str, ...], Field(min_length=1)]
    hits: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    misses: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    activity: str = ""


class CuesFile(Shape):
    cue: tuple[CueShape, ...]


class ActivityRuleShape(Shape):
    id: Id
    code: Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")] = ""
    aside: Literal["", "paid", "own_time", "study", "religion", "errand"] = ""
    when: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    hits: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    misses: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    despite: tuple[Id, ...] = ()
    adds: bool = True


class ActivityRulesFile(Shape):
    joins: tuple[Sentence, ...]
    of_volunteers: Id
    words: dict[Id, tuple[str, ...]]
    rule: tuple[ActivityRuleShape, ...]


class HonestyFile(Shape):
    filler: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    opening_kept: tuple[str, ...] = ()
    protected: tuple[str, ...]
    estimates: tuple[str, ...]
    left_out: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...] = ()
    seeking: Annotated[str, StringConstraints(pattern=r"\{role\}")]


class LinesFile(Shape):
    numbers: tuple[Sentence, ...]
    durations: tuple[Sentence, ...]
    abbreviations: tuple[Sentence, ...]
    not_paid: tuple[Sentence, ...]


class CalibrationShape(Shape):
    ask: Share
    show: Share
    start: float
    model: Annotated[float, Field(ge=0)]
    hint: Annotated[float, Field(ge=0)]
    clear: Annotated[float, Field(ge=0)]
    strong: Annotated[float, Field(ge=0)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.show < self.ask:
            raise ValueError("show is below ask")
        return self


class BendShape(Shape):
    at: float
    start: float
    slope: Annotated[float, Field(gt=0)]
    change: float

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.slope + self.change <= 0:
            raise ValueError("slope and change together must be above 0")
        return self


class ActivityModelShape(Shape):
    """What `scripts/train_activity_model.py` writes beside the weights."""

    doubted_cues: tuple[Id, ...] = ()
    bend: BendShape
    competency: dict[Id, CalibrationShape]
