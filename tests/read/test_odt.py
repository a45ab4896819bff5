"""OpenDocument text is read with all that LibreOffice hides in it, like a DOCX."""

from __future__ import annotations

import io
import zipfile

import pytest

from trainready.errors import UnreadableFile
from trainready.model.document import Document, Link, NoteKind
from trainready.model.origin import PlaceUnit
from trainready.read import kind_of, read_bytes

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        **{name: name for name in ("office", "style", "text", "table")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = (
    '<style:default-style style:family="paragraph">'
    '<style:text-properties fo:font-size="10pt" fo:color="#000000"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-size="20pt"/></style:style>'
)


def style(name: str, properties: str, family: str = "text", parent: str = "") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    kind = "table-cell" if family == "table-cell" else "text"
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:{kind}-properties {properties}/></style:style>"
    )


def odt(body: str, own: str = "", master: str = "", **members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{own}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:styles>{STYLES}</office:styles>"
            f"<office:master-styles>{master}</office:master-styles></office:document-styles>",
        )
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def read(body: str, own: str = "", master: str = "") -> Document:
    content = odt(body, own, master)
    assert kind_of(content, "cv.odt") == "odt"
    return read_bytes(content, "cv.odt", "odt")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def p(text: str, name: str = "Standard") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def test_headings_lists_and_styles_through_the_chain_of_parents() -> None:
    own = style("P1", 'fo:font-weight="bold"', "paragraph", "Title")
    own += style("T1", 'fo:font-style="italic" fo:color="#336699" fo:font-size="50%"')
    document = read(
        p("Ana Example", "P1")
        + '<text:h text:outline-level="2">Experience</text:h>'
        + p('<text:span text:style-name="T1">Head of Year 9</text:span>', "P1")
        + "<text:list><text:list-item>"
        + p("Led groups")
        + p("for two years")
        + "<text:list><text:list-item>"
        + p("in depth")
        + "</text:list-item></text:list></text:list-item></text:list>"
        + p("- Typed by hand"),
        own,
    )
    name, heading, title, item, more, inner, typed = document.lines
    assert (name.style.heading, name.style.size, name.style.bold) == (1, 20, True)
    assert (heading.style.heading, heading.style.size) == (2, 10)
    look = title.style
    assert (look.size, look.bold, look.italic, look.color) == (10, True, True, "336699")
    assert [line.style.bullet for line in (item, more, inner, typed)] == [True, False, True, True]
    assert typed.text == "Typed by hand"
    assert name.place.unit is PlaceUnit.PARAGRAPH


def test_a_list_without_signs_opens_no_items() -> None:
    plain = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
        'style:num-format=""/></text:list-style>'
    )
    items = f"<text:list-item>{p('Teacher')}</text:list-item>"
    document = read(f'<text:list text:style-name="L1">{items}</text:list>', plain)
    assert not document.lines[0].style.bullet


def test_tabs_spaces_and_line_breaks() -> None:
    first, second = read(
        p('Teacher<text:tab/>2019 - 2021<text:line-break/>Cross<text:s text:c="3"/>School\n  yard')
    ).lines
    assert [first.text[a:b] for a, b in first.tab_parts] == ["Teacher", "2019 - 2021"]
    assert second.text == "Cross School yard"
    assert first.block == second.block


def row(*cells: str) -> str:
    inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inner}</table:table-row>"


def test_a_table_is_read_by_row_or_as_columns_like_in_a_docx() -> None:
    head = f"<table:table-header-rows>{row(p('Years'), p('Job'))}</table:table-header-rows>"
    fields = f"<table:table>{head}{row(p('2019 - 2021'), p('Teacher'))}</table:table>"
    columns = row(p("CONTACT") + p("Leeds") + p("SKILLS"), p("JOBS") + p("Cook") + p("2015"))
    document = read(f"{fields}<table:table>{columns}</table:table>")
    assert texts(document) == [
        *("Years Job", "2019 - 2021 Teacher"),
        *("CONTACT", "Leeds", "SKILLS", "JOBS", "Cook", "2015"),
    ]
    line = document.lines[1]
    assert [line.text[a:b] for a, b in line.tab_parts] == ["2019 - 2021", "Teacher"]
    assert [note.kind for note in document.notes] == [NoteKind.TABLE_LAYOUT]


def test_frames_are_read_behind_their_paragraph_and_notes_are_not() -> None:
    frame = f"<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{p('In a shape')}</draw:custom-shape>"
    note = "<text:note><text:note-citation>1</text:note-citation></text:note>"
    remark = f"<office:annotation>{p('A remark')}</office:annotation>"
    document = read(p(f"Ana{frame} Example{note}{remark}") + shape)
    assert texts(document) == ["Ana Example", "In a box", "In a shape"]


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    deleted = f"<text:changed-region><text:deletion>{p('Cook')}</text:deletion>"
    document = read(
        f"<text:tracked-changes>{deleted}</text:changed-region></text:tracked-changes>"
        + p('Tea<text:change-start text:change-id="a"/>cher<text:change-end text:change-id="a"/>')
    )
    assert texts(document) == ["Teacher"]


def test_headers_come_first_and_footers_that_count_pages_go() -> None:
    header = f"<style:header>{p('Ana Example, ana@example.com')}</style:header>"
    footer = f"<style:footer>{p('Page <text:page-number>1</text:page-number>')}</style:footer>"
    master = f'<style:master-page style:name="Standard">{header}{footer}</style:master-page>'
    unused = f'<style:master-page style:name="Envelope"><style:header>{p("Nothing")}</style:header>'
    document = read(p("Teacher"), "", f"{master}{unused}</style:master-page>")
    assert texts(document) == ["Ana Example, ana@example.com", "Teacher"]


def test_links_are_kept_with_their_words_unless_dangerous() -> None:
    link = '<text:a xlink:href="{}">my work</text:a>'
    document = read(p(f"See {link.format('https://ana.example')} or {link.format('file:///x')}"))
    assert document.links == (Link("https://ana.example", "my work"),)


@pytest.mark.parametrize(
    "unseen",
    [
        'text:display="none"',
        'fo:color="#FFFFFF"',
        'fo:font-size="1pt"',
        'style:text-line-through-style="solid"',
    ],
)
def test_text_that_nobody_sees_is_left_out_and_noted(unseen: str) -> None:
    hidden = '<text:span text:style-name="T1">secret words </text:span>'
    document = read(p(f"Teacher {hidden}here"), style("T1", unseen))
    assert texts(document) == ["Teacher here"]
    assert [note.kind for note in document.notes] == [NoteKind.HIDDEN_TEXT]


def test_white_letters_on_a_coloured_cell_are_seen() -> None:
    own = style("T1", 'fo:color="#ffffff"')
    own += style("C1", 'fo:background-color="#336699"', "table-cell")
    cell = p('<text:span text:style-name="T1">Ana</text:span>')
    document = read(
        "<table:table><table:table-row>"
        f'<table:table-cell table:style-name="C1">{cell}</table:table-cell>'
        "</table:table-row></table:table>",
        own,
    )
    assert (texts(document), document.notes) == (["Ana"], ())


def test_a_style_that_is_its_own_parent_ends() -> None:
    own = style("A", 'fo:font-weight="bold"', "paragraph", "B")
    own += style("B", 'fo:font-style="italic"', "paragraph", "A")
    look = read(p("Teacher", "A"), own).lines[0].style
    assert (look.bold, look.italic) == (True, True)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (odt("")[:300] + b"PK\x01\x02", "damaged|archive"),
        (odt("<text:p>"), "damaged"),
        (odt("<!DOCTYPE a [<!ENTITY b 'c'>]>" + p("&b;")), "no word processor"),
        (odt(p("x"), **{"META-INF__manifest.xml": "<a><encryption-data/></a>"}), "password"),
        (odt("<text:section>" * 5_000 + p("x") + "</text:section>" * 5_000), "no words"),
        (odt(p("x"), big="0" * 50_000_000), "damaged|no word processor"),
    ],
    ids=["cut", "torn", "entities", "locked", "deep", "bomb"],
)
def test_hostile_files_end_in_a_refusal(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why) as refused:
        read_bytes(content, "cv.odt", kind_of(content, "cv.odt"))
    assert refused.value.cure


def test_a_spreadsheet_of_libreoffice_is_no_document() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert kind_of(stream.getvalue(), "cv.ods") == "spreadsheet"
