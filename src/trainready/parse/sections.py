"""Headings → sections, each with its rows; what stands above the first heading is the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainready.language.dates import DateGrammar
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import SectionKind
from trainready.parse.contact import has_detail
from trainready.parse.heading_words import HeadingWords
from trainready.parse.headings import find_headings, with_labels_apart
from trainready.parse.rows import Row, unwrapped
from trainready.parse.vocabulary import is_name_like, is_sentence, words

_FAR_LARGER = 1.4
"""How many times larger than everything else the letters of a name are."""
_NAME_LINES = 3
_LONGEST_DETAIL = 6
"""Words of a line of an address."""
_PHONE = 7
"""Digits of a telephone number at least."""
_SHORT_ITEM = 4
"""Words of an item of such a list."""
_INLINE_KINDS = frozenset(
    {
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
        SectionKind.INTERESTS,
        SectionKind.CERTIFICATES,
    }
)


@dataclass(frozen=True, slots=True)
class Section:
    """A run of rows under one heading."""

    kind: SectionKind
    heading: Row | None
    rows: tuple[Row, ...]
    contact: bool = False
    """It holds contact details: the top of the page, or a section that says so."""
    named_list: bool = False
    """Its heading is unknown and its rows are a list of short terms: a group of skills."""
    known: bool = True
    """The word lists have its heading."""
    loose: bool = False
    """Its rows belong nowhere, such as a signature."""


def cut_sections(
    rows: Sequence[Row], pack: LanguagePack, grammar: DateGrammar
) -> tuple[Section, ...]:
    """The sections in order. The first is the top and may be empty."""
    heading_words = HeadingWords(pack)
    ordered = with_labels_apart(rows, heading_words)
    known = frozenset(word for row in ordered for word in words(row.text))
    headings = find_headings(ordered, heading_words, pack, grammar)
    first = headings[0].index if headings else len(ordered)
    large = _large_name(ordered, first + 1)
    sections = [Section(SectionKind.PROFILE, None, ordered[:first], contact=True)]
    for heading, following in zip(headings, [*headings, None][1:], strict=True):
        end = following.index if following else len(ordered)
        body = ordered[heading.index + (not heading.entry) : end]
        row = ordered[heading.index]
        name = large if heading.index < large < end else 0
        if name:
            top = Section(SectionKind.PROFILE, None, ordered[name:end], contact=True)
            sections += [Section(heading.kind, row, ordered[heading.index + 1 : name]), top]
            continue
        sections.append(Section(heading.kind, row, body, heading.contact, known=heading.known))
    parted = [part for section in sections for part in _contact_apart(section)]
    joined = [replace(s, rows=unwrapped(s.rows, pack, known)) for s in parted]
    return tuple(
        _recognised(part) for section in joined for part in _inline_cut(section, heading_words)
    )


def _large_name(rows: Sequence[Row], start: int) -> int:
    """Where the person's name stands when a side column is read before it; 0 for nowhere."""
    largest = max((row.style.size for row in rows), default=0.0)
    found = [i for i, row in enumerate(rows) if row.style.size > largest / _FAR_LARGER]
    together = bool(found) and found == list(range(found[0], found[0] + len(found)))
    alone = together and len(found) <= _NAME_LINES and start <= found[0]
    return found[0] if alone and is_name_like(rows[found[0]].text) else 0


def _contact_apart(section: Section) -> list[Section]:
    """A section without the contact details that open another column, where no heading says so."""
    if section.contact:
        return [section]
    rows = section.rows
    for index in range(1, len(rows)):
        if _opens_column(rows[index - 1], rows[index]):
            end = next((i for i in range(index, len(rows)) if not _is_detail(rows[i])), len(rows))
            if has_detail(rows[index:end]):
                found = Section(SectionKind.PROFILE, None, rows[index:end], contact=True)
                return [replace(section, rows=rows[:index] + rows[end:]), found]
    return [section]


def _opens_column(above: Row, row: Row) -> bool:
    """The row stands higher on the paper than the one that is read before it."""
    one, two = above.last, row.first
    if one.box is None or two.box is None:
        return False
    if one.place.page != two.place.page:
        return two.place.page < one.place.page
    return two.box.top < one.box.top - 1


def _is_detail(row: Row) -> bool:
    plain = not row.bullet and not row.style.bold and len(row.parts) == 1
    told = has_detail([row]) or sum(map(str.isdigit, row.text)) >= _PHONE
    return (plain or told) and len(words(row.text)) <= _LONGEST_DETAIL


def _inline_cut(section: Section, headings: HeadingWords) -> list[Section]:
    """Rows like "Languages: German, French" open a section in the middle of another."""
    result: list[tuple[Section, list[Row]]] = [(section, [])]
    for row in section.rows:
        label, colon, _rest = row.text.partition(":")
        own = section.kind is SectionKind.EDUCATION and headings.is_label(label)
        found = headings.kind(label) if colon and not row.bullet and not own else None
        kind = found[0] if found and not found[1] else None
        if kind in _INLINE_KINDS and kind is not result[-1][0].kind:
            value = row if kind is SectionKind.SKILLS else _after(row, len(label) + 1)
            result.append((Section(kind, None, ()), [value] if value.text else []))
        else:
            # Among other things such a row is one line, and the next is again another thing.
            into = 0 if section.kind is SectionKind.OTHER else -1
            result[into][1].append(row)
    return [replace(part, rows=tuple(rows)) for part, rows in result]


def _after(row: Row, at: int) -> Row:
    passage = row.passage.cut(at, len(row.text))
    return replace(row, passage=passage, parts=(passage,))


def _recognised(section: Section) -> Section:
    """An unknown heading over a list of short terms names a group of skills."""
    if section.kind is not SectionKind.OTHER or section.known or not section.rows:
        return section
    parts = [part for row in section.rows for part in row.parts]
    items = sum(1 + part.text.count(",") for part in parts)
    short = items > 1 and all(
        len(words(part.text)) <= _SHORT_ITEM * (1 + part.text.count(","))
        and not is_sentence(part.text)
        and not part.text.endswith(".")
        for part in parts
    )
    return replace(section, kind=SectionKind.SKILLS, named_list=True) if short else section
