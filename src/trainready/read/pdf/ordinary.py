"""Tells a PDF that PDFium reads at little cost from one to be read in a limited child.

What pages may draw is counted from the file's bytes. Where that is not cheap or not certain, the
file is not ordinary: that costs a child process and nothing else.
"""

from __future__ import annotations

import re

from trainready.read import limits
from trainready.read.pdf.streams import Stream, objects_drawn, streams, unpacked

_ODD = re.compile(
    rb"/(?:Encrypt|Type3|Crypt|LZW|JBIG2|JPX|CCITT|RunLength|PatternType[\s/]*1)|"
    rb"/(?:Columns|Colors)\s*\d{5}"
)
"""Packings that we do not measure, and drawings that draw drawings."""
_DISGUISED = re.compile(rb"/[A-Za-z0-9]*#[4-7][0-9A-Fa-f][A-Za-z0-9#]*")
_TOLD = re.compile(
    rb"/(?:Contents|Encrypt|Filter|Form|Subtype|Type3|PatternType|AP|BaseFont|LZW\w*|RunLength\w*)$"
)
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_FILTER = re.compile(
    rb"/Filter\s*(?:/(?:FlateDecode|DCTDecode)\s*(?=[/>])"
    rb"|\[\s*(?:/ASCII85Decode\s*)?/(?:FlateDecode|DCTDecode)\s*\])"
)
_PLAIN = re.compile(rb"\s*<<[^%()]*>>\s*")
_FORM = re.compile(rb"/Subtype\s*/Form(?![A-Za-z0-9])")
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_ELSEWHERE = re.compile(rb"/(?:Subtype|Filter)\s*\d")
"""Said by another object."""
_APPEARANCE = re.compile(rb"/AP\s*[<\d]")
_SIDES = re.compile(rb"/(?:Width|Height)\s+(\d{1,6})\s*(?=[/>])")
_CONTENTS = re.compile(rb"/Contents(?![A-Za-z0-9])\s*(?:(\d+)\s+\d+\s+R|\[([\d\sR]*)\]|[(<])?")
_REFERENCE = re.compile(rb"(\d+)\s+\d+\s+R")
_RANGES = re.compile(rb"begin(?:bf|cid|notdef)range(.*?)(?:end|\Z)", re.DOTALL)
_RANGE = re.compile(rb"<\s*([0-9A-Fa-f]{1,8})\s*>\s*<\s*([0-9A-Fa-f]{1,8})\s*>\s*[<\[\d]")
_DO = re.compile(rb"Do(?![A-Za-z])")
_FINE = re.compile(rb"\[\s*0*\.\d")
"""Dashes finer than a hair."""
_INSIDE = re.compile(rb"ID(?<![A-Za-z]ID)\s")
"""A picture inside of the drawing."""


def is_ordinary(content: bytes) -> bool:
    """All that PDFium may unpack and draw was counted, and is little."""
    if len(content) > limits.ORDINARY_BYTES or _ODD.search(content) or _disguises(content):
        return False
    return _Count(content).is_little()


def _disguises(content: bytes) -> bool:
    """A name that matters is written in numbers, as `/#46orm`."""
    names = (_ESCAPE.sub(_letter, name) for name in _DISGUISED.findall(content))
    return any(_TOLD.match(name) for name in names)


def _letter(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


class _Count:
    """What one file holds, counted until something is not ordinary."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.left = limits.ORDINARY_UNPACKED
        self.pixels = self.filters = self.forms = 0
        self.objects = b""
        """Objects that were packed into streams."""
        self.others: list[tuple[Stream, bytes]] = []

    def is_little(self) -> bool:
        for number, stream in enumerate(streams(self.content)):
            if number >= limits.ORDINARY_STREAMS or not self._takes(stream):
                return False
        fonts = self.content.count(b"/BaseFont") + self.objects.count(b"/BaseFont")
        return (
            # Each was seen where it belongs: nothing hides behind a stream that we misread.
            self.filters == self.content.count(b"/Filter")
            and self.forms == len(_FORM.findall(self.content))
            and fonts <= limits.ORDINARY_FONTS
            and len(self.objects) <= limits.ORDINARY_OBJECTS
            and not any(map(_ELSEWHERE.search, (self.content, self.objects)))
            and not _ODD.search(self.objects)
            and not _disguises(self.objects)
            and self._draws_little()
        )

    def _takes(self, stream: Stream) -> bool:
        """Count a stream; false when it is not ordinary by itself."""
        head = stream.head
        self.filters += len(_FILTER.findall(head))
        self.forms += len(_FORM.findall(head))
        if not stream.number or not _PLAIN.fullmatch(head):
            return False
        if _IMAGE.search(head):
            sides = [int(side) for side in _SIDES.findall(head)]
            self.pixels += sides[0] * sides[1] if len(sides) == 2 else limits.ORDINARY_PIXELS
        if b"/DCTDecode" in head:
            return self.pixels < limits.ORDINARY_PIXELS
        text = b"".join(unpacked(self.content, stream, self.left))
        self.left -= len(text)
        if b"/ObjStm" in head:
            self.objects += text
        self.others.append((stream, text))
        return self.left >= 0 and self.pixels < limits.ORDINARY_PIXELS

    def _draws_little(self) -> bool:
        """What pages draw, with all that forms repeat, is little."""
        pages, repeats = self._pages()
        if not pages <= {stream.number for stream, _ in self.others}:
            return False
        annotated = any(map(_APPEARANCE.search, (self.content, self.objects)))
        drawn = written = placed = mapped = form_drawn = form_written = 0
        nested = 1
        for stream, text in self.others:
            is_form = annotated or _FORM.search(stream.head) is not None
            if not is_form and stream.number not in pages:
                mapped += _mapped(text)
                continue
            if _FINE.search(text) or _INSIDE.search(text):
                return False
            objects, forms = objects_drawn(text), len(_DO.findall(text))
            if stream.number in pages:
                drawn, written, placed = drawn + objects, written + len(text), placed + forms
            if is_form:
                form_drawn, form_written = max(form_drawn, objects), max(form_written, len(text))
                nested = min(nested * (1 + forms), limits.ORDINARY_DRAWN)
        times = nested * (placed + limits.ANNOTATIONS * annotated)
        return (
            mapped <= limits.ORDINARY_MAPPED
            and repeats * (drawn + times * form_drawn) <= limits.ORDINARY_DRAWN
            and repeats * (written + times * form_written) <= limits.ORDINARY_WRITTEN
        )

    def _pages(self) -> tuple[set[int], int]:
        """The streams that pages draw, and how often one page may draw the same."""
        numbers: set[int] = set()
        repeats = 1
        for text in (self.content, self.objects):
            for found in _CONTENTS.finditer(text):
                of_page = [int(number) for number in _REFERENCE.findall(found[0])]
                repeats = max(repeats, len(of_page) - len(set(of_page)) + 1)
                numbers.update(of_page or ([] if found[0][-1:] in b"(<]" else [0]))
        return numbers, repeats


def _mapped(text: bytes) -> int:
    """How many letters a table of letters gives a meaning to, in ranges."""
    if b"range" not in text:
        return 0
    return sum(
        max(0, int(last, 16) - int(first, 16)) + 1
        for part in _RANGES.findall(text)
        for first, last in _RANGE.findall(part)
    )
