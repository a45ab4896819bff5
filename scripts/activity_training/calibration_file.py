"""The fitted figures as TOML that a person can read and the taxonomy checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from trainready.model.skillmap import Bend, Calibration

HEAD = """\
# Written by scripts/train_activity_model.py; fit it again after cues changed, do not edit by hand.
# How the activity model's log-odds and a cue make one probability, for each competency:
#   log-odds = start + model * (the model's log-odds) + what a cue of its strength adds
# and then, for all alike, the bend: start + slope * log-odds, with another slope above `at`.
# From `ask` on a claim is made and asked about, from `show` on it is printed.
# All of it was fitted on lines of occupations that the networks had not seen (docs/mapping.md).
"""


def write_calibration(
    path: Path,
    calibration: Mapping[str, Calibration],
    bend: Bend,
    doubts: Mapping[str, tuple[int, int]],
    measured: Mapping[str, tuple[float, float]],
) -> None:
    """`measured` are precision and recall from `show` on."""
    lines = [HEAD, "# Cues whose hits were right too seldom to count by themselves."]
    lines += ["doubted_cues = ["]
    lines += [f'    "{id_}", # {right} of {all_} right' for id_, (right, all_) in doubts.items()]
    lines += ["]", "", "[bend]"]
    lines += [f"{name} = {value:.3f}" for name, value in asdict(bend).items()]
    for id_, row in calibration.items():
        lines += ["", f"[competency.{id_}]"]
        if id_ in measured:
            precision, recall = measured[id_]
            lines += [f"# Printed: precision {precision:.2f}, recall {recall:.2f}."]
        lines += [f"ask = {row.ask:.2f}", f"show = {row.show:.2f}"]
        lines += [f"start = {row.start:.3f}", f"model = {row.model:.3f}"]
        lines += [f"{strength} = {added:.3f}" for strength, added in row.cues.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
