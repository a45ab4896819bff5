"""One run of `coach` and everything that it printed, held to what the input says."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.honesty.layouts import Given
from benchmarks.honesty.printed import blocks, links, words
from benchmarks.honesty.rules import Claims, parts, violations
from trainready.pipeline import Coached, Request, coach

TODAY = date(2026, 1, 31)
LINKS = re.compile(r"https?:|mailto:|tel:|#|$", re.IGNORECASE)
QUICK = ("txt", "md", "html")
ALL = (*QUICK, "docx", "pdf")


def coached(
    files: Given, formats: tuple[str, ...] = QUICK, today: date = TODAY, design: str = "classic"
) -> Coached:
    """`coach` with a letter, from files on the disk as a person has them."""
    with tempfile.TemporaryDirectory() as folder:
        resume, answers = Path(folder, files.name), Path(folder, "household.toml")
        resume.write_bytes(files.resume)
        if files.answers:
            answers.write_bytes(files.answers)
        return coach_file(resume, answers if files.answers else None, formats, today, design)


def coach_file(
    resume: Path,
    answers: Path | None = None,
    formats: tuple[str, ...] = QUICK,
    today: date = TODAY,
    design: str = "classic",
) -> Coached:
    return coach(Request(today, resume, answers, formats=formats, letter=True, design=design))


def problems(made: Coached, claims: Claims) -> Iterator[str]:
    """What a resume, a letter, the JSON or the report says beyond the claims."""
    printed = (f"{made.stem}-resume.", f"{made.stem}-letter.", f"details/{made.stem}-resume.json")
    for artefact in made.artefacts:
        name, content = artefact.name, artefact.content
        if name.startswith(printed):
            for problem in violations(blocks(name, content), claims):
                yield f"{name.rpartition('.')[2]}: {problem}"
            for target in links(name, content):
                if not LINKS.match(target):
                    yield f"{name}: a link leads to {target}"
        elif name.endswith("-gap-report.json"):
            yield from _report(json.loads(content), claims)


def _report(report: dict[str, Any], claims: Claims) -> Iterator[str]:
    """Rule 3: a quote that raised a level was done, and is one line of the input."""
    indicators = [*report["core"], *report["habits"], *report["helpful"]]
    quotes = [q for i in indicators for q in i["quotes"]]
    quotes += [h["quote"] for h in report["highlights"]]
    for quote in quotes:
        said = words(quote["text"])
        lines = [line for line in claims.lines if said in parts(line)]
        if not lines and f" {' '.join(said)} " not in f" {claims.page} ":
            if not any(set(said) <= group for group in claims.groups):
                yield f"report: this quote is no line of the input: {quote['text']}"
        elif lines and all(line in claims.not_done for line in lines):
            yield f"report: this was not done: {quote['text']}"
