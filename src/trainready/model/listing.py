"""A job listing or message as read: its text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListingText:
    """One listing as read."""

    source: str
    text: str
    attachments: int = 0
    """Of an e-mail; none is opened."""
