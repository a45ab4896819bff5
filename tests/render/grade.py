"""The reading grade of a text: Kincaid, Fishburne, Rogers and Chissom 1975 (Flesch-Kincaid)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pyphen

_HYPHENATOR = pyphen.Pyphen(lang="en_US", left=1, right=1)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_END = re.compile(r"(?<=[.!?])[\"”)]*\s+")
_BLANK = re.compile(r"\{\w+\}")


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; a blank to be filled in counts as one short word."""
    parts = (_WORD.findall(part) for part in _END.split(_BLANK.sub("it", text)))
    return [words for words in parts if words]


def grade(text: Iterable[list[str]]) -> float:
    """Of sentences given as words: the US school year that reads them with ease."""
    all_of_it = list(text)
    words = [word for sentence in all_of_it for word in sentence]
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(all_of_it) + 11.8 * syllables / len(words) - 15.59


@cache
def _syllables(word: str) -> int:
    return 1 if word.isdigit() else len(_HYPHENATOR.positions(word.lower())) + 1
