"""`trainready doctor`: the installation, where files lie, and that nothing is sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.batch import OUT
from trainready.cli.options import AsJson, NoInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from trainready.clients.places import Kept

LIBRARIES = (
    "typer",
    "spacy",
    "pdfplumber",
    "pypdfium2",
    "python-docx",
    "jinja2",
    "typst",
    "xlsxwriter",
    "lxml",
    "pydantic",
)

Clients = Annotated[Path, typer.Option("--out", help="A folder of your clients' files.")]
RECOGNITION = "tesseract"
"""The program that reads pictures of pages, if a person has installed it."""


def register(app: typer.Typer) -> None:
    app.command()(doctor)


def doctor(out: Clients = OUT, as_json: AsJson = False, no_input: NoInput = False) -> None:
    """Show versions, where files lie, and whether everything works."""
    import platform
    import sys
    from importlib.metadata import PackageNotFoundError, version
    from shutil import which

    from trainready import __version__
    from trainready.assets import folder
    from trainready.cli.options import today
    from trainready.cli.screen import say, say_json
    from trainready.clients.places import kept_in
    from trainready.errors import ExitCode
    from trainready.taxonomy.load import inspect_skill_map

    clients = kept_in(out)
    recognition = which(RECOGNITION) or ""
    versions = {}
    for library in LIBRARIES:
        try:
            versions[library] = version(library)
        except PackageNotFoundError:
            versions[library] = ""
    skill_map, problems = inspect_skill_map()
    working = all(versions.values()) and skill_map is not None
    if as_json:
        say_json(
            {
                "schema": "trainready/doctor/1",
                "trainready": __version__,
                "python": platform.python_version(),
                "platform": platform.platform(),
                "libraries": versions,
                "folders": {n: str(folder(n)) for n in ("skill_maps", "templates", "examples")},
                "recognition": recognition,
                "clients": [
                    {
                        "client": kept.code,
                        "folder": str(kept.folder),
                        "files": kept.files,
                        "bytes": kept.size,
                        "day": kept.day.isoformat() if kept.day else None,
                    }
                    for kept in clients
                ],
                "problems": [str(p) for p in problems],
                "works": working,
            }
        )
    else:
        say(f"trainready {__version__}, Python {platform.python_version()}, {sys.platform}")
        for library, found in versions.items():
            say(f"  {library:14} {found or 'not there: install trainready again'}")
        for name in ("skill_maps", "templates", "examples"):
            say(f"  {name:14} {folder(name)}")
        say(f"  {RECOGNITION:14} {recognition or 'not there; only scans and photos need it'}")
        for problem in problems:
            say(f"  {problem}")
        for line in kept_lines(clients, out, today()) if clients else ():
            say(line)
        say("Network: not used. Your files stay where you put them; we keep no copy.")
        say("All good." if working else "Something is not right; see above.")
    if not working:
        raise typer.Exit(ExitCode.FAILED)


def kept_lines(clients: Sequence[Kept], out: Path, today: date) -> Iterator[str]:
    """Where each client's files lie, longest without anything new first, and a reminder."""
    from trainready.cli.screen import wrapped
    from trainready.clients.places import KEPT_LONG
    from trainready.taxonomy.wording import load_wording

    words = load_wording()
    yield from wrapped(words("clients.kept.heading", out=out.resolve()))
    for kept in clients:
        day = kept.day.isoformat() if kept.day else "?"
        kilobytes = -(-kept.size // 1024)
        row = words(
            "clients.kept.row", code=kept.code, files=kept.files, kilobytes=kilobytes, day=day
        )
        yield from wrapped(row, "  ", "    ")
    oldest = clients[0]
    if (days := oldest.age(today)) > KEPT_LONG:
        told = words("clients.kept.reminder", code=oldest.code, days=days, out=out)
        yield from wrapped(told, hanging="  ")
