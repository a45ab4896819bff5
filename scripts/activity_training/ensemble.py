"""The networks of one training run, over one vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from activity_training.lines import Vocabulary
from activity_training.networks import Units, train_pairs, train_units
from activity_training.sources import Sources, Task
from trainready.match.activity_model import FLOOR

UNIT_NETS, SPACES = 2, 2
SHARPNESS = 0.08
GROUP = len("4.A.1.a.1")
"""Length of the id of a generalised work activity (GWA)."""
BROADER = len(".D01")
"""What the id of a DWA has more than that of its IWA."""


@dataclass
class Ensemble:
    vocabulary: Vocabulary
    competencies: tuple[str, ...]
    nets: list[Units]
    spaces: list[np.ndarray]
    title_texts: list[str]
    title_shows: np.ndarray
    """Competencies x titles."""

    def title_points(self) -> list[np.ndarray]:
        rows = self.vocabulary.rows(self.title_texts)
        return [_unit_length(rows @ space) for space in self.spaces]


def likeness_of(points: np.ndarray, titles: np.ndarray, shows: np.ndarray) -> np.ndarray:
    """The logarithm of the share that each competency has of the activities near each point."""
    titles = titles.astype(np.float32)
    near = np.exp((_unit_length(points) @ titles.T - 1) / SHARPNESS)
    return np.log(near @ shows.T / (near.sum(1, keepdims=True) + 1e-30) + FLOOR)


def train_ensemble(sources: Sources, tasks: Sequence[Task], seed: int) -> Ensemble:
    """Train on these tasks, the titles of activities and ESCO's skills."""
    titles, broader = sorted(sources.titles), sorted(sources.broader)
    labels = [label for label, _, _ in sources.skills]
    descriptions = [text for _, text, _ in sources.skills]
    title_texts = [sources.titles[id_] for id_ in titles]
    texts = [t.text for t in tasks] + title_texts + labels + descriptions
    vocabulary = Vocabulary(texts)
    rows = vocabulary.rows(texts)
    targets, known = _targets(sources, tasks, titles, broader)
    nets = [train_units(rows, targets, known, seed + n) for n in range(UNIT_NETS)]

    first_title, first_label = len(tasks), len(tasks) + len(titles)
    place = {id_: first_title + n for n, id_ in enumerate(titles)}
    pairs = [(n, place[a]) for n, task in enumerate(tasks) for a in task.activities]
    left = [rows[[n for n, _ in pairs]], rows[first_title:first_label]]
    right = [rows[[n for _, n in pairs]]]
    right.append(vocabulary.rows([sources.broader[id_[:-BROADER]] for id_ in titles]))
    left.append(rows[first_label : first_label + len(labels)])
    right.append(rows[first_label + len(labels) :])
    both = [sparse.vstack(side).tocsr() for side in (left, right)]
    spaces = [train_pairs(*both, seed + n) for n in range(SPACES)]
    shows = [[c in sources.shows[id_] for id_ in titles] for c in sources.competencies]
    return Ensemble(
        vocabulary, sources.competencies, nets, spaces, title_texts, np.array(shows, np.float32)
    )


def _targets(
    sources: Sources, tasks: Sequence[Task], titles: list[str], broader: list[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Competencies, broader activities and ESCO groups, and which of them a text has at all."""
    groups = sorted({g for _, _, of in sources.skills for g in of})
    wider = [*sorted({id_[:GROUP] for id_ in titles}), *broader]
    names = [*sources.competencies, *wider, *groups]
    column = {name: n for n, name in enumerate(names)}
    said = [({*t.competencies}, t.activities) for t in tasks]
    said += [({*sources.shows[id_]}, (id_,)) for id_ in titles]
    skills = [of for _, _, of in sources.skills] * 2
    targets = np.zeros((len(said) + len(skills), len(names)), np.float32)
    known = np.zeros_like(targets)
    of_work = len(sources.competencies) + len(wider)
    known[: len(said), :of_work] = 1
    known[len(said) :, of_work:] = 1
    for row, (competencies, activities) in enumerate(said):
        found = {*competencies, *(a[:GROUP] for a in activities)}
        found |= {a[:-BROADER] for a in activities}
        targets[row, [column[name] for name in found]] = 1
    for row, of in enumerate(skills, len(said)):
        targets[row, [column[name] for name in of]] = 1
    return targets, known


def _unit_length(points: np.ndarray) -> np.ndarray:
    return points / (np.linalg.norm(points, axis=1, keepdims=True) + 1e-9)
