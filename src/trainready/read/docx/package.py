"""The zip around a DOCX, checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

from trainready.read import limits, refusals

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels")


def check(content: bytes, source: str) -> None:
    """Raise UnreadableFile for a damaged package, a zip bomb or a part with a DOCTYPE."""
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
