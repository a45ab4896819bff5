"""What stands in a client's folder about the last run: enough to go on, no word of the client."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from trainready.model.artefact import Artefact
from trainready.model.clients import ClientStanding, CompetencyState, RoleReach
from trainready.model.readiness import State
from trainready.pipeline import DECISIONS

FILE = "details/client.json"
SCHEMA = "trainready/client/1"


@dataclass(frozen=True, slots=True)
class ClientState:
    """A client as the last run that wrote something left them."""

    code: str
    fingerprint: str
    decisions: str
    """Hash of the decisions as we wrote them: a person's own change is a reason to run again."""
    files: tuple[str, ...]
    """Names in the client's folder."""
    day: date
    """Of that run."""
    standing: ClientStanding

    def holds(self, folder: Path, fingerprint: str) -> bool:
        """Nothing that the files depend on changed, and they are all there."""
        return (
            self.fingerprint == fingerprint
            and self.decisions == _hash(folder / DECISIONS)
            and all((folder / name).exists() for name in self.files)
        )


def state_file(
    code: str,
    fingerprint: str,
    artefacts: Iterable[Artefact],
    day: date,
    standing: ClientStanding,
    earlier: bytes | None,
) -> Artefact:
    """The state as it will be once these artefacts are saved; to be saved after them."""
    contents = {artefact.name: artefact.content for artefact in artefacts}
    decided = contents.get(DECISIONS)
    record = {
        "schema": SCHEMA,
        "code": code,
        "day": day.isoformat(),
        "fingerprint": fingerprint,
        "decisions": hashlib.sha256(decided).hexdigest() if decided is not None else "",
        "files": sorted(contents),
        "standing": asdict(standing),
    }
    return Artefact(FILE, (json.dumps(record, indent=1) + "\n").encode(), earlier)


def read_state(folder: Path) -> ClientState | None:
    """The state in a client's folder; `None` where there is none that can be read."""
    content = state_bytes(folder)
    try:
        told: Any = json.loads(content or b"")
        standing = told["standing"]
        return ClientState(
            str(told["code"]),
            str(told["fingerprint"]),
            str(told["decisions"]),
            tuple(map(str, told["files"])),
            date.fromisoformat(told["day"]),
            ClientStanding(
                str(standing["role"]),
                int(standing["shown"]),
                int(standing["total"]),
                tuple(_state(s) for s in standing["states"]),
                tuple(
                    RoleReach(str(r["role"]), int(r["shown"]), int(r["total"]))
                    for r in standing["roles"]
                ),
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def state_bytes(folder: Path) -> bytes | None:
    """The file as it stands."""
    try:
        return (folder / FILE).read_bytes()
    except OSError:
        return None


def _state(told: Any) -> CompetencyState:
    return CompetencyState(
        str(told["competency"]),
        State(told["state"]),
        int(told["reached"]),
        int(told["needed"]),
        bool(told["core"]),
    )


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
