"""What networks say of lines from occupations that they were not trained on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from activity_training.ensemble import train_ensemble
from activity_training.sources import Sources

PARTS = 3


@dataclass
class Unseen:
    units: np.ndarray
    likeness: np.ndarray


def unseen_figures(sources: Sources, seed: int, cache: Path | None) -> Unseen:
    """A row for each task, by networks that saw no task of its occupation."""
    key = json.dumps([sources.digests, seed, len(sources.tasks)], sort_keys=True)
    if cache and cache.is_file():
        with np.load(cache) as kept:
            if str(kept["key"]) == key:
                return Unseen(kept["units"], kept["likeness"])
    shape = (len(sources.tasks), len(sources.competencies))
    found = Unseen(np.zeros(shape), np.zeros(shape))
    part = np.array([_part(t.occupation) for t in sources.tasks])
    for number in range(PARTS):
        seen = [t for t, p in zip(sources.tasks, part, strict=True) if p != number]
        left = [t.text for t, p in zip(sources.tasks, part, strict=True) if p == number]
        units, likeness = train_ensemble(sources, seen, seed).figures(left)
        found.units[part == number], found.likeness[part == number] = units, likeness
    if cache:
        np.savez_compressed(cache, key=key, units=found.units, likeness=found.likeness)
    return found


def _part(occupation: str) -> int:
    return int(hashlib.sha256(f"unseen{occupation}".encode()).hexdigest(), 16) % PARTS
