"""`clients.toml` or `clients.csv` of a counselor → what they say about single clients."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trainready.clients.folder import LISTS
from trainready.clients.slips import refuse, text_of, toml_of
from trainready.errors import UnreadableFile

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,29}")
"""Safe as a folder's name on every system, and no formula in a table."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|cohort|details|erased)", re.IGNORECASE)
FILES = ("household", "listing", "notes")
SWITCHES = ("keep_wording", "letter", "skip")
WORDS = ("file", "code", "role", "format", "design", "paper", "keep", *FILES)
_YES, _NO = {"yes", "true", "1", "x", "y"}, {"no", "false", "0", "", "n"}
_CURE = "Known are: " + ", ".join((*WORDS, *SWITCHES)) + ". Only file is needed."


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list says about one client."""

    line: int
    file: str
    told: Mapping[str, str] = field(default_factory=dict)
    switches: Mapping[str, bool] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.told.get("code", "")


def list_of(folder: Path) -> Path | None:
    """The list of a folder, if it has one. Raises `UnreadableFile` for two."""
    there = [folder / name for name in LISTS if (folder / name).is_file()]
    if len(there) > 1:
        raise UnreadableFile(
            f"there are both {LISTS[0]} and {LISTS[1]}",
            where=str(folder),
            cure="Keep the one that you want to work with.",
        )
    return next(iter(there), None)


def listed_in(path: Path) -> tuple[Listed, ...]:
    """The entries of a list. Raises `UnreadableFile` with every slip and its line."""
    rows = list(_csv_rows(path) if path.suffix.lower() == ".csv" else _toml_rows(path))
    slips: list[str] = []
    entries: list[Listed] = []
    seen: dict[tuple[str, str], int] = {}
    for line, row in rows:
        entry = _entry(line, row, slips)
        entries.append(entry)
        for kind, value in (("file", entry.file), ("code", entry.code.casefold())):
            if value and (first := seen.setdefault((kind, value), line)) != line:
                slips.append(f"line {line}: this {kind} stands on line {first} already")
    refuse(slips, path.name, _CURE)
    return tuple(entries)


def _entry(line: int, row: Mapping[str, object], slips: list[str]) -> Listed:
    told: dict[str, str] = {}
    switches: dict[str, bool] = {}
    for key, value in row.items():
        if key in SWITCHES:
            if (switch := _switch(value)) is None:
                slips.append(f"line {line}: '{key}' is yes or no")
            else:
                switches[key] = switch
        elif key not in WORDS:
            slips.append(f"line {line}: there is no '{key}' here")
        elif not isinstance(value, str):
            slips.append(f"line {line}: '{key}' is words in quotes")
        elif value.strip():
            told[key] = value.strip()
    if "file" not in told:
        slips.append(f"line {line}: 'file' is missing")
    if (code := told.get("code", "")) and not (CODE.fullmatch(code) and not _is_reserved(code)):
        slips.append(
            f"line {line}: '{code[:40]}' cannot be a code; use letters, digits and hyphens, 30 at "
            "most, and no word that computers keep for themselves"
        )
    return Listed(line, told.pop("file", ""), told, switches)


def _is_reserved(code: str) -> bool:
    return bool(_RESERVED.fullmatch(code))


def _switch(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else None
    return True if word in _YES else False if word in _NO else None


def _toml_rows(path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    source = toml_of(path)
    slips = [
        f"line {source.line_of((key,))}: there is no '{key}' here; write [[client]]"
        for key in source.tables
        if key != "client"
    ]
    tables = source.tables.get("client", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        slips.append(f"line {source.line_of(('client',))}: write [[client]] in double brackets")
    refuse(slips, path.name, _CURE)
    for number, table in enumerate(tables):
        yield source.line_of(("client", number)), table


def _csv_rows(path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    text = text_of(path)
    head = text.partition("\n")[0]
    # Spreadsheets of half the world write semicolons.
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip().casefold().replace(" ", "_") for name in next(rows, [])]
        if "file" not in names:
            refuse(["line 1: no column is named 'file'"], path.name, _CURE)
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(names):
                extra = f"line {rows.line_num}: there are more cells than columns"
                refuse([extra], path.name, "Put a cell that holds a comma into quotes.")
            yield rows.line_num, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise UnreadableFile(f"line {rows.line_num}: {error}", where=path.name) from None
