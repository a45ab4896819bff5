"""PDFs whose streams unpack to much more than they are."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from benchmarks.bad_input.pdf_file import PdfFile, one_page, stream

_TEXT = b"BT /F1 10 Tf 50 700 Td (Ana Example, annotator) Tj ET"
_MB = 1 << 20


def bombs() -> Iterator[tuple[str, bytes]]:
    """Name and content."""
    for size in (40, 300):
        yield f"pdf bomb, flate {size} MB", one_page(_TEXT + b" " * size * _MB)
        yield f"pdf bomb, twice flate {size} MB", _twice(_TEXT + b" " * size * _MB)
        yield f"pdf bomb, ascii {size} MB", _hexed(_TEXT + b" " * size * _MB)
    yield "pdf bomb, LZW", one_page(_lzw(60 * _MB), packed=b"/LZWDecode")
    yield "pdf bomb, run length", one_page(b"\x81 " * 8 * _MB, packed=b"/RunLengthDecode")
    yield "pdf bomb, encrypted", _encrypted(one_page(_TEXT + b" " * 300 * _MB))
    yield "pdf bomb, hidden behind a false length", _hidden(b" " * 300 * _MB)
    yield "pdf bomb, objects", _object_stream(b"[" * 20 * _MB)


def _twice(text: bytes) -> bytes:
    return one_page(zlib.compress(zlib.compress(text)), packed=b"[/FlateDecode/FlateDecode]")


def _hexed(text: bytes) -> bytes:
    packed = zlib.compress(text).hex().encode() + b">"
    return one_page(packed, packed=b"[/ASCIIHexDecode/FlateDecode]")


def _lzw(size: int) -> bytes:
    """About so many blanks, packed by LZW: each code is one letter longer than the last."""
    bits, written, width, following = "", 0, 9, 258
    pieces = [f"{256:09b}", f"{32:09b}"]
    while written < size:
        if following == 4095:
            pieces += [f"{256:012b}", f"{32:09b}"]
            width, following = 9, 258
        else:
            pieces.append(f"{following:0{width}b}")
            written += following - 256
            following += 1
            width = min(12, max(9, (following + 1).bit_length()))
    bits = "".join(pieces)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _encrypted(content: bytes) -> bytes:
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]"
    return content.replace(b"trailer<<", b"trailer<<" + lock % (b"1f" * 32, b"2e" * 32))


def _hidden(text: bytes) -> bytes:
    """A stream within the bytes of another one, found by the table of contents alone."""
    whole = one_page(_TEXT + text)
    return whole.replace(b"%PDF-1.7\n", b"%PDF-1.7\n90 0 obj<</Length 9>>stream\n", 1)


def _object_stream(text: bytes) -> bytes:
    file = PdfFile()
    file.add(stream(b"9 0 " + text, b"/Type/ObjStm/N 1/First 4"))
    file.page(file.add(stream(_TEXT)))
    return file.content()
