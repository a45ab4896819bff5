"""Lines a second that cues, guard and activity model read, beside spaCy's bare tokenizer.

    python benchmarks/mapping_speed.py LINES.txt       new lines, one each

Both in this process, in turn, on one core; each line is read once, so nothing is remembered.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from itertools import cycle, islice
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from trainready.match.matcher import Matcher  # noqa: E402
from trainready.model.origin import Text  # noqa: E402
from trainready.model.resume import SectionKind, Setting  # noqa: E402
from trainready.model.statement import Statement  # noqa: E402
from trainready.taxonomy.load import load_skill_map  # noqa: E402

ROUNDS = 5
LEAST = 2000
"""Lines a second; the limit of README.md."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("lines", type=Path)
    chosen = parser.parse_args()
    lines = chosen.lines.read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if line.strip()]
    import spacy

    begun = process_time()
    matcher = Matcher(load_skill_map())
    print(f"ready in {process_time() - begun:.2f} s after import spacy")
    bare = spacy.blank("en")
    size = len(lines) // ROUNDS
    fast, ratios = [], []
    for number in range(ROUNDS):
        part = list(islice(cycle(lines), number * size, (number + 1) * size))
        said = [Statement("line", Text(x), SectionKind.OTHER, Setting.SELF) for x in part]
        begun = process_time()
        for statement in said:
            matcher.read(statement)
        ours = process_time() - begun
        begun = process_time()
        for text in part:
            bare(text)
        peer = process_time() - begun
        fast.append(size / ours)
        ratios.append(ours / peer)
    print(
        f"{statistics.median(fast):.0f} lines/s (limit {LEAST}), "
        f"{statistics.median(ratios):.1f} x spaCy's tokenizer"
    )
    return int(statistics.median(fast) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
