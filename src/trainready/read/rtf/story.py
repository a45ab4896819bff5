"""A run of paragraphs and tables in the making: the body, a header, a text box."""

from __future__ import annotations

from dataclasses import dataclass, field

from trainready.read.flow import Block, Paragraph, Table


@dataclass(slots=True)
class _Open:
    """A table whose last row is not there yet."""

    rows: list[list[list[Block]]] = field(default_factory=list)
    row: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)

    def end_cell(self) -> None:
        self.row.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cell:
            self.end_cell()
        if self.row:
            self.rows.append(self.row)
        self.row = []


@dataclass(slots=True)
class Story:
    """What was read so far. The level counts tables in tables; 0 is outside of tables."""

    blocks: list[Block] = field(default_factory=list)
    paragraph: Paragraph = field(default_factory=Paragraph)
    tables: list[_Open] = field(default_factory=list)

    def end_paragraph(self, level: int) -> None:
        """The paragraph is whole, and belongs into a table of this level."""
        self._close_tables(level)
        while len(self.tables) < level:
            self.tables.append(_Open())
        self._place().append(self.paragraph)
        self.paragraph = Paragraph()

    def end_cell(self, level: int) -> None:
        self.end_paragraph(level)
        self.tables[-1].end_cell()

    def end_row(self, level: int) -> None:
        self._close_tables(level)
        if len(self.tables) == level:
            self.tables[-1].end_row()

    def cell_number(self, level: int) -> int:
        """How many cells of its row stand before the one that is open."""
        return len(self.tables[level - 1].row) if 0 < level <= len(self.tables) else 0

    def end(self) -> list[Block]:
        """All of it."""
        if any(row.text or row.links for row in self.paragraph.rows) or self.paragraph.boxes:
            self.end_paragraph(len(self.tables))
        self._close_tables(0)
        return self.blocks

    def _place(self) -> list[Block]:
        return self.tables[-1].cell if self.tables else self.blocks

    def _close_tables(self, level: int) -> None:
        while len(self.tables) > level:
            table = self.tables.pop()
            table.end_row()
            if table.rows:
                self._place().append(Table(table.rows))
