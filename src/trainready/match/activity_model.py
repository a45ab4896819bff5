"""How much the words of a line speak for each competency, and which of them.

Each feature of a line is a short row of figures; their sum, brought to one length, is the
meaning of the line. Two readings of it add up to log-odds: units that are on or off, and
how near the line is to the titles of known work activities.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log, sqrt
from zlib import crc32

import numpy as np
import numpy.typing as npt

from trainready.match.activity_features import features, within
from trainready.match.activity_weights import ActivityWeights, Floats
from trainready.model.evidence import Weighed, WeighedWord

MOST_WORDS = 5
"""Words that a claim names as those that weighed."""
ENOUGH = 0.75
"""Share of all that spoke for the competency after which no more words are named."""
FLOOR = 1e-3
"""Added to a likeness before its logarithm."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """One line on the scales."""

    log_odds: Floats
    """By competency, in the order of the weights."""
    likeness: Floats
    """The part of it that comes from known activities."""
    places: tuple[tuple[int, ...], ...]
    """The words of each feature that the weights know."""
    rows: Floats
    """What each of them adds to the meaning of the line."""
    units_on: npt.NDArray[np.bool_]


class ActivityModel:
    """The weights at work."""

    def __init__(self, weights: ActivityWeights) -> None:
        self.weights = weights
        self.index = {c: i for i, c in enumerate(weights.competencies)}

    def weigh(self, words: Sequence[str], own: Collection[int] | None = None) -> Weighing | None:
        """The words of a line, or only its `own` ones; `None` if the model knows none of them."""
        known = self.weights
        found = features(words, known.forms)
        if own is not None:
            found = within(found, own)
        row_of = known.row_of
        seen: dict[int, list[tuple[int, ...]]] = {}
        left_out = 0
        for name, place in found:
            if (row := row_of.get(name)) is not None:
                seen.setdefault(row, []).append(place)
            elif crc32(name.encode()) in known.left_out:
                left_out += 1
        if not seen:
            return None
        index = np.fromiter(seen, np.intp, len(seen))
        often = np.array([1 + log(len(p)) for p in seen.values()], np.float32)
        squares = float(np.sum((often * known.rarities[index]) ** 2))
        length = sqrt(squares + left_out * known.left_out_rarity**2)
        rows = known.rows[index] * (often * known.scales[index] / length)[:, None]
        meaning = rows.sum(0)
        units = meaning @ known.to_units + known.units_bias
        on = units > 0
        likeness = self._likeness(meaning)
        log_odds = (units * on) @ known.out + known.out_bias + likeness
        places = tuple(tuple(i for place in p for i in place) for p in seen.values())
        return Weighing(log_odds, likeness, places, rows, on)

    def _likeness(self, meaning: Floats) -> Floats:
        """Known activities near the line: the logarithm of the share that a competency has."""
        known = self.weights
        total = np.zeros(len(known.competencies), np.float32)
        for to_point, titles in zip(known.to_points, known.titles, strict=True):
            point = meaning @ to_point
            point /= float(np.sqrt(point @ point)) + 1e-9
            near = np.exp((titles @ point - 1) / known.sharpness)
            total += np.log(known.title_shows @ near / (near.sum() + 1e-30) + FLOOR)
        return total * known.likeness_worth

    def weighed(
        self, weighing: Weighing, competency: str, spans: Sequence[tuple[int, int]]
    ) -> Weighed:
        """The reckoning of one competency; `spans` are the places of the words in the text."""
        known, at = self.weights, self.index[competency]
        through = known.to_units @ (weighing.units_on * known.out[:, at])
        by_word: dict[int, float] = {}
        for value, place in zip(weighing.rows @ through, weighing.places, strict=True):
            for word in place:
                by_word[word] = by_word.get(word, 0.0) + float(value) / len(place)
        start = float(
            known.out_bias[at] + known.units_bias @ (weighing.units_on * known.out[:, at])
        )
        named = _heaviest(by_word)
        likeness = float(weighing.likeness[at])
        log_odds = float(weighing.log_odds[at])
        others = log_odds - start - likeness - sum(by_word[word] for word in named)
        words = tuple(WeighedWord(*spans[word], by_word[word]) for word in named)
        return Weighed(start, words, others, likeness)


def _heaviest(by_word: dict[int, float]) -> list[int]:
    """The words that spoke most for it, in the order of the line; one at least."""
    falling = sorted(by_word, key=lambda word: (-by_word[word], word))
    total = sum(weight for weight in by_word.values() if weight > 0)
    named: list[int] = []
    covered = 0.0
    for word in falling[:MOST_WORDS]:
        if named and (by_word[word] <= 0 or covered >= ENOUGH * total):
            break
        named.append(word)
        covered += by_word[word]
    return sorted(named)
