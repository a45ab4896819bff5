"""The reports that benchmarks look at: the three examples, and somebody with almost nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from trainready.pipeline import Request, map_person, report_of
from trainready.render import render_report
from trainready.taxonomy.field import load_field

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PEOPLE = (
    ("dana-whitlock/dana-whitlock.pdf", None),
    ("owen-marsh/owen-marsh.txt", None),
    ("priya-raman/priya-raman.docx", "priya-raman/household.toml"),
)
NOTHING = (
    "Sam Lee\nsam@example.com\n\nExperience\nShop helper, Corner Store, 2019\nI sold things.\n"
)


def requests(folder: Path | None) -> Iterator[tuple[str, Request]]:
    """Name and request of each person; `folder` gets the file of the last."""
    today = date(2026, 6, 1)
    for resume, answers in PEOPLE:
        household = EXAMPLES / answers if answers else None
        yield Path(resume).stem, Request(today, EXAMPLES / resume, household)
    if folder:
        least = folder / "sam-lee.txt"
        least.write_text(NOTHING, encoding="utf-8")
        yield least.stem, Request(today, least)


def printed(form: str) -> Iterator[tuple[str, bytes]]:
    """Each person's report in one format."""
    with tempfile.TemporaryDirectory() as folder:
        for name, request in requests(Path(folder)):
            person = map_person(request)
            report = report_of(person, request, name.replace("-", " ").title())
            field = load_field(person.skill_map.roles)
            (made,) = render_report(report, field, [form], person.skill_map.wording, stem=name)
            yield name, made.content
