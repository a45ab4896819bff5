"""A listing or message of any kind → its text, as close to the file as can be.

Text, Markdown and the words of an e-mail stay as they are, to the character. Of a web page the
frame (navigation, footer, scripts) is left out; a PDF or Word file gives its lines.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from trainready.errors import UnreadableFile
from trainready.model.listing import ListingText
from trainready.read import contents, read_bytes
from trainready.read.decoding import decoded
from trainready.read.refusals import empty, no_text

MOST_CHARACTERS = 200_000
"""Fifty times a long listing; what is longer is many listings or something else."""
_MAIL = re.compile(
    rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?"
    rb"(?:From|Received|Return-Path|Reply-To):[^\n]*\r?\n"
    rb"(?:[\w-]+:[^\n]*\r?\n|[ \t][^\n]*\r?\n)*",
    re.IGNORECASE,
)
_MAIL_HEAD = 16_384
_LETTERS = re.compile(r"[^\W\d_]")
_FEW_WORDS = 60
"""Words below which a page that asks for a password holds no listing."""
_PASSWORD_FIELD = re.compile(rb"""<input[^>]{0,400}type\s*=\s*["']?password""", re.IGNORECASE)


def read_listing(path: Path, stdin: BinaryIO | None = None) -> ListingText:
    """The text of a listing, of `stdin` for the path `-`. Raises UnreadableFile."""
    content, source, kind = contents(path, stdin=stdin)
    mail = path.suffix.lower() == ".eml" or (kind == "text" and is_mail(content))
    if mail:
        from trainready.read.mail import read_mail

        text, attachments = read_mail(content, source)
    else:
        text, attachments = _text(content, source, kind), 0
    if not _LETTERS.search(text):
        raise empty(source) if not content.strip() else no_text(source)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(
            f"this is too long for one listing ({len(text) // 1000:,} thousand characters)",
            where=source,
            cure="Copy the one listing that you want to check into a file of its own.",
        )
    return ListingText(source, text, attachments)


def is_mail(content: bytes) -> bool:
    """The bytes open with the headers of an e-mail, with more than one of them."""
    found = _MAIL.match(content[:_MAIL_HEAD].lstrip())
    return found is not None and found.group().count(b":") > 1 and found.group().count(b"\n") > 1


def _text(content: bytes, source: str, kind: str) -> str:
    if kind in ("text", "markdown", "json"):
        if len(content) > MOST_CHARACTERS * 4:
            raise UnreadableFile(
                f"this is too long for one listing ({len(content) / 1e6:.1f} MB of text)",
                where=source,
                cure="Copy the one listing that you want to check into a file of its own.",
            )
        return decoded(content) or ""
    if kind == "html":
        return page_text(content, source)
    document = read_bytes(content, source, kind)
    rows = [("- " if line.style.bullet else "") + line.text for line in document.lines]
    gaps = [line.gap > 0.8 for line in document.lines]
    return "\n".join(f"\n{row}" if gap else row for row, gap in zip(rows, gaps, strict=True))


def page_text(content: bytes, source: str) -> str:
    """The words of a web page without its frame."""
    from trainready.read.page import without_frame

    html = decoded(content)
    text = without_frame(html) if html else ""
    if _PASSWORD_FIELD.search(content) and len(text.split()) < _FEW_WORDS:
        raise UnreadableFile(
            "this page asks to log in; the listing is not in it",
            where=source,
            cure="Open the listing in your browser, select its text, copy it and save it as a "
            ".txt file. Then check that file.",
        )
    return text
