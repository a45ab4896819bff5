"""Figures that mean something: fitted on lines of occupations that the networks had not seen."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

import numpy as np

from activity_training.networks import sigmoid
from trainready.language.guard import object_to
from trainready.match.cues import CueFinder
from trainready.model.skillmap import Bend, Cue, SkillMap, Strength

STIFFNESS = 3.0
"""How many lines' worth of doubt there is in leaving the expected figures."""
EXPECTED_BLEND = (0.0, 0.9, 0.5)
"""Start, worth of the units, worth of the likeness."""
BEND_AT = -2.0
EXPECTED_COMBINATION = (0.0, 1.0, 0.3, 0.6, 0.8)
"""Start, worth of the model's log-odds, then a hint, a clear and a strong cue."""
FEWEST_HITS = 3
"""A cue that stood in fewer lines is not judged by them."""
DOUBT = 0.9
"""Share of what its strength says (of a strong one: what clear says) to reach, ..."""
CHANCE = 0.35
"""... and how small the chance must be that one which does was right so seldom."""
PRINT_PRECISION = 0.9
PRINT_RANGE = (0.5, 0.8)
"""Not above what a clear cue says, or no such cue would ever print."""
ASK_RANGE = (0.22, 0.4)


def fit_logistic(x: np.ndarray, y: np.ndarray, expected: Sequence[float]) -> np.ndarray:
    """Newton's method, held to the expected figures; the first column of `x` is 1."""
    aim = np.array(expected)
    stiff = np.array([0.0] + [STIFFNESS] * (x.shape[1] - 1))

    def cost(w: np.ndarray) -> float:
        z = x @ w
        return float((np.logaddexp(0, z) - y * z).sum() + (stiff * (w - aim) ** 2).sum() / 2)

    found = aim.copy()
    for _ in range(100):
        p = sigmoid(x @ found)
        slope = x.T @ (p - y) + stiff * (found - aim)
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(stiff + 1e-6)
        step = np.linalg.solve(curve, slope)
        size = 1.0
        while cost(found - size * step) > cost(found) and size > 1e-6:
            size /= 2
        found = found - size * step
        if np.abs(step).max() < 1e-8:
            break
    return found


def fit_blend(units: np.ndarray, likeness: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Start, worth of the units and of the likeness, a row for each competency."""
    one = np.ones(len(y))
    columns = range(y.shape[1])
    fits = [np.stack([one, units[:, j], likeness[:, j]], 1) for j in columns]
    return np.array([fit_logistic(fits[j], y[:, j], EXPECTED_BLEND) for j in columns])


Hits = Sequence[Sequence[Cue]]
"""The cues that stand in each line."""


def cue_hits(skill_map: SkillMap, texts: Sequence[str]) -> Hits:
    finder = CueFinder((c.id, p) for c in skill_map.cues for p in c.phrases)
    cues = {cue.id: cue for cue in skill_map.cues}
    every: list[list[Cue]] = []
    for text in texts:
        tokens, hits = finder.find(text)
        standing = [h for h in hits if not object_to(tokens, h.tokens, skill_map.guard)]
        every.append([cues[h.cue] for h in standing])
    return every


def doubted(
    hits: Hits, truth: Sequence[frozenset[str]], known: Sequence[str], skill_map: SkillMap
) -> dict[str, tuple[int, int]]:
    """Cues that were right too seldom: their right hits and all their hits."""
    counts: dict[str, list[int]] = {}
    for found, labels in zip(hits, truth, strict=True):
        for cue in found:
            if cue.competency in known:
                count = counts.setdefault(cue.id, [0, 0])
                count[0] += cue.competency in labels
                count[1] += 1
    cues = {cue.id: cue for cue in skill_map.cues}
    clear = skill_map.strengths[Strength.CLEAR].probability
    wrong = {}
    for id_, (right, all_) in sorted(counts.items()):
        own = min(skill_map.strengths[cues[id_].strength].probability, clear)
        if all_ >= FEWEST_HITS and _at_most(right, all_, DOUBT * own) < CHANCE:
            wrong[id_] = (right, all_)
    return wrong


def _at_most(right: int, all_: int, share: float) -> float:
    """The chance of so few right ones if each is right with this share (binomial)."""
    return sum(comb(all_, k) * share**k * (1 - share) ** (all_ - k) for k in range(right + 1))


def strongest(hits: Hits, doubts: dict[str, tuple[int, int]]) -> list[dict[str, Cue]]:
    """As the matcher chooses: not doubted before doubted, then by strength."""
    order = [Strength.HINT, Strength.CLEAR, Strength.STRONG]
    best: list[dict[str, Cue]] = []
    for found in hits:
        chosen: dict[str, Cue] = {}
        for cue in found:
            held = chosen.get(cue.competency)
            rank = (cue.id not in doubts, order.index(cue.strength))
            if held is None or rank > (held.id not in doubts, order.index(held.strength)):
                chosen[cue.competency] = cue
        best.append(chosen)
    return best


def fit_combination(log_odds: np.ndarray, cues: Sequence[Cue | None], y: np.ndarray) -> np.ndarray:
    """Start, worth of the model, and what a hint, a clear and a strong cue add: never below 0."""
    flags = np.array([[c is not None and c.strength is s for s in Strength] for c in cues], float)
    x = np.column_stack([np.ones(len(y)), log_odds, flags])
    found = fit_logistic(x, y, EXPECTED_COMBINATION)
    kept = [0, 1, *(n for n in (2, 3, 4) if found[n] > 0)]
    again = fit_logistic(x[:, kept], y, [EXPECTED_COMBINATION[n] for n in kept])
    result = np.zeros(5)
    result[kept] = np.maximum(again, [-np.inf, 0, *[0] * (len(kept) - 2)])
    return result


def fit_bend(log_odds: np.ndarray, y: np.ndarray) -> Bend:
    """One bend for all competencies, from all lines."""
    z = log_odds.ravel()
    x = np.column_stack([np.ones(len(z)), z, np.maximum(z - BEND_AT, 0)])
    start, slope, change = fit_logistic(x, y.ravel(), (0, 1, 0))
    return Bend(BEND_AT, float(start), float(slope), float(change))


def ask_thresholds(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The claims of the best micro-F1: one threshold for all, then each a little its own."""
    grid = np.arange(ASK_RANGE[0], ASK_RANGE[1] + 1e-9, 0.02)
    start = max(grid, key=lambda t: _f1(*_counts(p, y, np.full(p.shape[1], t))))
    found = np.full(p.shape[1], start)
    for _ in range(2):
        for j in np.flatnonzero(y.sum(0) >= 50):
            trials = [np.where(np.arange(len(found)) == j, t, found) for t in grid]
            found = max(trials, key=lambda trial: _f1(*_counts(p, y, trial)))
    return found


def _counts(p: np.ndarray, y: np.ndarray, at: np.ndarray) -> tuple[float, float, float]:
    claimed = p >= at
    return float((claimed & y).sum()), float(claimed.sum()), float(y.sum())


def _f1(right: float, claimed: float, true: float) -> float:
    return 2 * right / (claimed + true)


def print_threshold(p: np.ndarray, y: np.ndarray, ask: float) -> float:
    """The lowest one above which claims are right often enough."""
    low, high = max(PRINT_RANGE[0], ask), PRINT_RANGE[1]
    for at in np.arange(low, high, 0.01):
        claimed = p >= at
        right, all_ = float(y[claimed].sum()), float(claimed.sum())
        if (right + 4) / (all_ + 5) >= PRINT_PRECISION or not all_:
            return float(at)
    return high
