"""Words for the same people count alike: a cue that knows one of them knows all.

So "mother" never counts for more than "father", nor "my children" than "my pupils" (rule 4).
"""

from __future__ import annotations

from collections.abc import Sequence

Classes = Sequence[Sequence[str]]
LONGEST_ENDING = 3
"""Letters: child, children."""


def spread(phrase: str, classes: Classes) -> str:
    """The phrase with every word of a class wherever one of it stands.

    >>> spread("help* ... my|our child|mum", [["mother", "mum"], ["child", "son"]])
    'help* ... my|our child|mum|mother|son'
    """
    if not any(word in phrase for group in classes for word in group):
        return phrase
    return " ".join(_spread_word(part, classes) for part in phrase.split(" "))


def _spread_word(part: str, classes: Classes) -> str:
    known = part.split("|")
    held = [group for group in classes if any(_knows(word, group, classes) for word in known)]
    more = (word for group in held for word in group)
    return "|".join(dict.fromkeys((*known, *more)))


def _knows(word: str, group: Sequence[str], classes: Classes) -> bool:
    """`pupil*` knows "pupils" and "pupil's"; `part*` is no word for a partner."""
    stem = word.removesuffix("*")
    if stem == word or not any(stem in one for one in classes):
        return word in group
    return any(w.startswith(stem) and len(w) - len(stem) <= LONGEST_ENDING for w in group)
