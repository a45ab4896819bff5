"""Letter-spaced words: E X P E R I E N C E → EXPERIENCE."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

from trainready.read.pdf.words import Word

_LEAST = 4
"""Pieces from which a run of letters is a spaced word, and no list of grades."""
_SINGLE = 0.7
"""Share of its pieces that are one letter long: PDFium itself joins some."""
_SPACE = 1.6
"""White space between words is so many times that between letters."""
_WORD = 0.25
"""Usual word space in font sizes."""
_REACH = 2.0
"""Font sizes between two words of a spaced heading."""


def without_tracking(words: Iterable[Word]) -> Iterator[Word]:
    """The words in their order, spaced letters joined."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            yield from _joined(run)
            run = []
        run.append(word)
    yield from _joined(run)


def _goes_on(above: Word, word: Word) -> bool:
    if len(word.text) > 3 or not word.text.isalpha() or not above.text.isalpha():
        return False
    near = -0.1 <= (word.left - above.right) / word.ink.size <= _REACH
    return (
        near
        and len(above.text) <= 3
        and abs(word.baseline - above.baseline) < 1
        and (word.ink.size == above.ink.size)
    )


def _joined(run: Sequence[Word]) -> Iterator[Word]:
    single = sum(len(word.text) == 1 for word in run)
    if len(run) < _LEAST or single < _SINGLE * len(run):
        yield from run
        return
    spaces = [word.left - above.right for above, word in itertools.pairwise(run)]
    usual = median(spaces)
    begin = 0
    for index, space in enumerate(spaces, 1):
        if space > _SPACE * usual:
            # The wide space belongs to the letters: it must not part the words of a heading.
            yield replace(
                _one(run[begin:index]), right=run[index].left - _WORD * run[index].ink.size
            )
            begin = index
    yield _one(run[begin:])


def _one(pieces: Sequence[Word]) -> Word:
    return replace(
        pieces[0],
        text="".join(word.text for word in pieces),
        top=min(word.top for word in pieces),
        right=pieces[-1].right,
        bottom=max(word.bottom for word in pieces),
    )
