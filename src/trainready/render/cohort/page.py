"""Cohort → one page for a team or a funder: counts, what to teach next, how it was counted."""

from __future__ import annotations

from collections.abc import Iterator

from trainready.model.cohort import FEWEST, Cohort, Tally
from trainready.model.skillmap import Wording
from trainready.render.clean import clean
from trainready.render.cohort.tables import count
from trainready.render.outline import language_of
from trainready.render.report_blocks import Block, Run, list_of, plain, table_of, text
from trainready.render.report_page import ReportPage, foot

MOST_ROWS = 10


def cohort_page(cohort: Cohort, say: Wording) -> ReportPage:
    """The page with text that is clean throughout."""
    tag = "-".join(filter(None, (say("report.page.language"), say("report.page.region"))))
    language, region = language_of(tag)
    return ReportPage(
        title=say("cohort.page.title"),
        language=language,
        region=region,
        name="",
        source=say("cohort.page.source", day=cohort.day),
        foot=tuple(foot(say("report.page.number"))),
        blocks=tuple(_blocks(cohort, say)),
    )


def _blocks(cohort: Cohort, say: Wording) -> Iterator[Block]:
    yield Block("title", (Run(say("cohort.page.title")),))
    if not cohort.counted:
        yield text(say("cohort.page.too_few", fewest=FEWEST))
        return
    key = "intro_waiting" if cohort.waiting else "intro"
    yield text(say(f"cohort.page.{key}", count=len(cohort.members), waiting=cohort.waiting))
    yield from _teach(cohort, say)
    yield from _table(cohort, cohort.not_shown, "not_shown", ("competency", "not_shown"), say)
    yield from _table(cohort, cohort.roles, "roles", ("role", "near"), say)
    yield _heading("made", say)
    yield list_of(
        plain(say(f"cohort.made.{key}", fewest=FEWEST)) for key in ("codes", "few", "not_shown")
    )


def _teach(cohort: Cohort, say: Wording) -> Iterator[Block]:
    yield _heading("teach", say)
    if not cohort.lessons:
        yield text(say("cohort.teach.none", fewest=FEWEST))
        return
    yield text(say("cohort.teach.intro"))
    for lesson in cohort.lessons:
        tally = lesson.tally
        yield Block("heading", (Run(clean(tally.title)),), level=2)
        key = "whom_all" if tally.count == tally.of else "whom"
        codes = ", ".join(tally.codes)
        yield text(say(f"cohort.teach.{key}", count=tally.count, of=tally.of, codes=codes))
        for key, words in (("ask", lesson.question), ("practice", lesson.practice)):
            label = Run(f"{say(f'cohort.teach.{key}')}: ", "strong")
            yield Block("text", (label, Run(clean(words))))


def _table(
    cohort: Cohort, tallies: tuple[Tally, ...], key: str, columns: tuple[str, str], say: Wording
) -> Iterator[Block]:
    yield _heading(key, say)
    large = [tally for tally in tallies if tally.shown]
    if not large:
        yield text(say(f"cohort.{key}.none", fewest=FEWEST))
        return
    yield text(say(f"cohort.{key}.intro"))
    head = [say(f"cohort.columns.{column}") for column in columns]
    rows = [
        (clean(tally.title), say("cohort.of", count=count(cohort, tally, say), of=tally.of))
        for tally in large[:MOST_ROWS]
    ]
    yield table_of(head, rows)
    if hidden := len(tallies) - len(large):
        key = "hidden_one" if hidden == 1 else "hidden_many"
        yield text(say(f"cohort.{key}", count=hidden, fewest=FEWEST))


def _heading(key: str, say: Wording) -> Block:
    return Block("heading", (Run(say(f"cohort.{key}.heading")),), level=1)
