"""What was changed in the person's lines, and what became of their decisions, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trainready.cli.screen import wrapped
from trainready.model.changes import Decision, Keep
from trainready.model.skillmap import Wording
from trainready.pipeline import DECISIONS, Coached, Request

MOST_PAGES = 2
"""Pages that most readers expect at most: advice, never a rule."""
MOST_NAMES = 2
FEW_WORDS = 4
"""Words that let a person know a place in a line again."""
LONGEST_NAME = 40
"""Characters of a line by which a person knows it again."""


def asides(coached: Coached, request: Request, say: Wording) -> list[str]:
    """Sentences about this run for the first screen: what was left out, how long it became."""
    said = []
    if request.keep is Keep.RELEVANT:
        gone = sum(
            left.reason == "not_for_role" and not left.refused for left in coached.tailored.left_out
        )
        if gone:
            key = "changes.left_out_one" if gone == 1 else "changes.left_out_many"
            said.append(say(key, count=gone))
    pages = max((document.pages for document in coached.read), default=0)
    if pages > MOST_PAGES:
        key = "changes.pages_still" if request.keep is Keep.RELEVANT else "changes.pages"
        said.append(say(key, pages=pages))
    if letters := [
        a.name for a in coached.artefacts if a.name.startswith(f"{coached.stem}-letter.")
    ]:
        said.append(say("changes.letter", name=letters[0]))
    if forgotten := [decision for decision in coached.stale if not decision.keep]:
        names = [_name(decision) for decision in forgotten[:MOST_NAMES]]
        more = ["…"] if len(forgotten) > MOST_NAMES else []
        said.append(say("changes.stale", names=", ".join([*names, *more])))
    return said


def _name(decision: Decision) -> str:
    text = decision.before
    if len(text) > LONGEST_NAME:
        text = text[:LONGEST_NAME].rpartition(" ")[0] + " …"
    return f"“{text}”" if text else decision.id


def changes(coached: Coached, request: Request, out: Path, say: Wording) -> Iterator[str]:
    """Each change before and after, with its reason."""
    proposed = coached.changes
    yield ""
    if not proposed:
        yield from wrapped(say("changes.title_none"))
    elif len(proposed) == 1:
        yield from wrapped(say("changes.title_one"))
    else:
        yield from wrapped(say("changes.title", count=len(proposed)))
    for number, change in enumerate(proposed, 1):
        key = "changes.number" if change.keep else "changes.refused"
        yield ""
        yield from wrapped(say(key, number=number, where=change.where))
        before, after = _briefly(change.before, change.after)
        told = {"before": before, "after": after, "why": change.why, "id": change.id}
        for label, text in told.items():
            opening = "   " + say(f"changes.{label}")
            yield from wrapped(text, opening, " " * len(opening))
    if request.keep_wording:
        yield ""
        yield from wrapped(say("changes.how_not"))
    elif proposed:
        yield ""
        yield from wrapped(say("changes.how", file=out / DECISIONS))


def _briefly(before: str, after: str) -> tuple[str, str]:
    """Both texts without the long middle in which they agree."""
    old, new = before.split(), after.split()
    agree = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    if agree <= 2 * FEW_WORDS + 1:
        return before, after
    opening = [*old[:FEW_WORDS], "…"]
    tail = agree - FEW_WORDS
    return " ".join([*opening, *old[tail:]]), " ".join([*opening, *new[tail:]])


def reading(coached: Coached, say: Wording) -> Iterator[str]:
    """The plain text that our own parser reads in the finished Word file, or the first other."""
    for document in coached.read[:1]:
        yield ""
        yield from wrapped(say("changes.reading", name=document.source))
        yield ""
        for line in document.lines:
            yield from wrapped(line.text, "- " if line.style.bullet else "", "  ")
