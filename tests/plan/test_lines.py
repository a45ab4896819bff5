"""Every line of a person is accounted for, in words that they can follow up."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import docx
import pytest

from trainready.model.document import Note, NoteKind
from trainready.model.report import GapReport, LineKind, ReportItem
from trainready.pipeline import Request, map_person, report_of
from trainready.plan import say_notes
from trainready.taxonomy.field import load_field
from trainready.taxonomy.load import load_skill_map

TODAY = date(2026, 6, 1)
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RESUME = """Sam Lee
sam@example.com

Experience
Household Manager, Own household, 2015 - 2020
- Kept the household accounts every month and checked them against the bank statement

Clerk, Mill Lane Books, 2010 - 2014
- Catalogued 400 books a month by the Dewey scheme
- Would like to learn coding
- Made the tea
"""


def report_on(resume: Path | None, household: Path | None = None, role: str = "") -> GapReport:
    request = Request(TODAY, resume, household, role)
    return report_of(map_person(request), request)


def priya(role: str = "") -> GapReport:
    """With answers, one of them private and one an estimate."""
    folder = EXAMPLES / "priya-raman"
    return report_on(folder / "priya-raman.docx", folder / "household.toml", role)


def items_of_all_roles() -> list[ReportItem]:
    return [item for role in load_skill_map().roles for item in priya(role).core]


@pytest.fixture
def sam(tmp_path: Path) -> GapReport:
    path = tmp_path / "sam.txt"
    path.write_text(RESUME, encoding="utf-8")
    return report_on(path)


def test_each_sentence_is_one_thing(sam: GapReport) -> None:
    kinds = {line.text: line for entry in sam.input for line in entry.lines}
    catalogued = kinds["Catalogued 400 books a month by the Dewey scheme"]
    assert catalogued.kind is LineKind.COUNTED
    assert catalogued.number
    assert catalogued.shows
    assert kinds["Made the tea"].kind is LineKind.READ
    assert all(bool(line.number) is (line.kind is LineKind.COUNTED) for line in kinds.values())
    numbers = [line.number for entry in sam.input for line in entry.lines if line.number]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_level_says_what_made_it_and_what_would_lift_it() -> None:
    items = items_of_all_roles()
    partly = [i for i in items if 0 < i.reached < i.needed]
    shown = [i for i in items if i.reached >= i.needed]
    assert partly
    assert all("lift it" in item.basis for item in partly)
    assert shown
    assert all(item.basis for item in shown)
    assert not any("would lift it" in i.basis or i.lift for i in shown)


def test_a_skill_whose_line_is_quoted_elsewhere_says_where() -> None:
    report = report_on(EXAMPLES / "dana-whitlock/dana-whitlock.pdf")
    bare = [i for i in report.core if i.reached and not i.quotes]
    assert bare
    titles = [i.title for i in (*report.core, *report.habits, *report.helpful) if i.quotes]
    for item in bare:
        (where,) = item.also
        assert re.search(r"\[\d+\] counts here", where)
        assert any(title in where for title in titles)


def test_all_that_was_told_of_home_and_volunteering_is_listed() -> None:
    report = priya()
    listed = {q.text: q for kind in report.unpaid for q in kind.quotes}
    told = [line for entry in report.input if entry.told for line in entry.lines]
    assert told
    assert {line.text for line in told} == set(listed)
    for line in told:
        quote = listed[line.text]
        assert quote.limit
        assert quote.number == line.number
        assert all(title in quote.limit for title in line.shows)
    assert "food and symptom diary" not in repr(report)  # the person keeps it private
    assert any("keep private" in told for item in items_of_all_roles() for told in item.also)


def test_an_estimate_says_so_wherever_it_is_quoted() -> None:
    report = priya()
    quotes = [q for kind in report.unpaid for q in kind.quotes if q.source == "you estimate"]
    assert quotes
    assert all(quote.limit.startswith("You estimate this") for quote in quotes)


def test_nobody_is_sent_to_count_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    for line in RESUME.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "sam.docx"))
    report = report_on(tmp_path / "sam.docx")
    quotes = [q for i in (*report.core, *report.helpful) for q in (*i.quotes, *i.weak)]
    assert quotes
    assert not any("paragraph" in quote.place for quote in quotes)
    assert all(quote.context for quote in quotes)


def test_better_words_for_a_title_come_from_the_same_entry(sam: GapReport) -> None:
    (look,) = sam.second_looks
    assert look.text == "Household Manager"
    assert look.own.startswith("Kept the household accounts every month")


def test_a_file_that_is_no_resume_is_said_first(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("A list of towns.\nThey are real.\n", encoding="utf-8")
    assert "no job, no study and no post in notes.txt" in report_on(path).next_steps[0]


def test_a_code_of_two_letters_is_no_worry() -> None:
    skill_map = load_skill_map()
    code = Note(NoteKind.UNPLACED_LINES, detail="NL / ES")
    line = Note(NoteKind.UNPLACED_LINES, detail="Ran the fair")
    assert list(say_notes([code], skill_map)) == []
    assert "Ran the fair" in next(iter(say_notes([line], skill_map)))


def test_what_the_plan_names_is_among_the_sources() -> None:
    field = load_field(load_skill_map().roles)
    named = [name for step in field.step for name in re.findall("“(.*?)”", step.text)]
    assert named
    for name in named:
        assert any(source.title.startswith(name) for source in field.resource), name
