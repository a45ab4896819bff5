"""Plain text, Markdown and HTML keep their headings, lists, parts and line numbers."""

from __future__ import annotations

import pytest

from trainready.model.document import Document, Link, NoteKind
from trainready.read import read_bytes


def read(text: str, kind: str) -> Document:
    return read_bytes(text.encode(), f"resume.{kind}", kind)


def test_text_bullets_with_their_second_lines() -> None:
    text = "Ana Example\n===========\n\nSkills\n------\n* Excel and\n  Word\n• Moodle\nEnd"
    lines = read(text, "text").lines
    assert [(line.text, line.style.bullet, line.style.heading) for line in lines] == [
        ("Ana Example", False, 1),
        ("Skills", False, 2),
        ("Excel and", True, 0),
        ("Word", False, 0),
        ("Moodle", True, 0),
        ("End", False, 0),
    ]
    assert [line.place.number for line in lines] == [1, 4, 6, 7, 8, 9]
    assert lines[2].block == lines[3].block
    assert len({line.block for line in lines}) == 5
    assert lines[1].gap == 1


def test_text_with_tabs_has_parts() -> None:
    line = read("Head of Year 9\t\t2019 - 2021", "text").lines[0]
    assert [line.text[a:b] for a, b in line.tab_parts] == ["Head of Year 9", "2019 - 2021"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_in_any_usual_encoding(encoding: str) -> None:
    content = "Zoë Example\nUniversité de Nord – 2004".encode(encoding)
    document = read_bytes(content, "resume.txt", "text")
    assert [line.text for line in document.lines] == ["Zoë Example", "Université de Nord – 2004"]


def test_letters_are_folded_and_unseen_characters_go() -> None:
    line = read("O\ufb03ce\u00a0work\u200b, cafe\u0301, \uf0b7 \x07tidy", "text").lines[0]
    assert line.text == "Office work, café, tidy"


def test_markdown_keeps_its_own_line_numbers() -> None:
    text = (
        "# Ana Example\n\n**Teacher**\n\n## Work\n\n- Led *reading* groups\n  of pupils\n"
        "- [My work](https://ana.example) [no](javascript:x)\n\n| Year | Role |\n|--|--|\n"
        "| 2019 | Cook |\n"
    )
    lines = read(text, "markdown").lines
    assert [(line.text, line.place.number) for line in lines] == [
        ("Ana Example", 1),
        ("Teacher", 3),
        ("Work", 5),
        ("Led reading groups", 7),
        ("of pupils", 8),
        ("My work [no](javascript:x)", 9),
        ("Year Role", 11),
        ("2019 Cook", 13),
    ]
    assert [line.style.heading for line in lines[:3]] == [1, 0, 2]
    assert lines[1].style.bold
    assert [line.style.bullet for line in lines[3:6]] == [True, False, True]
    assert lines[3].block == lines[4].block
    assert lines[5].links == (Link("https://ana.example", "My work"),)
    assert [lines[7].text[a:b] for a, b in lines[7].tab_parts] == ["2019", "Cook"]


def test_html_is_read_as_a_browser_shows_it() -> None:
    text = (
        "<html><head><title>No</title><style>p{}</style></head><body><h1>Ana  Example</h1>"
        "<p>Born to <b>teach</b>.<br>And cook</p><script>no()</script>"
        "<ul><li>Led <i>groups</i></li><li><p>Kept accounts</p></li></ul>"
        "<p style='display: none'>keywords</p><div hidden>more</div>"
        "<table><tr><td>2019</td><td>Cook</td></tr></table>"
        "<a href='https://ana.example'>Work</a><a href='javascript:x'>No</a></body></html>"
    )
    document = read(text, "html")
    assert [line.text for line in document.lines] == [
        "Ana Example", "Born to teach.", "And cook", "Led groups", "Kept accounts",
        "2019 Cook", "WorkNo",
    ]  # fmt: skip
    assert document.lines[0].style.heading == 1
    assert [line.style.bullet for line in document.lines[3:5]] == [True, True]
    assert document.links == (Link("https://ana.example", "Work"),)
    assert [note.kind for note in document.notes] == [NoteKind.HIDDEN_TEXT]
    assert len({line.place.number for line in document.lines}) == len(document.lines)


def test_html_in_a_declared_encoding() -> None:
    content = "<meta charset='iso-8859-2'><p>Łucja Przykład</p>".encode("iso-8859-2")
    assert read_bytes(content, "a.html", "html").lines[0].text == "Łucja Przykład"


def test_a_line_beyond_the_cap_is_cut_and_noted() -> None:
    document = read("word " * 10_000, "text")
    assert [note.kind for note in document.notes] == [NoteKind.TRUNCATED]
    assert len(document.lines[0].text) <= 20_000
