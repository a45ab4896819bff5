"""Words for the same people count alike: a cue that knows one of them knows all.

So "mother" never counts for more than "father", nor "my children" than "my pupils" (rule 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

Classes = tuple[tuple[str, ...], ...]
LONGEST_ENDING = 3
"""Letters: child, children."""


def spread(phrase: str, classes: Classes) -> str:
    """The phrase with every word of a class wherever one of it stands.

    >>> spread("help* ... my|our child|mum", (("mother", "mum"), ("child", "son")))
    'help* ... my|our child|mum|son|mother'
    """
    added, done = _added(classes), _done(classes)
    parts = []
    for part in phrase.split(" "):
        if part not in done:
            done[part] = _spread_word(part, added)
        parts.append(done[part])
    return " ".join(parts)


def _spread_word(part: str, added: Mapping[str, tuple[str, ...]]) -> str:
    known = part.split("|")
    more = [word for form in known if form in added for word in added[form]]
    return "|".join(dict.fromkeys((*known, *more))) if more else part


@lru_cache(maxsize=4)
def _done(classes: Classes) -> dict[str, str]:
    """Parts that were spread before: cues share most of them."""
    return {}


@lru_cache(maxsize=4)
def _added(classes: Classes) -> Mapping[str, tuple[str, ...]]:
    """What each word of a cue brings with it.

    `pupil*` knows "pupils" and "pupil's"; `part*` is no word for a partner.
    """
    added: dict[str, tuple[str, ...]] = {}
    for word in (word for group in classes for word in group):
        for form in (word, f"{word}*"):
            held = (group for group in classes if any(_fits(form, one) for one in group))
            added[form] = tuple(dict.fromkeys(one for group in held for one in group))
    return added


def _fits(form: str, word: str) -> bool:
    stem = form.removesuffix("*")
    if stem == form:
        return word == form
    return word.startswith(stem) and len(word) - len(stem) <= LONGEST_ENDING
