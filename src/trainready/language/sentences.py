"""A text cut into its sentences, each still knowing where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from trainready.model.origin import Origin, Span, Text

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])|\s*\n+\s*")
_LAST_WORD = re.compile(r"([^\s(\[]+)\.$")


def sentences(text: Text, abbreviations: Collection[str]) -> Iterator[Text]:
    """The sentences of a text. One that ends in an abbreviation is joined to the next."""
    if not text:
        return
    first = 0
    for found in _END.finditer(text.value):
        last = _LAST_WORD.search(text.value[first : found.start()])
        ends_line = "\n" in found.group()
        if last and not ends_line and (len(last[1]) == 1 or last[1].casefold() in abbreviations):
            continue
        if part := part_of(text, first, found.start()):
            yield part
        first = found.end()
    if part := part_of(text, first, len(text.value)):
        yield part


def part_of(text: Text, start: int, end: int) -> Text:
    """The characters `start:end` of a text, with the spans that spell them.

    A text over several spans is their texts joined by one space or by nothing, so the spans
    are walked along the value; where that fails the whole origin stays: too wide, never wrong.
    """
    value = text.value[start:end].strip()
    if text.origin is None or (start == 0 and end == len(text.value)):
        return Text(value, text.origin, text.confidence)
    spans: list[Span] = []
    at = 0
    for span in text.origin.spans:
        found = text.value.find(span.text, at)
        if found < 0:
            return Text(value, text.origin, text.confidence)
        low, high = max(start, found), min(end, found + len(span.text))
        if low < high and text.value[low:high].strip():
            spans.append(span.cut(low - found, high - found))
        at = found + len(span.text)
    if not spans:
        return Text(value, text.origin, text.confidence)
    origin = Origin(text.origin.kind, tuple(spans), text.origin.formula)
    return Text(value, origin, text.confidence)
