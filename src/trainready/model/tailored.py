"""A tailored resume: the person's own lines, chosen and ordered, each with its receipt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainready.model.origin import Origin, Text
from trainready.model.resume import Location, SectionKind, Setting


class LineKind(StrEnum):
    """What the honesty gate holds a line to."""

    QUOTE = "quote"
    """The person's words, shortened at most."""
    DATE = "date"
    """A date or a range, perhaps in another notation."""
    LINK = "link"
    """A link target from the source."""
    COMPUTED = "computed"
    """A text of ours around a figure that a formula gives."""
    SEEKING = "seeking"
    """`Seeking: <role>`: our words, no claim."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the person's words, with its reason: opening, filler, capital or full_stop."""

    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class TailoredLine:
    """One line, or one field of an entry. An empty one is false."""

    text: str = ""
    origins: tuple[Origin, ...] = ()
    kind: LineKind = LineKind.QUOTE
    edits: tuple[Edit, ...] = ()
    statement: str = ""
    """The id of the statement that it quotes, if one."""
    url: str = ""
    """The target, when the line is a link (http, https, mailto)."""
    iso: str = ""
    """For a date: `2021-04`, `2021`, or nothing for an open end."""
    refused: tuple[Edit, ...] = ()
    """Edits that the person said no to: the text stands as written."""

    def __bool__(self) -> bool:
        return bool(self.text)


BLANK = TailoredLine()
NOWHERE = Location()


@dataclass(frozen=True, slots=True)
class LabelledAct:
    """A competency's title as a label beside the person's own act."""

    competency: str
    label: str
    act: TailoredLine
    context: TailoredLine = BLANK
    """Where it was: the title or organisation of the entry."""


@dataclass(frozen=True, slots=True)
class TailoredEntry:
    """A job, a volunteer post, a degree, a project …"""

    title: TailoredLine = BLANK
    organisation: TailoredLine = BLANK
    place: TailoredLine = BLANK
    start: TailoredLine = BLANK
    end: TailoredLine = BLANK
    detail: TailoredLine = BLANK
    """A score, a fluency, an issuer."""
    lines: tuple[TailoredLine, ...] = ()
    setting: Setting = Setting.PAID


@dataclass(frozen=True, slots=True)
class TailoredGroup:
    """A named list: skills with keywords. `name` may be empty."""

    name: TailoredLine
    items: tuple[TailoredLine, ...]


@dataclass(frozen=True, slots=True)
class TailoredSection:
    """One section in the order in which it is printed."""

    kind: SectionKind
    heading: TailoredLine = BLANK
    """The person's own heading for sections that we have no word for; else the wording's."""
    entries: tuple[TailoredEntry, ...] = ()
    groups: tuple[TailoredGroup, ...] = ()
    lines: tuple[TailoredLine, ...] = ()
    """Paragraphs or list items outside of entries."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is not printed by choice, or would not be if the person had not said no."""

    text: Text
    reason: str
    """`not_done` or `not_for_role`."""
    refused: bool = False
    """The person said no, so it is printed."""


@dataclass(frozen=True, slots=True)
class TailoredResume:
    name: TailoredLine
    headline: TailoredLine
    contacts: tuple[TailoredLine, ...]
    """Place, e-mail, phone, links, in the order in which they are printed."""
    summary: tuple[TailoredLine, ...]
    strengths: tuple[LabelledAct, ...]
    sections: tuple[TailoredSection, ...]
    role: str
    language: str = "en"
    left_out: tuple[LeftOut, ...] = ()
    """Lines of jobs and of the profile; `details/changes.json` lists everything."""
    location: Location = NOWHERE
    """The parts of the place among the contacts, for JSON; what is printed is the line there."""
