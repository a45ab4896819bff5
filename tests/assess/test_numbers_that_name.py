"""A figure lifts a line only if it says how many."""

from __future__ import annotations

import pytest

from trainready.language.scale import has_number
from trainready.taxonomy.load import load_skill_map

WORDS = load_skill_map(None).lines


@pytest.mark.parametrize(
    "line",
    [
        "Showed Year 7 classes how to judge a website",
        "Taught Years 7 to 9",
        "Bank reconciliation every week, Sage 50",
        "In 2022 found VAT that was posted twice",
        "Indexed the parish magazine back to 1921",
        "Ran the stall from 2015 to 2019",
        "Finished 2nd in a school quiz",
    ],
)
def test_a_name_or_a_date_is_no_size(line: str) -> None:
    assert not has_number(line, WORDS)


@pytest.mark.parametrize(
    "line",
    [
        "Showed 28 pupils of Year 7 how to judge a website",
        "Posted 2,000 entries a week",
        "Sold 2019 tickets",
        "Trained two clerks in Sage 50",
        "Cut waste by 12%",
    ],
)
def test_a_count_is(line: str) -> None:
    assert has_number(line, WORDS)
