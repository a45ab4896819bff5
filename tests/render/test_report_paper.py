"""The report on paper and in Word: accessible, complete, and kept together."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from dataclasses import replace

import docx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.render import reports, words
from tests.render.test_pdf import metadata, pages
from tests.render.test_report import contrast
from trainready import assets
from trainready.model.report import GapReport
from trainready.render import render_report

WHO = pytest.mark.parametrize("who", ["bookkeeper", "returner", "newcomer"])
FIRST = ("strongest", "core", "habits", "next", "eligibility")
"""The headings of the first page."""


def made(report: GapReport, form: str, paper: str = "a4") -> bytes:
    wording = words.english()
    (one,) = render_report(report, reports.FIELD, [form], wording, stem="x", paper=paper)
    return one.content


def word_file(report: GapReport) -> Document:
    return docx.Document(io.BytesIO(made(report, "docx")))


# --- PDF ---------------------------------------------------------------------------------------


@WHO
def test_the_pdf_declares_pdf_ua_with_title_and_language(who: str) -> None:
    report = reports.REPORTS[who]()
    content = made(report, "pdf")
    assert re.search(rb"pdfuaid:part(>|=\")1", metadata(content))
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_dict()["Title"] == _title(report)
    assert document.get_metadata_dict()["Author"] == report.name
    assert pdfium.FPDFCatalog_IsTagged(document)
    document.close()
    assert b"/Lang(en-GB)/StructTreeRoot" in metadata(content)


def _title(report: GapReport) -> str:
    return words.english()("report.page.document", name=report.name)


def test_the_pdf_has_real_headings_lists_quotes_and_tables() -> None:
    tags = metadata(made(reports.bookkeeper_report(), "pdf"))
    for tag in (b"/H1", b"/H2", b"/L\n", b"/LI", b"/BlockQuote", b"/Table", b"/THead", b"/TH"):
        assert re.search(rb"/S\s*" + re.escape(tag.strip()) + rb"\b", tags), tag


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_the_one_asked_for(paper: str, size: tuple[int, int]) -> None:
    content = made(reports.newcomer_report(), "pdf", paper)
    document = pypdfium2.PdfDocument(content)
    assert tuple(round(side) for side in document[0].get_size()) == size
    document.close()
    sheet = docx.Document(io.BytesIO(made(reports.newcomer_report(), "docx", paper))).sections[0]
    assert (round(sheet.page_width.pt), round(sheet.page_height.pt)) == size


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_first_page_holds_what_counts(paper: str) -> None:
    first, *rest = pages(made(reports.bookkeeper_report(), "pdf", paper))
    say = words.english()
    assert rest
    assert [key for key in FIRST if say(f"report.{key}.heading") not in first] == []
    assert reports.bookkeeper_report().eligibility[-1] in first


def test_each_page_has_the_name_and_its_number() -> None:
    texts = pages(made(reports.bookkeeper_report(), "pdf"))
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
        assert "Dana Okafor" in text


def test_no_page_of_the_pdf_ends_with_a_heading() -> None:
    report = reports.bookkeeper_report()
    say = words.english()
    heads = {text for key, text in say.texts.items() if key.endswith(".heading")}
    heads |= {f"{item.title}: {item.state_label}" for item in report.core}
    for extra in range(12):
        longer = replace(report, questions=report.questions * (1 + extra))
        for text in pages(made(longer, "pdf")):
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            assert not heads & set(lines[-3:-1]), lines[-3:]


# --- Word --------------------------------------------------------------------------------------


@WHO
def test_word_has_its_own_styles_and_no_boxes(who: str) -> None:
    report = reports.REPORTS[who]()
    document = word_file(report)
    styles = {p.style.name for p in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "List Number"} <= styles
    assert {t.style.name for t in document.tables} == {"Table Grid"}
    with zipfile.ZipFile(io.BytesIO(made(report, "docx"))) as parts:
        body = parts.read("word/document.xml").decode()
    for tag in ("w:txbxContent", "w:drawing", "w:pict", "w:ins ", "w:del "):
        assert f"<{tag}" not in body
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == (
        _title(report),
        report.name,
        "en-GB",
    )


def test_quotes_are_quotes_and_what_counted_is_underlined() -> None:
    document = word_file(reports.bookkeeper_report())
    (best, *_) = [p for p in document.paragraphs if p.style.name == "Intense Quote"]
    marked = [run for run in best.runs if run.style.name == "Intense Emphasis"]
    assert [run.text for run in marked] == ["Reconciled", "traced each difference to its document"]
    assert marked[0].style.font.underline
    assert "Quote" in {p.style.name for p in document.paragraphs}


def test_what_did_not_count_is_not_marked() -> None:
    document = word_file(reports.bookkeeper_report())
    (weak,) = [p for p in document.paragraphs if "Good with people" in p.text]
    assert {run.style.name for run in weak.runs} == {"Default Paragraph Font", "Emphasis"}


@WHO
def test_tables_repeat_their_headings_and_have_a_name(who: str) -> None:
    for table in word_file(reports.REPORTS[who]()).tables:
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_there_is_room_to_sign() -> None:
    table = word_file(reports.bookkeeper_report()).tables[-1]
    assert [row.cells[0].text for row in table.rows[1:]] == ["You", "Counselor"]
    assert all(row.height.pt >= 30 for row in table.rows[1:])


def test_each_numbered_list_begins_at_one() -> None:
    document = word_file(reports.bookkeeper_report())
    items = [p for p in document.paragraphs if p.style.name == "List Number"]
    numbers = [p._p.pPr.numPr.numId.val for p in items]
    report = reports.bookkeeper_report()
    assert len(set(numbers)) == 3
    assert numbers.count(numbers[0]) == len(report.next_steps)


def test_what_is_to_be_ticked_has_a_box_in_letters() -> None:
    document = word_file(reports.bookkeeper_report())
    ticks = [p.text for p in document.paragraphs if p.text.startswith("☐")]
    assert ticks == [f"☐\t{text}" for text in reports.bookkeeper_report().eligibility]


def test_the_foot_counts_pages() -> None:
    (foot,) = word_file(reports.bookkeeper_report()).sections[0].footer.paragraphs
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert foot._p.text.startswith("Dana Okafor\tPage ")


def test_colours_have_contrast() -> None:
    path = assets.folder("templates") / "report" / "report.docx.toml"
    colours = tomllib.loads(path.read_text(encoding="utf-8"))["colours"]
    for ink in ("ink", "quiet", "accent"):
        assert contrast(colours[ink], "ffffff") >= 4.5
        assert contrast(colours[ink], colours["marker"]) >= 4.5
