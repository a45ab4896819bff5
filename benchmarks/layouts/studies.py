"""Invents where a person has learned."""

from random import Random
from typing import Any

from facts import Study
from months import TODAY, Month
from stock import stock

GRADES = ["First Class Honours", "GPA 3.7/4.0", "2:1", "Distinction", "1.8", "17/20"]
NOTES = ["Thesis on a topic close to home.", "Evening course beside a full-time job.",
         "Erasmus year abroad.", "Part-time, by distance learning."]  # fmt: skip


RANKS = ["Doctor", "Master", "Postgraduate", "Bachelor", "Licenc", "Diplom-", "Higher", "Diploma"]


def _rank(degree: str) -> int:
    """How high a degree stands."""
    found = [len(RANKS) - n for n, word in enumerate(RANKS) if degree.startswith(word)]
    return max(found, default=0)


def studies(rng: Random, facts: dict[str, Any], first_job: Month) -> list[Study]:
    """Studies, newest first: some undated, one perhaps still under way, perhaps a school."""
    rows = facts["studies"]
    rows = sorted(rows, key=lambda row: -_rank(row[1]))
    chosen = (
        rows[: rng.randint(2, len(rows))]
        if facts.get("academic")
        else rng.sample(rows, rng.randint(1, min(2, len(rows))))
    )
    chosen.sort(key=lambda row: -_rank(row[1]))
    undated = rng.random() < 0.12
    end = Month(first_job.year, rng.choice([6, 7, 9])).plus(-12 * rng.randint(0, 1))
    if rng.random() < 0.08:
        end = Month(TODAY.year + 1, 6)
    found = []
    for level, long, short, area in chosen:
        years = rng.choice([2, 3, 4]) if end > TODAY else rng.choice([1, 2, 3, 4])
        start = Month(end.year - years, 9)
        shown = "none" if undated else rng.choice(["both"] * 12 + ["end"] * 3 + ["none"])
        dates = {"both": (start, end), "end": (None, end), "none": (None, None)}[shown]
        school = rng.choice(stock("schools")[level])
        grade = rng.choice(GRADES) if rng.random() < 0.25 else ""
        note = rng.choice(NOTES) if rng.random() < 0.2 else ""
        found.append(Study(school, long, short, area, *dates, grade, note))
        end = Month(start.year, 6)
    if rng.random() < 0.3 and not facts.get("academic"):
        leaving = rng.choice(stock("extras")["leaving"])
        school, kind = rng.choice(stock("schools")["school"]), leaving["kind"]
        left = None if undated else end
        found.append(Study(school, kind, kind, leaving["area"], None, left))
    return found
