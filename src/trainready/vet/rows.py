"""The text of a listing → its rows and sentences, each still knowing where it stands.

How a text is wrapped, and which quotes and fancy letters it uses, changes nothing: rows are put
together again, letters are compared in their plain form, and places point at the text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from trainready.language.tokens import Token, tokenize

_BULLET = re.compile(r"[ \t>]*(?:[-*+•◦‣▪▫●○■□►▶➢➤✓✔✅❌👉–—·]|\d{1,2}[.)]|[a-z]\))[ \t\xa0]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_INNER_DOT = re.compile(r"(?<=[^\W_])\.(?=[a-z])|(?<=[A-Z0-9])\.(?=[A-Z])")
"""In an address: ends no sentence."""
_QUOTE_SIGNS = re.compile(r"(?m)^(?:[ \t]?>)+[ \t]?")
"""What a mail program puts before each line that it quotes."""
_LOOK_ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝкАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "aeopcyxijshdqwkABEKMHOPCTYXIJSABEZHIKMNOPTYXo",
)
"""Letters of other scripts that pass for Latin ones."""
_MOST_ALIKE = 0.3
"""Share of a text's letters: where more are of another script it is written in that script."""
_ENDS = frozenset(".!?\n•")
_LONGEST = 120
"""Words of a sentence; more is a text without full stops, cut there."""
_WIDE = 40
"""Characters that a wrapped line has at least: shorter ones were ended on purpose."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain letters, and the place in the original of each of them."""

    text: str
    places: Sequence[int]

    def place(self, index: int) -> int:
        return self.places[index] if index < len(self.places) else self.places[-1] + 1


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that belong together: a paragraph, a heading, a list item."""

    start: int
    end: int
    bullet: bool
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence; their places are those of the plain text."""

    tokens: tuple[Token, ...]
    row: int
    bullet: bool
    opens_list: bool
    """The last of its row, and list items follow."""
    new_paragraph: bool = False
    """A blank line stands before it."""


def plain(text: str) -> Plain:
    """The text with letters that look like others in their plain form, unseen ones left out.

    >>> plain("𝗣𝗮𝘆 n\\u200bow").text
    'Pay now'
    """
    if text.isascii() and not _UNSEEN.search(text) and not _QUOTE_SIGNS.search(text):
        return Plain(text, range(len(text)))
    kept: list[str] = []
    places: list[int] = []
    left_out = {at for found in _QUOTE_SIGNS.finditer(text) for at in range(*found.span())}
    latin = _latin(text)
    for place, character in enumerate(latin):
        if place in left_out or _UNSEEN.match(character):
            continue
        usual = character if character < "\u0250" else unicodedata.normalize("NFKC", character)
        kept.append(usual)
        places += [place] * len(usual)
    return Plain("".join(kept), places)


def _latin(text: str) -> str:
    """Look-alike letters as the Latin ones that they pass for, where the text is in Latin."""
    swapped = text.translate(_LOOK_ALIKE)
    letters = sum(character.isalpha() for character in text)
    alike = sum(a != b for a, b in zip(text, swapped, strict=True))
    return swapped if alike <= letters * _MOST_ALIKE else text


def rows(text: str) -> tuple[Row, ...]:
    """The rows of a text: a line that was only wrapped goes on with the one before."""
    found: list[Row] = []
    blank = True
    widest = 0
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        body = line.strip()
        if not body:
            blank, widest = True, 0
            continue
        bullet = _BULLET.match(line)
        if not blank and not bullet and found and _wraps(text, found[-1], widest, line):
            last = found[-1]
            found[-1] = Row(last.start, at, last.bullet, last.after_blank)
        else:
            found.append(Row(start + (bullet.end() if bullet else 0), at, bool(bullet), blank))
        widest = max(widest, len(line.rstrip()))
        blank = False
    return tuple(found)


def _wraps(text: str, last: Row, widest: int, line: str) -> bool:
    """Whether the line before ended only because the next word had no room."""
    before = text[last.start : last.end].rstrip().rpartition("\n")[2]
    if before.endswith(":") and len(before) < _WIDE:
        return False
    body = line.strip()
    if last.bullet and not line[0].isspace() and (body[0].isupper() or body[0].isdigit()):
        return False
    indent = len(before) + (2 if last.bullet else 0)
    return indent + 1 + len(body.split(None, 1)[0]) > max(widest, _WIDE)


def sentences(text: str, abbreviations: Collection[str]) -> Iterator[Sentence]:
    """The sentences of a plain text, in order."""
    all_rows = rows(text)
    for number, row in enumerate(all_rows):
        wrapped = text[row.start : row.end].replace("\r", " ").replace("\n", " ")
        wrapped = _INNER_DOT.sub("_", wrapped)
        following = all_rows[number + 1] if number + 1 < len(all_rows) else None
        lists = following is not None and following.bullet and not row.bullet
        parts = list(_parts(_placed(tokenize(wrapped), row.start), abbreviations))
        for place, tokens in enumerate(parts):
            opens = lists and place == len(parts) - 1
            new = row.after_blank and not place
            yield Sentence(tokens, number, row.bullet, opens, new)


def _placed(tokens: Sequence[Token], start: int) -> list[Token]:
    return [
        Token(t.word, t.start + start, t.end + start, t.after_break, t.after_comma, t.sign)
        for t in tokens
    ]


def _parts(tokens: Sequence[Token], abbreviations: Collection[str]) -> Iterator[tuple[Token, ...]]:
    first = 0
    for at, token in enumerate(tokens):
        if not at:
            continue
        ended = token.after_break and token.sign in _ENDS
        if ended and token.sign == "." and tokens[at - 1].word in abbreviations:
            ended = False
        if ended or at - first >= _LONGEST:
            yield tuple(tokens[first:at])
            first = at
    if first < len(tokens):
        yield tuple(tokens[first:])


class Lines:
    """Which line of a text a place stands on, from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def at(self, place: int) -> int:
        return bisect_right(self._starts, place)
