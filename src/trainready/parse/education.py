"""Rows of an education section → courses of study."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import NO_DATE, Date, Education
from trainready.parse.entries import dates_of
from trainready.parse.forms import read_form
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import read_dates, read_head
from trainready.parse.studies import (
    Study,
    finished,
    from_cells,
    from_record,
    sort_in,
    take_labelled,
)
from trainready.parse.study_pieces import degrees_whole, is_remark, kind_of, pieces_of
from trainready.parse.vocabulary import is_sentence, words


def read_education(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[tuple[Education, ...], tuple[Passage, ...]]:
    """The courses of study of a section, and the passages that found no field."""
    if records := read_form(rows, pack):
        return tuple(finished(from_record(record, grammar), pack) for record in records), ()
    drafts: list[Study] = []
    headed = any(not row.bullet for row in rows)
    columns: tuple[str, ...] = ()
    for number, row in enumerate(rows):
        if not drafts:
            drafts.append(Study())
        if names := column_names(row, pack):
            columns = names
            continue
        if columns and len(row.parts) == len(columns):
            drafts.append(from_cells(row, columns, grammar))
            continue
        if is_remark(row.text, pack) and not drafts[-1].empty:
            drafts[-1].remarks.append(row.passage.trimmed())
            continue
        if row.bullet and headed and _is_detail(row, grammar, pack):
            _detail(drafts[-1], row)
            continue
        _take(drafts, row, number, grammar, pack)
    studies = tuple(finished(draft, pack) for draft in drafts if not draft.empty)
    return studies, tuple(p for d in drafts if d.empty for p in d.courses)


def column_names(row: Row, pack: LanguagePack) -> tuple[str, ...]:
    """The fields that a table's header row names, or nothing."""
    names = tuple(pack.entry_labels.get(" ".join(words(part.text)), "") for part in row.parts)
    return names if len(names) > 1 and all(names) else ()


def _is_detail(row: Row, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """A list item under a course of study, unless it names a degree or a school itself."""
    if dates_of(row, grammar) is not None:
        return False
    kind = kind_of(row.passage, pack)
    return kind not in {"degree", "institution"} or is_sentence(row.text)


def _detail(draft: Study, row: Row) -> None:
    draft.courses.append(row.passage)


def _take(
    drafts: list[Study], row: Row, number: int, grammar: DateGrammar, pack: LanguagePack
) -> None:
    """Sort the pieces of a row into the last draft, or into a new one if they repeat."""
    found = dates_of(row, grammar)
    head = read_head([row], grammar, pack)
    pieces = [part for slot in head.slots for part in pieces_of(slot.passage, pack)]
    pieces = degrees_whole(pieces, row.passage, pack)
    kinds = [kind_of(piece, pack) for piece in pieces]
    named = {"degree", "institution"} & {*kinds}
    if is_sentence(row.text) and not (found or named or head.labelled or drafts[-1].empty):
        _detail(drafts[-1], row)
        return
    fields = {*kinds, *(["dates"] if found else []), *(name for name, _ in head.labelled)}
    current = drafts[-1]
    if _begins(current, fields, row, number):
        current = Study()
        drafts.append(current)
    if found is not None:
        current.start, current.end = _range(row, grammar)
    for name, passage in head.labelled:
        take_labelled(current, name, passage)
    before = ""
    for kind, piece in zip(kinds, pieces, strict=True):
        if is_remark(piece.text, pack):
            current.remarks.append(piece)
            continue
        sort_in(current, kind, piece, before)
        before = kind
    current.last_row = number


def _begins(draft: Study, fields: set[str], row: Row, number: int) -> bool:
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
