"""Finds and unpacks the streams of a PDF without PDFium, which has no caps of its own.

It trusts neither the table of contents nor stated lengths: every `stream` keyword counts, and
packed bytes end where the packing says.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from trainready.read import limits

_OPENS = re.compile(rb"stream(?=[\s\0])[ \t\0]*(?:\r\n|\n|\r)?")
_CLOSES = b"endstream"
_FILTER = re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![A-Za-z0-9])")
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_NUMBER = re.compile(rb"(\d+)[\s\0]+\d+[\s\0]*$")
_DRAWS = (b"Tj", b"TJ", b"Do", b"BI", b"re", b" m")
"""Operators that put an object on the page; chance puts few into fonts and pictures."""
_HEAD = 4096
"""Bytes before a stream that may hold its dictionary."""
_TAKEN = 1 << 16
_GIVEN = 1 << 20
_LAYERS = 3
_FLATE = b"\x78"
"""First byte of a Flate stream, for one whose filter is named elsewhere."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream as it stands in the file."""

    number: int
    """Of its object; 0 when that cannot be told."""
    head: bytes
    """Its dictionary, from behind `obj`."""
    start: int
    """Where its packed bytes begin."""


def is_safe(content: bytes) -> bool:
    """No stream unpacks to more than a document needs, nor do all together.

    Encrypted streams and rare filters (LZW) cannot be measured and pass.
    """
    total = 0
    for number, stream in enumerate(streams(content)):
        most = limits.PDF_IMAGE_BYTES if _IMAGE.search(stream.head) else limits.PDF_STREAM_BYTES
        size = drawn = 0
        for chunk in unpacked(content, stream, most):
            size += len(chunk)
            drawn += objects_drawn(chunk)
        total += size
        if size > most or drawn > limits.PDF_DRAWN:
            return False
        if total > limits.PDF_TOTAL_BYTES or number > limits.PDF_STREAMS:
            return False
    return True


def streams(content: bytes) -> Iterator[Stream]:
    """Every stream that a reader could find."""
    for found in _OPENS.finditer(content):
        if content[found.start() - 1 : found.start()].isalnum():  # of `endstream`, mostly
            continue
        begin = max(0, found.start() - _HEAD)
        begin = max(begin, content.rfind(b"obj", begin, found.start()))
        number = _NUMBER.search(content, max(0, begin - 32), begin)
        head = content[begin + 3 : found.start()]
        yield Stream(int(number[1]) if number else 0, head, found.end())


def unpacked(content: bytes, stream: Stream, most: int) -> Iterator[bytes]:
    """Pieces of the unpacked bytes, up to the first that passes `most`; what is broken ends."""
    filters = _FILTER.findall(stream.head)
    if not filters and content.startswith(_FLATE, stream.start):
        filters = [b"Fl"]
    if not filters:
        end = content.find(_CLOSES, stream.start)
        yield content[stream.start : max(end, stream.start)]
    elif len(filters) == 1 and filters[0].startswith(b"Fl"):
        yield from _inflated(memoryview(content)[stream.start :], most)
    else:
        yield from _layered(content, stream, filters, most)


def objects_drawn(chunk: bytes) -> int:
    """How many objects these operators put on a page, at most."""
    return sum(map(chunk.count, _DRAWS))


def _layered(content: bytes, stream: Stream, filters: list[bytes], most: int) -> Iterator[bytes]:
    """A stream that is packed as text, and perhaps in another way within."""
    end = content.find(_CLOSES, stream.start)
    packed = content[stream.start : end if end >= 0 else len(content)]
    try:
        for name in filters[:_LAYERS]:
            if name.startswith(b"Fl"):
                packed = b"".join(_inflated(memoryview(packed), most))
            elif name in {b"ASCII85Decode", b"A85"}:
                packed = base64.a85decode(packed.partition(b"~>")[0].strip())
            else:
                packed = binascii.unhexlify(re.sub(rb"\s", b"", packed.partition(b">")[0]))
    except ValueError:
        return
    yield packed
    if len(filters) > _LAYERS:
        yield bytes(most + 1 - len(packed))


def _inflated(packed: memoryview, most: int) -> Iterator[bytes]:
    engine = zlib.decompressobj()
    size = 0
    try:
        for start in range(0, len(packed), _TAKEN):
            left: bytes | memoryview = packed[start : start + _TAKEN]
            while left and size <= most and not engine.eof:
                chunk = engine.decompress(left, _GIVEN)
                size += len(chunk)
                yield chunk
                left = engine.unconsumed_tail
            if engine.eof or size > most:
                return
    except zlib.error:
        return
