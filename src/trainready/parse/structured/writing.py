"""Resume → JSON Resume, with the receipts of every field under `meta.trainready`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from trainready.model.origin import Place, PlaceUnit, Text
from trainready.model.resume import Date, Location, Position, Resume, Setting
from trainready.parse.structured.receipts import Receipts
from trainready.parse.structured.shapes import (
    BASICS,
    LOCATION_FIELDS,
    PROFILE,
    SECTIONS,
    FieldKind,
    Shape,
)

META_VERSION = 1
_DATES = {key for s in SECTIONS.values() for _, key, kind in s.fields if kind is FieldKind.DATE}
DEFAULT_SETTINGS = {"work": Setting.PAID, "volunteer": Setting.VOLUNTEER}


def resume_object(resume: Resume) -> dict[str, Any]:
    """The JSON Resume object; keys in the order of the schema, foreign ones after ours."""
    receipts = Receipts(resume.source)
    result: dict[str, Any] = {}
    if basics := _basics(resume, receipts):
        result["basics"] = basics
    for name, shape in SECTIONS.items():
        entries = getattr(resume, name)
        if entries:
            result[name] = [
                _with_extra(_fields(entry, shape, f"{name}[{i}]", receipts), entry.extra)
                for i, entry in enumerate(entries)
            ]
    ours = _ours(resume, receipts)
    merged = _with_extra(result, resume.extra)
    if ours:
        merged["meta"] = {**(merged.get("meta") or {}), "trainready": ours}
    return merged


def date_text(date: Date) -> str:
    """A date that stood in a JSON Resume as it stood there, any other in ISO notation."""
    origin = date.written.origin
    if origin and origin.spans and _is_own(origin.spans[0].place):
        return date.written.value
    return date.iso or ("" if date.ongoing else date.written.value)


def _is_own(place: Place) -> bool:
    """A field of JSON Resume, not of an export or of Europass."""
    return place.unit is PlaceUnit.FIELD and place.path.rpartition(".")[2] in _DATES


def setting_keys(section: str, positions: Sequence[Position]) -> list[str]:
    """What names each entry in `settings`: its words and not its place, so that it may move."""
    seen: Counter[str] = Counter()
    keys = []
    for position in positions:
        words = (position.title.value, position.organisation.value, date_text(position.start))
        key = f"{section}: {' | '.join(words)}"
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key} #{seen[key]}")
    return keys


def country_key(value: str) -> str:
    """`countryCode` for two capitals, `country` for a name."""
    return "countryCode" if len(value) == 2 and value.isascii() and value.isupper() else "country"


def _basics(resume: Resume, receipts: Receipts) -> dict[str, Any]:
    basics = resume.basics
    result = _fields(basics, BASICS, "basics", receipts)
    if location := _location(basics.location, receipts):
        result["location"] = location
    if basics.profiles:
        result["profiles"] = [
            _with_extra(_fields(p, PROFILE, f"basics.profiles[{i}]", receipts), p.extra)
            for i, p in enumerate(basics.profiles)
        ]
    return _with_extra(result, basics.extra)


def _location(location: Location, receipts: Receipts) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for attribute, key in LOCATION_FIELDS:
        text = getattr(location, attribute)
        if text:
            result[key] = text.value
        receipts.add(f"basics.location.{key}", text)
    if location.country:
        key = country_key(location.country.value)
        result[key] = location.country.value
        receipts.add(f"basics.location.{key}", location.country)
    receipts.add("basics.location.written", location.written)
    return _with_extra(result, location.extra)


def _fields(entry: Any, shape: Shape, path: str, receipts: Receipts) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for attribute, key, kind in shape.fields:
        value = getattr(entry, attribute)
        where = f"{path}.{key}"
        if kind is FieldKind.TEXT:
            if value:
                result[key] = value.value
            receipts.add(where, value)
        elif kind is FieldKind.DATE:
            iso = date_text(value)
            if iso:
                result[key] = iso
            receipts.add(where, value.written, iso)
        elif value:
            result[key] = [text.value for text in value]
            for i, text in enumerate(value):
                receipts.add(f"{where}[{i}]", text)
    return result


def _ours(resume: Resume, receipts: Receipts) -> dict[str, Any]:
    settings = {
        key: position.setting.value
        for name, default in DEFAULT_SETTINGS.items()
        for key, position in zip(
            setting_keys(name, getattr(resume, name)), getattr(resume, name), strict=True
        )
        if position.setting is not default
    }
    others = [
        {"heading": other.heading.value, "lines": _values(other.lines)} for other in resume.others
    ]
    for i, other in enumerate(resume.others):
        receipts.add(f"others[{i}].heading", other.heading)
        for j, line in enumerate(other.lines):
            receipts.add(f"others[{i}].lines[{j}]", line)
    for i, text in enumerate(resume.unplaced):
        receipts.add(f"unplaced[{i}]", text)
    notes = [{"kind": n.kind.value, "page": n.page, "detail": n.detail} for n in resume.notes]
    parts = {
        "settings": settings,
        "others": others,
        "unplaced": _values(resume.unplaced),
        "notes": notes,
        "receipts": receipts.rows,
    }
    filled = {key: part for key, part in parts.items() if part}
    return {"version": META_VERSION, **filled} if filled else {}


def _values(texts: Iterable[Text]) -> list[str]:
    return [text.value for text in texts]


def _with_extra(written: dict[str, Any], extra: str) -> dict[str, Any]:
    """What we write, and what stood there that we do not model."""
    if not extra:
        return written
    result = dict(written)
    for key, value in json.loads(extra).items():
        if key not in result or _without_nothing(value) == result[key]:
            result[key] = value
    return result


def _without_nothing(value: Any) -> Any:
    return [item for item in value if item is not None] if isinstance(value, list) else value
