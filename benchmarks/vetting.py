"""What `trainready vet` finds, and what it costs: one text file against `python -c pass`, and
2,000 in one process.

    python benchmarks/vetting.py            all limits of README.md
    python benchmarks/vetting.py FOLDER     what it finds in cases kept elsewhere: the files, and an
                                            index.jsonl as in benchmarks/listings

The listings are put together from the cases of tests/vet, 250 words each on average.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from startup import cpu_seconds

from trainready.vetting import vet_file, vet_text

ROOT = Path(__file__).resolve().parents[1]
LISTINGS = 2_000
SECONDS = 20.0
RATIO = 12.0
RECALL, NAMED = 0.97, 0.95
PAIRS = 9
PARTS = 12


def listings() -> list[str]:
    """Texts made of the genuine cases, each another mixture."""
    cases = (ROOT / "tests/vet/cases/genuine.txt").read_text(encoding="utf-8").split("\n===\n")
    count = len(cases)
    return [
        "\n\n".join(
            cases[(start * 7 + part * (1 + start // count)) % count] for part in range(PARTS)
        )
        for start in range(LISTINGS)
    ]


def found(folder: Path) -> int:
    """Print recall, false alarms and rules named for the cases of a folder; 1 below the limits."""
    rows = map(json.loads, (folder / "index.jsonl").read_text(encoding="utf-8").splitlines())
    scams, genuine = Counter[str](), Counter[str]()
    named = 0
    for row in rows:
        _, vetting = vet_file(folder / row["file"])
        if row["kind"] != "scam":
            genuine[vetting.verdict.value] += 1
            continue
        scams[vetting.verdict.value] += 1
        ids = {one.rule.id for one in vetting.found}
        named += not ids.isdisjoint(row["severe"] or row["rules"])
    count, nothing = scams.total(), "no warning found"
    recall = 1 - scams[nothing] / count
    alarms = genuine.total() - genuine[nothing]
    print(f"scams found: {recall:.3f} of {count} ({scams['stop']} of them a stop)")
    print(f"right rule named: {named / count:.3f}")
    print(f"genuine listings warned of: {alarms} of {genuine.total()}")
    return int(recall < RECALL or named / count < NAMED or alarms > 0)


def main() -> int:
    if sys.argv[1:]:
        return found(Path(sys.argv[1]))
    bad = found(ROOT / "benchmarks/listings")
    texts = listings()
    before = time.process_time()
    for text in texts:
        vet_text(text)
    seconds = time.process_time() - before
    words = statistics.mean(len(text.split()) for text in texts)
    print(f"{LISTINGS} listings of {words:.0f} words: {seconds:.1f} s CPU (limit {SECONDS})")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "listing.txt"
        path.write_text(texts[0], encoding="utf-8")
        ours = ("-m", "trainready", "vet", str(path))
        cpu_seconds(ours, folder)
        ratios = [
            cpu_seconds(ours, folder) / cpu_seconds(("-c", "pass"), folder) for _ in range(PAIRS)
        ]
    median = statistics.median(ratios)
    spread = f"{min(ratios):.1f}-{max(ratios):.1f}"
    print(f"one file: {median:.1f} x python -c pass (limit {RATIO}, {spread})")
    return int(bad or seconds > SECONDS or median > RATIO)


if __name__ == "__main__":
    sys.exit(main())
