"""Words → segments: runs of words on one baseline without a wide space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from trainready.model.document import Box
from trainready.read.cleaning import ends_range, is_bullet
from trainready.read.pdf.apart import Spaces
from trainready.read.pdf.drawings import Drawings
from trainready.read.pdf.words import Word

PAGE_STEP = 100_000.0
"""Pages are stacked, so that a column flows on to the next page; no page is this tall."""
SLACK = 1.5
"""Points of tolerance at an edge."""
_SAME_LINE = 0.35
"""Share of the font size by which baselines of one line may differ (superscripts)."""
_APART = 0.8
"""Spaces wider than this share of the font size part segments; word spaces are about 0.25."""
_BULLET_REACH = 4.0
"""Font sizes between a bullet sign and its text."""
_BETWEEN = 1.6
"""A sign with about the same space on both sides stands between two texts of one line."""
_DASHES = frozenset("-–—*·+")
_DOT_SIZE = 0.48
"""A drawn bullet is smaller than this share of the font size; timeline marks are larger."""
_CHIP = (2.6, 30.0)
"""Font sizes up to which a filled box is high and wide when it holds one word of a list."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that belong together on one line. Heights count on the stack of all pages."""

    words: tuple[Word, ...]
    bullet: bool
    """A bullet sign or a drawn dot stands before it."""
    edge: float
    """Its left edge, the bullet sign included."""
    apart: bool
    """It is a text of its own although the space before it is narrow."""
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float

    @property
    def page(self) -> int:
        return self.words[0].page

    @property
    def order(self) -> int:
        return self.words[0].order


Row = tuple[Segment, ...]
"""Segments on one baseline, from left to right."""


def segments(words: Sequence[Word], drawn: Drawings) -> list[Segment]:
    """The segments of one page. Bullet signs become a property of what follows them."""
    chips = {id(word): chip for word in words if (chip := _chip(word, drawn))}
    lines = _lines(words)
    spaces = Spaces(lines)
    found = []
    for line in lines:
        for run, sign in _runs(line, chips, spaces):
            dotted = sign is None and _has_dot(run[0], drawn.marks)
            at = line.index(run[0])
            apart = id(run[0]) in chips or (
                sign is None
                and at > 0
                and (spaces.parts(line, at) or _is_last_of(line, run, spaces))
            )
            found.append(_segment(run, sign, dotted, apart))
    return found


def stacked_rules(drawn: Drawings, page: int) -> list[Box]:
    """The drawn lines of a page, with heights as segments have them."""
    above = page * PAGE_STEP
    return [replace(rule, top=rule.top + above, bottom=rule.bottom + above) for rule in drawn.rules]


def _is_last_of(line: Sequence[Word], run: Sequence[Word], spaces: Spaces) -> bool:
    return run[-1] is line[-1] and spaces.ends_in_column(run[-1])


def rows(found: Iterable[Segment]) -> list[Row]:
    """The segments by baseline, from top to bottom."""
    grouped: list[list[Segment]] = []
    for segment in sorted(found, key=lambda s: (s.baseline, s.left)):
        if grouped and _on_line(segment.baseline, segment.size, grouped[-1][0].baseline):
            grouped[-1].append(segment)
        else:
            grouped.append([segment])
    return [tuple(sorted(group, key=lambda s: s.left)) for group in grouped]


def body_size(found: Sequence[Segment]) -> float:
    """The usual font size."""
    return median(s.size for s in found) if found else 10.0


def _segment(run: Sequence[Word], sign: Word | None, dotted: bool, apart: bool) -> Segment:
    above = run[0].page * PAGE_STEP
    return Segment(
        tuple(run),
        sign is not None or dotted,
        sign.left if sign else run[0].left,
        apart,
        run[0].left,
        max(run[0].right, run[-1].right),
        min(word.top for word in run) + above,
        max(word.bottom for word in run) + above,
        run[0].baseline + above,
        max(word.ink.size for word in run),
    )


def _on_line(baseline: float, size: float, other: float) -> bool:
    return abs(baseline - other) <= _SAME_LINE * size


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.baseline, w.left)):
        if lines and _on_line(word.baseline, word.ink.size, lines[-1][0].baseline):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.left) for line in lines]


def _runs(
    line: Sequence[Word], chips: dict[int, Box], spaces: Spaces
) -> Iterator[tuple[list[Word], Word | None]]:
    """Runs of words, each with the bullet sign that stood before it."""
    run: list[Word] = []
    sign: Word | None = None
    for index, word in enumerate(line):
        space = word.left - line[index - 1].right if index else 1e9
        wide = space > _APART * word.ink.size and not spaces.stretched(word)
        parted = (
            wide
            or chips.get(id(word)) is not chips.get(id(line[index - 1]))
            or (index > 0 and spaces.parts(line, index))
        )
        opens = _is_sign(word, line, index, space)
        if run and (parted or opens):
            yield run, sign
            run, sign = [], None
        if opens:
            sign = word
        else:
            run.append(word)
    if run:
        yield run, sign


def _is_sign(word: Word, line: Sequence[Word], index: int, space: float) -> bool:
    """A bullet sign with text behind it; a dash only where a line or a column begins."""
    if index + 1 >= len(line) or not is_bullet(word.text):
        return False
    behind = line[index + 1].left - word.right
    if behind > _BULLET_REACH * word.ink.size:
        return False
    if index and space <= _BETWEEN * max(behind, 0.25 * word.ink.size):
        return False
    dash = word.text in _DASHES
    if dash and ends_range(" ".join(one.text for one in line[index : index + 4])):
        return False
    return not dash or (space > 2 * word.ink.size and behind < 2.5 * word.ink.size)


def _has_dot(word: Word, marks: Sequence[Box]) -> bool:
    """One small round or square mark stands alone before the word; an icon has several parts."""
    size = word.ink.size
    near = [
        mark
        for mark in marks
        if mark.right <= word.left + 0.5
        and word.left - mark.left <= _BULLET_REACH * size
        and word.top <= (mark.top + mark.bottom) / 2 <= word.bottom
    ]
    if len(near) != 1:
        return False
    wide, high = near[0].right - near[0].left, near[0].bottom - near[0].top
    return 1 <= wide <= _DOT_SIZE * size and abs(wide - high) <= 0.3 * wide


def _chip(word: Word, drawn: Drawings) -> Box | None:
    """The small filled box that the word stands in."""
    size = word.ink.size
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    for fill in reversed(drawn.fills):
        box = fill.box
        if box.left <= x <= box.right and box.top <= y <= box.bottom:
            small = box.bottom - box.top <= _CHIP[0] * size and (
                box.right - box.left <= _CHIP[1] * size
            )
            return box if small else None
    return None
