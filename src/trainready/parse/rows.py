"""Lines → rows: a row is a line, a part of one, or the lines that one sentence runs over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trainready.model.document import Document, Line, Style
from trainready.model.language_pack import LanguagePack
from trainready.parse.passages import Passage, join, without_end_hyphen
from trainready.parse.vocabulary import folded, words

_HYPHENS = "-\u2010\u00ad"
_DASHES = "-–—"
_ADDRESS = re.compile(r"(?:\S+@)?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,8}(?:/\S*)?", re.IGNORECASE)
_NAMED_END = re.compile(r"\S+ \(([^()]+)\)")
"""The rest of an address, and what it is: "quill (LinkedIn)"."""
_JOIN_FROM = 2.0
_SAME_EDGE = 2.5
"""Points by which the left edges of one paragraph differ."""
_CLOSE = 0.5
"""White space, in line heights, above a line of the same paragraph."""


@dataclass(frozen=True, slots=True)
class Row:
    """Words that belong together, with the look of their first line."""

    passage: Passage
    parts: tuple[Passage, ...]
    """The passage, or its parts that stand apart on the line."""
    first: Line
    last: Line

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def style(self) -> Style:
        return self.first.style

    @property
    def bullet(self) -> bool:
        return self.first.style.bullet

    @property
    def look(self) -> tuple[object, ...]:
        """What two rows of the same role have in common."""
        style = self.style
        capitals = self.text.isupper() and sum(map(str.isalpha, self.text)) > 2
        shape = (round(style.size * 2), style.bold, style.italic, style.heading)
        return (*shape, style.color, capitals)


def rows_of(document: Document) -> tuple[Row, ...]:
    """One row a line."""
    return tuple(_row(document, line) for line in document.lines if line.text.strip())


def _row(document: Document, line: Line) -> Row:
    span = document.span(line)
    whole = Passage(line.text, ((0, span),), document.origin_kind)
    spans = line.tab_parts or ((0, len(line.text)),)
    parts = tuple(part for a, b in spans if (part := whole.cut(a, b)))
    return Row(whole.cut(0, len(line.text)), parts, line, line)


def split_row(row: Row, count: int) -> tuple[Row, Row]:
    """The first `count` parts and the rest, as two rows."""
    head, rest = row.parts[:count], row.parts[count:]
    return tuple(  # type: ignore[return-value]
        replace(row, passage=_spanning(row.passage, parts), parts=parts) for parts in (head, rest)
    )


def _spanning(whole: Passage, parts: Sequence[Passage]) -> Passage:
    start = whole.text.find(parts[0].text)
    end = whole.text.rfind(parts[-1].text) + len(parts[-1].text)
    return whole.cut(start, end)


def unwrapped(rows: Iterable[Row], pack: LanguagePack, known: frozenset[str]) -> tuple[Row, ...]:
    """Rows with the lines of one sentence joined. `known` are the words of the document."""
    result: list[Row] = []
    ordered = tuple(rows)
    edges = _Edges(ordered)
    for row in ordered:
        if result and _goes_on(result[-1], row, pack, edges) >= _JOIN_FROM:
            result[-1] = _merged(result[-1], row, known)
        else:
            result.append(row)
    return tuple(result)


class _Edges:
    """How far lines reach to the right, to tell a full line from a short one."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._longest = max((len(row.text) for row in rows if row.first.box is None), default=0)
        near = sum(row.first.box is None and len(row.text) > 0.85 * self._longest for row in rows)
        self._hard_wrapped = near >= 3 and self._longest <= 130
        self._boxes = [row.first.box for row in rows if row.first.box is not None]

    def is_full(self, row: Row, following: Row) -> bool:
        """The first word of the next line had no room on this one."""
        word = following.text.split()[0]
        box = row.last.box
        if box is None:
            tail = row.last.text
            return self._hard_wrapped and len(tail) + 1 + len(word) > 0.95 * self._longest
        beside = [
            other.right
            for other in self._boxes
            if other.left < box.right and box.left - 60 < other.left
        ]
        width = (box.right - box.left) / max(1, len(row.last.text))
        return box.right + width * (len(word) + 0.5) > max(beside)


def _goes_on(row: Row, following: Row, pack: LanguagePack, edges: _Edges) -> float:
    """How much the second row reads as the rest of the first."""
    if following.bullet or following.style.heading != row.style.heading:
        return -9.0
    text, next_text = row.text, following.text
    last_words = words(text[-30:])
    same_block = bool(row.last.block) and row.last.block == following.first.block
    weight = 1.0 * next_text[0].islower()
    full, as_one = edges.is_full(row, following), _set_as_one(row.last, following.first)
    weight += 1.5 * full + 0.6 * (full and as_one and row.style.bold)
    weight += 1.2 * (bool(last_words) and last_words[-1] in pack.open_words)
    weight += 1.2 * text.endswith((",", *_HYPHENS, "|", "–", "&", "/", "("))
    weight += 1.5 * (text.count("(") > text.count(")"))
    boxed = row.first.box is not None
    weight += (0.6 + 0.9 * boxed + 1.5 * row.bullet) * same_block
    weight += 1.0 * (same_block and as_one)
    goes_on = _address_goes_on(row, following, pack)
    weight += 4.0 * goes_on - 2.5 * (_is_address(next_text) and not goes_on)
    weight -= 4.0 * _ends_address(text, next_text, pack)
    weight += 1.5 * (text[-1:] in _DASHES and next_text[0].isdigit())
    weight += _same_link(row.last, following.first) + 3.0 * text.endswith(("@", "://"))
    weight += 1.0 * (text[-1:] in _HYPHENS and text[-2:-1].isalnum())
    weight += 4.0 * _cuts_web_address(text, next_text, pack)
    weight -= 1.0 * (not same_block and bool(row.last.block) and row.first.box is None)
    weight -= 1.5 * (following.first.gap > 0.6)
    weight -= 2.0 * (not _alike(row.style, following.style))
    weight -= 1.0 * (text.endswith((".", "!", "?", ":")) and not next_text[0].islower())
    weight -= 2.0 * (len(row.parts) > 1 or len(following.parts) > 1)
    if row.first.box is not None and following.first.box is not None and not same_block:
        outdent = row.first.box.left - following.first.box.left
        weight -= 2.0 * (outdent > 3 and row.first.place.page == following.first.place.page)
        weight += 0.5 * (row.bullet and outdent < -3)
    return weight


def _set_as_one(line: Line, below: Line) -> bool:
    """Lines of one drawn paragraph: set alike, close together and from the same left edge."""
    if line.box is None or below.box is None or line.style.size != below.style.size:
        return False
    looks = [(s.bold, s.italic, s.color) for s in (line.style, below.style)]
    aligned = abs(line.box.left - below.box.left) <= _SAME_EDGE
    return looks[0] == looks[1] and aligned and below.gap <= _CLOSE


def _is_address(text: str) -> bool:
    """A whole web or e-mail address alone on its line."""
    return len(text.split()) == 1 and bool(_ADDRESS.fullmatch(text))


def _address_goes_on(row: Row, following: Row, pack: LanguagePack) -> bool:
    """An e-mail address alone on its line, and a line close below that ends it."""
    one, two = row.text, following.text
    if _ends_address(one, two, pack):
        return False
    if _same_link(row.last, following.first) < 0 or "://" in two:
        return False
    alone = "@" in one and "@" not in two and len(one.split()) == len(two.split()) == 1
    gap = following.first.gap
    return alone and (one.endswith(".") or (gap < 0.15 and gap + 0.15 < row.first.gap))


def _cuts_web_address(text: str, next_text: str, pack: LanguagePack) -> bool:
    """A web address ends its line with a full stop, and the next line is its end: "com"."""
    last = text.split()[-1]
    begun = last.endswith(".") and "." in last[:-1] and last[:-1].isascii()
    if begun and next_text.casefold().partition("/")[0] in pack.top_level:
        return True
    label = _NAMED_END.fullmatch(next_text)
    return _is_path(last) and label is not None and folded(label[1]) in pack.contact_labels


def _ends_address(text: str, next_text: str, pack: LanguagePack) -> bool:
    """The text ends with an e-mail address that needs no more, and the next line adds nothing."""
    name, at, host = text.split()[-1].casefold().rpartition("@")
    domain, dot, last = host.rpartition(".")
    whole = bool(name and at and domain and dot) and last in pack.top_level
    cut = next_text[:1] in ".-" or f"{last}{next_text.casefold()}" in pack.top_level
    return whole and not cut


def _same_link(one: Line, two: Line) -> float:
    """Two lines under one link belong together; under two links they do not."""
    if not one.links or not two.links:
        return 0.0
    urls = {link.url for link in one.links}
    return 2.5 if any(link.url in urls for link in two.links) else -3.0


def _alike(one: Style, two: Style) -> bool:
    return one.bold == two.bold and abs(one.size - two.size) < 0.6


def _merged(row: Row, following: Row, known: frozenset[str]) -> Row:
    passage = _glued(row.passage, following.passage, known)
    return replace(row, passage=passage, parts=(passage,), last=following.last)


def _is_path(word: str) -> bool:
    """A web address with a path: "www.linkedin.com/in/da"."""
    host, slash, _ = word.removeprefix("https://").removeprefix("http://").partition("/")
    return bool(slash) and "." in host


def _cut_address(first: str, second: str) -> bool:
    """An e-mail or web address that had no room on its line."""
    last = first.split()[-1]
    if _is_path(last) and _NAMED_END.fullmatch(second):
        return True
    web = ("/" in last or last.endswith(".")) and "." in last[:-1] and len(last) > 8
    return len(second.split()) == 1 and ("@" in last or web) and not second.startswith("(")


def _glued(first: Passage, second: Passage, known: frozenset[str]) -> Passage:
    """Joined by a space, or as one word where a hyphen cut it at the end of the line."""
    if _cut_address(first.text, second.text):
        return join(first, second, "")
    if not first.text.endswith(tuple(_HYPHENS)) or first.text[-2:-1].isspace():
        return join(first, second)
    head, tail = words(first.text[-40:]), words(second.text[:40])
    if first.text[-2].isdigit() or not head or not tail:
        return join(first, second, "")
    left, right = head[-1], tail[0]
    whole = left + right in known or (
        first.text.endswith("\u00ad") and f"{left}-{right}" not in known
    )
    return join(without_end_hyphen(first), second, "") if whole else join(first, second, "")
