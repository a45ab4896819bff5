"""The pieces of one course of study → its fields; courses that are built alike decide together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.parse.degrees import degree_behind, lacks_subject
from trainready.parse.scores import score_apart
from trainready.parse.studies import Study, take_labelled, without_remark
from trainready.parse.study_groups import Mark
from trainready.parse.study_pieces import Piece, spanning
from trainready.parse.vocabulary import (
    folded,
    is_sentence,
    looks_like_organisation,
    looks_like_place,
    words,
)

_MOST_LIKE = 0.9
"""What the words of a name say at most, beside where it stands."""
_LONGEST_TOWN = 2
"""Words."""
_Place = tuple[int, Piece]
"""A piece and its row."""


def order_of(groups: Sequence[Sequence[Mark]]) -> int:
    """How many more courses name the school before the degree than behind it."""
    vote = 0
    for group in groups:
        kinds = [piece.kind for mark in group for piece in mark.pieces]
        if "degree" in kinds and "institution" in kinds:
            vote += 1 if kinds.index("institution") < kinds.index("degree") else -1
    return vote


def towns_stand_apart(groups: Sequence[Sequence[Mark]]) -> bool:
    """Every school is named with its town, so the town is no part of the name."""
    schools = [m for g in groups for m in g if "institution" in m.fields]
    return len(schools) > 1 and all("place" in mark.fields for mark in schools)


def study_in(group: Sequence[Mark], order: int, towns_apart: bool, pack: LanguagePack) -> Study:
    """The course of study that the rows of a group tell of."""
    if not towns_apart:
        group = [_with_town(mark, _subject_named(group, pack), pack) for mark in group]
    draft = Study(rows=[mark.row for mark in group])
    for mark in group:
        if mark.dated and not draft.holds("dates"):
            draft.start, draft.end = mark.start, mark.end
        elif mark.dates:
            draft.courses.append(mark.dates)
        for name, passage in mark.labelled:
            score, note = score_apart(passage) if name == "score" else (passage, None)
            take_labelled(draft, name, score)
            draft.courses += [note] if note else []
    told = [(n, p) for n, mark in enumerate(group) if not mark.detail for p in mark.pieces]
    told = [(n, _as_subject(p, told[:i], pack)) for i, (n, p) in enumerate(told)]
    told = [(n, _as_school(p, group[n], told)) for n, p in told]
    _take_known(draft, told)
    names = [(n, p) for n, p in told if p.kind == "other"]
    _take_others(draft, names, told, order, pack)
    _take_rest(draft, group)
    return draft


def _subject_named(group: Sequence[Mark], pack: LanguagePack) -> bool:
    """A degree stands with its subject, so a short name behind the school is its town."""
    degrees = [piece for mark in group for piece in mark.pieces if piece.kind == "degree"]
    return bool(degrees) and not any(lacks_subject(piece.text, pack) for piece in degrees)


def _with_town(mark: Mark, subject_named: bool, pack: LanguagePack) -> Mark:
    """The row with its school and the town behind it as one name: "Hill College, Brighton"."""
    pieces = [*mark.pieces]
    for i in range(len(pieces) - 1):
        school, town = pieces[i : i + 2]
        short = subject_named and town.kind == "other" and len(words(town.text)) <= _LONGEST_TOWN
        named = school.kind == "institution" and school.slot == town.slot
        if named and (short or _is_only_town(town, pack)):
            whole = replace(school, passage=spanning(mark.row.passage, school, town))
            return replace(mark, pieces=(*pieces[:i], whole, *pieces[i + 2 :]))
    return mark


def _is_only_town(piece: Piece, pack: LanguagePack) -> bool:
    """A town, and no region or country."""
    known = folded(piece.text) in pack.places.towns
    return piece.kind == "place" and (known or looks_like_place(piece.text, pack) < 2)


def _as_subject(piece: Piece, before: Sequence[_Place], pack: LanguagePack) -> Piece:
    """ "National Certificate, Pharmacy (NQF 4)": the second is the subject of the first."""
    last = before[-1][1] if before else None
    if last is None or (last.kind, piece.kind) != ("degree", "degree"):
        return piece
    beside = last.slot == piece.slot and " " in piece.text and lacks_subject(last.text, pack)
    second = beside or degree_behind(piece.text, pack)[1]
    return replace(piece, kind="other") if second else piece


def _as_school(piece: Piece, mark: Mark, told: Sequence[_Place]) -> Piece:
    """A town's name alone on its row may be that of a school, where no other is named."""
    alone = len(mark.pieces) == 1 and "," not in piece.text
    schooled = any(other.kind in {"institution", "other"} for _, other in told)
    return (
        replace(piece, kind="other") if piece.kind == "place" and alone and not schooled else piece
    )


def _take_known(draft: Study, told: Sequence[_Place]) -> None:
    """The pieces whose kind says where they go."""
    for _, piece in told:
        if piece.kind in {"degree", "institution", "url", "score"}:
            if draft.holds(piece.kind):
                draft.spare.append(piece.passage)
            elif piece.kind == "institution":
                draft.institution, said = without_remark(piece.passage)
                draft.courses += [said] if said else []
            else:
                setattr(draft, piece.kind, piece.passage)


def _take_others(
    draft: Study, names: list[_Place], told: Sequence[_Place], order: int, pack: LanguagePack
) -> None:
    """Names of no known kind: the school, the degree or its subject, by where they stand."""
    degree = next((place for place in told if place[1].passage is draft.degree), None)
    open_area = degree is not None and draft.area is None and lacks_subject(degree[1].text, pack)
    if draft.institution is None and names:
        school = _school_among(names, degree if open_area else None, told, order, pack)
        draft.institution = school[1].passage
        names.remove(school)
    if draft.degree is None and names and not draft.area:
        draft.degree = names.pop(0)[1].passage
    elif open_area and degree is not None:
        subject = next((n for n in names if _is_subject(n, degree, told)), None)
        if subject is not None:
            draft.area = subject[1].passage
            names.remove(subject)
    draft.spare += [piece.passage for _, piece in names]


def _school_among(
    names: Sequence[_Place],
    degree: _Place | None,
    told: Sequence[_Place],
    order: int,
    pack: LanguagePack,
) -> _Place:
    """Which of these names is the school."""

    def weight(place: _Place) -> float:
        row, piece = place
        like = looks_like_organisation(piece.text, pack)
        if degree is None:
            return like - (0.1 if order >= 0 else -0.1) * names.index(place)
        apart = 1.0 * (row != degree[0]) + 0.6 * (row == degree[0] and piece.slot != degree[1].slot)
        like = min(like, _MOST_LIKE)  # subjects are called "Industrial Logistics" too
        behind = told.index(place) > told.index(degree)
        ordered = 0.3 * (order < 0 if behind else order > 0)
        return like + apart + ordered + 0.01 * names.index(place) * behind

    return max(names, key=weight)


def _is_subject(name: _Place, degree: _Place, told: Sequence[_Place]) -> bool:
    """It stands right behind the degree, or on a row of its own below."""
    behind = told.index(name) - told.index(degree)
    if is_sentence(name[1].text):
        return False
    # Some programs print the subject first, each on a row of its own.
    above = behind == -1 and name[0] != degree[0] and told.index(name) > 0
    return above or (behind > 0 and (behind == 1 or name[0] > degree[0]))


def _take_rest(draft: Study, group: Sequence[Mark]) -> None:
    """Remarks, places, notes and details, in the order of the page."""
    for mark in group:
        if mark.detail:
            draft.courses.append(mark.row.passage)
            continue
        for piece in _places_whole(mark):
            if piece.kind == "remark":
                draft.remarks.append(piece.passage)
            elif piece.passage is draft.institution:
                continue
            elif piece.kind == "place" and draft.place is None:
                draft.place = piece.passage
            elif piece.kind in {"note", "place"}:
                draft.courses.append(piece.passage)


def _places_whole(mark: Mark) -> list[Piece]:
    """The pieces of a row; a town and its region side by side are one."""
    whole: list[Piece] = []
    for piece in mark.pieces:
        before = whole[-1] if whole else None
        if before and before.kind == piece.kind == "place" and before.slot == piece.slot:
            whole[-1] = replace(before, passage=spanning(mark.row.passage, before, piece))
        else:
            whole.append(piece)
    return whole
