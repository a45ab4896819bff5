"""Writes a PDF from its objects, right or wrong."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field

_BOX = b"0 0 612 792"
FONT = b"/Resources<</Font<</F1 1 0 R>>>>"


@dataclass
class PdfFile:
    """The objects of one PDF. Object 1 is the font Helvetica."""

    objects: list[bytes] = field(
        default_factory=lambda: [
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        ]
    )
    kids: list[int] = field(default_factory=list)

    def add(self, body: bytes) -> int:
        """The number of the new object."""
        self.objects.append(body)
        return len(self.objects)

    @property
    def root(self) -> int:
        """The number that the catalog will have."""
        return len(self.objects) + 1

    def page(
        self,
        *contents: int,
        resources: bytes = b"/Font<</F1 1 0 R>>",
        box: bytes = _BOX,
        entries: bytes = b"",
    ) -> None:
        if b"/Font" not in resources:
            resources += b"/Font<</F1 1 0 R>>"
        drawn = b" ".join(b"%d 0 R" % content for content in contents)
        self.kids.append(
            self.add(
                b"<</Type/Page/MediaBox[%s]/Contents[%s]/Resources<<%s>>%s>>"
                % (box, drawn, resources, entries)
            )
        )

    def content(self) -> bytes:
        """The file."""
        root = self.root
        kids = b" ".join(b"%d 0 R" % kid for kid in self.kids)
        objects = [
            *self.objects,
            b"<</Type/Catalog/Pages %d 0 R>>" % (root + 1),
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(self.kids)),
        ]
        out = io.BytesIO()
        out.write(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(objects, 1):
            places.append(out.tell())
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
        size = len(objects) + 1
        out.write(
            b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start)
        )
        return out.getvalue()


def stream(text: bytes, entries: bytes = b"", packed: bytes = b"") -> bytes:
    """A stream, packed here unless `packed` names how it is already."""
    content = text if packed else zlib.compress(text, 9)
    name = packed or b"/FlateDecode"
    head = b"<<%s/Filter%s/Length %d>>" % (entries, name, len(content))
    return head + b"stream\n" + content + b"\nendstream"


def one_page(
    text: bytes, packed: bytes = b"", box: bytes = _BOX, repeats: int = 1, font: bytes = b""
) -> bytes:
    """A PDF of one page that draws this text; `font` is a table of what its letters mean."""
    file = PdfFile()
    if font:
        number = file.add(stream(font))
        file.objects[0] = (
            b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode %d 0 R"
            b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>" % number
        )
    content = file.add(stream(text, packed=packed))
    file.page(*[content] * repeats, box=box)
    return file.content()
