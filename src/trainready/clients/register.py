"""`clients.json` in the output folder: which code stands for which file, for ever.

The one file that ties codes to names. It is the counselor's alone, like every file of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from trainready.errors import UnreadableFile
from trainready.model.artefact import Artefact
from trainready.model.clients import Client

FILE = "clients.json"
SCHEMA = "trainready/clients/1"
_CODE = "c{:03d}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One code that was ever given."""

    code: str
    source: str = ""
    """Nothing once the client was erased: the code is not given again."""
    also: tuple[str, ...] = ()
    """Files of the client's that lie elsewhere, as whole paths."""
    erased: str = ""
    """The day."""


@dataclass(frozen=True, slots=True)
class Register:
    """All codes of one output folder."""

    folder: str = ""
    """The counselor's folder that the sources stand in."""
    entries: tuple[Entry, ...] = ()

    def code_of(self, source: str) -> str:
        """The code of a file; nothing for one that has none."""
        return next((e.code for e in self.entries if e.source and e.source == source), "")

    def entry(self, code: str) -> Entry | None:
        return next((e for e in self.entries if e.code == code), None)

    def free_codes(self, taken: Iterable[str]) -> Iterator[str]:
        """Codes that nobody ever had."""
        used = {e.code.casefold() for e in self.entries} | {code.casefold() for code in taken}
        number = 0
        while True:
            number += 1
            if (code := _CODE.format(number)) not in used:
                yield code

    def with_clients(self, folder: Path, clients: Iterable[Client]) -> Register:
        """These and the clients of a run; those that the folder has no more stay."""
        now = {
            client.code: Entry(client.code, client.source, _elsewhere(client, folder))
            for client in clients
        }
        kept = (e for e in self.entries if e.code not in now)
        entries = sorted((*kept, *now.values()), key=lambda e: e.code)
        return Register(folder.resolve().as_posix(), tuple(entries))

    def without(self, code: str, day: str) -> Register:
        """The same once a client was erased."""
        gone = Entry(code, erased=day)
        return replace(self, entries=tuple(gone if e.code == code else e for e in self.entries))

    def artefact(self, renews: bytes | None = None) -> Artefact:
        listed = [_row(entry) for entry in self.entries]
        record = {"schema": SCHEMA, "folder": self.folder, "clients": listed}
        content = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        return Artefact(FILE, content.encode(), renews)


def read_register(out: Path) -> Register:
    """That of an output folder, or an empty one. Raises `UnreadableFile` if it is broken."""
    path = out / FILE
    try:
        told: Any = json.loads(path.read_text(encoding="utf-8"))
        entries = tuple(
            Entry(
                str(e["code"]),
                str(e.get("file", "")),
                tuple(map(str, e.get("also", ()))),
                str(e.get("erased", "")),
            )
            for e in told["clients"]
        )
        return Register(str(told["folder"]), entries)
    except (FileNotFoundError, NotADirectoryError):
        return Register()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # Guessing would give one client's folder to another.
        raise UnreadableFile(
            "this file says which code is which client, and it cannot be read",
            where=str(path),
            cure="Bring back an earlier copy of it, or choose a new folder with --out.",
        ) from None


def _row(entry: Entry) -> dict[str, object]:
    if entry.erased:
        return {"code": entry.code, "erased": entry.erased}
    row: dict[str, object] = {"code": entry.code, "file": entry.source}
    return {**row, "also": list(entry.also)} if entry.also else row


def _elsewhere(client: Client, folder: Path) -> tuple[str, ...]:
    """Files that the list names for a client and that are not in the client's own folder."""
    own = (folder / client.source).resolve()
    files = (path.resolve() for path in client.files)
    return tuple(sorted(f.as_posix() for f in files if f != own and own not in f.parents))
