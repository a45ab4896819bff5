"""What a reader returns: lines in reading order, with geometry and style. It knows no resume."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.origin import Origin, OriginKind, Place, Span


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks, or what its format says that it is."""

    size: float = 0.0
    """Font size in points; 0 when unknown."""
    bold: bool = False
    italic: bool = False
    color: str = ""
    """`rrggbb` of the text; empty when unknown."""
    heading: int = 0
    """Heading level that the format itself states (1 is the highest), 0 for none."""
    bullet: bool = False
    """The line opens a list item; the bullet sign itself is not part of the text."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the words that carry it. Only http, https, mailto and tel are kept."""

    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as read, without bullet sign, outer spaces or control characters."""

    text: str
    place: Place
    style: Style = Style()
    box: Box | None = None
    """`None` for formats without geometry."""
    block: int = 0
    """Lines of one paragraph, list item, table cell or column block share a number;
    a reader that cannot tell gives 0 to all."""
    gap: float = 0.0
    """White space above in units of the line height; 0 when unknown or none.
    Formats without geometry give 1 after a blank line."""
    tab_parts: tuple[tuple[int, int], ...] = ()
    """`start:end` of parts that stand apart: tab stops, table cells, dates at the far right."""
    links: tuple[Link, ...] = ()


class NoteKind(StrEnum):
    """What a reader noticed; the words for a person are under `notes` in `wording/plan.toml`."""

    COLUMNS = "columns"
    TABLE_LAYOUT = "table_layout"
    HIDDEN_TEXT = "hidden_text"
    IMAGE_ONLY_PAGE = "image_only_page"
    GARBLED_TEXT = "garbled_text"
    TRUNCATED = "truncated"
    UNKNOWN_HEADING = "unknown_heading"
    ENTRY_WITHOUT_DATES = "entry_without_dates"
    UNPLACED_LINES = "unplaced_lines"
    NO_NAME = "no_name"
    DAMAGED_PART = "damaged_part"
    FROM_PICTURE = "from_picture"
    FROM_PREVIEW = "from_preview"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the person should know about what was read."""

    kind: NoteKind
    page: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source as lines in the order in which a person would read them."""

    source: str
    """The file's name without its folder; `stdin` for `-`."""
    lines: tuple[Line, ...]
    links: tuple[Link, ...] = ()
    """Every link of the source, those of its lines too."""
    notes: tuple[Note, ...] = ()
    pages: int = 0
    """0 for formats without pages."""
    origin_kind: OriginKind = OriginKind.RESUME

    def span(self, line: Line, start: int = 0, end: int | None = None) -> Span:
        """The span of a part of one of this document's lines."""
        stop = len(line.text) if end is None else end
        return Span(self.source, line.place, start, stop, line.text[start:stop])

    def origin(self, *spans: Span) -> Origin:
        """An origin in this document."""
        return Origin(self.origin_kind, spans)
