"""JSON Resume in and out: nothing is lost either way, and bad files get a clear sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parse.conftest import Reading
from tests.parse.test_receipts import LINES, PACK
from trainready.errors import UnreadableFile
from trainready.model.origin import PlaceUnit
from trainready.model.resume import Setting
from trainready.parse import parse
from trainready.parse.structured.json_resume import from_json, to_json
from trainready.read import read_bytes

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=5,
)
text = st.none() | words
day = text | st.sampled_from(["2020", "2020-03", "2020-03-15", "Present", "March 2020"])
texts = st.none() | st.lists(text, max_size=3)


def entry(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    known = st.fixed_dictionaries({}, optional=fields)
    foreign = st.dictionaries(st.sampled_from(["x", "keywords2", "note"]), anything, max_size=2)
    return st.builds(lambda one, two: {**two, **one}, known, foreign)


def entries(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]] | None]:
    return st.none() | st.lists(entry(**fields), max_size=2)


job = {"position": text, "startDate": day, "endDate": day, "summary": text, "highlights": texts}
location = entry(
    city=text, countryCode=st.sampled_from(["DE", "de", "Germany"]) | text, country=text
)
resumes = entry(
    basics=st.none()
    | entry(
        name=text,
        email=text,
        location=st.none() | location,
        profiles=entries(network=text, url=text),
    ),
    work=entries(name=text, **job),
    volunteer=entries(organization=text, **job),
    education=entries(institution=text, studyType=text, startDate=day, courses=texts),
    skills=entries(name=text, level=text, keywords=texts),
    languages=entries(language=text, fluency=text),
    certificates=entries(name=text, date=day, issuer=text),
    references=entries(name=text, reference=text),
    meta=st.none() | st.dictionaries(st.sampled_from(["version", "theme"]), anything, max_size=2),
)


@settings(max_examples=200, deadline=None)
@given(resumes)
def test_a_json_resume_comes_out_as_it_went_in(content: dict[str, Any]) -> None:
    resume = from_json(json.dumps(content).encode(), "resume.json")
    written = json.loads(to_json(resume))
    ours = (written.get("meta") or {}).pop("trainready", None)
    if ours is not None and not written["meta"] and not content.get("meta"):
        written = {key: value for key, value in written.items() if key != "meta"}
        content = {key: value for key, value in content.items() if key != "meta"}
    assert written == content


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=30))
def test_a_resume_read_from_text_survives_json_with_its_receipts(lines: list[str]) -> None:
    source = "resume.txt"
    resume = parse(read_bytes("\n".join(["Nora Example", *lines]).encode(), source, "text"), PACK)
    assert from_json(to_json(resume).encode(), source) == resume


def test_a_field_knows_its_own_path(resume_in: Reading) -> None:
    content = {"work": [{"name": "Acme", "highlights": ["Filed", "Kept the books"]}]}
    highlight = from_json(json.dumps(content).encode(), "r.json").work[0].highlights[1]
    assert highlight.origin is not None
    (span,) = highlight.origin.spans
    assert (span.place.unit, span.place.path) == (PlaceUnit.FIELD, "work[0].highlights[1]")


def test_a_field_that_a_person_edited_loses_its_old_receipt(resume_in: Reading) -> None:
    resume = resume_in("Nora Example\nnora@example.com\n\nSkills\nBaking\n")
    edited = to_json(resume).replace('"name": "Nora Example"', '"name": "Nora Sample"')
    name = from_json(edited.encode(), "edited.json").basics.name
    assert name.origin is not None
    assert (name.value, name.origin.text) == ("Nora Sample", "Nora Sample")


def test_words_in_dates_and_household_entries_are_known_with_a_pack() -> None:
    content = {
        "work": [
            {
                "name": "Own household",
                "position": "Parent",
                "startDate": "March 2020",
                "endDate": "Present",
            }
        ]
    }
    (position,) = from_json(json.dumps(content).encode(), "r.json", PACK).work
    assert (position.start.iso, position.end.ongoing) == ("2020-03", True)
    assert position.setting is Setting.HOME


def test_output_is_readable_and_stable(resume_in: Reading) -> None:
    resume = resume_in("Zoë Müller\nzoe@example.com\n\nSkills\nBaking\n")
    assert '"name": "Zoë Müller"' in to_json(resume)
    assert to_json(resume) == to_json(resume_in("Zoë Müller\nzoe@example.com\n\nSkills\nBaking\n"))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b'{"basics": ', "line 1, column 12"),
        (b"[1, 2]", "must be an object"),
        (b'{"work": {}}', "`work` must be a list"),
        (b'{"work": [3]}', "`work[0]` must be an object"),
        (b'{"basics": {"name": 7}}', "`basics.name` must be a text"),
        (b'{"skills": [{"keywords": ["a", 1]}]}', "`skills[0].keywords[1]` must be a text"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b'{"x": NaN}', "not valid JSON"),
        (b'{"a":' * 100_000, "not valid JSON"),
    ],
)
def test_a_broken_file_is_named_with_the_place_and_a_cure(content: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        from_json(content, "broken.json")
    assert what in caught.value.what
    assert caught.value.where == "broken.json"
    assert caught.value.cure


def test_a_setting_stays_with_its_entry_when_entries_change_places(resume_in: Reading) -> None:
    resume = resume_in(
        "Nora Example\nnora@example.com\n\nExperience\n\nClerk, Acme Ltd\n2004 - 2010\n- Filed\n\n"
        "Career break\n2018 - 2022\n\nAuditor, Hill Ltd\n2000 - 2004\n- Kept books\n"
    )
    content = json.loads(to_json(resume))
    content["work"].reverse()
    moved = from_json(json.dumps(content).encode(), "moved.json").work
    assert [(p.title.value, p.setting) for p in moved] == [
        ("Auditor", Setting.PAID),
        ("Career break", Setting.HOME),
        ("Clerk", Setting.PAID),
    ]
    content["work"] = [content["work"][2], content["work"][0]]
    left = from_json(json.dumps(content).encode(), "left.json").work
    assert [p.setting for p in left] == [Setting.PAID, Setting.PAID]
