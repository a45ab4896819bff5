"""Good files, broken as copies, downloads and careless programs break them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator

Case = tuple[str, str, bytes]
"""Kind, file name, content."""
_TIMES = 34
"""Copies of each kind of damage to each kind of file."""


def damaged(whole: dict[str, bytes], seed: int) -> Iterator[Case]:
    """Copies of good files, each damaged in one way. The name's end is the file's kind."""
    chance = random.Random(seed)
    names = sorted(whole)
    for kind, damage in _DAMAGES.items():
        for number in range(_TIMES):
            for suffix in ("pdf", "docx"):
                name = chance.choice([name for name in names if name.endswith(suffix)])
                yield f"{kind}, {suffix}", f"{number}-{name}", damage(whole[name], chance)
    for number in range(2 * _TIMES):
        name = chance.choice([name for name in names if name.endswith("docx")])
        yield "member removed, docx", f"{number}-{name}", _member_removed(whole[name], chance)
        yield "part's bytes flipped, docx", f"{number}-{name}", _part_flipped(whole[name], chance)


def _flipped(content: bytes, chance: random.Random) -> bytes:
    copy = bytearray(content)
    for _ in range(chance.choice((1, 5, 50, 500))):
        copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
    return bytes(copy)


def _truncated(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content))]


def _blanked(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    size = min(chance.choice((16, 512, 8192)), len(content) - start)
    return content[:start] + bytes(size) + content[start + size :]


def _doubled(content: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[:end] + content[start:]


def _numbers_changed(content: bytes, chance: random.Random) -> bytes:
    """Digits only: offsets, lengths and sizes lie, all else is whole."""
    copy = bytearray(content)
    places = [at for at, byte in enumerate(copy) if 48 <= byte <= 57]
    for at in chance.sample(places, min(len(places), chance.choice((1, 10, 100)))):
        copy[at] = chance.randrange(48, 58)
    return bytes(copy)


_DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "bytes flipped": _flipped,
    "truncated": _truncated,
    "blanked": _blanked,
    "doubled": _doubled,
    "numbers changed": _numbers_changed,
}


def _member_removed(content: bytes, chance: random.Random) -> bytes:
    parts = members(content)
    for name in chance.sample(sorted(parts), chance.choice((1, 1, 2, 5))):
        del parts[name]
    return package(parts)


def _part_flipped(content: bytes, chance: random.Random) -> bytes:
    """The zip is whole, what it holds is not."""
    parts = members(content)
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice((_flipped, _truncated, _doubled))(parts[name] or b"x", chance)
    return package(parts)


def members(content: bytes) -> dict[str, bytes]:
    """The members of a zip, unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(parts: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
