"""A client's levels run by run, in their folder: small, by ids, to say what is new since when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from trainready.model.artefact import Artefact
from trainready.model.report import Baseline

FILE = "details/history.json"
SCHEMA = "trainready/history/1"
MOST = 60
"""Entries that are kept; the first one always is."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a client stood on the day from which this held."""

    day: date
    levels: Baseline


def read_history(folder: Path) -> tuple[Moment, ...]:
    """Oldest first; nothing for a folder without one that can be read."""
    return _moments(_bytes(folder))


def history_file(folder: Path, now: Moment) -> Artefact:
    """The history with this moment, which is one only if something is new."""
    earlier = _bytes(folder)
    moments = _moments(earlier)
    if not moments or moments[-1].levels != now.levels:
        if moments and moments[-1].day == now.day and len(moments) > 1:
            # Corrected on the same day: what counts is how the day ended.
            moments = moments[:-1]
        if not moments or moments[-1].levels != now.levels:
            moments = (*moments, now)
    if len(moments) > MOST:
        moments = (moments[0], *moments[1 - MOST :])
    record = {
        "schema": SCHEMA,
        "moments": [
            {"day": m.day.isoformat(), "role": m.levels.role, "levels": dict(m.levels.levels)}
            for m in moments
        ],
    }
    return Artefact(FILE, (json.dumps(record, indent=1) + "\n").encode(), earlier)


def _bytes(folder: Path) -> bytes | None:
    try:
        return (folder / FILE).read_bytes()
    except OSError:
        return None


def _moments(content: bytes | None) -> tuple[Moment, ...]:
    try:
        told: Any = json.loads(content or b"")
        return tuple(
            Moment(
                date.fromisoformat(m["day"]),
                Baseline(str(m["role"]), tuple((str(i), int(n)) for i, n in m["levels"].items())),
            )
            for m in told["moments"]
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()
