"""OpenDocument text → Document: body, tables, frames, headers and footers, in reading order."""

from __future__ import annotations

from trainready.model.document import Document
from trainready.model.origin import PlaceUnit
from trainready.read import archive, refusals
from trainready.read.flow import Flow
from trainready.read.gathering import Gathering
from trainready.read.odt.blocks import Blocks
from trainready.read.odt.styles import Styles
from trainready.read.odt.xml import NotXml, parsed

_KIND = "an OpenDocument text"
_MANIFEST = "META-INF/manifest.xml"


def read_odt(content: bytes, source: str) -> Document:
    """The document in an ODT. Each line of text counts as one paragraph."""
    archive.check(content, source, _KIND)
    parts = archive.members(content, source, _KIND, ("content.xml", "styles.xml", _MANIFEST))
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise refusals.locked(source, "document")
    try:
        body = parsed(parts["content.xml"])
        styles = Styles([body, *([parsed(parts["styles.xml"])] if "styles.xml" in parts else [])])
    except (KeyError, NotXml) as error:
        raise refusals.broken(source, _KIND) from error
    gathering = Gathering(source, PlaceUnit.PARAGRAPH)
    flow, blocks = Flow(gathering), Blocks(styles, gathering)
    for header in styles.margins("header"):
        flow.write(blocks.of(header), margin=True)
    gathering.blank = True
    flow.write(blocks.of(styles.body))
    gathering.blank = True
    for footer in styles.margins("footer"):
        flow.write(blocks.of(footer), margin=True)
    return gathering.document()
