"""The same input gives the same bytes, in whatever order Python keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.people import BOOKKEEPER, write_json

ROOT = Path(__file__).resolve().parents[2]
HASHES = """
import hashlib, sys
from datetime import date
from pathlib import Path
from trainready.pipeline import RESUME_FORMATS, Request, coach
resume, answers = map(Path, sys.argv[1:])
formats = RESUME_FORMATS
made = coach(Request(date(2026, 1, 31), resume, answers, formats=formats, letter=True))
for artefact in made.artefacts:
    print(artefact.name, hashlib.sha256(artefact.content).hexdigest())
"""
ANSWERS = """version = 1
[[activity]]
what = "Kept the family budget and checked it against the statement every month"
since = "2019-02"
[[break]]
label = "Family leave"
since = "2023-09"
until = "2025-05"
"""


def _hashes(seed: str, resume: Path, answers: Path) -> dict[str, str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    made = subprocess.run(
        [sys.executable, "-c", HASHES, str(resume), str(answers)],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
        text=True,
    )
    return dict(line.rsplit(" ", 1) for line in made.stdout.splitlines())


def test_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    resume, answers = write_json(BOOKKEEPER, tmp_path), tmp_path / "household.toml"
    answers.write_text(ANSWERS, encoding="utf-8")
    one, other = (_hashes(seed, resume, answers) for seed in ("1", "4242"))
    kinds = {name.rpartition(".")[2] for name in one if "-letter." in name}
    assert kinds == {"docx", "pdf", "html", "md", "txt"}
    assert {name.rpartition(".")[2] for name in one} == {*kinds, "json", "toml"}
    assert one == other
