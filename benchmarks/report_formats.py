"""CPU of the report in all its formats together, as a ratio to `import spacy`.

    python benchmarks/report_formats.py

The report is that of the longest example. Ours is a process that is given the finished report and
loads what rendering needs (Jinja2, python-docx, typst, fonts), less one that only reads the report,
as every run has it anyway; `import spacy` is a process less one that does nothing.
"""

from __future__ import annotations

import argparse
import pickle
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from benchmarks.startup import cpu_seconds  # noqa: E402

LIMIT = 0.5
PERSON = "priya-raman"
READ = """
import pickle
from trainready.render import REPORT_FORMATS, render_report
with open("given", "rb") as file:
    report, field, wording = pickle.load(file)
"""
RENDER = f"{READ}render_report(report, field, REPORT_FORMATS, wording, stem='x')"
COMMANDS = (RENDER, READ, "import spacy", "pass")


def longest() -> tuple[Any, ...]:
    """Report, field and wording."""
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
    parser.add_argument("-n", type=int, default=9, help="pairs of runs")
    pairs = parser.parse_args().n
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "given").write_bytes(pickle.dumps(longest()))
        for command in COMMANDS:
            cpu_seconds(("-c", command), folder)  # byte code and file cache, not counted
        runs = [[cpu_seconds(("-c", each), folder) for each in COMMANDS] for _ in range(pairs)]
    rows = [(render - read, spacy - nothing) for render, read, spacy, nothing in runs]
    ratio = statistics.median(ours / theirs for ours, theirs in rows)
    ours, theirs = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"{ours:.2f} s for all formats, {theirs:.2f} s for import spacy")
    print(f"{ratio:5.2f} x  median of {pairs} (limit {LIMIT})")
    return ratio > LIMIT


if __name__ == "__main__":
    sys.exit(main())
