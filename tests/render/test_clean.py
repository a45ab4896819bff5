"""What is stripped from text, what stays, and which addresses are links."""

from __future__ import annotations

import pytest

from trainready.render.clean import clean, marked, safe_url, visible


@pytest.mark.parametrize(
    ("dirty", "text"),
    [
        ("  two\n lines\t", "two lines"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\u202eevil\u202c", "evil"),
        ("zero\u200bwidth\u00ad", "zerowidth"),
        ("\udcff\ufffe\U000e0041", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Zoë 👩\u200d🏫", "Zoë 👩\u200d🏫"),
    ],
)
def test_clean(dirty: str, text: str) -> None:
    assert clean(dirty) == text


@pytest.mark.parametrize("url", ["https://a.example/b?c=1&d", "mailto:a@example.com", "HTTP://x"])
def test_links_that_stay(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " data:text/html,x",
        "file:///etc/passwd",
        "//host/x",
        "https://x.example/\" onclick='y",
        "mailto:a@example.com\r\nBcc: b@example.com",
        "",
    ],
)
def test_links_that_do_not(url: str) -> None:
    assert safe_url(url) == ""


def test_marked_pieces_spell_the_text() -> None:
    text = "Kept the books\x07 for years"
    spans = ((9, 14), (0, 4), (2, 6), (90, 99), (5, 5))
    pieces = marked(text, spans)
    assert "".join(piece for piece, _ in pieces) == text
    assert [visible(piece) for piece, on in pieces if on] == ["Kept t", "books"]
