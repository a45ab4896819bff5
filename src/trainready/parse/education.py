"""Rows of an education section → courses of study, and certificates that stand among them."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import NO_DATE, Education, Item
from trainready.parse.degrees import degree_behind, degree_opening
from trainready.parse.forms import read_form
from trainready.parse.items import read_listed_items
from trainready.parse.passages import Passage
from trainready.parse.rows import Row
from trainready.parse.slots import Head, read_dates, read_head
from trainready.parse.studies import Study, finished, from_cells, from_record
from trainready.parse.study_fields import order_of, study_in, towns_stand_apart
from trainready.parse.study_groups import Mark, groups_of
from trainready.parse.study_pieces import is_note, is_remark, kind_of, pieces_of
from trainready.parse.study_rows import (
    TornDate,
    lines_apart,
    own_dates,
    torn_dates,
    without_addresses,
)
from trainready.parse.vocabulary import is_sentence, looks_like_organisation, words

_NAMES = frozenset({"degree", "institution"})


def read_education(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack, beside: bool = False
) -> tuple[tuple[Education, ...], tuple[Item, ...], tuple[Passage, ...]]:
    """The courses of study, the certificates among them, and what found no field.

    `beside`: another section has courses of study already.
    """
    if records := read_form(rows, pack):
        return tuple(finished(from_record(record, grammar), pack) for record in records), (), ()
    own, leftover = without_addresses(rows, grammar, pack)
    tabled, free = _from_table(own, grammar, pack)
    whole, torn = torn_dates(lines_apart(free, grammar, pack), grammar)
    headed = any(not row.bullet for row in whole)
    marks = [_mark(row, torn.get(i), headed, grammar, pack) for i, row in enumerate(whole)]
    groups = groups_of(marks)
    order = order_of(groups)
    apart = towns_stand_apart(groups)
    drafts = [*tabled, *(study_in(group, order, apart, pack) for group in groups)]
    beside = beside or any(one.degree and one.institution for one in drafts)
    certificates = [d for d in drafts if beside and _is_certificate(d, pack)]
    if certificates and not any(d.degree and d.institution for d in drafts):
        certificates = [d for d in drafts if d in certificates or _is_bare(d, pack)]
    studies = [d for d in drafts if not d.empty and d not in certificates]
    leftover += [p for draft in drafts if draft.empty for p in draft.courses]
    items = tuple(i for draft in certificates for i in read_listed_items(draft.rows, grammar, pack))
    return tuple(finished(draft, pack) for draft in studies), items, tuple(leftover)


def column_names(row: Row, pack: LanguagePack) -> tuple[str, ...]:
    """The fields that a table's header row names, or nothing."""
    names = tuple(pack.entry_labels.get(" ".join(words(part.text)), "") for part in row.parts)
    return names if len(names) > 1 and all(names) else ()


def _from_table(
    rows: Sequence[Row], grammar: DateGrammar, pack: LanguagePack
) -> tuple[list[Study], list[Row]]:
    """The studies of a table with a header, and the rows outside it."""
    drafts: list[Study] = []
    free: list[Row] = []
    columns: tuple[str, ...] = ()
    for row in rows:
        if names := column_names(row, pack):
            columns = names
        elif columns and len(row.parts) == len(columns):
            drafts.append(from_cells(row, columns, grammar))
        else:
            free.append(row)
    return drafts, free


def _mark(
    row: Row, torn: TornDate | None, headed: bool, grammar: DateGrammar, pack: LanguagePack
) -> Mark:
    """A row with its dates, labelled values and pieces."""
    if torn is not None:
        head = read_head([row], grammar, pack) if row.text else Head(())
        start, end = read_dates(torn.passage, torn.found.first, torn.found.last)
        start = NO_DATE if torn.found.single else start
        pieces = pieces_of(head.slots, row.passage, pack)
        return Mark(row, tuple(pieces), start, end, torn.passage, head.labelled)
    if _is_detail(row, headed, grammar, pack):
        return Mark(row, detail=True)
    found = own_dates(row, grammar)
    head = read_head([row], grammar, pack)
    single = found is not None and found.single
    start = NO_DATE if single else head.start
    pieces = pieces_of(head.slots, row.passage, pack)
    dates = row.passage.cut(found.start, found.end) if found else None
    return Mark(row, tuple(pieces), start, head.end, dates, head.labelled)


def _is_detail(row: Row, headed: bool, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """A note, a sentence, or a list item that names neither a degree nor a school."""
    if is_remark(row.text, pack):
        return False
    if own_dates(row, grammar) is not None and not _says_of_itself(row.text, pack):
        return False
    head = read_head([row], grammar, pack)
    if head.labelled:
        return False
    kind = kind_of(row.passage, pack)
    if row.bullet and headed:
        return kind not in _NAMES or is_sentence(row.text)
    kinds = {piece.kind for piece in pieces_of(head.slots, row.passage, pack)}
    return is_note(row.text, pack) and not kinds & _NAMES


def _says_of_itself(text: str, pack: LanguagePack) -> bool:
    """ "Dissertation: …": a label that is known to open a note."""
    label, colon, _ = text.partition(":")
    return bool(colon) and " ".join(words(label)) in pack.note_openings


def _is_certificate(draft: Study, pack: LanguagePack) -> bool:
    """A name that is no school's, on one row and with one date at most."""
    name = draft.degree or draft.institution
    if not _is_bare(draft, pack) or name is None:
        return False
    return looks_like_organisation(name.text, pack) < 1 and not is_sentence(draft.rows[0].text)


def _is_bare(draft: Study, pack: LanguagePack) -> bool:
    """One name that neither opens with a degree nor names a school, on one row."""
    if draft.empty or len(draft.rows) != 1 or draft.start or draft.area:
        return False
    name = draft.degree or draft.institution
    if name is None or (draft.degree and draft.institution):
        return False
    opens = degree_opening(name.text, pack) or degree_behind(name.text, pack)[1]
    return not opens and kind_of(name, pack) != "institution" and bool(draft.end or draft.degree)
