"""Tiny real files, made by the test: PDFs with each word where the test puts it."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from docx import Document as new_word
from docx.document import Document as WordDocument

from trainready.model.document import Document
from trainready.read import read_bytes

WIDTH, HEIGHT = 612, 792


@dataclass
class Canvas:
    """A PDF in the making. Heights count from the top; what is drawn first is first in the file."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    links: list[tuple[int, tuple[float, float, float, float], str]] = field(default_factory=list)
    answers: list[tuple[int, float, float, str]] = field(default_factory=list)
    rotation: int = 0
    text_map: str = ""
    """A ToUnicode map for the fonts: what their letters mean when copied out."""

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 10,
        bold: bool = False,
        color: str = "000000",
        mode: int = 0,
    ) -> Canvas:
        code = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(")
        shown = code.replace(b")", b"\\)").decode("latin-1")
        self.pages[-1].append(
            f"BT {_rgb(color)} rg /{'F2' if bold else 'F1'} {size} Tf {mode} Tr "
            f"1 0 0 1 {x} {HEIGHT - y} Tm ({shown}) Tj ET"
        )
        return self

    def column(self, x: float, y: float, *lines: str, step: float = 14, **look: object) -> Canvas:
        for index, line in enumerate(lines):
            if line:
                self.text(x, y + index * step, line, **look)  # type: ignore[arg-type]
        return self

    def area(self, x: float, y: float, wide: float, high: float, color: str) -> Canvas:
        self.pages[-1].append(f"{_rgb(color)} rg {x} {HEIGHT - y - high} {wide} {high} re f")
        return self

    def picture(self) -> Canvas:
        self.pages[-1].append("q 500 0 0 700 50 50 cm /I1 Do Q")
        return self

    def link(self, x: float, y: float, wide: float, url: str) -> Canvas:
        box = (x, HEIGHT - y - 3, x + wide, HEIGHT - y + 9)
        self.links.append((len(self.pages) - 1, box, url))
        return self

    def answer(self, x: float, y: float, words: str) -> Canvas:
        """Type the words into a field of a form."""
        self.answers.append((len(self.pages) - 1, x, HEIGHT - y, words))
        return self

    def page(self) -> Canvas:
        self.pages.append([])
        return self

    def content(self) -> bytes:
        return _pdf(self)

    def read(self) -> Document:
        return read_bytes(self.content(), "resume.pdf", "pdf")

    def lines(self) -> list[str]:
        return [line.text for line in self.read().lines]


def _rgb(color: str) -> str:
    return " ".join(f"{int(color[at : at + 2], 16) / 255:.3f}" for at in (0, 2, 4))


def _pdf(canvas: Canvas) -> bytes:
    objects: list[bytes] = [b"", b""]
    fonts = []
    mapped = ""
    if canvas.text_map:
        objects.append(_stream("", canvas.text_map.encode()))
        mapped = f"/ToUnicode {len(objects)} 0 R"
    for name in ("Helvetica", "Helvetica-Bold"):
        fonts.append(len(objects) + 1)
        objects.append(
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding{mapped}>>".encode()
        )
    image = len(objects) + 1
    objects.append(
        _stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
            b"\x80",
        )
    )
    kids = []
    for number, drawn in enumerate(canvas.pages):
        annotations = []
        for page, box, url in canvas.links:
            if page == number:
                annotations.append(len(objects) + 1)
                objects.append(
                    f"<</Type/Annot/Subtype/Link/Rect[{' '.join(map(str, box))}]"
                    f"/A<</S/URI/URI({url})>>>>".encode()
                )
        for page, x, y, words in canvas.answers:
            if page == number:
                objects.append(
                    _stream(
                        f"/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 {fonts[0]} 0 R>>>>",
                        f"BT /F1 10 Tf 0 5 Td ({words}) Tj ET".encode("latin-1"),
                    )
                )
                annotations.append(len(objects) + 1)
                objects.append(
                    f"<</Type/Annot/Subtype/Widget/FT/Tx/F 4/Rect[{x} {y - 5} {x + 200} {y + 15}]"
                    f"/AP<</N {len(objects)} 0 R>>>>".encode()
                )
        objects.append(_stream("", "\n".join(drawn).encode("latin-1")))
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {canvas.rotation}"
            f"/Contents {len(objects)} 0 R/Annots[{' '.join(f'{a} 0 R' for a in annotations)}]"
            f"/Resources<</Font<</F1 {fonts[0]} 0 R/F2 {fonts[1]} 0 R>>"
            f"/XObject<</I1 {image} 0 R>>>>>>".encode()
        )
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    pages = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<</Type/Pages/Kids[{pages}]/Count {len(kids)}>>".encode()
    return _file(objects)


def _stream(entries: str, content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(
        b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    )
    return out.getvalue()


@pytest.fixture(autouse=True)
def no_text_recognition(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any) -> None:
    """Whether this computer has tesseract decides nothing; a test that wants one brings it."""
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("no-programs")))


@pytest.fixture
def canvas() -> Canvas:
    return Canvas()


@pytest.fixture
def word() -> WordDocument:
    return new_word()


@pytest.fixture
def read_word() -> Callable[[WordDocument], Document]:
    def read(document: WordDocument) -> Document:
        stream = io.BytesIO()
        document.save(stream)
        return read_bytes(stream.getvalue(), "resume.docx", "docx")

    return read
