"""What the limited child sends back: a Document or a refusal as JSON, checked when it arrives.

The child may have been taken over by the file that it read. So nothing here can run code, and
every value is checked against the types of `model/`.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from trainready.errors import UnreadableFile
from trainready.model.document import Document

TOO_DEAR = 77
"""Exit code of a child whose file needs more memory than it may have."""
BYTES = 64 * 1024 * 1024
"""A document at every cap has a third of it as JSON."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u2069\ud800-\udfff]")
_UNSEEN_IN_PROSE = re.compile(_UNSEEN.pattern.replace("\x1f", "\x09\x0b-\x1f"))
_PROSE = 2_000
"""Characters of a refusal."""


def packed(result: Document | UnreadableFile) -> bytes:
    """The answer of the child."""
    if isinstance(result, UnreadableFile):
        return json.dumps({"refused": [result.what, result.cure]}).encode()
    nameless = replace(result, source="")
    return json.dumps({"document": _plain(nameless)}, separators=(",", ":")).encode()


def unpacked(answer: bytes, source: str) -> Document:
    """The document of an answer about this source. Raises UnreadableFile if the file was refused,
    ValueError if the answer is not one that `packed` gives.
    """
    try:
        value = json.loads(answer)
        if isinstance(value, dict) and list(value) == ["refused"]:
            raise _refusal(value["refused"], source)
        document = _typed(value["document"], Document)
    except (KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise ValueError("not an answer") from error
    assert isinstance(document, Document)
    return replace(document, source=source)


def _refusal(words: object, source: str) -> UnreadableFile:
    what, cure = _typed(words, tuple[str, str], prose=True)
    if len(what) + len(cure) > _PROSE:
        raise ValueError("not a refusal")
    return UnreadableFile(what, where=source, cure=cure)


def _plain(value: Any) -> Any:
    """Dataclasses and tuples as lists."""
    if is_dataclass(value):
        kind: Any = type(value)
        return [_plain(getattr(value, name)) for name in _shape(kind)]
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _typed(value: Any, kind: Any, prose: bool = False) -> Any:
    """The value as this type. Raises ValueError or TypeError if it is another."""
    if kind is float and type(value) is int:
        return float(value)
    if kind in (int, float, bool, str, type(None)):
        if type(value) is not kind:
            raise ValueError(f"{kind} expected")
        if kind is str and (_UNSEEN_IN_PROSE if prose else _UNSEEN).search(value):
            raise ValueError("a sign that no reader lets through")
        return value
    if isinstance(kind, UnionType):
        there = [part for part in get_args(kind) if part is not type(None)]
        return None if value is None else _typed(value, there[0])
    if not isinstance(kind, type) or get_origin(kind) is tuple:
        return _typed_tuple(value, get_args(kind), prose)
    if issubclass(kind, StrEnum):
        return kind(value)
    made: Any = kind
    shape = _shape(made)
    if not isinstance(value, list) or len(value) != len(shape):
        raise ValueError(f"{kind} expected")
    return made(*(_typed(item, part) for item, part in zip(value, shape.values(), strict=True)))


def _typed_tuple(value: Any, kinds: tuple[Any, ...], prose: bool) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("a list expected")
    if kinds[1:] == (...,):
        return tuple(_typed(item, kinds[0], prose) for item in value)
    return tuple(_typed(item, kind, prose) for item, kind in zip(value, kinds, strict=True))


@cache
def _shape(kind: Any) -> dict[str, Any]:
    """Field → type of one of our values."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
