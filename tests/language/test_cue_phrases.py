"""Cue phrases as people write them: what they match, and how a slip is told."""

from __future__ import annotations

import pytest

from trainready.language.cue_phrases import PhraseError, compile_phrase, lookup_words
from trainready.language.tokens import tokenize


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("fact check*", "I fact-checked every page"),
        ("check* ... invoice*|bill*", "Checking the monthly gas bill"),
        ("kept ... record*", "Kept very careful daily household records"),
        ("don't miss", "We don’t miss"),
        ("write* up|down", "WRITES UP the minutes"),
    ],
)
def test_it_matches(phrase: str, text: str) -> None:
    assert compile_phrase(phrase).find(tokenize(text))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("check* ... invoice*", "Checked the post. Invoices came later"),
        ("check* ... invoice*", "Checked one two three four five invoices"),
        ("check invoice*", "Checked invoices"),
        ("record*", "Broke accords"),
        ("a b", "b a"),
    ],
)
def test_it_does_not(phrase: str, text: str) -> None:
    assert compile_phrase(phrase).find(tokenize(text)) == ()


@pytest.mark.parametrize(
    "phrase",
    ["", "...", "a ...", "... a", "a ... ... b", "*", "a|*", "a||b", "|a", "a*b", "a-b", "''"],
)
def test_a_slip_is_refused_with_its_cure(phrase: str) -> None:
    with pytest.raises(PhraseError, match="word"):
        compile_phrase(phrase)


def test_the_lookup_word_is_the_anchor() -> None:
    for phrase in ("check* ... against|with", "a|the long* way", "kept|keep* ... record*|log*"):
        anchor = compile_phrase(phrase).anchor
        words = lookup_words(phrase)
        assert {w for w in words if not w.endswith("*")} == set(anchor.whole)
        assert {w[:-1] for w in words if w.endswith("*")} == set(anchor.beginnings)
