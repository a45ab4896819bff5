"""Resume text is hostile: in every format it stays text, and nothing of it is run."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from html import escape

import pytest
from lxml import etree, html
from markdown_it import MarkdownIt

from tests.render import people, reports, words
from tests.render.reading import text_of
from trainready.model.artefact import Artefact
from trainready.model.household import HouseholdRecord
from trainready.model.resume import Resume, SectionKind
from trainready.model.tailored import TailoredSection
from trainready.render import RESUME_FORMATS, designs, render_report, render_resume
from trainready.render.json_resume import render_json_resume
from trainready.render.letter import render_letter
from trainready.render.receipts import render_changes, render_provenance

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)

DESIGNS = pytest.mark.parametrize("design", designs())


def resume(form: str, design: str = "classic") -> Artefact:
    return render_resume(people.attacker(), [form], words.english(), stem="x", design=design)[0]


def letter(form: str, design: str = "classic") -> Artefact:
    person = replace(people.attacker(), sections=())
    role = "<script>alert(1)</script>"
    wording = words.english("resume", "letter")
    (made,) = render_letter(person, [form], wording, stem="x", role=role, design=design)
    return made


def as_json() -> tuple[Artefact, ...]:
    person = people.attacker()
    return (
        render_json_resume(person, "resume.json"),
        render_provenance(person, "provenance.json"),
        render_changes(person, Resume("x"), HouseholdRecord(), words.english(), "changes.json"),
        *render_report(
            reports.attacker_report(), reports.FIELD, ["json"], words.english(), stem="x"
        ),
    )


def report(form: str) -> Artefact:
    return render_report(
        reports.attacker_report(), reports.FIELD, [form], words.english(), stem="x"
    )[0]


WRITTEN = [resume(form) for form in ("html", "md", "txt")]
WRITTEN += [report(form) for form in ("html", "md", "json")]
WRITTEN += [letter(form) for form in ("html", "md", "txt")]
WRITTEN += as_json()


@pytest.mark.parametrize("made", WRITTEN, ids=lambda a: a.name)
def test_no_control_or_direction_signs_are_left(made: Artefact) -> None:
    assert HIDDEN.search(made.content.decode()) is None


@DESIGNS
@pytest.mark.parametrize("form", RESUME_FORMATS)
def test_the_words_stay_as_they_were_written(form: str, design: str) -> None:
    printed = text_of(resume(form, design))
    for text in (
        "<script>alert(1)</script>",
        '#read("/etc/passwd")',
        "{{7*7}}",
        "$x$ `code`",
        r"{\rtf1\b bold\par} ]]> &amp; <w:p/>",
    ):
        assert text in printed
    assert "root:" not in printed
    assert "49" not in printed


@pytest.mark.parametrize("form", RESUME_FORMATS)
def test_the_words_of_a_letter_stay_as_they_were_written(form: str) -> None:
    printed = text_of(letter(form))
    for text in ("<script>alert(1)</script>", '#read("/etc/passwd")', "{{7*7}}", "$x$ `code`"):
        assert text in printed
    assert "root:" not in printed
    assert "49" not in printed


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "md"])
def test_the_words_of_a_report_stay_as_they_were_written(form: str) -> None:
    printed = text_of(report(form))
    for text in (
        "<script>alert(1)</script>",
        '#read("/etc/passwd")',
        "{{7*7}}",
        "$x$ `code`",
        r"{\rtf1\b bold\par} ]]> &amp; <w:p/>",
    ):
        assert text in printed
    assert "root:" not in printed


@pytest.mark.parametrize("made", as_json(), ids=lambda a: a.name)
def test_json_reads_back_as_it_was(made: Artefact) -> None:
    read = json.dumps(json.loads(made.content))
    if made.name != "changes.json":
        assert "<script>alert(1)</script>" in read


def test_the_json_resume_has_no_link_but_to_pages() -> None:
    (resume, *_) = as_json()
    basics = json.loads(resume.content)["basics"]
    assert [basics["url"], *basics.get("profiles", ())] == ["https://example.com/a(b)?q=1&r=2"]


@pytest.mark.parametrize(
    "made",
    [*(resume("html", design) for design in designs()), report("html"), letter("html")],
    ids=lambda a: a.name,
)
def test_html_holds_no_foreign_element_or_address(made: Artefact) -> None:
    tree = html.fromstring(made.content.decode())
    assert tree.xpath("//script | //iframe | //object | //img | //form | //link | //base") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    addresses = tree.xpath("//@href | //@src")
    assert [a for a in addresses if not re.match(r"#|https://example\.com/", a)] == []
    assert tree.get("lang") == "en"


@DESIGNS
@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_a_letter_says_hostile_words_as_words(form: str, design: str) -> None:
    wording = words.english("resume", "letter")
    (made,) = render_letter(
        people.attacker(), [form], wording, stem="x", role="#read(1)", design=design
    )
    printed = text_of(made)
    for text in ("<script>alert(1)</script>", '#read("/etc/passwd")', "{{7*7}}", "#read(1)"):
        assert text in printed


@pytest.mark.parametrize("made", [resume("md"), report("md"), letter("md")], ids=lambda a: a.name)
def test_markdown_stays_inert(made: Artefact) -> None:
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(made.content.decode())
    tree = html.fromstring(shown)
    assert tree.xpath("//script | //code | //img | //hr") == []
    assert [a for a in tree.xpath("//@href") if not a.startswith("https://example.com/")] == []
    assert escape("<script>alert(1)</script>") in shown


@pytest.mark.parametrize(
    "made",
    [*(resume("docx", d) for d in designs()), letter("docx"), report("docx")],
    ids=lambda a: a.name,
)
def test_docx_is_well_formed_and_links_nowhere_strange(made: Artefact) -> None:
    with zipfile.ZipFile(io.BytesIO(made.content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))
        relations = parts.read("word/_rels/document.xml.rels").decode()
    assert re.findall(r'Target="([a-z]+):', relations) == ["https"]


@pytest.mark.parametrize(
    "made",
    [*(resume("pdf", d) for d in designs()), letter("pdf"), report("pdf")],
    ids=lambda a: a.name,
)
def test_pdf_reads_no_file_and_links_nowhere_strange(made: Artefact) -> None:
    content = made.content
    assert {a.split(b":")[0] for a in re.findall(rb"/URI\s*\((.*?)\)", content)} <= {b"https"}
    assert b"/JavaScript" not in content
    assert b"/Launch" not in content


@DESIGNS
@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_forty_jobs_or_none_and_a_name_of_one_word_print_whole(form: str, design: str) -> None:
    titles = [f"Clerk number {n}." for n in range(40)]
    jobs = tuple(people.entry(title, "Northgate", "Leeds", ("2012", "2015")) for title in titles)
    work = TailoredSection(SectionKind.WORK, entries=jobs)
    for sections in ((), (work,)):
        person = replace(people.newcomer(), name=people.line("Madonna"), sections=sections)
        (made,) = render_resume(person, [form], words.english(), stem="x", design=design)
        printed = text_of(made)
        assert printed.startswith("Madonna")
        assert [title for title in titles if title in printed] == (titles if sections else [])


@DESIGNS
def test_a_word_without_an_end_stays_on_the_page(design: str) -> None:
    person = replace(people.newcomer(), summary=(people.line("W" * 3000),))
    (made,) = render_resume(person, ["pdf"], words.english(), stem="x", design=design)
    assert text_of(made).count("W") == 3000


def test_a_pile_of_hostile_lines_is_quick() -> None:
    many = tuple(people.line("\x1b]" * 400 + "a" * 400) for _ in range(50))
    person = replace(people.newcomer(), summary=many)
    (made,) = render_resume(person, ["txt"], words.english(), stem="x")
    assert b"\x1b" not in made.content
