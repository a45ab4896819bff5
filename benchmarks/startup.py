"""How much CPU a command costs, as a ratio to a peer on the same machine, run in turn.

    python benchmarks/startup.py            both limits of README.md, 7 pairs each

CPU is user and system time of the finished process, as the operating system counts it.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELP = ("-m", "trainready", "--help")
COACH = ("-m", "trainready", "coach", str(ROOT / "examples/dana-whitlock/dana-whitlock.pdf"))
LIMITS = (
    ("--help", HELP, ("-c", "pass"), 10.0),
    ("coach, default files", COACH, ("-c", "import spacy"), 1.6),
)


def cpu_seconds(arguments: Sequence[str], folder: str) -> float:
    """CPU of one run of this Python with these arguments."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=7, help="pairs of runs")
    pairs = parser.parse_args().n
    worst = 0
    for name, ours, peer, limit in LIMITS:
        ratios = []
        with tempfile.TemporaryDirectory() as folder:
            cpu_seconds(ours, folder)  # byte code and file cache, not counted
            cpu_seconds(peer, folder)
            for _ in range(pairs):
                ratios.append(cpu_seconds(ours, folder) / cpu_seconds(peer, folder))
        median = statistics.median(ratios)
        print(
            f"{name:24} {median:5.2f} x  {' '.join(peer):18} "
            f"(limit {limit}, range {min(ratios):.2f}-{max(ratios):.2f})"
        )
        worst |= median > limit
    return worst


if __name__ == "__main__":
    sys.exit(main())
