"""The checked files of one language, before they become one SkillMap."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from trainready.model.skillmap import GuardRules
from trainready.taxonomy import shapes
from trainready.toml_source import Source


@dataclass(slots=True)
class Parts:
    """What was read and had the right shape; the rest is among the problems."""

    taxonomy: shapes.TaxonomyFile | None = None
    competencies: dict[str, shapes.CompetencyTexts] = field(default_factory=dict)
    domains: dict[str, shapes.DomainTexts] = field(default_factory=dict)
    roles: dict[str, shapes.RoleTexts] = field(default_factory=dict)
    activities: dict[str, shapes.ActivityTexts] = field(default_factory=dict)
    cues: list[shapes.CueShape] = field(default_factory=list)
    activity_rules: shapes.ActivityRulesFile | None = None
    honesty: shapes.HonestyFile | None = None
    lines: shapes.LinesFile | None = None
    guard: GuardRules | None = None
    activity_model: shapes.ActivityModelShape | None = None
    weights: Path | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    cue_places: list[tuple[str, int]] = field(default_factory=list)
