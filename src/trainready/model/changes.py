"""What was changed in a person's lines, and what the person says to it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from trainready.model.origin import Origin


class Keep(StrEnum):
    """Which lines of a job the tailored resume keeps."""

    TOLD = ""
    """Every line that says what was done."""
    ALL = "all"
    """Every line, also one that says what was not done or is wished for."""
    RELEVANT = "relevant"
    """Those that show something for the role, and a few others of each job."""


class ChangeKind(StrEnum):
    """What was done to a line; the first part of a change's id."""

    WORDING = "wording"
    LEFT_OUT = "left-out"


def change_id(kind: ChangeKind, before: str) -> str:
    """`wording-3f2a9c1b`: the same for the same words, wherever they stand.

    A line added above, or another format of the same resume, changes no id, so that a no stays
    a no. Words that stand twice share one decision.
    """
    words = " ".join(before.split())
    return f"{kind}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Change:
    """One change to one line, as a person can accept or refuse it."""

    kind: ChangeKind
    before: str
    after: str
    """Nothing for a line that is left out."""
    reasons: tuple[str, ...]
    """Names of reasons; their words are in `wording/changes.toml`."""
    origin: Origin
    refused: bool = False
    """The person said no: the line stands as it was written."""

    @property
    def id(self) -> str:
        return change_id(self.kind, self.before)


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on one change. The texts only help them to know it again."""

    id: str
    keep: bool = True
    before: str = ""
    after: str = ""
    why: str = ""
    where: str = ""
    note: str = ""
    """The person's own remark."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything that a person decided, in the order of their file."""

    entries: tuple[Decision, ...] = ()

    @property
    def refused(self) -> frozenset[str]:
        """The ids of the changes that the person does not want."""
        return frozenset(d.id for d in self.entries if not d.keep)

    def over(self, earlier: Decisions) -> Decisions:
        """These and the earlier ones; where both speak of a change, these hold."""
        mine = {d.id: d for d in self.entries}
        known = {d.id for d in earlier.entries}
        kept = (mine.get(d.id, d) for d in earlier.entries)
        return Decisions((*kept, *(d for d in self.entries if d.id not in known)))


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person asks of the editing."""

    keep_wording: bool = False
    keep: Keep = Keep.TOLD
    refused: frozenset[str] = frozenset()
    """Ids of changes."""

    def refuses(self, kind: ChangeKind, before: str) -> bool:
        """The person said no to this change."""
        return bool(self.refused) and change_id(kind, before) in self.refused
