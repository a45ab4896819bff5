"""One family of errors, each written for the person who meets it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process returns; documented in the README."""

    OK = 0
    FAILED = 1
    USAGE = 2
    PARTLY = 3
    """Part of a batch failed."""
    REFUSED = 4
    """The honesty gate refused to write."""
    INTERRUPTED = 130


class TrainreadyError(Exception):
    """Something that the person can act on: what happened, to which file, what to do next."""

    exit_code = ExitCode.FAILED

    def __init__(self, what: str, *, where: str = "", cure: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.cure = cure

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n{self.cure}" if self.cure else head


class UsageError(TrainreadyError):
    """The words of the command do not fit together."""

    exit_code = ExitCode.USAGE


class UnreadableFile(TrainreadyError):
    """A file that cannot be read, and the way forward."""


class UnwritableFolder(TrainreadyError):
    """A place that takes no file: a full disk, a folder that is read-only."""


class BrokenSkillMap(TrainreadyError):
    """A skill map with problems; all of them, each with file, line and cure."""


class UnprintableLetters(TrainreadyError):
    """Letters that no font on this computer has: a page would show boxes in their place."""


class DishonestOutput(TrainreadyError):
    """The honesty gate found words without a receipt; nothing was written."""

    exit_code = ExitCode.REFUSED
