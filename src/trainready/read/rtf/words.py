"""The control words of RTF that open a destination, stand for letters or end a line."""

from __future__ import annotations

TABLES = frozenset({"fonttbl", "colortbl", "stylesheet"})
LABELS = frozenset({"listtext", "pntext"})
HEADERS = ("headerf", "header", "headerr")
FOOTERS = ("footerf", "footer", "footerr")
BOXES = frozenset({"shptxt", "dptxbxtext"})
TRANSPARENT = frozenset({"shpinst", "nesttableprops", "do"})
"""Destinations marked to be left out that hold text after all."""
SKIPPED = frozenset(
    [
        *("info", "pict", "nonshppict", "shprslt", "nonesttables", "footnote", "sp", "objdata"),
        *("headerl", "footerl", "xe", "tc", "rxe", "txe", "filetbl", "revtbl", "template"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private1", "comment"),
        *("atrfstart", "atrfend", "bkmkstart", "bkmkend", "upr", "objalias", "objsect", "mmathPr"),
    ]
)
TEXTS = {
    **{"tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "bullet": "•"},
    **{"ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " "},
}
SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
PARAGRAPH_SIGNS = {"\n": "par", "\r": "par"}
"""A backslash at the end of a line, as TextEdit writes it."""
CHARSETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
