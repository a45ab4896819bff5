"""The top, contact and profile sections → name, headline, contact details and summary."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import chain

from trainready.language.dates import DateGrammar
from trainready.model.document import Document
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import Basics, SectionKind
from trainready.parse.contact import Contact, has_detail, take_contact
from trainready.parse.identity import (
    Identity,
    details_apart,
    find_identity,
    names_apart,
    page_titles_apart,
)
from trainready.parse.links import take_labelled_links, take_unseen_links
from trainready.parse.passages import EMPTY, Passage, join
from trainready.parse.rows import Row
from trainready.parse.sections import Section
from trainready.parse.vocabulary import folded, is_sentence

_FOOTER = 16
"""Words of a footer with contact details."""
_LONG_ENOUGH = 8
"""Words from which a loose line at the top is part of the summary."""


def read_basics(
    sections: Sequence[Section], document: Document, grammar: DateGrammar, pack: LanguagePack
) -> tuple[Basics, list[Passage]]:
    """The basics, and the passages of these sections that found no field."""
    found = [_as_contact(s) for s in sections if s.kind is SectionKind.PROFILE]
    profile = [_with_name_apart(s, pack) if s.contact else s for s in found]
    contact = Contact()
    profile = [_without_labels(section, contact, pack) for section in profile]
    rows = list(chain.from_iterable(s.rows for s in profile if s.contact))
    identity = find_identity(rows, contact.email.value or _any_email(sections), pack)
    used = {id(rows[index]) for index in identity.used}
    summary: list[Passage] = []
    listed: set[Passage] = set()
    unplaced: list[Passage] = []
    for section in profile:
        for row in section.rows:
            if id(row) in used or _says_name_again(row, identity):
                continue
            left = take_contact(contact, row, grammar, pack, section.contact)
            listed.update((row.passage, *left) if row.bullet else ())
            if section.contact:
                long = [p for p in left if _is_prose(p)]
                summary += long
                unplaced += [p for p in left if p not in long]
            else:
                summary += [row.passage] if row.passage in left or len(left) > 1 else left
    address = set(contact.address)
    unplaced = [passage for passage in unplaced if passage not in address]
    if not contact.email:
        _search_everywhere(contact, sections, grammar, pack)
    if document.lines:
        take_unseen_links(contact.pages, document, pack)
    return _basics(identity, contact, _profile(summary, listed), pack), unplaced


def _profile(summary: Sequence[Passage], listed: Collection[Passage]) -> Passage:
    """The summary as one text, a line end around each point of a list: two points are two claims,
    whether a full stop stands between them or not."""
    whole = EMPTY
    for above, passage in zip((EMPTY, *summary), summary, strict=False):
        apart = above in listed or passage in listed
        whole = join(whole, passage, "\n" if apart else " ") if whole else passage
    return whole


def _says_name_again(row: Row, identity: Identity) -> bool:
    return bool(identity.name) and folded(row.text) == folded(identity.name.value)


def _as_contact(section: Section) -> Section:
    """A section "About" that holds an address and no prose is one of contact details."""
    told = has_detail(section.rows) and not any(_is_prose(row.passage) for row in section.rows)
    return replace(section, contact=section.contact or told)


def _with_name_apart(section: Section, pack: LanguagePack) -> Section:
    titled = page_titles_apart(details_apart(section.rows, pack), pack)
    return replace(section, rows=tuple(names_apart(titled, pack)))


def _without_labels(section: Section, contact: Contact, pack: LanguagePack) -> Section:
    """A section of contact details less words like "Email me", whose link is the detail."""
    if not section.contact:
        return section
    rows = []
    for row in section.rows:
        told = take_labelled_links(contact.pages, row, pack)
        contact.email = contact.email or told.email
        contact.phone = contact.phone or told.phone
        rows += [told.rest] if told.rest else []
    return replace(section, rows=tuple(rows))


def _is_prose(passage: Passage) -> bool:
    return is_sentence(passage.text) or len(passage.text.split()) >= _LONG_ENOUGH


def _basics(identity: Identity, contact: Contact, summary: Passage, pack: LanguagePack) -> Basics:
    return Basics(
        name=identity.name,
        label=identity.label,
        email=contact.email,
        phone=contact.phone,
        url=contact.pages.url,
        summary=summary.as_text(),
        location=contact.location(pack),
        profiles=tuple(contact.pages.profiles),
    )


def _is_all_detail(row: Row) -> bool:
    """The row of a footer: little more than contact details."""
    return len(row.text.split()) <= _FOOTER


def _any_email(sections: Sequence[Section]) -> str:
    for section in sections:
        for row in section.rows:
            for token in row.text.split():
                if "@" in token:
                    return token.strip("<>()[],;|")
    return ""


def _search_everywhere(
    contact: Contact, sections: Sequence[Section], grammar: DateGrammar, pack: LanguagePack
) -> None:
    """An e-mail address in another section than one expects, but never a referee's."""
    for section in sections:
        if section.kind in (SectionKind.PROFILE, SectionKind.REFERENCES):
            continue
        for row in section.rows:
            if has_detail([row]) and not contact.email:
                take_contact(contact, row, grammar, pack, _is_all_detail(row))
