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
Household = Annotated[
    Path | None,
    typer.Option("--household", help="A file of answers about home and volunteer work."),
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
