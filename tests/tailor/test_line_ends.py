"""The lines of one entry end alike: without a full stop, or as the person wrote them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from trainready.model.tailored import TailoredLine
from trainready.pipeline import Request, coach

WRITTEN = (
    "Wrote 12 decision letters a week. Each one gives the reason.",
    "Checked receipts against the policy wording",
    "Opened the shop at 6 a.m.",
    "Logged every call.",
)
RESUME = """Ada Obi
ada@example.com

Work experience

Claims Handler
Northmere Mutual, Leeds
March 2019 to present
{lines}
"""


def lines_of(folder: Path, *, keep_wording: bool) -> tuple[TailoredLine, ...]:
    resume = folder / "ada.txt"
    resume.write_text(RESUME.format(lines="\n".join(f"- {line}" for line in WRITTEN)))
    request = Request(date(2026, 6, 1), resume, formats=("txt",), keep_wording=keep_wording)
    (job,) = coach(request).tailored.sections[0].entries
    return job.lines


def test_lines_of_one_and_of_several_sentences_end_alike(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, keep_wording=False)
    assert {line.text for line in lines} == {
        "Wrote 12 decision letters a week. Each one gives the reason",
        "Checked receipts against the policy wording",
        "Opened the shop at 6 a.m.",
        "Logged every call",
    }
    changed = {edit.before for line in lines for edit in line.edits if edit.reason == "full_stop"}
    assert changed == {WRITTEN[0], WRITTEN[3]}


def test_who_keeps_the_wording_keeps_the_full_stops(tmp_path: Path) -> None:
    assert {line.text for line in lines_of(tmp_path, keep_wording=True)} == set(WRITTEN)
