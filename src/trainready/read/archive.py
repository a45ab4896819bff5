"""A zip of parts, checked before anything is unpacked: DOCX, OpenDocument, exports."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from trainready.read import limits, refusals

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ENTRY = b"PK\x01\x02"
"""Opens each member's line in the directory of a zip."""
_XML = (".xml", ".rels")
_LOCKED = 1
"""The bit of a member's flags that says: encrypted."""


def is_ordinary(content: bytes) -> bool:
    """Few members that unpack to little: no parser can do harm with it."""
    if len(content) > limits.ORDINARY_BYTES or content.count(_ENTRY) > limits.ORDINARY_MEMBERS:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError):
        return True  # `check` meets the same error, at no cost
    text = sum(member.file_size for member in members if member.filename.endswith(_XML))
    total = sum(member.file_size for member in members)
    return text <= limits.ORDINARY_XML and total <= limits.ORDINARY_UNPACKED


def check(content: bytes, source: str, kind: str) -> None:
    """Raise UnreadableFile for a damaged package, a zip bomb or a part with a DOCTYPE.

    `kind` names what the package should be, as in "a Word document".
    """
    with _opened(content, source, kind) as archive:
        for member in archive.infolist():
            if member.filename.endswith(_XML) and _declares_entities(archive, member):
                raise refusals.unsafe(source)


def members(content: bytes, source: str, kind: str, names: Collection[str]) -> dict[str, bytes]:
    """The members of these names, unpacked, as far as they are there. Raises UnreadableFile."""
    with _opened(content, source, kind) as archive:
        there = {member.filename: member for member in archive.infolist()}
        return {name: archive.read(there[name]) for name in names if name in there}


def in_any_folder(
    content: bytes, source: str, kind: str, names: Collection[str]
) -> dict[str, bytes]:
    """The same for members that may lie in a folder of the archive."""
    with _opened(content, source, kind) as archive:
        found: dict[str, bytes] = {}
        for member in archive.infolist():
            name = PurePosixPath(member.filename).name
            if name in names and name not in found:
                found[name] = archive.read(member)
        return found


@contextmanager
def _opened(content: bytes, source: str, kind: str) -> Iterator[zipfile.ZipFile]:
    """The archive within the caps; what is wrong with it becomes a refusal."""
    if content.count(_ENTRY) > limits.ZIP_ENTRIES:
        raise refusals.unsafe(source)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = archive.infolist()
            if _is_bomb(found):
                raise refusals.unsafe(source)
            if any(member.flag_bits & _LOCKED for member in found):
                raise refusals.locked(source, "file")
            yield archive
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, RuntimeError) as error:
        raise refusals.broken(source, kind) from error
    except Exception as error:
        if type(error).__module__ in {"zlib", "lzma"}:
            raise refusals.broken(source, kind) from error
        raise


def _is_bomb(found: list[zipfile.ZipInfo]) -> bool:
    return (
        len(found) > limits.ZIP_MEMBERS
        or sum(member.file_size for member in found) > limits.ZIP_TOTAL_BYTES
        or any(map(_swells, found))
    )


def _swells(member: zipfile.ZipInfo) -> bool:
    if member.filename.endswith(_XML) and member.file_size > limits.ZIP_MEMBER_BYTES:
        return True
    return member.file_size > limits.ZIP_RATIO_FLOOR and member.file_size > limits.ZIP_RATIO * max(
        1, member.compress_size
    )


def _declares_entities(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """A part of a document never has a DOCTYPE; one that has may read files or explode."""
    with archive.open(member) as stream:
        # zipfile stops at the size that the directory states, which was checked above.
        part = stream.read(limits.ZIP_MEMBER_BYTES)
    return any(mark in part for mark in _DOCTYPES)
