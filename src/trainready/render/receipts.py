"""What a person or a counselor can check: where each line comes from, and what was changed."""

from __future__ import annotations

import json

from trainready.model.artefact import Artefact
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Origin, Text
from trainready.model.resume import Resume
from trainready.model.tailored import TailoredResume
from trainready.model.walk import lines_of, texts_of

PROVENANCE_SCHEMA = "trainready/provenance/1"
CHANGES_SCHEMA = "trainready/changes/1"
Json = dict[str, object]


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
    tailored: TailoredResume, resume: Resume, household: HouseholdRecord, name: str
) -> Artefact:
    """Every change of wording with its reason, and every text that is not printed.

    A private answer is not named here either.
    """
    printed = [origin for line in lines_of(tailored) for origin in line.origins]
    changes = [
        {"before": edit.before, "after": edit.after, "reason": edit.reason}
        for line in dict.fromkeys(lines_of(tailored))
        for edit in line.edits
    ]
    told = [t for a in household.activities if not a.private for t in (a.what, a.result) if t]
    texts = (*texts_of(resume), *told)
    left_out = [_left_out(text) for text in texts if not _stands_in(text, printed)]
    asides = [{"line": a.line, "text": a.text, "why": a.why} for a in household.asides]
    whole = {"schema": CHANGES_SCHEMA, "changes": changes, "left_out": left_out}
    return _json(name, {**whole, **({"set_aside": asides} if asides else {})})


def _stands_in(text: Text, printed: list[Origin]) -> bool:
    """Some of the text is printed, or it was never on the page (an address in a field)."""
    if text.origin is None:
        return True
    return any(origin.covers(text.origin) or text.origin.covers(origin) for origin in printed)


def _left_out(text: Text) -> Json:
    return {"text": text.value, "origins": [_origin(text.origin)] if text.origin else []}


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
    return Artefact(name, (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode())
