"""One client from their files to their folder: what a worker does."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trainready.clients.history import Moment, history_file
from trainready.clients.review import review_files
from trainready.clients.standing import standing_of
from trainready.clients.state import read_state, state_bytes, state_file
from trainready.clients.thrift import give_back
from trainready.earlier import with_earlier
from trainready.errors import TrainreadyError, UnwritableFolder
from trainready.files import Saved, save, sweep, takes_files
from trainready.model.artefact import Artefact
from trainready.model.clients import Client, ClientRun, Outcome, Trouble
from trainready.pipeline import DECISIONS, Coached, coach
from trainready.plan.progress import baseline
from trainready.taxonomy.load import load_skill_map

_ONE_AT_A_TIME = threading.Lock()
"""Where the workers are threads: PDFium must not be used by two at once."""


@dataclass(frozen=True, slots=True)
class Task:
    """One client's share of a run; everything that a worker needs to know."""

    client: Client
    folder: Path
    """The client's, in the output folder."""
    fingerprint: str
    names: bool = False
    """Messages may name the client's files."""
    anonymous: bool = False
    """A masked copy is made as well."""
    kept: Path = Path()
    """The folder of the counselor's copy, apart from those that are handed over."""


def warm(skills: Path | None) -> None:
    """Load what every client needs, so that the first one waits no longer than the others."""
    from trainready.match.matcher import Matcher

    Matcher(load_skill_map(skills))


def work(task: Task) -> ClientRun:
    """Coach and save. Whatever is wrong with the client's files is part of the answer.

    Raises `UnwritableFolder` where no client's files could be written any more.
    """
    try:
        with _ONE_AT_A_TIME:
            try:
                return _done(task)
            finally:
                give_back()
    except UnwritableFolder as error:
        if not takes_files(task.folder.parent):
            raise
        trouble = told(error, task.client, names=task.names)
    except TrainreadyError as error:
        trouble = told(error, task.client, names=task.names)
    except Exception as error:
        if os.environ.get("TRAINREADY_DEBUG"):
            raise
        trouble = unexpected(error)
    return ClientRun(task.client.code, Outcome.NEEDS_YOU, trouble=trouble)


def _done(task: Task) -> ClientRun:
    client, folder = task.client, task.folder
    sweep(folder)
    coached = coach(with_earlier(client.request, folder))
    artefacts = _artefacts(task, coached)
    # The counselor's copy first: the state, last of the client's files, vouches for it too.
    if coached.counselor:
        sweep(task.kept)
        save(coached.counselor, task.kept)
    saved = save(artefacts, folder, _gone(folder, artefacts))
    return ClientRun(
        client.code,
        Outcome.DONE,
        standing_of(coached.report),
        *_names(saved, folder.parent),
        asks=_asks(coached),
    )


def _artefacts(task: Task, coached: Coached) -> tuple[Artefact, ...]:
    """All files of a client; the state is the last, so that it vouches for the others."""
    client, day = task.client, task.client.request.today
    skills = client.request.skills
    skill_map = load_skill_map(skills)
    made = (
        *coached.artefacts,
        *(review_files(coached, skill_map, client.code, skills) if task.anonymous else ()),
        history_file(task.folder, Moment(day, baseline(coached.report))),
    )
    standing = standing_of(coached.report)
    earlier = state_bytes(task.folder)
    return (*made, state_file(client.code, task.fingerprint, made, day, standing, earlier))


def _gone(folder: Path, artefacts: Iterable[Artefact]) -> list[str]:
    """Files of the last run that this one does not make: a PDF that is not asked for any more.

    Left where they are they would tell an older story than the new ones beside them.
    """
    earlier = read_state(folder)
    made = {artefact.name for artefact in artefacts}
    # Decisions are the person's words: they wait until they are asked for again.
    return sorted(set(earlier.files) - made - {DECISIONS}) if earlier else []


def _names(saved: Saved, out: Path) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    def name(path: Path) -> str:
        return path.relative_to(out).as_posix()

    return tuple(map(name, saved.written)), tuple((name(a), name(b)) for a, b in saved.kept)


def _asks(coached: Coached) -> tuple[str, ...]:
    """Formats that could not be made. What to check while reading is in the report itself."""
    return tuple(f"no {kind}: no font here has all the letters" for kind in coached.left_out)


def told(error: TrainreadyError, client: Client, *, names: bool) -> Trouble:
    """The error in words that carry no name of a file unless they may."""
    if names:
        where = f"{error.where}: " if error.where else ""
        return Trouble(where + error.what, error.cure)
    # The lines below the first may quote the client.
    reason, cure = error.what.partition("\n")[0], error.cure
    for path in sorted(client.files, key=lambda p: -len(str(p))):
        for name in (str(path), path.name):
            reason, cure = (text.replace(name, client.code) for text in (reason, cure))
    return Trouble(reason, cure)


def unexpected(error: BaseException) -> Trouble:
    """For a fault of ours."""
    return Trouble(
        f"something went wrong inside trainready ({type(error).__name__})",
        "The fault is ours. The other clients are done; try this one alone with: trainready coach",
    )
