"""What our own parser reads back from the resumes that we make, against the JSON of the same run.

python -m benchmarks.readback FOLDER            every resume there, each design, DOCX, PDF
python -m benchmarks.readback FOLDER --each     a line for each file that is not read back whole
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path

from benchmarks.parsing.agreement import FIELDS, Agreement, compare
from trainready.input import read_resume
from trainready.parse.structured.json_resume import to_json
from trainready.pipeline import Request, coach
from trainready.render import designs

FORMATS = ("docx", "pdf")
TODAY = date(2026, 1, 31)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--design", action="append", choices=designs())
    parser.add_argument("--least", type=float, default=0.99)
    parser.add_argument("--each", action="store_true")
    chosen = parser.parse_args()
    tables: dict[str, Agreement] = defaultdict(Agreement)
    files = (p for p in chosen.folder.rglob("*") if p.is_file() and p.suffix != ".json")
    for file in sorted(files):
        for design in chosen.design or designs():
            for name, found in _read_back(file, design):
                tables[f"{design} {name}"].add(found)
                if chosen.each and found.macro() < 1:
                    wrong = {
                        field: (found.right[field], found.wrong[field], found.missed[field])
                        for field in FIELDS
                        if found.wrong[field] or found.missed[field]
                    }
                    print(f"{file.name:20} {design:8} {name:5} {found.macro():.3f} {wrong}")
    for name, found in sorted(tables.items()):
        lowest = min((score, field) for field in FIELDS if (score := found.f1(field)) is not None)
        print(f"{name:16} {found.macro():.4f}   lowest {lowest[1]} {lowest[0]:.3f}")
    return int(min(found.macro() for found in tables.values()) < chosen.least)


def _read_back(file: Path, design: str) -> list[tuple[str, Agreement]]:
    """The agreement of each format with the JSON of the run."""
    made = coach(Request(TODAY, file, formats=FORMATS, design=design))
    texts = {artefact.name: artefact.content for artefact in made.artefacts}
    truth = json.loads(next(c for n, c in texts.items() if n.endswith("-resume.json")))
    result = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in FORMATS:
            written = Path(folder, f"resume.{kind}")
            written.write_bytes(next(c for n, c in texts.items() if n.endswith(f"-resume.{kind}")))
            result.append((kind, compare(truth, json.loads(to_json(read_resume(written).resume)))))
    return result


if __name__ == "__main__":
    sys.exit(main())
