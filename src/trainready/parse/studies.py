"""One course of study while its rows are read, and the value that it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, Education
from trainready.parse.degrees import study_and_area, with_remarks
from trainready.parse.forms import Record
from trainready.parse.passages import Passage, joined
from trainready.parse.rows import Row
from trainready.parse.slots import read_dates, split_at_commas

_REMARK = re.compile(r"\s+\(([a-z][^()]*)\)$")


@dataclass(slots=True)
class Study:
    """One course of study while its rows are read."""

    degree: Passage | None = None
    area: Passage | None = None
    institution: Passage | None = None
    place: Passage | None = None
    score: Passage | None = None
    start: Date = NO_DATE
    end: Date = NO_DATE
    url: Passage | None = None
    spare: list[Passage] = field(default_factory=list)
    """Names for which there was no field."""
    courses: list[Passage] = field(default_factory=list)
    remarks: list[Passage] = field(default_factory=list)
    """What says that the degree is not there, or not yet."""
    rows: list[Row] = field(default_factory=list)

    def holds(self, kind: str) -> bool:
        if kind == "dates":
            return bool(self.start or self.end)
        return getattr(self, kind, None) is not None

    @property
    def empty(self) -> bool:
        return not (self.degree or self.institution or self.start or self.end or self.spare)


def from_cells(row: Row, columns: tuple[str, ...], grammar: DateGrammar) -> Study:
    """A table row whose columns are named by the header."""
    draft = Study(rows=[row])
    for name, cell in zip(columns, row.parts, strict=True):
        if name == "dates" and (found := grammar.find(cell.text)):
            start, end = read_dates(cell, found[0].first, found[0].last)
            draft.start, draft.end = (NO_DATE, end) if found[0].single else (start, end)
        else:
            take_labelled(draft, "institution" if name == "place" else name, cell)
    return draft


def from_record(record: Record, grammar: DateGrammar) -> Study:
    """A record of a filled-in form."""
    draft = Study()
    draft.start, draft.end = record.dates(grammar)
    for name, passages in record.values.items():
        if name == "institution":
            draft.institution, said = without_remark(joined(passages))
            draft.courses += [said] if said else []
        elif name in {"degree", "area", "score", "place"}:
            setattr(draft, name, joined(passages))
        elif name != "dates":
            draft.courses += passages
    return draft


def take_labelled(draft: Study, name: str, passage: Passage) -> None:
    """Put a value where its label says."""
    if name == "courses":
        draft.courses += split_at_commas(passage)
    elif name in {"degree", "area", "institution", "place", "score"} and not draft.holds(name):
        setattr(draft, name, passage)
    else:
        draft.spare.append(passage)


def without_remark(school: Passage) -> tuple[Passage, Passage | None]:
    """The name of a school, and what is said of it in brackets: "Hill College (online)"."""
    match = _REMARK.search(school.text)
    if match is None:
        return school, None
    return school.cut(0, match.start()), school.cut(*match.span(1))


def finished(draft: Study, pack: LanguagePack) -> Education:
    """The value; what is left over stands with the courses."""
    study, area = study_and_area(draft.degree, draft.area, pack)
    if area:
        area = with_remarks(area, draft.remarks)
    else:
        study = with_remarks(study, draft.remarks)
    return Education(
        institution=_text(draft.institution),
        place=_text(draft.place),
        study_type=study,
        area=area,
        start=draft.start,
        end=draft.end,
        score=_text(draft.score),
        courses=tuple(passage.as_text() for passage in (*draft.spare, *draft.courses)),
        url=_text(draft.url),
    )


def _text(passage: Passage | None) -> Text:
    return passage.as_text() if passage else NOTHING
