"""A DOCX is read with all that Word hides in it: tables, text boxes, headers, lists."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from trainready.errors import UnreadableFile
from trainready.model.document import Link, NoteKind
from trainready.model.origin import PlaceUnit
from trainready.read import read_bytes


def test_headings_bullets_and_styles_are_what_word_says(word, read_word) -> None:
    word.add_paragraph("Ana Example", style="Title")
    word.add_heading("Experience", 1)
    run = word.add_paragraph().add_run("Head of Year 9")
    run.bold = run.italic = True
    run.font.size = Pt(13)
    run.font.color.rgb = RGBColor(0x33, 0x66, 0x99)
    word.add_paragraph("Led reading groups", style="List Bullet")
    word.add_paragraph("First of all", style="List Number")
    word.add_paragraph("- Typed by hand")
    name, heading, title, *items = read_word(word).lines
    assert (name.style.heading, heading.style.heading) == (1, 1)
    style = title.style
    assert (style.bold, style.italic, style.size, style.color) == (True, True, 13, "336699")
    assert [item.text for item in items] == ["Led reading groups", "First of all", "Typed by hand"]
    assert all(item.style.bullet for item in items)
    assert name.place.unit is PlaceUnit.PARAGRAPH


def test_the_name_in_the_page_header_comes_first_and_page_numbers_go(word, read_word) -> None:
    section = word.sections[0]
    section.header.paragraphs[0].text = "Ana Example, ana@example.com"
    footer = section.footer.paragraphs[0]
    footer.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer._p.append(field)
    word.add_paragraph("Teacher")
    assert [line.text for line in read_word(word).lines] == [
        "Ana Example, ana@example.com", "Teacher",
    ]  # fmt: skip


def test_a_table_with_one_line_in_each_cell_is_read_by_row(word, read_word) -> None:
    table = word.add_table(2, 2)
    for row, texts in zip(table.rows, (("2019 - 2021", "Teacher"), ("2015", "Cook")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    first, second = read_word(word).lines
    assert (first.text, second.text) == ("2019 - 2021 Teacher", "2015 Cook")
    assert [first.text[a:b] for a, b in first.tab_parts] == ["2019 - 2021", "Teacher"]


def test_a_table_used_as_two_columns_is_read_column_by_column(word, read_word) -> None:
    table = word.add_table(1, 2)
    left, right = table.rows[0].cells
    left.text = "CONTACT\nana@example.com"
    left.add_paragraph("SKILLS")
    left.add_paragraph("Excel")
    right.text = "EXPERIENCE"
    right.add_paragraph("Head of Year 9")
    right.add_paragraph("Led reading groups", style="List Bullet")
    document = read_word(word)
    assert [line.text for line in document.lines] == [
        "CONTACT", "ana@example.com", "SKILLS", "Excel",
        "EXPERIENCE", "Head of Year 9", "Led reading groups",
    ]  # fmt: skip
    assert [note.kind for note in document.notes] == [NoteKind.TABLE_LAYOUT]


def test_a_text_box_is_read_once(word, read_word) -> None:
    word.add_paragraph("Ana Example")
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    word.paragraphs[0]._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} "
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:v="urn:schemas-microsoft-com:vml" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}'
            "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            f"{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert [line.text for line in read_word(word).lines] == ["Ana Example", "In a box"]


def test_soft_breaks_part_lines_and_tabs_part_a_line(word, read_word) -> None:
    paragraph = word.add_paragraph("Head of Year 9\t2019 - 2021")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("Cross Primary School")
    first, second = read_word(word).lines
    assert first.text == "Head of Year 9 2019 - 2021"
    assert [first.text[a:b] for a, b in first.tab_parts] == ["Head of Year 9", "2019 - 2021"]
    assert second.text == "Cross Primary School"
    assert first.block == second.block


def test_hyperlinks_are_kept_with_their_words_unless_dangerous(word, read_word) -> None:
    paragraph = word.add_paragraph("See ")
    for url, text in (("https://ana.example", "my work"), ("file:///etc/passwd", "this")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), word.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, True))
        link.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{text} </w:t></w:r>'))
        paragraph._p.append(link)
    document = read_word(word)
    assert document.lines[0].text == "See my work this"
    assert document.links == (Link("https://ana.example", "my work"),)


def test_hidden_and_deleted_words_are_left_out(word, read_word) -> None:
    paragraph = word.add_paragraph("Teacher")
    paragraph.add_run(" secret").font.hidden = True
    paragraph.add_run(" white").font.color.rgb = RGBColor(255, 255, 255)
    paragraph._p.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>old</w:delText></w:r></w:del>")
    )
    document = read_word(word)
    assert [line.text for line in document.lines] == ["Teacher"]
    assert [note.kind for note in document.notes] == [NoteKind.HIDDEN_TEXT]


def test_white_words_in_a_dark_cell_are_read(word, read_word) -> None:
    cell = word.add_table(1, 1).cell(0, 0)
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="224466"/>')
    )
    cell.paragraphs[0].add_run("Ana Example").font.color.rgb = RGBColor(255, 255, 255)
    assert [line.text for line in read_word(word).lines] == ["Ana Example"]


def _with_part(word, name: str, change) -> bytes:
    saved, changed = io.BytesIO(), io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(changed, "w", 8) as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, change(content) if member == name else content)
    return changed.getvalue()


def test_a_part_with_a_doctype_is_refused(word) -> None:
    word.add_paragraph("Teacher")
    doctype = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    content = _with_part(
        word, "word/document.xml", lambda xml: doctype + xml[xml.index(b"<w:document") :]
    )
    with pytest.raises(UnreadableFile, match="no word processor"):
        read_bytes(content, "resume.docx", "docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(word) -> None:
    bomb = b"<w:p/>" * 8_000_000
    content = _with_part(word, "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", bomb))
    assert len(content) < 500_000
    with pytest.raises(UnreadableFile, match="no word processor"):
        read_bytes(content, "resume.docx", "docx")


def test_a_damaged_docx_says_so(word) -> None:
    word.add_paragraph("Teacher")
    stream = io.BytesIO()
    word.save(stream)
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bytes(stream.getvalue()[:-4000], "resume.docx", "docx")
