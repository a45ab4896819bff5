"""The input as receipts: which words stand where, and which belong to one claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from trainready.model.household import (
    Break,
    HouseholdRecord,
    acts_at_home,
    has_post,
    post_of,
)
from trainready.model.origin import Origin, Place, Span, Text
from trainready.model.resume import Education, Resume, Setting
from trainready.model.walk import texts_of


@dataclass(frozen=True, slots=True)
class Receipts:
    """Everything that the gate compares an output with."""

    sources: Mapping[tuple[str, Place], tuple[str, ...]]
    """The texts at each place of each source, as read."""
    entries: tuple[tuple[Origin, ...], ...]
    """The origins of the texts of each entry: a job, a degree, a post of one role …"""
    jobs: tuple[tuple[Origin, ...], ...]
    """Those of the jobs, and of the breaks that stand among them."""
    degrees: tuple[tuple[Origin, Origin], ...]
    """Degree and subject of one education entry: the only two texts that may share a line."""
    loose: tuple[Origin, ...]
    """Texts outside of entries: name, contact, profile, skills …"""
    titles: frozenset[str]
    """Every title held, case-folded."""
    texts: tuple[str, ...]
    """Every text of the input, and each degree with its subject."""
    fields: frozenset[str]
    """Every text of a JSON input; empty for other kinds."""
    links: frozenset[str]
    """Where the links of the source lead."""
    resume: Resume

    def replays(self, span: Span) -> bool:
        """The source has these words at this place."""
        return any(text[span.start : span.end] == span.text for text in self.at(span))

    def at(self, span: Span) -> tuple[str, ...]:
        """The texts at the place of a span."""
        # A field is known by its path alone, whatever number it was read as.
        place = replace(span.place, number=0) if span.place.path else span.place
        return self.sources.get((span.source, place), ())

    def stands_open(self, span: Span) -> bool:
        """The span is the start of a JSON Resume entry that states no end: it goes on."""
        path = span.place.path
        if not path.endswith("startDate"):
            return False
        end = replace(span.place, number=0, path=path.removesuffix("startDate") + "endDate")
        return not any(self.sources.get((span.source, end), ()))

    def one_text(self, origin: Origin) -> bool:
        """The whole origin lies inside one text of the input."""
        return any(text.covers(origin) for text in (*self.loose, *self.flat))

    @property
    def flat(self) -> Iterator[Origin]:
        for entry in self.entries:
            yield from entry

    def one_entry(self, origins: Iterable[Origin]) -> bool:
        """All these origins lie inside the texts of one entry."""
        return _within_one(self.entries, tuple(origins))

    def one_job(self, origins: Iterable[Origin]) -> bool:
        """All these origins lie inside the texts of one job, side job or break."""
        return _within_one(self.jobs, tuple(origins))


def _within_one(entries: Iterable[Iterable[Origin]], wanted: tuple[Origin, ...]) -> bool:
    return any(
        all(any(text.covers(origin) for text in entry) for origin in wanted) for entry in entries
    )


def receipts(
    resume: Resume,
    household: HouseholdRecord,
    sources: Mapping[tuple[str, Place], tuple[str, ...]],
    links: Iterable[str] = (),
) -> Receipts:
    """The receipts of one person's input."""
    breaks = [_with_acts(pause, household) for pause in household.breaks]
    entries = [
        *resume.work,
        *resume.volunteer,
        *resume.education,
        *resume.languages,
        *resume.skills,
        *resume.certificates,
        *resume.projects,
        *resume.publications,
        *resume.awards,
        *resume.interests,
        *resume.references,
        *resume.others,
        *breaks,
    ]
    posts: dict[tuple[str, ...], list[Text]] = {}
    side_jobs: dict[tuple[str, ...], list[Text]] = {}
    for activity in household.activities:
        own = post_of(activity) if has_post(activity) else ("", activity.what.value)
        posts.setdefault(own, []).extend(texts_of(activity))
        if activity.setting is Setting.PAID:
            side_jobs.setdefault(own, []).extend(texts_of(activity))
    told: dict[tuple[str, Place], tuple[str, ...]] = {}
    for origin in _origins(texts_of(household)):
        for span in origin.spans:
            place = (span.source, span.place)
            told[place] = (*told.get(place, ()), span.text)
    return Receipts(
        sources={**sources, **told},
        entries=tuple(_origins(texts_of(entry)) for entry in entries)
        + tuple(_origins(texts) for texts in posts.values()),
        jobs=tuple(_origins(texts_of(e)) for e in (*resume.work, *breaks))
        + tuple(_origins(texts) for texts in side_jobs.values()),
        degrees=tuple(_degree(entry) for entry in resume.education if _both(entry)),
        loose=_origins(
            (
                *texts_of(resume.basics),
                *texts_of(resume.unplaced),
                *texts_of((household.name, household.email, household.phone, household.place)),
            )
        ),
        titles=frozenset(
            title.value.casefold()
            for title in (
                *(p.title for p in (*resume.work, *resume.volunteer)),
                *(a.role for a in household.activities),
            )
            if title
        ),
        texts=tuple(
            dict.fromkeys(
                (
                    *(t.value for t in (*texts_of(resume), *texts_of(household))),
                    *(f"{e.study_type} {e.area}" for e in resume.education if _both(e)),
                )
            )
        ),
        fields=frozenset(t for (_, p), at in sources.items() if p.path for t in at),
        links=frozenset(links),
        resume=resume,
    )


def _with_acts(pause: Break, household: HouseholdRecord) -> tuple[object, ...]:
    """A break with what was done at home, where the person wants it below the break's line."""
    return (pause, *acts_at_home(household)) if pause.list_acts else (pause,)


def _origins(texts: Iterable[Text]) -> tuple[Origin, ...]:
    return tuple(text.origin for text in texts if text.origin)


def _both(entry: Education) -> bool:
    return bool(entry.study_type.origin and entry.area.origin)


def _degree(entry: Education) -> tuple[Origin, Origin]:
    assert entry.study_type.origin
    assert entry.area.origin
    return entry.study_type.origin, entry.area.origin
