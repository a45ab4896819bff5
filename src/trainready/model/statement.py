"""One act in the person's own words."""

from __future__ import annotations

from dataclasses import dataclass

from trainready.model.origin import NOTHING, Text
from trainready.model.resume import NO_DATE, Date, SectionKind, Setting


@dataclass(frozen=True, slots=True)
class Statement:
    """One act, or one line of a profile or a skill list, with where and when it took place."""

    id: str
    """Stable for the same input: `work-2-3` is the third line of the second job."""
    text: Text
    section: SectionKind
    setting: Setting
    title: Text = NOTHING
    """The title of the entry that the line stands in."""
    organisation: Text = NOTHING
    start: Date = NO_DATE
    end: Date = NO_DATE
    months: int = 0
    """How long the entry lasted, in months; 0 when the dates do not say."""
    activity: str = ""
    """ATUS second-tier code that the person chose for a household answer, or nothing."""
    sized: bool = False
    """The person told how often or for how many, beside the line."""
    private: bool = False
    """The person does not want it printed; it still counts in their own report."""
