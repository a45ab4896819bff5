"""Texts as sparse rows of features, weighed by how rare each feature is."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

from trainready.language.tokens import tokenize
from trainready.match.activity_features import WordForms, features

WORDS = Path(__file__).resolve().parents[1] / "activity_words.toml"


@lru_cache(maxsize=1)
def word_forms() -> WordForms:
    tables = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return WordForms(tables["irregular"], frozenset(tables["light"]), frozenset(tables["person"]))


@lru_cache(maxsize=100_000)
def names(text: str) -> tuple[str, ...]:
    """The features of a text, as often as they stand in it."""
    words = [token.word for token in tokenize(text)]
    return tuple(name for name, _ in features(words, word_forms()))


class Vocabulary:
    """The features of a collection that more than one of its texts has."""

    def __init__(self, texts: Sequence[str]) -> None:
        often = Counter(name for text in texts for name in set(names(text)))
        self.names = sorted(name for name, count in often.items() if count > 1)
        self.row_of = {name: row for row, name in enumerate(self.names)}
        counts = np.array([often[name] for name in self.names])
        self.rarity = (np.log((1 + len(texts)) / (1 + counts)) + 1).astype(np.float32)

    def rows(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Each text as a row of length 1."""
        starts, columns, values = [0], [], []
        for text in texts:
            counts = Counter(self.row_of[n] for n in names(text) if n in self.row_of)
            at = sorted(counts)
            row = np.array([1 + np.log(counts[i]) for i in at], np.float32) * self.rarity[at]
            values.append(row / max(float(np.linalg.norm(row)), 1e-9))
            columns += at
            starts.append(len(columns))
        shape = (len(texts), len(self.names))
        return sparse.csr_matrix((np.concatenate(values), columns, starts), shape, np.float32)
