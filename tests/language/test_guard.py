"""What the guard objects to, and what it must leave alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from trainready import assets
from trainready.language.guard import object_to, object_to_line
from trainready.language.tokens import tokenize
from trainready.model.skillmap import GuardRules

SENTENCES = tomllib.loads(
    Path(__file__).with_name("guard_sentences.toml").read_text(encoding="utf-8")
)
CASES = SENTENCES["cases"]
KNOWN_GAPS = SENTENCES["known_gaps"]


@pytest.fixture(scope="module")
def rules() -> GuardRules:
    text = (assets.folder("skill_maps") / "en" / "guard.toml").read_text(encoding="utf-8")
    return TypeAdapter(GuardRules).validate_python(tomllib.loads(text))


def objection_kind(text: str, act: str, rules: GuardRules) -> str:
    tokens = tokenize(text)
    start = text.index(act)
    end = start + len(act)
    words = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
    objection = object_to(tokens, words, rules)
    return objection.kind if objection else ""


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['sentence'][:50]}/{c['act'][:20]}")
def test_an_act_counts_only_as_the_persons_own(case: dict[str, str], rules: GuardRules) -> None:
    found = objection_kind(case["sentence"], case["act"], rules)
    assert (found or "counts") == case["expect"], case["why"]


@pytest.mark.xfail(strict=True, reason="a known gap; once mended it belongs to the cases")
@pytest.mark.parametrize("case", KNOWN_GAPS, ids=lambda c: c["sentence"][:50])
def test_a_known_gap(case: dict[str, str], rules: GuardRules) -> None:
    found = objection_kind(case["sentence"], case["act"], rules)
    assert bool(found) == (case["expect"] != "counts")


def test_half_of_the_sentences_are_near_misses() -> None:
    counted = sum(case["expect"] == "counts" for case in CASES)
    assert len(CASES) >= 380
    assert 0.45 <= counted / len(CASES) <= 0.55


def test_the_objection_quotes_its_words(rules: GuardRules) -> None:
    text = "I have never had to check invoices."
    objection = object_to(tokenize(text), (5, 6), rules)
    assert objection is not None
    assert text[slice(*objection.words)] == "never"


def test_words_of_the_act_do_not_object_to_it(rules: GuardRules) -> None:
    assert object_to(tokenize("No errors in four years"), (0, 1), rules) is None


def test_no_words_no_objection(rules: GuardRules) -> None:
    assert object_to(tokenize("Never checked invoices"), (), rules) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("I have never had to check invoices", "negated"),
        ("Worked there for two years without checking invoices", "negated"),
        ("The ideal candidate will rate answers. Must have patience.", "listing"),
        ("Hoping to label images", "wish"),
        ("Guidelines were written by the legal team", "other_actor"),
        ("Checked that no figure was missing", ""),
        ("Wrote the guidelines, though I did not approve them", ""),
        ("No formal training, but labelled 3,000 images", ""),
        ("Rather than guess, I asked the customer", ""),
        ("Asked by my manager to write the manual", ""),
    ],
)
def test_a_whole_line_is_judged_without_its_act(line: str, kind: str, rules: GuardRules) -> None:
    objection = object_to_line(tokenize(line), rules)
    assert (objection.kind if objection else "") == kind


@pytest.mark.parametrize(
    "frame", ["{}", "Without supervision, {}", "No formal training, but {}", "I {} for a year"]
)
@pytest.mark.parametrize("act", ["labelled images", "wrote guidelines", "read gas meters"])
def test_a_plain_act_counts_in_plain_frames(frame: str, act: str, rules: GuardRules) -> None:
    assert objection_kind(frame.format(act), act, rules) == ""


def test_capitals_and_curly_apostrophes_object_alike(rules: GuardRules) -> None:
    assert objection_kind("I HAVEN’T LABELLED IMAGES", "LABELLED IMAGES", rules) == "negated"
    assert objection_kind("I haven't labelled images", "labelled images", rules) == "negated"
