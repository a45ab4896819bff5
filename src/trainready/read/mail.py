"""An e-mail (`.eml`) → who wrote it, where the answer goes, and its words."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from trainready.errors import UnreadableFile
from trainready.read.listing import page_text

_HEADERS = ("From", "Reply-To", "Subject")


def read_mail(content: bytes, source: str) -> tuple[str, int]:
    """The headers that count and the words, and the number of attachments; none is opened."""
    try:
        message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
        rows = [f"{name}: {message[name]}" for name in _HEADERS if message[name]]
        body = message.get_body(("plain", "html"))
        words = _words(body, source) if isinstance(body, EmailMessage) else ""
        attachments = sum(1 for _ in message.iter_attachments())
    except (MessageError, ValueError, LookupError, KeyError, IndexError, AttributeError) as error:
        raise UnreadableFile(
            "this e-mail is damaged",
            where=source,
            cure="Open it in your mail program, copy its text into a .txt file and check that.",
        ) from error
    if not words.strip():
        raise UnreadableFile(
            "this e-mail has no words of its own",
            where=source,
            cure="If the offer is attached, save the attachment and check that file.",
        )
    return "\n".join([*rows, "", words]), attachments


def _words(body: EmailMessage, source: str) -> str:
    text = body.get_content()
    if not isinstance(text, str):
        return ""
    if body.get_content_type() == "text/html":
        return page_text(text.encode("utf-8"), source)
    return text.replace("\r\n", "\n")
