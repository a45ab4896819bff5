"""Work, volunteer and household entries in the layouts that people use."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.document import Box, Document, Line, Style
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Place
from trainready.model.resume import Position, Setting
from trainready.parse import parse

HEAD = "Nora Example\nnora@example.com\n\nWork Experience\n\n"

ONE_JOB = {
    "title, employer (dates)": "Office Clerk, Brook Lane School (March 2019 - May 2021)",
    "title at employer, dates apart": "Office Clerk at Brook Lane School     2019-03 - 2021-05",
    "title | employer | dates": "Office Clerk | Brook Lane School | Mar 2019 – May 2021",
    "three lines": "Office Clerk\nBrook Lane School\n03/2019 to 05/2021",
    "employer above title": "Brook Lane School\nOffice Clerk\n03.2019 – 05.2021",
    "dates first": "Mar '19 - May '21\nOffice Clerk\nBrook Lane School",
    "labels": "03/2019 - 05/2021\nEmployer: Brook Lane School\nPosition: Office Clerk",
    "dash before the title": "March 2019 — May 2021 — Office Clerk, Brook Lane School",
}


@pytest.mark.parametrize("job", ONE_JOB.values(), ids=ONE_JOB)
def test_a_job_is_read_in_every_usual_layout(resume_in: Reading, job: str) -> None:
    (position,) = resume_in(f"{HEAD}{job}\n- Answered 60 calls a day\n").work
    assert (position.title.value, position.organisation.value) == (
        "Office Clerk",
        "Brook Lane School",
    )
    assert (position.start.iso, position.end.iso) == ("2019-03", "2021-05")
    assert [h.value for h in position.highlights] == ["Answered 60 calls a day"]


def test_unknown_names_follow_the_order_of_the_clear_entries(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "Cashier\nMill Street Bakery\n2015 - 2016\n- Sold bread\n\n"
        "Waiter\nQuarry Hotel\n2013 - 2015\n- Served guests\n\n"
        "Runner\nVelmora\n2012 - 2013\n- Carried plates\n"
    )
    assert [(p.title.value, p.organisation.value) for p in resume.work][-1] == ("Runner", "Velmora")


def test_several_roles_share_the_employer_above_them(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "Acme Widgets Ltd\nOffice Manager   2009 - 2012\n- Kept the diary\n"
        "Receptionist   2007 - 2009\n- Greeted visitors\n\n"
        "Freelance Translator\n2005 to 2007\n- Translated manuals\n"
    )
    assert [p.organisation.value for p in resume.work] == [
        "Acme Widgets Ltd",
        "Acme Widgets Ltd",
        "",
    ]


def test_a_place_is_neither_title_nor_employer(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "Line Cook\nQuarry Hotel\n2013 – 2015 · 2 yrs\nVelmora\n- Cooked\n\n"
        "Head Chef\nMill Street Bakery, Austin, TX\n2016 – 2018\n- Baked\n"
    )
    assert [(p.title.value, p.organisation.value, p.place.value) for p in resume.work] == [
        ("Line Cook", "Quarry Hotel", "Velmora"),
        ("Head Chef", "Mill Street Bakery", "Austin, TX"),
    ]


def test_lines_without_bullets_are_not_lost(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "2018 - 2023\nEmployer: Northlight Press\nPosition: Proofreader\n"
        "Proofread 40 books a year\nWrote style sheets for new authors\n"
    )
    assert [h.value for h in resume.work[0].highlights] == [
        "Proofread 40 books a year",
        "Wrote style sheets for new authors",
    ]


def household(resume_in: Reading, section: str, head: str) -> Position:
    resume = resume_in(f"Nora Example\nnora@example.com\n\n{section}\n\n{head}\n- Planned meals\n")
    (position,) = (*resume.work, *resume.volunteer)
    return position


@pytest.mark.parametrize(
    ("section", "head", "title"),
    [
        (
            "Work Experience",
            "Stay-at-home Parent, Own household (2012 - 2019)",
            "Stay-at-home Parent",
        ),
        (
            "Volunteering",
            "Primary Caregiver, family household, 2012 - present",
            "Primary Caregiver",
        ),
        ("Household Management", "Kitchen and garden (since 2015)", "Kitchen and garden"),
    ],
)
def test_household_entries_stay_as_written(
    resume_in: Reading, section: str, head: str, title: str
) -> None:
    position = household(resume_in, section, head)
    assert position.setting is Setting.HOME
    assert position.title.value == title
    assert [h.value for h in position.highlights] == ["Planned meals"]


def test_a_paid_carer_is_not_household_work(resume_in: Reading) -> None:
    position = household(resume_in, "Employment", "Carer, Rosewood Nursing Home Ltd (2012 - 2019)")
    assert position.setting is Setting.PAID


def test_a_volunteer_called_volunteer_opens_no_section(resume_in: Reading) -> None:
    resume = resume_in(
        "# Nora Example\n\n## Experience\n\n### Clerk, Acme Ltd\n2019 – 2021\n\n- Filed\n\n"
        "## Volunteer\n\n### Hill Animal Shelter\n\nVolunteer\n\n2015 – 2016\n\n- Fed the dogs\n",
        "markdown",
    )
    (position,) = resume.volunteer
    assert (position.title.value, position.organisation.value) == (
        "Volunteer",
        "Hill Animal Shelter",
    )


def test_a_wrapped_title_and_wrapped_dates_are_one_text_each(pack: LanguagePack) -> None:
    resume = parse(
        drawn_document(
            [("Nora Example",)],
            [("Work Experience",)],
            [
                ("Full-time Parent and Household", "Manager"),
                ("August 2015 – June", "2019"),
                ("Own household",),
            ],
        ),
        pack,
    )
    (position,) = resume.work
    assert position.title.value == "Full-time Parent and Household Manager"
    assert position.organisation.value == "Own household"
    assert (position.start.iso, position.end.iso) == ("2015-08", "2019-06")


def drawn_document(*groups: list[tuple[str, ...]]) -> Document:
    """Lines of a page as a PDF has them: each tuple is a block, each group opens with space."""
    lines: list[Line] = []
    for group in groups:
        for block in group:
            number = len(lines) + 1
            for text in block:
                top = 20.0 * len(lines)
                box = Box(50, top, 50 + 5.0 * len(text), top + 10)
                gap = 0.9 if block is group[0] and text is block[0] else 0.0
                place = Place(len(lines) + 1, page=1)
                lines.append(Line(text, place, Style(size=10.0), box, number, gap))
    return Document("drawn.pdf", tuple(lines), pages=1)


def test_a_head_keeps_words_in_lower_case_whole(resume_in: Reading) -> None:
    resume = resume_in(
        "Nora Example\nnora@example.com\n\nVolunteering\n\nHill Food Bank, Derby\n"
        "Volunteer, stock and records, Saturdays\n2019 - 2021\n- Weighed donations\n"
    )
    (position,) = resume.volunteer
    assert position.title.value == "Volunteer, stock and records, Saturdays"
    assert position.organisation.value == "Hill Food Bank"


def test_a_sentence_about_earlier_work_is_no_line_of_the_job_above(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "Clerk, Acme Ltd (2014 - 2019)\n- Made the tea\n\n\n"
        "Before that: warehouse and shop work in Newport, 2009 to 2014.\n"
    )
    job, earlier = resume.work
    assert [h.value for h in job.highlights] == ["Made the tea"]
    assert earlier.title.value == "Before that: warehouse and shop work in Newport"
    assert (earlier.organisation.value, earlier.start.iso) == ("", "2009")


def test_care_at_home_gets_no_employer_from_the_job_above(resume_in: Reading) -> None:
    resume = resume_in(
        HEAD + "Acme Widgets Ltd\nOffice Manager   2009 - 2012\n- Kept the diary\n"
        "Full-time carer for my mother   2007 - 2009\n- Kept her records\n"
    )
    care = resume.work[-1]
    assert (care.organisation.value, care.setting) == ("", Setting.HOME)


def test_a_long_title_above_its_dates_is_not_lost(resume_in: Reading) -> None:
    head = "Northfield Utilities — Team Lead, Billing Support and Complaints for Residential and "
    resume = resume_in(f"{HEAD}{head}Small Business Customers\n2018 - 2020\n- Scored calls\n")
    (position,) = resume.work
    assert position.organisation.value == "Northfield Utilities"
    assert position.title.value.endswith("Small Business Customers")


EMPLOYER = {
    "place behind the name": "Brook Lane Stores Ltd, Leeds\n2010 - 2020\n\n{}\n2015 - 2020\n"
    "- ran the store\n\n{}\n2012 - 2015\n- ran the tills\n\n",
    "place below": "Brook Lane Stores Ltd     2010 - 2020\nLeeds\n{}     2015 - 2020\n"
    "- ran the store\n{}     2012 - 2015\n- ran the tills\n\n",
    "dates in brackets": "Brook Lane Stores Ltd, Leeds (2010 - 2020)\n{} (2015 - 2020)\n"
    "- ran the store\n{} (2012 - 2015)\n- ran the tills\n\n",
    "dates first": "2010 - 2020  Brook Lane Stores Ltd, Leeds\n2015 - 2020  {}\n"
    "- ran the store\n2012 - 2015  {}\n- ran the tills\n\n",
}


@pytest.mark.parametrize("layout", EMPLOYER.values(), ids=EMPLOYER)
def test_an_employer_with_its_whole_time_stands_over_its_roles(
    resume_in: Reading, layout: str
) -> None:
    roles = layout.format("Store Manager", "Supervisor")
    resume = resume_in(f"{HEAD}{roles}Freelance Translator\n2005 - 2008\n- translated manuals\n")
    assert [(p.title.value, p.organisation.value, p.start.iso) for p in resume.work] == [
        ("Store Manager", "Brook Lane Stores Ltd", "2015"),
        ("Supervisor", "Brook Lane Stores Ltd", "2012"),
        ("Freelance Translator", "", "2005"),
    ]
    assert [p.place.value for p in resume.work] == ["Leeds", "Leeds", ""]


def test_a_title_that_names_an_organisation_stays_whole(resume_in: Reading) -> None:
    resume = resume_in(
        "Nora Example\nnora@example.com\n\nVolunteering\n\n"
        "Treasurer, Parent-Teacher Association\nMaple Street Elementary School\n2015 - 2019\n"
        "- kept the books\n\nHelper\nHill Food Bank\n2011 - 2015\n- sorted cans\n"
    )
    assert [(p.title.value, p.organisation.value) for p in resume.volunteer] == [
        ("Treasurer, Parent-Teacher Association", "Maple Street Elementary School"),
        ("Helper", "Hill Food Bank"),
    ]


@pytest.mark.parametrize("bold", [True, False])
def test_a_long_bold_line_that_fills_its_line_goes_on_below(pack: LanguagePack, bold: bool) -> None:
    """Plain lines of one column may be a list; bold ones are one title."""
    lines = [
        ("Nora Example", 0.9, False),
        ("Work Experience", 0.9, True),
        ("Senior Billing and Customer Complaints", 0.9, bold),
        ("Handling Manager", 0.0, bold),
        ("2018 - 2020", 0.0, False),
    ]
    document = Document(
        "drawn.pdf",
        tuple(
            Line(
                text,
                Place(number, page=1),
                Style(size=10.0, bold=strong),
                Box(50, 20.0 * number, 50 + 5.0 * len(text), 20.0 * number + 10),
                number,
                gap,
            )
            for number, (text, gap, strong) in enumerate(lines, 1)
        ),
        pages=1,
    )
    whole = "Senior Billing and Customer Complaints Handling Manager"
    assert (whole in [p.title.value for p in parse(document, pack).work]) is bold
