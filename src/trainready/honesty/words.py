"""A printed line against the words that support it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from trainready.language.cue_phrases import compile_phrase
from trainready.language.plain import plain
from trainready.model.skillmap import Honesty

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
# Signs that carry meaning (%, £, +, #) are words here; punctuation is not.
_SIGN = r"[^\w\s\u0300-\u036f.,;:!?'\"’‘“”()\[\]{}•·|/–—-]"
_WORD = re.compile(rf"\d+(?:[.,:/]\d+)*|{_LETTERS}(?:['’]{_LETTERS})*|{_SIGN}")


def words(text: str) -> tuple[str, ...]:
    """The words, numbers and meaningful signs of a text, case-folded.

    >>> words("Cut waste by 12.5 % (3 kitchens)")
    ('cut', 'waste', 'by', '12.5', '%', '3', 'kitchens')
    """
    return tuple(w.replace("’", "'").casefold() for w in _WORD.findall(plain(text)))


def unsupported(printed: str, source: str, honesty: Honesty) -> str:
    """Why the printed words are not the source's own, shortened at most; empty if they are."""
    said, given = words(printed), words(source)
    if "".join(said) == "".join(given):  # an address may be broken over two lines
        return ""
    removed: list[tuple[int, str]] = []
    at = 0
    for index, word in enumerate(given):
        if at < len(said) and word == said[at]:
            at += 1
        else:
            removed.append((index, word))
    if at < len(said):
        return f"'{said[at]}' does not stand there"
    return _wrongly_removed(removed, given, honesty)


def _wrongly_removed(
    removed: Sequence[tuple[int, str]], given: Sequence[str], honesty: Honesty
) -> str:
    cuttable = set(_cuttable(given, honesty))
    protected = [compile_phrase(p).words[0] for p in honesty.protected]
    for index, word in removed:
        if any(p.fits(word) for p in protected):
            return f"'{word}' may not be left out"
        if index not in cuttable:
            return f"'{word}' was left out"
    return ""


def _cuttable(given: Sequence[str], honesty: Honesty) -> Iterator[int]:
    """The indexes of filler at either end of this text: inside it a word may turn the meaning
    of its neighbours ("did not effectively …", "as needed by patients")."""
    first = 0
    if len(given) > 1 and given[0] in honesty.opening and given[1] not in honesty.opening_kept:
        first = 1
        yield 0
    for filler in honesty.filler:
        parts = words(filler)
        if tuple(given[first : first + len(parts)]) == parts:
            yield from range(first, first + len(parts))
        if tuple(given[-len(parts) :]) == parts:
            yield from range(len(given) - len(parts), len(given))
