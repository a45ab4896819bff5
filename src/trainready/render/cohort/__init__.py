"""Cohort → `cohort.csv`, `.xlsx`, `.html`, `.docx`. The heavy libraries load with the first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from trainready.errors import UsageError
from trainready.model.artefact import Artefact
from trainready.model.brand import Brand
from trainready.model.casework import Edition
from trainready.model.cohort import Cohort
from trainready.model.skillmap import Wording
from trainready.render.letterhead import for_pages, letterhead_of

COHORT_FORMATS = ("csv", "xlsx", "html", "docx")
STEM = "cohort"


def render_cohort(
    cohort: Cohort,
    wording: Wording,
    formats: Sequence[str] = COHORT_FORMATS,
    *,
    paper: str = "a4",
    brand: Brand | None = None,
) -> tuple[Artefact, ...]:
    """`cohort.<format>` for each format. Raises UsageError for one that is not offered."""
    for form in formats:
        if form not in _WRITE:
            raise UsageError(
                f"no format {form!r}", cure=f"Choose from: {', '.join(COHORT_FORMATS)}."
            )
    return tuple(
        Artefact(f"{STEM}.{form}", _WRITE[form](cohort, wording, paper, brand)) for form in formats
    )


def _csv(cohort: Cohort, say: Wording, paper: str, brand: Brand | None) -> bytes:
    from trainready.render.cohort import tables

    return tables.write_csv(cohort, say)


def _xlsx(cohort: Cohort, say: Wording, paper: str, brand: Brand | None) -> bytes:
    from trainready.render.cohort import workbook

    return workbook.write(cohort, say)


def _html(cohort: Cohort, say: Wording, paper: str, brand: Brand | None) -> bytes:
    from trainready.render import pages
    from trainready.render.cohort.page import cohort_page

    return pages.write(
        "page/page.html.j2", page=cohort_page(cohort, say), **for_pages(Edition(brand), say)
    )


def _docx(cohort: Cohort, say: Wording, paper: str, brand: Brand | None) -> bytes:
    from trainready.render.cohort.page import cohort_page
    from trainready.render.docx import report

    page = replace(cohort_page(cohort, say), letterhead=letterhead_of(Edition(brand), say))
    return report.write(page, paper, brand.logo if brand else None)


_WRITE: dict[str, Callable[[Cohort, Wording, str, Brand | None], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "html": _html,
    "docx": _docx,
}
