"""`trainready vet`: the warnings in a listing or message, with the words that give them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.options import AsJson, NoInput, Skills

if TYPE_CHECKING:
    from trainready.model.listing import ListingText
    from trainready.model.scam import Found, Vetting
    from trainready.model.wording import Wording

LONG_EVIDENCE = 6
"""Lines of a quote on the screen."""
SHORT = 40
"""Words of a listing below which we say that there was little to go by."""


def register(app: typer.Typer) -> None:
    app.command()(vet)


def vet(
    files: Annotated[
        list[Path], typer.Argument(help="Listings, messages or e-mails; - for stdin.")
    ],
    language: Annotated[
        str, typer.Option("--language", help="Rules of this language. Default: the text's own.")
    ] = "",
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Check a job listing or message for signs of a scam.

    Text, Markdown, a saved web page, PDF, Word or e-mail (.eml). Nothing is sent anywhere.
    """
    from trainready.cli.screen import complain
    from trainready.errors import ExitCode, UnreadableFile
    from trainready.vetting import vet_file

    failed = 0
    for path in files:
        try:
            listing, vetting = vet_file(path, skills, language)
        except UnreadableFile as error:
            if len(files) == 1:
                raise
            failed += 1
            complain(str(error))
            continue
        _tell(path, listing, vetting, as_json=as_json, several=len(files) > 1)
    if failed:
        raise typer.Exit(ExitCode.PARTLY if failed < len(files) else ExitCode.FAILED)


def _tell(
    path: Path, listing: ListingText, vetting: Vetting, *, as_json: bool, several: bool
) -> None:
    from trainready.cli.screen import say
    from trainready.taxonomy.vet_wording import vet_wording

    wording = vet_wording(vetting.language)
    if as_json:
        _write_json(path, listing, vetting, wording, several)
        return
    if several:
        say(f"== {path.name}")
    for line in _lines(listing, vetting, wording):
        say(line)
    if several:
        say()


def _write_json(
    path: Path, listing: ListingText, vetting: Vetting, wording: Wording, several: bool
) -> None:
    import json

    from trainready.cli.screen import say_json, say_raw_json

    value: dict[str, object] = {"schema": "trainready/vet/1"}
    if several:
        value["source"] = str(path)
    value |= {
        "risk": vetting.risk,
        "verdict": vetting.verdict.value,
        "rules": [
            {
                "id": one.rule.id,
                "severity": one.severity.value,
                "title": one.rule.title,
                "evidence": one.evidence,
                "line": one.line,
                "advice": one.rule.advice,
            }
            for one in vetting.found
        ],
        "not_checked": [what for what, _ in _unchecked(vetting, wording)],
        "language": vetting.language,
        "attachments_not_opened": listing.attachments,
    }
    if several:
        say_raw_json(json.dumps(value, ensure_ascii=False))
    else:
        say_json(value)


def _lines(listing: ListingText, vetting: Vetting, say: Wording) -> Iterator[str]:
    from trainready.cli.screen import wrapped
    from trainready.model.scam import Severity, Verdict

    names = {
        Verdict.STOP: "stop",
        Verdict.CAREFUL: "careful",
        Verdict.NOTHING_FOUND: "nothing",
    }
    key = names[vetting.verdict]
    yield say(f"vet.{key}.title")
    yield from wrapped(say(f"vet.{key}.text"))
    if listing.attachments:
        yield from wrapped(say("vet.attachments", count=listing.attachments))
    if vetting.words < SHORT:
        yield from wrapped(say("vet.short", count=vetting.words))
    for one in vetting.found:
        yield ""
        yield from _warning(one, say)
    yield ""
    yield say("vet.unchecked")
    for what, how in _unchecked(vetting, say):
        yield from wrapped(what, "- ", "  ")
        yield from wrapped(how, "  ", "  ")
    if any(one.severity is not Severity.NOTE for one in vetting.found):
        yield ""
        yield say("vet.already")
        for key in ("money", "documents", "codes"):
            yield from wrapped(say(f"vet.after.{key}"), "- ", "  ")
        yield ""
        yield say("vet.report")
        for key in ("us", "uk", "au", "ca", "elsewhere"):
            yield from wrapped(say(f"vet.where.{key}"), "- ", "  ")


def _warning(one: Found, say: Wording) -> Iterator[str]:
    from trainready.cli.screen import wrapped

    head = say(f"vet.severity.{one.severity.value}")
    yield from wrapped(f"{head}: {one.rule.title} ({one.rule.id})")
    # The line as it stands in the file; on the screen without its line ends and control signs.
    shown = " ".join(one.evidence.split())
    place = say("vet.line", number=one.line)
    yield from wrapped(f"“{shown}” {place}", "  ", "  ")[:LONG_EVIDENCE]
    yield from wrapped(one.rule.why, "  ", "  ")
    yield from wrapped(say("vet.do", advice=one.rule.advice), "  ", "  ")


def _unchecked(vetting: Vetting, say: Wording) -> tuple[tuple[str, str], ...]:
    firm = vetting.firm or say("vet.no_firm")
    return tuple(
        (say(f"vet.check.{key}.what", firm=firm), say(f"vet.check.{key}.how", firm=firm))
        for key in ("register", "reviews", "jobs_page")
    )
