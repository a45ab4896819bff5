"""The whole journey on one screen: files in, artefacts out. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from trainready.assess import assess
from trainready.errors import DishonestOutput, UnprintableLetters, UsageError
from trainready.files import slug
from trainready.honesty.gate import Gate, Violation
from trainready.honesty.receipts import receipts
from trainready.honesty.rendered import check_rendered
from trainready.input import Reading, language_pack, read_resume
from trainready.language.dates import DateGrammar
from trainready.match.matcher import Matcher
from trainready.model.artefact import Artefact
from trainready.model.changes import Choices, Decision
from trainready.model.household import HouseholdRecord
from trainready.model.journey import Coached as Coached
from trainready.model.journey import Request as Request
from trainready.model.readiness import Readiness
from trainready.model.report import GapReport
from trainready.model.skillmap import SkillMap
from trainready.model.statement import Statement
from trainready.model.tailored import TailoredResume
from trainready.plan import plan
from trainready.plan.subject import subject
from trainready.plan.verdict import Paragraph, verdict
from trainready.readback import compare, read_again
from trainready.render import render_report, render_resume
from trainready.render.json_resume import render_json_resume
from trainready.render.letter import render_letter
from trainready.render.receipts import render_changes, render_provenance
from trainready.statements import statements
from trainready.tailor import tailor
from trainready.tailor.changes import changes_of
from trainready.tailor.decisions import FILE, decisions_file, decisions_of, proposals, stale
from trainready.tailor.letter import letter_of
from trainready.taxonomy.interview import load_interview
from trainready.taxonomy.load import load_skill_map

if TYPE_CHECKING:
    from trainready.household.interview import Interview

RESUME_FORMATS = ("docx", "pdf", "html", "md", "txt")
REPORT_FORMATS = ("html", "md")
ANSWERS = ".toml"
"""What a file of answers ends in."""
NOTES = (".txt", ".md", ".markdown")
"""What a file of plain lines about home and volunteer work ends in."""
DECISIONS = FILE
SHOWN_VIOLATIONS = 5


@dataclass(frozen=True, slots=True)
class Mapped:
    """A person's input with everything that it shows."""

    reading: Reading
    household: HouseholdRecord
    statements: tuple[Statement, ...]
    readiness: Readiness
    skill_map: SkillMap


def map_person(request: Request, stdin: BinaryIO | None = None) -> Mapped:
    """Read, parse, match and assess."""
    skill_map = load_skill_map(request.skills)
    if request.role and request.role not in skill_map.roles:
        known = ", ".join(skill_map.roles)
        raise UsageError(f"there is no role '{request.role}'", cure=f"The roles are: {known}")
    if request.resume and request.resume.suffix.lower() == ANSWERS and not request.household:
        # Answers given as the resume: printed as one, they would show what was told in private.
        request = replace(request, resume=None, household=request.resume)
    reading = read_resume(request.resume, request.skills, stdin)
    household = _household(request.household, skill_map)
    said = statements(reading.resume, household, skill_map.lines, request.today)
    findings = Matcher(skill_map).find(said)
    return Mapped(reading, household, said, assess(findings, skill_map), skill_map)


def explain(topic: str, request: Request, stdin: BinaryIO | None = None) -> Iterable[Paragraph]:
    """How one competency stands, figure by figure, or why a subject is held."""
    mapped = map_person(request, stdin)
    if topic in mapped.skill_map.domains:
        return subject(topic, mapped.readiness, mapped.skill_map)
    role = mapped.skill_map.roles[request.role or mapped.readiness.best]
    return verdict(topic, mapped.readiness, mapped.skill_map, role)


def _household(path: Path | None, skill_map: SkillMap) -> HouseholdRecord:
    if path is None:
        return HouseholdRecord()
    # Imported here: its checks cost a tenth of a run, and most runs have no answers.
    if path.suffix.lower() in NOTES:
        from trainready.household.notes import read_notes

        return read_notes(path, skill_map.activity_rules, skill_map.guard)
    from trainready.household.answers import read_answers
    from trainready.household.notes import with_codes

    return with_codes(read_answers(path), skill_map.activity_rules)


def interview_of(skills: Path | None, today: date) -> Interview:
    """The household interview with the words of a skill map."""
    from trainready.household.interview import Interview
    from trainready.household.replies import Replies

    skill_map = load_skill_map(skills)
    dates = DateGrammar(language_pack(skills).dates)
    wording = skill_map.wording
    replies = Replies(wording, dates, skill_map.lines, skill_map.honesty, today)
    return Interview(load_interview(skills), wording, replies)


def coach(request: Request, stdin: BinaryIO | None = None) -> Coached:
    """The main job. Raises `DishonestOutput` rather than return a line without a receipt."""
    mapped = map_person(request, stdin)
    resume, readiness, skill_map = mapped.reading.resume, mapped.readiness, mapped.skill_map
    role = request.role or readiness.best
    decided = decisions_of(request.decisions, request.earlier_decisions)
    choices = Choices(request.keep_wording, request.keep, decided.refused)
    tailored = tailor(resume, mapped.household, readiness, skill_map, role, request.today, choices)
    gate = Gate(
        receipts(resume, mapped.household, mapped.reading.sources, mapped.reading.links),
        readiness,
        skill_map,
        DateGrammar(mapped.reading.pack.dates),
        request.today,
    )
    _refuse(gate.check(tailored))
    report = plan(
        resume, readiness, skill_map, role, name=tailored.name.text, chosen=bool(request.role)
    )
    _refuse(gate.check_report(report))
    stem = slug(tailored.name.text, "my")
    wording = skill_map.wording
    printed, left_out = _each_format(
        request.formats,
        lambda kind: render_resume(tailored, kind, wording, stem=stem, design=request.design),
    )
    read = read_again(printed)
    _refuse(compare(read, lambda text: check_rendered(text, tailored, wording)))
    changes = proposals(decided, changes_of(tailored), wording)
    report_formats = ["html", *(["md"] if "md" in request.formats else [])]
    artefacts = (
        *printed,
        *(_letter(tailored, gate, request, stem) if request.letter else ()),
        *render_report(report, report_formats, wording, stem=stem),
        *_details(tailored, report, mapped, stem),
    )
    unused: tuple[Decision, ...] = ()
    if not request.keep_wording:  # else nothing was proposed, and nothing is forgotten
        artefacts += decisions_file(decided, request.earlier_decisions, changes, wording)
        unused = stale(decided, changes)
    return Coached(
        artefacts,
        stem,
        resume,
        report,
        tailored,
        left_out,
        changes,
        unused,
        read,
        mapped.household.asides,
    )


def _letter(
    tailored: TailoredResume, gate: Gate, request: Request, stem: str
) -> tuple[Artefact, ...]:
    """The letter in each format that can show its letters; held to all that a resume is."""
    letter, wording = letter_of(tailored), gate.skill_map.wording
    role = gate.skill_map.roles[tailored.role].title
    _refuse(gate.check(letter))
    made, _ = _each_format(
        request.formats,
        lambda kind: render_letter(
            letter, kind, wording, stem=stem, role=role, design=request.design
        ),
    )
    check = partial(check_rendered, tailored=letter, wording=wording, ours="letter.", also=(role,))
    _refuse(compare(read_again(made), check))
    return made


def _each_format(
    formats: Iterable[str], render: Callable[[Sequence[str]], tuple[Artefact, ...]]
) -> tuple[tuple[Artefact, ...], tuple[str, ...]]:
    """A file in each format that can show its letters, and the formats that cannot."""
    made: list[Artefact] = []
    left_out: list[str] = []
    for kind in formats:
        try:
            made += render([kind])
        except UnprintableLetters:
            left_out.append(kind)
    return tuple(made), tuple(left_out)


def _details(
    tailored: TailoredResume, report: GapReport, mapped: Mapped, stem: str
) -> tuple[Artefact, ...]:
    """What other tools and a careful reader want: JSON, receipts, changes."""
    (as_json,) = render_report(report, ["json"], mapped.skill_map.wording, stem=stem)
    resume, household = mapped.reading.resume, mapped.household
    return (
        render_json_resume(tailored, f"details/{stem}-resume.json"),
        Artefact(f"details/{as_json.name}", as_json.content),
        render_provenance(tailored, "details/provenance.json"),
        render_changes(tailored, resume, household, "details/changes.json"),
    )


def _refuse(violations: tuple[Violation, ...]) -> None:
    if violations:
        shown = "\n".join(f"  {v}" for v in violations[:SHOWN_VIOLATIONS])
        raise DishonestOutput(
            f"{len(violations)} line(s) have no receipt, so nothing was written:\n{shown}",
            cure="The fault is ours or your own skill map's, not yours. Two ways forward: if the "
            "lines end in a file's name, leave that kind of file out, for example with "
            "--format docx,txt; or take odd signs out of these lines and run it again.",
        )
