"""The report as a document to print: its blocks, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from trainready.model.field import Field
from trainready.model.report import GapReport
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.outline import language_of
from trainready.render.report_blocks import Block
from trainready.render.report_outline import blocks

_FIGURE = re.compile(r"\{(page|pages)\}")


@dataclass(frozen=True, slots=True)
class FootPart:
    """Words at the foot of a page, or a figure that the page knows."""

    text: str
    figure: Literal["", "page", "pages"] = ""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Everything that a Word file or a PDF of the report shows."""

    title: str
    """Of the document, for its properties."""
    language: str
    region: str
    name: str
    source: str
    foot: tuple[FootPart, ...]
    """The number of the page, in words."""
    blocks: tuple[Block, ...]


def report_page(report: GapReport, field: Field, say: Wording) -> ReportPage:
    """The page with text that is clean throughout."""
    name = clean(report.name)
    tag = "-".join(filter(None, (say("report.page.language"), say("report.page.region"))))
    language, region = language_of(tag)
    return ReportPage(
        title=say("report.page.document", name=name) if name else say("report.page.title"),
        language=language,
        region=region,
        name=name,
        source=say("report.page.source", source=clean(report.source)),
        foot=tuple(foot(say("report.page.number"))),
        blocks=blocks(report, field, say),
    )


def foot(text: str) -> Iterator[FootPart]:
    """The number of a page, in words: `Page {page} of {pages}` in parts."""
    for number, part in enumerate(_FIGURE.split(text)):
        if part == "page" and number % 2:
            yield FootPart("", "page")
        elif part == "pages" and number % 2:
            yield FootPart("", "pages")
        elif part:
            yield FootPart(part)
