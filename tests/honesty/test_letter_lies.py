"""Each kind of lie, planted in a letter that was honest, is refused and nothing is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import trainready.pipeline as pipeline
from tests.cli.run import run
from tests.people import BOOKKEEPER, write_json
from trainready.errors import ExitCode
from trainready.model.tailored import LabelledAct, LineKind, TailoredLine, TailoredResume
from trainready.taxonomy.load import load_skill_map

Lie = Callable[[TailoredResume], TailoredResume]


def _act(letter: TailoredResume, words: str) -> int:
    return next(i for i, s in enumerate(letter.strengths) if words in s.act.text)


def _with_act(
    letter: TailoredResume, words: str, change: Callable[[LabelledAct], LabelledAct]
) -> TailoredResume:
    acts = list(letter.strengths)
    at = _act(letter, words)
    acts[at] = change(acts[at])
    return replace(letter, strengths=tuple(acts))


def _reworded(old: str, new: str) -> Lie:
    """The act that holds `old`, with `new` in its place and its receipt unchanged."""

    def change(strength: LabelledAct) -> LabelledAct:
        return replace(
            strength, act=replace(strength.act, text=strength.act.text.replace(old, new))
        )

    return lambda letter: _with_act(letter, old, change)


def another_name(letter: TailoredResume) -> TailoredResume:
    return replace(letter, name=replace(letter.name, text="Dr Ines Okafor"))


def bigger_title(letter: TailoredResume) -> TailoredResume:
    return replace(letter, headline=replace(letter.headline, text="Senior Bookkeeper"))


def another_employer(letter: TailoredResume) -> TailoredResume:
    return _with_act(
        letter, "14", lambda s: replace(s, context=replace(s.context, text="Harrow Bank"))
    )


def employer_of_another_job(letter: TailoredResume) -> TailoredResume:
    other = letter.strengths[_act(letter, "30 letters")].context
    return _with_act(letter, "14", lambda s: replace(s, context=other))


def merged_claim(letter: TailoredResume) -> TailoredResume:
    other = letter.strengths[_act(letter, "30 letters")].act

    def change(strength: LabelledAct) -> LabelledAct:
        act = strength.act
        both = replace(act, text=f"{act.text} and {other.text}")
        return replace(strength, act=replace(both, origins=(*act.origins, *other.origins)))

    return _with_act(letter, "14", change)


def more_years(letter: TailoredResume) -> TailoredResume:
    assert any(line.kind is LineKind.COMPUTED for line in letter.summary)
    lines = (
        replace(line, text=line.text.replace("11", "12"))
        if line.kind is LineKind.COMPUTED
        else line
        for line in letter.summary
    )
    return replace(letter, summary=tuple(lines))


def no_receipt(letter: TailoredResume) -> TailoredResume:
    hype = TailoredLine("A passionate professional with a proven record.")
    return replace(letter, summary=(hype, *letter.summary))


def an_act_that_never_counted(letter: TailoredResume) -> TailoredResume:
    return _with_act(
        letter, "14", lambda s: replace(s, act=replace(letter.headline, statement="work-0-9"))
    )


def claim_as_a_headline(letter: TailoredResume) -> TailoredResume:
    line = TailoredLine("Seeking: a fourth award", (), LineKind.SEEKING)
    return replace(letter, summary=(*letter.summary, line))


def title_never_held(letter: TailoredResume) -> TailoredResume:
    return replace(letter, headline=replace(letter.name, text=letter.name.text))


def label_without_evidence(letter: TailoredResume) -> TailoredResume:
    first, *rest = letter.strengths
    wrong = replace(first, competency="software_coding", label="Software and coding")
    return replace(letter, strengths=(wrong, *rest))


def other_link(letter: TailoredResume) -> TailoredResume:
    contacts = tuple(
        replace(c, url="mailto:someone@example.net") if "@" in c.text else c
        for c in letter.contacts
    )
    return replace(letter, contacts=contacts)


LIES: dict[str, Lie] = {
    "number": _reworded("14 supplier", "140 supplier"),
    "added number": _reworded("every month", "every month for 9 years"),
    "number in words": _reworded("14 supplier", "forty supplier"),
    "help turned into leading": _reworded("Helped write", "Led the writing of"),
    "half a claim": _reworded(" every month", ""),
    "added date": _reworded("every month", "every month since 2009"),
    "tool": _reworded("supplier accounts", "supplier accounts in SAP"),
    "licence": _reworded("Reconciled", "As a chartered accountant, reconciled"),
    "verb": _reworded("Reconciled", "Audited"),
    "stronger verb": _reworded("Helped write", "Wrote"),
    "about dropped": _reworded("about 30", "30"),
    **{
        lie.__name__.replace("_", " "): lie
        for lie in (
            another_name,
            bigger_title,
            another_employer,
            employer_of_another_job,
            merged_claim,
            more_years,
            no_receipt,
            an_act_that_never_counted,
            claim_as_a_headline,
            title_never_held,
            label_without_evidence,
            other_link,
        )
    },
}


def _coach(folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    person = write_json(BOOKKEEPER, folder)
    words = ("coach", str(person), "--letter", "--out", str(folder / "out"))
    return run(monkeypatch, *words)


def test_the_honest_letter_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _coach(tmp_path, monkeypatch) == ExitCode.OK
    letter = (tmp_path / "out/ines-okafor-letter.txt").read_text(encoding="utf-8")
    for words in ("14 supplier", "Helped write", "about 30", "11 years of work"):
        assert words in letter


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_is_refused_and_nothing_is_written(
    lie: Lie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    honest = pipeline.letter_of
    monkeypatch.setattr(pipeline, "letter_of", lambda tailored: lie(honest(tailored)))
    assert _coach(tmp_path, monkeypatch) == ExitCode.REFUSED
    assert not (tmp_path / "out").exists()
    assert "nothing was written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (".txt", b"Kind regards", b"Award-winning auditor"),
        (".txt", b"Helped write", b"Helped to write"),
        (".txt", b"14 supplier", b"supplier"),
        (".txt", b"Dear", b"Dear Experience,"),
    ],
    ids=["boast", "other words", "lost number", "a heading of the resume"],
)
def test_a_template_cannot_make_the_letter_lie(
    kind: str, old: bytes, new: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = pipeline.render_letter

    def lying(*args: Any, **kwargs: Any) -> Any:
        made = honest(*args, **kwargs)
        assert all(old in a.content for a in made if a.name.endswith(kind))
        return tuple(
            replace(a, content=a.content.replace(old, new)) if a.name.endswith(kind) else a
            for a in made
        )

    monkeypatch.setattr(pipeline, "render_letter", lying)
    assert _coach(tmp_path, monkeypatch) == ExitCode.REFUSED


def test_our_fixed_words_claim_nothing_about_the_person() -> None:
    """What only the person can say is a blank; the one "I" writes the letter."""
    texts = {k: t for k, t in load_skill_map().wording.texts.items() if k.startswith("letter.")}
    said = " ".join(re.sub(r"\[[^\]]*\]", "", text) for text in texts.values())
    assert re.findall(r"\b(?:I|I'm|I've|am|have|was|my|me)\b(?: \w+)?", said) == [
        "I am",
        "my resume",
    ]
    assert not re.search(r"\d", said)
