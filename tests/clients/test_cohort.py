"""The clients together: what is counted, what is hidden, and that no cell computes."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date

import docx
import pytest

from tests.render.words import bracketed, english
from trainready.clients.cohort import cohort_of
from trainready.model.clients import (
    ClientRun,
    ClientStanding,
    CompetencyState,
    Outcome,
    RoleReach,
    Trouble,
)
from trainready.model.cohort import Cohort
from trainready.model.readiness import State
from trainready.render.cohort import COHORT_FORMATS, render_cohort
from trainready.render.cohort.tables import inert, tables
from trainready.taxonomy.load import load_skill_map

MAP = load_skill_map()
DAY = date(2026, 11, 24)


def client(number: int, **states: State) -> ClientRun:
    told = tuple(CompetencyState(c, s, 0, 2, True) for c, s in states.items())
    roles = (RoleReach("annotator", 5 if number % 2 else 1, 7), RoleReach("fact_checker", 3, 7))
    standing = ClientStanding("annotator", 1, 7, told, roles)
    return ClientRun(f"c{number:03d}", Outcome.DONE, standing)


def cohort(count: int) -> Cohort:
    """Everybody lacks records, the first four fact-checking, nobody writing."""
    runs = [
        client(
            number,
            recordkeeping=State.NOT_SHOWN,
            fact_verification=State.PARTLY if number <= 4 else State.SHOWN,
            written_communication=State.SHOWN,
        )
        for number in range(1, count + 1)
    ]
    return cohort_of([*runs, ClientRun("c900", Outcome.NEEDS_YOU, trouble=Trouble("x"))], MAP, DAY)


def files(value: Cohort) -> dict[str, bytes]:
    say = english("cohort", "report")
    return {made.name: made.content for made in render_cohort(value, say)}


def word_text(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def strings(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(book.read(n).decode() for n in book.namelist() if n.endswith("xml"))


def test_counts_and_what_to_teach() -> None:
    value = cohort(11)
    assert value.waiting == 1
    assert [(t.id, t.count, t.of) for t in value.not_shown] == [
        ("recordkeeping", 11, 11),
        ("fact_verification", 4, 11),
    ]
    assert [(t.id, t.count) for t in value.roles] == [("annotator", 6)]
    (lesson,) = value.lessons
    assert lesson.tally.id == "recordkeeping"
    assert lesson.practice == MAP.competencies["recordkeeping"].learn


def test_groups_under_five_are_hidden_on_the_pages_and_in_the_sheets() -> None:
    made = files(cohort(11))
    title = MAP.competencies["fact_verification"].title
    for said in (made["cohort.html"].decode(), word_text(made["cohort.docx"])):
        assert "11 of 11" in said
        assert title not in said
        assert "One more row is hidden" in said
        assert "1 more could not be read" in said
    counts = {row[0]: row[1] for row in tables(cohort(11), english("cohort"))[0].rows}
    assert counts[title] == "under 5"
    assert counts[MAP.competencies["recordkeeping"].title] == 11


def test_four_clients_are_never_counted_together() -> None:
    made = files(cohort(4))
    for said in (made["cohort.html"].decode(), word_text(made["cohort.docx"])):
        assert "fewer than 5 clients, so nothing is counted" in said
        assert "of 4" not in said
    for table in tables(cohort(4), english("cohort"))[:3]:
        assert not any(isinstance(cell, int) for row in table.rows for cell in row)


def test_the_csv_has_a_row_for_each_code() -> None:
    rows = list(csv.reader(io.StringIO(files(cohort(6))["cohort.csv"].decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Code", *(f"c{n:03d}" for n in range(1, 7))]
    assert rows[1][1] == MAP.roles["annotator"].title
    assert rows[0][4:] == sorted(rows[0][4:])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_what_starts_like_a_formula_is_text(start: str) -> None:
    evil = f'{start}HYPERLINK("http://example.com","x")'
    standing = ClientStanding(evil, 1, 7, (CompetencyState(evil, State.SHOWN, 1, 1, True),), ())
    value = cohort_of([ClientRun("c001", Outcome.DONE, standing)], MAP, DAY)
    made = files(value)
    rows = list(csv.reader(io.StringIO(made["cohort.csv"].decode("utf-8-sig"))))
    for cell in (rows[0][4], rows[1][1]):
        assert cell.startswith("'")
    assert inert(7) == 7
    book = strings(made["cohort.xlsx"])
    assert "HYPERLINK" in book
    assert not re.search(r"<f[ >]|<hyperlink", book)


def test_the_same_cohort_gives_the_same_bytes() -> None:
    assert files(cohort(7)) == files(cohort(7))
    assert set(files(cohort(7))) == {f"cohort.{form}" for form in COHORT_FORMATS}


def test_no_word_of_ours_is_in_the_template() -> None:
    say = bracketed("cohort", "report")
    (page,) = render_cohort(cohort(11), say, ["html"])
    said = re.sub(r"<style>.*?</style>|<[^>]*>|⟦.*?⟧", " ", page.content.decode(), flags=re.DOTALL)
    own = {MAP.competencies["recordkeeping"].title, MAP.competencies["recordkeeping"].question}
    own |= {MAP.competencies["recordkeeping"].learn, MAP.roles["annotator"].title}
    for text in own:
        said = said.replace(text.replace("'", "&#39;"), " ")
    assert re.findall(r"[^\W\d_]{2,}", said) == []
