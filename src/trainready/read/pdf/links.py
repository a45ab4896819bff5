"""Link annotations of a page, and the words that they lie on."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trainready.model.document import Box
from trainready.read.pdf.turn import Turn

_MOST = 500


@dataclass(frozen=True, slots=True)
class Spot:
    """An address and where on the page it can be clicked."""

    url: str
    box: Box
    page: int


def spots(page: pdfium.PdfPage, turn: Turn, number: int) -> Iterator[Spot]:
    """The addresses that a click on the page opens."""
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    rect = raw.FS_RECTF()
    for _ in range(_MOST):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        url = _address(page.pdf, raw.FPDFLink_GetAction(link))
        if url and raw.FPDFLink_GetAnnotRect(link, rect):
            box = Box(*turn.box(rect.left, rect.bottom, rect.right, rect.top))
            yield Spot(url, box, number)


def _address(document: pdfium.PdfDocument, action: object) -> str:
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length < 4096:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")
