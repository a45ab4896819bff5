"""Texts, Markdown, HTML and JSON built to hang, to swell or to confuse."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.bad_input.damage import Case

_MB = 1 << 20
_LINE = "Led a team of four and checked 300 labels a week, 2019 - 2024. "


def hostile_texts(good: dict[str, bytes]) -> Iterator[Case]:
    """Each with its kind."""
    for name, content in (*_texts(), *_markdown(), *_html(), *_json(), *_renamed(good)):
        kind, _, suffix = name.partition(",")[0], "", name.rpartition(".")[2]
        assert suffix
        yield kind, name.replace(", ", "-").replace(" ", "_"), content


def _texts() -> Iterator[tuple[str, bytes]]:
    line = _LINE.encode()
    yield "text one line, 10 MB.txt", line * (10 * _MB // len(line))
    yield "text one line, 10 MB letter.txt", b"a" * 10 * _MB
    yield "text one line, 10 MB blanks.txt", b"a" + b" " * 10 * _MB + b"b"
    yield "text one line, 10 MB bullets.txt", "•".encode() * 3 * _MB
    yield "text one line, 10 MB tabs.txt", b"a\t" * 5 * _MB
    yield "text one line, 10 MB dashes.txt", b"-" * 10 * _MB
    yield "text one line, 10 MB numbers.txt", b"19" * 5 * _MB
    yield "text one line, 10 MB addresses.txt", b"a@" * 5 * _MB
    yield "text one line, 19 MB dates.txt", b"Jan 2019 - " * (19 * _MB // 11)
    yield "text many lines, 10 MB.txt", b"a\n" * 5 * _MB
    yield "text many lines, empty.txt", b"a" + b"\n" * 19 * _MB
    yield "text many lines, at the cap.txt", (_LINE[:30] + "\n").encode() * 12_000
    yield "text many lines, headings.txt", b"Experience\nEducation\nSkills\n\n" * 4_000
    yield (
        "text many lines, jobs.txt",
        b"Annotator, Sample Works, 2019 - 2024\n- Led a team\n\n" * 6_000,
    )
    yield "text many lines, dates.txt", b"Jan 2019 - Feb 2020\n" * 12_000
    yield "text many lines, addresses.txt", b"ana@example.com +1 555 555 0142\n" * 12_000
    yield "text many lines, long.txt", (_LINE * 300 + "\n").encode() * 21
    yield "text many lines, dates long.txt", (b"Jan 2019 - Feb 2020 " * 900 + b"\n") * 22
    yield "text many lines, commas long.txt", (b"a, b; c | " * 1_900 + b"\n") * 22
    yield "text many lines, addresses long.txt", (b"a@b.c. www.a.b/" * 1_300 + b"\n") * 20
    yield "text many lines, digits long.txt", (b"1" * 19_000 + b"\n") * 20
    yield "text many lines, letters long.txt", (b"a" * 19_000 + b"\n") * 20
    yield "text signs, NULs.txt", line + bytes(_MB) + line
    yield "text signs, some NULs.txt", line.replace(b" ", b"\0")
    yield "text signs, UTF-16.txt", (_LINE * 40).encode("utf-16")
    yield "text signs, UTF-16 without a mark.txt", (_LINE * 40).encode("utf-16-be")
    yield "text signs, UTF-16 10 MB.txt", (_LINE * (5 * _MB // len(_LINE))).encode("utf-16")
    yield "text signs, marks.txt", b"\xef\xbb\xbf" * 1_000 + line
    yield "text signs, lone surrogates.txt", b"\xed\xa0\x80" * 1_000 + line
    yield "text signs, half a surrogate.txt", "\ufeff".encode("utf-16-le") + b"\x00\xd8" * 999
    yield "text signs, accents.txt", ("a" + "\u0301" * 200_000).encode()
    yield "text signs, beyond the basic plane.txt", ("\U0001f600" * 4 * _MB).encode()
    yield "text signs, all bytes.txt", bytes(range(256)) * 400
    yield "text signs, escapes.txt", b"\x1b[2J\x1b]0;evil\x07 Ana" * 1_000
    yield "text signs, newlines of all kinds.txt", "a\x85b\u2028c\x0bd\x0ce\r".encode() * 9_000


def _markdown() -> Iterator[tuple[str, bytes]]:
    for name, sign in {
        "quotes": b">",
        "quotes apart": b"> ",
        "brackets": b"[",
        "pictures": b"![",
        "stars": b"*a ",
        "stars both": b"**a *",
        "ticks": b"`",
        "links": b"[a](",
        "angles": b"<",
        "tildes": b"~~a ",
        "lists": b"- ",
        "pipes": b"|a",
        "entities": b"&#x",
        "backslashes": b"\\",
    }.items():
        for size in (7_900, 127_000, 3 * _MB):
            yield f"markdown nested, {size} {name}.md", sign * (size // len(sign))
    for size in (7_900, 127_000, 3 * _MB):
        ticks = b"".join(b"a" + b"`" * (1 + n % 90) for n in range(size // 46))
        yield f"markdown nested, {size} ticks of all lengths.md", ticks
        deep = b"".join(b" " * (2 * n) + b"- a\n" for n in range(int(size**0.5)))
        yield f"markdown nested, {size} deeper lists.md", deep
        yield f"markdown nested, {size} references.md", b"[a]: b\n" * (size // 7)
        yield f"markdown nested, {size} table.md", b"|a|b\n|-|-\n" + b"|c|d\n" * (size // 5)
    yield "markdown one line, 10 MB.md", _LINE.encode() * (10 * _MB // len(_LINE))
    yield "markdown many lines, 10 MB.md", b"- a\n\n" * 2 * _MB


def _html() -> Iterator[tuple[str, bytes]]:
    for name in ("div", "b", "table", "ul><li", "span style=color:red", "font"):
        for count in (5_000, 100_000, 1_000_000):
            yield f"html nested, {count} {name[:4]}.html", f"<{name}>".encode() * count + b"Ana"
    yield "html flat, 1 million.html", b"<p>Ana" * 1_000_000
    yield "html flat, 80000.html", b"<p>Ana" * 80_000
    yield "html flat, one paragraph.html", b"<p>" + b"<b>a</b>" * 1_000_000
    yield "html flat, one paragraph 60000.html", b"<p>" + b"<b>a</b>" * 60_000
    yield "html flat, cells.html", b"<table><tr>" + b"<td>a" * 100_000
    yield "html flat, hidden.html", b"<div style='display:none'>a</div>" * 300_000 + b"Ana"
    yield "html flat, entities.html", b"<p>" + b"&amp;" * 2_000_000
    yield "html flat, attributes.html", b"<p " + b"a=b " * 2_000_000 + b">Ana"
    yield "html flat, a style of 9 MB.html", b"<p style='" + b"opacity " * _MB + b"'>Ana"
    yield "html flat, a line of 10 MB.html", b"<p>" + _LINE.encode() * (10 * _MB // len(_LINE))
    yield "html flat, a picture of 12 MB.html", b"<p>Ana<img src='data:" + b"A" * 12 * _MB + b"'>"
    yield "html flat, DOCTYPE.html", b'<!DOCTYPE a [<!ENTITY x "ha">]><html><p>&x; Ana'
    yield "html flat, comment.html", b"<p>Ana<!--" * 100_000


def _json() -> Iterator[tuple[str, bytes]]:
    yield "json nested, 100000.json", b"[" * 100_000
    yield "json nested, objects.json", b'{"a":' * 100_000
    yield "json nested, closed.json", b'{"work":' + b"[" * 900 + b"]" * 900 + b"}"
    yield "json wide, numbers.json", b'{"basics": {"name": ' + b"9" * 100_000 + b"}}"
    work = b'{"name": "Sample Works", "position": "Annotator", "highlights": ["Led a team"]},'
    yield "json wide, 100000 jobs.json", b'{"work": [' + work * 100_000 + b"{}]}"
    yield "json wide, text of 10 MB.json", b'{"basics": {"summary": "' + b"word " * 2 * _MB + b'"}}'
    yield "json wide, wrong kinds.json", b'{"basics": 3, "work": {"a": []}, "skills": [[1]]}'
    yield "json wide, surrogates.json", b'{"basics": {"name": "\\ud800 Ana"}}'
    yield "json wide, NaN.json", b'{"basics": NaN, "work": [Infinity]}'


def _renamed(good: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for suffix in ("txt", "md", "html", "json", "docx", "pdf", "png", "doc"):
        yield f"renamed, pdf as.{suffix}", good["typst.pdf"]
        yield f"renamed, docx as.{suffix}", good["built.docx"]
        yield f"renamed, text as.{suffix}", _LINE.encode()
        yield f"renamed, html as.{suffix}", b"<html><p>Ana</p></html>"
        yield f"renamed, nothing as.{suffix}", b""
