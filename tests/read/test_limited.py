"""A file that is not ordinary is read in a child that can hang, swell and die without harm."""

from __future__ import annotations

import io
import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from docx import Document as new_word

from tests.conftest import EXAMPLES
from trainready.errors import UnreadableFile
from trainready.model.document import Document, Line
from trainready.model.origin import Place
from trainready.read import limited, limits, read_bytes, read_here
from trainready.read.limited import read_limited
from trainready.read.limited_answer import packed, unpacked
from trainready.read.pdf.ordinary import is_ordinary

RESUME = EXAMPLES / "dana-whitlock/dana-whitlock.pdf"
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
_TEXT = b"BT /F1 9 Tf (Ana) Tj ET "
_FONT = b"/Font<</F1 5 0 R>>"
_MAP = b"9 beginbfrange " + b"<0000> <FFFF> <0020> " * 9 + b"endbfrange "
_MAPPED_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts"
    b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>"
)
_START = "import sys; sys.stdin.buffer.read(); "


def _stream(entries: bytes, text: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(text), text)


def _pdf(*objects: bytes) -> bytes:
    """A PDF of these objects; PDFium finds them without a table of contents."""
    bodies = [b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1)]
    return b"%PDF-1.7\n" + b"".join(bodies) + b"trailer<</Root 1 0 R>>\n"


def _page(drawn: bytes, resources: bytes, *others: bytes) -> bytes:
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>"
        % resources,
        _stream(b"", drawn),
        _HELVETICA,
        *others,
    )


def _nested_forms(deep: int, wide: int) -> bytes:
    """Each form draws the next one many times."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    others = [_stream(form % (7 + level), b"/X Do " * wide) for level in range(deep)]
    return _page(b"/X Do " * wide, b"/XObject<</X 6 0 R>>", *others, _stream(form % 4, b"n"))


def test_the_child_reads_what_we_would_read() -> None:
    content = RESUME.read_bytes()
    assert read_limited(content, "my\x1b.pdf", "pdf") == read_here(content, "my\x1b.pdf", "pdf")


def test_a_refusal_of_the_child_is_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not to be imported')")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableFile, match="damaged") as refused:
        read_limited(b"%PDF-1.7\nnothing", "cv.pdf", "pdf")
    assert refused.value.where == "cv.pdf"
    assert "again" in refused.value.cure


def test_forms_in_forms_end_in_a_refusal() -> None:
    with pytest.raises(UnreadableFile, match="stop"):
        read_bytes(_nested_forms(9, 10), "cv.pdf", "pdf")


def test_a_file_that_hangs_its_reader_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHILD_SECONDS", 0.8)
    content = _page(_TEXT, _FONT, _stream(b"", _MAP * 4_000)).replace(_HELVETICA, _MAPPED_FONT)
    with pytest.raises(UnreadableFile, match="more time or memory") as refused:
        read_bytes(content, "cv.pdf", "pdf")
    assert refused.value.where == "cv.pdf"
    assert "print it" in refused.value.cure


def test_a_file_that_takes_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    greedy = (
        _START + "from trainready.read import limits, limited_child as child; import os\n"
        "limits.CHILD_MEMORY_BYTES = 300 << 20; child._limit_ourselves()\n"
        "try: bytearray(400 << 20)\nexcept MemoryError: os._exit(child.TOO_DEAR)"
    )
    monkeypatch.setattr(limited, "_START", greedy)
    with pytest.raises(UnreadableFile, match="more time or memory"):
        read_limited(b"", "cv.pdf", "pdf")


@pytest.mark.parametrize(
    "end",
    [
        "import os; os.abort()",
        "raise SystemExit(5)",
        "print('Ana')",
        "print('{}')",
        "print('[' * 100_000)",
        "sys.stdout.buffer.write(b'\\x80\\x04')",
    ],
)
def test_a_child_that_dies_or_talks_nonsense(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "_START", _START + end)
    with pytest.raises(UnreadableFile, match="stop") as refused:
        read_limited(b"content", "cv.pdf", "pdf")
    assert refused.value.where == "cv.pdf"


def test_a_worker_of_a_pool_can_start_the_child() -> None:
    content = RESUME.read_bytes()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        document = pool.submit(read_limited, content, "a.pdf", "pdf").result()
    assert document.lines[0].text == read_here(content, "a.pdf", "pdf").lines[0].text


@pytest.mark.parametrize("change", ["text", "place", "level", "line", "kind", "sign", "missing"])
def test_an_answer_is_believed_only_in_our_types(change: str) -> None:
    answer = json.loads(packed(Document("", (Line("Ana Example", Place(1)),))))
    assert unpacked(json.dumps(answer).encode(), "cv").lines[0].text == "Ana Example"
    line = answer["document"][1][0]
    if change == "line":
        answer["document"][1] = ["Ana"]
    elif change == "missing":
        line.pop()
    else:
        at, value = {
            "text": (0, 5),
            "place": (1, "1"),
            "level": (4, "0"),
            "kind": (1, [1, "sentence", 0, ""]),
            "sign": (0, "Ana\x1b[2J"),
        }[change]
        line[at] = value
    with pytest.raises(ValueError):
        unpacked(json.dumps(answer).encode(), "cv")


def test_a_plain_resume_costs_no_child(canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "_START", "raise SystemExit(9)")
    canvas.text(50, 100, "Teacher").link(50, 100, 40, "https://ana.example").answer(50, 200, "Yes")
    assert [line.text for line in canvas.read().lines] == ["Teacher", "Yes"]
    word = new_word()
    word.add_paragraph("Teacher")
    stream = io.BytesIO()
    word.save(stream)
    for content, kind in [
        (RESUME.read_bytes(), "pdf"),
        (stream.getvalue(), "docx"),
        (b"# Ana", "markdown"),
        (b"<p>Ana", "html"),
        (b"Ana", "text"),
    ]:
        assert read_bytes(content, "cv", kind).lines


@pytest.mark.parametrize(
    ("why", "content"),
    [
        ("forms in forms", _nested_forms(9, 10)),
        ("disguised forms", _nested_forms(9, 10).replace(b"/Form", b"/F#6frm")),
        ("forms named elsewhere", _nested_forms(9, 10).replace(b"/Form", b" 5 0 R")),
        ("locked", _page(_TEXT, _FONT).replace(b"/Root", b"/Encrypt 5 0 R/Root")),
        ("rare packing", _page(_TEXT, _FONT, _stream(b"/Filter/LZWDecode", b""))),
        ("packing named elsewhere", _page(_TEXT, _FONT, _stream(b"/Filter 5 0 R", b""))),
        ("much drawn", _page(_TEXT * 61_000, _FONT)),
        ("the same drawn often", _page(_TEXT * 100, _FONT).replace(
            b"/Contents 4 0 R", b"/Contents[" + b"4 0 R " * 900 + b"]")),
        ("drawn by a list elsewhere", _page(_TEXT, _FONT).replace(
            b"/Contents 4 0 R", b"/Contents 5 0 R")),
        ("letters that draw", _page(_TEXT, _FONT, b"<</Type/Font/Subtype/Type3>>")),
        ("a large table of letters", _page(_TEXT, _FONT, _stream(b"", _MAP))),
        ("many fonts", _page(_TEXT, _FONT, *[_HELVETICA] * 400)),
        ("a stream that hides", _page(_TEXT, _FONT, b"<</A(x)>>stream\n\nendstream")),
    ],
)  # fmt: skip
def test_what_could_hang_or_swell_is_not_ordinary(why: str, content: bytes) -> None:
    assert is_ordinary(_page(_TEXT, _FONT, _stream(_FORM, b"n")))
    assert not is_ordinary(content), why
