"""The time that a receipt carries: that of `SOURCE_DATE_EPOCH` if it is set."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """In UTC, to the second."""
    if (epoch := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)
