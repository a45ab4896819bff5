"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

Skills = Annotated[
    Path | None,
    typer.Option(
        "--skills", help="A folder of your own skill maps, laid over ours.", metavar="DIR"
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON for other programs.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never ask anything.")]
Keeping = Annotated[
    str,
    typer.Option(
        "--keep",
        help="all: every line. relevant: lines for this work, and two others a job. "
        "Default: every line that says what was done.",
        metavar="all|relevant",
    ),
]
KeepWording = Annotated[bool, typer.Option("--keep-wording", help="Change no word of any line.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show each change: before, after and why.")]
DecisionsFile = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        help="Your decisions on the changes. Default: details/decisions.toml of the folder.",
        metavar="FILE",
    ),
]
Letter = Annotated[
    bool, typer.Option("--letter", help="Also a letter of half a page, with blanks to fill in.")
]
ShowReading = Annotated[
    bool, typer.Option("--show-reading", help="Show what software reads in your new resume.")
]
BrandFile = Annotated[
    Path | None,
    typer.Option(
        "--brand",
        help="Your agency's brand.toml: its name, logo and colours on the report.",
        metavar="FILE",
    ),
]
Household = Annotated[
    Path | None,
    typer.Option(
        "--household",
        help="Home and volunteer work: a file of answers, or a text with one activity a line.",
    ),
]
RoleId = Annotated[
    str,
    typer.Option("--role", help="A role id; see: trainready skills. Default: the best evidenced."),
]


def today() -> date:
    """The day that ends entries that go on; `SOURCE_DATE_EPOCH` (seconds, UTC) fixes it."""
    import os
    from datetime import UTC, datetime

    if (epoch := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).astimezone().date()
