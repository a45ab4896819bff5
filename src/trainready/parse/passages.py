"""Passages: words with the spans of the source behind every character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainready.model.origin import NOTHING, Origin, OriginKind, Span, Text

_EDGES = " \t\u00a0,;:|·•/–—‒-\u2022*_"
"""Signs that join fields and belong to none of them."""
_KEPT = "°™®©●○★☆■□◆◇▪▫◼◻⬤"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def _is_edge(sign: str) -> bool:
    """A joining sign, or a picture that stands for a label: a telephone, a house."""
    return sign in _EDGES or (sign not in _KEPT and unicodedata.category(sign) == "So")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text cut or joined from lines; each piece is a span and where it begins in the text."""

    text: str
    pieces: tuple[tuple[int, Span], ...] = ()
    kind: OriginKind = OriginKind.RESUME

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int) -> Passage:
        """The part `start:end` without outer spaces."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        end = start + len(part.strip())
        pieces = []
        for at, span in self.pieces:
            first, last = max(start, at), min(end, at + len(span.text))
            if first < last:
                pieces.append((first - start, span.cut(first - at, last - at)))
        return Passage(self.text[start:end], tuple(pieces), self.kind)

    def trimmed(self) -> Passage:
        """Without joining signs at the ends, and without brackets around or left alone."""
        text = self.text
        start, end = 0, len(text)
        while start < end:
            if _is_edge(text[start]) or _lonely_closing(text, start, end):
                start += 1
            elif _is_edge(text[end - 1]) or _lonely_opening(text, start, end):
                end -= 1
            elif _wrapped(text, start, end):
                start, end = start + 1, end - 1
            else:
                break
        return self.cut(start, end)

    def without(self, start: int, end: int) -> tuple[Passage, Passage]:
        """What stands before and after the part `start:end`, both trimmed."""
        return self.cut(0, start).trimmed(), self.cut(end, len(self.text)).trimmed()

    def as_text(self, confidence: float = 1.0) -> Text:
        """A text for a field, with its origin."""
        if not self.text:
            return NOTHING
        return Text(self.text, Origin(self.kind, tuple(s for _, s in self.pieces)), confidence)


def _lonely_opening(text: str, start: int, end: int) -> bool:
    return text[end - 1] in _BRACKETS


def _lonely_closing(text: str, start: int, end: int) -> bool:
    return text[start] in _BRACKETS.values()


def _wrapped(text: str, start: int, end: int) -> bool:
    """Brackets around the whole, or one bracket whose partner is missing."""
    opening, closing = text[start], text[end - 1]
    inner = text[start + 1 : end - 1]
    if opening in _BRACKETS and _BRACKETS[opening] == closing:
        return closing not in inner
    return False


EMPTY = Passage("")


def joined(passages: Iterable[Passage], separator: str = " ") -> Passage:
    """Passages in order as one, with the separator between them."""
    result = EMPTY
    for passage in passages:
        result = join(result, passage, separator) if result else passage
    return result


def join(first: Passage, second: Passage, separator: str = " ") -> Passage:
    """Two passages as one."""
    shift = len(first.text) + len(separator)
    moved = tuple((at + shift, span) for at, span in second.pieces)
    return replace(
        first, text=f"{first.text}{separator}{second.text}", pieces=(*first.pieces, *moved)
    )


def without_end_hyphen(passage: Passage) -> Passage:
    """The passage less its last character."""
    return passage.cut(0, len(passage.text) - 1)
