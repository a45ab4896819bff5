"""skill_maps/ → SkillMap, or every problem at once with file, line and cure."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from trainready.errors import BrokenSkillMap
from trainready.language.alike import Classes, spread
from trainready.model.skillmap import (
    ActivityModelFile,
    Bend,
    Calibration,
    Competency,
    Cue,
    Domain,
    EscoSkill,
    GuardRules,
    Honesty,
    HouseholdActivity,
    LineWords,
    Need,
    Role,
    SkillMap,
    Strength,
    StrengthRule,
    Thresholds,
)
from trainready.taxonomy import shapes
from trainready.taxonomy.activities import activity_rules, check_activities
from trainready.taxonomy.parts import Parts
from trainready.taxonomy.references import check_references
from trainready.taxonomy.slips import problems_of, value_of
from trainready.taxonomy.sources import Layers, Problem, layers
from trainready.taxonomy.wording import load_wording
from trainready.toml_source import Source

S = TypeVar("S", bound=BaseModel)
WEIGHTS = "{language}/activity_model.bin"


def load_skill_map(own: Path | None = None, language: str = "en") -> SkillMap:
    """The skill map of a language, with a person's own folder laid over it.

    Raises `BrokenSkillMap` with all problems of the map.
    """
    # Our own phrases are checked by our tests and by `skills check`, a person's at every run.
    skill_map, problems = inspect_skill_map(own, language, thorough=own is not None)
    if skill_map is None:
        listed = "\n".join(map(str, problems))
        raise BrokenSkillMap(
            f"the skill map has {len(problems)} problem(s):\n{listed}",
            cure="Mend these lines, then run: trainready skills check",
        )
    return skill_map


@lru_cache(maxsize=4)
def inspect_skill_map(
    own: Path | None = None, language: str = "en", *, thorough: bool = True
) -> tuple[SkillMap | None, tuple[Problem, ...]]:
    """The skill map, or `None` and its problems in the order of the files.

    `thorough` compiles every phrase and runs the hits and misses of every cue.
    """
    found = layers(own)
    if own is not None and not own.is_dir():
        return None, (Problem(own.name, 0, "this folder does not exist", "check its name"),)
    parts = _read_parts(found, language)
    check_references(parts, found.problems, language, thorough=thorough)
    check_activities(parts, found.problems, language, thorough=thorough)
    if found.problems:
        return None, tuple(found.problems)
    try:
        return _build(parts, found, language), ()
    except BrokenSkillMap as error:
        return None, (Problem(f"{language}/wording", 0, error.what),)


def _read_parts(found: Layers, language: str) -> Parts:
    parts = Parts()

    def read(name: str) -> Source | None:
        source = found.read(name)
        if source:
            parts.sources[name] = source
        return source

    if source := read("taxonomy.toml"):
        parts.taxonomy = _shaped(shapes.TaxonomyFile, source, found)
    if source := read(f"{language}/competencies.toml"):
        _read_table(shapes.CompetencyTexts, source, parts.competencies, found)
    if source := read(f"{language}/domains.toml"):
        _read_table(shapes.DomainTexts, source, parts.domains, found)
    if source := read(f"{language}/roles.toml"):
        _read_table(shapes.RoleTexts, source, parts.roles, found)
    if source := read(f"{language}/household.toml"):
        _read_table(shapes.ActivityTexts, source, parts.activities, found)
    if source := read(f"{language}/activities.toml"):
        parts.activity_rules = _shaped(shapes.ActivityRulesFile, source, found)
    for name in found.names(f"{language}/cues/*.toml"):
        if (source := read(name)) and (cues := _shaped(shapes.CuesFile, source, found)):
            parts.cues.extend(cues.cue)
            parts.cue_places.extend((name, index) for index in range(len(cues.cue)))
    if source := read(f"{language}/honesty.toml"):
        parts.honesty = _shaped(shapes.HonestyFile, source, found)
        if len(found.folders) > 1:
            parts.honesty = _protective(parts.honesty, language)
    if parts.honesty:
        alike = parts.honesty.alike
        parts.cues = [_alike(cue, alike) for cue in parts.cues]
        if rules := parts.activity_rules:
            words = {
                kind: tuple(spread(phrase, alike) for phrase in phrases)
                for kind, phrases in rules.words.items()
            }
            parts.activity_rules = rules.model_copy(update={"words": words})
    if source := read(f"{language}/lines.toml"):
        parts.lines = _shaped(shapes.LinesFile, source, found)
    if source := read(f"{language}/guard.toml"):
        parts.guard = value_of(GuardRules, source, found)
    if source := read(f"{language}/activity_model.toml"):
        parts.activity_model = _shaped(shapes.ActivityModelShape, source, found)
    parts.weights = found.find(WEIGHTS.format(language=language))
    if parts.weights is None:
        name = WEIGHTS.format(language=language)
        cure = "install trainready again, or run scripts/train_activity_model.py"
        found.problems.append(Problem(name, 0, "this file is missing", cure))
    return parts


def _shaped(shape: type[S], source: Source, found: Layers, under: tuple[str, ...] = ()) -> S | None:
    tables = source.tables
    for key in under:
        tables = tables[key]
    try:
        return shape.model_validate(tables)
    except ValidationError as error:
        found.problems.extend(problems_of(error, source, under))
        return None


def _read_table(shape: type[S], source: Source, into: dict[str, S], found: Layers) -> None:
    for key in source.tables:
        if checked := _shaped(shape, source, found, (key,)):
            into[key] = checked


def _protective(own: shapes.HonestyFile | None, language: str) -> shapes.HonestyFile | None:
    """A person's file with our protected words: it can protect more, never less."""
    shipped = layers().read(f"{language}/honesty.toml")
    if own is None or shipped is None:
        return own
    ours = shapes.HonestyFile.model_validate(shipped.tables)
    protected = tuple(dict.fromkeys((*ours.protected, *own.protected)))
    return own.model_copy(update={"protected": protected})


def _alike(cue: shapes.CueShape, classes: Classes) -> shapes.CueShape:
    phrases = tuple(spread(phrase, classes) for phrase in cue.phrases)
    return cue if phrases == cue.phrases else cue.model_copy(update={"phrases": phrases})


def _needs(needs: tuple[shapes.NeedShape, ...]) -> tuple[Need, ...]:
    return tuple(Need(n.competency, n.weight, n.level) for n in needs)


def _build(parts: Parts, found: Layers, language: str) -> SkillMap:
    taxonomy, honesty, lines, guard = parts.taxonomy, parts.honesty, parts.lines, parts.guard
    assert taxonomy is not None
    assert parts.activity_rules is not None
    assert honesty is not None
    assert lines is not None
    assert guard is not None
    assert parts.activity_model is not None
    assert parts.weights is not None
    return SkillMap(
        language=language,
        competencies={c.id: _competency(c, parts.competencies[c.id]) for c in taxonomy.competency},
        domains={d.id: _domain(d, parts.domains[d.id]) for d in taxonomy.domain},
        roles={r.id: _role(r, parts.roles[r.id]) for r in taxonomy.role},
        working_habits=taxonomy.working_habits,
        cues=tuple(Cue(**dict(cue)) for cue in parts.cues),
        activities={
            a.code: HouseholdActivity(
                a.code, **dict(parts.activities[a.code]), max_level=dict(a.max_level)
            )
            for a in taxonomy.household_activity
        },
        same_activity=dict(taxonomy.same_activity),
        strengths={s: StrengthRule(**dict(rule)) for s, rule in taxonomy.strengths.items()},
        thresholds=Thresholds(**dict(taxonomy.thresholds)),
        long_enough=taxonomy.long_enough,
        guard=guard,
        activity_rules=activity_rules(parts.activity_rules),
        honesty=Honesty(**dict(honesty)),
        lines=LineWords(**dict(lines)),
        wording=load_wording(found, language),
        activity_model=ActivityModelFile(
            parts.weights,
            {c: _calibration(s) for c, s in parts.activity_model.competency.items()},
            Bend(**dict(parts.activity_model.bend)),
            frozenset(parts.activity_model.doubted_cues),
        ),
    )


def _calibration(shape: shapes.CalibrationShape) -> Calibration:
    cues = {strength: float(getattr(shape, strength)) for strength in Strength}
    return Calibration(shape.ask, shape.show, shape.start, shape.model, cues)


def _competency(ids: shapes.CompetencyIds, texts: shapes.CompetencyTexts) -> Competency:
    return Competency(
        id=ids.id,
        **dict(texts),
        trait=ids.trait,
        onet_elements=ids.onet_elements,
        onet_work_activities=ids.onet_work_activities,
        esco=tuple(EscoSkill(e.label, e.uri) for e in ids.esco),
    )


def _domain(ids: shapes.DomainIds, texts: shapes.DomainTexts) -> Domain:
    return Domain(id=ids.id, onet_elements=ids.onet_elements, **dict(texts))


def _role(ids: shapes.RoleIds, texts: shapes.RoleTexts) -> Role:
    return Role(
        id=ids.id,
        core=_needs(ids.core),
        helpful=ids.helpful,
        later_step=ids.later_step,
        domain_level=ids.domain_level,
        only_for_domain={d: _needs(n) for d, n in ids.only_for_domain.items()},
        **dict(texts),
    )
