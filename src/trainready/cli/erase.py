"""`trainready erase`: one client's files listed and removed, with a receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.batch import OUT, Out
from trainready.cli.options import AsJson, NoInput
from trainready.cli.progress import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainready.clients.erase import Erasure
    from trainready.model.skillmap import Wording

OUT_OF_REACH = ("backups", "mail", "cloud", "paper", "disk", "list")
"""Sentences on what no program of ours can reach, by their keys under `clients.erase.beyond`."""


def register(app: typer.Typer) -> None:
    app.command()(erase)


def erase(
    client: Client,
    out: Out = OUT,
    originals: Annotated[
        bool, typer.Option("--originals", help="Also the files that the client gave you.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Remove without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list the files.")] = False,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """List every file of a client and remove them, with a receipt.

    The files that the client gave you stay, unless you ask for --originals.

    Examples:

      trainready erase c002 --out reports --dry-run

      trainready erase c002 --out reports --yes
    """
    from trainready.cli.screen import is_interactive, say_json
    from trainready.cli.screen import say as tell
    from trainready.clients.erase import erase as remove
    from trainready.clients.erase import erasure_of
    from trainready.clients.moment import now
    from trainready.clients.places import place_of
    from trainready.errors import UsageError
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map()
    erasure = erasure_of(place_of(client, out))
    if not as_json:
        for line in _listed(erasure, skill_map.wording, originals=originals):
            tell(line)
    if not (dry_run or yes):
        if no_input or as_json or not is_interactive():
            raise UsageError(
                "nothing was removed", cure="To remove these files, run it again with --yes."
            )
        typer.confirm(skill_map.wording("clients.erase.sure"), abort=True)
    receipt = None
    if not dry_run:
        receipt = remove(erasure, now(), skill_map, originals=originals)
    if as_json:
        say_json(
            {
                "schema": "trainready/erase/1",
                "client": erasure.place.code,
                "removed": not dry_run,
                "files": [str(path) for path in erasure.files],
                "originals": [str(path) for path in erasure.originals],
                "originals_too": originals,
                "receipt": str(receipt) if receipt else None,
                "out_of_reach": [skill_map.wording(f"clients.beyond.{k}") for k in OUT_OF_REACH],
            }
        )
        return
    for line in _ended(erasure, str(receipt or ""), skill_map.wording, originals=originals):
        tell(line)


def _listed(erasure: Erasure, say: Wording, *, originals: bool) -> Iterator[str]:
    from trainready.cli.screen import wrapped

    size = sum(path.lstat().st_size for path in erasure.files)
    counts = {"count": len(erasure.files), "kilobytes": -(-size // 1024)}
    yield from wrapped(say("clients.erase.files", code=erasure.place.code, **counts))
    yield from (f"  {path}" for path in erasure.files)
    if erasure.originals:
        key = "originals" if originals else "originals_stay"
        yield from wrapped(say(f"clients.erase.{key}"))
        yield from (f"  {path}" for path in erasure.originals)


def _ended(erasure: Erasure, receipt: str, say: Wording, *, originals: bool) -> Iterator[str]:
    from trainready.cli.screen import wrapped

    key = "removed" if receipt else "not_removed"
    yield from wrapped(say(f"clients.erase.{key}", receipt=receipt), hanging="  ")
    if receipt and erasure.originals and not originals:
        yield from wrapped(say("clients.erase.again"), hanging="  ")
    yield from wrapped(say("clients.erase.beyond"))
    for key in OUT_OF_REACH:
        yield from wrapped(say(f"clients.beyond.{key}"), "  - ", "    ")
