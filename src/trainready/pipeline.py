"""The whole journey on one screen: files in, artefacts out. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from trainready.assess import assess
from trainready.assess.said_no import said_no
from trainready.errors import DishonestOutput, UnprintableLetters, UnreadableFile, UsageError
from trainready.files import slug
from trainready.honesty.gate import Gate, Violation
from trainready.honesty.receipts import receipts
from trainready.honesty.rendered import check_rendered
from trainready.input import Reading, language_pack, read_resume
from trainready.language.dates import DateGrammar
from trainready.match.matcher import Matcher
from trainready.model.artefact import Artefact
from trainready.model.brand import Brand
from trainready.model.casework import ClientPlan, CounselorNotes, Edition
from trainready.model.changes import Choices, Decision
from trainready.model.document import Document
from trainready.model.field import Field
from trainready.model.household import HouseholdRecord
from trainready.model.journey import Coached as Coached
from trainready.model.journey import Request as Request
from trainready.model.readiness import Readiness
from trainready.model.report import GapReport
from trainready.model.skillmap import SkillMap, Wording
from trainready.model.statement import Statement
from trainready.model.tailored import TailoredResume
from trainready.plan import plan
from trainready.plan.progress import since
from trainready.plan.subject import subject
from trainready.plan.verdict import Paragraph, verdict
from trainready.readback import compare, read_again
from trainready.render import PAPERS, designs, render_report, render_resume
from trainready.render.json_resume import render_json_resume
from trainready.render.letter import render_letter
from trainready.render.receipts import render_changes, render_provenance
from trainready.statements import statements
from trainready.tailor import tailor
from trainready.tailor.changes import changes_of
from trainready.tailor.decisions import FILE, decisions_file, decisions_of, proposals, stale
from trainready.tailor.in_years import in_years
from trainready.tailor.letter import letter_of
from trainready.taxonomy.field import load_field
from trainready.taxonomy.interview import load_interview
from trainready.taxonomy.load import load_skill_map
from trainready.taxonomy.overclaims import load_overclaims

if TYPE_CHECKING:
    from trainready.household.interview import Interview

RESUME_FORMATS = ("docx", "pdf", "html", "md", "txt")
FOR_FORMS = ("txt",)
"""Formats to paste from into forms."""
REPORT_FORMATS = ("html", "pdf", "docx", "md")
"""Of the report for people."""
ANSWERS = ".toml"
"""What a file of answers ends in."""
NOTES = (".txt", ".md", ".markdown")
"""What a file of plain lines about home and volunteer work ends in."""
BRAND = "brand.toml"
DECISIONS = FILE
REPORT_DATA = "-gap-report.json"
"""What the report for programs ends in, in `details/`."""
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
    readiness = said_no(assess(findings, skill_map), _known(household, skill_map))
    return Mapped(reading, household, said, readiness, skill_map)


def _known(household: HouseholdRecord, skill_map: SkillMap) -> frozenset[str]:
    """What the person has never done, by ids that exist."""
    for id_ in household.never:
        if id_ not in skill_map.competencies:
            raise UnreadableFile(
                f"there is no competency '{id_}' to say never about",
                where=household.source,
                cure="The ids are those of: trainready skills list",
            )
    return frozenset(household.never)


def report_of(mapped: Mapped, request: Request, name: str = "") -> GapReport:
    """What the person shows for the role of the request, or else for the best one."""
    return plan(
        mapped.reading.resume,
        mapped.household,
        mapped.readiness,
        mapped.skill_map,
        request.role or mapped.readiness.best,
        said=mapped.statements,
        name=name,
        chosen=bool(request.role),
        today=request.today,
        overclaims=load_overclaims(request.skills),
    )


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
    return Interview(load_interview(skills), wording, replies, load_overclaims(skills))


def coach(request: Request, stdin: BinaryIO | None = None) -> Coached:
    """The main job. Raises `DishonestOutput` rather than return a line without a receipt."""
    agreed, notes = _casework(request.notes)
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
    wording = skill_map.wording
    shown = tailored
    if any(pause.in_years for pause in mapped.household.breaks):
        shown = in_years(tailored, resume, request.today, wording)
    _refuse((*gate.check(tailored), *(gate.check(shown) if shown is not tailored else ())))
    stem = request.stem or slug(tailored.name.text, "my")
    earlier = request.earlier_reports.get(f"{stem}{REPORT_DATA}")
    report = since(earlier, report_of(mapped, request, tailored.name.text), wording)
    _refuse(gate.check_report(report))
    printed, left_out, read = _resume_files(tailored, shown, wording, request, stem)
    changes = proposals(decided, changes_of(tailored), wording)
    field = load_field(skill_map.roles, request.skills)
    for_everyone = partial(
        render_report, report, field, wording=wording, stem=stem, paper=request.paper
    )
    for_client = partial(for_everyone, edition=Edition(request.brand, agreed))
    reports, unable = _each_format(request.report_formats, for_client)
    kept: tuple[Artefact, ...] = ()
    if notes is not None:
        for_counselor = partial(for_everyone, edition=Edition(request.brand, agreed, notes))
        kept, _ = _each_format(request.report_formats, for_counselor)
    artefacts = (
        *printed,
        *(_letter(tailored, gate, request, stem) if request.letter else ()),
        *reports,
        *_details(tailored, report, field, mapped, stem),
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
        tuple(dict.fromkeys((*left_out, *unable))),
        changes,
        unused,
        kept,
        read,
        mapped.household.asides,
        mapped.household,
    )


def brand_of(path: Path) -> Brand:
    """The brand of a `brand.toml`, or of the one in a folder. Raises `UnreadableFile`."""
    from trainready.agency.brand import read_brand

    return read_brand(path / BRAND if path.is_dir() else path, designs(), PAPERS)


def _casework(path: Path | None) -> tuple[ClientPlan | None, CounselorNotes | None]:
    """What was agreed, if anything, and apart from it the counselor's notes."""
    if path is None:
        return None, None
    from trainready.agency.notes import read_notes

    agreed, notes = read_notes(path)
    return (agreed if agreed != ClientPlan() else None), notes


def _resume_files(
    tailored: TailoredResume, shown: TailoredResume, wording: Wording, request: Request, stem: str
) -> tuple[tuple[Artefact, ...], tuple[str, ...], tuple[Document, ...]]:
    """A file in each format, the formats left out, and the files as they are read again.

    Forms ask for dates, so their text has them, whatever is `shown` to people.
    """
    made: list[Artefact] = []
    read: list[Document] = []
    left_out: list[str] = []
    for kind in request.formats:
        version = tailored if kind in FOR_FORMS else shown
        render = partial(
            render_resume,
            version,
            wording=wording,
            stem=stem,
            design=request.design,
            paper=request.paper,
        )
        files, unable = _each_format([kind], render)
        again = read_again(files)
        _refuse(compare(again, partial(check_rendered, tailored=version, wording=wording)))
        made += files
        read += again
        left_out += unable
    return tuple(made), tuple(left_out), tuple(read)


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
            letter,
            kind,
            wording,
            stem=stem,
            role=role,
            design=request.design,
            paper=request.paper,
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
    tailored: TailoredResume, report: GapReport, field: Field, mapped: Mapped, stem: str
) -> tuple[Artefact, ...]:
    """What other tools and a careful reader want: JSON, receipts, changes."""
    (as_json,) = render_report(report, field, ["json"], mapped.skill_map.wording, stem=stem)
    resume, household = mapped.reading.resume, mapped.household
    return (
        render_json_resume(tailored, f"details/{stem}-resume.json"),
        Artefact(f"details/{as_json.name}", as_json.content),
        render_provenance(tailored, "details/provenance.json"),
        render_changes(
            tailored, resume, household, mapped.skill_map.wording, "details/changes.json"
        ),
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
