"""F1 of the parser by layout, format and field, on files that have their truth beside them.

    python -m benchmarks.parsing                     our own layouts, and the template files
    python -m benchmarks.parsing FOLDER ...          FOLDER/<layout>/<file> with <file>.json
    python -m benchmarks.parsing FOLDER --truth DIR  the truth as DIR/<layout>/<file>.json

Without folders the ten layouts of `benchmarks/layouts` are drawn anew, ten people each.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.parsing.agreement import FIELDS, Agreement, compare
from trainready.input import read_resume
from trainready.parse.structured.json_resume import to_json

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "tests" / "parse" / "templates"
LAYOUTS = ROOT / "benchmarks" / "layouts" / "make.py"
PEOPLE = 10
"""People drawn for each layout."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--truth", type=Path, help="folder of the truth, if not beside the files")
    parser.add_argument("--least", type=float, default=0.9, help="macro F1 below which we fail")
    parser.add_argument("--seed", type=int, default=7, help="other people for our own layouts")
    parser.add_argument("--each", action="store_true", help="a line for every file")
    chosen = parser.parse_args()
    if chosen.folders:
        return _report(chosen.folders, chosen.truth, chosen.least, chosen.each)
    with tempfile.TemporaryDirectory() as drawn:
        drawing = [sys.executable, str(LAYOUTS), "--out", drawn]
        drawing += ["--seed", str(chosen.seed), "--people", str(PEOPLE)]
        subprocess.run(drawing, check=True, stdout=subprocess.DEVNULL)
        return _report([Path(drawn), TEMPLATES], None, chosen.least, chosen.each)


def _report(folders: list[Path], truth: Path | None, least: float, each: bool) -> int:
    layouts: dict[str, Agreement] = defaultdict(Agreement)
    kinds: dict[str, Agreement] = defaultdict(Agreement)
    every = Agreement()
    for file, gold in (pair for folder in folders for pair in _files(folder, truth)):
        found = _agreement(file, gold)
        if each:
            print(f"{file.parent.name}/{file.name:24} {found.macro():.3f}  {_lowest(found)}")
        for table in (layouts[file.parent.name], kinds[file.suffix[1:]], every):
            table.add(found)
    _table("format", kinds)
    _table("layout", layouts)
    print("\nfield")
    for name in FIELDS:
        score = every.f1(name)
        print(f"{name:28} {'-' if score is None else f'{score:.3f}'}")
    lowest = min(agreement.macro() for agreement in layouts.values())
    print(f"\nmacro F1 {every.macro():.3f}; lowest layout {lowest:.3f}")
    return int(min(every.macro(), lowest) < least)


def _files(folder: Path, truth: Path | None) -> Iterator[tuple[Path, Path]]:
    for file in sorted(folder.rglob("*")):
        beside = file.with_suffix(".json")
        gold = truth / file.parent.name / f"{file.name}.json" if truth else beside
        if file.is_file() and file.suffix != ".json" and gold.exists():
            yield file, gold


def _agreement(file: Path, gold: Path) -> Agreement:
    parsed = json.loads(to_json(read_resume(file).resume))
    return compare(json.loads(gold.read_text("utf-8")), parsed)


def _table(title: str, found: Mapping[str, Agreement]) -> None:
    print(f"\n{title:28} macro F1   lowest field")
    for name, agreement in sorted(found.items()):
        print(f"{name:28} {agreement.macro():8.3f}   {_lowest(agreement)}")


def _lowest(agreement: Agreement) -> str:
    scores = [(score, name) for name in FIELDS if (score := agreement.f1(name)) is not None]
    score, name = min(scores)
    return f"{name} {score:.2f}"


if __name__ == "__main__":
    sys.exit(main())
