"""A PDF is read in the order in which a person reads it, whatever the order in the file."""

from __future__ import annotations

import pytest

from trainready.model.document import NoteKind

LEFT = (
    "Patient and precise teacher with",
    "nineteen years of experience in",
    "schools, looking to bring clear",
    "writing to evaluation projects.",
    "Kept the accounts of a parents'",
    "association for four years and",
    "reported each month to members.",
)
RIGHT = (
    "Marked three hundred essays each",
    "term against a written rubric and",
    "gave written feedback to pupils.",
    "Wrote the guide that colleagues",
    "now use to grade consistently,",
    "across two sites and every year.",
    "Trained new starters in safety.",
)


def test_columns_drawn_line_by_line_are_read_one_after_the_other(canvas) -> None:
    for index, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        canvas.text(50, 100 + 14 * index, left).text(320, 100 + 14 * index, right)
    document = canvas.read()
    assert [line.text for line in document.lines] == [*LEFT, *RIGHT]
    assert [note.kind for note in document.notes] == [NoteKind.COLUMNS]


def test_the_left_column_comes_first_even_if_drawn_last(canvas) -> None:
    canvas.text(50, 60, "Ana Example", size=22)
    canvas.column(320, 100, *RIGHT, step=15).column(50, 100, *LEFT)
    assert canvas.lines() == ["Ana Example", *LEFT, *RIGHT]


def test_lines_drawn_from_bottom_to_top_are_turned_round(canvas) -> None:
    for index in reversed(range(len(LEFT))):
        canvas.text(50, 100 + 14 * index, LEFT[index])
    assert canvas.lines() == list(LEFT)


def test_a_header_across_the_page_stands_before_both_columns(canvas) -> None:
    contact = "ana@example.com | +1 416-555-0100 | a line that crosses both of the columns below"
    canvas.column(320, 120, *RIGHT, step=15).column(50, 120, *LEFT)
    canvas.text(50, 50, "Ana Example", size=22).text(50, 80, contact)
    assert canvas.lines() == ["Ana Example", contact, *LEFT, *RIGHT]


def test_a_main_column_flows_on_to_the_next_page_before_the_sidebar(canvas) -> None:
    canvas.column(50, 60, "EXPERIENCE", "Head of Year 9", *RIGHT, *(f"Task {n}" for n in range(30)))
    canvas.column(420, 60, "CONTACT", "ana@example.com", "Toronto", "SKILLS", "Excel", step=11)
    canvas.page().column(50, 60, "Led reading groups for pupils.", "English Teacher")
    lines = canvas.lines()
    assert lines.index("Task 29") < lines.index("English Teacher") < lines.index("CONTACT")


def test_a_sidebar_ends_before_a_page_of_full_width(canvas) -> None:
    canvas.column(50, 60, "EXPERIENCE", *RIGHT, *(f"Task {n}" for n in range(35)))
    canvas.column(420, 60, "CONTACT", "ana@example.com", "Toronto", "SKILLS", "Excel", step=11)
    wide = "Commis Chef at a place whose name takes the whole width of the paper and then some more"
    canvas.page().column(50, 60, wide, "Planned banquets")
    lines = canvas.lines()
    assert lines.index("Task 34") < lines.index("CONTACT") < lines.index(wide)


def test_section_names_beside_the_text_stand_before_their_section(canvas) -> None:
    canvas.text(50, 103, "Experience", size=14, bold=True)
    canvas.text(50, 193, "Education", size=14, bold=True)
    canvas.text(50, 255, "Skills", size=14, bold=True)
    job = ("Head of Year 9", *RIGHT[:3], "English Teacher")
    school = ("BEd, North University", "2001 - 2004")
    canvas.column(180, 100, *job).column(180, 190, *school).column(180, 252, "Excel", "Moodle")
    assert canvas.lines() == [
        "Experience", *job, "Education", *school, "Skills", "Excel", "Moodle",
    ]  # fmt: skip


def test_dates_in_the_left_margin_stand_with_their_entry(canvas) -> None:
    canvas.text(50, 100, "2019 - 2021").column(150, 100, "Head of Year 9", *RIGHT[:3])
    canvas.text(50, 170, "2015 - 2019").column(150, 170, "English Teacher", *RIGHT[3:6])
    canvas.text(50, 240, "2012 - 2015").column(150, 240, "Commis Chef", "Planned banquets.")
    assert canvas.lines() == [
        "2019 - 2021", "Head of Year 9", *RIGHT[:3],
        "2015 - 2019", "English Teacher", *RIGHT[3:6],
        "2012 - 2015", "Commis Chef", "Planned banquets.",
    ]  # fmt: skip


def test_dates_at_the_right_margin_are_a_part_of_their_line(canvas) -> None:
    for y, title, dates in ((100, "Head of Year 9", "2019 - 2021"), (160, "Cook", "2015 - 2019")):
        canvas.text(50, y, title, bold=True).text(480, y, dates)
        canvas.column(50, y + 14, "Cross Primary School", "Led reading groups in two classes.")
    first = canvas.read().lines[0]
    assert first.text == "Head of Year 9 2019 - 2021"
    assert [first.text[a:b] for a, b in first.tab_parts] == ["Head of Year 9", "2019 - 2021"]


def test_lists_side_by_side_end_where_the_next_section_begins(canvas) -> None:
    canvas.text(50, 90, "SKILLS", bold=True)
    canvas.column(50, 110, "Excel", "Word", "Moodle")
    canvas.column(200, 110, "Coaching", "Rota planning", "Tills")
    canvas.column(350, 110, "French", "Spanish")
    canvas.text(50, 180, "EXPERIENCE", bold=True)
    canvas.text(50, 195, "Head of Year 9").text(500, 195, "2019 - 2021")
    canvas.text(50, 210, " ".join(RIGHT[:3]))
    assert canvas.lines()[:11] == [
        "SKILLS", "Excel", "Word", "Moodle", "Coaching", "Rota planning", "Tills",
        "French", "Spanish", "EXPERIENCE", "Head of Year 9 2019 - 2021",
    ]  # fmt: skip


def test_a_wrapped_title_and_its_wrapped_date_are_one_line(canvas) -> None:
    canvas.text(50, 100, "Associate Degree (Hospitality").text(200, 100, "02/2000 -")
    canvas.text(50, 112, "Management)").text(200, 112, "11/2002")
    canvas.text(50, 140, "Kitchen Porter in a hotel").text(200, 140, "2003")
    first, second = canvas.read().lines
    assert first.text == "Associate Degree (Hospitality Management) 02/2000 - 11/2002"
    parts = [first.text[a:b] for a, b in first.tab_parts]
    assert parts == ["Associate Degree (Hospitality Management)", "02/2000 - 11/2002"]
    assert second.text == "Kitchen Porter in a hotel 2003"


def test_a_date_that_stands_a_little_higher_ends_no_column(canvas) -> None:
    """A larger title has a lower baseline than its date, and the sidebar's line is between."""
    canvas.column(50, 100, *(f"Skill {n}" for n in range(1, 13)), step=16, size=7)
    for n, y in enumerate((102, 150, 198, 246)):
        canvas.text(420, y, f"201{n} - 201{n + 1}", size=8)
        canvas.text(200, y + 2.2, f"Employer {n}", size=10, bold=True)
        canvas.column(200, y + 15, f"Title {n}", f"Led group {n} each week", step=12, size=8)
    lines = canvas.lines()
    assert lines[:12] == [f"Skill {n}" for n in range(1, 13)]
    assert lines[12:15] == ["Employer 0 2010 - 2011", "Title 0", "Led group 0 each week"]


def test_a_name_on_two_lines_is_not_mixed_with_the_contact_beside_it(canvas) -> None:
    contact = ("+49 251 555 0174", "k.uhl@example.com", "Linden, Germany", "Born 1986", "German")
    canvas.text(150, 76, "Katharina", size=26).text(150, 111, "Uhlenbrock", size=26)
    canvas.text(150, 132, "Physiotherapist", size=13)
    canvas.column(400, 58, *contact, step=16)
    canvas.text(50, 164, "Profile", size=13).text(50, 186, " ".join(LEFT[:3]))
    assert canvas.lines()[:9] == [
        "Katharina", "Uhlenbrock", "Physiotherapist", *contact, "Profile",
    ]  # fmt: skip


def test_a_label_of_two_lines_stands_before_the_text_beside_it(canvas) -> None:
    canvas.text(50, 103, "Main activities and").text(50, 115, "responsibilities")
    canvas.column(180, 100, *(f"Checked coat {n} against the sample" for n in range(5)), step=12)
    canvas.text(50, 193, "Training").column(180, 190, "Sewing", "Cutting", "Pressing", step=12)
    canvas.text(50, 253, "Languages").column(180, 250, "Romanian", "Italian", step=12)
    lines = canvas.lines()
    assert lines[:2] == [
        "Main activities and responsibilities",
        "Checked coat 0 against the sample",
    ]
    assert lines.index("Training") < lines.index("Sewing")


def test_a_dot_between_two_texts_opens_no_list(canvas) -> None:
    canvas.text(50, 100, "Cyclelab, Utrecht • 2022 - now")
    canvas.text(50, 115, "•").text(60, 115, "Drew the screens")
    first, second = canvas.read().lines
    assert (first.text, first.style.bullet) == ("Cyclelab, Utrecht • 2022 - now", False)
    assert (second.text, second.style.bullet) == ("Drew the screens", True)


def test_a_date_set_close_behind_a_word_is_a_word_of_its_own(canvas) -> None:
    canvas.text(50, 100, "Institute of Technology", size=12).text(176, 100, "Jul 2002", size=9)
    assert canvas.lines() == ["Institute of Technology Jul 2002"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_turned_on_its_side_is_read_upright(canvas, rotation: int) -> None:
    canvas.rotation = rotation
    canvas.column(50, 100, *LEFT)
    assert canvas.lines() == list(LEFT)


def test_a_table_is_read_by_row_even_if_its_columns_are_full(canvas) -> None:
    for y, cells in ((100, ("Degree", "School", "Year")), (113, ("BEd", "North", "2004")),
                     (126, ("MA", "South", "2006"))):  # fmt: skip
        for x, cell in zip((50, 90, 130), cells, strict=True):
            canvas.text(x, y, cell)
    assert canvas.lines() == ["Degree School Year", "BEd North 2004", "MA South 2006"]


def test_short_lists_under_heads_side_by_side_are_read_one_after_the_other(canvas) -> None:
    canvas.text(50, 80, "SKILLS", size=14)
    for x, head, items in ((50, "Finance", ("Payroll", "Tills")), (250, "Tools", ("Excel", "SAP"))):
        canvas.text(x, 110, head, bold=True).column(x, 136, *items, step=25)
    for x, name, level in ((50, "German", "Native"), (250, "English", "Fluent")):
        canvas.text(x, 210, name, bold=True).text(x, 234, level)
    assert canvas.lines() == [
        "SKILLS", "Finance", "Payroll", "Tills", "Tools", "Excel", "SAP",
        "German", "Native", "English", "Fluent",
    ]  # fmt: skip
