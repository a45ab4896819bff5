"""`trainready parse`: what was read, as JSON Resume or as text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trainready.cli.options import AsJson, NoInput, Skills


def register(app: typer.Typer) -> None:
    app.command()(parse)


def parse(
    files: Annotated[list[Path], typer.Argument(help="Resumes, or - for stdin.")],
    text: Annotated[bool, typer.Option("--text", help="Show the lines in reading order.")] = False,
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Show what is read from a resume, as JSON Resume.

    Several files: one JSON object a line, each with its source.

    To correct what was read: trainready parse my.pdf > my.json, edit my.json, then
    trainready coach my.json
    """
    if len(files) == 1:
        _one(files[0], text, skills)
    else:
        _several(files, text, skills)


def _one(path: Path, text: bool, skills: Path | None) -> None:
    from trainready.cli.screen import say, say_raw_json
    from trainready.input import read_resume
    from trainready.parse.structured.json_resume import to_json

    reading = read_resume(path, skills)
    if text and reading.document:
        for line in reading.document.lines:
            say(("- " if line.style.bullet else "") + line.text)
    else:
        say_raw_json(to_json(reading.resume))


def _several(files: list[Path], text: bool, skills: Path | None) -> None:
    import json

    from trainready.cli.screen import complain, say, say_raw_json
    from trainready.errors import ExitCode, TrainreadyError
    from trainready.input import read_resume
    from trainready.parse.structured.json_resume import to_json

    failed = 0
    for path in files:
        try:
            reading = read_resume(path, skills)
        except TrainreadyError as error:
            failed += 1
            complain(str(error))
            continue
        if text and reading.document:
            say(f"== {path.name}")
            for line in reading.document.lines:
                say(("- " if line.style.bullet else "") + line.text)
        else:
            record = {"source": str(path), "resume": json.loads(to_json(reading.resume))}
            say_raw_json(json.dumps(record, ensure_ascii=False))
    if failed:
        raise typer.Exit(ExitCode.PARTLY if failed < len(files) else ExitCode.FAILED)
