"""The tokens of an RTF → paragraphs and tables. No step calls itself: depth costs nothing."""

from __future__ import annotations

import re
from copy import copy

from trainready.read import limits
from trainready.read.flow import Block, Paragraph, Row, is_page_field, link_of
from trainready.read.rtf.state import Instruction, State
from trainready.read.rtf.story import Story
from trainready.read.rtf.tables import SYMBOL, Font, Tables, codec_of
from trainready.read.rtf.tokens import Kind, Token
from trainready.read.rtf.words import (
    BOXES,
    CHARSETS,
    FOOTERS,
    HEADERS,
    LABELS,
    PARAGRAPH_SIGNS,
    SIGNS,
    SKIPPED,
    TABLES,
    TEXTS,
    TRANSPARENT,
)

_FILLED = re.compile(rb"\{\\sn fillColor\}\s*\{\\sv (\d+)\}")
_WHITE = b"16777215"
"""What a shape is filled with that has no colour."""


class Reading:
    """Follows one RTF, token by token."""

    def __init__(self, content: bytes) -> None:
        self.tables = Tables()
        self.cut = self.unclosed = False
        """The rest is left out; the file ends before its groups do."""
        self.margins: dict[str, list[Block]] = {}
        self._story = Story()
        self._state = State(self._story)
        self._stack: list[State] = []
        self._pending = b""
        self._skip = 0
        self._labelled = False
        self._coloured = any(color != _WHITE for color in _FILLED.findall(content))

    @property
    def body(self) -> list[Block]:
        return self._story.blocks

    @property
    def headers(self) -> list[list[Block]]:
        return [self.margins[name] for name in HEADERS if name in self.margins]

    @property
    def footers(self) -> list[list[Block]]:
        return [self.margins[name] for name in FOOTERS if name in self.margins]

    def end(self) -> None:
        """Nothing follows."""
        self._flush()
        self.unclosed = bool(self._stack)
        while self._stack:
            self._close()
        self._story.end()

    def take(self, token: Token) -> None:
        """The next token."""
        kind = token.kind
        if kind in {Kind.TEXT, Kind.BYTE}:
            self._take_bytes(token.content)
            return
        if kind is Kind.OPEN or kind is Kind.CLOSE:
            self._flush()
            self._skip = 0
            if kind is Kind.OPEN:
                self._stack.append(self._state)
                self._state = copy(self._state)
                self._state.opened = ""
            elif self._stack:
                self._close()
        elif kind is Kind.CUT:
            self.cut = True
        elif kind is Kind.SIGN and token.word == "*":
            self._state.starred = True
        elif self._skip:
            self._skip -= 1
        else:
            self._flush()
            self._word(PARAGRAPH_SIGNS.get(token.word, token.word), token.number, kind)

    def _take_bytes(self, content: bytes) -> None:
        skipped = min(self._skip, len(content))
        self._skip -= skipped
        if self._state.destination != "skip":
            self._pending += content[skipped:]

    def _flush(self) -> None:
        """Bytes of one font in a row → letters: a letter may have two bytes."""
        if self._pending:
            pending, self._pending = self._pending, b""
            self._write(self._decoded(pending))

    def _decoded(self, content: bytes) -> str:
        font = self.tables.fonts.get(self._state.font, Font())
        codec = font.codec(self.tables.ansi)
        if codec == SYMBOL:
            return "".join(chr(0xF000 + byte) if byte > 32 else chr(byte) for byte in content)
        return content.decode(codec, errors="replace")

    def _write(self, text: str) -> None:
        state = self._state
        if state.destination in TABLES:
            self.tables.write(state.destination, text)
        elif state.destination == "fldinst" and state.field_:
            state.field_.text = (state.field_.text + text)[: limits.RTF_INSTRUCTION]
        elif state.destination in LABELS:
            if text.strip():
                self._labelled = state.story.paragraph.item = True
        elif not state.destination and not state.deleted:
            self._show(text)

    def _show(self, text: str) -> None:
        state, paragraph = self._state, self._state.story.paragraph
        color = self.tables.color(state.color)
        if state.unsaid(color, self._is_shaded()):
            paragraph.hides = paragraph.hides or bool(text.strip())
        else:
            paragraph.row.write(text, state.look(color))

    def _is_shaded(self) -> bool:
        state = self._state
        # What inner tables look like is told behind their rows; the outer one stands behind all.
        at = state.story.cell_number(1)
        cell = state.cells[at] if state.level and at < len(state.cells) else 0
        boxed = state.story is not self._story
        grounds = (self.tables.color(number) for number in (state.ground, state.band, cell))
        return self._coloured or boxed or any(ground not in {"", "ffffff"} for ground in grounds)

    def _word(self, word: str, number: int | None, kind: Kind) -> None:
        state = self._state
        if self._opens(word):
            return
        if state.destination in TABLES:
            self.tables.word(state.destination, word, number or 0)
        elif state.destination == "skip":
            return
        elif kind is Kind.SIGN and word in SIGNS:
            self._write(SIGNS[word])
        elif word in TEXTS:
            self._write(TEXTS[word])
        elif word == "u":
            self._write(chr((number or 0) & 0xFFFF))
            self._skip = state.unicode_fallback
        elif word == "uc":
            state.unicode_fallback = min(max(0, number or 0), 9)
        elif word == "ansicpg":
            self.tables.ansi = codec_of(number or 0, "cp1252")
        elif word in CHARSETS:
            self.tables.ansi = CHARSETS[word]
        elif word == "s" and not state.destination:
            state.restyle(number or 0, *self.tables.letters(number or 0))
        elif not state.format(word, number) and not state.destination:
            self._structure(word)

    def _opens(self, word: str) -> bool:
        """Take a word that makes its group a destination; false if it is another."""
        state = self._state
        starred, state.starred = state.starred, False
        if state.destination == "skip" or (word in SKIPPED and not state.opened):
            state.destination = "skip"
        elif word in TABLES or word in LABELS or word == "fldinst":
            state.destination = word
        elif word == "field":
            state.field_ = Instruction()
        elif word == "fldrslt" and state.field_:
            paragraph = state.story.paragraph
            state.field_.row, state.field_.start = len(paragraph.rows), len(paragraph.row.text)
        elif word in (*HEADERS, *FOOTERS) or word in BOXES:
            state.story, state.destination = Story(), ""
            state.new_paragraph()
        elif starred and word not in TRANSPARENT:
            state.destination = "skip"
        else:
            return False
        state.opened = word
        return True

    def _structure(self, word: str) -> None:
        """Ends of lines, paragraphs, cells and rows."""
        story, level = self._state.story, self._state.level
        if word in {"par", "sect"}:
            self._finish(story.paragraph)
            story.end_paragraph(level)
        elif word == "line":
            if len(story.paragraph.rows) < limits.LINES:
                story.paragraph.rows.append(Row())
        elif word in {"cell", "nestcell"}:
            self._finish(story.paragraph)
            story.end_cell(1 if word == "cell" else max(1, level))
        elif word in {"row", "nestrow"}:
            story.end_row(1 if word == "row" else max(1, level))
        elif word == "chpgn":
            story.paragraph.counts_pages = True

    def _finish(self, paragraph: Paragraph) -> None:
        """A paragraph is what its end says that it is."""
        state = self._state
        paragraph.heading = state.outline or self.tables.headings.get(state.style, 0)
        paragraph.look = state.look(self.tables.color(state.color))
        if state.listed and not self._labelled:
            paragraph.item = True  # a program that writes no labels
        for row in paragraph.rows:
            if any("\ud800" <= letter <= "\udfff" for letter in row.text):
                pairs = row.text.encode("utf-16-le", "surrogatepass")
                row.text = pairs.decode("utf-16-le", "replace")

    def _close(self) -> None:
        """The group ends, and with it what it opened."""
        state, self._state = self._state, self._stack.pop()
        around = self._state.story
        if state.story is not around:
            if state.story.paragraph.row.text:
                self._state, state = state, self._state
                self._finish(self._state.story.paragraph)
                self._state, state = state, self._state
            blocks = state.story.end()
            if state.opened in BOXES:
                around.paragraph.boxes.append(blocks)
            else:
                self.margins.setdefault(state.opened, blocks)
        elif state.field_ and state.opened == "fldinst" and is_page_field(state.field_.text):
            around.paragraph.counts_pages = True
        elif state.field_ and state.opened == "fldrslt":
            url, paragraph = link_of(state.field_.text), around.paragraph
            start = state.field_.start if state.field_.row == len(paragraph.rows) else 0
            if url:
                paragraph.link(url, start)
