"""Outline → PDF through typst: tagged, PDF/UA-1 where the fonts allow it, same bytes each time.

The template is ours; the resume travels beside it as one JSON string and is never read as code.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from trainready import assets
from trainready.errors import UnprintableLetters
from trainready.render.clean import without_pictures
from trainready.render.clock import seconds
from trainready.render.outline import Outline


@dataclass(frozen=True, slots=True)
class _Job:
    """What typst is given for one resume."""

    template: bytes
    page: str
    """The outline as JSON."""
    paper: str
    own_fonts: bool = False
    """Whether the computer's own fonts help out."""


def write(page: Outline, design: str, paper: str) -> bytes:
    """The PDF. Letters that our font lacks come from the computer's own fonts; pictures in text
    that no font has are left out. Raises `UnprintableLetters` for letters that no font has:
    PDF/UA refuses them, and a page of boxes would help nobody."""
    template = (assets.folder("templates") / "resume" / f"{design}.typ").read_bytes()
    text = json.dumps(asdict(page), ensure_ascii=False)
    refusal: Exception | None = None
    for job in _jobs(_Job(template, text, paper)):
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
    bare = without_pictures(first.page)
    yield first
    yield _Job(first.template, first.page, first.paper, own_fonts=True)
    yield _Job(first.template, bare, first.paper, own_fonts=True)


def _fitted(job: _Job) -> bytes:
    """Loose lines; tight ones where they save a page, which had little on it then."""
    # An empty root: even a template that tried could read no file.
    with tempfile.TemporaryDirectory() as root:
        loose = _compiler(job, "loose", root)
        pdf = _pdf(loose, job)
        pages = _pages(loose, job)
        if pages > 1:
            tight = _compiler(job, "tight", root)
            if _pages(tight, job) < pages:
                pdf = _pdf(tight, job)
    return pdf


def _compiler(job: _Job, fit: Literal["loose", "tight"], root: str) -> typst.Compiler:
    return typst.Compiler(
        root=Path(root),
        font_paths=_fonts(job.own_fonts),
        sys_inputs={"page": job.page, "paper": job.paper, "fit": fit},
        package_path=Path(root),
        package_cache_path=Path(root),
    )


def _pdf(compiler: typst.Compiler, job: _Job) -> bytes:
    pdf = compiler.compile(
        job.template,
        format="pdf",
        pdf_standards="ua-1",
        timestamp=seconds(),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned several files for one PDF")
    return pdf


def _pages(compiler: typst.Compiler, job: _Job) -> int:
    """How many pages; typst tells it only through a format with a file for each. One dot an
    inch costs next to nothing."""
    files = compiler.compile(job.template, format="png", ppi=1)
    return len(files) if isinstance(files, list) else 1


@lru_cache(maxsize=2)
def _fonts(own: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=own,
        include_embedded_fonts=True,
        font_paths=[str(assets.folder("templates") / "fonts")],
    )
