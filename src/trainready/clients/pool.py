"""A run over many clients with any `concurrent.futures.Executor`; a worker that dies stops nobody.

A pool that lost a worker is broken as a whole and does not say whose client killed it. So the
clients that were on their way are tried again one by one, each in a process of its own: whoever
kills that one is named, the others are done.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import suppress
from functools import partial
from pathlib import Path

from trainready.clients.work import Task, warm, work
from trainready.model.clients import ClientRun, Outcome, Trouble

HANDFUL = 8
"""Up to so many clients are done faster here than workers start."""
_AHEAD = 2
"""Tasks handed out for each worker: the next one is there when one is done."""
_THREADS = ("RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
Work = Callable[[Task], ClientRun]


def jobs_for(asked: int, todo: int) -> int:
    """Workers to use: as asked, or one a core; one, in this process, for a handful."""
    if not asked:
        asked = 1 if todo <= HANDFUL else os.cpu_count() or 1
    return max(1, min(asked, todo))


def processes(jobs: int, skills: Path | None) -> Executor:
    """Workers that have loaded everything before their first client."""
    # Started afresh, not forked: the same on every system, and safe beside other threads.
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_begin, initargs=(skills,))


def _begin(skills: Path | None) -> None:
    # Ctrl-C reaches every process of a terminal; the run itself decides what is finished first.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_run, daemon=True).start()
    # Workers share the cores already; libraries that start a thread a core would fight for them.
    for variable in _THREADS:
        os.environ.setdefault(variable, "1")
    warm(skills)
    gc.freeze()


def _end_with_the_run() -> None:
    """A worker whose run was killed would wait for its next client for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def each_here(tasks: Iterable[Task], do: Work = work) -> Iterator[ClientRun]:
    """One after the other, in this process."""
    yield from map(do, tasks)


def each(
    tasks: Iterable[Task],
    executor: Executor,
    jobs: int,
    another: Callable[[int], Executor],
    do: Work = work,
) -> Iterator[ClientRun]:
    """In the order in which they are done.

    `another` makes a pool of so many workers, once the first one broke. Raises what `do` raises;
    what is on its way then is finished, the rest is not begun.
    """
    waiting = deque(tasks)
    first = True
    while waiting or first:
        pool = executor if first else another(jobs)
        running: dict[Future[ClientRun], Task] = {}
        try:
            yield from _until_broken(waiting, running, pool, jobs, do)
        finally:
            for future in running:
                future.cancel()
            # The executor that came from outside is its owner's; but what runs in it is ours.
            wait(running)
            if not first:
                pool.shutdown(cancel_futures=True)
            first = False
        yield from _alone(running.values(), partial(another, 1), do)


def _until_broken(
    waiting: deque[Task],
    running: dict[Future[ClientRun], Task],
    pool: Executor,
    jobs: int,
    do: Work,
) -> Iterator[ClientRun]:
    """Ends when all is done or the pool broke; `running` then has those that it broke over."""
    while waiting or running:
        with suppress(BrokenExecutor):
            while waiting and len(running) < jobs * _AHEAD:
                running[pool.submit(do, waiting[0])] = waiting[0]
                waiting.popleft()
        if not running:
            return
        finished, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in finished:
            if isinstance(future.exception(), BrokenExecutor):
                wait(running)
                yield from _whole(running)
                return
            del running[future]
            yield future.result()


def _whole(running: dict[Future[ClientRun], Task]) -> Iterator[ClientRun]:
    """Those that were done before the pool broke."""
    for future in list(running):
        if not isinstance(future.exception(), BrokenExecutor):
            del running[future]
            yield future.result()


def _alone(tasks: Iterable[Task], another: Callable[[], Executor], do: Work) -> Iterator[ClientRun]:
    for task in tasks:
        pool = another()
        try:
            yield pool.submit(do, task).result()
        except BrokenExecutor:
            yield ClientRun(task.client.code, Outcome.NEEDS_YOU, trouble=_KILLED)
        finally:
            pool.shutdown(cancel_futures=True)


_KILLED = Trouble(
    "the program that worked on this client was stopped by the system, or ran out of memory",
    "Close other programs and run the same command again. If it happens again, save the resume "
    "anew in Word or as a new PDF.",
)
