"""Each kind of lie, planted in a resume that was honest, is refused with exit code 4."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import trainready.pipeline as pipeline
from tests.cli.run import run
from tests.people import BOOKKEEPER, write_json
from trainready.errors import ExitCode
from trainready.model.resume import SectionKind
from trainready.model.tailored import (
    LineKind,
    TailoredEntry,
    TailoredLine,
    TailoredResume,
    TailoredSection,
)

Lie = Callable[[TailoredResume], TailoredResume]


def _section(resume: TailoredResume, kind: SectionKind) -> TailoredSection:
    return next(s for s in resume.sections if s.kind is kind)


def _with_section(resume: TailoredResume, section: TailoredSection) -> TailoredResume:
    sections = tuple(section if s.kind is section.kind else s for s in resume.sections)
    return replace(resume, sections=sections)


def _first_job(
    resume: TailoredResume, change: Callable[[TailoredEntry], TailoredEntry]
) -> TailoredResume:
    work = _section(resume, SectionKind.WORK)
    return _with_section(
        resume, replace(work, entries=(change(work.entries[0]), *work.entries[1:]))
    )


def _reworded(old: str, new: str) -> Lie:
    """The line that holds `old`, with `new` in its place and its receipt unchanged."""

    def lie(resume: TailoredResume) -> TailoredResume:
        def change(entry: TailoredEntry) -> TailoredEntry:
            assert any(old in line.text for line in entry.lines)
            lines = (replace(line, text=line.text.replace(old, new)) for line in entry.lines)
            return replace(entry, lines=tuple(lines))

        return _first_job(resume, change)

    return lie


def merged_claim(resume: TailoredResume) -> TailoredResume:
    def change(entry: TailoredEntry) -> TailoredEntry:
        first, second, *rest = entry.lines
        both = TailoredLine(f"{first.text} {second.text}", (*first.origins, *second.origins))
        return replace(entry, lines=(both, *rest))

    return _first_job(resume, change)


def title_never_held(resume: TailoredResume) -> TailoredResume:
    return replace(resume, headline=replace(resume.name, text=resume.name.text))


def bigger_title(resume: TailoredResume) -> TailoredResume:
    return _first_job(
        resume, lambda e: replace(e, title=replace(e.title, text="Senior Bookkeeper"))
    )


def title_of_another_job(resume: TailoredResume) -> TailoredResume:
    other = _section(resume, SectionKind.WORK).entries[1].title
    return _first_job(resume, lambda e: replace(e, title=other))


def line_of_another_job(resume: TailoredResume) -> TailoredResume:
    other = _section(resume, SectionKind.WORK).entries[1].lines[0]
    return _first_job(resume, lambda e: replace(e, lines=(*e.lines, other)))


def longer_dates(resume: TailoredResume) -> TailoredResume:
    return _first_job(resume, lambda e: replace(e, end=replace(e.end, text="Aug 2024")))


def another_employer(resume: TailoredResume) -> TailoredResume:
    return _first_job(
        resume, lambda e: replace(e, organisation=replace(e.organisation, text="Harrow Bank"))
    )


def no_receipt(resume: TailoredResume) -> TailoredResume:
    line = TailoredLine("Checked 14 supplier accounts")
    return _first_job(resume, lambda e: replace(e, lines=(*e.lines, line)))


def invented_receipt(resume: TailoredResume) -> TailoredResume:
    def change(entry: TailoredEntry) -> TailoredEntry:
        (origin,) = entry.lines[0].origins
        text = "Audited 90 banks"
        span = replace(origin.spans[0], text=text, start=0, end=len(text))
        return replace(
            entry, lines=(TailoredLine(text, (replace(origin, spans=(span,)),)), *entry.lines[1:])
        )

    return _first_job(resume, change)


def more_years(resume: TailoredResume) -> TailoredResume:
    def change(line: TailoredLine) -> TailoredLine:
        years = line.kind is LineKind.COMPUTED
        return replace(line, text=line.text.replace("11", "12")) if years else line

    assert any("11" in line.text for line in resume.summary)
    return replace(resume, summary=tuple(map(change, resume.summary)))


def label_without_evidence(resume: TailoredResume) -> TailoredResume:
    first, *rest = resume.strengths
    wrong = replace(first, competency="software_coding", label="Software and coding")
    return replace(resume, strengths=(wrong, *rest))


def other_link(resume: TailoredResume) -> TailoredResume:
    contacts = tuple(
        replace(c, url="mailto:someone@example.net") if "@" in c.text else c
        for c in resume.contacts
    )
    return replace(resume, contacts=contacts)


def another_name(resume: TailoredResume) -> TailoredResume:
    return replace(resume, name=replace(resume.name, text="Dr Ines Okafor"))


def about_dropped(resume: TailoredResume) -> TailoredResume:
    work = _section(resume, SectionKind.WORK)
    first, second = work.entries
    assert any("about 30" in line.text for line in second.lines)
    lines = (replace(line, text=line.text.replace("about ", "")) for line in second.lines)
    return _with_section(
        resume, replace(work, entries=(first, replace(second, lines=tuple(lines))))
    )


def date_for_other_tools(resume: TailoredResume) -> TailoredResume:
    return _first_job(resume, lambda e: replace(e, start=replace(e.start, iso="2009-03")))


def claim_beside_a_date(resume: TailoredResume) -> TailoredResume:
    return _first_job(
        resume, lambda e: replace(e, end=replace(e.end, text=f"Chief Auditor {e.end.text}"))
    )


def claim_as_a_headline(resume: TailoredResume) -> TailoredResume:
    line = TailoredLine("Seeking: a fourth award", (), LineKind.SEEKING)
    return replace(resume, summary=(*resume.summary, line))


def volunteer_post_as_a_job(resume: TailoredResume) -> TailoredResume:
    work = _section(resume, SectionKind.WORK)
    unpaid = _section(resume, SectionKind.VOLUNTEER)
    return _with_section(resume, replace(work, entries=(*work.entries, *unpaid.entries)))


def employer_of_another_entry(resume: TailoredResume) -> TailoredResume:
    other = _section(resume, SectionKind.VOLUNTEER).entries[0].organisation
    return _first_job(resume, lambda e: replace(e, organisation=other))


def another_place(resume: TailoredResume) -> TailoredResume:
    city = replace(resume.location.city, value="London")
    return replace(resume, location=replace(resume.location, city=city))


def act_of_another_employer(resume: TailoredResume) -> TailoredResume:
    first, *rest = resume.strengths
    elsewhere = next(s.context for s in rest if s.context != first.context)
    return replace(resume, strengths=(replace(first, context=elsewhere), *rest))


def skill_of_another_group(resume: TailoredResume) -> TailoredResume:
    skills = _section(resume, SectionKind.SKILLS)
    (group,) = skills.groups
    language = _section(resume, SectionKind.LANGUAGES).entries[0].title
    wrong = replace(group, items=(*group.items, language))
    return _with_section(resume, replace(skills, groups=(wrong,)))


LIES: dict[str, Lie] = {
    "new number": _reworded("14 supplier", "140 supplier"),
    "added number": _reworded("every month", "every month for 9 years"),
    "stronger verb": _reworded("Helped write", "Wrote"),
    "other verb": _reworded("Reconciled", "Audited"),
    "tool never named": _reworded("supplier accounts", "supplier accounts in SAP"),
    "licence": _reworded("Reconciled", "Chartered accountant, reconciled"),
    "number in words": _reworded("14 supplier", "forty supplier"),
    "other unit": _reworded("84 month ends", "84 year ends"),
    "added date": _reworded("every month", "every month since 2009"),
    "employer in a line": _reworded("supplier accounts", "supplier accounts for Harrow Bank"),
    "help turned into leading": _reworded("Helped write", "Led the writing of"),
    "half a claim": _reworded(" every month", ""),
    "negation dropped": _reworded(" without one late report", ""),
    **{
        f.__name__.replace("_", " "): f
        for f in (
            merged_claim,
            title_never_held,
            bigger_title,
            title_of_another_job,
            line_of_another_job,
            longer_dates,
            another_employer,
            no_receipt,
            invented_receipt,
            more_years,
            label_without_evidence,
            other_link,
            another_name,
            about_dropped,
            date_for_other_tools,
            claim_beside_a_date,
            claim_as_a_headline,
            volunteer_post_as_a_job,
            employer_of_another_entry,
            another_place,
            act_of_another_employer,
            skill_of_another_group,
        )
    },
}


def test_the_honest_resume_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person = write_json(BOOKKEEPER, tmp_path)
    assert run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out")) == ExitCode.OK
    assert (tmp_path / "out/ines-okafor-resume.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_is_refused_and_nothing_is_written(
    lie: Lie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    honest = pipeline.tailor
    monkeypatch.setattr(pipeline, "tailor", lambda *a, **k: lie(honest(*a, **k)))
    person = write_json(BOOKKEEPER, tmp_path)
    code = run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out"))
    assert code == ExitCode.REFUSED
    assert not (tmp_path / "out").exists()
    assert "nothing was written" in capsys.readouterr().err


def test_a_skill_map_cannot_make_us_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A map that calls "helped" filler would turn "Helped write" into "Write"."""
    honesty = Path(pipeline.__file__).parents[2] / "skill_maps/en/honesty.toml"
    own = tmp_path / "maps/en"
    own.mkdir(parents=True)
    text = honesty.read_text(encoding="utf-8").replace('"successfully"', '"successfully", "helped"')
    (own / "honesty.toml").write_text(text, encoding="utf-8")
    person = write_json(BOOKKEEPER, tmp_path)
    code = run(
        monkeypatch,
        *("coach", str(person), "--skills", str(own.parent), "--out", str(tmp_path / "out")),
    )
    assert code == ExitCode.REFUSED
    assert not (tmp_path / "out").exists()


def test_a_template_cannot_make_us_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that only the rendered file has are found by reading it back."""
    honest = pipeline.render_resume

    def boasting(*args: object, **kwargs: object) -> object:
        artefacts = honest(*args, **kwargs)  # type: ignore[arg-type]
        return tuple(
            replace(a, content=a.content + b"\nAward-winning auditor\n")
            if a.name.endswith(".txt")
            else a
            for a in artefacts
        )

    monkeypatch.setattr(pipeline, "render_resume", boasting)
    person = write_json(BOOKKEEPER, tmp_path)
    code = run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out"))
    assert code == ExitCode.REFUSED


def test_a_template_cannot_lose_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = pipeline.render_resume

    def forgetful(resume: TailoredResume, *args: object, **kwargs: object) -> object:
        return honest(replace(resume, contacts=()), *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "render_resume", forgetful)
    person = write_json(BOOKKEEPER, tmp_path)
    code = run(monkeypatch, "coach", str(person), "--out", str(tmp_path / "out"))
    assert code == ExitCode.REFUSED
