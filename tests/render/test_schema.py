"""The report for programs is what its published schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.make_schemas import FOLDER, SCHEMAS, text
from tests.render import reports, words
from tests.render.schemas import faults
from trainready.render import render_report

SCHEMA: dict[str, Any] = json.loads(Path(FOLDER, "gap-report-1.json").read_text(encoding="utf-8"))


def rendered(who: str) -> dict[str, Any]:
    (made,) = render_report(
        reports.REPORTS[who](), reports.FIELD, ["json"], words.english(), stem="x"
    )
    read: dict[str, Any] = json.loads(made.content)
    return read


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_up_to_date(name: str) -> None:
    """Else run: python scripts/make_schemas.py"""
    assert Path(FOLDER, name).read_text(encoding="utf-8") == text(name)


@pytest.mark.parametrize("who", reports.REPORTS)
def test_a_report_is_valid(who: str) -> None:
    read = rendered(who)
    assert list(faults(read, SCHEMA, SCHEMA)) == []
    # Nothing is in it that the schema does not name.
    assert set(read) == set(SCHEMA["properties"])


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("role", "shown"), "5", ".role.shown: not of type integer"),
        (("role", "shown"), True, ".role.shown: not of type integer"),
        (("core", 0, "state"), "good", ".core[0].state: not one of"),
        (("schema",), "trainready/gap-report/2", ".schema: not "),
        (("highlights", 0, "quote", "words"), [[0, 1, 2]], ".highlights[0].quote.words[0]: 3"),
        (("before",), 3, ".before: none of the kinds"),
    ],
)
def test_a_damaged_report_is_not(path: tuple[str | int, ...], value: object, fault: str) -> None:
    read = rendered("bookkeeper")
    place: Any = read
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    found = list(faults(read, SCHEMA, SCHEMA))
    assert found
    assert found[0].startswith(fault)


def test_a_report_without_a_part_is_not_valid() -> None:
    read = rendered("bookkeeper")
    del read["core"][0]["needed"]
    assert list(faults(read, SCHEMA, SCHEMA)) == [".core[0].needed: not there"]
