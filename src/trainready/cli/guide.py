"""`trainready` alone: three questions instead of a command to remember."""

from __future__ import annotations

import re
from pathlib import Path

import typer


def run(context: typer.Context) -> None:
    """Ask for the file, the role and the folder; without a terminal, show the help."""
    from trainready.cli import coach
    from trainready.cli.options import today
    from trainready.cli.screen import is_interactive, say, wrapped
    from trainready.errors import TrainreadyError
    from trainready.pipeline import Request
    from trainready.taxonomy.load import load_skill_map

    if not is_interactive():
        typer.echo(context.get_help())
        return
    def tell(text: str) -> None:
        for paragraph in text.split("\n"):
            for line in wrapped(paragraph):
                say(line)

    skill_map = load_skill_map()
    wording = skill_map.wording
    say(wording("guide.welcome"))
    while True:
        say()
        path, household = dropped_path(_ask(wording("guide.resume"))), None
        if path is None:
            tell(wording("guide.no_resume"))
            household = dropped_path(_ask(wording("guide.answers")))
            if household is None:
                tell(wording("guide.nothing"))
                return
        file = path or household
        if file and not file.is_file():
            tell(wording("guide.no_file", name=file.name))
            continue
        say()
        roles = [r for r in skill_map.roles.values() if not r.later_step]
        for number, role in enumerate(roles, 1):
            say(f"  {number}  {role.title}")
        chosen = _ask(wording("guide.role")).strip()
        valid = chosen.isdigit() and 1 <= int(chosen) <= len(roles)
        role_id = roles[int(chosen) - 1].id if valid else ""
        say()
        out = dropped_path(_ask(wording("guide.out", folder=coach.OUT)))
        say()
        try:
            coach.run(
                Request(today=today(), resume=path, household=household, role=role_id),
                out or coach.OUT,
            )
            return
        except TrainreadyError as error:
            say(str(error))
            tell(wording("guide.again"))


def _ask(question: str) -> str:
    """The answer to a question, on a line of its own: a dropped path is long."""
    return str(typer.prompt(f"{question}\n>", default="", show_default=False, prompt_suffix=" "))


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
