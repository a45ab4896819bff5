"""Words cut to what their forms share, so that "check", "checks" and "checked" are one."""

from __future__ import annotations

from collections.abc import Mapping

_SHORTEST = 3
_NO_PLURAL = ("ss", "us", "is")


def stem(word: str, irregular: Mapping[str, str]) -> str:
    """A lower-case word without its ending; `irregular` maps forms to their first form.

    A stem is a key and no word: it is never shown to a person.

    >>> [stem(w, {"kept": "keep"}) for w in ("evaluates", "evaluated", "evaluating", "kept")]
    ['evaluat', 'evaluat', 'evaluat', 'keep']
    >>> [stem(w, {}) for w in ("plans", "planned", "planning", "studies", "studied", "study")]
    ['plan', 'plan', 'plan', 'studi', 'studi', 'studi']
    """
    word = irregular.get(word, word).removesuffix("'s")
    size = len(word)
    if size > 4 and word.endswith(("ies", "ied")):
        word = word[:-3] + "y"
    elif size > _SHORTEST and word.endswith("s") and not word.endswith(_NO_PLURAL):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        word = word[:-2]
    return _without_last_vowel(word)


def _without_last_vowel(word: str) -> str:
    if len(word) > _SHORTEST and word.endswith("e"):
        word = word[:-1]
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    if len(word) > _SHORTEST and word.endswith("y"):
        word = word[:-1] + "i"
    return word
