"""No human word lives in a template: with a wording of `⟦…⟧`, nothing else of ours is left."""

from __future__ import annotations

import re

import pytest

from tests.render import people, reports, words
from tests.render.reading import strings, text_of
from trainready.model.artefact import Artefact
from trainready.model.resume import SectionKind
from trainready.render import RESUME_FORMATS, designs, render_report, render_resume

WORD = re.compile(r"[^\W\d_]{2,}")
OURS = re.compile(r"⟦.*?⟧", re.DOTALL)


def foreign(made: Artefact, value: object) -> set[str]:
    """Words that come neither from the wording nor from the value."""
    own = {w.casefold() for text in strings(value) for w in WORD.findall(text)}
    return {w for w in WORD.findall(OURS.sub(" ", text_of(made))) if w.casefold() not in own}


@pytest.mark.parametrize("design", designs())
@pytest.mark.parametrize("form", RESUME_FORMATS)
@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer"])
def test_resume(who: str, form: str, design: str) -> None:
    person = people.RESUMES[who]()
    (made,) = render_resume(person, [form], words.bracketed(), stem="x", design=design)
    assert "⟦" in text_of(made)
    assert foreign(made, person) == set()


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "md"])
@pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer"])
def test_report(who: str, form: str) -> None:
    value = reports.REPORTS[who]()
    (made,) = render_report(value, reports.FIELD, [form], words.bracketed(), stem="x")
    assert foreign(made, (value, reports.FIELD)) == set()


def test_every_wording_of_ours_is_used() -> None:
    asked: set[str] = set()

    class Listening(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            asked.add(key)
            return super().__getitem__(key)

    wording = words.english()
    listening = type(wording)(Listening(wording.texts))
    for who in ("bookkeeper", "returner", "newcomer"):
        render_resume(people.RESUMES[who](), ["txt"], listening, stem="x")
        render_report(reports.REPORTS[who](), reports.FIELD, ["html", "docx"], listening, stem="x")
    rest = {k for k in wording.texts if not k.startswith("resume.headings.")} - asked
    assert rest == {"resume.document.untitled", "report.states.shown"}


def test_every_kind_of_section_has_a_heading() -> None:
    wording = words.english()
    assert [kind for kind in SectionKind if f"resume.headings.{kind}" not in wording] == []
