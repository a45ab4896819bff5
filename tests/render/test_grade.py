"""Our own sentences in the report read easily: grade 8 on the whole, none above 11."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.render.grade import grade, sentences
from trainready import assets

FILES = ("field", "wording/report", "wording/plan", "competencies", "roles")
PRINTED = ("question", "lift", "learn", "shows", "levels")
"""Of a competency; the rest is for those who write skill maps."""
_SHORT = 8
"""Words; of fewer, one long word decides the grade."""


def texts(name: str) -> Iterator[str]:
    path = assets.folder("skill_maps") / "en" / f"{name}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for source in table.get("resource", ()):
        del source["title"]  # others' own words
    if name == "competencies":
        table = {
            id_: {key: one[key] for key in PRINTED if key in one} for id_, one in table.items()
        }
    yield from _texts(table)


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)
    elif isinstance(value, str) and key not in ("role", "url", "id", "licence"):
        yield value


@pytest.mark.parametrize("name", FILES)
def test_it_reads_at_grade_eight(name: str) -> None:
    whole = [sentence for text in texts(name) for sentence in sentences(text)]
    assert len(whole) > 30
    assert grade(whole) <= 8


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_is_above_grade_eleven(name: str) -> None:
    hard = [
        (round(grade([words]), 1), " ".join(words))
        for text in texts(name)
        for words in sentences(text)
        if len(words) >= _SHORT and grade([words]) > 11
    ]
    assert hard == []


def test_the_grade_is_the_formula_of_kincaid() -> None:
    # 6 words, 6 syllables; 3 words, 10 syllables.
    assert grade(sentences("The cat sat on the mat.")) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade(sentences("International communication. Organisations!")) > 20
