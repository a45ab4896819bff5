"""A typst template of ours and a page as JSON → PDF: tagged, PDF/UA-1, same bytes each time.

The page travels beside the template as one JSON string and is never read as code.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import typst

from trainready import assets
from trainready.errors import UnprintableLetters
from trainready.render.clean import without_pictures
from trainready.render.clock import seconds

_REMEMBERED = 10
"""Documents."""


@dataclass(frozen=True, slots=True)
class Job:
    """What typst is given for one document."""

    sheet: Path
    """The template, below `templates/`."""
    parts: tuple[Path, ...]
    """What it imports; all stand in one folder while it runs."""
    page: str
    """The content as JSON."""
    paper: str
    own_fonts: bool = False
    """Whether the computer's own fonts help out."""


def printed(job: Job, setter: Callable[[Job], bytes]) -> bytes:
    """What `setter` makes of the job, or of the first easier one that our fonts can print.

    Letters that our font lacks come from the computer's own fonts; pictures in text that no font
    has are left out. Raises `UnprintableLetters` for letters that no font has: PDF/UA refuses them,
    and a page of boxes would help nobody.
    """
    refusal: Exception | None = None
    for each in _easier(job):
        try:
            return setter(each)
        except typst.TypstError as error:
            refusal = error
    raise UnprintableLetters(
        "no font on this computer has all letters of this document",
        where="PDF",
        cure="The Word file has them. Or install a font for that script (Noto, for example).",
    ) from refusal


def _easier(first: Job) -> Iterator[Job]:
    helped = replace(first, own_fonts=True)
    yield first
    yield helped
    yield replace(helped, page=without_pictures(first.page))


@contextmanager
def folder_of(job: Job) -> Iterator[Path]:
    """A root with templates of ours alone in it: one that tried could read no other file."""
    with tempfile.TemporaryDirectory() as root:
        for part in {job.sheet, *job.parts}:
            shutil.copyfile(assets.folder("templates") / part, Path(root, part.name))
        yield Path(root)


def compiler(job: Job, root: Path, **more: str) -> typst.Compiler:
    return typst.Compiler(
        root / job.sheet.name,
        root=root,
        font_paths=fonts(job.own_fonts),
        sys_inputs={"page": job.page, "paper": job.paper, **more},
        package_path=root,
        package_cache_path=root,
    )


def pdf(compiler: typst.Compiler) -> bytes:
    made = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=seconds())
    if not isinstance(made, bytes):
        raise TypeError("typst returned several files for one PDF")
    return made


def forget() -> None:
    """Let typst drop what it remembers of earlier documents: some 100 MB, and people's words.

    It keeps parts of the last ten documents, so ten empty ones and one more push them out.
    """
    for _ in range(_REMEMBERED + 1):
        typst.compile(b"", font_paths=fonts(False), format="pdf")


@lru_cache(maxsize=2)
def fonts(own: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=own,
        include_embedded_fonts=True,
        font_paths=[str(assets.folder("templates") / "fonts")],
    )
