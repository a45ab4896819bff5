"""A client's report and readiness → where they stand, by ids and counts."""

from __future__ import annotations

from trainready.model.clients import ClientStanding, CompetencyState, RoleReach
from trainready.model.report import GapReport, ReportItem


def standing_of(report: GapReport) -> ClientStanding:
    """What the cohort counts of one client."""
    here = report.role
    rows = (here, *report.other_roles)
    return ClientStanding(
        here.role,
        here.shown,
        here.total,
        (
            *(_state(item, core=True) for item in report.core),
            *(_state(item, core=False) for item in report.habits),
        ),
        tuple(RoleReach(r.role, r.shown, r.total) for r in rows if not r.later_step),
    )


def _state(item: ReportItem, *, core: bool) -> CompetencyState:
    return CompetencyState(item.competency, item.state, item.reached, item.needed, core)
