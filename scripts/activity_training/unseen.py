"""What networks say of lines from occupations that they were not trained on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from activity_training.ensemble import train_ensemble
from activity_training.lines import names
from activity_training.sources import Sources
from activity_training.weights_file import pack

PARTS = 100
KEPT_ASIDE = 40
"""Of 100 occupations, those whose lines the networks do not see: 40, as in the benchmark."""


@dataclass
class Unseen:
    """Figures of the lines that were kept aside."""

    lines: np.ndarray
    """Their indexes among the tasks."""
    units: np.ndarray
    likeness: np.ndarray


def unseen_figures(sources: Sources, seed: int, cache: Path | None) -> Unseen:
    """A row for each line of the occupations kept aside, by networks that saw none of them.

    Lines that read like one of another occupation are left out: those were seen.
    """
    key = json.dumps([sources.digests, seed, len(sources.tasks)], sort_keys=True)
    if cache and cache.is_file():
        with np.load(cache) as kept:
            if str(kept["key"]) == key:
                return Unseen(kept["lines"], kept["units"], kept["likeness"])
    aside = np.array([_part(t.occupation) < KEPT_ASIDE for t in sources.tasks])
    known = {names(t.text) for t, kept in zip(sources.tasks, aside, strict=True) if not kept}
    twins = np.array([names(t.text) in known for t in sources.tasks])
    seen = [t for t, kept in zip(sources.tasks, aside, strict=True) if not kept]
    lines = np.flatnonzero(aside & ~twins)
    texts = [sources.tasks[i].text for i in lines]
    packed = pack(train_ensemble(sources, seen, seed), [t.text for t in seen])
    found = Unseen(lines, *packed.figures(texts))
    if cache:
        np.savez_compressed(cache, key=key, lines=lines, units=found.units, likeness=found.likeness)
    return found


def _part(occupation: str) -> int:
    return int(hashlib.sha256(f"unseen{occupation}".encode()).hexdigest(), 16) % PARTS
