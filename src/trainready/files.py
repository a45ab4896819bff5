"""The only module that writes: atomic, private to the person, never over what a person edited.

A manifest beside the files (`details/manifest.json`) holds a hash of each file as we wrote it.
A file whose hash still agrees is ours to renew; any other file stays, and ours stands beside it,
unless ours was made from what stands there (`Artefact.renews`). What is about to be moved is noted
there first, so that a run that is killed between two files knows its own again.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from trainready.errors import TrainreadyError, UnwritableFolder, UsageError
from trainready.model.artefact import Artefact

MANIFEST = "details/manifest.json"
MANIFEST_SCHEMA = "trainready/manifest/1"
UNFINISHED = ".trainready-"
"""What the name of a file begins with until it is whole."""
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
"""What a system says when no more fits."""
_PROBE = 1_000_000
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


def save(artefacts: Iterable[Artefact], out: Path, gone: Iterable[str] = ()) -> Saved:
    """Write all artefacts under `out`, or nothing at all.

    Every file is first written beside its place under a temporary name (mode 0600), then all
    are moved. Files of an earlier run that are `gone` are taken away, unless somebody edited
    them. Raises `TrainreadyError` when the folder cannot be written.
    """
    waiting: list[tuple[Path, Path]] = []
    kept: list[tuple[Path, Path]] = []
    hashes: dict[str, str] = {}
    try:
        known = _manifest(out)
        for artefact in artefacts:
            target = _inside(out, artefact.name)
            if _edited(target, known.of(artefact.name), artefact.renews):
                beside = _free_name(target, known, out)
                kept.append((target, beside))
                hashes[artefact.name] = known.written.get(artefact.name, "")
                target = beside
            name = target.relative_to(out).as_posix()
            hashes[name] = hashlib.sha256(artefact.content).hexdigest()
            waiting.append((_write_beside(target, artefact.content), target))
        manifest = _inside(out, MANIFEST)
        retired = [name for name in gone if _is_ours(_inside(out, name), known.of(name))]
        moved = _Manifest(
            {n: h for n, h in {**known.written, **hashes}.items() if n not in retired}
        )
        waiting.append((_write_beside(manifest, moved.record()), manifest))
        moving = {n: h for n, h in hashes.items() if h != known.written.get(n)}
        if moving:
            record = _Manifest(known.written, moving).record()
            _write_beside(manifest, record).replace(manifest)
        for temporary, target in waiting[:-1]:
            temporary.replace(target)
        for name in retired:
            remove(_inside(out, name))
        temporary, target = waiting[-1]
        temporary.replace(target)
    except BaseException as error:
        # Whatever stopped us, Ctrl-C too: nothing half-written, no words left in hidden files.
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise _unwritable(error, out) from None
    written = tuple(target for _, target in waiting[:-1])
    return Saved(written, tuple(kept))


def save_one(path: Path, content: bytes) -> None:
    """Write one file of the person's own choice, whole or not at all (mode 0600)."""
    try:
        _write_beside(path, content).replace(path)
    except OSError as error:
        raise UnwritableFolder(
            f"this file could not be written ({error.strerror or error})",
            where=str(path),
            cure="Give another place, for example one in your Documents.",
        ) from None


def _inside(out: Path, name: str) -> Path:
    target = out / name
    if out.resolve() not in target.resolve().parents:
        raise TrainreadyError(f"'{name}' would stand outside of the folder", where=str(out))
    return target


def _unwritable(error: OSError, out: Path) -> UnwritableFolder:
    what = f"nothing could be written there ({error.strerror or error})"
    cure = "Choose another folder with --out, for example one in your Documents."
    if error.errno in FULL:
        cure = "Make room on this disk, or choose a folder on another one with --out."
    return UnwritableFolder(what, where=str(out), cure=cure)


def remove(path: Path) -> None:
    """Take one file away; of a link the link alone. Raises `OSError`."""
    path.unlink(missing_ok=True)


def remove_if_empty(folder: Path) -> None:
    """Take a folder away that holds nothing any more."""
    with suppress(OSError):
        folder.rmdir()


def takes_files(folder: Path) -> bool:
    """A client's files would find room in this folder now."""
    try:
        _write_beside(folder / "probe", bytes(_PROBE)).unlink()
    except OSError:
        return False
    return True


def sweep(folder: Path) -> None:
    """Remove what a run that was killed left unfinished in a folder and its `details`."""
    for place in (folder, folder / Path(MANIFEST).parent):
        for unfinished in place.glob(f"{UNFINISHED}*"):
            unfinished.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Manifest:
    """Hashes by name: of the files as we wrote them, and of those on their way."""

    written: Mapping[str, str]
    moving: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> tuple[str, ...]:
        return tuple(h for h in (self.written.get(name), self.moving.get(name)) if h)

    def record(self) -> bytes:
        hashes = {"sha256": dict(sorted(self.written.items()))}
        if self.moving:
            hashes["moving"] = dict(sorted(self.moving.items()))
        record = {"schema": MANIFEST_SCHEMA, **hashes}
        return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def _manifest(out: Path) -> _Manifest:
    try:
        record = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        written, moving = record["sha256"], record.get("moving", {})
        return _Manifest(
            {str(k): str(v) for k, v in written.items()},
            {str(k): str(v) for k, v in moving.items()},
        )
    except (FileNotFoundError, NotADirectoryError):
        return _Manifest({})
    except (ValueError, KeyError, TypeError, AttributeError):
        # A broken manifest knows no file: everything that stands there counts as edited.
        return _Manifest({})


def _edited(target: Path, ours: tuple[str, ...], renews: bytes | None = None) -> bool:
    if not target.exists():
        return False
    content = target.read_bytes()
    return content != renews and hashlib.sha256(content).hexdigest() not in ours


def _is_ours(target: Path, ours: tuple[str, ...]) -> bool:
    return target.is_file() and not _edited(target, ours)


def _free_name(target: Path, known: _Manifest, out: Path) -> Path:
    """The first of `name-2.docx`, `name-3.docx` … that is free or still ours."""
    number = 2
    while True:
        beside = target.with_name(f"{target.stem}-{number}{target.suffix}")
        if not _edited(beside, known.of(beside.relative_to(out).as_posix())):
            return beside
        number += 1


def _write_beside(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes the file with mode 0600.
    handle, name = tempfile.mkstemp(prefix=UNFINISHED, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
