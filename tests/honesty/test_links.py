"""Addresses that lead to no page and no mailbox vanish; the others stay links in every format."""

from __future__ import annotations

import json
from datetime import date

import pytest

from benchmarks.honesty.printed import blocks, links
from trainready.pipeline import RESUME_FORMATS, Coached, Request, coach

STAY = {
    "https://ada.example/work": "ada.example/work",
    "http://old.example": "old.example",
    "www.obi.example/cv": "www.obi.example/cv",
    "obi.example:8080": "obi.example:8080",
    "mailto:ada.obi@example.org": "ada.obi@example.org",
}
VANISH = (
    "javascript:alert(1)",
    "JavaScript://obi.example/%0aalert(2)",
    "file:///etc/passwd",
    "data:text/html,x",
    "vbscript:msgbox(3)",
    "ftp://obi.example/4",
)
LINE = "Checked 40 [lists](javascript:alert(5)) <a href='file:///etc/shadow'>here</a>"
PERSON = {
    "basics": {
        "name": "Ada Obi",
        "email": "ada@example.com",
        "url": VANISH[0],
        "profiles": [{"url": url} for url in (*STAY, *VANISH[1:])],
    },
    "work": [{"name": "Mill Ltd", "position": "Clerk", "url": VANISH[0], "highlights": [LINE]}],
    "projects": [{"name": "Maps", "url": VANISH[0]}, {"name": "Birds", "url": VANISH[2]}],
}


@pytest.fixture(scope="module")
def coached(tmp_path_factory: pytest.TempPathFactory) -> Coached:
    path = tmp_path_factory.mktemp("links") / "cv.json"
    path.write_text(json.dumps(PERSON), encoding="utf-8")
    return coach(Request(date(2026, 1, 31), path, formats=RESUME_FORMATS, letter=True))


def _files(coached: Coached) -> dict[str, bytes]:
    own = ("-resume.", "-letter.")
    return {a.name: a.content for a in coached.artefacts if any(part in a.name for part in own)}


def test_every_format_has_a_resume_and_all_but_json_a_letter(coached: Coached) -> None:
    names = {name.removeprefix("details/") for name in _files(coached)}
    kinds = {f"ada-obi-{what}.{kind}" for what in ("resume", "letter") for kind in RESUME_FORMATS}
    assert names == {*kinds, "ada-obi-resume.json"}


def test_links_lead_to_pages_and_mailboxes_alone(coached: Coached) -> None:
    for name, content in _files(coached).items():
        schemes = {target.partition(":")[0] for target in links(name, content)}
        assert schemes <= {"http", "https", "mailto"}, name
        if "-resume." in name and not name.endswith(".txt"):
            assert schemes >= {"http", "https"}, name


def test_what_leads_elsewhere_is_not_printed_as_text_either(coached: Coached) -> None:
    for name, content in _files(coached).items():
        text = "".join("".join(block.text for block in blocks(name, content)).split())
        for url in VANISH:
            assert url.partition(":")[2].strip("/") not in text, (name, url)
        # JSON Resume has one field for a mailbox, and it is taken.
        kept = [STAY[url] for url in STAY if not (name.endswith(".json") and "mailto" in url)]
        assert [shown for shown in kept if shown not in text] == [], name


def test_an_address_inside_a_line_stays_text(coached: Coached) -> None:
    for name, content in _files(coached).items():
        if "-resume." in name:
            assert "alert(5)" in "".join(block.text for block in blocks(name, content)), name


def test_what_was_left_out_is_named_with_its_reason(coached: Coached) -> None:
    (changes,) = (a for a in coached.artefacts if a.name == "details/changes.json")
    reasons = {row["text"]: row["reason"] for row in json.loads(changes.content)["left_out"]}
    assert {reasons[url] for url in VANISH} == {"no_page"}
