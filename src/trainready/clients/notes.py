"""`notes.md`, `notes.txt` or `notes.toml` of a client → the plan, and apart from it the notes.

They leave here as two values, so that what renders for the client can be given the one without
ever seeing the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trainready.clients.slips import refuse, text_of, toml_of
from trainready.model.clients import ClientPlan, CounselorNote, CounselorNotes, PlannedStep
from trainready.toml_source import Source

LONGEST = 4_000
"""Characters of one text."""
_WORDS = ("purpose", "consent", "met", "review")
_LISTS = ("goals", "services", "marks")
_TABLES = {"step": ("what", "who", "by", "done"), "note": ("text", "day")}
_FIRST = {"step": "what", "note": "text"}
_CURE = 'An example: goals = ["part-time work"], then [[step]] with what = "…", by = "2026-12-01"'


def read_notes(path: Path | None) -> tuple[ClientPlan, CounselorNotes]:
    """Both from one file; nothing of either without a file.

    Plain text is the counselor's alone. Raises `UnreadableFile` with every slip and its line.
    """
    if path is None:
        return ClientPlan(), CounselorNotes()
    if path.suffix.lower() != ".toml":
        text = text_of(path).strip()
        return ClientPlan(), CounselorNotes((CounselorNote(text),) if text else ())
    source = toml_of(path)
    refuse(_slips(source), path.name, _CURE)
    told = source.tables
    plan = ClientPlan(
        goals=tuple(told.get("goals", ())),
        steps=tuple(PlannedStep(**step) for step in told.get("step", ())),
        services=tuple(told.get("services", ())),
        **{key: told[key] for key in _WORDS if key in told},
    )
    notes = tuple(CounselorNote(**note) for note in told.get("note", ()))
    return plan, CounselorNotes(notes, tuple(told.get("marks", ())))


def _slips(source: Source) -> Iterator[str]:
    for key, value in source.tables.items():
        line = source.line_of((key,))
        if key in _WORDS:
            if not _is_text(value):
                yield f"line {line}: '{key}' is words in quotes, {LONGEST} letters at most"
        elif key in _LISTS:
            if not (isinstance(value, list) and all(map(_is_text, value))):
                yield f'line {line}: \'{key}\' is a list of words: ["…", "…"]'
        elif key in _TABLES:
            yield from _wrong_tables(source, key, value)
        else:
            known = ", ".join((*_WORDS, *_LISTS, *(f"[[{name}]]" for name in _TABLES)))
            yield f"line {line}: there is no '{key}' here; known are {known}"


def _wrong_tables(source: Source, key: str, tables: Any) -> Iterator[str]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        yield f"line {source.line_of((key,))}: write [[{key}]] in double brackets"
        return
    for number, table in enumerate(tables):
        first = _FIRST[key]
        if first not in table:
            yield f"line {source.line_of((key, number))}: this [[{key}]] has no '{first}'"
        for name, value in table.items():
            line = source.line_of((key, number, name))
            if name not in _TABLES[key]:
                known = ", ".join(_TABLES[key])
                yield f"line {line}: [[{key}]] knows no '{name}'; known are {known}"
            elif not _is_text(value):
                yield f"line {line}: '{name}' is words in quotes, {LONGEST} letters at most"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST
