"""The screen after a batch: what was made, then whoever needs a hand, and the way forward."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from trainready.cli.screen import called, wrapped
from trainready.clients.places import KEPT_LONG, kept_in
from trainready.clients.register import FILE
from trainready.clients.review import FOLDER
from trainready.clients.run import Batch
from trainready.files import Saved
from trainready.model.clients import ClientRun, Outcome
from trainready.model.skillmap import Wording

MOST_KEPT = 5


def lines_of(done: Sequence[ClientRun], batch: Batch, cohort: Saved, say: Wording) -> Iterator[str]:
    """Lines of 80 columns at most, without a name of a person unless the run may say them."""
    today = batch.wishes.request.today
    place = {client.code: number for number, client in enumerate(batch.clients)}
    ordered = sorted(done, key=lambda one: place[one.code])
    unchanged = sum(one.outcome is Outcome.UNCHANGED for one in ordered)
    waiting = [one for one in ordered if one.outcome is Outcome.NEEDS_YOU]
    good = len(ordered) - len(waiting)
    key = "done_unchanged" if unchanged else "done"
    folder = f"{batch.out.resolve()}{os.sep}"
    counts = {"done": good, "all": len(ordered), "unchanged": unchanged}
    yield from wrapped(say(f"clients.batch.{key}", **counts, folder=folder), hanging="  ")
    if waiting:
        yield ""
        key = "waiting_one" if len(waiting) == 1 else "waiting_many"
        yield from wrapped(say(f"clients.batch.{key}", count=len(waiting)))
        for one in waiting:
            yield from _waiting(one, batch)
        yield ""
    kept = [(one.code, edited, new) for one in ordered for edited, new in one.kept]
    for _, edited, new in kept[:MOST_KEPT]:
        told = say("clients.batch.kept", edited=edited, new=new.rpartition("/")[2])
        yield from wrapped(told, hanging="  ")
    for one in ordered:
        for ask in one.asks:
            yield from wrapped(f"{one.code}: {ask}", hanging="  ")
    for theirs, ours in cohort.kept:
        told = say("clients.batch.kept", edited=theirs.name, new=ours.name)
        yield from wrapped(told, hanging="  ")
    names = ", ".join(path.name for path in cohort.written)
    yield from wrapped(say("clients.batch.cohort", names=names), hanging="  ")
    if batch.wishes.anonymous:
        yield from wrapped(say("clients.batch.anonymous", folder=FOLDER), hanging="  ")
    yield from wrapped(say("clients.batch.codes", file=FILE), hanging="  ")
    if (oldest := next(iter(kept_in(batch.out)), None)) and oldest.age(today) > KEPT_LONG:
        told = say(
            "clients.kept.reminder",
            code=oldest.code,
            days=oldest.age(today),
            out=_quoted(str(batch.out)),
        )
        yield from wrapped(told, hanging="  ")
    first = next((one for one in ordered if one.outcome is not Outcome.NEEDS_YOU), None)
    if first:
        command = f"{called()} progress {first.code} --out {_quoted(str(batch.out))}"
        yield from wrapped(say("clients.batch.next", command=command), hanging="  ")


def _waiting(one: ClientRun, batch: Batch) -> Iterator[str]:
    trouble = one.trouble
    assert trouble is not None
    source = next(c.source for c in batch.clients if c.code == one.code)
    who = f"{one.code} ({source})" if batch.wishes.names else one.code
    yield from wrapped(f"{who}: {trouble.reason}", "  ", "    ")
    if trouble.cure:
        yield from wrapped(trouble.cure, "    ")


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text
