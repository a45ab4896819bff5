"""Every line on work at home or as a volunteer: where it counted, and how far it may go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainready.model.readiness import Counted
from trainready.model.report import LineKind, MarkedLine, UnpaidWork
from trainready.model.resume import Setting
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.plan.marked import Marker
from trainready.plan.quotes import quote_of

UNPAID = (Setting.HOME, Setting.VOLUNTEER)
NO_CAP = 4


def unpaid(said: Sequence[Statement], marker: Marker, skill_map: SkillMap) -> Iterator[UnpaidWork]:
    """By kind of work; lines of a kind that nobody named come last."""
    by_code: dict[str, list[Statement]] = {}
    for statement in said:
        if statement.setting in UNPAID and not statement.private and not _is_title(statement):
            by_code.setdefault(_code(statement, marker, skill_map), []).append(statement)
    for code, lines in sorted(by_code.items()):
        quotes = tuple(
            quote_of(
                line,
                skill_map,
                mark.words if mark.number else (),
                limit=_told(mark, marker.counted(line.text), skill_map),
                number=mark.number,
            )
            for line in lines
            for mark in (marker.line(line.text),)
        )
        if kind := skill_map.activities.get(code):
            yield UnpaidWork(kind.title, kind.claim, kind.not_claim, quotes)
        else:
            yield UnpaidWork(skill_map.wording(f"plan.unpaid.{code}"), "", "", quotes)


def _is_title(statement: Statement) -> bool:
    return statement.id.endswith("-title")


def _code(statement: Statement, marker: Marker, skill_map: SkillMap) -> str:
    """The kind that the person named, or that the words of the line did; else the setting."""
    found = (c.evidence.activity for c in marker.counted(statement.text))
    code = statement.activity or next(filter(None, found), "")
    code = skill_map.same_activity.get(code, code)
    return code if code in skill_map.activities else statement.setting.value


def _told(mark: MarkedLine, counted: Sequence[Counted], skill_map: SkillMap) -> str:
    say = skill_map.wording
    if mark.kind is LineKind.COUNTED:
        parts = (_part(one, skill_map) for one in counted)
        return say("plan.unpaid.counted", parts="; ".join(dict.fromkeys(parts)))
    if mark.kind is LineKind.NOTICED:
        return say("plan.unpaid.noticed", titles=", ".join(mark.shows))
    return mark.reason or say("plan.unpaid.read")


def _part(one: Counted, skill_map: SkillMap) -> str:
    title = skill_map.competencies[one.evidence.competency].title
    key = "part" if one.cap >= NO_CAP else "part_capped"
    return skill_map.wording(f"plan.unpaid.{key}", title=title, level=one.level, cap=one.cap)
