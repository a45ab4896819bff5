"""A small TOML file of a counselor's → a checked shape, or every slip with file and line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from trainready.errors import UnreadableFile
from trainready.toml_source import Source

S = TypeVar("S", bound=BaseModel)
LARGEST = 1_000_000
"""Bytes."""
MOST_SHOWN = 12
Path_ = tuple[str | int, ...]
Slip = tuple[Path_, str]
"""Where in the file, and what is wrong there."""
Words = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Passage = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
_PLAINLY = {
    "string_type": "put the words in quotes",
    "missing": "this is needed",
    "tuple_type": "write a list in square brackets, or a heading [[…]] in double brackets",
    "model_type": "write it as a heading of its own in square brackets, with its keys below",
    "model_attributes_type": "write it as a heading of its own, with its keys below",
    "bool_type": "write true or false, without quotes",
    "bool_parsing": "write true or false, without quotes",
    "string_too_long": "this is too long to print; shorten it",
    "string_too_short": "this is empty; write something, or take the line out",
    "too_long": "these are too many",
    "date_type": "write a day as 2026-12-01",
    "date_parsing": "write a day as 2026-12-01",
    "date_from_datetime_parsing": "write a day as 2026-12-01",
    "date_from_datetime_inexact": "write a day as 2026-12-01, without a time",
}
"""What is wrong, by pydantic's name for it, in words for people."""


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


def read_toml(path: Path) -> Source:
    """The file with its tables. Raises `UnreadableFile`, with the line of a slip."""
    cure = "Check its name, and that it is a file on this computer."
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise UnreadableFile("this file is larger than 1 MB", where=path.name)
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        return Source(path.name, text, tomli.loads(text))
    except OSError as error:
        what = f"this file cannot be opened ({error.strerror or error})"
        raise UnreadableFile(what, where=path.name, cure=cure) from None
    except UnicodeDecodeError:
        raise UnreadableFile(
            "this is not a text file", where=path.name, cure="Save it as plain text (UTF-8)."
        ) from None
    except tomli.TOMLDecodeError as error:
        raise UnreadableFile(
            f"not valid TOML ({error.msg.lower()})",
            where=f"{path.name}:{error.lineno}",
            cure='Words stand in quotes: name = "Our name". Days stand without: 2026-12-01',
        ) from None
    except RecursionError:
        raise UnreadableFile("this file is nested too deeply", where=path.name) from None


def shaped(shape: type[S], source: Source) -> S:
    """The tables in their shape. Raises `UnreadableFile` with every slip."""
    try:
        return shape.model_validate(source.tables)
    except ValidationError as error:
        refuse(source, _slips(shape, error))
        raise AssertionError("pydantic refused a file without a reason") from error


def _slips(shape: type[BaseModel], error: ValidationError) -> Iterable[Slip]:
    for detail in error.errors(include_url=False, include_input=False):
        path, kind = detail["loc"], detail["type"]
        what = _PLAINLY.get(kind, detail["msg"].lower().removeprefix("value error, "))
        if kind == "extra_forbidden":
            what = "there is nothing of this name here; check its spelling"
            if len(path) > 1 and path[-1] in shape.model_fields:
                what = "this belongs above the first heading in brackets; move it up"
        yield path, what


def refuse(source: Source, slips: Iterable[Slip]) -> None:
    """Raise `UnreadableFile` with the slips, in the order of their lines, if there are any."""
    listed = sorted({(source.line_of(path), said(path), what) for path, what in slips})
    if not listed:
        return
    lines = [f"  {source.name}:{line}: {where}: {what}" for line, where, what in listed]
    if len(lines) > MOST_SHOWN:
        lines[MOST_SHOWN:] = [f"  and {len(lines) - MOST_SHOWN} more"]
    raise UnreadableFile(
        "this needs mending:\n" + "\n".join(lines),
        where=source.name,
        cure="Nothing was written. Mend these lines and run the same command again.",
    )


def said(path: Path_) -> str:
    """ "step 2, by" for `("step", 1, "by")`."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int) and parts:
            parts[-1] += f" {part + 1}"
        else:
            parts.append(str(part))
    return ", ".join(parts)
