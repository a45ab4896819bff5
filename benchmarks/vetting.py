"""What `trainready vet` costs: one text file against `python -c pass`, and 2,000 in one process.

    python benchmarks/vetting.py            both limits of README.md

The listings are put together from the cases of tests/vet, 250 words each on average.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from startup import cpu_seconds

from trainready.vetting import vet_text

ROOT = Path(__file__).resolve().parents[1]
LISTINGS = 2_000
SECONDS = 20.0
RATIO = 12.0
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


def main() -> int:
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
    return int(seconds > SECONDS or median > RATIO)


if __name__ == "__main__":
    sys.exit(main())
