"""The tables at the head of an RTF: fonts, colours, names of styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_CODECS = {
    **{77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950"},
    **{161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256"},
    **{186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850"},
}
"""Number of a character set of Windows → its codec."""
_SYMBOLS = re.compile(r"symbol|dings", re.IGNORECASE)
SYMBOL = "symbol"
"""In place of a codec: a font of signs."""
_CHAIN = 12
"""Styles based on styles: deeper chains are loops."""
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)


def codec_of(page: int, otherwise: str) -> str:
    """The codec of a code page; the other one when Python knows none."""
    name = {10000: "mac_roman", 65001: "utf-8", 0: otherwise}.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return otherwise
    return name


@dataclass(slots=True)
class Font:
    """How the bytes of a font are meant."""

    charset: int = 1
    page: int = 0
    name: str = ""

    def codec(self, ansi: str) -> str:
        if self.charset == 2 and _SYMBOLS.search(self.name):
            return SYMBOL
        if self.page:
            return codec_of(self.page, ansi)
        return "cp1252" if self.charset == 0 else _CODECS.get(self.charset, ansi)


@dataclass(slots=True)
class Tables:
    """What the head of the file declares, gathered while it is read."""

    ansi: str = "cp1252"
    fonts: dict[int, Font] = field(default_factory=dict)
    colors: list[str] = field(default_factory=list)
    headings: dict[int, int] = field(default_factory=dict)
    """Number of a paragraph style → the heading level that its name stands for."""
    sizes: dict[int, float] = field(default_factory=dict)
    inks: dict[int, int] = field(default_factory=dict)
    """Number of a paragraph style → the number of its colour."""
    parents: dict[int, int] = field(default_factory=dict)
    font: Font = field(default_factory=Font)
    channels: dict[str, int] = field(default_factory=dict)
    style: int = 0
    text: str = ""

    def word(self, table: str, word: str, number: int) -> None:
        """A control word inside of one of the tables."""
        if table == "fonttbl":
            if word == "f":
                self.font = self.fonts.setdefault(number, Font())
            elif word == "fcharset":
                self.font.charset = number
            elif word == "cpg":
                self.font.page = number
        elif table == "colortbl" and word in {"red", "green", "blue"}:
            self.channels[word] = number & 255
        elif table == "stylesheet":
            if word == "s":
                self.style, self.text = number, ""
            elif word == "sbasedon":
                self.parents[self.style] = number
            elif word == "fs":
                self.sizes[self.style] = number / 2
            elif word == "cf":
                self.inks[self.style] = number
            elif word == "outlinelevel" and 0 <= number < 9:
                self.headings.setdefault(self.style, number + 1)

    def write(self, table: str, text: str) -> None:
        """Letters inside of one of the tables: names, each closed by a semicolon."""
        for piece in text.split(";")[:-1]:
            self._close(table, self.text + piece)
            self.text = ""
        self.text = (self.text + text.rpartition(";")[2])[:200]
        if table == "fonttbl" and not self.font.name:
            self.font.name = self.text

    def _close(self, table: str, name: str) -> None:
        if table == "fonttbl":
            self.font.name = name.strip()
        elif table == "colortbl":
            known = [self.channels.get(channel, 0) for channel in ("red", "green", "blue")]
            self.colors.append("".join(f"{c:02x}" for c in known) if self.channels else "")
            self.channels = {}
        elif table == "stylesheet":
            found = _HEADING.fullmatch(name.strip())
            if found or name.strip().lower() == "title":
                self.headings[self.style] = int(found[1]) if found else 1
            self.style = 0

    def letters(self, style: int) -> tuple[float, int]:
        """Size and number of the colour of a paragraph style; 0 where none is stated."""
        chain = [style]
        while len(chain) < _CHAIN and chain[-1] in self.parents:
            chain.append(self.parents[chain[-1]])
        size = next((self.sizes[one] for one in chain if one in self.sizes), 0.0)
        return size, next((self.inks[one] for one in chain if one in self.inks), 0)

    def color(self, number: int) -> str:
        """`rrggbb`; empty for the colour that the program chooses."""
        return self.colors[number] if 0 <= number < len(self.colors) else ""
