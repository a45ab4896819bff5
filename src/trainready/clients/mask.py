"""A mask over texts: what it hides is replaced by one label, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

T = TypeVar("T")
Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Some words to hide, and the label that stands for them."""

    words: str
    label: str
    exact: bool = False
    """Only as it is written here or in capitals: words that also mean something else."""


class Mask:
    """Hides words wherever they stand alone, longest first, and everything that patterns match."""

    def __init__(self, hidden: Iterable[Hidden], patterns: Sequence[tuple[str, str]] = ()) -> None:
        longest_first = sorted({h.words: h for h in hidden if h.words.strip()}.values(), key=_order)
        parts = [
            *((p, label) for p, label in patterns),
            *((_pattern(h), h.label) for h in longest_first),
        ]
        self._labels = [label for _, label in parts]
        self._any = re.compile("|".join(f"({pattern})" for pattern, _ in parts) or r"(?!)")

    def over(self, value: T) -> T:
        """The same value with every text in it masked, and the places in a text moved along."""
        return cast(T, _masked(value, self))

    def text(self, text: str) -> str:
        return self._any.sub(self._label, text)

    def marked(self, text: str, words: Places) -> tuple[str, Places]:
        """A text with places in it: what was partly hidden is marked with its whole label."""
        moves: list[tuple[int, int, int]] = []  # start, end, letters more than before
        for found in self._any.finditer(text):
            more = len(self._label(found)) - (found.end() - found.start())
            moves.append((found.start(), found.end(), more))
        return self.text(text), tuple(
            (_moved(start, moves, last=False), _moved(end, moves, last=True))
            for start, end in words
        )

    def _label(self, found: re.Match[str]) -> str:
        assert found.lastindex is not None
        return self._labels[found.lastindex - 1]


def _order(hidden: Hidden) -> tuple[int, str]:
    return -len(hidden.words), hidden.words


def _pattern(hidden: Hidden) -> str:
    # Any space, line end or none may stand between the words; no letter or digit around them.
    words = r"\s+".join(re.escape(word) for word in hidden.words.split())
    if hidden.exact:
        upper = r"\s+".join(re.escape(word) for word in hidden.words.upper().split())
        words = f"(?:{words}|{upper})"
    else:
        words = f"(?i:{words})"
    return rf"(?<![^\W_]){words}(?![^\W_])"


def _moved(place: int, moves: Sequence[tuple[int, int, int]], *, last: bool) -> int:
    shift = 0
    for start, end, more in moves:
        if place <= start:
            break
        if place < end:
            return end + more + shift if last else start + shift
        shift += more
    return place + shift


def _masked(value: Any, mask: Mask) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return mask.text(value)
    if isinstance(value, tuple):
        return tuple(_masked(item, mask) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {f.name: getattr(value, f.name) for f in fields(value)}
    text, words = parts.get("text"), parts.get("words")
    changed = {name: _masked(part, mask) for name, part in parts.items()}
    if isinstance(text, str) and isinstance(words, tuple):
        changed["text"], changed["words"] = mask.marked(text, words)
    return replace(value, **changed)
