"""The PDF: accessible, self-contained, and set so that nothing tears apart."""

from __future__ import annotations

import ctypes
import re
import zlib
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.render import people, words
from tests.render.reading import text_of
from trainready.errors import UnprintableLetters
from trainready.model.resume import SectionKind
from trainready.model.tailored import TailoredResume, TailoredSection
from trainready.render import designs, render_resume
from trainready.render.pdf import press

DESIGNS = designs()


def pdf(resume: TailoredResume, paper: str = "a4", design: str = "classic") -> bytes:
    (made,) = render_resume(resume, ["pdf"], words.english(), stem="x", paper=paper, design=design)
    return made.content


def pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def metadata(content: bytes) -> bytes:
    """The XMP packet, and every stream that unpacks."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    unpacked = []
    for stream in streams:
        try:
            unpacked.append(zlib.decompress(stream))
        except zlib.error:
            unpacked.append(stream)
    return content + b"".join(unpacked)


def with_jobs(number: int, lines: int = 3) -> TailoredResume:
    job = people.entry(
        "Clerk", "Northgate", "Leeds", ("2012", "2015"), *(f"Line {n}" for n in range(lines))
    )
    person = people.bookkeeper()
    return replace(
        person, strengths=(), sections=(replace(person.sections[0], entries=(job,) * number),)
    )


def test_title_author_and_language_are_set() -> None:
    document = pypdfium2.PdfDocument(pdf(people.bookkeeper()))
    assert document.get_metadata_dict()["Title"] == "Dana Okafor: resume"
    assert document.get_metadata_dict()["Author"] == "Dana Okafor"
    size = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    language = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, language, size)
    assert bytes(language).decode("utf-16-le").rstrip("\0") == "en-GB"
    assert pdfium.FPDFCatalog_IsTagged(document)
    document.close()


@pytest.mark.parametrize("design", DESIGNS)
def test_it_declares_pdf_ua(design: str) -> None:
    content = pdf(people.bookkeeper(), design=design)
    assert re.search(rb"pdfuaid:part(>|=\")1", metadata(content))


@pytest.mark.parametrize(
    ("design", "font"),
    [
        ("academic", b"LibertinusSerif"),
        ("classic", b"LibertinusSerif"),
        ("compact", b"SourceSans3"),
        ("modern", b"SourceSans3"),
    ],
)
def test_only_our_font_is_in_it(design: str, font: bytes) -> None:
    content = metadata(pdf(people.bookkeeper(), design=design))
    fonts = set(re.findall(rb"/FontName\s*/\w+\+([\w-]+)", content))
    assert {name.split(b"-")[0] for name in fonts} == {font}


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_paper(paper: str, size: tuple[int, int]) -> None:
    document = pypdfium2.PdfDocument(pdf(people.returner(), paper))
    assert tuple(round(side) for side in document[0].get_size()) == size
    document.close()


def test_a_few_lines_too_many_are_drawn_together_on_one_page() -> None:
    assert len(pages(pdf(people.bookkeeper()))) == 1


@pytest.mark.parametrize("design", DESIGNS)
def test_a_heading_is_never_left_at_the_foot_of_a_page(design: str) -> None:
    for number in range(8, 22):
        for text in pages(pdf(with_jobs(number), design=design)):
            last = " ".join(text.split()[-2:])
            assert last in ("Line 1", "Line 2"), f"{number} jobs: a page ends with {last}"


@pytest.mark.parametrize("design", DESIGNS)
def test_entries_of_one_line_fill_the_page_before_the_next(design: str) -> None:
    courses = tuple(people.entry(f"Course {n}.", dates=("2012", "")) for n in range(60))
    person = with_jobs(6)
    section = TailoredSection(SectionKind.EDUCATION, entries=courses)
    first, *_ = pages(pdf(replace(person, sections=(*person.sections, section)), design=design))
    assert "Course 0." in first
    assert first.count("Course") > 3


def test_an_entry_longer_than_a_page_still_prints_whole() -> None:
    texts = pages(pdf(with_jobs(2, lines=90)))
    assert "".join(texts).count("Line 89") == 2
    assert all(text.count("Line") > 5 for text in texts)


def test_hyphens_at_line_ends_survive() -> None:
    line = " ".join(["well-known"] * 40)
    person = replace(people.newcomer(), summary=(people.line(line),))
    (made,) = render_resume(person, ["pdf"], words.english(), stem="x")
    assert text_of(made).count("well-known") == 40


@pytest.mark.parametrize("name", ["Zoë 🎉 Müller", "שרה לוי", "Ελένη Παππά", "Анна"])
def test_any_name_prints(name: str) -> None:
    person = replace(people.newcomer(), name=people.line(name))
    document = pypdfium2.PdfDocument(pdf(person))
    letters = [sign for sign in name if sign.isalpha()]
    printed = document.get_metadata_dict()["Title"]
    document.close()
    assert all(sign in printed for sign in letters)


def test_letters_that_no_font_has_are_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a computer without fonts of its own; a page of boxes would help nobody."""
    ours = press.fonts(False)
    monkeypatch.setattr(press, "fonts", lambda own: ours)
    person = replace(people.newcomer(), name=people.line("𗀀𗀁𗀂"))
    with pytest.raises(UnprintableLetters, match="no font"):
        pdf(person)


def test_a_resume_without_a_name_prints() -> None:
    person = replace(people.newcomer(), name=people.line(""))
    assert "Driving licence class B" in "".join(pages(pdf(person)))


def test_empty_sections_have_no_heading() -> None:
    person = people.newcomer()
    empty = TailoredSection(person.sections[0].kind)
    made = pages(pdf(replace(person, sections=(empty, person.sections[1]))))
    assert "Experience" not in "".join(made)
