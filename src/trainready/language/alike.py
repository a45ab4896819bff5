"""Words for the same people count alike: a cue that knows one of them knows all.

So "mother" never counts for more than "father", nor "my children" than "my pupils" (rule 4).
"""

from __future__ import annotations

from collections.abc import Sequence

Classes = Sequence[Sequence[str]]


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
    bare = {word.removesuffix("*") for word in known}
    more = (w for group in classes if bare.intersection(group) for w in group if w not in bare)
    return "|".join(dict.fromkeys((*known, *more)))
