"""Where a text came from: the receipt behind every claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OriginKind(StrEnum):
    """Who vouches for a text; kept apart wherever a person looks."""

    RESUME = "resume"
    """It stands on the person's resume."""
    TOLD = "told"
    """The person told us, as exact."""
    ESTIMATED = "estimated"
    """The person told us, as a guess: printed with "about", or not at all."""
    COMPUTED = "computed"
    """A named formula over other origins."""


class PlaceUnit(StrEnum):
    """What a source is counted in when we cite it to a person."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    FIELD = "field"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a source that a person can find again: "page 1, line 22", "answer 3"."""

    number: int
    """Counted from 1; on a page if the source has pages, else in the whole source."""
    unit: PlaceUnit = PlaceUnit.LINE
    page: int = 0
    """Counted from 1; 0 when the source has no pages."""
    path: str = ""
    """The name of a field in structured sources, such as `work[0].highlights[2]`."""


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start:end` at a place in a source, and the text that they spell."""

    source: str
    """The file's name without its folder."""
    place: Place
    start: int
    end: int
    text: str

    def cut(self, start: int, end: int) -> Span:
        """The part `start:end` of this span, counted from its own first character."""
        return Span(
            self.source,
            self.place,
            self.start + start,
            self.start + end,
            self.text[start:end],
        )

    def covers(self, other: Span) -> bool:
        """The other span lies inside this one."""
        return (
            self.start <= other.start
            and other.end <= self.end
            and self.place == other.place
            and self.source == other.source
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """The spans that support a text, in reading order, and who vouches for them."""

    kind: OriginKind
    spans: tuple[Span, ...]
    formula: str = ""
    """For `COMPUTED`: the name of a formula that a test can replay over the spans."""

    @property
    def text(self) -> str:
        """The supporting words, a space between the spans."""
        return " ".join(span.text for span in self.spans)

    def covers(self, other: Origin) -> bool:
        """Every span of the other origin lies inside one of this one's."""
        return all(any(mine.covers(span) for mine in self.spans) for span in other.spans)


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its origin. An empty text is false and needs no origin."""

    value: str = ""
    origin: Origin | None = None
    confidence: float = 1.0
    """How sure the reader is that this text is this field, 0 to 1."""

    def __bool__(self) -> bool:
        return bool(self.value)

    def __str__(self) -> str:
        return self.value


NOTHING = Text()
