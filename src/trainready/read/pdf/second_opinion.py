"""Words from pdfplumber, for pages on which the fast way finds gibberish."""

from __future__ import annotations

import io
import logging
from collections.abc import Collection
from typing import Any

from trainready.read.pdf.ink import Ink
from trainready.read.pdf.words import Word

_UNKNOWN = "(cid:"
"""What pdfplumber writes for a glyph without a meaning."""
_DESCENT = 0.2
"""Share of the font size below the baseline, since only boxes are known here."""


def words(content: bytes, pages: Collection[int]) -> dict[int, list[Word]]:
    """The words of these pages; pages that cannot be read so are left out."""
    import pdfplumber  # several times dearer than PDFium: only when needed

    # Its parser warns about damage on standard error; we say it better.
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())
    found = {}
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            for number in pages:
                page = pdf.pages[number - 1]
                raw = page.extract_words(extra_attrs=["fontname", "size"], use_text_flow=False)
                if not any(_UNKNOWN in str(word["text"]) for word in raw):
                    found[number] = [_word(word, order, number) for order, word in enumerate(raw)]
                page.close()
    except Exception:
        # An opinion less: pdfminer raises all kinds of errors on the files that bring us here.
        return found
    return found


def _word(word: dict[str, Any], order: int, page: int) -> Word:
    size = float(word["size"])
    font = str(word["fontname"]).lower()
    ink = Ink(round(size, 1), "bold" in font, "italic" in font, "000000", False, True)
    return Word(
        str(word["text"]),
        float(word["x0"]),
        float(word["top"]),
        float(word["x1"]),
        float(word["bottom"]),
        float(word["bottom"]) - _DESCENT * size,
        ink,
        order,
        page,
    )
