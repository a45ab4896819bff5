"""The zip around a DOCX, checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

from trainready.read import limits, refusals

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ENTRY = b"PK\x01\x02"
"""Opens each member's line in the directory of a zip."""
_XML = (".xml", ".rels")


def is_ordinary(content: bytes) -> bool:
    """Few members that unpack to little: neither python-docx nor lxml can do harm with it."""
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


def check(content: bytes, source: str) -> None:
    """Raise UnreadableFile for a damaged package, a zip bomb or a part with a DOCTYPE."""
    if content.count(_ENTRY) > limits.ZIP_ENTRIES:
        raise refusals.unsafe(source)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if _is_bomb(members):
                raise refusals.unsafe(source)
            for member in members:
                if member.filename.endswith(_XML) and _declares_entities(archive, member):
                    raise refusals.unsafe(source)
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, RuntimeError) as error:
        raise refusals.broken(source, "a Word document") from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise refusals.broken(source, "a Word document") from error
        raise


def _is_bomb(members: list[zipfile.ZipInfo]) -> bool:
    return (
        len(members) > limits.ZIP_MEMBERS
        or sum(member.file_size for member in members) > limits.ZIP_TOTAL_BYTES
        or any(map(_swells, members))
    )


def _swells(member: zipfile.ZipInfo) -> bool:
    if member.filename.endswith(_XML) and member.file_size > limits.ZIP_MEMBER_BYTES:
        return True
    return member.file_size > limits.ZIP_RATIO_FLOOR and member.file_size > limits.ZIP_RATIO * max(
        1, member.compress_size
    )


def _declares_entities(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """A part of Word never has a DOCTYPE; one that has may read files or explode."""
    with archive.open(member) as stream:
        # zipfile stops at the size that the directory states, which was checked above.
        part = stream.read(limits.ZIP_MEMBER_BYTES)
    return any(mark in part for mark in _DOCTYPES)
