"""A resume in every format: nothing lost, nothing reordered, the same bytes each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.render import people, reports, words
from tests.render.reading import text_of
from trainready.errors import UsageError
from trainready.model.artefact import Artefact
from trainready.model.tailored import TailoredResume
from trainready.render import (
    REPORT_FORMATS,
    RESUME_FORMATS,
    designs,
    render_report,
    render_resume,
)

ROOT = Path(__file__).resolve().parents[2]
HONEST = ("bookkeeper", "returner", "newcomer")


def render(resume: TailoredResume, form: str, **more: str) -> Artefact:
    (artefact,) = render_resume(resume, [form], words.english(), stem="x", **more)
    return artefact


@pytest.mark.parametrize("form", RESUME_FORMATS)
@pytest.mark.parametrize("who", HONEST)
def test_every_line_is_printed(who: str, form: str) -> None:
    resume = people.RESUMES[who]()
    printed = text_of(render(resume, form))
    lines = [resume.name, resume.headline, *resume.contacts, *resume.summary]
    for strength in resume.strengths:
        lines += [strength.act, strength.context]
    for section in resume.sections:
        lines += [section.heading, *section.lines]
        for entry in section.entries:
            lines += [entry.title, entry.organisation, entry.place, entry.start, entry.end]
            lines += [entry.detail, *entry.lines]
        for group in section.groups:
            lines += [group.name, *group.items]
    lost = [ln.text for ln in lines if ln.text.casefold() not in printed.casefold()]
    assert lost == []


@pytest.mark.parametrize("form", RESUME_FORMATS)
def test_the_order_is_the_order_of_the_values(form: str) -> None:
    resume = people.bookkeeper()
    printed = text_of(render(resume, form))
    experience = printed[printed.casefold().index("experience") :]
    jobs = [
        part
        for entry in resume.sections[0].entries
        for part in (entry.title.text, entry.organisation.text, *(ln.text for ln in entry.lines))
    ]
    places = [experience.index(job) for job in jobs]
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["pdf", "docx", "md", "html", "txt"])
def test_dates_stand_with_their_entry(form: str) -> None:
    printed = text_of(render(people.bookkeeper(), form))
    assert "March 2019 – Present" in printed
    before, after = printed.index("Accounts assistant", 900), printed.index("Coded some", 900)
    assert before < printed.index("June 2015 – February 2019") < after


def test_plain_text_answers_forms_in_their_order() -> None:
    resume = people.bookkeeper()
    mixed = TailoredResume(
        resume.name,
        resume.headline,
        resume.contacts,
        resume.summary,
        resume.strengths,
        tuple(reversed(resume.sections)),
        resume.role,
    )
    text = render(mixed, "txt").content.decode()
    headings = ["EXPERIENCE", "EDUCATION", "SKILLS", "LANGUAGES", "CERTIFICATES"]
    assert [ln for ln in text.splitlines() if ln in headings] == headings
    assert text.index("dana.okafor@example.com") < text.index("EXPERIENCE")


def test_plain_text_fits_78_columns() -> None:
    for who in people.RESUMES:
        lines = render(people.RESUMES[who](), "txt").content.decode().splitlines()
        assert max(map(len, lines)) <= 78


_HASHES = """
import hashlib, json, sys
from tests.render import people, reports, words
from trainready.render import (
    RESUME_FORMATS, REPORT_FORMATS, designs, render_report, render_resume
)
word = words.english()
made = ()
for design in designs():
    made += render_resume(people.bookkeeper(), RESUME_FORMATS, word, stem=design, design=design)
made += render_report(reports.bookkeeper_report(), reports.FIELD, REPORT_FORMATS, word, stem="x")
print(json.dumps({a.name: hashlib.sha256(a.content).hexdigest() for a in made}))
"""


def test_another_run_gives_the_same_bytes() -> None:
    wording = words.english()
    made: tuple[Artefact, ...] = ()
    for name in designs():
        made += render_resume(people.bookkeeper(), RESUME_FORMATS, wording, stem=name, design=name)
    made += render_report(
        reports.bookkeeper_report(), reports.FIELD, REPORT_FORMATS, wording, stem="x"
    )
    here = {a.name: sha256(a.content).hexdigest() for a in made}
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    child = subprocess.run(
        [sys.executable, "-c", _HASHES],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    there = json.loads(child.stdout)
    assert there == here


def test_the_moment_in_the_files_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    resume = people.newcomer()
    plain = [render(resume, form).content for form in ("pdf", "docx")]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = [render(resume, form).content for form in ("pdf", "docx")]
    assert all(a != b for a, b in zip(plain, dated, strict=True))


def test_names_and_designs() -> None:
    assert "classic" in designs()
    made = render_resume(people.newcomer(), ["txt", "md"], words.english(), stem="m-h")
    assert [a.name for a in made] == ["m-h-resume.txt", "m-h-resume.md"]


@pytest.mark.parametrize(
    ("form", "more"),
    [("odt", {}), ("txt", {"design": "../classic"}), ("pdf", {"paper": "a5"})],
)
def test_what_is_not_offered_is_named(form: str, more: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=r"Choose from: .*(docx|classic|letter)"):
        render(people.newcomer(), form, **more)
