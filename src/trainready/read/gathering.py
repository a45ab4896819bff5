"""Collects lines for the readers of formats without geometry, within the caps."""

from __future__ import annotations

from dataclasses import dataclass, field

from trainready.model.document import Document, Line, Link, Note, NoteKind, Style
from trainready.model.origin import Place, PlaceUnit
from trainready.read import limits, refusals
from trainready.read.cleaning import clean

PLAIN = Style()


@dataclass(slots=True)
class Gathering:
    """Lines so far. One per document being read; it never leaves its reader."""

    source: str
    unit: PlaceUnit = PlaceUnit.LINE
    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    characters: int = 0
    blank: bool = False
    """A blank line or a paragraph border came since the last line."""

    @property
    def full(self) -> bool:
        return self.characters >= limits.CHARACTERS or len(self.lines) >= limits.LINES

    def add(
        self,
        parts: list[str],
        style: Style = PLAIN,
        *,
        number: int = 0,
        block: int = 0,
        links: tuple[Link, ...] = (),
    ) -> None:
        """Add a line made of parts that stand apart. A line without text is a blank line."""
        text, spans = joined(parts)
        if not text:
            self.blank = True
            return
        if sum(map(len, parts)) > limits.LINE_CHARACTERS:
            self.note(NoteKind.TRUNCATED)
        if self.full:
            self.note(NoteKind.TRUNCATED)
            return
        place = Place(number or len(self.lines) + 1, self.unit)
        gap = 1.0 if self.blank and self.lines else 0.0
        self.lines.append(
            Line(text, place, style, None, block, gap, spans if len(spans) > 1 else (), links)
        )
        self.links.extend(links)
        self.characters += len(text)
        self.blank = False

    def note(self, kind: NoteKind, detail: str = "") -> None:
        """Add a note, once for each kind and detail."""
        note = Note(kind, 0, detail)
        if note not in self.notes:
            self.notes.append(note)

    def document(self) -> Document:
        """What was gathered. Raises UnreadableFile when that is nothing."""
        if not self.lines:
            raise refusals.no_text(self.source)
        links = tuple(dict.fromkeys(self.links))
        return Document(self.source, tuple(self.lines), links, tuple(self.notes))


def joined(parts: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The cleaned parts with a space between them, and where each stands in the text."""
    text = ""
    spans = []
    for part in filter(None, map(clean, parts)):
        start = len(text) + bool(text)
        text = f"{text} {part}" if text else part
        if len(text) > limits.LINE_CHARACTERS:
            text = text[: limits.LINE_CHARACTERS].rstrip()
            if start < len(text):
                spans.append((start, len(text)))
            break
        spans.append((start, len(text)))
    return text, tuple(spans)
