"""The few lines of a letter, our fixed words and marked blanks → the letter in each format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields

from trainready.model.artefact import Artefact
from trainready.model.skillmap import Wording
from trainready.model.tailored import TailoredResume
from trainready.render.clean import clean
from trainready.render.outline import Outline, outline

_BLANK = re.compile(r"(\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    blank: bool = False
    """To be filled in by the person."""


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class LetterPage(Outline):
    """The head of a resume, and a letter below it."""

    design: str
    date: Paragraph
    opening: tuple[Paragraph, ...]
    """Up to the acts, which stand in `strengths`."""
    closing: tuple[Paragraph, ...]
    """From the acts to the name at the end."""


def render_letter(
    letter: TailoredResume,
    formats: Sequence[str],
    wording: Wording,
    *,
    stem: str,
    role: str,
    design: str = "classic",
    paper: str = "a4",
) -> tuple[Artefact, ...]:
    """`<stem>-letter.<format>` for each format; `role` is the role's title."""
    page = _page(letter, wording, clean(role), design)
    return tuple(
        Artefact(f"{stem}-letter.{form}", _FORMATS[form](page, design, paper)) for form in formats
    )


def _page(letter: TailoredResume, wording: Wording, role: str, design: str) -> LetterPage:
    head = outline(letter, wording)
    name = (Run(head.name),) if head.name else _runs(wording("letter.no_name"))

    def said(key: str) -> Paragraph:
        return _runs(wording(f"letter.{key}"), role)

    profile = tuple((Run(piece.text),) for piece in head.summary)
    acts = said("acts") if head.strengths else said("no_acts")
    title = wording("letter.title", name=head.name) if head.name else wording("letter.untitled")
    own = {field.name: getattr(head, field.name) for field in fields(head)} | {"title": title}
    return LetterPage(
        **own,
        design=design,
        date=said("date"),
        opening=(said("to"), said("greeting"), said("opening"), *profile, acts),
        closing=(said("closing"), said("thanks"), said("goodbye"), name),
    )


def _runs(text: str, role: str = "") -> Paragraph:
    """Our words in pieces, blanks apart. The role comes in last: its words are never a blank."""

    def pieces() -> Iterator[Run]:
        for part in _BLANK.split(text):
            if part:
                yield Run(part.replace("{role}", role), blank=bool(_BLANK.fullmatch(part)))

    return tuple(pieces())


def _docx(page: LetterPage, design: str, paper: str) -> bytes:
    from trainready.render.docx import letter

    return letter.write(page, design, paper)


def _pdf(page: LetterPage, design: str, paper: str) -> bytes:
    from trainready.render import pdf

    return pdf.write(page, design, paper, sheet="letter")


def _page_of(form: str) -> Callable[[LetterPage, str, str], bytes]:
    def write(page: LetterPage, design: str, paper: str) -> bytes:
        from trainready.render import pages

        return pages.write(f"letter/letter.{form}.j2", page=page, paper=paper)

    return write


_FORMATS: dict[str, Callable[[LetterPage, str, str], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _page_of("html"),
    "md": _page_of("md"),
    "txt": _page_of("txt"),
}
