"""`trainready` alone: three questions instead of a command to remember."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from trainready.model.skillmap import SkillMap, Wording


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
    _tell(wording("guide.welcome"))
    while files := _files(wording):
        role = _role(skill_map)
        out = dropped_path(_ask(wording("guide.out", folder=coach.OUT))) or coach.OUT
        say()
        try:
            resume, household = files
            coach.run(Request(today(), resume, household, role), out)
            return
        except TrainreadyError as error:
            say(str(error))
            _tell(wording("guide.again"))


def _files(wording: Wording) -> tuple[Path | None, Path | None] | None:
    """A resume or a file of answers that is there; `None` when the person has neither."""
    from trainready.cli.household import ANSWERS, interviewed

    while True:
        path, household = dropped_path(_ask(wording("guide.resume"))), None
        if path is None:
            _tell(wording("guide.no_resume"))
            household = dropped_path(_ask(wording("guide.answers"))) or interviewed(ANSWERS)
        file = path or household
        if file is None:
            return None
        if file.is_file():
            return path, household
        problem = "guide.a_folder" if file.is_dir() else "guide.no_file"
        _tell(wording(problem, name=file.name))


def _role(skill_map: SkillMap) -> str:
    """The id of the role that the person chose, or nothing for the best evidenced."""
    from trainready.cli.screen import say

    roles = [role for role in skill_map.roles.values() if not role.later_step]
    for number, role in enumerate(roles, 1):
        say(f"  {number}  {role.title}")
    while chosen := _ask(skill_map.wording("guide.role")).strip():
        if chosen.isdecimal() and 1 <= int(chosen) <= len(roles):
            return roles[int(chosen) - 1].id
        _tell(skill_map.wording("guide.no_role", last=len(roles)))
    return ""


def _tell(text: str) -> None:
    from trainready.cli.screen import say, wrapped

    for paragraph in text.split("\n"):
        for line in wrapped(paragraph):
            say(line)


def _ask(question: str) -> str:
    """The answer to a question, on a line of its own: a dropped path is long."""
    asked = f"\n{question}\n>"
    return str(typer.prompt(asked, default="", show_default=False, prompt_suffix=" "))


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
