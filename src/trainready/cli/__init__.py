"""The command line: a thin skin on `trainready.pipeline`. One module a command."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

import typer

from trainready.cli import (
    batch,
    coach,
    demo,
    doctor,
    erase,
    explain,
    guide,
    household,
    map_,
    parse,
    progress,
    skills,
    vet,
)
from trainready.errors import ExitCode, TrainreadyError

app = typer.Typer(
    name="trainready",
    help="From what you did at work, at home and as a volunteer to AI-training work.\n\n"
    "Everything stays on this computer. Start with: trainready coach YOUR-RESUME",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (
    coach,
    household,
    parse,
    map_,
    vet,
    explain,
    batch,
    progress,
    erase,
    skills,
    doctor,
    demo,
):
    module.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        from trainready import __version__

        print(f"trainready {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version."
    ),
) -> None:
    if context.invoked_subcommand is None:
        guide.run(context)


def run() -> NoReturn:
    """The process: `main`, then an end at once.

    All files are written and synced by then; taking the interpreter apart in good order would
    cost another tenth of the run.
    """
    code: object = ExitCode.OK
    try:
        main()
    except SystemExit as stop:
        code = stop.code
    with suppress(OSError):  # whoever read our output may be gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else ExitCode.OK)


def main() -> None:
    """Run the command line; every error ends in a sentence and a documented exit code."""
    from trainready.cli.screen import complain

    # A run makes many values and few cycles: one collection over the 100,000 that stand after
    # its imports takes 25 ms of 830, and frees nothing to speak of. Most runs need none now.
    gc.set_threshold(300_000)
    try:
        code = app(standalone_mode=False)
    except TrainreadyError as error:
        complain(str(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        complain("Stopped. Nothing is half-written.")
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.OK)
    except Exception as error:
        _unexpected(error)
    sys.exit(code if isinstance(code, int) else ExitCode.OK)


def _unexpected(error: Exception) -> None:
    from trainready.cli.screen import complain

    show = getattr(error, "show", None)
    if callable(show):  # wrong words on the command line: typer says what and where
        show()
        said = str(error)
        if "extra argument" in said or "No such command" in said:
            complain(
                "A file goes behind the command, a name with a space in quotes: "
                'trainready coach "my resume.pdf"'
            )
        sys.exit(ExitCode.USAGE)
    if isinstance(error, typer.Abort):
        complain("Stopped. Nothing is half-written.")
        sys.exit(ExitCode.INTERRUPTED)
    if os.environ.get("TRAINREADY_DEBUG"):
        raise error
    complain(
        f"Something went wrong inside trainready ({type(error).__name__}). Nothing was "
        "written.\nTo see more, set TRAINREADY_DEBUG=1 and run the same command again. "
        "Look it over for personal details before you share it."
    )
    sys.exit(ExitCode.FAILED)
