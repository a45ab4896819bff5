"""Rows of an education section → courses of study."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, Education
from trainready.parse.degrees import degree_end, study_and_area, with_remarks
from trainready.parse.entries import dates_of
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import (
    is_url,
    read_dates,
    read_head,
    split_at_commas,
)
from trainready.parse.vocabulary import folded, is_name_like, is_sentence, looks_like_place, words


@dataclass(slots=True)
class _Draft:
    """One course of study while its rows are read."""

    degree: Passage | None = None
    area: Passage | None = None
    institution: Passage | None = None
    score: Passage | None = None
    start: Date = NO_DATE
    end: Date = NO_DATE
    url: Passage | None = None
    others: list[Passage] = field(default_factory=list)
    courses: list[Passage] = field(default_factory=list)
    remarks: list[Passage] = field(default_factory=list)
    """What says that the degree is not there, or not yet."""
    last_row: int = -1

    def holds(self, kind: str) -> bool:
        if kind == "dates":
            return bool(self.start or self.end)
        return getattr(self, kind, None) is not None

    @property
    def empty(self) -> bool:
        return not (self.degree or self.institution or self.start or self.end or self.others)


def read_education(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Education, ...], tuple[Passage, ...]]:
    """The courses of study of a section, and the passages that found no field."""
    drafts: list[_Draft] = []
    headed = any(not row.bullet for row in rows)
    columns: tuple[str, ...] = ()
    for number, row in enumerate(rows):
        if not drafts:
            drafts.append(_Draft())
        if names := column_names(row, pack):
            columns = names
            continue
        if columns and len(row.parts) == len(columns):
            drafts.append(_from_cells(row, columns, grammar))
            continue
        if _is_remark(row.text, pack) and not drafts[-1].empty:
            drafts[-1].remarks.append(row.passage.trimmed())
            continue
        if row.bullet and headed and _is_detail(row, grammar, pack):
            _detail(drafts[-1], row)
            continue
        _take(drafts, row, number, grammar, pack)
    finished = [_finished(draft, pack) for draft in drafts if not draft.empty]
    return tuple(finished), tuple(p for d in drafts if d.empty for p in d.courses)


def column_names(row: Row, pack: LanguagePack) -> tuple[str, ...]:
    """The fields that a table's header row names, or nothing."""
    names = tuple(pack.entry_labels.get(" ".join(words(part.text)), "") for part in row.parts)
    return names if len(names) > 1 and all(names) else ()


def _from_cells(row: Row, columns: tuple[str, ...], grammar: DateGrammar) -> _Draft:
    """A table row whose columns are named by the header."""
    draft = _Draft()
    for name, cell in zip(columns, row.parts, strict=True):
        if name == "dates" and (found := grammar.find(cell.text)):
            start, end = read_dates(cell, found[0].first, found[0].last)
            draft.start, draft.end = (NO_DATE, end) if found[0].single else (start, end)
        else:
            _labelled(draft, "institution" if name == "place" else name, cell)
    return draft


def _is_detail(row: Row, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """A list item under a course of study, unless it names a degree or a school itself."""
    if dates_of(row, grammar) is not None:
        return False
    kind = _kind(row.passage, pack)
    return kind not in {"degree", "institution"} or is_sentence(row.text)


def _detail(draft: _Draft, row: Row) -> None:
    draft.courses.append(row.passage)


def _take(
    drafts: list[_Draft], row: Row, number: int, grammar: DateGrammar, pack: LanguagePack
) -> None:
    """Sort the pieces of a row into the last draft, or into a new one if they repeat."""
    found = dates_of(row, grammar)
    head = read_head([row], grammar, pack)
    pieces = [part for slot in head.slots for part in _pieces(slot.passage, pack)]
    kinds = [_kind(piece, pack) for piece in pieces]
    named = {"degree", "institution"} & {*kinds}
    if is_sentence(row.text) and not (found or named or head.labelled or drafts[-1].empty):
        _detail(drafts[-1], row)
        return
    fields = {*kinds, *(["dates"] if found else []), *(name for name, _ in head.labelled)}
    current = drafts[-1]
    if _begins(current, fields, row, number):
        current = _Draft()
        drafts.append(current)
    if found is not None:
        current.start, current.end = _range(row, grammar)
    for name, passage in head.labelled:
        _labelled(current, name, passage)
    before = ""
    for kind, piece in zip(kinds, pieces, strict=True):
        if _is_remark(piece.text, pack):
            current.remarks.append(piece)
            continue
        _sort_in(current, kind, piece, before)
        before = kind
    current.last_row = number


def _is_remark(text: str, pack: LanguagePack) -> bool:
    """The whole text says that the degree is not there, or not yet."""
    return folded(text) in pack.unfinished and not any(map(str.isdigit, text))


def _begins(draft: _Draft, fields: set[str], row: Row, number: int) -> bool:
    """The row says again what the draft already knows, so it opens the next one."""
    if draft.empty or draft.last_row == number:
        return False
    if any(draft.holds(kind) for kind in fields & {"degree", "institution"}):
        return True
    complete = draft.holds("degree") and draft.holds("institution")
    if "dates" in fields and draft.holds("dates"):
        return True
    outstanding = row.style.bold or row.style.heading > 0 or row.first.gap > 0.9
    return complete and outstanding and draft.holds("dates") and "other" in fields


def _range(row: Row, grammar: DateGrammar) -> tuple[Date, Date]:
    """One date alone is when the study ended."""
    found = dates_of(row, grammar)
    if found is None:
        return NO_DATE, NO_DATE
    start, end = read_dates(row.passage, found.first, found.last)
    return (NO_DATE, end) if found.single else (start, end)


def _pieces(passage: Passage, pack: LanguagePack) -> list[Passage]:
    """A slot cut at commas and at "Degree at Institution"."""
    label, colon, rest = passage.text.partition(":")
    if colon and rest and degree_end(label, pack) == len(label):
        stop = passage.text.find(". ", len(label))
        if stop > 0 and _kind(passage.cut(stop + 1, len(passage.text)), pack) == "institution":
            subjects = passage.cut(len(label) + 1, stop).trimmed()
            return [passage.cut(0, len(label)), subjects, passage.cut(stop + 2, len(passage.text))]
        return [passage.cut(0, len(label)), passage.cut(len(label) + 1, len(passage.text))]
    result: list[Passage] = []
    for piece in split_at_commas(passage):
        joint = _joint(piece.text, pack)
        if joint is not None:
            result += filter(None, piece.without(*joint))
        elif result and _is_town_of(piece, result, passage, pack):
            result[-1] = _spanning(passage, result[-1], piece)
        else:
            result.append(piece)
    return result


def _is_town_of(
    piece: Passage, earlier: Sequence[Passage], whole: Passage, pack: LanguagePack
) -> bool:
    """Where a school is, right behind its name: "Hill University, Derby"."""
    before = earlier[-1]
    if _kind(before, pack) != "institution" or before.text not in whole.text:
        return False
    kind = _kind(piece, pack)
    ends = whole.text.endswith(piece.text)
    town = kind == "other" and is_name_like(piece.text) and len(words(piece.text)) <= 2
    without_subject = any(degree_end(p.text, pack) >= len(p.text) for p in earlier)
    return kind == "place" or (town and ends and not without_subject)


def _spanning(whole: Passage, first: Passage, last: Passage) -> Passage:
    begin = whole.text.find(first.text)
    at = whole.text.find(last.text, begin + len(first.text))
    return whole.cut(begin, at + len(last.text))


def _joint(text: str, pack: LanguagePack) -> tuple[int, int] | None:
    """Where the "at" of "Degree at Institution" stands."""
    for word in re.finditer(r"\s(\S+)(?=\s)", text):
        if word[1].casefold() in pack.at and degree_end(text[: word.start()], pack):
            return word.span()
    return None


def _kind(piece: Passage, pack: LanguagePack) -> str:
    """Which field of an education entry a piece looks like."""
    if is_url(piece.text):
        return "url"
    found = words(piece.text)
    degree = degree_end(piece.text, pack)
    institution = any(w in pack.institution_words for w in found)
    if institution and not (degree and found[-1] not in pack.institution_words and degree > 6):
        return "institution"
    if degree:
        return "degree"
    if not found and any(char.isdigit() for char in piece.text):
        return "score"
    return "place" if looks_like_place(piece.text, pack) >= 2 else "other"


def _labelled(draft: _Draft, name: str, passage: Passage) -> None:
    if name == "courses":
        draft.courses += split_at_commas(passage)
    elif name in {"degree", "area", "institution", "score"}:
        setattr(draft, name, passage)
    else:
        draft.others.append(passage)


def _sort_in(draft: _Draft, kind: str, piece: Passage, before: str) -> None:
    if kind in {"degree", "institution", "url", "score"} and not draft.holds(kind):
        setattr(draft, kind, piece)
    else:
        follows_degree = draft.degree is not None and draft.area is None and kind == "other"
        open_area = draft.institution is None or before == "degree"
        if follows_degree and open_area and not is_sentence(piece.text):
            draft.area = piece
        else:
            draft.others.append(piece)


def _finished(draft: _Draft, pack: LanguagePack) -> Education:
    others = draft.others
    if draft.institution is None and others:
        draft.institution = others.pop(0)
    elif draft.institution is None and draft.area is not None:
        draft.institution, draft.area = draft.area, None
    if draft.degree is None and others:
        draft.degree = others.pop(0)
    study, area = study_and_area(draft.degree, draft.area, pack)
    if area:
        area = with_remarks(area, draft.remarks)
    else:
        study = with_remarks(study, draft.remarks)
    return Education(
        institution=_text(draft.institution),
        study_type=study,
        area=area,
        start=draft.start,
        end=draft.end,
        score=_text(draft.score),
        courses=tuple(passage.as_text() for passage in (*others, *draft.courses)),
        url=_text(draft.url),
    )


def _text(passage: Passage | None) -> Text:
    return passage.as_text() if passage else NOTHING
