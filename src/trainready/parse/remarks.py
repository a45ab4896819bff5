"""What the person should know about how their resume was read."""

from __future__ import annotations

from dataclasses import replace

from trainready.model.document import Document, Note, NoteKind
from trainready.model.language_pack import LanguagePack
from trainready.model.resume import Resume
from trainready.parse.heading_words import HeadingWords


def remarks_on(resume: Resume, document: Document, pack: LanguagePack) -> Resume:
    """The resume with notes on a missing name, unknown headings, dates and loose lines."""
    notes = list(document.notes)
    if not resume.basics.name:
        notes.append(Note(NoteKind.NO_NAME))
    known = HeadingWords(pack)
    notes += [
        Note(NoteKind.UNKNOWN_HEADING, detail=section.heading.value)
        for section in resume.others
        if section.heading and known.kind(section.heading.value) is None
    ]
    notes += [
        Note(NoteKind.ENTRY_WITHOUT_DATES, detail=entry.title.value or entry.organisation.value)
        for entry in (*resume.work, *resume.volunteer)
        if not entry.start and not entry.end
    ]
    if resume.unplaced:
        detail = " / ".join(text.value for text in resume.unplaced[:3])
        notes.append(Note(NoteKind.UNPLACED_LINES, detail=detail))
    return replace(resume, notes=tuple(notes))
