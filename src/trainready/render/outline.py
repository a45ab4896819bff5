"""TailoredResume → the same resume as every format prints it: clean text, headings, one order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainready.model.resume import SectionKind, Setting
from trainready.model.skillmap import Wording
from trainready.model.tailored import (
    TailoredEntry,
    TailoredLine,
    TailoredResume,
    TailoredSection,
)
from trainready.render.clean import clean, safe_url

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Z]{2}))?")
_BRIEF = frozenset(
    {
        SectionKind.CERTIFICATES,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
        SectionKind.INTERESTS,
        SectionKind.REFERENCES,
        SectionKind.LANGUAGES,
    }
)
"""Sections whose entries take one line each."""
_TOWN = " · "
"""Between a school and its town: behind a comma, a form reader takes the town for a part of the
name."""
_FORM_ORDER = (
    SectionKind.PROFILE,
    SectionKind.WORK,
    SectionKind.VOLUNTEER,
    SectionKind.HOUSEHOLD,
    SectionKind.EDUCATION,
    SectionKind.SKILLS,
    SectionKind.LANGUAGES,
    SectionKind.CERTIFICATES,
)
"""The order in which web forms ask; what they do not ask comes after, in its own order."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and, perhaps, where it leads."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A strength: the label is ours, the text is the person's."""

    label: str
    text: Piece
    context: str


@dataclass(frozen=True, slots=True)
class Entry:
    lead: Piece
    """What stands first: the title, or else the organisation."""
    rest: tuple[Piece, ...]
    """Organisation, place, detail: as far as they are there and not the lead."""
    dates: str
    lines: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    items: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Section:
    kind: str
    heading: str
    brief: bool
    """True when an entry takes one line."""
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    lines: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A resume ready to be set in type; no format adds, drops or words anything."""

    title: str
    """Of the document, for its properties."""
    language: str
    region: str
    name: str
    headline: str
    contacts: tuple[Piece, ...]
    summary: tuple[Piece, ...]
    strengths_heading: str
    strengths: tuple[Act, ...]
    sections: tuple[Section, ...]


def outline(resume: TailoredResume, wording: Wording) -> Outline:
    """Everything that the resume prints, empty parts left out."""
    name = clean(resume.name.text)
    language, region = language_of(resume.language)
    sections = (_section(section, wording) for section in resume.sections)
    return Outline(
        title=wording("resume.document.title", name=name)
        if name
        else wording("resume.document.untitled"),
        language=language,
        region=region,
        name=name,
        headline=clean(resume.headline.text),
        contacts=_pieces(resume.contacts),
        summary=_paragraph(resume.summary),
        strengths_heading=wording("resume.headings.strengths"),
        strengths=tuple(
            Act(clean(strength.label), _piece(strength.act), clean(strength.context.text))
            for strength in resume.strengths
            if clean(strength.act.text)
        ),
        sections=tuple(s for s in sections if s.entries or s.groups or s.lines),
    )


def _paragraph(lines: tuple[TailoredLine, ...]) -> tuple[Piece, ...]:
    """The sentences of the summary as one paragraph, or nothing."""
    sentences = [piece.text for piece in _pieces(lines)]
    text = " ".join(s if s[-1] in ".!?:;" else f"{s}." for s in sentences)
    return (Piece(text),) if text else ()


def in_form_order(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections in the order in which web forms ask for them."""
    order = [kind.value for kind in _FORM_ORDER]
    return tuple(
        sorted(sections, key=lambda s: order.index(s.kind) if s.kind in order else len(order))
    )


def language_of(tag: str) -> tuple[str, str]:
    """Language and region of a tag such as `en-GB`; English when it is none."""
    match = _LANGUAGE.fullmatch(tag)
    return (match[1], match[2] or "") if match else ("en", "")


def _section(section: TailoredSection, wording: Wording) -> Section:
    groups = tuple(Group(clean(group.name.text), _pieces(group.items)) for group in section.groups)
    entries = tuple(_entry(entry, wording) for entry in section.entries)
    if section.kind is SectionKind.LANGUAGES and not any(e.dates or e.lines for e in entries):
        spoken = tuple(_spoken(entry, wording) for entry in entries)
        groups, entries = (*groups, Group("", spoken)), ()
    return Section(
        kind=section.kind.value,
        heading=clean(section.heading.text) or wording(f"resume.headings.{section.kind}"),
        brief=section.kind in _BRIEF,
        entries=tuple(entry for entry in entries if entry.lead.text or entry.lines),
        groups=tuple(group for group in groups if group.name or group.items),
        lines=_pieces(section.lines),
    )


def _entry(entry: TailoredEntry, wording: Wording) -> Entry:
    where = _pieces((entry.organisation, entry.place))
    if entry.setting is Setting.STUDY and len(where) == 2:
        where = (Piece(_TOWN.join(piece.text for piece in where), where[0].url),)
    parts = (*_pieces((entry.title,)), *where, *_pieces((entry.detail,)))
    lead, *rest = parts or (Piece(""),)
    return Entry(lead, tuple(rest), _dates(entry, wording), _pieces(entry.lines))


def _spoken(entry: Entry, wording: Wording) -> Piece:
    """A language with its fluency in one piece."""
    if not entry.rest:
        return entry.lead
    fluency = ", ".join(piece.text for piece in entry.rest)
    if fluency.startswith("("):
        return Piece(f"{entry.lead.text} {fluency}")
    key = "resume.languages.item_with_brackets" if "(" in fluency else "resume.languages.item"
    return Piece(wording(key, language=entry.lead.text, fluency=fluency))


def _dates(entry: TailoredEntry, wording: Wording) -> str:
    start, end = clean(entry.start.text), clean(entry.end.text)
    if start and end:
        return wording("resume.dates.range", start=start, end=end)
    return start or end


def _pieces(lines: tuple[TailoredLine, ...]) -> tuple[Piece, ...]:
    return tuple(piece for piece in map(_piece, lines) if piece.text)


def _piece(line: TailoredLine) -> Piece:
    return Piece(clean(line.text), safe_url(line.url))
