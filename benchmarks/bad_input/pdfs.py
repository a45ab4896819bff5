"""PDFs built to hang, to swell or to confuse."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.bad_input.damage import Case
from benchmarks.bad_input.pdf_bombs import bombs
from benchmarks.bad_input.pdf_file import FONT, PdfFile, one_page, stream

_TEXT = b"BT /F1 10 Tf 50 700 Td (Ana Example, annotator) Tj ET"
_MB = 1 << 20


def hostile_pdfs() -> Iterator[Case]:
    """Each with its kind."""
    for name, content in _cases():
        kind = name.partition(",")[0]
        yield kind, f"{name.replace(', ', '-').replace(' ', '_')}.pdf", content


def _cases() -> Iterator[tuple[str, bytes]]:
    for deep, wide in ((12, 10), (30, 2), (4, 300), (60, 3)):
        yield f"pdf nested forms, {deep} deep {wide} wide", _nested_forms(deep, wide, b"/Form")
    yield "pdf nested forms, disguised", _nested_forms(12, 10, b"/#46orm")
    yield "pdf nested forms, packed dictionary", _nested_forms(12, 10, b"3 0 R")
    yield "pdf drawn many times, same page 2000 times", _pages(2_000, same=True)
    yield "pdf drawn many times, contents 3000 times", one_page(_TEXT * 200, repeats=3_000)
    yield "pdf 2000 pages", _pages(2_000)
    yield from bombs()
    yield "pdf texts, 20000", one_page(_texts(20_000))
    yield "pdf texts, 240000", one_page(_texts(240_000))
    yield "pdf texts, one of 5 MB", one_page(b"BT /F1 9 Tf (" + b"a" * 5 * _MB + b") Tj ET")
    yield "pdf texts, words of 5 MB", one_page(b"BT /F1 9 Tf (" + b"ab " * 2 * _MB + b") Tj ET")
    yield "pdf texts, lines 300000", one_page(_shapes(300_000))
    yield "pdf texts, white on white", one_page(b"1 g " + _texts(8_000) + _dashes(2_000))
    yield "pdf texts, saved states", one_page(b"q " * 2 * _MB + _TEXT)
    yield "pdf texts, nested lists", one_page(b"[" * 3 * _MB + _TEXT)
    for side in (14_400, 10**7, 10**30):
        yield f"pdf huge page, {side}", one_page(_TEXT, box=b"0 0 %d %d" % (side, side))
    yield "pdf huge page, upside down", one_page(_TEXT, box=b"600 800 -5 -5")
    yield "pdf fonts, 20000", _many_fonts(20_000)
    yield "pdf fonts, letters mapped by ranges", one_page(_TEXT, font=_mapped(30_000))
    yield "pdf fonts, letters mapped by few ranges", one_page(_TEXT, font=_mapped(6))
    for count in (5_000, 19_000, 55_000):
        gibberish = _texts(count).replace(b"word", b"\x01\x02\x03\x04")
        yield f"pdf fonts, letters without meaning {count}", one_page(gibberish, font=_nothing())
    yield "pdf fonts, type 3 in itself", _type3()
    yield "pdf page tree, 5000 deep", _deep_tree(5_000)
    yield "pdf page tree, in a circle", _deep_tree(3, circle=True)
    yield "pdf table of contents, in a circle", _circle()
    yield "pdf table of contents, says 8 million", _false_size()
    yield (
        "pdf annotations, 100000",
        _annotations(100_000, b"/Link/A<</S/URI/URI(http://a.example)>>"),
    )
    yield "pdf annotations, 100000 fields", _annotations(100_000, b"/Widget/FT/Tx/V(x)")
    yield "pdf outlines, in a circle", _outlines()
    yield "pdf nothing, header only", b"%PDF-1.7\n"
    yield "pdf nothing, zeros", b"%PDF-1.7\n" + bytes(5 * _MB)
    yield "pdf nothing, objects", b"%PDF-1.7\n" + b"1 0 obj <<>> endobj " * 500_000
    yield "pdf nothing, streams", b"%PDF-1.7\n" + b"1 0 obj <<>> stream\n" * 500_000
    yield "pdf nothing, brackets", b"%PDF-1.7\n1 0 obj " + b"<<" * 5 * _MB


def _nested_forms(deep: int, wide: int, subtype: bytes) -> bytes:
    file = PdfFile()
    inner = file.add(stream(_TEXT, b"/Type/XObject/Subtype" + subtype + b"/BBox[0 0 9 9]" + FONT))
    for _ in range(deep):
        inner = file.add(
            stream(
                b"/X Do " * wide,
                b"/Type/XObject/Subtype%s/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
                % (subtype, inner),
            )
        )
    content = file.add(stream(_TEXT + b"/X Do " * wide))
    name = file.add(b"/Form") if subtype.endswith(b"R") else 0
    file.page(content, resources=b"/XObject<</X %d 0 R>>" % inner)
    return file.content().replace(b"/Subtype3 0 R", b"/Subtype %d 0 R" % name)


def _pages(count: int, same: bool = False) -> bytes:
    file = PdfFile()
    content = file.add(stream(_TEXT * 50))
    for number in range(count):
        if same and number:
            file.kids.append(file.kids[0])
        else:
            file.page(content if same else file.add(stream(_TEXT + b" (%d) Tj" % number)))
    return file.content()


def _texts(count: int) -> bytes:
    placed = (b"1 0 0 1 %d %d Tm (word%d) Tj" % (n % 500, n % 700, n) for n in range(count))
    return b"BT /F1 8 Tf " + b" ".join(placed) + b" ET "


def _shapes(count: int) -> bytes:
    return _TEXT + b" ".join(b"%d %d 5 5 re f" % (n % 500, n % 700) for n in range(count))


def _dashes(count: int) -> bytes:
    return b"[.001 .001] 0 d " + b" ".join(b"0 %d m 14400 %d l S" % (n, n) for n in range(count))


def _many_fonts(count: int) -> bytes:
    file = PdfFile()
    one = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    fonts = b"".join(b"/T%d %d 0 R" % (n, file.add(one)) for n in range(count))
    text = b"BT " + b" ".join(b"/T%d 9 Tf (a) Tj" % n for n in range(count)) + b" ET"
    file.page(file.add(stream(text)), resources=b"/Font<<" + fonts + b">>")
    return file.content()


def _mapped(ranges: int) -> bytes:
    table = (
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange %d beginbfrange " % ranges
    )
    return table + b"<0000> <FFFF> <0020> " * ranges + b"endbfrange endcmap"


def _nothing() -> bytes:
    """Each letter means a sign that fonts may use as they like."""
    table = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    return table + b"1 beginbfrange <0000> <18FF> <E000> endbfrange endcmap"


def _type3() -> bytes:
    file = PdfFile()
    glyph = file.add(stream(b"1000 0 0 0 750 750 d1 BT /T3 1 Tf (aaaaaaaa) Tj ET"))
    font = file.add(
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]"
        b"/CharProcs<</a %d 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97"
        b"/Widths[1000]/Resources<</Font<</T3 %d 0 R>>>>>>" % (glyph, glyph + 1)
    )
    file.page(
        file.add(stream(_TEXT + b"BT /T3 9 Tf (" + b"a" * 3_000 + b") Tj ET")),
        resources=b"/Font<</F1 1 0 R/T3 %d 0 R>>" % font,
    )
    return file.content()


def _deep_tree(deep: int, circle: bool = False) -> bytes:
    file = PdfFile()
    file.page(file.add(stream(_TEXT)))
    for _ in range(deep):
        file.kids = [file.add(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % file.kids[0])]
    if circle:
        file.kids.append(file.root + 1)
    return file.content()


def _circle() -> bytes:
    content = one_page(_TEXT)
    start = content.rindex(b"startxref") + 10
    return content.replace(b"trailer<<", b"trailer<</Prev %s" % content[start:].split()[0])


def _false_size() -> bytes:
    return one_page(_TEXT).replace(b"xref\n0 ", b"xref\n0 8000000\nxref\n0 ", 1)


def _annotations(count: int, entries: bytes) -> bytes:
    file = PdfFile()
    one = file.add(b"<</Type/Annot/Rect[0 0 9 9]/Subtype" + entries + b">>")
    many = b" ".join([b"%d 0 R" % one] * count)
    file.page(file.add(stream(_TEXT)), entries=b"/Annots[" + many + b"]")
    return file.content()


def _outlines() -> bytes:
    file = PdfFile()
    number = file.add(b"<</Title(a)/First 2 0 R/Next 2 0 R/Last 2 0 R>>")
    file.page(file.add(stream(_TEXT)))
    return file.content().replace(b"/Catalog", b"/Catalog/Outlines %d 0 R" % number)
