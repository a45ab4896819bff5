"""Origin and confidence of each field, as compact rows under `meta.trainready.receipts`.

A row is: path, kind, confidence, spans, value if the spans spell it otherwise, and for a
date what stands in the field; a formula may follow.
"""

from __future__ import annotations

from typing import Any

from trainready.model.origin import Origin, OriginKind, Place, PlaceUnit, Span, Text


class Receipts:
    """Origins and confidences, gathered while the fields are written."""

    def __init__(self, source: str) -> None:
        self.rows: list[list[Any]] = []
        self._source = source

    def add(self, path: str, text: Text, iso: str | None = None) -> None:
        """A row, unless reading the field itself would give the same origin."""
        origin = text.origin
        if not text and text.confidence == 1.0 and origin is None:
            return
        if origin is None:
            self.rows.append([path, "", text.confidence, [], text.value, iso])
            return
        if text.confidence == 1.0 and not origin.formula and self._is_own(origin.spans, path):
            return
        value = None if text.value == origin.text else text.value
        spans = [self._span(span) for span in origin.spans]
        row = [path, origin.kind.value, text.confidence, spans, value, iso]
        self.rows.append([*row, origin.formula] if origin.formula else row)

    def _is_own(self, spans: tuple[Span, ...], path: str) -> bool:
        return len(spans) == 1 and (spans[0].source, spans[0].place.path) == (self._source, path)

    @staticmethod
    def _span(span: Span) -> list[Any]:
        place = span.place
        row = [span.source, place.unit.value, place.page, place.number, span.start, span.end]
        return [*row, span.text, place.path] if place.path else [*row, span.text]


def is_receipt(row: object) -> bool:
    """The row has the shape of a receipt; a person may have edited the file."""
    return isinstance(row, list) and len(row) >= 6 and isinstance(row[0], str)


def restored(row: list[Any], value: str | None) -> Text | None:
    """The text with its origin, if the field still says what it said when it was written."""
    try:
        _path, kind, confidence, rows, stored, _iso, *formula = row
        spans = tuple(_span(span) for span in rows)
        origin = Origin(OriginKind(kind), spans, *formula) if kind else None
        words = stored if stored is not None else (origin.text if origin else "")
        if not isinstance(words, str) or (value is not None and words != value):
            return None
        return Text(words, origin, float(confidence))
    except (ValueError, TypeError, IndexError):
        return None


def _span(row: list[Any]) -> Span:
    source, unit, page, number, start, end, text, *path = row
    place = Place(int(number), PlaceUnit(unit), int(page), *path)
    return Span(str(source), place, int(start), int(end), str(text))
