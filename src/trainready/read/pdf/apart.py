"""Where a narrow space on a line parts two texts, and where a wide one does not."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import mean

from trainready.read.pdf.words import Word

_CLEAR = 1.5
"""White space in font sizes that parts two texts beyond doubt."""
_NARROW = 0.45
"""White space in font sizes that is more than a word space."""
_SAME = 1.0
"""Points by which the edges of one column differ."""
_OFTEN = 2
_STRETCHED = 3
"""Equal spaces from which a line can be stretched to the width of its column."""

Line = Sequence[Word]
"""The words on one baseline, from left to right."""


class Spaces:
    """The spaces of one page, judged by the edges that its lines have in common."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []
        for line in lines:
            clear = [b.left for a, b in itertools.pairwise(line) if _space(a, b) > _CLEAR]
            self._lefts += clear
            if clear:
                self._rights.append(line[-1].right)
        self._stretched = _stretched(lines)

    def parts(self, line: Line, index: int) -> bool:
        """A narrow space before this word parts it from the word before."""
        above, word = line[index - 1], line[index]
        if _space(above, word) <= _NARROW:
            return False
        return _jumps(above, word) or _among(word.left, self._lefts)

    def ends_in_column(self, word: Word) -> bool:
        """The line ends with this word where other lines end what they set far right."""
        return _among(word.right, self._rights)

    def stretched(self, word: Word) -> bool:
        """The space before this word is wide only because its line is justified."""
        return id(word) in self._stretched


def _space(above: Word, word: Word) -> float:
    return (word.left - above.right) / (word.ink.size or 1.0)


def _jumps(above: Word, word: Word) -> bool:
    """The file draws something else between the two."""
    return not 0 <= word.order - above.order - len(above.text) <= 3


def _among(edge: float, edges: Sequence[float]) -> bool:
    return sum(abs(edge - other) <= _SAME for other in edges) >= _OFTEN


def _stretched(lines: Sequence[Line]) -> set[int]:
    """Words in runs of equal spaces, whose run has the edges of the line above or below."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        near = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
        for run in _equal(line):
            if any(_has_edges(other, run[0].left, run[-1].right) for other in near):
                found.update(id(word) for word in run[1:])
    return found


def _equal(line: Line) -> list[list[Word]]:
    """Runs of words with the same wide space between them."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    usual: list[float] = []
    for above, word in itertools.pairwise(line):
        space = _space(above, word)
        if run and abs(space - mean(usual)) <= 0.08:
            run.append(word)
            usual.append(space)
            continue
        if len(usual) >= _STRETCHED:
            runs.append(run)
        run, usual = ([above, word], [space]) if space > _NARROW else ([], [])
    if len(usual) >= _STRETCHED:
        runs.append(run)
    return runs


def _has_edges(line: Line, left: float, right: float) -> bool:
    return any(abs(word.left - left) <= _SAME for word in line) and any(
        abs(word.right - right) <= _SAME for word in line
    )
