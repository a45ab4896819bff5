"""Work that goes on below another heading, and achievements that stand under the one for work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.entries import dates_of
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.slots import read_head, split_at_commas
from trainready.parse.vocabulary import (
    is_household,
    looks_like_organisation,
    looks_like_title,
)

_APART = 0.5
"""White space, in line heights, above a row that belongs to something else."""
_HEAD_ROWS = 3
_SURE = 1.5
_LONGEST_GROUP_NAME = 6
"""Words."""


def work_in_order(
    sections: Sequence[Section], grammar: DateGrammar, pack: LanguagePack
) -> tuple[Section, ...]:
    """The sections, with each row of a job under work and each achievement outside of it."""
    result: list[Section] = []
    oldest = 0
    for index, section in enumerate(sections):
        if section.kind is SectionKind.WORK:
            if _without_jobs(section, sections[index + 1 :], grammar, pack):
                result += _groups(section)
                continue
            if jobs := _bare_jobs(section, grammar, pack):
                result += _groups(replace(section, rows=section.rows[:jobs]))
                section = replace(section, rows=section.rows[jobs:])
            oldest = _oldest_year(section.rows, grammar) or oldest
        at = _work_again(section, oldest, grammar, pack)
        if at:
            result += [
                replace(section, rows=section.rows[:at]),
                Section(SectionKind.WORK, None, section.rows[at:]),
            ]
        else:
            result.append(section)
    return tuple(result)


def _oldest_year(rows: Sequence[Row], grammar: DateGrammar) -> int:
    found = (dates_of(row, grammar) for row in rows if not row.bullet)
    return min((f.first.year for f in found if f and f.first and f.first.year), default=0)


def _work_again(section: Section, oldest: int, grammar: DateGrammar, pack: LanguagePack) -> int:
    """Where, under a heading of care at home amid work, the next older job stands; 0 for nowhere.

    The heading only stood for the time at home: what follows it is work as before.
    """
    if section.kind is not SectionKind.HOUSEHOLD or not oldest:
        return 0
    rows = section.rows
    for index in range(1, len(rows)):
        opens = not rows[index].bullet and rows[index].first.gap > _APART
        if opens and _is_older_job(rows[index : index + _HEAD_ROWS], oldest, grammar, pack):
            return index
    return 0


def _is_older_job(
    rows: Sequence[Row], oldest: int, grammar: DateGrammar, pack: LanguagePack
) -> bool:
    """A dated title at an employer, from before the jobs above."""
    gap = next((i for i, row in enumerate(rows) if i and row.first.gap > _APART), len(rows))
    own = [row for row in rows[:gap] if not row.bullet]
    head = read_head(own, grammar, pack)
    texts = [piece.text for slot in head.slots for piece in split_at_commas(slot.passage)]
    titled = any(looks_like_title(text, pack) >= _SURE for text in texts)
    employed = any(looks_like_organisation(text, pack) >= _SURE for text in texts)
    at_home = any(is_household(text, "", pack) for text in texts)
    older = 0 < head.end.year <= oldest
    return titled and employed and older and not at_home


def _without_jobs(
    section: Section, following: Sequence[Section], grammar: DateGrammar, pack: LanguagePack
) -> bool:
    """A section of achievements by skill, which a section with the jobs themselves follows."""
    plain = [row for row in section.rows if not row.bullet]
    if not plain or len(plain) == len(section.rows):
        return False
    dated = any(dates_of(row, grammar) for row in section.rows)
    jobs = any(s.kind is SectionKind.WORK and _oldest_year(s.rows, grammar) for s in following)
    named = any(looks_like_title(row.text, pack) >= _SURE for row in plain)
    return jobs and not dated and not named


def _bare_jobs(section: Section, grammar: DateGrammar, pack: LanguagePack) -> int:
    """Where a bare list of jobs begins below achievements by skill; 0 when there is none."""
    rows = section.rows
    start = max((i for i, row in enumerate(rows) if row.bullet), default=-1) + 1
    above = [row for row in rows[:start] if not row.bullet]
    dated = any(dates_of(row, grammar) for row in rows[:start])
    named = any(looks_like_title(row.text, pack) >= _SURE for row in above)
    if not above or dated or named or rows[0].bullet:
        return 0
    return start if any(dates_of(row, grammar) for row in rows[start:]) else 0


def _groups(section: Section) -> list[Section]:
    """One section for each name of a skill above its achievements."""
    result: list[Section] = []
    for index, row in enumerate(section.rows):
        below = section.rows[index + 1] if index + 1 < len(section.rows) else None
        short = len(row.text.split()) <= _LONGEST_GROUP_NAME
        if not row.bullet and below is not None and below.bullet and short:
            result.append(Section(SectionKind.OTHER, row, ()))
        elif result:
            result[-1] = replace(result[-1], rows=(*result[-1].rows, row))
        else:
            result.append(Section(SectionKind.OTHER, section.heading, (row,)))
    return result
