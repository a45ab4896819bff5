"""TailoredResume → JSON Resume (jsonresume.org, schema 1.0)."""

from __future__ import annotations

from trainready.model.artefact import Artefact
from trainready.model.resume import Location, SectionKind
from trainready.model.tailored import TailoredEntry, TailoredResume, TailoredSection
from trainready.render.json_text import json_bytes

Json = dict[str, object]
_ENTRY_FIELDS = {
    SectionKind.WORK: ("position", "name", "highlights"),
    SectionKind.VOLUNTEER: ("position", "organization", "highlights"),
    SectionKind.EDUCATION: ("studyType", "institution", "courses"),
    SectionKind.PROJECTS: ("name", "entity", "highlights"),
    SectionKind.CERTIFICATES: ("name", "issuer", "highlights"),
    SectionKind.PUBLICATIONS: ("name", "publisher", "highlights"),
    SectionKind.AWARDS: ("title", "awarder", "highlights"),
}
"""Section → the JSON Resume names of its entries' title, organisation and lines."""


_PHONE_LETTERS = 4
"""An extension: "ext 12"."""
_CODE = 2


def render_json_resume(resume: TailoredResume, name: str) -> Artefact:
    """The tailored resume for other tools; strengths stand under `meta.trainready`."""
    content: Json = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(resume),
    }
    for section in resume.sections:
        if section.kind in _ENTRY_FIELDS:
            content[section.kind.value] = [_entry(section.kind, e) for e in section.entries]
        elif section.kind is SectionKind.SKILLS:
            content["skills"] = _named_lists(section)
        elif section.kind is SectionKind.INTERESTS:
            content["interests"] = _named_lists(section)
        elif section.kind is SectionKind.LANGUAGES:
            content["languages"] = [
                _filled(language=e.title.text, fluency=e.detail.text) for e in section.entries
            ]
    content["meta"] = {
        "trainready": {
            "role": resume.role,
            "strengths": [
                {"competency": s.competency, "label": s.label, "act": s.act.text}
                for s in resume.strengths
            ],
            "sections": [
                {"heading": s.heading.text, "lines": [line.text for line in s.lines]}
                for s in resume.sections
                if s.kind is SectionKind.OTHER
            ],
        }
    }
    return Artefact(name, json_bytes(content))


def _filled(**fields: object) -> Json:
    return {key: value for key, value in fields.items() if value}


def _basics(resume: TailoredResume) -> Json:
    email = next((c.text for c in resume.contacts if c.url.startswith("mailto:")), "")
    links = [c.url for c in resume.contacts if c.url.startswith("http")]
    plain = [c.text for c in resume.contacts if not c.url]
    phone = next((text for text in plain if _is_phone(text)), "")
    place = next((text for text in plain if text != phone), "")
    return _filled(
        name=resume.name.text,
        label=resume.headline.text,
        email=email,
        phone=phone,
        url=links[0] if links else "",
        summary=" ".join(line.text for line in resume.summary),
        location=_location(resume.location) or _filled(address=place),
        profiles=[{"url": url} for url in links[1:]],
    )


def _is_phone(text: str) -> bool:
    """Digits and hardly a letter: an address has a street."""
    return sum(map(str.isdigit, text)) > 5 and sum(map(str.isalpha, text)) <= _PHONE_LETTERS


def _location(place: Location) -> Json:
    return _filled(
        address=place.address.value,
        postalCode=place.postal_code.value,
        city=place.city.value,
        region=place.region.value,
        countryCode=place.country.value if len(place.country.value) == _CODE else "",
        country=place.country.value if len(place.country.value) != _CODE else "",
    )


def _entry(kind: SectionKind, entry: TailoredEntry) -> Json:
    title, organisation, lines = _ENTRY_FIELDS[kind]
    fields: Json = {
        title: entry.title.text,
        "location": entry.place.text,
        "startDate": entry.start.iso,
        "endDate": entry.end.iso,
        "score": entry.detail.text if kind is SectionKind.EDUCATION else "",
        lines: [line.text for line in entry.lines],
    }
    fields[organisation] = entry.organisation.text
    if kind in (SectionKind.CERTIFICATES, SectionKind.AWARDS):
        fields["date"] = fields.pop("startDate") or fields.pop("endDate")
    return _filled(**fields)


def _named_lists(section: TailoredSection) -> list[Json]:
    """Groups by name with their items as keywords; single items by name."""
    lists: list[Json] = []
    for group in section.groups:
        items = [item.text for item in group.items]
        if group.name:
            lists.append({"name": group.name.text, "keywords": items})
        else:
            lists.extend({"name": item} for item in items)
    return lists
