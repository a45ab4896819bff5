"""The journey from a document to a resume, on one screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from trainready.language.dates import DateGrammar
from trainready.model.document import Document
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import Text
from trainready.model.resume import (
    Basics,
    Education,
    Item,
    OtherSection,
    Position,
    Resume,
    SectionKind,
    Setting,
    Skill,
    SpokenLanguage,
)
from trainready.parse.basics import read_basics
from trainready.parse.education import read_education
from trainready.parse.items import read_entries_as_items, read_interests, read_listed_items
from trainready.parse.passages import Passage
from trainready.parse.positions import read_positions
from trainready.parse.remarks import remarks_on
from trainready.parse.resumed import work_in_order
from trainready.parse.rows import rows_of
from trainready.parse.sections import Section, cut_sections
from trainready.parse.skills import read_skills
from trainready.parse.spoken import read_languages
from trainready.parse.strays import strays_apart
from trainready.parse.typed import without_signs
from trainready.parse.vocabulary import is_household

_UNSURE = 0.5


def parse(document: Document, pack: LanguagePack) -> Resume:
    """The resume in a document. Every line ends in a field, in `others` or in `unplaced`."""
    grammar = DateGrammar(pack.dates)
    sections = cut_sections(without_signs(rows_of(document), pack), pack, grammar)
    sections = work_in_order(strays_apart(sections, pack), grammar, pack)
    basics, unplaced = read_basics(sections, document, grammar, pack)
    gathered = _Gathered(basics, [*unplaced])
    for section in sections:
        if section.kind is not SectionKind.PROFILE:
            _read_section(section, gathered, grammar, pack)
    resume = gathered.resume(document)
    return remarks_on(resume, document, pack)


@dataclass(slots=True)
class _Gathered:
    """The fields of the resume while its sections are read."""

    basics: Basics
    unplaced: list[Passage]
    work: list[Position] = field(default_factory=list)
    volunteer: list[Position] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    languages: list[SpokenLanguage] = field(default_factory=list)
    items: dict[SectionKind, list[Item]] = field(default_factory=dict)
    others: list[OtherSection] = field(default_factory=list)

    def resume(self, document: Document) -> Resume:
        return Resume(
            source=document.source,
            basics=self.basics,
            work=tuple(self.work),
            volunteer=tuple(self.volunteer),
            education=tuple(self.education),
            skills=tuple(self.skills),
            languages=tuple(self.languages),
            certificates=self._of(SectionKind.CERTIFICATES),
            projects=self._of(SectionKind.PROJECTS),
            publications=self._of(SectionKind.PUBLICATIONS),
            awards=self._of(SectionKind.AWARDS),
            interests=self._of(SectionKind.INTERESTS),
            references=self._of(SectionKind.REFERENCES),
            others=tuple(self.others),
            unplaced=tuple(_texts(self.unplaced)),
            notes=document.notes,
        )

    def take_other(self, section: Section) -> None:
        """Keep a section whole under its heading; one without heading joins its like."""
        if section.heading is None:
            self.take_told(tuple(row.passage for row in section.rows))
        elif section.rows or not section.known:
            heading = section.heading.passage.as_text(_UNSURE)
            lines = tuple(row.passage.as_text() for row in section.rows)
            self.others.append(OtherSection(heading, lines))

    def take_told(self, told: tuple[Passage, ...]) -> None:
        """Keep lines that stand under no heading of their own."""
        lines = tuple(_texts([*told]))
        last = self.others.pop() if self.others and not self.others[-1].heading else None
        lines = (*last.lines, *lines) if last else lines
        self.others += [OtherSection(Text(), lines)] if lines else []

    def _of(self, kind: SectionKind) -> tuple[Item, ...]:
        return tuple(self.items.get(kind, ()))


def _texts(passages: list[Passage]) -> list[Text]:
    return [passage.as_text() for passage in passages if passage]


def _read_section(
    section: Section, into: _Gathered, grammar: DateGrammar, pack: LanguagePack
) -> None:
    """Hand the rows of one section to the reader of its kind."""
    kind, rows = section.kind, section.rows
    leftover: tuple[Passage, ...] = ()
    match kind:
        case SectionKind.WORK:
            found, leftover = read_positions(rows, kind, grammar, pack)
            into.work += found
        case SectionKind.VOLUNTEER | SectionKind.HOUSEHOLD:
            found, leftover = read_positions(rows, kind, grammar, pack)
            if kind is SectionKind.HOUSEHOLD and _told_without_entries(section, grammar, pack):
                found, leftover = (_named_by_heading(section),), ()
            into.volunteer += found
        case SectionKind.EDUCATION:
            studies, certificates, leftover = read_education(
                rows, grammar, pack, beside=bool(into.education)
            )
            into.education += studies
            into.items.setdefault(SectionKind.CERTIFICATES, []).extend(certificates)
        case SectionKind.SKILLS:
            skills, leftover = read_skills(section, pack)
            into.skills += skills
        case SectionKind.LANGUAGES:
            languages, told, leftover = read_languages(rows, pack)
            into.languages += languages
            into.take_told(told)
        case SectionKind.INTERESTS:
            into.items.setdefault(kind, []).extend(read_interests(rows))
        case SectionKind.PROJECTS | SectionKind.REFERENCES:
            into.items.setdefault(kind, []).extend(read_entries_as_items(rows, grammar, pack))
        case SectionKind.OTHER if section.loose:
            leftover = tuple(row.passage for row in rows)
        case SectionKind.OTHER:
            into.take_other(section)
        case _:
            into.items.setdefault(kind, []).extend(read_listed_items(rows, grammar, pack))
    into.unplaced += leftover


def _told_without_entries(section: Section, grammar: DateGrammar, pack: LanguagePack) -> bool:
    """Lines about care at home without a date, a list below a name, or the name of a role."""
    if section.heading is None or not section.rows:
        return False
    kinds = {row.bullet for row in section.rows}
    roles = any(is_household(row.text, "", pack) for row in section.rows)
    return len(kinds) == 1 and not roles and not any(grammar.find(r.text) for r in section.rows)


def _named_by_heading(section: Section) -> Position:
    """Lines about care at home that form no entry, under the words of their heading."""
    heading = section.heading.passage.as_text() if section.heading else Text()
    lines = tuple(row.passage.as_text() for row in section.rows)
    return Position(title=heading, highlights=lines, setting=Setting.HOME)
