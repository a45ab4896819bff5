"""JSON Resume → Resume, with every field's own path as its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from trainready.errors import UnreadableFile
from trainready.model.document import Note, NoteKind
from trainready.model.language_pack import LanguagePack
from trainready.model.origin import (
    NOTHING,
    Origin,
    OriginKind,
    Place,
    PlaceUnit,
    Span,
    Text,
)
from trainready.model.resume import (
    NO_DATE,
    Basics,
    Date,
    Location,
    OtherSection,
    Position,
    Resume,
    Setting,
)
from trainready.parse.structured.fields import dated
from trainready.parse.structured.receipts import is_receipt, restored
from trainready.parse.structured.shapes import (
    BASICS,
    LOCATION_FIELDS,
    OPEN_ENDED,
    PROFILE,
    SECTIONS,
    FieldKind,
    Shape,
)
from trainready.parse.structured.writing import (
    DEFAULT_SETTINGS,
    country_key,
    resume_object,
    setting_keys,
)
from trainready.parse.vocabulary import is_household

_NAMES = {str: "a text", list: "a list", dict: "an object", int: "a whole number"}


class ResumeReader:
    """Reads one object. Problems name the field and say what must stand there."""

    def __init__(self, content: Mapping[str, Any], source: str, pack: LanguagePack | None) -> None:
        self._content = content
        self._source = source
        self._pack = pack
        self._number = 0
        meta = self._child(content, "meta", dict, "")
        self._ours = self._child(meta, "trainready", dict, "meta.")
        rows = self._child(self._ours, "receipts", list, "meta.trainready.")
        self._receipts = {row[0]: row for row in rows if is_receipt(row)}
        self._settings = self._child(self._ours, "settings", dict, "meta.trainready.")

    def resume(self) -> Resume:
        sections: dict[str, Any] = {
            name: self._section(name, shape) for name, shape in SECTIONS.items()
        }
        resume = Resume(
            source=self._source,
            basics=self._basics(),
            others=self._others(),
            unplaced=self._own_texts("unplaced", self._ours),
            notes=self._notes(),
            **sections,
        )
        return replace(resume, extra=_leftover(self._foreign(), resume_object(resume)))

    def _foreign(self) -> dict[str, Any]:
        """The content less what is ours."""
        foreign = dict(self._content)
        if "trainready" in (foreign.get("meta") or {}):
            foreign["meta"] = {k: v for k, v in foreign["meta"].items() if k != "trainready"}
            if not foreign["meta"]:
                del foreign["meta"]
        return foreign

    def _wrong(self, path: str, wanted: type) -> UnreadableFile:
        return UnreadableFile(
            f"`{path}` must be {_NAMES[wanted]}",
            where=self._source,
            cure="Correct this field, or give the resume as PDF, DOCX or text instead. "
            "The fields are described at jsonresume.org/schema.",
        )

    def _child(self, parent: Mapping[str, Any], key: str, wanted: type, prefix: str) -> Any:
        """A field of a known type; an empty one when it is absent or null."""
        value = parent.get(key)
        if value is None:
            return wanted()
        if not isinstance(value, wanted):
            raise self._wrong(prefix + key, wanted)
        return value

    def _text(self, value: str, path: str) -> Text:
        self._number += bool(value)
        row = self._receipts.get(path)
        if row is not None and (known := restored(row, value)) is not None:
            return known
        if not value:
            return NOTHING
        place = Place(self._number, PlaceUnit.FIELD, path=path)
        span = Span(self._source, place, 0, len(value), value)
        return Text(value, Origin(OriginKind.RESUME, (span,)))

    def _date(self, value: str, path: str) -> Date:
        row = self._receipts.get(path)
        if row is not None and row[5] == value and (written := restored(row, None)) is not None:
            return dated(written, value, self._pack)
        return dated(self._text(value, path), value, self._pack) if value else NO_DATE

    def _fields(self, content: Mapping[str, Any], shape: Shape, path: str) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for attribute, key, kind in shape.fields:
            where = f"{path}.{key}"
            if kind is FieldKind.TEXTS:
                values[attribute] = self._texts(content, key, path)
                continue
            # No field of the schema for a school; where a file has an object there, it survives.
            foreign = key == "location" and isinstance(content.get(key), dict)
            value = "" if foreign else self._child(content, key, str, f"{path}.")
            read = self._text if kind is FieldKind.TEXT else self._date
            values[attribute] = read(value, where)
        return values

    def _texts(self, content: Mapping[str, Any], key: str, path: str) -> tuple[Text, ...]:
        texts = []
        for i, value in enumerate(self._child(content, key, list, f"{path}.")):
            where = f"{path}.{key}[{i}]"
            if value is None:
                continue
            if not isinstance(value, str):
                raise self._wrong(where, str)
            texts.append(self._text(value, where))
        return tuple(texts)

    def _section(self, name: str, shape: Shape) -> tuple[Any, ...]:
        entries = []
        for i, content in enumerate(self._child(self._content, name, list, "")):
            path = f"{name}[{i}]"
            if not isinstance(content, dict):
                raise self._wrong(path, dict)
            values = self._fields(content, shape, path)
            if name in OPEN_ENDED and values["start"] and values["end"] == NO_DATE:
                values["end"] = Date(ongoing=True)
            entry = shape.make(**values)
            alone: dict[str, Any] = {name: (entry,)}
            written = resume_object(replace(Resume(""), **alone))[name][0]
            entries.append(replace(entry, extra=_leftover(content, written)))
        return self._set(name, entries) if name in DEFAULT_SETTINGS else tuple(entries)

    def _set(self, name: str, positions: Sequence[Position]) -> tuple[Position, ...]:
        """Each position with its setting, found by its words: a person may have moved it."""
        keys = setting_keys(name, positions)
        return tuple(
            replace(position, setting=self._setting(position, name, key))
            for key, position in zip(keys, positions, strict=True)
        )

    def _setting(self, position: Position, name: str, key: str) -> Setting:
        stated = self._settings.get(key)
        if stated in set(Setting):
            return Setting(stated)
        words = (position.title.value, position.organisation.value)
        if self._pack is not None and is_household(*words, self._pack):
            return Setting.HOME
        return DEFAULT_SETTINGS[name]

    def _basics(self) -> Basics:
        content = self._child(self._content, "basics", dict, "")
        profiles = []
        for i, profile in enumerate(self._child(content, "profiles", list, "basics.")):
            path = f"basics.profiles[{i}]"
            if not isinstance(profile, dict):
                raise self._wrong(path, dict)
            made = PROFILE.make(**self._fields(profile, PROFILE, path))
            basics = resume_object(Resume("", Basics(profiles=(made,))))["basics"]
            profiles.append(replace(made, extra=_leftover(profile, basics["profiles"][0])))
        made = Basics(
            **self._fields(content, BASICS, "basics"),
            location=self._location(content),
            profiles=tuple(profiles),
        )
        written = resume_object(Resume("", made)).get("basics", {})
        return replace(made, extra=_leftover(content, written))

    def _location(self, basics: Mapping[str, Any]) -> Location:
        content = self._child(basics, "location", dict, "basics.")
        path = "basics.location"
        texts: dict[str, Any] = {
            attribute: self._text(self._child(content, key, str, f"{path}."), f"{path}.{key}")
            for attribute, key in LOCATION_FIELDS
        }
        for key in ("countryCode", "country"):
            value = self._child(content, key, str, f"{path}.")
            if value and country_key(value) == key and "country" not in texts:
                texts["country"] = self._text(value, f"{path}.{key}")
        row = self._receipts.get(f"{path}.written")
        written = (restored(row, None) if row else None) or NOTHING
        if any(_was_corrected(text, self._source) for text in texts.values()):
            written = NOTHING  # the old line no longer holds
        made = Location(written=written, **texts)
        whole = resume_object(Resume("", Basics(location=made))).get("basics", {})
        return replace(made, extra=_leftover(content, whole.get("location", {})))

    def _own_texts(
        self, key: str, content: Mapping[str, Any], prefix: str = ""
    ) -> tuple[Text, ...]:
        values = self._child(content, key, list, f"meta.trainready.{prefix}")
        return tuple(self._text(str(v), f"{prefix}{key}[{i}]") for i, v in enumerate(values))

    def _others(self) -> tuple[OtherSection, ...]:
        others = []
        for i, content in enumerate(self._child(self._ours, "others", list, "meta.trainready.")):
            path = f"others[{i}]"
            if not isinstance(content, dict):
                raise self._wrong(f"meta.trainready.{path}", dict)
            heading = self._child(content, "heading", str, f"meta.trainready.{path}.")
            lines = self._own_texts("lines", content, f"{path}.")
            others.append(OtherSection(self._text(heading, f"{path}.heading"), lines))
        return tuple(others)

    def _notes(self) -> tuple[Note, ...]:
        notes = []
        for content in self._child(self._ours, "notes", list, "meta.trainready."):
            if isinstance(content, dict) and content.get("kind") in set(NoteKind):
                page = self._child(content, "page", int, "meta.trainready.notes.")
                detail = self._child(content, "detail", str, "meta.trainready.notes.")
                notes.append(Note(NoteKind(content["kind"]), page, detail))
        return tuple(notes)


def _leftover(content: Mapping[str, Any], written: Mapping[str, Any]) -> str:
    """The fields that writing the value would lose, as canonical JSON text."""
    lost = {k: v for k, v in content.items() if k not in written or written[k] != v}
    return json.dumps(lost, ensure_ascii=False, sort_keys=True) if lost else ""


def _was_corrected(text: Text, source: str) -> bool:
    """The text stands in the JSON alone: no earlier file had it."""
    spans = text.origin.spans if text.origin else ()
    return any(span.place.path and span.source == source for span in spans)
