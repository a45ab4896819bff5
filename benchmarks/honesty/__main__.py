"""Honesty rules 1 to 4 on what is printed for invented people, and for files from a folder.

python -m benchmarks.honesty --count 2000            invented people, each with another identity
python -m benchmarks.honesty --folder FOLDER         every resume there as well
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.honesty.claims import claims_of
from benchmarks.honesty.layouts import Given, given
from benchmarks.honesty.people import identity, invent
from benchmarks.honesty.printed import blocks
from benchmarks.honesty.rules import violations
from trainready.errors import DishonestOutput
from trainready.pipeline import Coached, Request, coach

TODAY = date(2026, 1, 31)
SHOWN = 40


def run(files: Given, formats: tuple[str, ...], today: date = TODAY, design: str = "classic") -> Coached:
    """`coach` with a letter, from files on the disk as a person has them."""
    with tempfile.TemporaryDirectory() as folder:
        resume, answers = Path(folder, files.name), Path(folder, "household.toml")
        resume.write_bytes(files.resume)
        if files.answers:
            answers.write_bytes(files.answers)
        request = Request(
            today,
            resume,
            answers if files.answers else None,
            formats=formats,
            letter=True,
            design=design,
        )
        return coach(request)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    found: Counter[str] = Counter()
    began = time.perf_counter()
    for number in range(chosen.start, chosen.start + chosen.count):
        seed = chosen.seed * 1_000_003 + number
        rng = Random(seed)
        person, who = invent(rng, seed), identity(rng)
        claims = claims_of(person, who)
        formats = ("txt", "md", "html", "docx", "pdf") if number % 10 == 0 else ("txt", "md", "html")
        try:
            coached = run(given(person, who), formats, design=rng.choice(["classic", "modern"]))
        except DishonestOutput as error:
            found[f"{number} REFUSED {str(error)[:700]}"] += 1
            continue
        for artefact in coached.artefacts:
            if artefact.name.startswith((f"{coached.stem}-resume.", f"{coached.stem}-letter.")):
                for problem in violations(blocks(artefact.name, artefact.content), claims):
                    found[f"{number} {person.layout} {problem[:300]}"] += 1
    for line, times in list(found.items())[:SHOWN]:
        print(times, line)
    print(f"{chosen.count} people, {len(found)} violations, {time.perf_counter() - began:.0f} s")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
