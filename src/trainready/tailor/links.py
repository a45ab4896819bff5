"""Addresses on the web as lines: what is no page and no mailbox is not printed."""

from __future__ import annotations

import re

from trainready.model.origin import Text
from trainready.model.tailored import BLANK, LineKind, TailoredLine

# A number behind the colon is a port: "ada.example:8080".
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
_MAIL = "mailto:"


def target_of(url: Text) -> str:
    """The address to link to: http, https or mailto; nothing for `javascript:`, `file:` …"""
    scheme = _SCHEME.match(url.value)
    if scheme is None:
        return f"https://{url.value}" if url else ""
    return url.value if scheme[1].casefold() in ("http", "https", "mailto") else ""


def link_line(url: Text) -> TailoredLine:
    """The address as people type it, with its link; blank if it leads to no page or mailbox."""
    target = target_of(url)
    if not target or url.origin is None:
        return BLANK
    if target.casefold().startswith(_MAIL):
        bare = target[len(_MAIL) :]
    else:
        bare = target.partition("://")[2]
    return TailoredLine(bare.strip("/"), (url.origin,), LineKind.LINK, url=target)
