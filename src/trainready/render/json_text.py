"""JSON for people and tools: letters as they are, signs that nobody sees as escapes."""

from __future__ import annotations

import json
import re

_NOT_ASCII = re.compile(r"[^\n\x20-\x7e]")


def json_bytes(content: object) -> bytes:
    r"""Indented JSON in UTF-8.

    Terminal codes, direction marks and halves of letters are kept, as `\u202e`: the file reads
    back as it was, and shown on a screen it plays no tricks.
    """
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    return _NOT_ASCII.sub(_escaped, text).encode()


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]
