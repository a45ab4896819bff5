"""Document → Resume: rows, headings, sections, entries, fields."""

from trainready.parse.journey import parse

__all__ = ["parse"]
