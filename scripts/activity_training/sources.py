"""What the model learns from: texts, and which activities and competencies they show.

Labels are those of O*NET analysts (tasks to work activities) and of ESCO (skill groups). No
target is a rating of an occupation, and the file of time-use phrases is never opened.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FEWEST_OF_GROUP = 15
"""ESCO groups with fewer skills teach nothing."""


@dataclass(frozen=True)
class Task:
    """One line of a job description."""

    id: str
    occupation: str
    text: str
    competencies: frozenset[str]
    activities: tuple[str, ...]


@dataclass(frozen=True)
class Sources:
    tasks: tuple[Task, ...]
    titles: dict[str, str]
    """Of detailed work activities (DWA), by id."""
    broader: dict[str, str]
    """Titles of intermediate work activities (IWA), by id."""
    shows: dict[str, frozenset[str]]
    """The competencies of each DWA."""
    competencies: tuple[str, ...]
    skills: tuple[tuple[str, str, frozenset[str]], ...]
    """Label, description and groups of ESCO skills."""
    digests: dict[str, str] = field(default_factory=dict)


def read_sources(folder: Path, dev: Path | None) -> Sources:
    """`dev` are the tasks to train on, by default all of the folder."""
    path = dev or folder / "dev_tasks.jsonl.gz"
    names = ("DWA Reference.txt.gz", "Tasks to DWAs.txt.gz", "esco_skills_1.1.1_dev.tsv.gz")
    reference, links, esco = (list(_table(folder / name)) for name in names)
    done: defaultdict[str, list[str]] = defaultdict(list)
    for row in links:
        done[row["Task ID"]].append(row["DWA ID"])
    tasks = tuple(
        Task(r["id"], r["occ"][:7], r["text"], frozenset(r["competencies"]), tuple(done[r["id"]]))
        for r in _lines(path)
    )
    titles = {r["DWA ID"]: r["DWA Title"] for r in reference}
    return Sources(
        tasks=tasks,
        titles=titles,
        broader={r["IWA ID"]: r["IWA Title"] for r in reference},
        shows=_shows(titles, tasks),
        competencies=tuple(sorted({c for t in tasks for c in t.competencies})),
        skills=_skills(esco),
        digests={p.name: _digest(p) for p in (path, *(folder / n for n in names))},
    )


def _shows(titles: dict[str, str], tasks: tuple[Task, ...]) -> dict[str, frozenset[str]]:
    """By the activities of each competency in taxonomy.toml, as far as no task contradicts."""
    with (ROOT / "skill_maps/taxonomy.toml").open("rb") as file:
        rows = tomllib.load(file)["competency"]
    known = {c for task in tasks for c in task.competencies}
    seen: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for task in tasks:
        for activity in task.activities:
            seen[activity].append(task.competencies)
    shows = {}
    for id_ in titles:
        named = {
            row["id"]
            for row in rows
            for a in row.get("onet_work_activities", ())
            if row["id"] in known and (id_ == a or id_.startswith(f"{a}."))
        }
        shows[id_] = frozenset(c for c in named if all(c in labels for labels in seen[id_]))
    return shows


def _skills(rows: list[dict[str, str]]) -> tuple[tuple[str, str, frozenset[str]], ...]:
    said = [(r["label"], r["description"] or r["label"], _upwards(r["groups"])) for r in rows]
    often = Counter(group for _, _, groups in said for group in groups)
    kept = {group for group, count in often.items() if count >= FEWEST_OF_GROUP}
    return tuple((label, text, groups & kept) for label, text, groups in said if groups)


def _upwards(groups: str) -> frozenset[str]:
    """The groups, and those that they are part of: `S1.2.3` is in `S1.2` and `S1`."""
    parts = [group.split(".") for group in groups.split()]
    return frozenset(".".join(p[:n]) for p in parts for n in range(1, len(p) + 1))


def _table(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _lines(path: Path) -> Iterator[dict[str, object]]:
    content = path.read_bytes()
    text = gzip.decompress(content) if path.suffix == ".gz" else content
    return (json.loads(line) for line in text.decode().splitlines() if line.strip())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
