"""Finished files read again by our own readers, and compared with what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from trainready.honesty.gate import Violation
from trainready.honesty.rendered import check_rendered
from trainready.model.artefact import Artefact
from trainready.model.skillmap import Wording
from trainready.model.tailored import TailoredResume
from trainready.read import READERS, kind_of, read_bytes


def read_back(
    artefacts: Iterable[Artefact], tailored: TailoredResume, wording: Wording
) -> tuple[Violation, ...]:
    """What each resume file says more or less than the tailored resume; nothing if all agree."""
    violations: list[Violation] = []
    for artefact in artefacts:
        name = PurePosixPath(artefact.name).name
        kind = kind_of(artefact.content, name)
        if kind in READERS:
            document = read_bytes(artefact.content, name, kind)
            text = "\n".join(line.text for line in document.lines)
            violations += (
                Violation(v.text, f"{v.why} ({name})")
                for v in check_rendered(text, tailored, wording)
            )
    return tuple(violations)
