"""`trainready explain`: why a level is what it is, and what our figures mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.options import Household, NoInput, RoleId, Skills, today

if TYPE_CHECKING:
    from trainready.model.skillmap import SkillMap

TOPICS = "explain.topics."
FIRMS = "firms"
"""The topic that is followed by the list of firms."""


def register(app: typer.Typer) -> None:
    app.command()(explain)


def explain(
    topic: Annotated[
        str, typer.Argument(help="A competency, a role, a subject; alone: the list of topics.")
    ] = "",
    file: Annotated[Path | None, typer.Argument(help="Your resume, or - for stdin.")] = None,
    household: Household = None,
    role: RoleId = "",
    skills: Skills = None,
    no_input: NoInput = False,
) -> None:
    """Explain one verdict number by number, or what a figure means."""
    from trainready.cli.screen import called, say, wrapped
    from trainready.taxonomy.load import load_skill_map

    skill_map = load_skill_map(skills)
    topics = _topics(skill_map)
    if not topic:
        say(skill_map.wording("explain.intro"))
        for name, title in topics.items():
            say(f"  {name:26} {title}")
        for line in wrapped(skill_map.wording("explain.more", command=called())):
            say(line)
    elif topic in topics:
        for line in _topic(topic, skill_map):
            say(line)
        if topic == FIRMS:
            for line in _firms(skill_map, skills):
                say(line)
    elif _of_a_person(topic, skill_map) and (file or household):
        from trainready import pipeline

        request = pipeline.Request(today(), file, household, role, skills=skills)
        for depth, text in pipeline.explain(topic, request):
            for line in wrapped(text, "  " * depth) or [""]:
                say(line)
    else:
        from trainready.cli.skills import show

        _check(topic, topics, skill_map)
        show(topic, skills)
        if _of_a_person(topic, skill_map):
            hint = skill_map.wording("explain.with_resume", command=called(), topic=topic)
            for line in ("", *wrapped(hint)):
                say(line)


def _of_a_person(topic: str, skill_map: SkillMap) -> bool:
    """A person's own lines say something about it."""
    return topic in skill_map.competencies or topic in skill_map.domains


def _topics(skill_map: SkillMap) -> dict[str, str]:
    """The topics that are neither a competency nor a role, with their titles."""
    texts = skill_map.wording.texts
    return {
        key.removeprefix(TOPICS).removesuffix(".title"): text
        for key, text in texts.items()
        if key.startswith(TOPICS) and key.endswith(".title")
    }


def _topic(topic: str, skill_map: SkillMap) -> Iterator[str]:
    from trainready.cli.screen import wrapped

    yield skill_map.wording(f"{TOPICS}{topic}.title")
    for paragraph in skill_map.wording(f"{TOPICS}{topic}.text").strip().splitlines():
        yield ""
        yield from wrapped(paragraph)


def _firms(skill_map: SkillMap, skills: Path | None) -> Iterator[str]:
    from trainready.cli.screen import wrapped
    from trainready.taxonomy.scam_rules import load_firms

    for firm in load_firms(skills):
        yield ""
        yield skill_map.wording(
            "explain.firms.entry", name=firm.name, domains=", ".join(firm.domains)
        )
        seen = skill_map.wording(
            "explain.firms.seen", quote=firm.quote, address=firm.address, seen=firm.seen
        )
        yield from wrapped(seen, "  ", "  ")


def _check(topic: str, topics: dict[str, str], skill_map: SkillMap) -> None:
    """Raise `UsageError` for a word that names nothing, with the nearest that does."""
    from difflib import get_close_matches

    from trainready.errors import UsageError

    known = [*topics, *skill_map.competencies, *skill_map.roles, *skill_map.domains]
    if topic not in known:
        say, close = skill_map.wording, get_close_matches(topic, known, 1)
        cure = say("explain.close", topic=close[0]) if close else say("explain.list")
        raise UsageError(say("explain.no_topic", topic=topic), cure=cure)
