"""Finished files read again by our own readers, and compared with what was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from trainready.honesty.gate import Violation
from trainready.model.artefact import Artefact
from trainready.model.document import Document
from trainready.read import READERS, kind_of, read_bytes

Check = Callable[[str], tuple[Violation, ...]]
"""What a text says more or less than it should."""


def read_again(artefacts: Iterable[Artefact]) -> tuple[Document, ...]:
    """Each file that one of our readers reads, as it reads it."""
    named = ((PurePosixPath(a.name).name, a.content) for a in artefacts)
    kinds = ((name, content, kind_of(content, name)) for name, content in named)
    return tuple(
        read_bytes(content, name, kind) for name, content, kind in kinds if kind in READERS
    )


def compare(documents: Iterable[Document], check: Check) -> tuple[Violation, ...]:
    """What each file says more or less than was meant; nothing if all agree."""
    return tuple(
        Violation(violation.text, f"{violation.why} ({document.source})")
        for document in documents
        for violation in check("\n".join(line.text for line in document.lines))
    )
