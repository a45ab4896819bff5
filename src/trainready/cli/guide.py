"""`trainready` alone: three questions instead of a command to remember."""

from __future__ import annotations

import re
from pathlib import Path

import typer


def run(context: typer.Context) -> None:
    """Ask for the file, the role and the folder; without a terminal, show the help."""
    from trainready.cli import coach
    from trainready.cli.options import today
    from trainready.cli.screen import is_interactive, say
    from trainready.errors import TrainreadyError
    from trainready.pipeline import Request
    from trainready.taxonomy.load import load_skill_map

    if not is_interactive():
        typer.echo(context.get_help())
        return
    skill_map = load_skill_map()
    wording = skill_map.wording
    say(wording("guide.welcome"))
    while True:
        say()
        typed = typer.prompt(wording("guide.resume"), default="", show_default=False)
        path = dropped_path(typed)
        if path is None:
            say(wording("guide.no_resume"))
            answers = typer.prompt(wording("guide.answers"), default="", show_default=False)
            household = dropped_path(answers)
            if household is None:
                say(wording("guide.nothing"))
                return
        else:
            household = None
        say()
        roles = [r for r in skill_map.roles.values() if not r.later_step]
        for number, role in enumerate(roles, 1):
            say(f"  {number}  {role.title}")
        chosen = typer.prompt(wording("guide.role"), default="", show_default=False).strip()
        valid = chosen.isdigit() and 1 <= int(chosen) <= len(roles)
        role_id = roles[int(chosen) - 1].id if valid else ""
        say()
        out = dropped_path(
            typer.prompt(wording("guide.out", folder=coach.OUT), default="", show_default=False)
        )
        say()
        try:
            coach.run(
                Request(today=today(), resume=path, household=household, role=role_id),
                out or coach.OUT,
            )
            return
        except TrainreadyError as error:
            say(str(error))
            say(wording("guide.again"))


def dropped_path(typed: str) -> Path | None:
    """The path that a person typed or dropped on the window; `None` for an empty answer.

    Terminals put quotes around it, or a backslash before each space.
    """
    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif not re.match(r"[A-Za-z]:\\|\\\\", text):  # no Windows path, where \ parts folders
        text = re.sub(r"\\(.)", r"\1", text)
    text = text.removeprefix("file://").strip()
    return Path(text).expanduser() if text else None
