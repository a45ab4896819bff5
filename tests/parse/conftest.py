"""Resumes are read from small texts that each test writes itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from trainready import assets
from trainready.model.document import Document
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Text
from trainready.model.resume import Resume
from trainready.parse import parse
from trainready.read import read_bytes
from trainready.taxonomy.language_pack import load_language_pack

Reading = Callable[..., Resume]


@pytest.fixture(scope="session")
def pack() -> LanguagePack:
    return load_language_pack(assets.folder("skill_maps") / "en")


@pytest.fixture
def resume_in(pack: LanguagePack) -> Reading:
    def resume_in(text: str, kind: str = "text") -> Resume:
        return parse(document_in(text, kind), pack)

    return resume_in


def document_in(text: str, kind: str = "text") -> Document:
    return read_bytes(text.encode(), f"resume.{kind}", kind)


def texts_of(value: Any) -> Iterator[Text]:
    """Every text that is not empty, anywhere in a value."""
    if isinstance(value, Text):
        if value:
            yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
