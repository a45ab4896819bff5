"""How a listing is written down changes no verdict, and quotes are its own characters."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vet.cases import listings
from trainready.vet.rows import rows
from trainready.vetting import vetter

VETTER = vetter("en")
TEXTS = listings("scams.txt") + listings("genuine.txt")
PROSE = [text for text in TEXTS if "\n" not in text]


def judgement(text: str) -> tuple[str, list[str]]:
    vetting = VETTER.vet(text)
    return vetting.verdict, [one.rule.id for one in vetting.found]


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(PROSE), width=st.integers(50, 110))
def test_wrapped_lines_change_nothing(text: str, width: int) -> None:
    assert judgement(textwrap.fill(text, width, break_on_hyphens=False)) == judgement(text)


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(TEXTS))
def test_typographic_signs_change_nothing(text: str) -> None:
    typeset = text.replace("'", "’").replace(" - ", " – ").replace("  ", " \u00a0")
    assert judgement(typeset) == judgement(text)


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(TEXTS), ending=st.sampled_from(["\n", "\r\n"]))
def test_evidence_is_what_the_file_says(text: str, ending: str) -> None:
    written = text.replace("\n", ending)
    for one in VETTER.vet(written).found:
        assert one.evidence
        assert one.evidence in written
        assert written.splitlines()[one.line - 1].find(one.evidence.splitlines()[0]) >= 0


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_read_and_quoted_as_it_is(text: str) -> None:
    assert all(one.evidence in text for one in VETTER.vet(text).found)


@pytest.mark.parametrize(
    "text",
    [
        "𝗣𝗮𝘆 𝗮 𝗿𝗲𝗴𝗶𝘀𝘁𝗿𝗮𝘁𝗶𝗼𝗻 𝗳𝗲𝗲 𝗼𝗳 $𝟯𝟱 to start.",
        "P\u200bay a regi\u00adstration f\u200bee of $35 to start.",
        "PAY A REGISTRATION FEE OF $35 TO START!!!",
    ],
    ids=["fancy letters", "letters between which something unseen stands", "capitals"],
)
def test_disguised_words_are_read(text: str) -> None:
    vetting = VETTER.vet(text)
    assert [one.rule.id for one in vetting.found] == ["P1"]
    assert vetting.found[0].evidence in text


def test_list_items_stay_apart_and_paragraphs_together() -> None:
    text = "We offer work\nthat pays.\n\n- one thing that is long enough to be a line\n- another\n"
    shown = [text[row.start : row.end].strip() for row in rows(text)]
    assert shown[-2:] == ["one thing that is long enough to be a line", "another"]
