"""The fitted figures as TOML that a person can read and the taxonomy checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainready.model.skillmap import ActivityModelFile, Calibration, SkillMap

HEAD = """\
# Written by scripts/train_activity_model.py; fit it again after cues changed, do not edit by hand.
# How the activity model's log-odds and a cue make one probability, for each competency:
#   log-odds = start + model * (the model's log-odds) + what a cue of its strength adds
# From `ask` on a claim is made and asked about, from `show` on it is printed.
# All of it was fitted on lines of occupations that the networks had not seen (docs/mapping.md).
"""


@dataclass
class Fitted:
    """A skill map with fitted figures in place of its own."""

    base: SkillMap
    calibration: dict[str, Calibration]
    doubts: frozenset[str]

    @property
    def skill_map(self) -> SkillMap:
        file = ActivityModelFile(self.base.activity_model.weights, self.calibration, self.doubts)
        return replace(self.base, activity_model=file)

    def with_thresholds(
        self, asks: Sequence[float], shows: Sequence[float]
    ) -> dict[str, Calibration]:
        found = zip(self.calibration.items(), asks, shows, strict=True)
        return {c: replace(k, ask=float(a), show=float(s)) for (c, k), a, s in found}


def write_calibration(
    path: Path,
    calibration: Mapping[str, Calibration],
    doubts: Mapping[str, tuple[int, int]],
    measured: Mapping[str, tuple[float, float]],
) -> None:
    """`measured` are precision and recall from `show` on."""
    lines = [HEAD, "# Cues whose hits were right too seldom to count by themselves."]
    lines += ["doubted_cues = ["]
    lines += [f'    "{id_}", # {right} of {all_} right' for id_, (right, all_) in doubts.items()]
    lines += ["]"]
    for id_, row in calibration.items():
        lines += ["", f"[competency.{id_}]"]
        if id_ in measured:
            precision, recall = measured[id_]
            lines += [f"# Printed: precision {precision:.2f}, recall {recall:.2f}."]
        lines += [f"ask = {row.ask:.2f}", f"show = {row.show:.2f}"]
        lines += [f"start = {row.start:.3f}", f"model = {row.model:.3f}"]
        lines += [f"{strength} = {added:.3f}" for strength, added in row.cues.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
