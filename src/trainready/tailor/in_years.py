"""Years in each job in place of its dates: one of three ways to show a career break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from trainready.model.formulas import Period, period_of, whole_months
from trainready.model.origin import Origin, OriginKind
from trainready.model.resume import Position, Resume, SectionKind, Setting
from trainready.model.skillmap import Wording
from trainready.model.tailored import (
    BLANK,
    LineKind,
    TailoredEntry,
    TailoredLine,
    TailoredResume,
    TailoredSection,
)

_KINDS = (SectionKind.WORK, SectionKind.VOLUNTEER)


def in_years(tailored: TailoredResume, resume: Resume, today: date, say: Wording) -> TailoredResume:
    """The same resume with the time in each job in place of dates, and without a line for a break.

    An entry whose dates do not give at least two months keeps them.
    """
    positions = (*resume.work, *resume.volunteer)

    def shown(section: TailoredSection) -> TailoredSection:
        if section.kind not in _KINDS:
            return section
        jobs = (e for e in section.entries if e.setting is not Setting.HOME)
        return replace(section, entries=tuple(_counted(e, positions, today, say) for e in jobs))

    sections = map(shown, tailored.sections)
    kept = tuple(s for s in sections if s.entries or s.kind not in _KINDS)
    return replace(tailored, sections=kept)


def _counted(
    entry: TailoredEntry, positions: Sequence[Position], today: date, say: Wording
) -> TailoredEntry:
    dates = {origin for line in (entry.start, entry.end) for origin in line.origins}
    position = next((p for p in positions if dates and p.start.written.origin in dates), None)
    if position is None or not (found := period_of(position.start, position.end, today)):
        return entry
    time = _time(position, found, say)
    return replace(entry, start=time, end=BLANK) if time else entry


def _time(position: Position, found: Period, say: Wording) -> TailoredLine:
    months = whole_months([found])
    if months < 2:
        return BLANK
    years = months // 12
    formula = "years_in_role" if years > 1 else "one_year_in_role" if years else "months_in_role"
    text = say(f"computed.{formula}", count=years or months)
    written = (position.start.written.origin, position.end.written.origin)
    spans = tuple(span for origin in written if origin for span in origin.spans)
    return TailoredLine(text, (Origin(OriginKind.COMPUTED, spans, formula),), LineKind.COMPUTED)
