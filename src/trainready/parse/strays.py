"""Rows that stand in a section and belong to another: particulars, wishes, a signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.vocabulary import folded, says_particular, words

_LONGEST_NOTE = 10
"""Words of a line like "References available on request"."""
_LONGEST_SIGNATURE = 4
"""Rows."""
_LONGEST_OPENING = 4
"""Words."""
_JOBS = frozenset({SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.HOUSEHOLD})
_STUDIES = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATES})
_KEPT_WHOLE = frozenset({SectionKind.PROFILE, SectionKind.OTHER, SectionKind.REFERENCES})
"""Sections in which such rows may stand."""


def strays_apart(sections: Sequence[Section], pack: LanguagePack) -> tuple[Section, ...]:
    """The sections less such rows, each followed by a section of what was taken out of it."""
    result: list[Section] = []
    for section in _without_signature(sections, pack):
        kinds = [_belongs_to(row, section.kind, pack) for row in section.rows]
        kept = tuple(row for row, kind in zip(section.rows, kinds, strict=True) if kind is None)
        result.append(replace(section, rows=kept))
        for kind in dict.fromkeys(filter(None, kinds)):
            own = [row for row, other in zip(section.rows, kinds, strict=True) if other is kind]
            result.append(Section(kind, None, tuple(own)))
    return tuple(result)


def _belongs_to(row: Row, kind: SectionKind, pack: LanguagePack) -> SectionKind | None:
    """The section of a row that stands in the wrong one."""
    if kind in _KEPT_WHOLE:
        return None
    among_duties = kind in _JOBS and row.bullet
    if _names_no_referee(row.text, pack) and not among_duties:
        return SectionKind.REFERENCES
    if kind in _STUDIES and _is_wish(row.text, pack):
        return SectionKind.OTHER
    licence = kind is SectionKind.CERTIFICATES
    if says_particular(row.text, pack) and not among_duties and not licence:
        return SectionKind.OTHER
    return None


def _names_no_referee(text: str, pack: LanguagePack) -> bool:
    """ "References available on request"."""
    found = words(text)
    named = any(pack.headings.get(word) is SectionKind.REFERENCES for word in found)
    said = f" {' '.join(found)} "
    given = any(f" {phrase} " in said for phrase in pack.on_request)
    return named and given and len(found) <= _LONGEST_NOTE


def _is_wish(text: str, pack: LanguagePack) -> bool:
    found = words(text)
    return any(" ".join(found[:count]) in pack.wishes for count in range(1, _LONGEST_OPENING + 1))


def _without_signature(sections: Sequence[Section], pack: LanguagePack) -> list[Section]:
    """The sections, and the end of a letter ("Yours sincerely" and a name) as one that is loose."""
    *before, last = sections
    rows = last.rows
    low = max(0, len(rows) - _LONGEST_SIGNATURE)
    at = next((i for i in range(low, len(rows)) if folded(rows[i].text) in pack.closings), None)
    if at is None:
        return [*sections]
    signature = Section(SectionKind.OTHER, None, rows[at:], loose=True)
    return [*before, replace(last, rows=rows[:at]), signature]
