"""What a person asks of one run, and what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trainready.model.artefact import Artefact
from trainready.model.brand import DESIGN, SHEET, Brand
from trainready.model.changes import Decision, Keep
from trainready.model.document import Document
from trainready.model.household import Aside, HouseholdRecord
from trainready.model.report import GapReport
from trainready.model.resume import Resume
from trainready.model.tailored import TailoredResume

DEFAULT_FORMATS = ("docx", "pdf", "txt")


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks of one run."""

    today: date
    """Ends entries that go on; the caller's, so that a run can be repeated."""
    resume: Path | None = None
    household: Path | None = None
    role: str = ""
    """A role id, or nothing for the role that the evidence speaks for most."""
    formats: tuple[str, ...] = DEFAULT_FORMATS
    """Of the resume."""
    report_formats: tuple[str, ...] = ("html",)
    """Of the report; its JSON is made in any case."""
    design: str = DESIGN
    paper: str = SHEET
    skills: Path | None = None
    """A folder laid over the skill maps that ship."""
    keep: Keep = Keep.TOLD
    keep_wording: bool = False
    letter: bool = False
    brand: Brand | None = None
    """The agency that prints the report; resume and letter carry no agency's name."""
    notes: Path | None = None
    """What was agreed, and the counselor's own: asks for a counselor's copy."""
    decisions: Path | None = None
    """A file of decisions that has the last word."""
    earlier_decisions: bytes | None = None
    """What stands in the file of decisions of an earlier run, to be renewed."""
    earlier_reports: Mapping[str, bytes] = field(default_factory=dict)
    """Reports of earlier runs, by file name, to say what is new."""
    stem: str = ""
    """What the names of the files begin with; the person's name if nothing is asked."""


@dataclass(frozen=True, slots=True)
class Coached:
    """The result of the main job, ready to be saved."""

    artefacts: tuple[Artefact, ...]
    stem: str
    resume: Resume
    report: GapReport
    tailored: TailoredResume
    left_out: tuple[str, ...] = ()
    """Formats that could not be made, since no font has the letters."""
    changes: tuple[Decision, ...] = ()
    """Each change that was proposed, and what the person says to it."""
    stale: tuple[Decision, ...] = ()
    """Decisions that no line asked for this time."""
    counselor: tuple[Artefact, ...] = ()
    """The counselor's copy, for a folder of its own: none of the others has a word of the notes."""
    read: tuple[Document, ...] = ()
    """The resume files as our own readers read them."""
    asides: tuple[Aside, ...] = ()
    """Lines about home and volunteer work that count as no activity."""
    household: HouseholdRecord = field(default_factory=HouseholdRecord)
    """The answers as read."""
