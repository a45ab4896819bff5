"""ReportPage → DOCX to be edited: Word's own styles for headings, lists, quotes and tables."""

from __future__ import annotations

import docx
import tomli
from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from trainready import assets
from trainready.render.docx.columns import open_column, set_columns
from trainready.render.docx.foot import set_foot
from trainready.render.docx.numbers import restart
from trainready.render.docx.package import describe, packed
from trainready.render.docx.pieces import LABEL, LINK, SMALL, add_link, add_paragraph, add_run
from trainready.render.docx.styles import dress
from trainready.render.docx.tables import add_table, set_rules
from trainready.render.report_blocks import BOX, Block, Run
from trainready.render.report_page import ReportPage

_STYLES = {"strong": LABEL, "quiet": SMALL, "mark": "Intense Emphasis", "noticed": "Emphasis"}
_APART = Pt(6)
_LISTS = {"bullet": "List Bullet", "number": "List Number", "box": "List"}


def write(page: ReportPage, paper: str) -> bytes:
    """The DOCX; the same bytes for the same page."""
    path = assets.folder("templates") / "report" / "report.docx.toml"
    figures = tomli.loads(path.read_text(encoding="utf-8"))
    document: Document = docx.Document()
    dress(document, figures, paper, page)
    describe(document, page)
    set_rules(document, figures["colours"]["rule"])
    set_foot(document, page)
    _fill(document, page.blocks)
    _paragraph(document, "Subtitle", (Run(page.source),))
    return packed(document)


def _fill(document: Document, blocks: tuple[Block, ...]) -> None:
    last, caption = Block("line"), ""
    beside = any(block.column == "right" for block in blocks)
    for number, block in enumerate(blocks):
        after = blocks[number + 1].kind if number + 1 < len(blocks) else ""
        if beside and bool(block.column) != bool(last.column):
            set_columns(document, 2 if block.column else 1)
        if block.kind == "heading":
            caption = "".join(run.text for run in block.runs)
        match block.kind:
            case "title":
                _paragraph(document, "Title", block.runs)
            case "heading":
                before = document.paragraphs[-1] if block.column == "left" else None
                heading = _paragraph(document, f"Heading {block.level}", block.runs)
                if beside and block.column:
                    open_column(heading, before)
            case "quote":
                _quote(document, block, after)
            case "list":
                _list(document, block, again=last.kind == "list")
            case "table":
                add_table(document, block, caption)
            case _:
                style = "Subtitle" if block.kind == "line" else "Normal"
                paragraph = _paragraph(document, style, block.runs)
                # What stands between a heading and what it is about stays with both.
                opens = last.kind == "heading" and (last.level == 1 or after != "heading")
                if opens or after == "quote":
                    paragraph.paragraph_format.keep_with_next = True
        last = block


def _paragraph(document: Document, style: str, runs: tuple[Run, ...]) -> Paragraph:
    paragraph = add_paragraph(document, "" if style == "Normal" else style)
    for run in runs:
        added = add_run(paragraph, run.text, LINK if run.url else _STYLES.get(run.look, ""))
        if run.url:
            add_link(paragraph, added, run.url)
    return paragraph


def _quote(document: Document, block: Block, after: str) -> None:
    """The quote and what stands below it, on one page."""
    parts = [_paragraph(document, "Intense Quote" if block.level else "Quote", block.runs)]
    parts += [_paragraph(document, "Body Text 2", (Run(text),)) for text in block.below]
    # Below one of the strongest lines stands what it shows.
    follows = bool(block.level) and after == "text"
    for part in parts if follows else parts[:-1]:
        part.paragraph_format.keep_with_next = True


def _list(document: Document, block: Block, *, again: bool) -> None:
    """The items; `again` after another list, from which this one stands apart."""
    items = []
    for runs in block.items:
        boxed = (Run(f"{BOX}\t"), *runs) if block.sign == "box" else runs
        items.append(_paragraph(document, _LISTS[block.sign], boxed))
    # The first two stay together, and the last two: none stands alone on a page.
    for number in {0, len(items) - 2} if len(items) > 1 else ():
        items[number].paragraph_format.keep_with_next = True
    if again:
        items[0].paragraph_format.space_before = _APART
    if block.sign == "number":
        restart(document, items)
