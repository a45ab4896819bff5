"""The tables of a data export, out of its archive or out of the folder it was unpacked into."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from trainready.read import archive, limits
from trainready.read.decoding import decoded


def tables_in(content: bytes, source: str, names: Collection[str]) -> dict[str, str]:
    """Name → text of the tables in an archive. Raises UnreadableFile."""
    return _texts(archive.in_any_folder(content, source, "a zip archive", names))


def tables_in_folder(folder: Path, names: Collection[str]) -> dict[str, str]:
    """The same out of a folder: browsers unpack what they download. Empty when it has none."""
    if not folder.is_dir():
        return {}
    found: dict[str, bytes] = {}
    for name in names:
        try:
            with (folder / name).open("rb") as stream:
                found[name] = stream.read(limits.TABLE_BYTES)
        except OSError:
            continue
    return _texts(found)


def _texts(found: dict[str, bytes]) -> dict[str, str]:
    read = {name: decoded(content[: limits.TABLE_BYTES]) for name, content in found.items()}
    return {name: text for name, text in read.items() if text}
