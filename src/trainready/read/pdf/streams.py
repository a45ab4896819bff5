"""Measures the packed streams of a PDF before PDFium unpacks them: it has no caps of its own."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator

from trainready.read import limits

_OPENS, _CLOSES = b"stream", b"endstream"
_FILTER = re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![A-Za-z0-9])")
_OBJECTS = (b"Tj", b"TJ", b"Do", b"BI", b"re", b" m")
"""Operators that put an object on the page; chance puts few into fonts and pictures."""
_HEAD = 4096
"""Bytes before a stream that may hold its dictionary."""
_CHUNK = 1 << 20
_LAYERS = 3
_FLATE = b"\x78"
"""First byte of a Flate stream, for one whose filter is named elsewhere."""


def is_safe(content: bytes) -> bool:
    """No stream unpacks to more than a document needs, nor do all together.

    Encrypted streams and rare filters (LZW) cannot be measured and pass.
    """
    total = 0
    for number, (head, packed) in enumerate(_streams(content)):
        most = limits.PDF_IMAGE_BYTES if b"/Image" in head else limits.PDF_STREAM_BYTES
        size = _size(head, packed, most)
        total += size
        if size > most or total > limits.PDF_TOTAL_BYTES or number > limits.PDF_STREAMS:
            return False
    return True


def _streams(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Dictionary and packed bytes of every stream."""
    end = 0
    while (opens := content.find(_OPENS, end)) >= 0:
        end = content.find(_CLOSES, opens)
        if end < 0:
            return
        begin = max(0, opens - _HEAD)
        start = opens + len(_OPENS)
        start += 2 if content[start : start + 2] == b"\r\n" else 1
        head = content[max(begin, content.rfind(b" obj", begin, opens)) : opens]
        yield head, content[start:end]
        end += len(_CLOSES)


def _size(head: bytes, packed: bytes, most: int) -> int:
    """Unpacked size in bytes, or more than `most` if it is too large or draws too much."""
    filters = _FILTER.findall(head) or ([b"Fl"] if packed.startswith(_FLATE) else [])
    if len(filters) > _LAYERS:
        return most + 1
    for name in filters[:-1]:
        packed = b"".join(_unpacked(name, packed, most))
        if len(packed) > most:
            return len(packed)
    size = drawn = 0
    for chunk in _unpacked(filters[-1] if filters else b"", packed, most):
        size += len(chunk)
        drawn += sum(chunk.count(operator) for operator in _OBJECTS)
        if drawn > limits.PDF_DRAWN:
            return most + 1
    return size


def _unpacked(name: bytes, packed: bytes, most: int) -> Iterator[bytes]:
    """Pieces of the unpacked bytes, up to the first that passes `most`; what is broken ends."""
    try:
        if name.startswith(b"Fl"):
            yield from _inflated(packed, most)
        elif name in {b"ASCII85Decode", b"A85"}:
            yield base64.a85decode(packed.partition(b"~>")[0].strip())
        elif name in {b"ASCIIHexDecode", b"AHx"}:
            yield binascii.unhexlify(re.sub(rb"\s", b"", packed.partition(b">")[0]))
        else:
            yield packed
    except (zlib.error, ValueError):
        return


def _inflated(packed: bytes, most: int) -> Iterator[bytes]:
    engine = zlib.decompressobj()
    size = 0
    chunk = engine.decompress(packed, _CHUNK)
    while chunk and size <= most:
        size += len(chunk)
        yield chunk
        chunk = engine.decompress(engine.unconsumed_tail, _CHUNK)
