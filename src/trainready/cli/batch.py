"""`trainready batch`: a counselor's folder of clients in one run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.options import (
    AsJson,
    BrandFile,
    Keeping,
    KeepWording,
    Letter,
    NoInput,
    RoleId,
    Skills,
    today,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainready.clients.run import Batch
    from trainready.model.clients import ClientRun
    from trainready.model.skillmap import SkillMap

OUT = Path("trainready-clients")
Out = Annotated[Path, typer.Option("--out", help="The folder of your clients' files.")]


def register(app: typer.Typer) -> None:
    app.command()(batch)


def batch(
    folder: Annotated[
        Path, typer.Argument(help="One file a client, or one folder a client.", metavar="FOLDER")
    ],
    out: Out = OUT,
    role: RoleId = "",
    format_: Annotated[
        str,
        typer.Option("--format", help="Any of docx,pdf,html,md,txt,json.", metavar="LIST"),
    ] = "",
    design: Annotated[
        str, typer.Option("--design", help="The look of the resumes. Default: classic.")
    ] = "",
    paper: Annotated[
        str, typer.Option("--paper", help="The size of a page. Default: a4.", metavar="a4|letter")
    ] = "",
    brand: BrandFile = None,
    letter: Letter = False,
    keep: Keeping = "",
    keep_wording: KeepWording = False,
    jobs: Annotated[
        int, typer.Option("--jobs", help="Clients at a time. Default: one a core.", min=0)
    ] = 0,
    again: Annotated[bool, typer.Option("--again", help="Also clients without a change.")] = False,
    names: Annotated[
        bool, typer.Option("--names", help="Let names stand in file names and messages.")
    ] = False,
    anonymous: Annotated[
        bool,
        typer.Option("--anonymous", help="Also a masked copy of each client for case reviews."),
    ] = False,
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Make the files of every client in a folder.

    A client is a file, or a folder with resume, household answers, listing and notes. A file
    clients.toml or clients.csv in it may name codes, roles and options. Stopped or killed, the
    same command goes on where it was; clients without a change are not done again.

    Examples:

      trainready batch clients --out reports

      trainready batch clients --out reports --role fact_checker --format docx,pdf
    """
    from trainready.asked import chosen_formats, chosen_lines
    from trainready.clients.roster import Wishes
    from trainready.clients.run import prepare
    from trainready.model.brand import look
    from trainready.model.journey import Request
    from trainready.pipeline import brand_of
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map(skills)
    agency = brand_of(brand) if brand else None
    design, paper = look(agency, design, paper.lower())
    request = Request(
        today=today(),
        role=known_role(role, tuple(skill_map.roles)),
        design=known_look("design", design),
        paper=known_look("paper", paper),
        skills=skills,
        letter=letter,
        keep=chosen_lines(keep),
        keep_wording=keep_wording,
        brand=agency,
        **chosen_formats(format_),
    )
    wishes = Wishes(request, names, anonymous)
    prepared = prepare(folder, out, wishes, skill_map, again=again)
    _run(prepared, skill_map, jobs, as_json=as_json, quiet=no_input)


def known_role(role: str, roles: tuple[str, ...]) -> str:
    from trainready.errors import UsageError

    if role and role not in roles:
        raise UsageError(f"there is no role '{role}'", cure=f"The roles are: {', '.join(roles)}")
    return role


def known_look(what: str, name: str) -> str:
    """Raises `UsageError` before any client is begun."""
    from trainready.errors import UsageError
    from trainready.render import PAPERS, designs

    offered = designs() if what == "design" else PAPERS
    if name not in offered:
        raise UsageError(f"there is no {what} '{name}'", cure=f"Choose: {', '.join(offered)}")
    return name


def _run(prepared: Batch, skill_map: SkillMap, jobs: int, *, as_json: bool, quiet: bool) -> None:
    from trainready.cli.batch_screen import lines_of
    from trainready.cli.counting import counted
    from trainready.cli.screen import complain
    from trainready.cli.screen import say as tell
    from trainready.clients.run import finish, run
    from trainready.errors import ExitCode, UnwritableFolder
    from trainready.model.clients import Outcome

    say = skill_map.wording
    done: list[ClientRun] = []
    runs = counted(run(prepared, jobs=jobs), len(prepared.clients), say, plain=quiet)
    try:
        for one in _in_order(runs, prepared) if as_json else runs:
            done.append(one)
            if as_json:
                _json_line(one, prepared)
        cohort = finish(prepared, done, skill_map)
    except KeyboardInterrupt:
        complain(say("clients.batch.stopped", done=len(done), all=len(prepared.clients)))
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except UnwritableFolder as error:
        complain(str(error))
        complain(say("clients.batch.no_room", done=len(done), all=len(prepared.clients)))
        raise typer.Exit(ExitCode.FAILED) from None
    if not as_json:
        for line in lines_of(done, prepared, cohort, say):
            tell(line)
    if any(one.outcome is Outcome.NEEDS_YOU for one in done):
        raise typer.Exit(ExitCode.PARTLY)


def _in_order(runs: Iterable[ClientRun], prepared: Batch) -> Iterator[ClientRun]:
    """Those that are done, in the order of the clients, each as soon as that allows."""
    waiting: dict[str, ClientRun] = {}
    order = iter(prepared.clients)
    next_ = next(order, None)
    for one in runs:
        waiting[one.code] = one
        while next_ and next_.code in waiting:
            yield waiting.pop(next_.code)
            next_ = next(order, None)


def _json_line(one: ClientRun, prepared: Batch) -> None:
    import json

    from trainready.cli.screen import say_raw_json

    where = one.standing
    record: dict[str, object] = {
        "schema": "trainready/batch/1",
        "client": one.code,
        "status": one.outcome.value,
        "role": where.role if where else None,
        "core": {"shown": where.shown, "of": where.total} if where else None,
        "files": [str(prepared.out / name) for name in one.files],
        "kept": [{"edited": a, "new": b} for a, b in one.kept],
        "reason": one.trouble.reason if one.trouble else None,
        "cure": one.trouble.cure if one.trouble else None,
        "notes": list(one.asks),
    }
    if prepared.wishes.names:
        record["file"] = next(c.source for c in prepared.clients if c.code == one.code)
    say_raw_json(json.dumps(record, ensure_ascii=False))
