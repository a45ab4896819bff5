"""ReportPage → PDF for print and for screen readers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from trainready.render.pdf.press import Job, compiler, folder_of, pdf, printed
from trainready.render.report_page import ReportPage

_SHEET, _PARTS = Path("report/report.typ"), (Path("resume/words.typ"),)


def write(page: ReportPage, paper: str) -> bytes:
    """The PDF; raises `UnprintableLetters` for letters that no font has."""
    text = json.dumps(asdict(page), ensure_ascii=False)
    return printed(Job(_SHEET, _PARTS, text, paper), _set)


def _set(job: Job) -> bytes:
    with folder_of(job) as root:
        return pdf(compiler(job, root))
