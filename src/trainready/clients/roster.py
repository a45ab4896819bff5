"""Folder, list and codes of earlier runs → the clients of this one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from trainready.asked import chosen_formats, chosen_lines
from trainready.clients.folder import Found, found_in
from trainready.clients.listed import FILES, Listed, list_of, listed_in
from trainready.clients.register import Register
from trainready.clients.slips import refuse
from trainready.errors import UsageError
from trainready.model.clients import Client
from trainready.model.journey import Request
from trainready.model.skillmap import SkillMap
from trainready.render import PAPERS, designs


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a run asks for every client, where the list does not say otherwise."""

    request: Request
    names: bool = False
    """File names may carry the person's name."""
    anonymous: bool = False
    """Each client gets a masked copy for a case review as well."""


def roster(
    folder: Path, out: Path, wishes: Wishes, known: Register, skill_map: SkillMap
) -> tuple[Client, ...]:
    """The clients in the order of their names.

    Raises `UnreadableFile` for a folder without anybody, or with every slip of its list.
    """
    found = found_in(folder, out, skill_map.wording)
    path = list_of(folder)
    listed = listed_in(path) if path else ()
    if path:
        slips = (*_slips(listed, found, folder, skill_map), *_wrong_codes(listed, known))
        refuse(slips, path.name, _CURE)
    apart = {(folder / e.told[k]).resolve() for e in listed for k in FILES if k in e.told}
    told = {_plain(entry.file): entry for entry in listed}
    here = [
        one
        for one in found
        if (folder / one.source).resolve() not in apart
        and not (_plain(one.source) in told and told[_plain(one.source)].switches.get("skip"))
    ]
    codes = _codes(here, told, known)
    return tuple(
        _client(one, told.get(_plain(one.source)), codes[one.source], folder, wishes)
        for one in here
    )


_CURE = "Mend these lines and run the same command again; nothing was begun."


def _plain(name: str) -> str:
    """A file's name as a list may write it: one system composes accents, another does not."""
    return unicodedata.normalize("NFC", name.rstrip("/"))


def _codes(found: Iterable[Found], told: dict[str, Listed], known: Register) -> dict[str, str]:
    given = {entry.code.casefold() for entry in told.values() if entry.code}
    free = known.free_codes(given)
    codes: dict[str, str] = {}
    for one in found:
        entry = told.get(_plain(one.source))
        code = entry.code if entry else ""
        if not code:
            earlier = known.code_of(one.source)
            code = earlier if earlier.casefold() not in given else ""
        codes[one.source] = code or next(free)
    return codes


def _client(one: Found, entry: Listed | None, code: str, folder: Path, wishes: Wishes) -> Client:
    told = entry.told if entry else {}
    household = folder / told["household"] if "household" in told else one.household
    request = replace(
        _asked(entry, wishes.request) if entry else wishes.request,
        resume=one.resume,
        household=household,
        notes=folder / told["notes"] if "notes" in told else one.notes,
        stem="" if wishes.names else code,
    )
    return Client(
        code,
        one.source,
        request,
        folder / told["listing"] if "listing" in told else one.listing,
        request.notes,
        one.trouble,
    )


def _asked(entry: Listed, usual: Request) -> Request:
    """The usual request with what the list says of this client."""
    told, switches = entry.told, entry.switches
    return replace(
        usual,
        role=told.get("role", usual.role),
        design=told.get("design", usual.design),
        paper=told.get("paper", usual.paper).lower(),
        keep=chosen_lines(told["keep"]) if "keep" in told else usual.keep,
        keep_wording=switches.get("keep_wording", usual.keep_wording),
        letter=switches.get("letter", usual.letter),
        **chosen_formats(told.get("format", "")),
    )


def _slips(
    listed: Iterable[Listed], found: Iterable[Found], folder: Path, skill_map: SkillMap
) -> Iterator[str]:
    there = {_plain(one.source) for one in found}
    offered = {"role": tuple(skill_map.roles), "design": designs(), "paper": PAPERS}
    for entry in listed:
        if _plain(entry.file) not in there:
            yield f"line {entry.line}: there is no '{entry.file}' in this folder"
        for key in FILES:
            if key in entry.told and not (folder / entry.told[key]).is_file():
                yield f"line {entry.line}: there is no file '{entry.told[key]}'"
        for key, values in offered.items():
            if entry.told.get(key, values[0]).lower() not in values:
                yield (
                    f"line {entry.line}: there is no {key} '{entry.told[key]}'; "
                    f"choose among {', '.join(values)}"
                )
        for key, check in (("format", chosen_formats), ("keep", chosen_lines)):
            try:
                check(entry.told.get(key, ""))
            except UsageError as wrong:
                yield f"line {entry.line}: {wrong.what}; {wrong.cure}"


def _wrong_codes(listed: Iterable[Listed], known: Register) -> Iterator[str]:
    """Codes that would put one person's files into another's folder, or leave some behind."""
    codes = {_plain(e.source): e.code for e in known.entries if e.source}
    given = {e.code.casefold() for e in known.entries}
    for entry in listed:
        earlier = codes.get(_plain(entry.file))
        if not entry.code or entry.code == earlier:
            continue
        line = f"line {entry.line}: "
        if earlier:
            yield f"{line}this client has the code {earlier} already; keep it, or erase {earlier}"
        elif entry.code.casefold() in given:
            yield f"{line}the code {entry.code} was given to somebody else in an earlier run"
