"""Words of a command or of a list of clients → what a request needs."""

from __future__ import annotations

from typing import TypedDict

from trainready.errors import UsageError
from trainready.model.changes import Keep
from trainready.pipeline import REPORT_FORMATS, RESUME_FORMATS


class Formats(TypedDict, total=False):
    """Of one run, as the request names them."""

    formats: tuple[str, ...]
    report_formats: tuple[str, ...]


def chosen_formats(listed: str) -> Formats:
    """The formats of `docx,pdf`, each once; the usual ones where none is named.

    Raises `UsageError` for one that we do not know.
    """
    known = (*RESUME_FORMATS, "json")
    wanted = [part.strip().lower() for part in listed.split(",") if part.strip()]
    for part in wanted:
        if part not in known:
            raise UsageError(
                f"there is no format '{part}'", cure=f"Choose among: {', '.join(known)}"
            )
    if not wanted:
        return {}
    # JSON is always made, in details/, and a report for the screen.
    return {
        "formats": tuple(f for f in RESUME_FORMATS if f in wanted),
        "report_formats": tuple(f for f in REPORT_FORMATS if f == "html" or f in wanted),
    }


def chosen_lines(keep: str) -> Keep:
    """Which lines `--keep` asks for. Raises `UsageError` for a word that we do not know."""
    known = [kind.value for kind in Keep if kind]
    if keep and keep not in known:
        raise UsageError(f"--keep knows no '{keep}'", cure=f"Choose among: {', '.join(known)}")
    return Keep(keep)
