"""Facts that are computed from the person's own dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trainready.language.paid_work import is_paid_work
from trainready.model.formulas import Period, period_of, whole_years
from trainready.model.origin import Origin, OriginKind
from trainready.model.resume import Position
from trainready.model.skillmap import LineWords, Wording
from trainready.model.tailored import BLANK, LineKind, TailoredLine

FEWEST_YEARS = 2
"""Below this a count of years says less than the dates themselves."""


def years_of_work(
    positions: Sequence[Position], today: date, words: LineWords, wording: Wording
) -> TailoredLine:
    """ "12 years of work", from the dates of paid positions; blank below two years."""
    periods: list[Period] = []
    origins: list[Origin] = []
    for position in positions:
        if not is_paid_work(position, words):
            continue
        if not position.start.month or not (position.end.month or position.end.ongoing):
            return BLANK  # a year alone is too coarse to add up
        if period := period_of(position.start, position.end, today):
            periods.append(period)
            written = (position.start.written.origin, position.end.written.origin)
            origins.extend(origin for origin in written if origin)
    years = whole_years(periods)
    if years < FEWEST_YEARS or not origins:
        return BLANK
    spans = tuple(span for origin in origins for span in origin.spans)
    return TailoredLine(
        wording("computed.whole_years", count=years),
        (Origin(OriginKind.COMPUTED, spans, "whole_years"),),
        LineKind.COMPUTED,
    )
