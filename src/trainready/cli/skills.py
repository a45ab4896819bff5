"""`trainready skills`: the skill maps, and a check of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trainready.cli.options import AsJson, NoInput, Skills


def register(app: typer.Typer) -> None:
    group = typer.Typer(
        rich_markup_mode=None, help="Roles and competencies; `check` tests a map of your own."
    )
    group.callback(invoke_without_command=True)(default)
    group.command(name="list")(list_)
    group.command()(show)
    group.command()(check)
    app.add_typer(group, name="skills")


def default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        list_()


def list_(skills: Skills = None, as_json: AsJson = False, no_input: NoInput = False) -> None:
    """List the roles and the competencies with their ids."""
    from trainready.cli.screen import say, say_json
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map(skills)
    if as_json:
        say_json(
            {
                "schema": "trainready/skills/1",
                "roles": {r.id: r.title for r in skill_map.roles.values()},
                "competencies": {c.id: c.title for c in skill_map.competencies.values()},
                "domains": {d.id: d.title for d in skill_map.domains.values()},
            }
        )
        return
    for heading, rows in (
        ("roles", skill_map.roles),
        ("competencies", skill_map.competencies),
        ("domains", skill_map.domains),
    ):
        say(skill_map.wording(f"skills.{heading}"))
        for id_, row in rows.items():
            say(f"  {id_:26} {row.title}")
        say()


def show(
    id_: Annotated[str, typer.Argument(metavar="ID")],
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Show one role, competency or domain."""
    from dataclasses import asdict
    from difflib import get_close_matches

    from trainready.cli.screen import say, say_json, wrapped
    from trainready.errors import UsageError
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map(skills)
    say_ = skill_map.wording
    found = (
        skill_map.competencies.get(id_) or skill_map.roles.get(id_) or skill_map.domains.get(id_)
    )
    if found and as_json:
        say_json({"schema": "trainready/skill/1", **asdict(found)})
        return
    if competency := skill_map.competencies.get(id_):
        lines = [competency.title, "", *wrapped(competency.definition), ""]
        for number, anchor in enumerate(competency.levels, 1):
            lines += wrapped(say_("skills.level", number=number, anchor=anchor), "  ", "     ")
        cues = [c for c in skill_map.cues if c.competency == id_]
        lines += ["", say_("skills.examples", count=len(cues))]
        for cue in cues:
            lines += wrapped(cue.hits[0], "  ", "    ")
    elif role := skill_map.roles.get(id_):
        lines = [role.title, "", *wrapped(role.summary), "", say_("map.core")]
        for need in role.core:
            title = skill_map.competencies[need.competency].title
            lines.append(say_("skills.need", title=title, level=need.level))
    elif domain := skill_map.domains.get(id_):
        lines = [domain.title, "", *wrapped(domain.definition)]
    else:
        known = [*skill_map.competencies, *skill_map.roles, *skill_map.domains]
        close = get_close_matches(id_, known, 1)
        raise UsageError(
            f"there is no '{id_}'",
            cure=f"Did you mean '{close[0]}'?" if close else "See: trainready skills list",
        )
    for line in lines:
        say(line)


def check(
    folder: Annotated[Path | None, typer.Argument(help="Your folder of skill maps.")] = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Check a skill map: every problem at once, with file, line and cure."""
    from dataclasses import asdict

    from trainready.cli.screen import complain, say, say_json
    from trainready.errors import ExitCode
    from trainready.taxonomy.interview import load_interview
    from trainready.taxonomy.load import inspect_skill_map
    from trainready.taxonomy.overclaims import load_overclaims
    from trainready.vetting import check_rules

    skill_map, problems = inspect_skill_map(folder)
    if skill_map is not None:  # these raise with their own problems
        load_interview(folder)
        load_overclaims(folder)
        check_rules(folder)
    if as_json:
        say_json({"schema": "trainready/check/1", "problems": [asdict(p) for p in problems]})
        if problems:
            raise typer.Exit(ExitCode.FAILED)
        return
    if skill_map is None:
        for problem in problems:
            complain(str(problem))
        raise typer.Exit(ExitCode.FAILED)
    say(
        skill_map.wording(
            "skills.checked",
            competencies=len(skill_map.competencies),
            cues=len(skill_map.cues),
            roles=len(skill_map.roles),
        )
    )
