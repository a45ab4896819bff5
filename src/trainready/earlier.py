"""What an earlier run left in its folder: reports to compare with, decisions to keep to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from trainready.errors import UnreadableFile
from trainready.pipeline import DECISIONS, REPORT_DATA, Request

MOST_REPORTS, LARGEST_REPORT = 50, 5_000_000
"""Files and bytes of earlier reports that are looked at."""


def with_earlier(request: Request, out: Path) -> Request:
    """The request with what stands in the folder that its files will go to."""
    return replace(request, earlier_decisions=_decisions(out), earlier_reports=_reports(out))


def _reports(out: Path) -> dict[str, bytes]:
    """Reports for programs of earlier runs into this folder; one that cannot be read is none."""
    found = {}
    for path in sorted(out.glob(f"details/*{REPORT_DATA}"))[:MOST_REPORTS]:
        with suppress(OSError):
            if path.stat().st_size <= LARGEST_REPORT:
                found[path.name] = path.read_bytes()
    return found


def _decisions(out: Path) -> bytes | None:
    """What stands in the file of decisions of an earlier run into this folder."""
    path = out / DECISIONS
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableFile(
            f"your decisions cannot be opened ({error.strerror})",
            where=str(path),
            cure="Close the file in other programs, and run the same command again.",
        ) from None
