"""`trainready map`: competencies with the lines that show them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.options import AsJson, Household, NoInput, RoleId, Skills, today

if TYPE_CHECKING:
    from trainready.model.report import GapReport, ReportItem
    from trainready.model.skillmap import Wording


def register(app: typer.Typer) -> None:
    app.command(name="map")(map_)


def map_(
    file: Annotated[Path | None, typer.Argument(help="Your resume, or - for stdin.")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read lines of {id, text} as JSON from stdin.")
    ] = False,
    household: Household = None,
    role: RoleId = "",
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Show which of your lines count, for what, and why not for more."""
    from trainready.errors import UsageError
    from trainready.pipeline import Request, map_person, report_of

    if jsonl:
        from trainready.cli.map_lines import map_lines

        map_lines(skills)
        return
    if file is None and household is None:
        raise UsageError(
            "give a resume or a file of household answers",
            cure="For example: trainready map my-resume.pdf",
        )
    request = Request(today(), file, household, role, skills=skills)
    mapped = map_person(request)
    if as_json:
        from trainready.cli.map_json import readiness_json
        from trainready.cli.screen import say_json

        say_json(readiness_json(mapped, role))
    else:
        from trainready.cli.asides import tell_asides

        _show(report_of(mapped, request), mapped.skill_map.wording)
        tell_asides(mapped.household.asides, household, mapped.skill_map.wording)


def _show(report: GapReport, wording: Wording) -> None:
    from trainready.cli.screen import called, say, wrapped

    say(wording("map.title", role=report.role.title))
    for heading, items in (
        ("core", report.core),
        ("habits", report.habits),
        ("helpful", report.helpful),
    ):
        say()
        say(wording(f"map.{heading}"))
        for item in items:
            say()
            for line in wrapped(_heading(item, wording), "  ", "    "):
                say(line)
            for quote in (*item.quotes, *item.weak):
                marked = _marked(quote.text, quote.words)
                place = ", ".join(p for p in (quote.source, quote.place) if p)
                for line in wrapped(f"“{marked}” ({place})", "    ", "     "):
                    say(line)
                for line in wrapped(quote.limit, "     "):
                    say(line)
    if report.not_counted:
        say()
        say(wording("map.not_counted"))
        for quote, why in report.not_counted:
            for line in wrapped(f"“{quote.text}” {why}", "  ", "   "):
                say(line)
    say()
    for line in wrapped(wording("map.legend")):
        say(line)
    for line in wrapped(wording("map.why", command=called(), topic=report.core[0].competency)):
        say(line)


def _heading(item: ReportItem, wording: Wording) -> str:
    """The competency, where the person stands, and the level where lines count for one."""
    key = "map.item_level" if item.needed else "map.item_reached" if item.reached else "map.item"
    return wording(
        key,
        title=item.title,
        state=item.state_label,
        reached=item.reached,
        needed=item.needed,
    )


def _marked(text: str, words: tuple[tuple[int, int], ...]) -> str:
    """The text with *the words that counted* between stars, neighbours together."""
    runs: list[list[int]] = []
    for start, end in sorted(words):
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1][1] = end
        else:
            runs.append([start, end])
    for start, end in reversed(runs):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    return text
