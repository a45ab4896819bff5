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
    settled: bool = False
    """The person was asked about its wording and decided."""


@dataclass(frozen=True, slots=True)
class Break:
    """A career break: one neutral line, in the person's words."""

    label: Text
    start: Date = NO_DATE
    end: Date = NO_DATE
    private: bool = False
    in_years: bool = False
    """The person chose years in each job in place of dates, and so no line for the break."""
    list_acts: bool = False
    """What was done at home stands below the line, because the person wants it so."""


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
    never: tuple[str, ...] = ()
    """Ids of competencies that the person says they have never used."""
    asides: tuple[Aside, ...] = ()


def acts_at_home(household: HouseholdRecord) -> tuple[Activity, ...]:
    """What was done at home and may be printed."""
    acts = household.activities
    return tuple(a for a in acts if a.setting is Setting.HOME and not a.private)


def has_post(activity: Activity) -> bool:
    """It names a post or a place, so it can stand as an entry."""
    return bool(activity.role or activity.organisation)


def post_of(activity: Activity) -> tuple[str, ...]:
    """What makes two answers one post: role, organisation and both dates."""
    dates = (activity.start.iso, activity.end.iso, str(activity.end.ongoing))
    return (activity.role.value, activity.organisation.value, *dates)
