"""The one moment that every file of ours carries, so that the same input gives the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime

_EARLIEST = 315_532_800
"""1 January 1980: a zip file knows nothing earlier."""


def seconds() -> int:
    """`SOURCE_DATE_EPOCH`, as reproducible-builds.org defines it, or else 1 January 1980."""
    asked = os.environ.get("SOURCE_DATE_EPOCH", "")
    return max(int(asked), _EARLIEST) if asked.isdecimal() else _EARLIEST


def moment() -> datetime:
    """The same moment as a date, in UTC."""
    return datetime.fromtimestamp(seconds(), UTC)
