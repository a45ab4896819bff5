"""All slips of one file, each with its line, as one refusal."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import tomli

from trainready.errors import UnreadableFile
from trainready.toml_source import Source

LARGEST = 2_000_000
"""Bytes of a list of clients or of notes."""
MOST_SHOWN = 12


def refuse(slips: Iterable[str], where: str, cure: str) -> None:
    """Raise `UnreadableFile` with the slips, if there are any."""
    listed = list(slips)
    if not listed:
        return
    shown = [f"  {slip}" for slip in listed[:MOST_SHOWN]]
    if len(listed) > MOST_SHOWN:
        shown.append(f"  and {len(listed) - MOST_SHOWN} more")
    raise UnreadableFile("this needs mending:\n" + "\n".join(shown), where=where, cure=cure)


def text_of(path: Path) -> str:
    """The text of a small file. Raises `UnreadableFile`."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise UnreadableFile("this file is too large", where=path.name)
        return _decoded(content)
    except UnicodeDecodeError:
        raise UnreadableFile(
            "this is not a text file", where=path.name, cure="Save it as plain text (UTF-8)."
        ) from None
    except OSError as error:
        raise UnreadableFile(
            f"this file cannot be opened ({error.strerror})",
            where=path.name,
            cure="Close it in other programs, or copy it to another folder.",
        ) from None


def _decoded(content: bytes) -> str:
    """As spreadsheets write text: UTF-8, UTF-16 with its mark, or the old one of Windows."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in content:
            raise
        return content.decode("cp1252")


def toml_of(path: Path) -> Source:
    """The tables of a small file. Raises `UnreadableFile` with the line of a slip."""
    text = text_of(path)
    try:
        return Source(path.name, text, _dates_as_words(tomli.loads(text)))
    except tomli.TOMLDecodeError as error:
        raise UnreadableFile(
            f"line {error.lineno}: not valid TOML ({error.msg})",
            where=path.name,
            cure='Every value that is words stands in quotes: goal = "part-time work"',
        ) from None
    except RecursionError:
        raise UnreadableFile("this file is nested too deeply", where=path.name) from None


def _dates_as_words(value: Any) -> Any:
    """The same values; a day that stands without quotes is words as well."""
    if isinstance(value, dict):
        return {key: _dates_as_words(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_dates_as_words(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
