"""What a person or a counselor can check: where each line comes from, and what was changed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from trainready.model.artefact import Artefact
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Origin, OriginKind, Text
from trainready.model.resume import Resume
from trainready.model.skillmap import Wording
from trainready.model.tailored import TailoredResume
from trainready.model.walk import lines_of, texts_of
from trainready.render.clean import safe_url
from trainready.render.json_text import json_bytes

PROVENANCE_SCHEMA = "trainready/provenance/1"
CHANGES_SCHEMA = "trainready/changes/1"
Json = dict[str, object]
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S+$", re.IGNORECASE)


def render_provenance(tailored: TailoredResume, name: str) -> Artefact:
    """Every printed line with the words of the person's that support it."""
    lines = [
        {
            "text": line.text,
            "kind": line.kind.value,
            "origins": [_origin(origin) for origin in line.origins],
        }
        for line in lines_of(tailored)
    ]
    return _json(name, {"schema": PROVENANCE_SCHEMA, "lines": lines})


def render_changes(
    tailored: TailoredResume,
    resume: Resume,
    household: HouseholdRecord,
    wording: Wording,
    name: str,
) -> Artefact:
    """Every change of wording, and every text that is not printed, each with its reason.

    A private answer is not named here either.
    """
    changes = [
        {"before": edit.before, "after": edit.after, "reason": edit.reason}
        for line in dict.fromkeys(lines_of(tailored))
        for edit in line.edits
    ]
    left_out = [
        {
            "text": text.value,
            "reason": reason,
            "why": wording(f"changes.reasons.{reason}"),
            "origins": [_origin(text.origin)] if text.origin else [],
        }
        for text, reason in _left_out(tailored, resume, household)
    ]
    asides = [{"line": a.line, "text": a.text, "why": a.why} for a in household.asides]
    whole = {"schema": CHANGES_SCHEMA, "changes": changes, "left_out": left_out}
    return _json(name, {**whole, **({"set_aside": asides} if asides else {})})


def _left_out(
    tailored: TailoredResume, resume: Resume, household: HouseholdRecord
) -> Iterator[tuple[Text, str]]:
    """What the editor chose to leave out, then what has no place on the page."""
    chosen = [left for left in tailored.left_out if not left.refused]
    yield from ((left.text, left.reason) for left in chosen)
    seen = [origin for line in lines_of(tailored) for origin in line.origins]
    seen += [left.text.origin for left in chosen if left.text.origin]
    told = [t for a in household.activities if not a.private for t in (a.what, a.result) if t]
    for text in (*texts_of(resume), *told):
        if not _stands_in(text, seen):
            yield text, _reason(text, resume, told)


def _reason(text: Text, resume: Resume, told: Collection[Text]) -> str:
    if _ADDRESS.match(text.value) and not safe_url(text.value):
        return "no_page"
    if text == resume.basics.label:
        return "no_title"
    if text in told:
        estimated = text.origin and text.origin.kind is OriginKind.ESTIMATED
        return "estimate" if estimated else "no_post"
    return "unplaced" if text in tuple(texts_of(resume.unplaced)) else "no_field"


def _stands_in(text: Text, seen: list[Origin]) -> bool:
    """Some of the text is printed, or it was never on the page (an address in a field)."""
    if text.origin is None:
        return True
    return any(origin.covers(text.origin) or text.origin.covers(origin) for origin in seen)


def _origin(origin: Origin) -> Json:
    spans = [
        {
            "source": span.source,
            "unit": span.place.unit.value,
            "page": span.place.page,
            "number": span.place.number,
            "path": span.place.path,
            "start": span.start,
            "end": span.end,
            "text": span.text,
        }
        for span in origin.spans
    ]
    return {"kind": origin.kind.value, "formula": origin.formula, "spans": spans}


def _json(name: str, content: Json) -> Artefact:
    return Artefact(name, json_bytes(content))
