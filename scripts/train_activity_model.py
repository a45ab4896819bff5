"""Train the activity model, and fit what its figures and the cues mean together.

    python scripts/train_activity_model.py --data DIR
    python scripts/train_activity_model.py --data DIR --dev train.jsonl --out FOLD
    python scripts/train_activity_model.py --data DIR --only-calibration     after cues changed

Writes OUT/en/activity_model.bin and OUT/en/activity_model.toml (OUT is skill_maps by default).
Needs SciPy beside what trainready needs. The figures of lines that networks have not seen take
most of the time; `--cache` keeps them, and `--only-calibration` reads them from there if it can.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "src")]

from activity_training.calibration import (  # noqa: E402
    ask_thresholds,
    cue_hits,
    doubted,
    fit_bend,
    fit_blend,
    fit_combination,
    print_threshold,
    strongest,
)
from activity_training.calibration_file import write_calibration  # noqa: E402
from activity_training.ensemble import train_ensemble  # noqa: E402
from activity_training.networks import sigmoid  # noqa: E402
from activity_training.sources import Sources, read_sources  # noqa: E402
from activity_training.unseen import Unseen, unseen_figures  # noqa: E402
from activity_training.weights_file import pack, write_weights  # noqa: E402

from trainready.match.activity_weights import read_header  # noqa: E402
from trainready.match.combination import probability, together  # noqa: E402
from trainready.model.skillmap import (  # noqa: E402
    ActivityModelFile,
    Bend,
    Calibration,
    SkillMap,
    Strength,
)
from trainready.taxonomy.load import inspect_skill_map, load_skill_map  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder mapping-dev")
    parser.add_argument("--dev", type=Path, help="tasks to train on, of score.py --dump-dev")
    parser.add_argument("--out", type=Path, default=ROOT / "skill_maps")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--cache", type=Path, help="a file for the figures of unseen lines")
    parser.add_argument("--only-calibration", action="store_true")
    chosen = parser.parse_args()
    sources = read_sources(chosen.data, chosen.dev)
    unseen = unseen_figures(sources, chosen.seed, chosen.cache)
    aside = [sources.tasks[i] for i in unseen.lines]
    y = np.array([[c in t.competencies for c in sources.competencies] for t in aside])
    folder = chosen.out / "en"
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "activity_model.bin"
    if chosen.only_calibration:
        blend = np.array(read_header(weights.read_bytes())[0]["blend"])
    else:
        blend = fit_blend(unseen.units, unseen.likeness, y)
        _train(weights, sources, blend, chosen.seed)
    path = folder / "activity_model.toml"
    write_calibration(path, _nothing_fitted(sources.competencies), Bend(0.0, 0.0, 1.0, 0.0), {}, {})
    skill_map = load_skill_map(None if chosen.out == ROOT / "skill_maps" else chosen.out)
    _calibrate(path, sources, unseen, blend, y, skill_map)
    inspect_skill_map.cache_clear()


def _train(path: Path, sources: Sources, blend: np.ndarray, seed: int) -> None:
    ensemble = train_ensemble(sources, sources.tasks, seed)
    packed = pack(ensemble, [t.text for t in sources.tasks] + list(sources.titles.values()))
    about: dict[str, Any] = {
        "source": "O*NET 29.3 (USDOL/ETA, CC BY 4.0, modified); ESCO v1.1.1 (European Commission)",
        "seed": seed,
        "sha256": sources.digests,
        "occupations": sorted({t.occupation for t in sources.tasks}),
    }
    write_weights(path, packed, blend, about)


def _nothing_fitted(competencies: tuple[str, ...]) -> dict[str, Calibration]:
    cues = dict.fromkeys(Strength, 0.0)
    return {c: Calibration(0.3, 0.6, 0.0, 1.0, cues) for c in competencies}


def _calibrate(
    path: Path,
    sources: Sources,
    unseen: Unseen,
    blend: np.ndarray,
    y: np.ndarray,
    skill_map: SkillMap,
) -> None:
    """Cues that are doubted, the combination, the bend, and last the thresholds."""
    known = sources.competencies
    model = blend[:, 0] + blend[:, 1] * unseen.units + blend[:, 2] * unseen.likeness
    hits = cue_hits(skill_map, [t.text for t in sources.tasks])
    doubts = doubted(hits, [t.competencies for t in sources.tasks], known, skill_map)
    best = strongest([hits[i] for i in unseen.lines], doubts)
    fitted: dict[str, Calibration] = {}
    both = np.zeros_like(model)
    for j, c in enumerate(known):
        cues = [line.get(c) for line in best]
        start, worth, *added = map(float, fit_combination(model[:, j], cues, y[:, j]))
        fitted[c] = Calibration(0.0, 1.0, start, worth, dict(zip(Strength, added, strict=True)))
        lines = zip(model[:, j], cues, strict=True)
        both[:, j] = [together(fitted[c], float(x), cue) for x, cue in lines]
    bend = fit_bend(both, y)
    alone = sigmoid(bend.start + bend.slope * both + bend.change * np.maximum(both - bend.at, 0))
    asks = ask_thresholds(alone, y)
    for j, c in enumerate(known):
        show = print_threshold(alone[:, j], y[:, j], float(asks[j]))
        fitted[c] = replace(fitted[c], ask=round(float(asks[j]), 2), show=round(show, 2))
    file = ActivityModelFile(skill_map.activity_model.weights, fitted, bend, frozenset(doubts))
    final = replace(skill_map, activity_model=file)
    p = np.array(
        [
            [probability(final, c, line.get(c), float(x)) for c, x in zip(known, row, strict=True)]
            for row, line in zip(model, best, strict=True)
        ]
    )
    shows = np.array([fitted[c].show for c in known])
    measured = {
        c: (_precision(p[:, j], y[:, j], shows[j]), _recall(p[:, j], y[:, j], shows[j]))
        for j, c in enumerate(known)
    }
    write_calibration(path, fitted, bend, doubts, measured)
    for name, said in (
        ("ask", p >= np.array([fitted[c].ask for c in known])),
        ("print", p >= shows),
    ):
        right = (said & y).sum()
        print(f"{name}: precision {right / said.sum():.3f} recall {right / y.sum():.3f}")


def _precision(p: np.ndarray, y: np.ndarray, at: float) -> float:
    said = p >= at
    return float(y[said].mean()) if said.any() else 0.0


def _recall(p: np.ndarray, y: np.ndarray, at: float) -> float:
    return float((p[y] >= at).mean()) if y.any() else 0.0


if __name__ == "__main__":
    main()
