"""TailoredResume and GapReport → Artefacts. The heavy libraries load with the first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from trainready import assets
from trainready.errors import UsageError
from trainready.model.artefact import Artefact
from trainready.model.field import Field
from trainready.model.report import GapReport
from trainready.model.skillmap import Wording
from trainready.model.tailored import TailoredResume
from trainready.render.outline import Outline, outline

RESUME_FORMATS = ("docx", "pdf", "html", "md", "txt")
REPORT_FORMATS = ("html", "pdf", "docx", "md", "json")
PAPERS = ("a4", "letter")
_DESIGN_FILES = (".typ", ".html.j2", ".docx.toml")
"""What a design consists of: `templates/resume/<design><suffix>`."""


def designs() -> tuple[str, ...]:
    """The designs whose templates are there, by name."""
    folder = assets.folder("templates") / "resume"
    names = (path.name.removesuffix(".typ") for path in folder.glob("*.typ"))
    return tuple(
        sorted(n for n in names if all((folder / f"{n}{s}").is_file() for s in _DESIGN_FILES))
    )


def render_resume(
    resume: TailoredResume,
    formats: Sequence[str],
    wording: Wording,
    *,
    stem: str,
    design: str = "classic",
    paper: str = "a4",
) -> tuple[Artefact, ...]:
    """`<stem>-resume.<format>` for each format, in the order asked.

    Raises UsageError for a format, design or paper that is not offered.
    """
    _check("format", formats, RESUME_FORMATS)
    _check("design", (design,), designs())
    _check("paper", (paper,), PAPERS)
    page = outline(resume, wording)
    return tuple(
        Artefact(f"{stem}-resume.{form}", _RESUME[form](page, design, paper)) for form in formats
    )


def render_report(
    report: GapReport,
    field: Field,
    formats: Sequence[str],
    wording: Wording,
    *,
    stem: str,
    paper: str = "a4",
) -> tuple[Artefact, ...]:
    """`<stem>-gap-report.<format>` for each format.

    Raises UsageError for a format or paper that is not offered.
    """
    _check("format", formats, REPORT_FORMATS)
    _check("paper", (paper,), PAPERS)
    return tuple(
        Artefact(f"{stem}-gap-report.{form}", _report(report, field, form, wording, paper))
        for form in formats
    )


def _report(report: GapReport, field: Field, form: str, wording: Wording, paper: str) -> bytes:
    if form == "json":
        from trainready.render import report_json

        return report_json.write(report)
    if form in ("html", "md"):
        from trainready.render import report_pages

        return report_pages.write(report, field, form, wording)

    from trainready.render.report_page import report_page

    page = report_page(report, field, wording)
    if form == "pdf":
        from trainready.render.pdf import report as pdf_report

        return pdf_report.write(page, paper)
    from trainready.render.docx import report as docx_report

    return docx_report.write(page, paper)


def _check(what: str, asked: Sequence[str], offered: tuple[str, ...]) -> None:
    for name in asked:
        if name not in offered:
            raise UsageError(f"no {what} {name!r}", cure=f"Choose from: {', '.join(offered)}.")


def _docx(page: Outline, design: str, paper: str) -> bytes:
    from trainready.render import docx

    return docx.write(page, design, paper)


def _pdf(page: Outline, design: str, paper: str) -> bytes:
    from trainready.render import pdf

    return pdf.write(page, design, paper)


def _html(page: Outline, design: str, paper: str) -> bytes:
    from trainready.render import pages

    return pages.write(f"resume/{design}.html.j2", page=page, paper=paper)


def _markdown(page: Outline, design: str, paper: str) -> bytes:
    from trainready.render import pages

    return pages.write("resume/plain.md.j2", page=page)


def _text(page: Outline, design: str, paper: str) -> bytes:
    from trainready.render import pages

    return pages.write("resume/plain.txt.j2", page=page)


_RESUME: dict[str, Callable[[Outline, str, str], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "txt": _text,
}
