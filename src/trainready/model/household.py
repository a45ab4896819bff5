"""What the person did at home and as a volunteer, as they told it."""

from __future__ import annotations

from dataclasses import dataclass

from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, Setting

ANSWERS_VERSION = 1
"""Version of the answers file; a file of another version is refused with a clear sentence."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that the person did, with scale, duration and result as far as they said."""

    what: Text
    setting: Setting
    code: str = ""
    """ATUS second-tier code (BLS, American Time Use Survey lexicon), or nothing."""
    role: Text = NOTHING
    organisation: Text = NOTHING
    result: Text = NOTHING
    people: Text = NOTHING
    how_often: Text = NOTHING
    start: Date = NO_DATE
    end: Date = NO_DATE
    exact: bool = True
    """False: the numbers are the person's estimate and print with "about", or not at all."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A career break: one neutral line, in the person's words."""

    label: Text
    start: Date = NO_DATE
    end: Date = NO_DATE
    private: bool = False
    show: str = "line"
    """`line`, `no_reason`, or `years`: years in each job in place of dates."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that the person wrote and that counts as no activity; it is told, never lost."""

    line: int
    """Counted from 1 in the file."""
    text: str
    why: str
    """`unknown`, a reason of activities.toml, or an objection of the guard."""


@dataclass(frozen=True, slots=True)
class HouseholdRecord:
    """The answers of one person. Empty when nothing was asked."""

    source: str = ""
    name: Text = NOTHING
    email: Text = NOTHING
    phone: Text = NOTHING
    place: Text = NOTHING
    activities: tuple[Activity, ...] = ()
    breaks: tuple[Break, ...] = ()
    asides: tuple[Aside, ...] = ()


def post_of(activity: Activity) -> tuple[str, ...]:
    """What makes two answers one post: role, organisation and both dates."""
    dates = (activity.start.iso, activity.end.iso, str(activity.end.ongoing))
    return (activity.role.value, activity.organisation.value, *dates)
