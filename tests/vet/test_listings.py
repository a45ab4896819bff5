"""The 300 listings that the rules were developed on, and the rounds of fresh ones after them."""

from __future__ import annotations

import html
import json
import random
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vet.cases import lines, listings
from trainready.model.scam import Severity, Verdict, Vetting
from trainready.read.listing import read_listing
from trainready.vetting import vet_file, vetter

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks/listings"
VETTER = vetter("en")
PLACES = 3
"""Listings into which each sentence is put."""


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    scam: bool
    wanted: frozenset[str]
    """Rules of which one must be named: the grave ones where there are any."""


@cache
def cases() -> tuple[Case, ...]:
    rows = map(json.loads, (FOLDER / "index.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(
        Case(
            row["file"],
            read_listing(FOLDER / row["file"]).text,
            row["kind"] == "scam",
            frozenset(row["severe"] or row["rules"]),
        )
        for row in rows
    )


def graver(vetting: Vetting) -> list[str]:
    return [one.rule.id for one in vetting.found if one.severity is not Severity.NOTE]


def genuine() -> list[Case]:
    return [case for case in cases() if not case.scam]


def test_scams_are_found_by_the_right_rule_and_nothing_genuine_is_warned_of() -> None:
    found = named = total = 0
    alarms = []
    for case in cases():
        listing, vetting = vet_file(FOLDER / case.name)
        assert all(one.evidence in listing.text for one in vetting.found), case.name
        if case.scam:
            total += 1
            found += vetting.verdict is not Verdict.NOTHING_FOUND
            named += not case.wanted.isdisjoint(graver(vetting))
        elif vetting.verdict is not Verdict.NOTHING_FOUND:
            alarms.append(case.name)
    assert (total, alarms) == (150, [])
    assert found >= 0.97 * total
    assert named >= 0.95 * total


def test_cases_of_the_later_rounds_stay_mended() -> None:
    missed = alarms = scams = 0
    for text in listings("rounds.txt"):
        head, _, body = text.partition("\n")
        found = graver(VETTER.vet(body))
        if head.startswith("SCAM"):
            scams += 1
            missed += not found
        else:
            alarms += bool(found)
    assert scams == 206
    assert missed <= 5
    assert alarms == 0


def put(sentence: str, text: str, place: random.Random) -> str:
    """The sentence somewhere in the text, where another sentence ends."""
    ends = [0, len(text), *(found.end() for found in re.finditer(r"[.!?] (?=[A-Z])", text))]
    at = place.choice(ends)
    gap = "\n\n" if at in (0, len(text)) else " "
    return f"{text[:at]}{gap if at else ''}{sentence}{gap}{text[at:]}"


def test_a_scam_sentence_is_noticed_in_a_genuine_listing() -> None:
    place = random.Random(7)
    kinds = ("P", "D", "T3", "T7", "V4")
    told = [line.partition(" ")[2] for line in lines("paraphrases.txt") if line.startswith(kinds)]
    alone = [sentence for sentence in told if graver(VETTER.vet(sentence))]
    assert len(alone) >= 0.95 * len(told)
    tried = missed = 0
    for sentence in alone:
        for case in place.sample(genuine(), PLACES):
            tried += 1
            missed += not graver(VETTER.vet(put(sentence, case.text, place)))
    assert missed <= 0.02 * tried


def test_a_harmless_sentence_of_any_trade_changes_no_listing() -> None:
    place = random.Random(7)
    tried = changed = 0
    for sentence in (*lines("traps.txt"), *lines("harmless.txt")):
        for case in place.sample(genuine(), PLACES):
            tried += 1
            changed += bool(graver(VETTER.vet(put(sentence, case.text, place))))
    assert changed <= 0.005 * tried


def in_a_page(text: str) -> str:
    from trainready.read.page import without_frame

    paragraphs = "".join(
        f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n")
    )
    return without_frame(
        "<html><head><style>p{}</style><script>pay_fee('registration');</script></head><body>"
        f"<nav>Rent an account on Telegram</nav><main>{paragraphs}</main>"
        "<footer>Send a photo of your passport and pay $9.</footer></body></html>"
    )


def wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 72, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    )


FORMS: dict[str, Callable[[str], str]] = {
    "page": in_a_page,
    "wrapped": wrapped,
    "capitals": str.upper,
    "quoted mail": lambda text: "\n".join(f"> {line}" for line in wrapped(text).split("\n")),
    "typographic": lambda text: re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "unseen signs": lambda text: re.sub(r"(\w{3})(\w)", "\\1\u200b\\2", text),
    "emoji": lambda text: text.replace(". ", " 🔥. ✨ "),
    "other line ends": lambda text: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_form_of_a_listing_changes_no_verdict(form: str, data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(cases()))
    written = FORMS[form](case.text)
    vetting = VETTER.vet(written)
    assert vetting.verdict is VETTER.vet(case.text).verdict, case.name
    assert all(one.evidence in written for one in vetting.found)


@settings(max_examples=40, deadline=None)
@given(case=st.sampled_from(range(150)))
def test_letters_of_other_scripts_hide_nothing(case: int) -> None:
    scam = [one for one in cases() if one.scam][case]
    disguised = re.sub(r"\b(\w*)e(\w+)", "\\1е\\2", scam.text)
    assert VETTER.vet(disguised).verdict is VETTER.vet(scam.text).verdict, scam.name
