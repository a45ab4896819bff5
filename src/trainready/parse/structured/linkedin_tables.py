"""The tables of a LinkedIn data export → their cells, each with the path to find it again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trainready.parse.passages import EMPTY, Passage
from trainready.parse.structured.fields import passage

TABLES: Mapping[str, str] = {
    "Profile.csv": "First Name",
    "Profile Summary.csv": "Profile Summary",
    "Positions.csv": "Company Name",
    "Education.csv": "School Name",
    "Skills.csv": "Name",
    "Languages.csv": "Name",
    "Certifications.csv": "Name",
    "Email Addresses.csv": "Email Address",
    "PhoneNumbers.csv": "Number",
    "Phone Numbers.csv": "Number",
    "Volunteering.csv": "Company Name",
    "Projects.csv": "Title",
    "Honors.csv": "Title",
    "Publications.csv": "Name",
    "Courses.csv": "Name",
    "Organizations.csv": "Name",
    "Test Scores.csv": "Name",
}
"""Tables that hold a person's own career → a column by which its header line is known."""
_NOTES = 25
"""Lines before the header in which LinkedIn explains a table."""
_PRIVATE = frozenset(
    [
        *("Birth Date", "Instant Messengers", "Maiden Name", "Address", "Confirmed", "Primary"),
        *("Updated On", "Type", "Extension", "Number", "Email Address", "Zip Code"),
    ]
)
"""Never a part of a resume, or about the export and not about the person."""


@dataclass(slots=True)
class Row:
    """One line of a table. What is asked for is marked as used."""

    cells: dict[str, Passage]
    used: set[str] = field(default_factory=set)

    def __getitem__(self, column: str) -> Passage:
        self.used.add(column)
        return self.cells.get(column, EMPTY)

    def left(self) -> Iterator[Passage]:
        """Cells that found no field."""
        for column, cell in self.cells.items():
            if column not in self.used and column not in _PRIVATE:
                yield cell


class Export:
    """The tables of one export."""

    def __init__(self, tables: Mapping[str, str], source: str) -> None:
        self.rows: dict[str, list[Row]] = {}
        self.texts: dict[str, str] = {}
        """Path → text of every cell, and of the tables' names."""
        self._source = source
        for name, content in tables.items():
            self.rows[name] = [
                Row(self._cells(name, line, cells)) for line, cells in _records(name, content)
            ]
            self.texts[name] = name

    def _cells(self, name: str, line: int, cells: Mapping[str, str]) -> dict[str, Passage]:
        found = {}
        for column, value in cells.items():
            path = f"{name}, line {line}, {column}"
            self.texts[path] = value
            if cell := passage(self._source, path, value, line):
                found[column] = cell
        return found

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows.get(name, [])

    def heading(self, name: str) -> Passage:
        """The name of a table as the person sees it, without its ending."""
        return passage(self._source, name, name).cut(0, len(name) - len(".csv"))


def _records(name: str, content: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each record, without the notes above the header."""
    reader = csv.reader(io.StringIO(content, newline=""))
    columns: list[str] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if columns:
                if any(cell.strip() for cell in cells):
                    yield line, dict(zip(columns, cells, strict=False))
            elif TABLES[name] in (known := [cell.strip().lstrip("\ufeff") for cell in cells]):
                columns = known
            elif line > _NOTES:
                return
    except csv.Error:
        return  # the records above are whole
