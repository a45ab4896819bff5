"""What a client's files depend on, as one hash: unchanged means there is nothing to do."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from trainready import __version__, assets
from trainready.model.clients import Client

_SHIPPED = ("skill_maps", "templates")
_NO_OPTIONS = (
    *("today", "resume", "household", "notes", "skills"),
    *("earlier_decisions", "earlier_reports"),
)
"""Parts of a request that are no option; the day alone is no reason to do a client again."""


def common_hash(skills: Path | None, options: str = "", also: Path | None = None) -> str:
    """Of what all clients share: version, options, skill maps, templates, the day if it is fixed.

    `also` is a file that every document depends on, such as the counselor's branding.
    """
    digest = hashlib.sha256(f"{__version__}\n{options}\n".encode())
    digest.update(os.environ.get("SOURCE_DATE_EPOCH", "").encode())
    folders = [assets.folder(name) for name in _SHIPPED]
    for path in (*folders, *filter(None, (skills, also))):
        for part in _parts(path):
            digest.update(part)
    return digest.hexdigest()


def fingerprint(client: Client, common: str) -> str:
    """Of one client: what all share, the options, the bytes and names of every file."""
    request = client.request
    options = {
        f.name: getattr(request, f.name) for f in fields(request) if f.name not in _NO_OPTIONS
    }
    told = json.dumps(options, sort_keys=True, default=str)
    digest = hashlib.sha256(f"{common}\n{client.code}\n{told}\n".encode())
    named = {
        "resume": request.resume,
        "household": request.household,
        "listing": client.listing,
        "notes": client.notes,
    }
    for kind, path in named.items():
        # The name counts as well: receipts and reports cite it.
        digest.update(f"\n{kind}\n{path.name if path else ''}\n".encode())
        for part in _parts(path) if path else ():
            digest.update(part)
    return digest.hexdigest()


def _parts(path: Path) -> Iterator[bytes]:
    """A hash of each file, after its name where a folder has several."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in files:
        try:
            with file.open("rb") as stream:
                content = hashlib.file_digest(stream, "sha256").digest()
        except OSError:  # a folder, or a file that the run itself will name
            continue
        yield file.relative_to(path).as_posix().encode() + content
