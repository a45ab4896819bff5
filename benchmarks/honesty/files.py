"""A resume file with its truth beside it → what every printed word of it may rest on.

The truth is a JSON Resume that was there before the file. What it does not hold, the profile,
comes from the words of the file, read by other programs than our own readers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.honesty.people import MONTHS
from benchmarks.honesty.printed import loose_lines, words
from benchmarks.honesty.rules import Claims

TODAY = 2026
KINDS = (".docx", ".html", ".md", ".pdf", ".txt")
LONGEST_ADDRESS, LONGEST_PLACE = 20, 5
"""Words."""
LEAST_HELD = 3
"""Words of a line that is cut off."""
Json = dict[str, Any]


def files_of(folder: Path, truth: Path | None) -> Iterator[tuple[Path, Path]]:
    """Each file with its truth: `<name>.json` beside it, or the same path below `truth`."""
    for file in sorted(f for f in folder.rglob("*") if f.suffix in KINDS):
        beside = file.with_suffix(".json")
        gold = truth / file.parent.name / f"{file.name}.json" if truth else beside
        if gold.exists():
            yield file, gold


def claims_of_file(file: Path, gold: Path) -> Claims:
    page = loose_lines(file.name, file.read_bytes())
    told = _with_months(json.loads(gold.read_text(encoding="utf-8")), " ".join(page))
    jobs = [*told.get("work", ()), *told.get("volunteer", ())]
    stream = " ".join(words(" ".join(page)))
    # What no truth holds: places beside employers, the address, the profile, words cut in half.
    loose = frozenset(stream.split()).difference(*(words(text) for text in _strings(told)))
    loose |= {"in"}  # "PGCE in Secondary Education": degree and subject of the truth
    places = loose.union(*(words(line) for line in _short_lines(page, loose, LONGEST_PLACE)))
    places = places.union(words(told["basics"].get("location", {}).get("city", "")))
    heads = [_head(entry) | places for entry in _entries(told)]
    basics = [*_strings(told["basics"]), *_strings(told.get("optional", {}))]
    skills = [" ".join(_strings(group)) for group in told.get("skills", ())]
    groups = (*heads, *(loose.union(words(text)) for text in skills))
    return Claims(
        lines=(*_strings(told), *page, *_cut_off(told, stream)),
        groups=(
            *groups,
            loose.union(words(" ".join((*basics, *_short_lines(page, loose, LONGEST_ADDRESS))))),
            loose.union(words(" ".join(skills))),
            loose.union(words(" ".join(_strings(told.get("languages", []))))),
        ),
        entries=(
            *((_head(job), tuple(_lines(job, stream))) for job in jobs),
            *((head, tuple(_strings(e))) for head, e in zip(heads, _entries(told), strict=True)),
            *((frozenset(), (item,)) for item in _strings(told.get("skills", []))),
            (frozenset(), page),
        ),
        months=frozenset(pair for entry in _entries(told) for pair in _months(entry)),
        titles=frozenset(str(job.get("position", "")).casefold() for job in jobs),
        name=str(told["basics"]["name"]),
        not_done=(),
        private=(),
        profile=(),
        years=(0, TODAY - min((_first_year(e) for e in told.get("work", ())), default=TODAY) + 1),
        page=stream,
    )


def _with_months(told: Json, page: str) -> Json:
    """A year of the truth is the month that the file makes of it: "01/2022" for 2022."""
    shown = {f"{year}-{int(month):02d}" for month, year in re.findall(r"\b(\d\d?)/(\d{4})\b", page)}
    shown |= {f"{year}-01" for year in re.findall(r"\bJan(?:uary)? (\d{4})\b", page)}
    for entry in _entries(told):
        for key in ("startDate", "endDate", "date"):
            first = f"{entry.get(key, '')}-01"
            if first in shown:
                entry[key] = first
    return told


def _short_lines(page: Iterable[str], loose: frozenset[str], longest: int) -> Iterator[str]:
    """Lines of the page with words that no truth holds: an address with its numbers."""
    for line in page:
        said = words(line)
        if len(said) <= longest and not loose.isdisjoint(said):
            yield line


def _lines(job: Json, stream: str) -> Iterator[str]:
    yield from job.get("highlights", ())
    yield from _cut_off(job, stream)
    if job.get("summary"):
        yield job["summary"]


def _cut_off(told: Json, stream: str) -> Iterator[str]:
    """What the file holds of a line that it does not hold to its end."""
    for text in _strings(told):
        said = words(text)
        held = next((n for n in range(len(said), 0, -1) if " ".join(said[:n]) in stream), 0)
        if LEAST_HELD <= held < len(said):
            yield " ".join(said[:held])


def _entries(told: Json) -> list[Json]:
    kinds = ("work", "volunteer", "education", "certificates")
    return [entry for kind in kinds for entry in told.get(kind, ())]


def _head(entry: Json) -> frozenset[str]:
    said = [str(v) for k, v in entry.items() if k not in ("highlights", "summary")]
    for month, year in _months(entry):
        said += [MONTHS[month - 1], MONTHS[month - 1][:3], str(year)]
    said += [date[:4] for date in _dates(entry)]
    if "endDate" not in entry:
        said.append("Present")
    return frozenset(words(" ".join(said)))


def _dates(entry: Json) -> list[str]:
    return [entry[key] for key in ("startDate", "endDate", "date") if entry.get(key)]


def _months(entry: Json) -> list[tuple[int, int]]:
    return [(int(d[5:7]), int(d[:4])) for d in _dates(entry) if len(d) >= len("2016-03")]


def _first_year(entry: Json) -> int:
    return int(entry.get("startDate", str(TODAY))[:4])


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for v in value.values() for s in _strings(v)]
    if isinstance(value, list):
        return [s for v in value for s in _strings(v)]
    return [value] if isinstance(value, str) and value else []
