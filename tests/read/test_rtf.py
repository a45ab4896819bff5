"""Rich Text as Word, WordPad and TextEdit write it is read like a DOCX."""

from __future__ import annotations

import pytest

from trainready.errors import UnreadableFile
from trainready.model.document import Document, Link, NoteKind
from trainready.model.origin import PlaceUnit
from trainready.read import kind_of, limits, read_bytes

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}"
    r"{\f1\fnil\fcharset2 Symbol;}{\f2\fswiss\fcharset204 Arial Cyr;}}"
    r"{\colortbl;\red51\green102\blue153;\red255\green255\blue255;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b\fs32 heading 1;}{\s9 Title;}{\*\cs7 Name;}}"
    r"{\info{\title Not a line}{\author Nobody}}"
)


def rtf(body: str, head: str = HEAD) -> Document:
    content = (head + body + "}").encode("latin-1")
    assert kind_of(content, "cv.rtf") == "rtf"
    return read_bytes(content, "cv.rtf", "rtf")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def test_headings_lists_and_styles_as_word_writes_them() -> None:
    name, heading, title, item, number = rtf(
        r"\pard\plain\s9\fs40 Ana Example\par"
        r"\pard\plain\s1\b\fs32 Experience\par"
        r"\pard\plain\s0\b\i\fs26\cf1 Head of Year 9\par"
        r"\pard\plain{\listtext\f1 \'b7\tab}\ls1\ilvl0 Led reading groups\par"
        r"\pard\plain{\listtext 1.\tab}\ls2 First of all\par"
    ).lines
    assert (name.text, name.style.heading) == ("Ana Example", 1)
    assert (heading.text, heading.style.heading) == ("Experience", 1)
    style = title.style
    assert (style.bold, style.italic, style.size, style.color) == (True, True, 13, "336699")
    assert [(i.text, i.style.bullet) for i in (item, number)] == [
        ("Led reading groups", True),
        ("First of all", True),
    ]
    assert name.place.unit is PlaceUnit.PARAGRAPH


def test_lines_of_textedit_end_in_a_backslash() -> None:
    document = rtf(
        "\\f0\\fs24 Ana Example\\\n\\b Teacher\\\n\\b0 {\\listtext\t\\uc0\\u8226 \t}Led groups\\\n"
    )
    assert texts(document) == ["Ana Example", "Teacher", "Led groups"]
    assert [line.style.bold for line in document.lines] == [False, True, False]
    assert document.lines[2].style.bullet


def test_lists_of_wordpad() -> None:
    document = rtf(
        r"\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'B7}}Kept the accounts\par"
        r"{\pntext\f1\'B7\tab}Answered the phone\par"
    )
    assert texts(document) == ["Kept the accounts", "Answered the phone"]
    assert all(line.style.bullet for line in document.lines)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Jos\'e9", "José"),
        (r"\u8364?5", "€5"),
        (r"\uc2\u233\'c3\'a9t\u233\'c3\'a9", "été"),
        (r"\uc1{\u21487 ab}c", "可bc"),
        (r"\u-10179?\u-8694?", "\U0001f60a"),
        (r"{\f2\'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (r"2019\endash 2021 \emdash  \ldblquote fine\rdblquote", "2019–2021 — “fine”"),
        (r"non\_breaking\~space\-s", "non-breaking spaces"),
        (r"braces \{\} and \\", "braces {} and \\"),
        ("a line\r\n that the file wraps", "a line that the file wraps"),
    ],
)
def test_letters_in_every_way_of_writing_them(written: str, read: str) -> None:
    assert texts(rtf(rf"\pard {written}\par")) == [read]


def test_a_table_with_one_line_in_each_cell_is_read_by_row() -> None:
    row = r"\trowd\cellx2000\cellx5000 \pard\intbl {0}\cell {1}\cell\row "
    first, second, after = rtf(
        row.replace("{0}", "2019 - 2021").replace("{1}", "Teacher")
        + row.replace("{0}", "2015").replace("{1}", "Cook")
        + r"\pard After\par"
    ).lines
    assert (first.text, second.text, after.text) == ("2019 - 2021 Teacher", "2015 Cook", "After")
    assert [first.text[a:b] for a, b in first.tab_parts] == ["2019 - 2021", "Teacher"]


def test_a_table_used_as_two_columns_is_read_column_by_column() -> None:
    document = rtf(
        r"\trowd\cellx2000\cellx5000 \pard\intbl CONTACT\par ana@example.com\par SKILLS\par "
        r"Excel\cell EXPERIENCE\par Teacher\par Led groups\cell\row\pard"
    )
    assert texts(document) == [
        *("CONTACT", "ana@example.com", "SKILLS", "Excel"),
        *("EXPERIENCE", "Teacher", "Led groups"),
    ]
    assert [note.kind for note in document.notes] == [NoteKind.TABLE_LAYOUT]


def test_a_table_in_a_table_stays_in_its_cell() -> None:
    document = rtf(
        r"\trowd\cellx2000\cellx5000 \pard\intbl Left\par one\par\itap2 A\nestcell B\nestcell"
        r"{\*\nesttableprops\trowd\cellx900\cellx1900\nestrow}{\nonesttables\par}"
        r"\pard\intbl\itap1\cell Right\cell\row\pard End\par"
    )
    assert texts(document) == ["Left", "one", "A B", "Right", "End"]


def test_headers_come_first_and_footers_that_count_pages_go() -> None:
    document = rtf(
        r"{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
        r"{\header\pard Ana Example, ana@example.com\par}\pard Teacher\par"
    )
    assert texts(document) == ["Ana Example, ana@example.com", "Teacher"]


def test_a_text_box_is_read_once_and_a_picture_not_at_all() -> None:
    document = rtf(
        r"\pard Ana{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard In a box\par}}"
        r"{\shprslt\pard In a box\par}} Example\par{\pict\pngblip 89504e47}"
        "{\\pict\\bin5 }}}}}}\\pard Teacher\\par"
    )
    assert texts(document) == ["Ana Example", "In a box", "Teacher"]


def test_links_are_kept_with_their_words_unless_dangerous() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "%s"}}{\fldrslt{\ul my work}}}'
    document = rtf(
        r"\pard See " + link % "https://ana.example" + " or " + link % "file:///x" + r"\par"
    )
    assert texts(document) == ["See my work or my work"]
    assert document.links == (Link("https://ana.example", "my work"),)


@pytest.mark.parametrize("unseen", [r"\v", r"\strike", r"\cf2", r"\fs2"])
def test_text_that_nobody_sees_is_left_out_and_noted(unseen: str) -> None:
    document = rtf(rf"\pard Teacher {{{unseen} secret words}}here\par")
    assert texts(document) == ["Teacher here"]
    assert [note.kind for note in document.notes] == [NoteKind.HIDDEN_TEXT]


def test_white_letters_on_a_colour_are_seen() -> None:
    document = rtf(
        r"\trowd\clcbpat1\cellx900\cellx9000\pard\intbl\cf2 Ana\cell\cf0 x\cell\row\pard"
    )
    assert texts(document) == ["Ana x"]
    assert document.notes == ()


def test_tabs_part_a_line_and_soft_breaks_end_it() -> None:
    first, second = rtf(r"\pard Teacher\tab 2019 - 2021\line Cross School\par").lines
    assert [first.text[a:b] for a, b in first.tab_parts] == ["Teacher", "2019 - 2021"]
    assert second.text == "Cross School"
    assert first.block == second.block


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes() -> None:
    content = (HEAD + r"\pard Teacher\par{\b Cook").encode()
    document = read_bytes(content, "cv.rtf", "rtf")
    assert texts(document) == ["Teacher", "Cook"]
    assert [note.kind for note in document.notes] == [NoteKind.DAMAGED_PART]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (r"{\rtf1 " + "{" * 100_000, "no word processor"),
        (r"{\rtf1 " + "{" * 100_000 + "}" * 100_000 + "}", "no word processor"),
        (r"{\rtf1 \bin2147483647 Teacher}", "no words"),
        (r"{\rtf1 \bin-5 }", "no words"),
        (r"{\rtf1", "no words"),
        (r"{\rtf1 {\*\unknown Teacher}}", "no words"),
    ],
)
def test_hostile_files_end_in_a_refusal(content: str, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why) as refused:
        read_bytes(content.encode(), "cv.rtf", "rtf")
    assert refused.value.cure


def test_a_file_of_nothing_but_control_words_is_read_in_part() -> None:
    content = (r"{\rtf1 Teacher\par" + r"\b\b0" * limits.RTF_TOKENS).encode()
    document = read_bytes(content, "cv.rtf", "rtf")
    assert texts(document) == ["Teacher"]
    assert [note.kind for note in document.notes] == [NoteKind.TRUNCATED]
