"""Which folder a code or a path means, what lies in it, and for how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trainready.clients.listed import CODE
from trainready.clients.register import FILE as REGISTER
from trainready.clients.register import Register, read_register
from trainready.clients.state import FILE as STATE
from trainready.clients.state import read_state
from trainready.errors import UsageError
from trainready.files import apart_from

KEPT_LONG = 180
"""Days without a new file after which we remind of a client's folder."""


@dataclass(frozen=True, slots=True)
class Place:
    """One client's folder in an output folder."""

    out: Path
    code: str
    register: Register

    @property
    def folder(self) -> Path:
        return self.out / self.code

    @property
    def kept(self) -> Path:
        """The folder of the counselor's copy."""
        return apart_from(self.out) / self.code


@dataclass(frozen=True, slots=True)
class Kept:
    """How much stands of one client, and since when nothing new came."""

    code: str
    folder: Path
    files: int
    size: int
    """Bytes."""
    day: date | None
    """Of the last run that wrote something."""

    def age(self, today: date) -> int:
        """Days; 0 where no day is known."""
        return (today - self.day).days if self.day else 0


def place_of(client: str, out: Path) -> Place:
    """The folder of a code in `out`, or of a path to a client's folder.

    Raises `UsageError` for what is no client of ours, so that nothing else is ever erased.
    """
    given = Path(client)
    if len(given.parts) > 1 and given.is_dir():
        out, client = given.resolve().parent, given.resolve().name
    register = read_register(out)
    entry = register.entry(client) if CODE.fullmatch(client) else None
    if entry and not entry.erased:
        return Place(out, client, register)
    known = ", ".join(e.code for e in register.entries if not e.erased)
    if entry:
        raise UsageError(f"{client} was erased on {entry.erased}")
    if not known:
        raise UsageError(
            f"there are no clients in {out}",
            cure=f"Name their folder with --out; it is the one with {REGISTER}.",
        )
    raise UsageError(f"there is no client '{client}' in {out}", cure=f"There are: {known}")


def files_in(folder: Path) -> tuple[Path, ...]:
    """Every file below a folder, sorted; a link is a file, whatever it leads to."""
    return tuple(sorted(_below(folder))) if folder.is_dir() and not folder.is_symlink() else ()


def _below(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)
        else:
            yield entry


def kept_in(out: Path) -> tuple[Kept, ...]:
    """Every client's folder, longest without anything new first."""
    rows = []
    for state in out.glob(f"*/{STATE}"):
        folder = state.parents[1]
        files = files_in(folder)
        known = read_state(folder)
        size = sum(file.lstat().st_size for file in files)
        rows.append(Kept(folder.name, folder, len(files), size, known.day if known else None))
    return tuple(sorted(rows, key=lambda k: (k.day or date.max, k.code)))
