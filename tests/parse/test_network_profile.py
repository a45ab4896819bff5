"""A profile saved as PDF from a professional network: a side column, then employers with roles."""

from __future__ import annotations

import pytest

from trainready.model.document import Box, Document, Line, Style
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Place
from trainready.model.resume import Resume, Setting
from trainready.parse import parse

SIDE = [
    ("Contact", 13, 0.9),
    ("jo@example.com", 10.5, 0.3),
    ("716 555 0173 (Mobile)", 10.5, 0.3),
    ("www.linkedin.com/in/jo-whitfield-", 10.5, 0.9),
    ("12345678 (LinkedIn)", 10.5, 0.1),
    ("jo.example.com (Portfolio)", 10.5, 0.3),
    ("Top Skills", 13, 1.5),
    ("Scheduling", 10.5, 0.4),
    ("Microsoft Excel", 10.5, 0.4),
    ("Languages", 13, 1.5),
    ("English (Native or Bilingual)", 10.5, 0.4),
    ("Polish (Limited Working)", 10.5, 0.4),
    ("Certifications", 13, 1.5),
    ("First Aid at Work", 10.5, 0.4),
    ("Honors-Awards", 13, 1.5),
    ("Employee of the Year", 10.5, 0.4),
    ("Publications", 13, 1.5),
    ("How We Moved a Library", 10.5, 0.4),
]
MAIN = [
    ("Jo Whitfield", 26, 0),
    ("Office Manager at Brook Lane School | Returning parent", 12, 0.2),
    ("Greater Leeds Area", 12, 0.2),
    ("Summary", 15.75, 1.5),
    ("I keep offices running and people calm. Ten years of front", 12, 0.4),
    ("desks, diaries and invoices.", 12, 0.2),
    ("Experience", 15.75, 1.5),
    ("Brook Lane School", 12, 0.4),
    ("4 years 3 months", 11.5, 0.1),
    ("Office Manager", 11.5, 0.4),
    ("January 2019 - March 2021 (2 years 3 months)", 10.5, 0.1),
    ("Leeds, England, United Kingdom", 10.5, 0.1),
    ("Ran the front office and two assistants.", 10.5, 0.9),
    ("Cut late invoices by a third", 10.5, 0.2),
    ("Office Clerk", 11.5, 0.9),
    ("January 2017 - January 2019 (2 years 1 month)", 10.5, 0.1),
    ("Mill Street Bakery", 12, 1.2),
    ("Shop Assistant", 11.5, 0.1),
    ("June 2012 - December 2016 (4 years 7 months)", 10.5, 0.1),
    ("York", 10.5, 0.1),
    ("Sold bread and kept the till.", 10.5, 0.9),
    ("Page 1 of 2", 9, 2),
    ("Career Break", 12, 1.2),
    ("Full-time parent", 11.5, 0.1),
    ("2010 - 2012 (2 years)", 10.5, 0.1),
    ("Education", 15.75, 1.5),
    ("Hill University", 12, 0.4),
    ("Bachelor of Arts - BA, History · (2006 - 2009)", 10.5, 0.1),
    ("Derby College", 12, 0.4),
    ("A levels · (2004 - 2006)", 10.5, 0.1),
    ("Page 2 of 2", 9, 2),
]


@pytest.fixture
def profile(pack: LanguagePack) -> Resume:
    lines: list[Line] = []
    for rows, left in ((SIDE, 30), (MAIN, 220)):
        top, page = 40.0, 1
        for text, size, gap in rows:
            top += size * (1 + gap)
            number = len(lines) + 1
            box = Box(left, top, left + len(text) * size * 0.5, top + size)
            lines.append(Line(text, Place(number, page=page), Style(size), box, number, gap))
            if text.startswith("Page 1"):
                top, page = 40.0, 2
    return parse(Document("Profile.pdf", tuple(lines), pages=2), pack)


def test_the_head_of_a_profile(profile: Resume) -> None:
    basics = profile.basics
    assert basics.name.value == "Jo Whitfield"
    assert basics.label.value == "Office Manager at Brook Lane School | Returning parent"
    assert (basics.email.value, basics.phone.value) == ("jo@example.com", "716 555 0173")
    assert basics.location.written.value == "Greater Leeds Area"
    assert basics.url.value == "jo.example.com"
    assert [(p.network.value, p.url.value) for p in basics.profiles] == [
        ("LinkedIn", "www.linkedin.com/in/jo-whitfield-12345678")
    ]
    assert basics.summary.value.endswith("front desks, diaries and invoices.")


def test_roles_of_a_profile_with_their_employer(profile: Resume) -> None:
    assert [
        (p.title.value, p.organisation.value, p.place.value, p.start.iso, p.end.iso, p.setting)
        for p in profile.work
    ] == [
        (
            "Office Manager",
            "Brook Lane School",
            "Leeds, England, United Kingdom",
            "2019-01",
            "2021-03",
            Setting.PAID,
        ),
        ("Office Clerk", "Brook Lane School", "", "2017-01", "2019-01", Setting.PAID),
        ("Shop Assistant", "Mill Street Bakery", "York", "2012-06", "2016-12", Setting.PAID),
        ("Full-time parent", "", "", "2010", "2012", Setting.HOME),
    ]
    assert [[h.value for h in p.highlights] for p in profile.work] == [
        ["Ran the front office and two assistants.", "Cut late invoices by a third"],
        [],
        ["Sold bread and kept the till."],
        ["Career Break"],
    ]


def test_the_side_column_of_a_profile(profile: Resume) -> None:
    assert [s.name.value for s in profile.skills] == ["Scheduling", "Microsoft Excel"]
    assert [(one.language.value, one.fluency.value) for one in profile.languages] == [
        ("English", "Native or Bilingual"),
        ("Polish", "Limited Working"),
    ]
    assert [c.name.value for c in profile.certificates] == ["First Aid at Work"]
    assert [a.name.value for a in profile.awards] == ["Employee of the Year"]
    assert [p.name.value for p in profile.publications] == ["How We Moved a Library"]


def test_studies_of_a_profile(profile: Resume) -> None:
    assert [
        (e.institution.value, e.study_type.value, e.area.value, e.start.iso, e.end.iso)
        for e in profile.education
    ] == [
        ("Hill University", "Bachelor of Arts - BA", "History", "2006", "2009"),
        ("Derby College", "A levels", "", "2004", "2006"),
    ]
    assert profile.unplaced == ()
    assert profile.others == ()
