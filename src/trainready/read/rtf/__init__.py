"""Rich Text → Document: body, tables, text boxes, headers and footers, in reading order."""

from __future__ import annotations

from trainready.model.document import Document, NoteKind
from trainready.model.origin import PlaceUnit
from trainready.read import refusals
from trainready.read.flow import Flow
from trainready.read.gathering import Gathering
from trainready.read.rtf.reading import Reading
from trainready.read.rtf.tokens import TooDeep, tokens


def read_rtf(content: bytes, source: str) -> Document:
    """The document in an RTF. Each line of text counts as one paragraph."""
    if not content.startswith(b"{\\rtf"):
        raise refusals.broken(source, "Rich Text")
    gathering = Gathering(source, PlaceUnit.PARAGRAPH)
    reading = Reading(content)
    try:
        for token in tokens(content):
            reading.take(token)
    except TooDeep as error:
        raise refusals.unsafe(source) from error
    reading.end()
    flow = Flow(gathering)
    for header in reading.headers:
        flow.write(header, margin=True)
    gathering.blank = True
    flow.write(reading.body)
    gathering.blank = True
    for footer in reading.footers:
        flow.write(footer, margin=True)
    if reading.cut:
        gathering.note(NoteKind.TRUNCATED)
    elif reading.unclosed:
        gathering.note(NoteKind.DAMAGED_PART)
    return gathering.document()
