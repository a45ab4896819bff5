"""GapReport → JSON for other programs, with a versioned schema."""

from __future__ import annotations

from dataclasses import asdict

from trainready.model.report import GapReport
from trainready.render.json_text import json_bytes

SCHEMA = "trainready/gap-report/1"
"""Grows only: a field may be added, none is renamed or removed under this number."""


def write(report: GapReport) -> bytes:
    """Nothing is left out of the values, so that `words` still point at the right letters."""
    return json_bytes({"schema": SCHEMA} | asdict(report))
