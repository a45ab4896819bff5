"""`trainready coach`: the main job."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from trainready.cli.options import (
    AsJson,
    BrandFile,
    DecisionsFile,
    Diff,
    Household,
    Keeping,
    KeepWording,
    Letter,
    NoInput,
    RoleId,
    ShowReading,
    Skills,
    today,
)

if TYPE_CHECKING:
    from trainready.files import Saved
    from trainready.model.skillmap import Wording
    from trainready.pipeline import Coached, Request

OUT = Path("trainready-out")


def register(app: typer.Typer) -> None:
    app.command()(coach)


def coach(
    resume: Annotated[
        Path | None, typer.Argument(help="Your resume: PDF, Word, text … or - for stdin.")
    ] = None,
    household: Household = None,
    role: RoleId = "",
    out: Annotated[Path, typer.Option("--out", help="The folder for your files.")] = OUT,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="Any of docx,pdf,html,md,txt,json, for resume and report. "
            "Default: a resume in docx,pdf,txt and a report in html.",
            metavar="LIST",
        ),
    ] = "",
    design: Annotated[
        str, typer.Option("--design", help="The look of the resume. Default: classic.")
    ] = "",
    paper: Annotated[
        str,
        typer.Option("--paper", help="The size of a page. Default: a4.", metavar="a4|letter"),
    ] = "",
    brand: BrandFile = None,
    notes: Annotated[
        Path | None,
        typer.Option(
            "--notes",
            help="A counselor's notes.toml: goals and steps for the client's report, and a "
            "confidential copy with the notes.",
            metavar="FILE",
        ),
    ] = None,
    counselor_out: Annotated[
        Path | None,
        typer.Option(
            "--counselor-out",
            help="The folder of the confidential copy. Default: beside --out, its name with "
            "-counselor.",
            metavar="DIR",
        ),
    ] = None,
    letter: Letter = False,
    keep: Keeping = "",
    keep_wording: KeepWording = False,
    diff: Diff = False,
    decisions: DecisionsFile = None,
    show_reading: ShowReading = False,
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Make a tailored resume and a report on what you show today.

    Examples:

      trainready coach my-resume.pdf

      trainready coach my-resume.docx --household answers.toml --out my-files

      trainready coach my-resume.pdf --diff
    """
    from trainready.asked import chosen_formats, chosen_lines
    from trainready.errors import UsageError
    from trainready.files import apart_from
    from trainready.model.brand import look
    from trainready.pipeline import Request, brand_of

    if resume is None and household is None:
        raise UsageError(
            "give a resume, or a file of household answers, or both",
            cure="For example: trainready coach my-resume.pdf\nOr let us guide you: trainready",
        )
    agency = brand_of(brand) if brand else None
    design, paper = look(agency, design, paper.lower())
    request = Request(
        today=today(),
        resume=resume,
        household=household,
        role=role,
        **chosen_formats(format_),
        design=design,
        paper=paper,
        skills=skills,
        keep=chosen_lines(keep),
        keep_wording=keep_wording,
        letter=letter,
        decisions=decisions,
        brand=agency,
        notes=notes,
    )
    kept = apart_from(out, counselor_out) if notes else out
    run(request, out, as_json=as_json, also=Also(diff, show_reading, kept))


class Also(NamedTuple):
    """What a person wants beside the files and the first screen."""

    changes: bool = False
    reading: bool = False
    counselor_out: Path = OUT
    """The folder of the counselor's copy, if there is one."""


NOTHING_MORE = Also()


def run(
    request: Request,
    out: Path,
    *,
    as_json: bool = False,
    then: str = "",
    also: Also = NOTHING_MORE,
) -> None:
    """Coach, save, and say what was found; `then` is the command that we suggest next."""
    from trainready.cli.asides import tell_asides
    from trainready.cli.editing import asides, changes, reading
    from trainready.cli.first_screen import first_screen
    from trainready.cli.screen import called, say, say_json
    from trainready.earlier import with_earlier
    from trainready.files import save
    from trainready.pipeline import coach as coach_person
    from trainready.taxonomy.load import load_skill_map

    coached = coach_person(with_earlier(request, out))
    saved = save(coached.artefacts, out)
    kept = save(coached.counselor, also.counselor_out) if coached.counselor else None
    if as_json:
        say_json(_summary(coached, saved, kept))
        return
    wording = load_skill_map(request.skills).wording
    notes = "" if request.resume else "--household "  # plain lines alone would be read as a resume
    command = then or f"{called()} map {notes}{_quoted(request.resume or request.household)}"
    said = asides(coached, request, wording)
    if kept:
        said[:0] = _kept(coached, request, also.counselor_out, wording)
    for line in first_screen(coached, saved, out, request, command, wording, said):
        say(line)
    for line in changes(coached, request, out, wording) if also.changes else ():
        say(line)
    for line in reading(coached, wording) if also.reading else ():
        say(line)
    tell_asides(coached.asides, request.household, wording)


def _kept(coached: Coached, request: Request, folder: Path, say: Wording) -> list[str]:
    """Where the counselor's copy lies, and as what it could not be made."""
    made = {Path(artefact.name).suffix.removeprefix(".") for artefact in coached.counselor}
    unable = ", ".join(kind for kind in request.report_formats if kind not in made)
    said = [say("agency.screen.kept", folder=folder)]
    return [*said, say("agency.screen.no_font", formats=unable)] if unable else said


def _summary(coached: Coached, saved: Saved, kept: Saved | None) -> dict[str, object]:
    report = coached.report
    confidential = {"confidential": [str(path) for path in kept.written]} if kept else {}
    return {
        "schema": "trainready/coach/1",
        "role": report.role.role,
        "core": {"shown": report.role.shown, "of": report.role.total},
        "files": [str(path) for path in saved.written],
        **confidential,
        "kept": [{"edited": str(a), "new": str(b)} for a, b in saved.kept],
        "left_out": list(coached.left_out),
        "changes": [asdict(change) for change in coached.changes],
        "unused_decisions": [decision.id for decision in coached.stale],
        "notes": list(report.notes),
        "set_aside": [asdict(aside) for aside in coached.asides],
    }


def _quoted(path: Path | None) -> str:
    text = str(path or "-")
    return f'"{text}"' if " " in text else text
