"""How far a long run is, on stderr: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from trainready.cli.screen import complain
from trainready.model.clients import ClientRun, Outcome
from trainready.model.skillmap import Wording

_LINES, _FEWEST = 10, 10
"""Lines in a whole run without a terminal, and clients between two of them."""


def counted(
    runs: Iterable[ClientRun], total: int, say: Wording, *, plain: bool
) -> Iterator[ClientRun]:
    """The same runs, counted on the way."""
    moving = not plain and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    return _with_bar(runs, total, say) if moving else _with_lines(runs, total, say)


def _with_lines(runs: Iterable[ClientRun], total: int, say: Wording) -> Iterator[ClientRun]:
    step, waiting = max(_FEWEST, -(-total // _LINES)), 0
    for done, one in enumerate(runs, 1):
        waiting += one.outcome is Outcome.NEEDS_YOU
        if done % step == 0 and done < total:
            complain(_count(done, total, waiting, say))
        yield one


def _with_bar(runs: Iterable[ClientRun], total: int, say: Wording) -> Iterator[ClientRun]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn(compact=True))
    waiting = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(_count(0, total, 0, say), total=total)
        for done, one in enumerate(runs, 1):
            waiting += one.outcome is Outcome.NEEDS_YOU
            told = _count(done, total, waiting, say)
            progress.update(bar, completed=done, description=told)
            yield one


def _count(done: int, total: int, waiting: int, say: Wording) -> str:
    key = "clients.batch.count_waiting" if waiting else "clients.batch.count"
    return say(key, done=done, all=total, waiting=waiting)
