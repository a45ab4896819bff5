"""The word groups of a line that the activity model weighs; training uses the same ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from trainready.language.stems import stem

OBJECTS = 5
"""Words after the first one that may be what the act was done to."""
_START = "^"

Feature = tuple[str, tuple[int, ...]]
"""Its name, and the indexes of the words that it is made of."""


@dataclass(frozen=True, slots=True)
class WordForms:
    """What features know of a language."""

    irregular: Mapping[str, str]
    """Forms to their first form: `kept` to `keep`."""
    light: frozenset[str]
    """Words such as "the" that join others and say little themselves."""
    person: frozenset[str]
    """Words for the person, such as "I" and "my": job descriptions have none, so they go."""
    met: dict[str, str] = field(default_factory=dict, compare=False)
    """Stems of words met so far: lines repeat words."""

    def stem(self, word: str) -> str:
        """What the forms of a word share."""
        known = self.met.get(word)
        if known is None:
            known = self.met[word] = stem(word, self.irregular)
        return known


def features(words: Sequence[str], forms: WordForms) -> Iterator[Feature]:
    """Single words, neighbours, neighbours without light words, and the first word with objects.

    Figures are left out: they say how much, not what was done.
    """
    said = [
        (forms.stem(word), (index,), word in forms.light)
        for index, word in enumerate(words)
        if word not in forms.person and not word[0].isdigit()
    ]
    for name, place, _ in said:
        yield f"w:{name}", place
    for (a, at, _), (b, and_at, _) in pairwise([(_START, (), True), *said]):
        yield f"b:{a} {b}", at + and_at
    full = [(name, place) for name, place, light in said if not light]
    for distance in (1, 2):
        for (a, at), (b, and_at) in zip(full, full[distance:], strict=False):
            yield f"c:{a} {b}", at + and_at
    if full:
        first, at = full[0]
        yield f"v:{first}", at
        for name, place in full[1 : OBJECTS + 1]:
            yield f"vo:{first} {name}", at + place


def within(found: Iterator[Feature], allowed: Collection[int]) -> Iterator[Feature]:
    """Those features of which every word is allowed."""
    return (feature for feature in found if all(index in allowed for index in feature[1]))
