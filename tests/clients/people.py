"""A counselor's folder with invented people, written by the test."""

from __future__ import annotations

import shutil
from pathlib import Path

LOCKED = Path(__file__).resolve().parents[1] / "cli/locked.pdf"
RESUME = """{name}
{mail}
+44 20 7946 0{number:03d}

Experience

Bookkeeper, {employer}
March 2016 - August 2023
- Successfully reconciled {number} supplier accounts every month against bank records
- Wrote a short note with the reason for every correction
- Closed 84 month ends without one late report

Office Assistant, Cole Printing
January 2012 - February 2016
- Proofread about 30 letters a week

Education

Diploma in Accounting, {school}, 2011
"""
ANSWERS = """version = 1

[[activity]]
what = "Kept the accounts of the school club, 12 reports a year, none late"
where = "volunteer"
since = "2018-01"
"""
NAMES = (
    *("Ines Okafor", "Tomas Halloran", "Mirela Szabo", "Aisha Quill", "Bram Vandenholt"),
    *("Kofi Larkspur", "Yuki Thornbury"),
)
EMPLOYERS = ("Harrow & Pike Ltd", "Brayford Tools", "Hartwell Sons", "Oakmere Foods")
SCHOOLS = ("Kirk College", "Larch Institute")


def resume(place: int = 0) -> str:
    name = NAMES[place % len(NAMES)]
    return RESUME.format(
        name=name,
        mail=name.casefold().replace(" ", ".") + "@example.com",
        number=11 + place,
        employer=EMPLOYERS[place % len(EMPLOYERS)],
        school=SCHOOLS[place % len(SCHOOLS)],
    )


def clients(folder: Path, good: int = 3, *, bad: bool = True) -> Path:
    """`good` clients, the first in a folder of its own; beside them an empty and a locked file."""
    folder.mkdir()
    first = folder / "dana"
    first.mkdir()
    (first / "my resume.txt").write_text(resume(), encoding="utf-8")
    (first / "answers.toml").write_text(ANSWERS, encoding="utf-8")
    (first / "notes.md").write_text("Seemed zebra-striped today. Call back.", encoding="utf-8")
    for place in range(1, good):
        (folder / f"person-{place}.txt").write_text(resume(place), encoding="utf-8")
    if bad:
        (folder / "x-empty.docx").write_bytes(b"")
        shutil.copy(LOCKED, folder / "y-locked.pdf")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its name."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }
