"""GapReport → JSON for other programs, with a versioned schema."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from trainready.model.report import GapReport

SCHEMA = "trainready/gap-report/1"
"""Grows only: a field may be added, none is renamed or removed under this number."""
_HIDDEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]"
)


def write(report: GapReport) -> bytes:
    """Nothing is left out of the values, so that `words` still point at the right letters;
    signs that could trick a terminal stand as `\\uXXXX`."""
    text = json.dumps({"schema": SCHEMA} | asdict(report), ensure_ascii=False, indent=2)
    return (_HIDDEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n").encode()
