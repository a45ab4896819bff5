"""The maps that ship hold their promises, and a broken one is told whole, with file and line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from trainready.errors import BrokenSkillMap
from trainready.taxonomy.load import inspect_skill_map, load_skill_map

SKILL_MAP = load_skill_map()


def test_every_competency_has_five_cues() -> None:
    counts = Counter(cue.competency for cue in SKILL_MAP.cues)
    assert {c: counts[c] for c in SKILL_MAP.competencies if counts[c] < 5} == {}
    assert len(SKILL_MAP.competencies) == 28
    assert len(SKILL_MAP.cues) >= 150


def test_thirty_cues_are_about_home_and_volunteering() -> None:
    assert sum(bool(cue.activity) for cue in SKILL_MAP.cues) >= 30


def test_five_role_families_of_which_one_is_a_later_step() -> None:
    assert list(SKILL_MAP.roles) == [
        "response_evaluator",
        "fact_checker",
        "annotator",
        "subject_expert",
        "ai_auditor",
    ]
    assert [r.id for r in SKILL_MAP.roles.values() if r.later_step] == ["ai_auditor"]
    assert len(SKILL_MAP.domains) == 10


def test_no_word_of_ours_on_the_report_frightens() -> None:
    """Design: no "gap", "missing" or "fail" where a person reads about themselves."""
    texts = [t for k, t in SKILL_MAP.wording.texts.items() if k.split(".")[0] in ("screen", "plan")]
    texts += [c.question + c.lift + c.shows for c in SKILL_MAP.competencies.values()]
    for text in texts:
        plain = text.replace("details/", "").casefold()
        assert not {"gap", "missing", "fail", "failed", "failure"} & set(plain.split()), text


def _write(folder: Path, name: str, text: str) -> None:
    path = folder / "en" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


CUE = """\
[[cue]]
id = "bound_books"
competency = "{competency}"
strength = "{strength}"
phrases = ["{phrase}"]
hits = ["Bound 40 books by hand"]
misses = ["Bound for the coast by train"]
"""


def test_a_cue_of_ones_own_is_added_to_ours(tmp_path: Path) -> None:
    cue = CUE.format(competency="attention_to_detail", strength="clear", phrase="bound ... book*")
    _write(tmp_path, "cues/mine.toml", cue)
    mine = load_skill_map(tmp_path)
    assert len(mine.cues) == len(SKILL_MAP.cues) + 1


def test_all_problems_are_told_at_once_with_file_and_line(tmp_path: Path) -> None:
    good = CUE.format(competency="attention_to_detail", strength="clear", phrase="bound ... book*")
    wrong = good.replace("bound_books", "other_id").replace('"clear"', '"huge"')
    _write(tmp_path, "cues/a.toml", good.replace("_to_detail", "_to_detial"))
    _write(tmp_path, "cues/d.toml", good + wrong)
    _write(tmp_path, "cues/b.toml", good.replace("bound ... book*", "bound-... book*"))
    _write(tmp_path, "cues/c.toml", "[[cue]\n")
    _write(tmp_path, "lines.toml", "numbers = 3\n")
    skill_map, problems = inspect_skill_map(tmp_path)
    assert skill_map is None
    said = [(p.file, p.line) for p in problems]
    assert ("en/cues/a.toml", 1) in said, "an unknown competency"
    assert ("en/cues/b.toml", 1) in said, "a phrase that cannot be compiled"
    assert ("en/cues/c.toml", 1) in said, "no TOML"
    assert ("en/cues/d.toml", 11) in said, "a strength that does not exist, in the second cue"
    assert ("en/lines.toml", 1) in said, "a number where words belong"


@pytest.mark.parametrize(
    ("change", "line", "what", "cure"),
    [
        (("attention_to_detail", "attention_to_detial"), 1, "no competency", "attention_to_detail"),
        (('"bound ... book*"', '"bo*und"'), 1, "not one word", ""),
        (('"bound ... book*"', '"bound ..."'), 1, "ends with a word", ""),
        (('"bound ... book*"', '"bound"'), 1, "hits its miss", "change the phrase"),
        (('"bound ... book*"', '"bound ... box*"'), 1, "misses its hit", "change the phrase"),
        (("phrases", "phrase"), 5, "extra inputs", "take the key out"),
        (('hits = ["Bound 40 books by hand"]', "hits = []"), 6, "at least 1", ""),
        (('"clear"', '"huge"'), 4, "'hint', 'clear' or 'strong'", ""),
    ],
)
def test_each_slip_has_its_line_and_its_cure(
    change: tuple[str, str], line: int, what: str, cure: str, tmp_path: Path
) -> None:
    good = CUE.format(competency="attention_to_detail", strength="clear", phrase="bound ... book*")
    _write(tmp_path, "cues/mine.toml", good.replace(*change))
    _, problems = inspect_skill_map(tmp_path)
    found = [p for p in problems if what in p.what]
    assert found, [str(p) for p in problems]
    assert (found[0].file, found[0].line) == ("en/cues/mine.toml", line)
    assert cure in found[0].cure


def test_a_broken_map_stops_a_run(tmp_path: Path) -> None:
    _write(tmp_path, "cues/mine.toml", "[[cue]]\nid = 'x'\n")
    with pytest.raises(BrokenSkillMap, match=r"en/cues/mine\.toml:1"):
        load_skill_map(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BrokenSkillMap, match="does not exist"):
        load_skill_map(tmp_path / "maps")
