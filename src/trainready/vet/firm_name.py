"""The name of the firm in a listing, as far as its own words give it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_WORD = r"[A-Z][\w&'’+-]*(?:\.(?:ai|com|io|tech|co))?"
_NAME = rf"(?P<name>{_WORD}(?:[ ](?:{_WORD}|&|of|and(?=[ ][A-Z]))){{0,4}})"
_LONGEST = 60


class FirmNames:
    """Finds the name; make one for a language."""

    def __init__(self, cues: Mapping[str, tuple[str, ...]]) -> None:
        self._never = frozenset(cues["never"])
        before, after = (_either(cues[key]) for key in ("before", "after"))
        self._patterns = (
            re.compile(rf"{_NAME},? (?:{_either(cues['suffixes'])})(?!\w)"),
            re.compile(rf"(?m)(?<!\w){_NAME}(?: \([^)\n]{{1,40}}\))? (?:{after})(?!\w)"),
            re.compile(rf"(?<!\w)(?:{before}) {_NAME}"),
        )

    def find(self, text: str) -> str:
        """The name that stands most often where names of firms stand, or nothing."""
        counts: Counter[str] = Counter()
        for weight, pattern in zip((3, 2, 1), self._patterns, strict=True):
            for found in pattern.finditer(text[:20_000]):
                name = self._trimmed(found["name"])
                if name:
                    counts[name] += weight
        return counts.most_common(1)[0][0][:_LONGEST] if counts else ""

    def _trimmed(self, name: str) -> str:
        """The name without words that only began a sentence; nothing if none is left."""
        words = name.split(" ")
        while words and words[0].casefold() in self._never:
            words.pop(0)
        while words and words[-1].casefold() in self._never | {"of", "and", "&"}:
            words.pop()
        return " ".join(words)


def _either(cues: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(cues, key=len, reverse=True)))
