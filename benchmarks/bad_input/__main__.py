"""Damaged and hostile files through `trainready parse`, one process each.

    python -m benchmarks.bad_input                all, some ten minutes
    python -m benchmarks.bad_input --only zip     the kinds whose name has these letters
    python -m benchmarks.bad_input --folder X     files from elsewhere, not ours to keep

Ends with exit code 1 if a run crashed, took longer than 20 seconds or more than 600 MB.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.bad_input.damage import Case, damaged
from benchmarks.bad_input.good import good_files
from benchmarks.bad_input.measure import Outcome, measured
from benchmarks.bad_input.pdfs import hostile_pdfs
from benchmarks.bad_input.texts import hostile_texts
from benchmarks.bad_input.words import hostile_words

SECONDS, MEGABYTES = 20.0, 600.0


def every_case(seed: int) -> Iterator[Case]:
    good = good_files()
    yield from (("good", name, content) for name, content in good.items())
    yield from hostile_pdfs()
    yield from hostile_words(good)
    yield from hostile_texts(good)
    yield from damaged(good, seed)


def from_folder(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.suffix.lower() or "no suffix", path.name, path.read_bytes()


def run(cases: Iterable[Case], only: str) -> dict[str, list[Outcome]]:
    """Kind → outcomes. What is beyond a limit is printed at once."""
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for kind, name, content in cases:
            if only not in kind:
                continue
            path = Path(folder) / name
            path.write_bytes(content)
            outcome = measured(path, Path(folder) / "said")
            path.unlink()
            outcomes[kind].append(outcome)
            if _is_bad(outcome):
                print(f"BAD  {kind}: {name}: {outcome}", flush=True)
    return outcomes


def _is_bad(outcome: Outcome) -> bool:
    slow, large = outcome.seconds > SECONDS, outcome.megabytes > MEGABYTES
    return outcome.end == "crash" or slow or large


def table(outcomes: dict[str, list[Outcome]]) -> Iterator[str]:
    yield f"{'kind':38} {'n':>4} {'results':>7} {'refusals':>8} {'crashes':>7} {'s':>6} {'MB':>5}"
    rows = [*outcomes.items(), ("all", [one for some in outcomes.values() for one in some])]
    for kind, some in rows:
        counts = [sum(o.end == end for o in some) for end in ("result", "refusal", "crash")]
        slowest = max((o.seconds for o in some), default=0.0)
        largest = max((o.megabytes for o in some), default=0.0)
        yield "{:38} {:4} {:7} {:8} {:7} {:6.1f} {:5.0f}".format(
            kind, len(some), *counts, slowest, largest
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", default="", help="letters in the name of a kind")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, help="run on the files in this folder instead")
    words = parser.parse_args()
    cases = from_folder(words.folder) if words.folder else every_case(words.seed)
    outcomes = run(cases, words.only)
    print(*table(outcomes), sep="\n")
    bad = any(_is_bad(outcome) for some in outcomes.values() for outcome in some)
    return 1 if bad or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main())
