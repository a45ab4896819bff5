"""How much CPU a PDF costs, as a ratio to a bare `typst.compile` of the same source.

    python benchmarks/rendering.py          examples and invented people, every design, both papers

Each measurement runs in a fresh child of this process, so that typst has nothing in its cache; it
counts the fonts, the template and the file, and not the imports. A resume that a few lines push
onto another page is set twice, loose and tight: it is in the list, and costs the most.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

import typst

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from tests.render import people, words  # noqa: E402
from trainready.model.tailored import TailoredResume  # noqa: E402
from trainready.pipeline import Request, coach  # noqa: E402
from trainready.render import PAPERS, designs, pdf  # noqa: E402
from trainready.render.outline import Outline, outline  # noqa: E402
from trainready.render.pdf.press import fonts  # noqa: E402

EXAMPLES = (
    ("dana-whitlock/dana-whitlock.pdf", None),
    ("owen-marsh/owen-marsh.txt", None),
    ("priya-raman/priya-raman.docx", "priya-raman/household.toml"),
)
LIMIT = 1.3
"""Of the median."""


def tailored() -> list[TailoredResume]:
    """The three examples as `coach` prints them, and two more people."""
    folder = ROOT / "examples"
    asked = [
        Request(
            today=date(2026, 6, 1),
            resume=folder / resume,
            household=folder / answers if answers else None,
            formats=("txt",),
        )
        for resume, answers in EXAMPLES
    ]
    return [*(coach(r).tailored for r in asked), people.bookkeeper(), people.returner()]


def bare(page: Outline, design: str, paper: str) -> bytes:
    """What typst alone does with our template."""
    made = typst.compile(
        ROOT / "templates" / "resume" / f"{design}.typ",
        format="pdf",
        pdf_standards="ua-1",
        timestamp=0,
        font_paths=fonts(False),
        sys_inputs={
            "page": json.dumps(asdict(page), ensure_ascii=False),
            "paper": paper,
            "fit": "loose",
        },
    )
    assert isinstance(made, bytes)
    return made


Writer = Callable[[Outline, str, str], bytes]


def cpu_seconds(write: Writer, page: Outline, design: str, paper: str) -> float:
    """CPU of one PDF, threads included, in a child that has made none before."""
    context = multiprocessing.get_context("fork")
    there, here = context.Pipe()

    def measure() -> None:
        start = time.process_time()
        write(page, design, paper)
        there.send(time.process_time() - start)

    child = context.Process(target=measure)
    child.start()
    seconds: float = here.recv()
    child.join()
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=5, help="pairs of runs for each resume")
    pairs = parser.parse_args().n
    pages = [outline(person, words.english()) for person in tailored()]
    ratios = []
    for page in pages:
        for design in designs():
            for paper in PAPERS:
                row = [
                    cpu_seconds(pdf.write, page, design, paper)
                    / cpu_seconds(bare, page, design, paper)
                    for _ in range(pairs)
                ]
                ratios.append(statistics.median(row))
                print(f"{ratios[-1]:5.2f} x  {design:8} {paper:6} {page.name}")
    median = statistics.median(ratios)
    over = sum(ratio > LIMIT for ratio in ratios)
    print(f"{median:5.2f} x  median of {len(ratios)} (limit {LIMIT})")
    print(f"{max(ratios):5.2f} x  most; {over} of {len(ratios)} are above the limit: set twice")
    return median > LIMIT


if __name__ == "__main__":
    sys.exit(main())
