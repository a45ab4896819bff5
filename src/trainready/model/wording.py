"""Every sentence of ours, by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Every sentence of ours that a person reads, by dotted key: `report.title`."""

    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key with its `{names}` filled in. A missing key is a bug: KeyError."""
        text = self.texts[key]
        return text.format(**values) if values else text

    def __contains__(self, key: object) -> bool:
        return key in self.texts
