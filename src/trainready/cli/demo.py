"""`trainready demo`: the main job on an invented person who ships inside."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trainready.cli.options import AsJson, NoInput, today

SAMPLE = Path("priya-raman")


def register(app: typer.Typer) -> None:
    app.command()(demo)


def demo(
    out: Annotated[Path, typer.Option("--out", help="The folder for the files.")] = Path(
        "trainready-demo"
    ),
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Run the main job on Priya, an invented parent who returns to work."""
    from trainready.assets import folder
    from trainready.cli.coach import run
    from trainready.cli.screen import called
    from trainready.pipeline import REPORT_FORMATS, RESUME_FORMATS, Request

    person = folder("examples") / SAMPLE
    request = Request(
        today=today(),
        resume=person / f"{SAMPLE}.docx",
        household=person / "household.toml",
        formats=RESUME_FORMATS,
        report_formats=REPORT_FORMATS,
    )
    run(request, out, as_json=as_json, then=f"{called()} coach YOUR-RESUME")
