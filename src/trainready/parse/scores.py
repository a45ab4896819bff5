"""Is it the result of a course of study? "GPA 3.8/4.0", "2:1", "First Class Honours"."""

from __future__ import annotations

import re

from trainready.model.language_pack import LanguagePack
from trainready.parse.passages import Passage
from trainready.parse.vocabulary import words

_SIGN = re.compile(r"\d{1,3}([.,]\d+)?\s*(/\s*\d{1,3}([.,]\d+)?|%)|[123]\s?:\s?[12](?!\d)")
"""17/20, 85%, 2:1."""
_NUMBER = re.compile(r"(?<!\d)\d{1,3}([.,]\d{1,2})?(?!\d)")
_LETTER = re.compile(r"(?<![\w+])[A-F][+*-]?(?!\w)")
_LONGEST = 8
"""Words."""
_SENTENCE = re.compile(r"\.\s+(?=[A-Z“\"(])")


def is_score(text: str, pack: LanguagePack) -> bool:
    """An unmistakable form, or words and numbers of a result and nothing else."""
    signed = _SIGN.search(text)
    bare = _LETTER.sub(" ", _NUMBER.sub(" ", _SIGN.sub(" ", text)))
    found = words(bare)
    if len(found) > _LONGEST or any(char.isdigit() for char in bare):
        return False
    if any(word not in pack.score_words for word in found):
        return False
    return bool(signed) or any(word in pack.score_signs for word in found)


def score_apart(passage: Passage) -> tuple[Passage, Passage]:
    """A labelled result and the sentence behind it: "2:1. Part-time, by distance learning."."""
    match = _SENTENCE.search(passage.text)
    if match is None:
        return passage, passage.cut(0, 0)
    return passage.cut(0, match.start()), passage.cut(match.end(), len(passage.text))
