"""Every piece of evidence of real files, checked byte for byte against the words of the file.

python -m benchmarks.evidence FOLDER...
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from trainready.errors import TrainreadyError
from trainready.input import Sources
from trainready.model.evidence import Evidence
from trainready.pipeline import Mapped, Request, map_person

TODAY = date(2026, 1, 31)
KINDS = {".pdf", ".docx", ".txt", ".md", ".html", ".htm", ".json", ".odt", ".rtf"}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    chosen = parser.parse_args()
    count: Counter[str] = Counter()
    for folder in chosen.folders:
        for file in sorted(p for p in folder.rglob("*") if p.suffix.lower() in KINDS):
            try:
                mapped = map_person(Request(TODAY, file))
            except TrainreadyError:
                count["files refused"] += 1
                continue
            count["files"] += 1
            count["statements"] += len(mapped.statements)
            for fault in _faults(mapped, count):
                count["faults"] += 1
                print(f"{file.name}: {fault}")
    print(", ".join(f"{name} {number:,}" for name, number in count.items()))
    return int(bool(count["faults"]))


def _faults(mapped: Mapped, count: Counter[str]) -> Iterator[str]:
    standings = mapped.readiness.standings
    found = [line.evidence for s in standings for line in (*s.counted, *s.weak)]
    for evidence in (*found, *(d.evidence for d in mapped.readiness.declined)):
        count["pieces of evidence"] += 1
        if fault := _fault(evidence, mapped.reading.sources):
            yield fault


def _fault(evidence: Evidence, sources: Sources) -> str:
    text, origin = evidence.statement.text.value, evidence.statement.text.origin
    if not origin or not origin.spans:
        return f"no origin: {text}"
    for span in origin.spans:
        place = replace(span.place, number=0) if span.place.path else span.place
        there = sources.get((span.source, place), ())
        if all(source[span.start : span.end] != span.text for source in there):
            return f"not at its place: {span.text}"
    if _letters(origin.text) != _letters(text):
        return f"other words than its origin: {text} / {origin.text}"
    words = [text[start:end] for start, end in evidence.words]
    if not words or not all(word.strip() for word in words):
        return f"no words that counted: {text}"
    return ""


def _letters(text: str) -> str:
    """A line end inside a text may have been a space, a hyphen or nothing."""
    return re.sub(r"[\s\u00ad-]", "", text)


if __name__ == "__main__":
    sys.exit(main())
