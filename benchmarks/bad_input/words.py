"""DOCX files built to hang, to swell or to confuse."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator

from benchmarks.bad_input.damage import Case, members, package

_DOCUMENT = "word/document.xml"
_SPACES = (
    b'<?xml version="1.0" encoding="UTF-8"?>%s<w:document xmlns:w="http://schemas.'
    b'openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
)
_P = b"<w:p><w:r><w:t>Led a team of four</w:t></w:r></w:p>"
_MB = 1 << 20


def hostile_words(good: dict[str, bytes]) -> Iterator[Case]:
    """Each with its kind."""
    whole = members(good["built.docx"])
    for name, body in _bodies():
        # Stored, or else all would be refused for how well they pack.
        yield from _case(name, _stored({**whole, _DOCUMENT: _SPACES % (b"", body)}))
    for name, content in _packages(whole, good):
        yield from _case(name, content)


def _case(name: str, content: bytes) -> Iterator[Case]:
    kind = name.partition(",")[0]
    yield kind, f"{name.replace(', ', '-').replace(' ', '_')}.docx", content


def _bodies() -> Iterator[tuple[str, bytes]]:
    for deep in (50, 200, 2_000):
        opened = b"<w:tbl><w:tr><w:tc>" * deep
        closed = b"</w:tc></w:tr></w:tbl>" * deep
        yield f"docx nested tables, {deep}", opened + _P + closed
    for deep in (50, 200, 20_000):
        yield (
            f"docx nested tables, other elements {deep}",
            b"<w:customXml>" * deep + _P + b"</w:customXml>" * deep,
        )
    row = b"<w:tr>" + b"<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 60 + b"</w:tr>"
    yield "docx large table, 2000 rows", b"<w:tbl>" + row * 2_000 + b"</w:tbl>"
    yield "docx million runs, empty", b"<w:p>" + b"<w:r/>" * 1_000_000 + b"</w:p>"
    run = b"<w:r><w:t>ab</w:t></w:r>"
    yield "docx million runs, letters", b"<w:p>" + run * 1_000_000 + b"</w:p>"
    yield "docx million runs, tabs", b"<w:p><w:r>" + b"<w:tab/>" * 1_000_000 + b"</w:r></w:p>"
    yield "docx million runs, breaks", b"<w:p><w:r>" + b"<w:br/>" * 1_000_000 + b"</w:r></w:p>"
    yield "docx million runs, ordinary size", b"<w:p>" + run * 80_000 + b"</w:p>"
    yield "docx paragraphs, 3 million empty", b"<w:p/>" * 3_000_000
    yield "docx paragraphs, 280000 empty", b"<w:p/>" * 280_000
    yield "docx paragraphs, 300000", _P * 300_000
    yield "docx paragraphs, 11000 words each", (_P.replace(b"four", b"four " * 20)) * 11_000
    text = b"<w:p><w:r><w:t>" + b"word " * 2 * _MB + b"</w:t></w:r></w:p>"
    yield "docx paragraphs, one of 10 MB", text


def _packages(whole: dict[str, bytes], good: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    def with_part(name: str, content: bytes) -> bytes:
        return package({**whole, name: content})

    laughs = b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(10)
    )
    for name, entities, used in (
        ("laughs", laughs, b"&l9;"),
        ("file", b'<!ENTITY x SYSTEM "file:///etc/hostname">', b"&x;"),
        ("empty", b"", b""),
    ):
        doctype = b"<!DOCTYPE w:document [" + entities + b"]>"
        body = b"<w:p><w:r><w:t>" + used + b"</w:t></w:r></w:p>"
        yield f"docx DOCTYPE, {name}", with_part(_DOCUMENT, _SPACES % (doctype, body))
    wide = (_SPACES % (b"<!DOCTYPE a>", _P)).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    yield "docx DOCTYPE, UTF-16", with_part(_DOCUMENT, wide)
    yield "docx bomb, 300 MB", with_part(_DOCUMENT, _SPACES % (b"", b" " * 300 * _MB))
    yield "docx bomb, unused member of 300 MB", with_part("word/media/image1.png", bytes(300 * _MB))
    yield "docx bomb, false size", _false_size(with_part(_DOCUMENT, b" " * 80 * _MB))
    yield "docx bomb, 60000 members", package({**whole, **{f"m{n}": b"" for n in range(60_000)}})
    yield "docx bomb, overlapping members", _overlapping(package(whole))
    yield "docx picture, 19 MB", _stored({**whole, "word/media/image1.png": _noise(19 * _MB)})
    yield "docx names, up", with_part("../../evil.xml", b"<a/>")
    yield "docx names, absolute", with_part("/etc/evil.xml", b"<a/>")
    yield "docx names, same twice", _twice(whole)
    for name in ("[Content_Types].xml", "_rels/.rels", "word/styles.xml", _DOCUMENT):
        left = {part: content for part, content in whole.items() if part != name}
        yield f"docx without, {name.replace('/', '+')}", package(left)
        yield f"docx without, empty {name.replace('/', '+')}", package({**whole, name: b""})
    loop = whole["word/styles.xml"].replace(b'w:val="Normal"', b'w:val="Heading1"')
    yield "docx styles, in a circle", with_part("word/styles.xml", loop)
    many = b'<w:style w:styleId="s"><w:name w:val="s"/></w:style>' * 300_000
    styles = whole["word/styles.xml"].replace(b"</w:styles>", many + b"</w:styles>")
    yield "docx styles, 300000", with_part("word/styles.xml", styles)
    yield "docx other, a PDF", good["typst.pdf"]
    yield "docx other, a PDF behind it", package(whole) + good["typst.pdf"]
    yield "docx other, behind a PDF", good["typst.pdf"] + package(whole)
    yield "docx other, text", b"Ana Example\nAnnotator"


def _stored(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _noise(size: int) -> bytes:
    return bytes(range(256)) * (size // 256)


def _false_size(content: bytes) -> bytes:
    """The directory says that the large part is small."""
    true = struct.pack("<L", 80 * _MB)
    return content.replace(true, struct.pack("<L", 1_000))


def _overlapping(content: bytes) -> bytes:
    """Every line of the directory points to the same packed bytes."""
    end = content.rindex(b"PK\x05\x06")
    start = struct.unpack("<L", content[end + 16 : end + 20])[0]
    directory = bytearray(content[start:end])
    at = 0
    while (at := directory.find(b"PK\x01\x02", at)) >= 0:
        directory[at + 42 : at + 46] = bytes(4)
        at += 4
    return content[:start] + bytes(directory) + content[end:]


def _twice(whole: dict[str, bytes]) -> bytes:
    content = package({**whole, "word/document.xmm": _SPACES % (b"", _P)})
    return content.replace(b"word/document.xmm", _DOCUMENT.encode())
