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
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "src")]

from activity_training.calibration import (  # noqa: E402
    ask_thresholds,
    cue_hits,
    doubted,
    fit_blend,
    fit_combination,
    print_threshold,
    strongest,
)
from activity_training.calibration_file import Fitted, write_calibration  # noqa: E402
from activity_training.ensemble import train_ensemble  # noqa: E402
from activity_training.lines import names  # noqa: E402
from activity_training.sources import Sources, read_sources  # noqa: E402
from activity_training.unseen import Unseen, unseen_figures  # noqa: E402
from activity_training.weights_file import write_weights  # noqa: E402

from trainready.match.combination import probability  # noqa: E402
from trainready.model.skillmap import Calibration, SkillMap, Strength  # noqa: E402
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
    blend = fit_blend(unseen.units, unseen.likeness, y)
    folder = chosen.out / "en"
    folder.mkdir(parents=True, exist_ok=True)
    if not chosen.only_calibration:
        _train(folder / "activity_model.bin", sources, blend, chosen.seed)
    path = folder / "activity_model.toml"
    write_calibration(path, _nothing_fitted(sources.competencies), {}, {})
    skill_map = load_skill_map(None if chosen.out == ROOT / "skill_maps" else chosen.out)
    _calibrate(path, sources, unseen, blend, y, skill_map)
    inspect_skill_map.cache_clear()


def _train(path: Path, sources: Sources, blend: np.ndarray, seed: int) -> None:
    ensemble = train_ensemble(sources, sources.tasks, seed)
    texts = [t.text for t in sources.tasks] + list(sources.titles.values())
    often = np.full(len(ensemble.vocabulary.names), 0.5)
    for text in texts:
        for name in set(names(text)):
            if (row := ensemble.vocabulary.row_of.get(name)) is not None:
                often[row] += 1
    about: dict[str, Any] = {
        "source": "O*NET 29.3 (USDOL/ETA, CC BY 4.0, modified); ESCO v1.1.1 (European Commission)",
        "seed": seed,
        "sha256": sources.digests,
        "occupations": sorted({t.occupation for t in sources.tasks}),
    }
    write_weights(path, ensemble, blend, often, about)


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
    known = sources.competencies
    log_odds = blend[:, 0] + blend[:, 1] * unseen.units + blend[:, 2] * unseen.likeness
    hits = cue_hits(skill_map, [t.text for t in sources.tasks])
    doubts = doubted(hits, [t.competencies for t in sources.tasks], known, skill_map)
    best = strongest([hits[i] for i in unseen.lines], doubts)
    rows = {}
    for j, c in enumerate(known):
        rows[c] = fit_combination(log_odds[:, j], [line.get(c) for line in best], y[:, j])
    fitted = {
        c: Calibration(
            0.0, 1.0, float(r[0]), float(r[1]), dict(zip(Strength, map(float, r[2:]), strict=True))
        )
        for c, r in rows.items()
    }
    trial = Fitted(skill_map, fitted, frozenset(doubts)).skill_map
    p = np.array(
        [
            [probability(trial, c, line.get(c), float(log_odds[i, j])) for j, c in enumerate(known)]
            for i, line in enumerate(best)
        ]
    )
    asks = ask_thresholds(p, y)
    shows = [print_threshold(p[:, j], y[:, j], asks[j]) for j in range(len(known))]
    final = Fitted(skill_map, fitted, frozenset(doubts)).with_thresholds(asks, shows)
    measured = {
        c: (_precision(p[:, j], y[:, j], shows[j]), _recall(p[:, j], y[:, j], shows[j]))
        for j, c in enumerate(known)
    }
    write_calibration(path, final, doubts, measured)
    printed = p >= np.array(shows)
    claimed = p >= asks
    for name, said in (("ask", claimed), ("print", printed)):
        right = (said & y).sum()
        print(f"{name}: precision {right / said.sum():.3f} recall {right / y.sum():.3f}")


def _precision(p: np.ndarray, y: np.ndarray, at: float) -> float:
    said = p >= at
    return float(y[said].mean()) if said.any() else 0.0


def _recall(p: np.ndarray, y: np.ndarray, at: float) -> float:
    return float((p[y] >= at).mean()) if y.any() else 0.0


if __name__ == "__main__":
    main()
