"""How well lines of occupations that were kept aside are mapped, in three folds.

    python benchmarks/mapping.py SCORE.PY DATA             trains the weights of each fold (20 min)
    python benchmarks/mapping.py SCORE.PY DATA --weights F  or takes them from F/fold-1 ...

SCORE.PY and DATA are the public half of the mapping benchmark. Weights of a fold are trained
without its occupations. Beside what score.py says: precision and recall of what is printed.
Python needs numpy, scipy and pyyaml for it.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRAIN = ROOT / "scripts/train_activity_model.py"
FOLDS = ("fold-1", "fold-2", "fold-3")
WEAK = (
    "fact_verification",
    "attention_to_detail",
    "quality_evaluation",
    "safety_risk_judgement",
    "guideline_adherence",
    "ethics_compliance_audit",
    "contextual_understanding",
)
FEWEST = 20
"""Competencies with fewer positive lines in a fold are not averaged."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("score", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path, help="a folder with fold-1, fold-2 and fold-3")
    chosen = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as made:
        for fold in FOLDS:
            skills = (chosen.weights or Path(made)) / fold
            if not chosen.weights:
                _train(chosen.score, chosen.data, fold, skills)
            rows.append(_measure(chosen.score, chosen.data, fold, skills, Path(made)))
            print(fold, _line(rows[-1]), flush=True)
    mean = {name: statistics.mean(row[name] for row in rows) for name in rows[0]}
    print("mean  ", _line(mean))


def _line(row: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in row.items())


def _train(score: Path, data: Path, fold: str, out: Path) -> None:
    tasks = out.with_suffix(".jsonl")
    _run(score, data, fold, "--dump-dev", str(tasks))
    command = [TRAIN, "--data", data, "--dev", tasks, "--out", out]
    subprocess.run([sys.executable, *map(str, command)], check=True)


def _run(score: Path, data: Path, fold: str, *more: str) -> None:
    command = [score, "--onet", data, "--data", data, "--salt", fold, *more]
    subprocess.run([sys.executable, *map(str, command)], check=True, stdout=subprocess.DEVNULL)


def _measure(score: Path, data: Path, fold: str, skills: Path, made: Path) -> dict[str, float]:
    said, result = made / f"{fold}-said.jsonl", made / f"{fold}.json"
    mapper = f"{sys.executable} -m trainready map --jsonl --skills {skills} | tee {said}"
    suites = "tasks,metamorphic"
    _run(score, data, fold, "--mapper", mapper, "--suites", suites, "--json", str(result))
    found = json.loads(result.read_text(encoding="utf-8"))
    tasks, weak = found["tasks"], []
    for id_ in WEAK:
        if tasks["per"][id_]["n"] >= FEWEST:
            weak.append(tasks["per"][id_]["AP"])
    precision, recall = _printed(score, data, fold, said)
    return {
        "mAP": tasks["mAP"],
        "weak mAP": statistics.mean(weak),
        "micro-F1": tasks["micro_F1"],
        "claims P": tasks["micro_P"],
        "claims R": tasks["micro_R"],
        "ECE": tasks["ECE_claims"],
        "print P": precision,
        "print R": recall,
        "negated": found["negation_still_claims"],
        "past": found["style_past_same_claims_jaccard"],
        "no label": tasks["false_claim_rate_on_no_gold"],
    }


def _printed(score: Path, data: Path, fold: str, said: Path) -> tuple[float, float]:
    """Of the claims that may be printed, how many are right; of the labels, how many print."""
    sys.path.insert(0, str(score.parent))
    from score import Bench  # type: ignore[import-not-found]

    bench = Bench(str(data), None, fold)
    labels = [task["y"] for task in bench.get("heldout")]
    right = printed = 0
    for line in said.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        suite, _, number = record["id"].partition(":")
        if suite != "tasks":
            continue
        claims = [c["id"] for c in record["competencies"] if c["print"]]
        known = [c for c in claims if bench.comps.get(c, {}).get("dwa")]
        printed += len(known)
        right += sum(c in labels[int(number)] for c in known)
    return right / max(printed, 1), right / sum(map(len, labels))


if __name__ == "__main__":
    main()
