"""A counselor's folder → its clients: one a file, or one a folder with several files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from trainready.errors import UnreadableFile
from trainready.model.clients import Trouble
from trainready.model.skillmap import Wording

LISTS = ("clients.toml", "clients.csv")
"""What may name codes, roles and options."""
SET_UP = (*LISTS, "brand.toml")
"""Files of the counselor's that are no client."""
EXPORT = ("Positions.csv", "Profile.csv")
"""A folder with one of these is a data export of LinkedIn."""
_LEFT_BY_SYSTEMS = {"thumbs.db", "desktop.ini", "icon\r", "__macosx"}
_ANSWERS = re.compile(r"^[ \t]*\[\[[ \t]*(activity|break)[ \t]*\]\]", re.MULTILINE)
_ANSWERS_HEAD = 4096
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Found:
    """The files of one client, by what they are."""

    source: str
    """The file or folder, `/` between its parts."""
    resume: Path | None = None
    household: Path | None = None
    listing: Path | None = None
    notes: Path | None = None
    trouble: Trouble | None = None


def found_in(folder: Path, out: Path, say: Wording) -> tuple[Found, ...]:
    """Every client of a folder, in the order of their names; `out` is none of them.

    Raises `UnreadableFile` for a folder that cannot be looked into or has nobody.
    """
    try:
        entries = sorted(folder.iterdir(), key=_natural)
    except OSError as error:
        is_file = "this is a file, and no folder of clients"
        raise UnreadableFile(
            is_file if folder.is_file() else f"this folder cannot be opened ({error.strerror})",
            where=str(folder),
            cure="Name the folder in which your clients' files lie.",
        ) from None
    reports = out.resolve()
    clients = tuple(
        _found(entry, folder, say)
        for entry in entries
        if _is_of_a_person(entry) and entry.name not in SET_UP and entry.resolve() != reports
    )
    if not clients:
        raise UnreadableFile(
            "there is nobody in this folder",
            where=str(folder),
            cure="Put one file a client into it, or one folder a client.",
        )
    return clients


def _natural(path: Path) -> tuple[str, str]:
    """Client 9 before client 10."""
    padded = re.sub(r"\d+", lambda digits: digits.group().zfill(_DIGITS), path.name.casefold())
    return padded, path.name


def _is_of_a_person(path: Path) -> bool:
    name = path.name
    ours = name.startswith((".", "~$")) or name.casefold() in _LEFT_BY_SYSTEMS
    return not ours


def _found(entry: Path, folder: Path, say: Wording) -> Found:
    source = entry.relative_to(folder).as_posix()
    if not entry.is_dir() or entry.suffix.lower() == ".pages" or _is_export(entry):
        return Found(source, resume=entry)
    return replace(in_folder(entry, say), source=source)


def _is_export(folder: Path) -> bool:
    return any((folder / name).is_file() for name in EXPORT)


def in_folder(folder: Path, say: Wording) -> Found:
    """One client's folder. What could be two things at once is a trouble, never a guess."""
    try:
        entries = sorted((p for p in folder.iterdir() if _is_of_a_person(p)), key=_natural)
    except OSError as error:
        return Found("", trouble=Trouble(say("clients.closed_folder", why=error.strerror or "")))
    kinds = _kinds(say)
    sorted_: dict[str, list[Path]] = {kind: [] for kind in (*kinds, "")}
    for entry in entries:
        sorted_[_kind(entry, kinds)].append(entry)
    resumes = sorted_["resume"] or sorted_[""]
    trouble = None
    for kind, files in {**sorted_, "resume": resumes}.items():
        if kind and len(files) > 1:
            told = say(f"clients.kinds.{kind}")
            trouble = Trouble(
                say("clients.several", count=len(files), kind=told),
                say("clients.several_cure", kind=told, word=kinds[kind][0]),
            )
    first: Mapping[str, Path | None] = {k: next(iter(f), None) for k, f in sorted_.items()}
    resume = next(iter(resumes), None)
    if not (resume or first["household"]):
        trouble = trouble or Trouble(
            say("clients.nothing"), say("clients.nothing_cure", word=kinds["resume"][0])
        )
    return Found("", resume, first["household"], first["listing"], first["notes"], trouble)


def _kinds(say: Wording) -> dict[str, list[str]]:
    """What a file's name says that it is: words of the language, the most usual first."""
    return {
        kind: say(f"clients.names.{kind}").casefold().split()
        for kind in ("notes", "household", "listing", "resume")
    }


def _kind(path: Path, kinds: Mapping[str, Iterable[str]]) -> str:
    words = set(_words(path.stem))
    for kind, names in kinds.items():
        if words & set(names):
            return kind
    return "household" if path.suffix.lower() == ".toml" and _are_answers(path) else ""


def _words(stem: str) -> Iterator[str]:
    yield from re.findall(r"[^\W_\d]+", stem.casefold())


def _are_answers(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            head = stream.read(_ANSWERS_HEAD).decode("utf-8", "replace")
    except OSError:
        return False
    return bool(_ANSWERS.search(head))
