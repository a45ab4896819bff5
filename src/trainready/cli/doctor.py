"""`trainready doctor`: the installation, where files lie, and that nothing is sent."""

from __future__ import annotations

import typer

from trainready.cli.options import AsJson, NoInput

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

RECOGNITION = "tesseract"
"""The program that reads pictures of pages, if a person has installed it."""


def register(app: typer.Typer) -> None:
    app.command()(doctor)


def doctor(as_json: AsJson = False, no_input: NoInput = False) -> None:
    """Show versions, where files lie, and whether everything works."""
    import platform
    import sys
    from importlib.metadata import PackageNotFoundError, version
    from shutil import which

    from trainready import __version__
    from trainready.assets import folder
    from trainready.cli.screen import say, say_json
    from trainready.errors import ExitCode
    from trainready.taxonomy.load import inspect_skill_map

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
        say("Network: not used. Your files stay where you put them; we keep no copy.")
        say("All good." if working else "Something is not right; see above.")
    if not working:
        raise typer.Exit(ExitCode.FAILED)
