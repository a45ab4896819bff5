"""What is new of one client since an earlier run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trainready.clients.history import Moment, read_history
from trainready.errors import UnreadableFile
from trainready.model.skillmap import SkillMap
from trainready.plan.progress import changes


@dataclass(frozen=True, slots=True)
class Progress:
    """Two moments of one client, and the difference in words."""

    first: Moment
    last: Moment
    told: tuple[str, ...]
    """Nothing where nothing is new, or where there is one moment alone."""

    @property
    def compared(self) -> bool:
        """There was an earlier moment."""
        return self.first is not self.last


def progress_of(folder: Path, skill_map: SkillMap, since: date | None = None) -> Progress:
    """From the moment that held on a day, or from the one before the last, to the last.

    Raises `UnreadableFile` for a folder without a history.
    """
    moments = read_history(folder)
    if not moments:
        raise UnreadableFile(
            "there is no history in this client's folder",
            where=str(folder),
            cure="It begins with the next run of: trainready batch",
        )
    last = moments[-1]
    first = moments[-2:][0]
    if since:
        held = [moment for moment in moments if moment.day <= since]
        first = held[-1] if held else moments[0]
    titles = {c.id: c.title for c in skill_map.competencies.values()}
    titles |= {r.id: r.title for r in skill_map.roles.values()}
    told = tuple(changes(first.levels, last.levels, titles, skill_map.wording))
    return Progress(first, last, told)
