"""Outline → PDF, set by a design: loose lines, or tight ones where they save a page."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import typst

from trainready.render.outline import Outline
from trainready.render.pdf.press import Job, compiler, folder_of, pdf, printed

_FOLDER = Path("resume")
_PARTS = ("parts.typ", "words.typ")
"""What the designs share."""
_SAVED = 0.2
"""The part of a page that tight lines save on each page before the last, at most."""


@dataclass(frozen=True, slots=True)
class _End:
    """Where the last line stands."""

    pages: int
    filled: float
    """The part of the last page down to it."""


def write(page: Outline, design: str, paper: str, *, sheet: str = "") -> bytes:
    """The PDF, set by the design or by another sheet in its look.

    Raises `UnprintableLetters` for letters that no font has.
    """
    text = json.dumps(asdict(page), ensure_ascii=False)
    parts = tuple(_FOLDER / name for name in (*_PARTS, f"{design}.typ"))
    return printed(Job(_FOLDER / f"{sheet or design}.typ", parts, text, paper), _fitted)


def _fitted(job: Job) -> bytes:
    """Loose lines; tight ones where they save a page, which had little on it then."""
    with folder_of(job) as root:
        chosen = compiler(job, root, fit="loose")
        end = _end(chosen)
        if end.pages > 1 and end.filled < _SAVED * (end.pages - 1):
            tight = compiler(job, root, fit="tight")
            if _end(tight).pages < end.pages:
                chosen = tight
        return pdf(chosen)


def _end(compiler: typst.Compiler) -> _End:
    """What the template says of itself. The layout that this takes serves the PDF as well."""
    return _End(**json.loads(compiler.query("<end>", field="value", one=True)))
