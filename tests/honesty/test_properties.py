"""Honesty rules 1 to 3 on what is rendered, for resumes that nobody wrote by hand.

The checks here share no code with the gate: words and numbers of the finished files are
compared with the words and numbers of the input file.
"""

from __future__ import annotations

import json
import re
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainready.model.skillmap import SkillMap
from trainready.pipeline import Request, coach, map_person
from trainready.readback import read_bytes
from trainready.taxonomy.load import load_skill_map

TODAY = date(2026, 1, 31)
TITLES = ("Bookkeeper", "Shop Manager", "Ward Nurse", "Editor", "Teaching Assistant", "Treasurer")
PLACES = (
    "Harrow & Pike Ltd",
    "St Anne's School",
    "Cole Printing",
    "Norwood Clinic",
    "Own household",
)
ODD = ("<b>Bold</b> claims", '#read("/etc/passwd")', "{{ 7*7 }} items", "$x^2$ 50% off", "=1+1 *x*")
NEGATED = (
    "No experience with the following: {}",
    "I have never had to {}",
    "I would like to learn to {}",
    "My manager, not me, was the one to {}",
)

ACTS = (
    "check invoices against purchase orders",
    "reconcile supplier accounts every month",
    "proofread reports before they go to print",
    "write decision letters with reasons",
    "score essays against a rubric",
    "train new colleagues on the till",
    "translate letters from Polish into English",
    "keep the minutes of the committee",
    "tag photographs by category",
    "verify quotations with their sources",
    "explain the rules to customers",
    "audit expense claims for compliance",
)


@cache
def skill_map() -> SkillMap:
    return load_skill_map()


def _acts() -> st.SearchStrategy[str]:
    hits = sorted({hit for cue in skill_map().cues for hit in cue.hits})
    misses = sorted({miss for cue in skill_map().cues for miss in cue.misses})
    # Letters that our font has as one glyph: those it composes come out of a PDF twice, in any
    # reader (test_words.py holds what the gate makes of that).
    odd = st.text(
        st.characters(categories=("L", "N", "P", "Zs"), max_codepoint=0x17F),
        min_size=3,
        max_size=40,
    ).filter(lambda t: re.search(r"\w{2}", t))
    return st.one_of(st.sampled_from(hits), st.sampled_from(misses), st.sampled_from(ODD), odd)


@st.composite
def positions(draw: st.DrawFn, organisation: str) -> dict[str, Any]:
    start = draw(st.integers(1995, 2022))
    end = draw(st.one_of(st.none(), st.integers(start, 2025)))
    month = draw(st.one_of(st.none(), st.integers(1, 12)))
    dates = {"startDate": f"{start}-{month:02d}" if month else str(start)}
    if end:
        dates["endDate"] = f"{end}-12" if month else str(end)
    return {
        organisation: draw(st.sampled_from(PLACES)),
        "position": draw(st.sampled_from(TITLES)),
        **dates,
        "highlights": draw(st.lists(_acts(), max_size=4)),
    }


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    label = draw(st.sampled_from((*TITLES, "Chief Executive", "")))
    return {
        "basics": {
            "name": draw(st.sampled_from(("Ada Obi", "Jürgen O'Neil", "李 小龙", "Madonna"))),
            "email": "ada@example.com",
            "phone": "+1 416-555-0109",
            **({"label": label} if label else {}),
            "summary": " ".join(draw(st.lists(_acts(), max_size=3))),
        },
        "work": draw(st.lists(positions("name"), max_size=4)),
        "volunteer": draw(st.lists(positions("organization"), max_size=2)),
        "education": [{"institution": "Kirk College", "studyType": "Diploma", "area": "Law"}],
        "skills": [{"name": "Tools", "keywords": draw(st.lists(_acts(), max_size=3))}],
    }


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for v in value.values() for s in _strings(v)]
    if isinstance(value, list):
        return [s for v in value for s in _strings(v)]
    return [value] if isinstance(value, str) else []


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _numbers(text: str) -> set[str]:
    return {n.lstrip("0") for n in re.findall(r"\d+", text)}


def _ours() -> str:
    texts = skill_map().wording.texts
    ours = [
        t for k, t in texts.items() if k.startswith(("resume.", "dates.", "computed.", "letter."))
    ]
    ours += [c.title for c in skill_map().competencies.values()]
    ours += [r.title for r in skill_map().roles.values()]
    return " ".join([*ours, skill_map().honesty.seeking])


def _coach(person: dict[str, Any], formats: tuple[str, ...]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "person.json")
        path.write_text(json.dumps(person), encoding="utf-8")
        return coach(Request(TODAY, path, formats=formats, letter=True))


def _reached(person: dict[str, Any]) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "person.json")
        path.write_text(json.dumps(person), encoding="utf-8")
        readiness = map_person(Request(TODAY, path)).readiness
    return {s.competency: s.reached for s in readiness.standings}


def _check_rendered(person: dict[str, Any], formats: tuple[str, ...]) -> None:
    given_ = " ".join(_strings(person))
    coached = _coach(person, formats)
    years = {str(y) for y in range(51)} if coached.tailored.summary else set()
    computed = {n for line in coached.tailored.summary for n in _numbers(line.text)} & years
    for artefact in coached.artefacts:
        named = "-resume." in artefact.name or "-letter." in artefact.name
        if not named or artefact.name.endswith(".json"):
            continue
        kind = artefact.name.rpartition(".")[2].replace("txt", "text").replace("md", "markdown")
        document = read_bytes(artefact.content, artefact.name, kind)
        text = " ".join(line.text for line in document.lines)
        # Glued, because a long word may break over two lines of a page.
        glued = "".join(_strings(person)).casefold() + _ours().casefold()
        strange = _words(text) - _words(given_) - _words(_ours())
        assert {w for w in strange if w not in glued} == set(), artefact.name
        assert _numbers(text) <= _numbers(given_) | computed, artefact.name


@given(people())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rule_1_every_word_and_number_stands_in_the_input(person: dict[str, Any]) -> None:
    _check_rendered(person, ("txt", "md", "html"))


@given(people())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rule_1_in_word_and_pdf_files(person: dict[str, Any]) -> None:
    _check_rendered(person, ("docx", "pdf"))


@given(people())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rule_2_a_line_is_one_line_of_the_input_shortened_at_most(person: dict[str, Any]) -> None:
    """Each printed line is a subsequence of one string of the input, hedges included."""
    filler = {w for f in skill_map().honesty.filler for w in f.split()} | {"i"}
    given_ = [re.findall(r"\w+", s.casefold()) for s in _strings(person)]
    tailored = _coach(person, ("txt",)).tailored
    lines = [line for s in tailored.sections for e in s.entries for line in e.lines]
    for text in (*(line.text for line in lines), *(s.act.text for s in tailored.strengths)):
        printed = re.findall(r"\w+", text.casefold())
        assert any(_shortened(printed, source, filler) for source in given_), text


def _shortened(printed: list[str], source: list[str], filler: set[str]) -> bool:
    """`printed` is `source`, or a run of it, without some filler."""
    bare = [w for w in source if w not in filler]
    wanted = [w for w in printed if w not in filler]
    return any(bare[i : i + len(wanted)] == wanted for i in range(len(bare) - len(wanted) + 1))


@given(people(), st.lists(st.tuples(st.sampled_from(NEGATED), st.sampled_from(ACTS)), min_size=1))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rule_3_what_did_not_happen_raises_nothing(
    person: dict[str, Any], negated: list[tuple[str, str]]
) -> None:
    before = _reached(person)
    lines = [frame.format(act) for frame, act in negated]
    job = {"name": "Harrow & Pike Ltd", "position": "Clerk", "highlights": lines}
    raised = {
        id_: (before[id_], level)
        for id_, level in _reached({**person, "work": [*person["work"], job]}).items()
        if level > before[id_]
    }
    assert raised == {}


@pytest.mark.parametrize("act", ACTS)
def test_the_same_acts_count_when_they_happened(act: str) -> None:
    job = {"name": "Pike Ltd", "position": "Clerk", "highlights": [act.capitalize()]}
    assert any(_reached({"work": [job]}).values())


@given(people())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rule_3_one_line_prints_for_two_competencies_at_most(person: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "person.json")
        path.write_text(json.dumps(person), encoding="utf-8")
        readiness = map_person(Request(TODAY, path)).readiness
    for role in readiness.roles:
        uses: dict[str, int] = {}
        for standing in (*role.core, *role.habits, *role.helpful):
            for counted in standing.printed:
                id_ = counted.evidence.statement.id
                uses[id_] = uses.get(id_, 0) + 1
        assert all(n <= 2 for n in uses.values()), role.role
