"""Two kinds of small network over sparse rows, in plain NumPy: same seed, same figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

UNITS, POINT = 256, 128
EPOCHS, BATCH, RATE, DROP = 12, 64, 0.05, 0.3
LAST_RATE = 0.01
PAIR_EPOCHS, PAIR_BATCH, PAIR_RATE, PAIR_DROP, WARMTH = 12, 256, 0.1, 0.2, 0.07


@dataclass
class Units:
    """Features to units that are on or off, and these to scores."""

    into: np.ndarray
    bias: np.ndarray
    out: np.ndarray
    out_bias: np.ndarray

    def scores(self, rows: sparse.csr_matrix) -> np.ndarray:
        return np.maximum(rows @ self.into + self.bias, 0) @ self.out + self.out_bias


def train_units(
    rows: sparse.csr_matrix, targets: np.ndarray, known: np.ndarray, seed: int
) -> Units:
    """`known` is 1 where a target is known and 0 where it is not, as ESCO's for a task."""
    rng = np.random.default_rng(seed)
    count, width = rows.shape
    into = (rng.normal(0, 0.5 / np.sqrt(UNITS), (width, UNITS))).astype(np.float32)
    bias = np.zeros(UNITS, np.float32)
    out = rng.normal(0, 1 / np.sqrt(UNITS), (UNITS, targets.shape[1])).astype(np.float32)
    share = (targets * known).sum(0) / np.maximum(known.sum(0), 1)
    out_bias = np.log((share + 1e-4) / (1 - share + 1e-4)).astype(np.float32)
    squares = np.full((width, 1), 1e-4, np.float32)
    adam = [[np.zeros_like(p), np.zeros_like(p)] for p in (out, out_bias)]
    step = 0
    for epoch in range(EPOCHS):
        slower = 1 - epoch / EPOCHS
        order = rng.permutation(count)
        for first in range(0, count, BATCH):
            batch = order[first : first + BATCH]
            x = rows[batch]
            x.data = x.data * (rng.random(x.nnz) > DROP) / np.float32(1 - DROP)
            before = x @ into + bias
            kept = (rng.random(before.shape) > DROP).astype(np.float32) / np.float32(1 - DROP)
            units = np.maximum(before, 0) * kept
            wrong = (sigmoid(units @ out + out_bias) - targets[batch]) * known[batch] / len(batch)
            back = (wrong @ out.T) * kept * (before > 0)
            _rows_step(into, squares, x, back, RATE * slower)
            bias -= LAST_RATE * back.sum(0)
            step += 1
            for value, slope, (mean, square) in zip(
                (out, out_bias), (units.T @ wrong, wrong.sum(0)), adam, strict=True
            ):
                mean += 0.1 * (slope - mean)
                square += 0.001 * (slope * slope - square)
                size = np.sqrt(square / (1 - 0.999**step)) + 1e-8
                value -= LAST_RATE * slower * (mean / (1 - 0.9**step)) / size
    return Units(into, bias, out, out_bias)


def train_pairs(left: sparse.csr_matrix, right: sparse.csr_matrix, seed: int) -> np.ndarray:
    """A space in which two texts of one meaning lie near each other: features to points."""
    rng = np.random.default_rng(seed)
    into = rng.normal(0, 1 / np.sqrt(POINT), (left.shape[1], POINT)).astype(np.float32)
    squares = np.full((left.shape[1], 1), 1e-4, np.float32)
    same = np.eye(PAIR_BATCH, dtype=np.float32)
    for epoch in range(PAIR_EPOCHS):
        order = rng.permutation(left.shape[0])
        for first in range(0, left.shape[0] - PAIR_BATCH + 1, PAIR_BATCH):
            batch = order[first : first + PAIR_BATCH]
            sides = [left[batch], right[batch]]
            for x in sides:
                x.data = x.data * (rng.random(x.nnz) > PAIR_DROP)
            (a, a_length), (b, b_length) = (_points(x, into) for x in sides)
            near = a @ b.T / WARMTH
            wrong = (_softmax(near) + _softmax(near.T).T - 2 * same) / (2 * PAIR_BATCH * WARMTH)
            to_a, to_b = wrong @ b, wrong.T @ a
            back_a = (to_a - a * (to_a * a).sum(1, keepdims=True)) / a_length
            back_b = (to_b - b * (to_b * b).sum(1, keepdims=True)) / b_length
            both = sparse.vstack(sides).tocsr()
            slower = 1 - epoch / PAIR_EPOCHS
            _rows_step(into, squares, both, np.vstack([back_a, back_b]), PAIR_RATE * slower)
    return into


def _points(x: sparse.csr_matrix, into: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    found = x @ into
    length = np.linalg.norm(found, axis=1, keepdims=True) + np.float32(1e-6)
    return found / length, length


def _rows_step(
    into: np.ndarray, squares: np.ndarray, x: sparse.csr_matrix, back: np.ndarray, rate: float
) -> None:
    """Adagrad for the rows whose features are in the batch; the others cost nothing."""
    touched = np.unique(x.indices[x.data != 0])
    slope = x[:, touched].T @ back.astype(np.float32)
    squares[touched] += (slope**2).mean(1, keepdims=True)
    into[touched] -= np.float32(rate) * slope / np.sqrt(squares[touched])


def _softmax(x: np.ndarray) -> np.ndarray:
    x = np.exp(x - x.max(1, keepdims=True))
    return x / x.sum(1, keepdims=True)


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))
