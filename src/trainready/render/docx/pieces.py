"""Words in a paragraph, each in its character style, and where they lead."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from trainready.render.outline import Piece

_RUN, _LOOK, _STYLE, _VALUE, _LETTERS = map(qn, ("w:r", "w:rPr", "w:rStyle", "w:val", "w:t"))
_PARAGRAPH, _FORM, _FORM_STYLE = map(qn, ("w:p", "w:pPr", "w:pStyle"))
_SPACE = qn("xml:space")
LABEL, SMALL, LINK = "Strong", "Subtle Emphasis", "Hyperlink"
"""Word's character styles for our labels, for dates and places, and for links."""


def style_id(style: str) -> str:
    """Word's own id of a built-in style, as in the file.

    python-docx would look for the default style of the document at every paragraph: a third
    of the time that a resume takes.
    """
    return style.replace(" ", "")


def add_run(paragraph: Paragraph, text: str, style: str = "") -> Run:
    """The letters in their style; straight into the tree, in half the time of python-docx."""
    if "\t" in text or "\n" in text:
        run = paragraph.add_run(text)
        if style:
            run._r.style = style_id(style)
        return run
    make = paragraph._p.makeelement
    element = make(_RUN)
    if style:
        look = make(_LOOK)
        look.append(make(_STYLE, {_VALUE: style_id(style)}))
        element.append(look)
    if text:
        letters = make(_LETTERS)
        letters.text = text
        if text != text.strip():
            letters.set(_SPACE, "preserve")
        element.append(letters)
    paragraph._p.append(element)
    return Run(element, paragraph)


def add_paragraph(document: Document, style: str = "") -> Paragraph:
    """An empty paragraph in one of Word's styles, at the end of the document."""
    end = document.element.body[-1]
    element = end.makeelement(_PARAGRAPH)
    if style:
        look = end.makeelement(_FORM)
        look.append(end.makeelement(_FORM_STYLE, {_VALUE: style_id(style)}))
        element.append(look)
    end.addprevious(element)
    return Paragraph(element, document._body)


def set_plain(run: Run) -> None:
    """Not bold in a heading: a style's "not bold" does not undo the heading's bold in Word."""
    run.font.bold = run.font.cs_bold = False


def add_pieces(
    paragraph: Paragraph,
    pieces: tuple[Piece, ...],
    *,
    between: str = ", ",
    style: str = "",
    plain: bool = False,
) -> None:
    for number, piece in enumerate(pieces):
        runs = [add_run(paragraph, between, style if plain else "")] if number else []
        run = add_run(paragraph, piece.text, style)
        for one in (*runs, run) if plain else ():
            set_plain(one)
        if piece.url:
            add_link(paragraph, run, piece.url)


def add_link(paragraph: Paragraph, run: Run, url: str) -> None:
    """Wraps the run in a hyperlink, for which python-docx has no call."""
    run._r.style = style_id(LINK)
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)
    link.append(run._r)
