"""CPU of the report in all its formats together, as a ratio to `import spacy`.

    python benchmarks/report_formats.py

The report is that of the longest example. Each run is a fresh child that has the finished report
and loads what rendering needs: Jinja2, python-docx, typst, fonts.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

LIMIT = 0.5
PERSON = "priya-raman"


def render(given: tuple[Any, ...]) -> None:
    from trainready.render import REPORT_FORMATS, render_report

    report, field, wording = given
    render_report(report, field, REPORT_FORMATS, wording, stem="x")


def import_spacy(given: tuple[Any, ...]) -> None:
    import spacy  # noqa: F401


def measure(work: Callable[[tuple[Any, ...]], None], given: Any, there: Connection) -> None:
    start = time.process_time()
    work(given)
    there.send(time.process_time() - start)


def cpu_seconds(work: Callable[[tuple[Any, ...]], None], given: tuple[Any, ...]) -> float:
    """Of a new interpreter, threads included; what it takes to start is not counted."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=measure, args=(work, given, there))
    child.start()
    seconds: float = here.recv()
    child.join()
    return seconds


def longest() -> tuple[Any, ...]:
    from benchmarks.reports import requests
    from trainready.pipeline import map_person, report_of
    from trainready.taxonomy.field import load_field

    request = dict(requests(None))[PERSON]
    person = map_person(request)
    wording = person.skill_map.wording
    ours = {k: v for k, v in wording.texts.items() if k.startswith("report.")}
    report = report_of(person, request, "Ann Example")
    return report, load_field(person.skill_map.roles), type(wording)(ours)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=7, help="pairs of runs")
    pairs = parser.parse_args().n
    given = longest()
    rows = [(cpu_seconds(render, given), cpu_seconds(import_spacy, ())) for _ in range(pairs)]
    ratio = statistics.median(ours / theirs for ours, theirs in rows)
    ours, theirs = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"{ours:.2f} s for all formats, {theirs:.2f} s for import spacy")
    print(f"{ratio:5.2f} x  median of {pairs} (limit {LIMIT})")
    return ratio > LIMIT


if __name__ == "__main__":
    sys.exit(main())
