"""What a line of a PDF carries: bullet, block, style, place, links; and what is left out."""

from __future__ import annotations

import pytest

from trainready.model.document import Link, NoteKind

LONG = "Marked three hundred essays each term against a written rubric and gave feedback to"


def test_a_bullet_sign_becomes_style_and_its_second_line_shares_the_block(canvas) -> None:
    canvas.text(50, 86, "Head of Year 9", bold=True)
    canvas.text(60, 100, "•").text(72, 100, LONG).text(72, 112, "pupils and parents.")
    canvas.text(60, 126, "•").text(72, 126, "Led reading groups.")
    title, first, second, third = canvas.read().lines
    assert [line.text for line in (first, second, third)] == [
        LONG, "pupils and parents.", "Led reading groups.",
    ]  # fmt: skip
    assert [line.style.bullet for line in (title, first, second, third)] == [
        False, True, False, True,
    ]  # fmt: skip
    assert first.block == second.block != third.block


def test_dots_drawn_as_shapes_are_bullets(canvas) -> None:
    canvas.text(50, 86, "Head of Year 9")
    for y, text in ((100, "Led reading groups."), (114, "Kept the accounts.")):
        canvas.area(60, y - 5, 3, 3, "000000").text(72, y, text)
    assert [line.style.bullet for line in canvas.read().lines] == [False, True, True]


def test_list_items_without_any_sign_are_known_by_their_indent(canvas) -> None:
    canvas.text(50, 100, "Head of Year 9", bold=True)
    canvas.column(70, 114, LONG, "pupils and parents.", "Led reading groups", "Kept accounts")
    canvas.text(50, 190, "English Teacher", bold=True).column(70, 204, "Taught reading", "Wrote")
    bullets = [line.text for line in canvas.read().lines if line.style.bullet]
    assert bullets == [LONG, "Led reading groups", "Kept accounts", "Taught reading", "Wrote"]


def test_a_centred_heading_is_no_list_item(canvas) -> None:
    canvas.text(75, 50, "Ana Example", size=20).column(50, 90, LONG, "A line of text.", "Another.")
    assert not any(line.style.bullet for line in canvas.read().lines)


def test_entries_of_a_narrow_list_are_blocks_of_their_own(canvas) -> None:
    canvas.column(50, 100, "Lesson planning", "Differentiated instruction", "Rubric design")
    assert len({line.block for line in canvas.read().lines}) == 3


def test_a_line_has_size_weight_colour_and_white_space_above(canvas) -> None:
    canvas.text(50, 60, "Ana Example", size=22, bold=True, color="336699").text(50, 120, "Teacher")
    name, title = canvas.read().lines
    assert (name.style.size, name.style.bold, name.style.color) == (22, True, "336699")
    assert (title.style.bold, title.style.color) == (False, "000000")
    assert title.gap > 3
    assert name.box is not None
    assert name.box.left == pytest.approx(50, abs=2)


def test_lines_are_counted_on_their_page(canvas) -> None:
    canvas.column(50, 100, "One", "Two").page().column(50, 100, "Three")
    places = [(line.place.page, line.place.number) for line in canvas.read().lines]
    assert places == [(1, 1), (1, 2), (2, 1)]


def test_a_link_stands_on_its_line_and_a_dangerous_one_nowhere(canvas) -> None:
    canvas.text(50, 100, "Portfolio").link(50, 100, 60, "https://ana.example")
    canvas.text(50, 130, "Click me").link(50, 130, 60, "javascript:alert(1)")
    document = canvas.read()
    assert document.lines[0].links == (Link("https://ana.example"),)
    assert document.links == (Link("https://ana.example"),)


def test_words_that_nobody_sees_are_left_out_and_noted(canvas) -> None:
    canvas.text(50, 100, "Teacher")
    canvas.text(50, 200, "python kubernetes expert", color="ffffff")
    canvas.text(50, 220, "hidden keywords", size=1)
    canvas.text(900, 240, "beyond the paper")
    canvas.text(50, 260, "without ink", mode=3)
    document = canvas.read()
    assert [line.text for line in document.lines] == ["Teacher"]
    assert [note.kind for note in document.notes] == [NoteKind.HIDDEN_TEXT]


def test_white_letters_on_a_dark_band_are_read(canvas) -> None:
    canvas.area(0, 30, 612, 60, "224466").text(50, 70, "Ana Example", color="ffffff")
    canvas.text(50, 120, "Teacher")
    document = canvas.read()
    assert [line.text for line in document.lines] == ["Ana Example", "Teacher"]
    assert not document.notes


def test_the_text_layer_of_a_scan_is_read(canvas) -> None:
    canvas.picture().text(50, 100, "Ana Example", mode=3).text(50, 120, "Teacher", mode=3)
    assert canvas.lines() == ["Ana Example", "Teacher"]


def test_page_numbers_and_repeated_headers_are_left_out_after_the_first(canvas) -> None:
    for number in (1, 2, 3):
        canvas.text(50, 30, "Ana Example, ana@example.com").text(280, 770, f"Page {number} of 3")
        canvas.column(50, 100, f"Text {number}")
        if number < 3:
            canvas.page()
    assert canvas.lines() == ["Ana Example, ana@example.com", "Text 1", "Text 2", "Text 3"]


def test_a_page_that_is_a_picture_is_noted_by_number(canvas) -> None:
    canvas.text(50, 100, "Teacher").page().picture()
    notes = canvas.read().notes
    assert [(note.kind, note.page) for note in notes] == [(NoteKind.IMAGE_ONLY_PAGE, 2)]


def test_the_cited_characters_spell_the_cited_words(canvas) -> None:
    canvas.text(50, 100, "Kept the accounts").text(400, 100, "2015 - 2019")
    document = canvas.read()
    line = document.lines[0]
    for start, end in line.tab_parts:
        assert document.span(line, start, end).text == line.text[start:end]


def test_a_head_that_says_the_name_again_on_later_pages_is_dropped(canvas) -> None:
    canvas.text(50, 50, "Ada Quill", size=20).text(50, 70, "ada@example.com | +65 6555 0148")
    canvas.column(50, 100, *(f"Managed depot number {n}" for n in range(40)))
    for page in (2, 3):
        canvas.page().text(50, 40, "Ada Quill  ada@example.com | +65 6555 0148", size=8)
        canvas.column(50, 53, *(f"Opened route {n} in year {page}" for n in range(20)))
    lines = canvas.lines()
    assert sum("Ada Quill" in line for line in lines) == 1
    assert "Opened route 0 in year 2" in lines
