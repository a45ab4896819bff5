"""Words that claim too much are pointed at, with the same line without them; never changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainready.language.overclaims import find_overclaim
from trainready.language.tokens import tokenize
from trainready.taxonomy.overclaims import load_overclaims

RULES = load_overclaims()


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("CEO of our home: kept the budget for five", "Kept the budget for five"),
        ("I was the family accountant and filed four tax returns", "Filed four tax returns"),
        (
            "Nurse to my father, gave him his tablets twice a day",
            "Gave him his tablets twice a day",
        ),
        ("Single-handedly raised three children", "Raised three children"),
        ("Chief Everything Officer", ""),
        ("I was the unofficial interpreter of my parents at the hospital", ""),
        ("Nurse to my father for six years", ""),
        ("Orchestrated the school runs of three children", ""),
    ],
)
def test_better_words_are_the_persons_own(line: str, better: str) -> None:
    found = find_overclaim(line, RULES, at_home=True)
    assert found and found.why
    assert found.better == better


@pytest.mark.parametrize(
    "line",
    ["Nurse at Harbour Clinic", "Provided medical care on a ward of 20", "Operations manager"],
)
def test_a_profession_at_work_is_nobodys_business(line: str) -> None:
    assert find_overclaim(line, RULES, at_home=False) is None


@given(st.text(alphabet="abc CEO of the home nurse to my father:,.\n", max_size=80))
def test_nothing_is_ever_added(line: str) -> None:
    found = find_overclaim(line, RULES, at_home=True)
    if found:
        said = [token.word for token in tokenize(line)]
        assert all(token.word in said for token in tokenize(found.better))
