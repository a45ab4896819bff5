"""A batch: every client of a folder that changed, worker by worker, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from trainready.clients.cohort import cohort_of
from trainready.clients.fingerprint import common_hash, fingerprint
from trainready.clients.pool import each, each_here, jobs_for, processes
from trainready.clients.register import FILE, read_register
from trainready.clients.roster import Wishes, roster
from trainready.clients.state import FILE as STATE
from trainready.clients.state import read_state
from trainready.clients.work import Task
from trainready.files import Saved, apart_from, save
from trainready.model.clients import Client, ClientRun, Outcome
from trainready.model.skillmap import SkillMap
from trainready.render.cohort import render_cohort


@dataclass(frozen=True, slots=True)
class Batch:
    """What a run is to do."""

    out: Path
    clients: tuple[Client, ...]
    common: str
    """Hash of what all clients share."""
    wishes: Wishes
    again: bool = False
    """Unchanged clients are done as well."""


def prepare(
    folder: Path, out: Path, wishes: Wishes, skill_map: SkillMap, *, again: bool = False
) -> Batch:
    """Find the clients, and note which code is whose before anything is made.

    Raises `UnreadableFile` for a folder, a list or a register that cannot be used, and
    `UnwritableFolder`.
    """
    known = read_register(out)
    clients = roster(folder, out, wishes, known, skill_map)
    register = known.with_clients(folder, clients)
    path = out / FILE
    save([register.artefact(path.read_bytes() if path.exists() else None)], out)
    options = "anonymous" if wishes.anonymous else ""
    return Batch(out, clients, common_hash(wishes.request.skills, options), wishes, again)


def run(batch: Batch, *, jobs: int = 0, executor: Executor | None = None) -> Iterator[ClientRun]:
    """Each client in the order in which they are done; those without work first.

    `jobs` is the number of workers, 0 for as many as there are cores. An `executor` of the
    caller's is used instead of our own and never shut down. Closing the iterator ends the run
    once the clients on their way are done. Raises `UnwritableFolder` when no more can be written:
    what was done stays, and the next run goes on from there.
    """
    todo: list[Task] = []
    for client in batch.clients:
        task = Task(
            client,
            batch.out / client.code,
            fingerprint(client, batch.common),
            batch.wishes.names,
            batch.wishes.anonymous,
            apart_from(batch.out) / client.code,
        )
        if client.trouble:
            yield ClientRun(client.code, Outcome.NEEDS_YOU, trouble=client.trouble)
        elif kept := None if batch.again else _unchanged(task):
            yield kept
        else:
            todo.append(task)
    if not todo:
        return
    skills = todo[0].client.request.skills
    workers = jobs_for(jobs, len(todo))
    if executor is None and workers == 1:
        yield from each_here(todo)
        return
    another = partial(processes, skills=skills)
    pool = executor or another(workers)
    try:
        yield from each(todo, pool, workers, another)
    finally:
        if executor is None:
            pool.shutdown(cancel_futures=True)


def _unchanged(task: Task) -> ClientRun | None:
    state = read_state(task.folder)
    if state is None or not state.holds(task.folder, task.fingerprint):
        return None
    code = task.client.code
    files = tuple(f"{code}/{name}" for name in (*state.files, STATE))
    return ClientRun(code, Outcome.UNCHANGED, state.standing, files)


def finish(batch: Batch, runs: Iterable[ClientRun], skill_map: SkillMap) -> Saved:
    """Write the cohort's files, once every client was looked after."""
    request = batch.wishes.request
    cohort = cohort_of(runs, skill_map, request.today)
    return save(
        render_cohort(cohort, skill_map.wording, paper=request.paper, brand=request.brand),
        batch.out,
    )
