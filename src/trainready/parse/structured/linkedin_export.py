"""The tables of a LinkedIn data export → Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import (
    Basics,
    Education,
    Item,
    Location,
    OtherSection,
    Position,
    Profile,
    Resume,
    Setting,
    Skill,
    SpokenLanguage,
)
from trainready.parse.degrees import degree_end, study_and_area
from trainready.parse.locations import read_location
from trainready.parse.passages import Passage, joined
from trainready.parse.structured.fields import (
    date_in,
    lines_of,
    period_of,
    setting_of,
    summary_and_highlights,
    text,
    texts,
)
from trainready.parse.structured.linkedin_tables import Export, Row

_ELSEWHERE = ("Courses.csv", "Organizations.csv", "Test Scores.csv")
_NO_LINE = frozenset({"Started On", "Finished On", "Taken On", "Number"})
_ADDRESS = re.compile(r"(?:^|[\[,])\s*(?:[A-Z_ ]+:)?((?:https?://)?[^\s,\[\]]+\.[^\s,\[\]]+)")


def from_linkedin(export: Export, source: str, pack: LanguagePack) -> Resume:
    """The resume in an export."""
    resume = Resume(
        source,
        basics=_basics(export, pack),
        work=tuple(_position(row, "Title", pack) for row in export["Positions.csv"]),
        volunteer=tuple(
            replace(_position(row, "Role", pack), setting=Setting.VOLUNTEER)
            for row in export["Volunteering.csv"]
        ),
        education=tuple(_education(row, pack) for row in export["Education.csv"]),
        skills=tuple(Skill(text(row["Name"])) for row in export["Skills.csv"]),
        languages=tuple(
            SpokenLanguage(text(row["Name"]), text(row["Proficiency"]))
            for row in export["Languages.csv"]
        ),
        certificates=_items(export["Certifications.csv"], pack, "Authority"),
        projects=_items(export["Projects.csv"], pack, title="Title"),
        publications=_items(export["Publications.csv"], pack, "Publisher", start="Published On"),
        awards=_items(export["Honors.csv"], pack, title="Title", start="Issued On"),
        others=tuple(_others(export)),
    )
    left = [cell for rows in export.rows.values() for row in rows for cell in row.left()]
    return replace(resume, unplaced=texts(left))


def _basics(export: Export, pack: LanguagePack) -> Basics:
    row = next(iter(export["Profile.csv"]), Row({}))
    names = [cell for cell in (row["First Name"], row["Last Name"]) if cell]
    summary = row["Summary"]
    for other in export["Profile Summary.csv"]:
        summary = summary or other["Profile Summary"]
    urls = list(_addresses(row["Websites"]))
    place = row["Geo Location"]
    location = read_location([place], pack) if place else Location()
    return Basics(
        name=text(joined(names)),
        label=text(row["Headline"]),
        email=_first(export["Email Addresses.csv"], "Email Address", "Primary", "Yes"),
        phone=_first(
            [*export["PhoneNumbers.csv"], *export["Phone Numbers.csv"]], "Number", "Type", "Mobile"
        ),
        url=text(urls[0]) if urls else NOTHING,
        summary=text(summary),
        location=replace(location, written=text(place)),
        profiles=tuple(Profile(url=text(url)) for url in urls[1:]),
    )


def _first(rows: Sequence[Row], column: str, mark: str, wanted: str) -> Text:
    """The entry that the person marked as the main one, else the first."""
    ordered = sorted(rows, key=lambda row: row[mark].text.casefold() != wanted.casefold())
    found = [row[column] for row in ordered[:1]]
    return text(found[0]) if found else NOTHING


def _addresses(cell: Passage) -> Iterator[Passage]:
    """The addresses in `[PORTFOLIO:https://…,BLOG:https://…]`."""
    for found in _ADDRESS.finditer(cell.text):
        yield cell.cut(*found.span(1))


def _position(row: Row, title: str, pack: LanguagePack) -> Position:
    start, end = period_of(row["Started On"], row["Finished On"], pack)
    summary, highlights = summary_and_highlights(row["Description"])
    position = Position(
        organisation=text(row["Company Name"]),
        title=text(row[title]),
        place=text(row["Location"]),
        start=start,
        end=end,
        summary=summary,
        highlights=highlights,
    )
    return replace(position, setting=setting_of(position, Setting.PAID, pack))


def _education(row: Row, pack: LanguagePack) -> Education:
    kind, area = _degree(row["Degree Name"], pack)
    start, end = period_of(row["Start Date"], row["End Date"], pack)
    told = [line for name in ("Notes", "Activities") for line, _ in lines_of(row[name])]
    return Education(
        institution=text(row["School Name"]),
        study_type=kind,
        area=area,
        start=start,
        end=end,
        courses=texts(told),
    )


def _degree(field: Passage, pack: LanguagePack) -> tuple[Text, Text]:
    """ "Bachelor of Arts - BA, English" → the degree, and its subject."""
    comma = field.text.find(",")
    head = field.cut(0, comma) if comma > 0 else field
    if head is not field and degree_end(head.text, pack):
        return text(head), text(field.cut(comma + 1, len(field.text)))
    return study_and_area(field or None, None, pack)


def _items(
    rows: Sequence[Row],
    pack: LanguagePack,
    by: str = "",
    *,
    title: str = "Name",
    start: str = "Started On",
) -> tuple[Item, ...]:
    found = []
    for row in rows:
        summary, highlights = summary_and_highlights(row["Description"])
        found.append(
            Item(
                name=text(row[title]),
                by=text(row[by]),
                start=date_in(row[start], pack),
                end=date_in(row["Finished On"], pack),
                summary=summary,
                highlights=highlights,
                url=text(row["Url"]),
            )
        )
    return tuple(found)


def _others(export: Export) -> Iterator[OtherSection]:
    """Tables without a field of their own, under their names."""
    for name in _ELSEWHERE:
        lines = [
            row[column]
            for row in export[name]
            for column in list(row.cells)
            if column not in _NO_LINE
        ]
        if lines:
            yield OtherSection(text(export.heading(name)), texts(lines))
