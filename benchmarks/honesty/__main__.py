"""Honesty rules 1 to 4 on everything that is printed, by code that the gate knows nothing of.

python -m benchmarks.honesty                        2,000 invented people (`--people N`)
python -m benchmarks.honesty FOLDER [--truth DIR]   the files there that have their truth
python -m benchmarks.honesty --counterfactual 200   pairs who differ in who they are alone
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks.honesty.check import ALL, QUICK, coach_file, coached, problems
from benchmarks.honesty.claims import claims_of
from benchmarks.honesty.counterfactual import differences
from benchmarks.honesty.files import claims_of_file, files_of
from benchmarks.honesty.layouts import given
from benchmarks.honesty.people import identity, invent
from trainready.errors import DishonestOutput

SHOWN, LONGEST_SHOWN = 2, 400
"""Breaks of one case, and letters of each."""
PROCESSES = 2
EACH_IN_WORD_AND_PDF = 5
"""One invented person in so many is made in Word and PDF too."""

Found = tuple[str, ...]
Case = TypeVar("Case")


def person(seed: int, number: int) -> Found:
    """What is wrong with the output of one invented person."""
    rng = Random(seed * 1_000_003 + number)
    one, who = invent(rng, seed * 1_000_003 + number), identity(rng)
    formats = QUICK if number % EACH_IN_WORD_AND_PDF else ALL
    try:
        made = coached(given(one, who), formats, design=rng.choice(["classic", "modern"]))
    except DishonestOutput as error:
        return (f"{number} {one.layout} refused: {error}",)
    return tuple(f"{number} {one.layout} {why}" for why in problems(made, claims_of(one, who)))


def file(pair: tuple[Path, Path]) -> Found:
    """What is wrong with the output of one resume file."""
    name = f"{pair[0].parent.name}/{pair[0].name}"
    try:
        made = coach_file(pair[0], formats=ALL)
    except DishonestOutput as error:
        return (f"{name} refused: {error}",)
    return tuple(f"{name} {why}" for why in problems(made, claims_of_file(*pair)))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--truth", type=Path, help="folder of the truth, if not beside the files")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--counterfactual", type=int, default=0, metavar="PAIRS")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="the first person's number")
    parser.add_argument("--processes", type=int, default=PROCESSES)
    chosen = parser.parse_args()
    if chosen.folders:
        pairs = [pair for folder in chosen.folders for pair in files_of(folder, chosen.truth)]
        return _report("files", file, pairs, chosen.processes)
    count = chosen.counterfactual or chosen.people
    numbers = range(chosen.start, chosen.start + count)
    if chosen.counterfactual:
        return _report("pairs", partial(differences, chosen.seed), numbers, chosen.processes)
    return _report("people", partial(person, chosen.seed), numbers, chosen.processes)


def _report(
    what: str, check: Callable[[Case], Found], cases: Sequence[Case], processes: int
) -> int:
    began = time.perf_counter()
    broken = breaks = 0
    for found in _each(check, cases, processes):
        broken += bool(found)
        breaks += len(found)
        for line in list(dict.fromkeys(found))[:SHOWN]:
            print(line[:LONGEST_SHOWN])
    print(
        f"{len(cases)} {what}: {broken} with breaks, {breaks} breaks, "
        f"{time.perf_counter() - began:.0f} s"
    )
    return int(bool(breaks) or not cases)


def _each(check: Callable[[Case], Found], cases: Sequence[Case], processes: int) -> Iterable[Found]:
    if processes < 2:
        yield from map(check, cases)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(check, cases, chunksize=10)


if __name__ == "__main__":
    sys.exit(main())
