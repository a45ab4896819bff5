"""What holds inside of a group of RTF, and ends with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from trainready.read.flow import TINY, Look
from trainready.read.rtf.story import Story

DEFAULT_SIZE = 12.0
_SWITCHES = {
    "b": "bold",
    "i": "italic",
    "v": "hidden",
    "strike": "struck",
    "striked": "struck",
    "deleted": "deleted",
}


@dataclass(slots=True)
class Instruction:
    """What a field is to do, and where its result begins."""

    text: str = ""
    row: int = 0
    start: int = 0


@dataclass(slots=True)
class State:
    """One group."""

    story: Story
    destination: str = ""
    """Where letters go: empty for the text, else a destination that does not show them."""
    opened: str = ""
    """The destination that this group itself opened."""
    field_: Instruction | None = None
    starred: bool = False
    """The group opens with `\\*`: who does not know its word leaves it out."""
    unicode_fallback: int = 1
    font: int = -1
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False
    deleted: bool = False
    size: float = DEFAULT_SIZE
    color: int = 0
    ground: int = 0
    """Colour behind the letters."""
    style: int = 0
    listed: bool = False
    level: int = 0
    """Of the table around, 0 for none."""
    outline: int = 0
    band: int = 0
    """Colour behind the paragraph."""
    cells: list[int] = field(default_factory=list)
    """Colours behind the cells of a row."""
    cell: int = 0

    def plain(self) -> None:
        """Back to letters without formatting."""
        self.bold = self.italic = self.hidden = self.struck = self.deleted = False
        self.size, self.color, self.ground, self.font = DEFAULT_SIZE, 0, 0, -1

    def new_paragraph(self) -> None:
        """Back to a paragraph without formatting."""
        self.style = self.level = self.outline = self.band = 0
        self.listed = False

    def restyle(self, style: int, size: float, color: int) -> None:
        """A paragraph of this style begins. Word repeats what a style says; others do not."""
        self.plain()
        self.style, self.size, self.color = style, size or DEFAULT_SIZE, color

    def format(self, word: str, number: int | None) -> bool:
        """Take a control word that formats; false if it is another."""
        value = 0 if number is None else number
        if word in _SWITCHES:
            setattr(self, _SWITCHES[word], number != 0)
        elif word == "plain":
            self.plain()
        elif word == "pard":
            self.new_paragraph()
        elif word == "fs":
            self.size = value / 2
        elif word == "cf":
            self.color = value
        elif word in {"highlight", "cb", "chcbpat"}:
            self.ground = value
        elif word == "f":
            self.font = value
        elif word == "ls":
            self.listed = value > 0
        elif word == "intbl":
            self.level = max(self.level, 1)
        elif word == "itap":
            self.level = max(0, value)
        elif word == "outlinelevel":
            self.outline = value + 1 if 0 <= value < 9 else 0
        elif word == "cbpat":
            self.band = value
        else:
            return self._row_format(word, value)
        return True

    def _row_format(self, word: str, value: int) -> bool:
        if word == "trowd":
            self.cells, self.cell = [], 0
        elif word == "clcbpat":
            self.cell = value
        elif word == "cellx":
            self.cells, self.cell = [*self.cells, self.cell], 0
        else:
            return False
        return True

    def look(self, color: str) -> Look:
        return Look(self.size, self.bold, self.italic, color)

    def unsaid(self, color: str, shaded: bool) -> bool:
        """Nobody sees the letters, or the person took them back."""
        return self.hidden or self.struck or self.size < TINY or (color == "ffffff" and not shaded)
