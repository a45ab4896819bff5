"""Rule 4: who somebody is changes nothing, as long as every act, number and duration stays."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.honesty.counterfactual import differences
from trainready.language.cue_phrases import compile_phrase
from trainready.pipeline import Request, map_person
from trainready.taxonomy.load import load_skill_map

TODAY = date(2026, 1, 31)
SEED = 4
PEOPLE = 25
ACTS = (
    "Helped my {kids} with homework, about 5 hours a week for four years",
    "Taught my {kids} to read at home with 80 questions for each book",
    "Kept a log of my {parent}'s medicine every day for three years",
    "Checked every bill of my {parent} against the contract",
    "Wrote 60 letters to the council for my {parent}, each with {their} file number",
    "Checked each prescription against the list for my {parent}",
)
SAME = (
    {"kids": "children", "parent": "mother", "their": "her"},
    {"kids": "pupils", "parent": "father", "their": "his"},
    {"kids": "daughters", "parent": "mum", "their": "their"},
    {"kids": "grandsons", "parent": "stepfather", "their": "his"},
)


@pytest.mark.parametrize("number", range(PEOPLE))
def test_another_identity_changes_no_standing_and_no_word(number: int) -> None:
    assert differences(SEED, number) == ()


@pytest.mark.parametrize("act", ACTS)
def test_an_act_shows_the_same_whoever_it_was_done_with(act: str, tmp_path: Path) -> None:
    shown = [_levels(tmp_path, act.format(**who)) for who in SAME]
    assert shown[0], "the act shows nothing at all, so it proves nothing here"
    assert shown == [shown[0]] * len(SAME)


@pytest.mark.parametrize("group", load_skill_map().honesty.alike, ids=lambda group: group[0])
def test_a_cue_that_knows_one_word_for_somebody_knows_the_others(group: tuple[str, ...]) -> None:
    for cue in load_skill_map().cues:
        for word in (word for phrase in cue.phrases for word in compile_phrase(phrase).words):
            if not word.whole.isdisjoint(group):
                assert all(map(word.fits, group)), cue.id


def _levels(folder: Path, act: str) -> dict[str, int]:
    job = {"name": "Larch Street Library", "position": "Helper", "highlights": [act]}
    person = {"basics": {"name": "Ada Obi"}, "volunteer": [job]}
    (folder / "cv.json").write_text(json.dumps(person), encoding="utf-8")
    readiness = map_person(Request(TODAY, folder / "cv.json")).readiness
    return {s.competency: s.reached for s in readiness.standings if s.reached}
