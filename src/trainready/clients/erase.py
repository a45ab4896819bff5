"""One client's files: listed, then removed, with a receipt that names nobody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from trainready.clients.cohort import cohort_of
from trainready.clients.history import FILE as HISTORY
from trainready.clients.places import Place, files_in
from trainready.clients.register import FILE as REGISTER
from trainready.clients.register import read_register
from trainready.clients.state import FILE as STATE
from trainready.clients.state import read_state
from trainready.errors import TrainreadyError
from trainready.files import MANIFEST, remove, remove_if_empty, save
from trainready.model.artefact import Artefact
from trainready.model.clients import ClientRun, Outcome
from trainready.model.skillmap import SkillMap
from trainready.pipeline import DECISIONS
from trainready.render.cohort import COHORT_FORMATS, STEM, render_cohort

RECEIPTS = "erased"
SCHEMA = "trainready/erased/1"
PROVENANCE = ("details/provenance.json", "details/changes.json")


@dataclass(frozen=True, slots=True)
class Row:
    """One file to be removed, or removed."""

    path: str
    """Below the output folder; a name that could be somebody's is left out."""
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """What stands of one client that we can reach."""

    place: Place
    files: tuple[Path, ...]
    """In the output folder, and in that of the counselor's copies beside it."""
    originals: tuple[Path, ...]
    """In the counselor's folder: touched only if that is asked for."""


def erasure_of(place: Place) -> Erasure:
    """Every file of a client's, ours and the originals."""
    ours = (*files_in(place.folder), *files_in(place.kept))
    return Erasure(place, ours, tuple(_originals(place)))


def _originals(place: Place) -> Iterator[Path]:
    entry = place.register.entry(place.code)
    if not (entry and entry.source and place.register.folder):
        return
    given = Path(place.register.folder, entry.source)
    if given.is_dir() and not given.is_symlink():
        yield from files_in(given)
    elif given.exists() or given.is_symlink():
        yield given
    yield from (path for path in map(Path, entry.also) if path.is_file())


def erase(erasure: Erasure, now: datetime, skill_map: SkillMap, *, originals: bool) -> Path:
    """Remove the files; the receipt's path. The cohort is counted again without the client.

    Raises `TrainreadyError` naming what could not be removed; the receipt then has the rest.
    """
    place = erasure.place
    listed: list[Row] = []
    stuck: list[str] = []
    for path in (*erasure.files, *(erasure.originals if originals else ())):
        row = _listed(path, erasure)
        try:
            remove(path)
            listed.append(row)
        except OSError as error:
            stuck.append(f"  {path} ({error.strerror})")
    _remove_folders(erasure, originals=originals)
    receipt = _receipt(place.code, now, listed, len(stuck))
    save([receipt], place.out)
    if stuck:
        raise TrainreadyError(
            f"{len(stuck)} file(s) could not be removed:\n" + "\n".join(stuck),
            cure="Close them in other programs and run the same command again.",
        )
    register = place.register.without(place.code, now.date().isoformat())
    path = place.out / REGISTER
    save([register.artefact(path.read_bytes())], place.out)
    _count_again(place.out, now.date(), skill_map)
    return place.out / receipt.name


def _listed(path: Path, erasure: Erasure) -> Row:
    content = b"" if path.is_symlink() else path.read_bytes()
    return Row(_nameless(path, erasure), path.lstat().st_size, hashlib.sha256(content).hexdigest())


def _nameless(path: Path, erasure: Erasure) -> str:
    """Where the file lay, without a name that could be somebody's."""
    place = erasure.place
    if path not in erasure.files:
        return f"original {erasure.originals.index(path) + 1}{path.suffix.lower()}"
    out = place.kept.parent if place.kept in path.parents else place.out
    inside = path.relative_to(out.parent if out != place.out else out)
    if path.name.startswith(place.code) or inside.as_posix() in _own(place.code):
        return inside.as_posix()
    number = erasure.files.index(path) + 1
    return (inside.parent / f"file {number}{path.suffix.lower()}").as_posix()


def _own(code: str) -> set[str]:
    """Files whose names say nothing of anybody."""
    names = (STATE, HISTORY, MANIFEST, DECISIONS, *PROVENANCE)
    return {f"{code}/{name}" for name in names}


def _remove_folders(erasure: Erasure, *, originals: bool) -> None:
    """Folders that are empty now, the innermost first."""
    place = erasure.place
    entry = place.register.entry(place.code)
    roots = [place.folder, place.kept]
    if originals and entry and erasure.originals:
        given = Path(place.register.folder, entry.source)
        roots += [given] if given.is_dir() else []
    for root in roots:
        for folder in sorted((p for p in root.rglob("*") if p.is_dir()), reverse=True):
            remove_if_empty(folder)
        remove_if_empty(root)


def _receipt(code: str, now: datetime, rows: list[Row], left: int) -> Artefact:
    record = {
        "schema": SCHEMA,
        "client": code,
        "erased": now.isoformat(),
        "files": [asdict(row) for row in rows],
        "not_removed": left,
    }
    # Once more for the same client, after a file was stuck: a receipt of its own.
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    content = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    return Artefact(f"{RECEIPTS}/{code}-{stamp}.json", content.encode())


def _count_again(out: Path, today: date, skill_map: SkillMap) -> None:
    """The cohort's files as far as there were any, from what stands of the others."""
    formats = [form for form in COHORT_FORMATS if (out / f"{STEM}.{form}").exists()]
    runs = []
    for entry in read_register(out).entries:
        state = read_state(out / entry.code)
        if not entry.erased:
            outcome = Outcome.UNCHANGED if state else Outcome.NEEDS_YOU
            runs.append(ClientRun(entry.code, outcome, state.standing if state else None))
    if formats:
        save(render_cohort(cohort_of(runs, skill_map, today), skill_map.wording, formats), out)
