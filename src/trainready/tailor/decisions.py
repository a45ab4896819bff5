"""`decisions.toml`: what a person said to each change; read, renewed, never forgotten."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from trainready.errors import UnreadableFile
from trainready.language.places import say_place
from trainready.model.artefact import Artefact
from trainready.model.changes import Change, Decision, Decisions
from trainready.model.skillmap import Wording
from trainready.toml_source import Source

FILE = "details/decisions.toml"
LARGEST = 20_000_000
"""Bytes; the decisions on forty jobs are some 100,000, those on the longest resume that we read
far less than this."""
_TEXTS = tuple(f.name for f in fields(Decision) if f.name not in ("id", "keep"))
_ID = re.compile(r"[a-z0-9-]{1,60}")


def read_decisions(content: bytes, name: str) -> Decisions:
    """The decisions in a file. Raises `UnreadableFile` with every slip and its line."""
    source = _source(content, name)
    slips: list[str] = []
    entries: list[Decision] = []
    for id_, table in source.tables.items():
        wrong = list(_slips(source, id_, table))
        slips += wrong
        if not wrong:
            entries.append(Decision(id_, **table))
    if slips:
        raise UnreadableFile(
            "some decisions cannot be read:\n" + "\n".join(f"  {slip}" for slip in slips),
            where=name,
            cure="Nothing was changed. Mend these lines and run the same command again.",
        )
    return Decisions(tuple(entries))


def decisions_of(given: Path | None, earlier: bytes | None) -> Decisions:
    """The decisions of an earlier run, under those of a file that the person named."""
    known = read_decisions(earlier, FILE) if earlier else Decisions()
    if given is None:
        return known
    try:
        return read_decisions(given.read_bytes(), given.name).over(known)
    except OSError as error:
        raise UnreadableFile(
            f"this file of decisions cannot be opened ({error.strerror})",
            where=given.name,
            cure=f"Check its name; every run writes one: {FILE}",
        ) from None


def _source(content: bytes, name: str) -> Source:
    cure = "Every table looks like this: [wording-3f2a9c1b], and below it: keep = false"
    try:
        if len(content) > LARGEST:
            raise UnreadableFile("this file is too large for decisions", where=name, cure=cure)
        text = content.decode("utf-8-sig")
        return Source(name, text, tomllib.loads(text))
    except UnicodeDecodeError:
        raise UnreadableFile(
            "this is not a text file", where=name, cure="Save it as plain text (UTF-8)."
        ) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableFile(
            f"this file of decisions has a slip: {str(error)[:200]}", where=name, cure=cure
        ) from None


def _slips(source: Source, id_: str, table: object) -> Iterator[str]:
    """What is wrong with one table, each with its line."""
    if not isinstance(table, dict):
        yield f"{_at(source, id_)}: '{id_}' stands outside of a table; write its [id] above it"
        return
    if not _ID.fullmatch(id_):
        yield f"{_at(source, id_)}: [{id_[:40]}] is no id of a change"
    if "keep" not in table:
        yield f"{_at(source, id_)}: [{id_[:40]}] says nothing; write keep = true or keep = false"
    for key, value in table.items():
        if key == "keep":
            wrong = not isinstance(value, bool)
            cure = "write keep = true or keep = false, without quotes"
        elif key not in _TEXTS:
            wrong = True
            cure = f"there is no '{key}' here; your own remark goes into note = \"...\""
        else:
            wrong, cure = not isinstance(value, str), f"put the text of {key} in quotes"
        if wrong:
            yield f"{_at(source, id_, key)}: {cure}"


def _at(source: Source, *path: str) -> str:
    return f"line {source.line_of(path)}"


def proposals(
    decided: Decisions, changes: Iterable[Change], wording: Wording
) -> tuple[Decision, ...]:
    """Each change of this run with what the person said to it, ready to be shown."""
    known = {d.id: d for d in decided.entries}
    return tuple(_proposal(change, known.get(change.id), wording) for change in changes)


def stale(decided: Decisions, proposed: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions on lines that are not there, or not changed, this time."""
    current = {proposal.id for proposal in proposed}
    return tuple(d for d in decided.entries if d.id not in current)


def decisions_file(
    decided: Decisions, earlier: bytes | None, proposed: Sequence[Decision], wording: Wording
) -> tuple[Artefact, ...]:
    """The file with every change of this run and every earlier decision; none if there are none.

    `earlier` is what stands there now; it stays, letter by letter, if it says all this already.
    """
    entries = (*proposed, *stale(decided, proposed))
    if not entries:
        return ()
    same = earlier and set(read_decisions(earlier, FILE).entries) == set(entries)
    content = earlier if earlier and same else _written(entries, wording)
    return (Artefact(FILE, content, renews=earlier),)


def _proposal(change: Change, known: Decision | None, wording: Wording) -> Decision:
    places = [say_place(span.place, wording) for span in change.origin.spans[:1]]
    return replace(
        known or Decision(change.id),
        before=change.before,
        after=change.after or wording("changes.left_out"),
        why=_why(change, wording),
        where=", ".join(places),
    )


def _why(change: Change, wording: Wording) -> str:
    """The reasons of a change as one sentence."""
    said = "; ".join(wording(f"changes.reasons.{reason}") for reason in change.reasons)
    return said[:1].upper() + said[1:] + "."


def _written(entries: Iterable[Decision], wording: Wording) -> bytes:
    head = "".join(f"# {line}\n" for line in wording("changes.file").splitlines())
    return "\n".join([head, *map(_table, entries)]).encode()


def _table(decision: Decision) -> str:
    lines = [f"[{decision.id}]", f"keep = {str(decision.keep).lower()}"]
    for key in _TEXTS:
        if text := getattr(decision, key):
            # JSON's escapes are TOML's too; DEL is the one sign that only TOML wants escaped.
            quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
            lines.append(f"{key} = {quoted}")
    return "\n".join(lines) + "\n"
