"""Outline → PDF through typst: tagged, PDF/UA-1 where the fonts allow it, same bytes each time.

The template is ours; the resume travels beside it as one JSON string and is never read as code.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from trainready import assets
from trainready.errors import UnprintableLetters
from trainready.render.clean import without_pictures
from trainready.render.clock import seconds
from trainready.render.outline import Outline

_PARTS = "parts.typ"
"""What the designs share."""
Fit = Literal["loose", "tight"]
_SAVED = 0.2
"""The part of a page that tight lines save on each page before the last, at most."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What typst is given for one resume."""

    design: str
    sheet: str
    """The template: the design's own, or one that asks it for its figures."""
    page: str
    """The outline as JSON."""
    paper: str
    own_fonts: bool = False
    """Whether the computer's own fonts help out."""


@dataclass(frozen=True, slots=True)
class _End:
    """Where the last line stands."""

    pages: int
    filled: float
    """The part of the last page down to it."""


def write(page: Outline, design: str, paper: str, *, sheet: str = "") -> bytes:
    """The PDF, set by the design or by another sheet in its look.

    Letters that our font lacks come from the computer's own fonts; pictures in text that no font
    has are left out. Raises `UnprintableLetters` for letters that no font has: PDF/UA refuses them,
    and a page of boxes would help nobody.
    """
    text = json.dumps(asdict(page), ensure_ascii=False)
    refusal: Exception | None = None
    for job in _jobs(_Job(design, sheet or design, text, paper)):
        try:
            return _fitted(job)
        except typst.TypstError as error:
            refusal = error
    raise UnprintableLetters(
        "no font on this computer has all letters of this resume",
        where="PDF",
        cure="The Word file has them. Or install a font for that script (Noto, for example).",
    ) from refusal


def _jobs(first: _Job) -> Iterator[_Job]:
    helped = replace(first, own_fonts=True)
    yield first
    yield helped
    yield replace(helped, page=without_pictures(first.page))


def _fitted(job: _Job) -> bytes:
    """Loose lines; tight ones where they save a page, which had little on it then."""
    # A root with templates of ours alone in it: one that tried could read no other file.
    with tempfile.TemporaryDirectory() as root:
        for name in {_PARTS, f"{job.design}.typ", f"{job.sheet}.typ"}:
            shutil.copyfile(assets.folder("templates") / "resume" / name, Path(root, name))
        compiler = _compiler(job, "loose", root)
        end = _end(compiler)
        if end.pages > 1 and end.filled < _SAVED * (end.pages - 1):
            tight = _compiler(job, "tight", root)
            if _end(tight).pages < end.pages:
                compiler = tight
        return _pdf(compiler)


def _compiler(job: _Job, fit: Fit, root: str) -> typst.Compiler:
    return typst.Compiler(
        Path(root, f"{job.sheet}.typ"),
        root=Path(root),
        font_paths=_fonts(job.own_fonts),
        sys_inputs={"page": job.page, "paper": job.paper, "fit": fit},
        package_path=Path(root),
        package_cache_path=Path(root),
    )


def _pdf(compiler: typst.Compiler) -> bytes:
    pdf = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=seconds())
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned several files for one PDF")
    return pdf


def _end(compiler: typst.Compiler) -> _End:
    """What the template says of itself. The layout that this takes serves the PDF as well."""
    return _End(**json.loads(compiler.query("<end>", field="value", one=True)))


@lru_cache(maxsize=2)
def _fonts(own: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=own,
        include_embedded_fonts=True,
        font_paths=[str(assets.folder("templates") / "fonts")],
    )
