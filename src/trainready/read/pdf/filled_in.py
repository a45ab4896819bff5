"""Text that is not part of a page but lies on it: filled form fields, typed remarks, stamps."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST = 500
_WRITTEN = frozenset({raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP})


def with_filled_in(pdf: pdfium.PdfDocument, index: int, page: pdfium.PdfPage) -> pdfium.PdfPage:
    """The page, or the same page with what was filled in made part of it."""
    count = min(raw.FPDFPage_GetAnnotCount(page), _MOST)
    if not any(_kind(page, number) in _WRITTEN for number in range(count)):
        return page
    done = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    return pdf[index] if done else page


def _kind(page: pdfium.PdfPage, number: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page, number)
    kind: int = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind
