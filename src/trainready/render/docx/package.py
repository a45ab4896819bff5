"""The properties of the document, and its zip file with fixed times."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Protocol

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from trainready.render.clock import moment

_LONGEST = 255
"""Characters that a core property may have."""


class Titled(Protocol):
    """What a document says of itself."""

    @property
    def title(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def region(self) -> str: ...


def tag(page: Titled) -> str:
    """Language and region, as `en-GB`."""
    return f"{page.language}-{page.region}" if page.region else page.language


def describe(document: Document, page: Titled) -> None:
    """Title, author and language, and nothing of the template's own."""
    properties = document.core_properties
    properties.title = page.title[:_LONGEST]
    properties.author = properties.last_modified_by = page.name[:_LONGEST]
    properties.language = tag(page)
    properties.comments = ""
    properties.created = properties.modified = moment().replace(tzinfo=None)
    relations = document.part.package.rels
    for key in [k for k, rel in relations.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        # The template's own preview picture, which would show an empty page.
        del relations[key]


def packed(document: Document) -> bytes:
    """The file with the same time on every member."""
    raw, fixed = BytesIO(), BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, moment().timetuple()[:6])
            member.external_attr = 0o644 << 16
            # The same on Windows as elsewhere.
            member.create_system = 3
            target.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
