"""What a renderer returns. Nothing touches the disk before `files`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file to be: a relative name such as `details/provenance.json`, and its bytes."""

    name: str
    content: bytes
    renews: bytes | None = None
    """What it was made from: a file that still says this may be replaced, whoever wrote it."""
