"""`trainready progress`: what is new of one client, in words."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from trainready.cli.batch import OUT, Out
from trainready.cli.options import AsJson, NoInput, Skills

Client = Annotated[str, typer.Argument(metavar="CLIENT", help="A code such as c001, or a folder.")]


def register(app: typer.Typer) -> None:
    app.command()(progress)


def progress(
    client: Client,
    since: Annotated[
        str, typer.Option("--since", help="A day such as 2026-10-01.", metavar="DAY")
    ] = "",
    out: Out = OUT,
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Show what is new of a client since an earlier run.

    Examples:

      trainready progress c001 --out reports

      trainready progress c001 --out reports --since 2026-10-01
    """
    from trainready.cli.screen import say as tell
    from trainready.cli.screen import say_json, wrapped
    from trainready.clients.places import place_of
    from trainready.clients.progress import progress_of
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map(skills)
    place = place_of(client, out)
    found = progress_of(place.folder, skill_map, _day(since))
    if as_json:
        say_json(
            {
                "schema": "trainready/progress/1",
                "client": place.code,
                "since": found.first.day.isoformat(),
                "until": found.last.day.isoformat(),
                "role": found.last.levels.role,
                "before": dict(found.first.levels.levels),
                "levels": dict(found.last.levels.levels),
                "changes": list(found.told),
            }
        )
        return
    say = skill_map.wording
    days = {"first": found.first.day.isoformat(), "last": found.last.day.isoformat()}
    key = "since" if found.told else "nothing" if found.compared else "first"
    for line in wrapped(say(f"clients.progress.{key}", code=place.code, **days)):
        tell(line)
    for sentence in found.told:
        for line in wrapped(sentence, "  ", "    "):
            tell(line)


def _day(text: str) -> date | None:
    from trainready.errors import UsageError

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"'{text}' is not a day", cure="Write it as 2026-10-01.") from None
