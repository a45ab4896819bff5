"""A design changes the look and never the words; its figures keep the page in order."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.render import people, words
from tests.render.reading import text_of
from trainready import assets
from trainready.model.resume import SectionKind
from trainready.model.tailored import TailoredResume, TailoredSection
from trainready.render import designs, render_resume

DESIGNS = pytest.mark.parametrize("design", designs())
FOLDER = assets.folder("templates") / "resume"
CONTRAST = 4.5
"""To the paper, as WCAG 2 asks of text."""
Box = tuple[float, float, float, float]


def pdf(person: TailoredResume, design: str, paper: str = "a4") -> bytes:
    (made,) = render_resume(person, ["pdf"], words.english(), stem="x", design=design, paper=paper)
    return made.content


def letters(content: bytes) -> Iterator[tuple[str, Box, tuple[float, float]]]:
    """Each visible letter with its box (left, bottom, right, top) and the size of its page."""
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        for number in range(text.count_chars()):
            sign = text.get_text_range(number, 1)
            if sign.strip("\u200b \r\n"):
                yield sign, text.get_charbox(number), page.get_size()
    document.close()


def with_titles(*titles: str) -> TailoredResume:
    """Jobs from September 2019 to December 2022 with these titles."""
    jobs = tuple(
        people.entry(title, "The Federation", "", ("September 2019", "December 2022"), "Edited")
        for title in titles
    )
    person = people.newcomer()
    return replace(person, sections=(TailoredSection(SectionKind.WORK, entries=jobs),))


def right_edges(content: bytes, words_: str) -> list[float]:
    document = pypdfium2.PdfDocument(content)
    edges = []
    for page in document:
        text = page.get_textpage()
        found = text.search(words_)
        while place := found.get_next():
            edges.append(text.get_charbox(place[0] + place[1] - 1)[2])
    document.close()
    return edges


def test_four_designs_are_offered() -> None:
    assert designs() == ("academic", "classic", "compact", "modern")


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_every_design_prints_the_same_words(form: str) -> None:
    texts = [
        text_of(
            render_resume(people.returner(), [form], words.english(), stem="x", design=design)[0]
        )
        for design in designs()
    ]
    # A place beside its title stands before the dates, a place below it behind them.
    assert len({tuple(sorted(re.findall(r"\w+", text))) for text in texts}) == 1
    acts = [line.text for s in people.returner().sections for e in s.entries for line in e.lines]
    for text in texts:
        places = [text.rindex(act) for act in acts]
        assert places == sorted(places)


def test_a_design_whose_files_exist_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(assets.folder("templates"), tmp_path / "templates")
    folder = tmp_path / "templates" / "resume"
    for suffix in (".typ", ".docx.toml", ".html.j2"):
        shutil.copy(folder / f"modern{suffix}", folder / f"mine{suffix}")
    monkeypatch.setattr(assets, "_ROOTS", (tmp_path, *assets._ROOTS))
    assert "mine" in designs()
    made = render_resume(
        people.returner(), ["docx", "pdf", "html"], words.english(), stem="x", design="mine"
    )
    assert all("Priya Raman" in text_of(file) for file in made)


@DESIGNS
def test_dates_end_at_one_edge_whatever_the_title(design: str) -> None:
    titles = ["Assistant to the managing director for " + "sales and " * n for n in range(9)]
    edges = right_edges(pdf(with_titles(*titles), design), "December 2022")
    assert len(edges) == len(titles)
    assert max(edges) - min(edges) < 0.5


@DESIGNS
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("who", sorted(people.RESUMES))
def test_no_letter_leaves_the_page(who: str, paper: str, design: str) -> None:
    for sign, (left, bottom, right, top), (width, height) in letters(
        pdf(people.RESUMES[who](), design, paper)
    ):
        assert 40 < left <= right < width - 40, sign
        assert 20 < bottom <= top < height - 20, sign


@DESIGNS
def test_a_line_of_contacts_neither_starts_nor_ends_with_a_separator(design: str) -> None:
    contacts = tuple(people.line(f"example.org/a-long-address-of-number-{n}") for n in range(9))
    person = replace(people.newcomer(), contacts=contacts)
    document = pypdfium2.PdfDocument(pdf(person, design))
    lines = document[0].get_textpage().get_text_bounded().splitlines()
    document.close()
    shown = [line.strip() for line in lines if "example.org" in line]
    assert len(shown) > 1
    assert not [line for line in shown if line.startswith("·") or line.endswith("·")]


@DESIGNS
def test_text_stands_out_from_the_paper(design: str) -> None:
    for suffix in (".typ", ".docx.toml"):
        source = (FOLDER / f"{design}{suffix}").read_text(encoding="utf-8")
        colours = re.findall(r'(?:ink|quiet|accent)\W+(?:rgb\(")?#?([0-9a-f]{6})', source)
        assert len(colours) >= 2
        assert {c for c in colours if _contrast_to_white(c) < CONTRAST} == set()


def _contrast_to_white(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
