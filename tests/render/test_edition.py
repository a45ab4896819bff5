"""A report as an agency prints it: its brand, what was agreed, and the counselor's own copy."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from datetime import date

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import etree, html
from markdown_it import MarkdownIt
from PIL import Image

from tests.conftest import EXAMPLES
from tests.render import reports, words
from tests.render.people import HOSTILE
from tests.render.reading import text_of
from tests.render.test_pdf import metadata, pages
from trainready.agency.brand import read_brand
from trainready.agency.notes import read_notes
from trainready.model.artefact import Artefact
from trainready.model.brand import DARK, PAPER, Brand, Logo
from trainready.model.casework import (
    PLAIN,
    ClientPlan,
    Consent,
    CounselorNote,
    CounselorNotes,
    Edition,
    PlannedStep,
)
from trainready.model.colour import LEAST, Colour, colour_of
from trainready.render import PAPERS, designs, render_report

WORDING = words.english("resume", "report", "agency", "dates")
BRAND = read_brand(EXAMPLES / "agency" / "brand.toml", designs(), PAPERS)
PLAN, NOTES = read_notes(EXAMPLES / "agency" / "notes.toml")
CLIENT, COUNSELOR = Edition(BRAND, PLAN), Edition(BRAND, PLAN, NOTES)
FORMS = pytest.mark.parametrize("form", ["html", "pdf", "docx", "md"])
MARK = "CONFIDENTIAL · Counselor's copy"


def made(form: str, edition: Edition, who: str = "bookkeeper", paper: str = "a4") -> Artefact:
    report = reports.REPORTS[who]()
    (one,) = render_report(
        report, reports.FIELD, [form], WORDING, stem="x", paper=paper, edition=edition
    )
    return one


def points(size: tuple[int, int] = (80, 40)) -> Logo:
    content = io.BytesIO()
    Image.new("RGB", size, "#0b5563").save(content, "PNG")
    return Logo("png", content.getvalue(), *size)


def word_file(one: Artefact) -> docx.document.Document:
    return docx.Document(io.BytesIO(one.content))


def around(one: Artefact) -> str:
    """What a Word file has at the head and the foot of every page."""
    (sheet, *_) = word_file(one).sections
    return "\n".join(p.text for part in (sheet.header, sheet.footer) for p in part.paragraphs)


# --- the brand ----------------------------------------------------------------------------------


@FORMS
def test_the_agency_stands_at_the_head_and_the_foot(form: str) -> None:
    one = made(form, CLIENT)
    said = text_of(one) + (around(one) if form == "docx" else "")
    for text in (*BRAND.address, BRAND.footer, "Client's copy"):
        assert text in " ".join(said.split())
    assert said.count("Northbridge Work Centre") >= 2


def test_the_foot_is_on_every_page_of_paper() -> None:
    for page in pages(made("pdf", CLIENT).content):
        assert "hello@northbridge.example" in page
        assert "erased" in page


@pytest.mark.parametrize("logo", [BRAND.logo, points()], ids=["svg", "png"])
def test_the_logo_is_inside_the_page_itself(logo: Logo) -> None:
    edition = Edition(Brand("An agency", logo))
    page = made("html", edition).content.decode()
    (picture,) = html.fromstring(page).xpath("//img")
    head, _, data = picture.get("src").partition(";base64,")
    assert head == {"svg": "data:image/svg+xml", "png": "data:image/png"}[logo.kind]
    assert base64.b64decode(data) == logo.content
    assert picture.get("alt") == "Logo of An agency"
    shape = int(picture.get("width")) / int(picture.get("height"))
    assert shape == pytest.approx(logo.width / logo.height, rel=0.05)
    assert "img-src data:" in page
    document = word_file(made("docx", edition))
    (shown,) = document.inline_shapes
    assert shown._inline.docPr.get("descr") == "Logo of An agency"
    assert shown.width / shown.height == pytest.approx(logo.width / logo.height, rel=0.05)
    (part,) = [p for p in document.part.package.iter_parts() if "/media/" in p.partname]
    assert Image.open(io.BytesIO(part.blob)).size[0] >= 80


@pytest.mark.parametrize("logo", [BRAND.logo, points()], ids=["svg", "png"])
def test_the_logo_on_paper_is_drawn_and_has_its_words(logo: Logo) -> None:
    content = made("pdf", Edition(Brand("An agency", logo))).content
    document = pypdfium2.PdfDocument(content)
    kinds = [thing.type for thing in document[0].get_objects(max_depth=3)]
    document.close()
    plain = made("pdf", Edition(Brand("An agency"))).content
    document = pypdfium2.PdfDocument(plain)
    without = [thing.type for thing in document[0].get_objects(max_depth=3)]
    document.close()
    assert len(kinds) > len(without)
    assert b"Logo of An agency" in metadata(content)


@FORMS
def test_without_a_brand_nothing_of_one_is_there(form: str) -> None:
    one = made(form, PLAIN)
    assert one == made(form, Edition())
    said = one.content.decode("utf-8", "ignore") + text_of(one)
    for trace in ("agency", "letterhead", "img-src", "onfidential", "CONFIDENTIAL"):
        assert trace not in said
    if form == "docx":
        assert "media" not in "".join(zipfile.ZipFile(io.BytesIO(one.content)).namelist())


def test_the_colours_are_the_agencys_and_legible() -> None:
    bright = Brand("A", primary=Colour(255, 204, 0), on_primary=Colour(0, 0, 0))
    for brand in (BRAND, bright):
        page = made("html", Edition(brand)).content.decode()
        accents = [colour_of(c) for c in re.findall(r"--accent: (#\w+)", page)][3:]
        (light, dark, printed) = accents
        assert light == printed == brand.accent
        for accent, grounds in ((light, PAPER), (dark, DARK)):
            assert accent is not None
            assert min(map(accent.contrast, grounds)) >= LEAST
        assert f"--primary: {brand.primary}; --on-primary: {brand.on_primary};" in page
        document = word_file(made("docx", Edition(brand)))
        assert str(document.styles["Heading 1"].font.color.rgb).lower() == brand.accent.hex
        (ground,) = {e.get(qn("w:fill")) for e in document.element.body.iter(qn("w:shd"))}
        assert ground == brand.primary.hex
        named = next(p for p in document.paragraphs if p.text == brand.name)
        assert str(named.runs[0].font.color.rgb).lower() == brand.on_primary.hex


@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_foot_stays_on_the_page(paper: str) -> None:
    brand = Brand("N" * 119, address=("Line of an address " * 6,) * 6, footer="Words " * 49)
    content = made("pdf", Edition(brand), paper=paper).content
    document = pypdfium2.PdfDocument(content)
    for page in document:
        letters = page.get_textpage()
        lowest = min(
            (letters.get_charbox(n)[1] for n in range(letters.count_chars())), default=99.0
        )
        assert lowest > 12
    document.close()


# --- what was agreed ----------------------------------------------------------------------------


@FORMS
def test_the_clients_copy_has_goals_steps_days_purpose_and_lines_to_sign(form: str) -> None:
    said = text_of(made(form, CLIENT))
    for text in (
        "Paid work from home, about 20 hours a week, by spring",
        "Read the public guide for raters, chapters 1 to 3",
        "8 Dec 2026",
        "26 Nov 2026",
        "We look at this together again on 15 Dec 2026.",
        "Bus fare to the Thursday group",
        "Kept in our office, shown to nobody else.",
        "Agreed on 24 Nov 2026.",
        "Kept until 24 Nov 2027 at the latest.",
        "Client: Dana Okafor",
        "Counselor: Marta Lindqvist",
    ):
        assert text in said
    assert said.count("Signature") == 2  # the heading and the column: one place to sign


@FORMS
def test_no_agreement_leaves_the_report_as_it_is(form: str) -> None:
    assert made(form, Edition(plan=None)).content == made(form, PLAIN).content


@FORMS
def test_a_plan_of_one_goal_has_no_empty_headings(form: str) -> None:
    said = text_of(made(form, Edition(plan=ClientPlan(goals=("One goal",)))))
    assert "One goal" in said
    for heading in ("Support on the way", "What these papers are for", "None"):
        assert heading not in said


# --- the counselor's copy -----------------------------------------------------------------------


@FORMS
def test_the_counselors_copy_is_the_same_report_and_the_notes(form: str) -> None:
    one = made(form, COUNSELOR)
    assert one.name == f"x-counselor-copy.{form}"
    said, clients = text_of(one), text_of(made(form, CLIENT))
    for text in ("call back after 4 pm", "24 Nov 2026: Underrates himself", "quiet hours for Owen"):
        assert text in said
        assert text not in clients
    # What stands only in the client's: whose copy it is, and the title for screen readers.
    missing = set(clients.split()) - set(said.split()) - {"Client's"}
    assert {word for word in missing if not re.search(r"\d|Okafor:", word)} == set()


@FORMS
def test_a_note_of_several_lines_keeps_them_apart(form: str) -> None:
    note = CounselorNote("Rang twice.\n\n- Left word\n* with Ana", date(2026, 12, 1))
    said = text_of(made(form, Edition(notes=CounselorNotes((note,)))))
    assert re.search(r"1 Dec 2026: Rang twice\.\W+Left word\W+with Ana", said)


def test_every_page_of_paper_is_marked() -> None:
    found = pages(made("pdf", COUNSELOR).content)
    assert len(found) > 3
    assert [MARK in " ".join(page.split()) for page in found] == [True] * len(found)
    assert [MARK in " ".join(page.split()) for page in pages(made("pdf", CLIENT).content)].count(
        True
    ) == 0


def test_what_is_signed_stands_on_no_page_with_the_notes() -> None:
    for page in pages(made("pdf", COUNSELOR).content):
        assert not ("Signature" in page and "Underrates himself" in page)
    document = word_file(made("docx", COUNSELOR))
    for heading in ("Counselor's notes", "What we agreed"):
        (at,) = [p for p in document.paragraphs if p.text == heading]
        assert at.paragraph_format.page_break_before
    page = made("html", COUNSELOR).content.decode()
    assert re.findall(r'<section class="opens">\s*<h2>([^<]*)', page)[:2] == [
        "Counselor&#39;s notes",
        "What we agreed",
    ]


def test_every_page_of_the_word_file_is_marked() -> None:
    document = word_file(made("docx", COUNSELOR))
    for sheet in document.sections:
        assert [p.text for p in sheet.header.paragraphs] == [MARK]
        assert not sheet.different_first_page_header_footer
    assert not document.settings.odd_and_even_pages_header_footer


def test_every_page_of_the_web_page_is_marked() -> None:
    page = made("html", COUNSELOR).content.decode()
    tree = html.fromstring(page)
    (mark,) = tree.xpath("//*[@class='confidential']")
    assert mark.text_content() == MARK
    assert re.search(r"\.confidential \{ position: sticky; top: 0;", page)
    assert re.search(r"@media print \{[^@]*\.confidential \{ position: fixed; top: 0;", page)
    assert tree.xpath("string(//title)") == "Dana Okafor: confidential, counselor's copy"


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_properties_say_confidential(form: str) -> None:
    one = made(form, COUNSELOR)
    if form == "docx":
        assert "confidential" in word_file(one).core_properties.title
    else:
        document = pypdfium2.PdfDocument(one.content)
        assert "confidential" in document.get_metadata_dict()["Title"]
        document.close()


def test_markdown_is_marked_at_both_ends() -> None:
    lines = made("md", COUNSELOR).content.decode().strip().splitlines()
    assert "CONFIDENTIAL" in lines[0]
    assert "CONFIDENTIAL" in lines[-1]


def test_a_copy_without_a_brand_is_marked_as_well() -> None:
    edition = Edition(notes=CounselorNotes())
    for form in ("html", "pdf", "md"):
        assert MARK in " ".join(text_of(made(form, edition)).split())
    assert MARK in around(made("docx", edition))


# --- untrusted text, and the same bytes ---------------------------------------------------------

_DAY = date(2026, 12, 1)
ATTACK = Edition(
    Brand(HOSTILE[0], points(), address=HOSTILE[1:5], footer=HOSTILE[8]),
    ClientPlan(
        goals=HOSTILE,
        steps=tuple(PlannedStep(text, text[:200], _DAY) for text in HOSTILE),
        services=HOSTILE,
        consent=Consent(HOSTILE[0] + HOSTILE[8], _DAY, _DAY),
        counselor=HOSTILE[1],
    ),
    CounselorNotes(tuple(CounselorNote(text, _DAY) for text in HOSTILE), HOSTILE),
)


@FORMS
def test_hostile_words_of_an_agency_stay_words(form: str) -> None:
    said = text_of(made(form, ATTACK, "attacker"))
    for text in (
        "<script>alert(1)</script>",
        '#read("/etc/passwd")',
        "{{7*7}}",
        "$x$ `code`",
        r"{\rtf1\b bold\par} ]]> &amp; <w:p/>",
    ):
        assert text in said
    assert "root:" not in said


def test_the_hostile_page_has_one_picture_and_no_script() -> None:
    tree = html.fromstring(made("html", ATTACK, "attacker").content.decode())
    assert tree.xpath("//script | //iframe | //object | //form | //link | //base") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    assert [a[:22] for a in tree.xpath("//@src")] == ["data:image/png;base64,"]


def test_the_hostile_word_file_is_well_formed() -> None:
    with zipfile.ZipFile(io.BytesIO(made("docx", ATTACK, "attacker").content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))


def test_the_hostile_markdown_is_inert() -> None:
    text = made("md", ATTACK, "attacker").content.decode()
    tree = html.fromstring(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    assert tree.xpath("//script | //code | //img | //hr") == []


@FORMS
def test_the_same_bytes_twice(form: str) -> None:
    assert made(form, COUNSELOR).content == made(form, COUNSELOR).content
