"""Where a signal shows: the kinds of words that it needs, close together, nothing against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations, product

from trainready.model.scam import Signal
from trainready.vet.kinds import Match
from trainready.vet.said import Said, joined, together

_MOST_PLACES = 6
"""Places of one kind in one sentence that are tried."""
_NEAR = 5
"""Words before and behind the words of a signal in which something may speak against it."""
_Window = tuple[Sequence[Said], frozenset[str], bool]
"""Sentences that may belong together, their kinds, whether they are about fraud."""


class Windows:
    """The sentences of one listing, alone and with those that may belong to them."""

    def __init__(self, read: Sequence[Said]) -> None:
        self._read = read
        self._known: dict[int, list[_Window]] = {}
        self._kinds = frozenset(kind for one in read for kind in one.kinds)

    def showing(self, signal: Signal) -> Iterator[tuple[Said, Match]]:
        """Each place where a signal shows, with its words: single sentences first."""
        wanted = alternatives(signal.when)
        if any(self._kinds.isdisjoint(kinds) for kinds in wanted):
            return
        for count in range(1, signal.sentences + 1):
            for some, kinds, about_fraud in self._windows(count):
                if about_fraud and not signal.any_topic:
                    continue
                if any(kinds.isdisjoint(either) for either in wanted):
                    continue
                one = some[0] if count == 1 else joined(some)
                if words := shows(signal, one):
                    yield one, words

    def _windows(self, count: int) -> list[_Window]:
        if count not in self._known:
            self._known[count] = [
                (
                    some,
                    frozenset().union(*(one.kinds for one in some)),
                    any(one.about_fraud for one in some),
                )
                for some in together(self._read, count)
            ]
        return self._known[count]


def shows(signal: Signal, read: Said) -> Match:
    """The words of a sentence by which a signal shows, or none."""
    if any(kind in read.every for kind in signal.unless):
        return ()
    if not read.before.isdisjoint(signal.unless_before):
        return ()
    against = [match for kind in signal.unless_near for match in read.every.get(kind, ())]
    places: list[list[Match]] = []
    for either in alternatives(signal.when):
        found = [match for kind in either for match in read.kinds.get(kind, ())]
        if not found:
            return ()
        places.append(found[:_MOST_PLACES])
    best: Match = ()
    width = signal.within
    for combined in product(*places):
        sets = [set(match) for match in combined]
        # The same words are not two signs: "payment" is no fee that is paid.
        if any(a <= b for a, b in permutations(sets, 2)):
            continue
        words = set().union(*sets)
        span = max(words) - min(words)
        if span < width and not any(_near(match, words) for match in against):
            best, width = tuple(sorted(words)), span
    return best


def _near(match: Match, words: set[int]) -> bool:
    return match[-1] >= min(words) - _NEAR and match[0] <= max(words) + _NEAR


@lru_cache(maxsize=4096)
def alternatives(wanted: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """`a|b` as the kinds of which one is needed."""
    return tuple(tuple(either.split("|")) for either in wanted)
