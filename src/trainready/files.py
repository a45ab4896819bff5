"""The only module that writes: atomic, private to the person, never over what a person edited.

A manifest beside the files (`details/manifest.json`) holds a hash of each file as we wrote it.
A file whose hash still agrees is ours to renew; any other file stays, and ours stands beside it,
unless ours was made from what stands there (`Artefact.renews`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trainready.errors import TrainreadyError, UsageError
from trainready.model.artefact import Artefact

MANIFEST = "details/manifest.json"
MANIFEST_SCHEMA = "trainready/manifest/1"
LONGEST_STEM = 60
"""Characters: short enough for every file system, with room for our suffixes."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where each file went."""

    written: tuple[Path, ...]
    kept: tuple[tuple[Path, Path], ...]
    """(the file that a person edited and that was left alone, the new one beside it)"""


def apart_from(out: Path, asked: Path | None = None) -> Path:
    """A folder for what must not lie among the files that are handed over from `out`.

    `asked`, or the folder beside `out` with its name and `-counselor`. Raises `UsageError` for
    one inside `out`.
    """
    if asked is None:
        whole = out if out.name not in ("", "..") else out.resolve()
        return whole.with_name(f"{whole.name}-counselor")
    if out.resolve() in (asked.resolve(), *asked.resolve().parents):
        raise UsageError(
            "the confidential copy would lie among the files for the client",
            cure="Name another folder with --counselor-out, outside of the one of --out.",
        )
    return asked


def slug(name: str, fallback: str) -> str:
    """A file name made of a person's name: letters, digits and hyphens, in any script.

    >>> slug("Zoë O'Brien / ../x", "resume")
    'zoe-obrien-x'
    """
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", ""))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    parts = re.findall(r"[^\W_]+", letters)
    return "-".join(parts)[:LONGEST_STEM].strip("-") or fallback


def save(artefacts: Iterable[Artefact], out: Path) -> Saved:
    """Write all artefacts under `out`, or nothing at all.

    Every file is first written beside its place under a temporary name (mode 0600), then all
    are moved. Raises `TrainreadyError` when the folder cannot be written.
    """
    waiting: list[tuple[Path, Path]] = []
    kept: list[tuple[Path, Path]] = []
    hashes: dict[str, str] = {}
    try:
        known = _manifest(out)
        for artefact in artefacts:
            target = _inside(out, artefact.name)
            if _edited(target, known.get(artefact.name), artefact.renews):
                beside = _free_name(target, known, out)
                kept.append((target, beside))
                hashes[artefact.name] = known.get(artefact.name, "")
                target = beside
            name = target.relative_to(out).as_posix()
            hashes[name] = hashlib.sha256(artefact.content).hexdigest()
            waiting.append((_write_beside(target, artefact.content), target))
        record = {"schema": MANIFEST_SCHEMA, "sha256": dict(sorted({**known, **hashes}.items()))}
        content = (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()
        manifest = _inside(out, MANIFEST)
        waiting.append((_write_beside(manifest, content), manifest))
        for temporary, target in waiting:
            temporary.replace(target)
    except BaseException as error:
        # Whatever stopped us, Ctrl-C too: nothing half-written, no words left in hidden files.
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise TrainreadyError(
            f"nothing could be written there ({error.strerror or error})",
            where=str(out),
            cure="Choose another folder with --out, for example one in your Documents.",
        ) from None
    written = tuple(target for _, target in waiting[:-1])
    return Saved(written, tuple(kept))


def save_one(path: Path, content: bytes) -> None:
    """Write one file of the person's own choice, whole or not at all (mode 0600)."""
    try:
        _write_beside(path, content).replace(path)
    except OSError as error:
        raise TrainreadyError(
            f"this file could not be written ({error.strerror or error})",
            where=str(path),
            cure="Give another place, for example one in your Documents.",
        ) from None


def _inside(out: Path, name: str) -> Path:
    target = out / name
    if out.resolve() not in target.resolve().parents:
        raise TrainreadyError(f"'{name}' would stand outside of the folder", where=str(out))
    return target


def _manifest(out: Path) -> dict[str, str]:
    try:
        record = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        hashes = record["sha256"]
        return {str(k): str(v) for k, v in hashes.items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (ValueError, KeyError, TypeError, AttributeError):
        # A broken manifest knows no file: everything that stands there counts as edited.
        return {}


def _edited(target: Path, ours: str | None, renews: bytes | None = None) -> bool:
    if not target.exists():
        return False
    content = target.read_bytes()
    return content != renews and hashlib.sha256(content).hexdigest() != ours


def _free_name(target: Path, known: dict[str, str], out: Path) -> Path:
    """The first of `name-2.docx`, `name-3.docx` … that is free or still ours."""
    number = 2
    while True:
        beside = target.with_name(f"{target.stem}-{number}{target.suffix}")
        if not _edited(beside, known.get(beside.relative_to(out).as_posix())):
            return beside
        number += 1


def _write_beside(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes the file with mode 0600.
    handle, name = tempfile.mkstemp(prefix=".trainready-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
