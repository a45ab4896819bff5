"""A client's report and resume for a case review: masked, whole, and in a folder of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from trainready.clients.identity import mask_of
from trainready.model.artefact import Artefact
from trainready.model.skillmap import SkillMap
from trainready.pipeline import Coached
from trainready.render import render_report, render_resume
from trainready.taxonomy.field import load_field

FOLDER = "case-review"


def review_files(
    coached: Coached, skill_map: SkillMap, code: str, skills: Path | None
) -> tuple[Artefact, ...]:
    """The report as a web page and as a Word file, the resume as plain text."""
    mask = mask_of(coached.resume, coached.household, code, skills)
    say = skill_map.wording
    report = mask.over(coached.report)
    report = replace(report, name=code, notes=(*report.notes, say("clients.mask.note")))
    field = load_field(skill_map.roles, skills)
    made = (
        *render_report(report, field, ("html", "docx"), say, stem=code),
        *render_resume(mask.over(coached.tailored), ("txt",), say, stem=code),
    )
    return tuple(Artefact(f"{FOLDER}/{a.name}", a.content) for a in made)
