"""Dates as people write them."""

from __future__ import annotations

import datetime

import pytest

from trainready import assets
from trainready.language.dates import DateGrammar, FoundDate, whole_months
from trainready.model.resume import Date
from trainready.taxonomy.language_pack import load_language_pack

GRAMMAR = DateGrammar(load_language_pack(assets.folder("skill_maps") / "en").dates)


def said(found: FoundDate | None) -> str:
    if found is None:
        return "-"
    if found.ongoing:
        return "now"
    return f"{found.year}-{found.month:02d}" if found.month else str(found.year)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("April 2021 – February 2025", "2021-04", "2025-02"),
        ("07/2018 - 08/2020", "2018-07", "2020-08"),
        ("2018-07 — 2020-08", "2018-07", "2020-08"),
        ("07.2018 to 08.2020", "2018-07", "2020-08"),
        ("Jul '18 until Aug ’20", "2018-07", "2020-08"),
        ("Sept. 2010 through Oct. 2011", "2010-09", "2011-10"),
        ("15 April 2021 - May 3, 2022", "2021-04", "2022-05"),
        ("Q3 2020 – Q1 2021", "2020-07", "2021-01"),
        ("Summer 2019 ‒ Autumn 2019", "2019-07", "2019-10"),
        ("June – August 2019", "2019-06", "2019-08"),
        ("2019–20", "2019", "2020"),
        ("2010-2014", "2010", "2014"),
        ("2010/11-2012/13", "2010", "2013"),
        ("since 2019", "2019", "now"),
        ("Jan 2019 – Present", "2019-01", "now"),
        ("2019 –", "2019", "now"),
        ("from March 2020 until now", "2020-03", "now"),
        ("until 2019", "-", "2019"),
        ("2006-06", "2006-06", "-"),
    ],
)
def test_ranges(text: str, first: str, last: str) -> None:
    (found,) = GRAMMAR.find(text)
    assert (said(found.first), said(found.last)) == (first, last)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Saved $2000",
        "may help now",
        "ISO 9001",
        "+44 20 7946 0123",
        "12019",
        "open 24/7",
        "June 10",
        "scored 9/10 - 10/10",
        "12/24 and 12/25",
        "12/24 - 01/02",
        "version 1.2.10",
    ],
)
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert GRAMMAR.find(text) == ()


def test_a_day_of_a_month_is_no_year() -> None:
    (found,) = GRAMMAR.find("June 10 - July 21, 2019")
    assert (said(found.first), found.single) == ("2019-07", True)


def test_a_duration_behind_a_range_belongs_to_it() -> None:
    text = "Jul 2023 – May 2025 · 1 yr 10 mos, Leeds"
    (found,) = GRAMMAR.find(text)
    assert text[found.end :] == ", Leeds"
    assert GRAMMAR.is_duration("6 yrs 5 mos")
    assert not GRAMMAR.is_duration("6 nurses")


def test_whole_months_never_claim_more_than_was_stated() -> None:
    today = datetime.date(2024, 6, 1)
    march, year = Date(year=2020, month=3), Date(year=2020)
    assert whole_months(march, Date(year=2021, month=2), today) == 11
    assert whole_months(march, Date(ongoing=True), today) == 51
    assert whole_months(year, Date(year=2022, month=11), today) == 24
    assert whole_months(year, Date(year=2020), today) == 0
    assert whole_months(march, Date(), today) == 0
    assert whole_months(march, Date(year=2019, month=1), today) == 0
