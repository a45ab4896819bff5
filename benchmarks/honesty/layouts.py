"""A person of an identity → the file that they would give us, and their answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.honesty.people import Entry, Identity, Person, When

Headed = Callable[[str], str]
"""How a heading is written."""
SUFFIX = {"json": ".json", "markdown": ".md", "text": ".txt"}
HEADINGS = {
    "work": ["Experience", "Work history", "Employment"],
    "volunteer": ["Volunteering", "Voluntary work"],
    "education": ["Education", "Qualifications"],
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the person hands over."""

    name: str
    resume: bytes
    answers: bytes = b""


def given(person: Person, who: Identity) -> Given:
    writer = {"json": _json, "markdown": _markdown, "text": _text}[person.layout]
    text = writer(person, who)
    return Given(f"cv{SUFFIX[person.layout]}", text.encode(), _answers(person, who).encode())


def _json(person: Person, who: Identity) -> str:
    def position(entry: Entry, organisation: str) -> dict[str, Any]:
        return {
            organisation: entry.organisation,
            "position": entry.title,
            **({"location": entry.place} if entry.place else {}),
            **_json_dates(entry, who),
            "highlights": [who.told(line.text) for line in entry.lines],
        }

    studies = [e for e in person.entries if e.kind == "education"]
    value = {
        "basics": {
            "name": who.name,
            **({"label": person.label} if person.label else {}),
            "email": f"{who.mail}@example.com",
            "phone": person.phone,
            "location": {"city": person.city},
            "summary": " ".join(who.told(line.text) for line in person.profile),
            "profiles": [{"url": who.told(link)} for link in person.links],
        },
        "work": [position(e, "name") for e in person.entries if e.kind == "work"],
        "volunteer": [position(e, "organization") for e in person.entries if e.kind == "volunteer"],
        "education": [
            {
                "institution": e.organisation,
                "studyType": e.title.split("|")[0],
                "area": e.title.split("|")[1],
                **_json_dates(e, who),
            }
            for e in studies
        ],
        "skills": [{"name": name, "keywords": list(words)} for name, words in person.skills],
        "languages": [{"language": name, "fluency": how} for name, how in person.languages],
    }
    return json.dumps(value, ensure_ascii=False)


def _json_dates(entry: Entry, who: Identity) -> dict[str, str]:
    def written(when: When) -> str:
        if not when.year:
            return ""
        year = when.year + who.shift
        return f"{year}-{when.month:02d}" if when.month else f"{year}"

    dates = {"startDate": written(entry.start), "endDate": written(entry.end)}
    return {key: text for key, text in dates.items() if text}


def _markdown(person: Person, who: Identity) -> str:
    rng = Random(person.seed)
    lines = [f"# {who.name}", "", *(["", person.label, ""] if person.label else [])]
    lines += [" · ".join((person.city, f"{who.mail}@example.com", person.phone)), ""]
    lines += [f"<{who.told(link)}>" for link in person.links]
    lines += _profile(person, who, "## ")
    style = rng.choice(["### {0}, {1}", "### {0} | {1}", "### {0}\n\n*{1}*"])
    for kind, headings in HEADINGS.items():
        if entries := [e for e in person.entries if e.kind == kind]:
            lines += ["", f"## {rng.choice(headings)}", ""]
            for entry in entries:
                lines += ["", style.format(_title(entry), entry.organisation), ""]
                lines += [_dates(entry, who), "", *_bullets(entry, who, "- ")]
    return "\n".join([*lines, *_ends(person, "## ")]) + "\n"


def _text(person: Person, who: Identity) -> str:
    rng = Random(person.seed)
    lines = [who.name, *([person.label] if person.label else [])]
    lines += [person.city, f"{who.mail}@example.com", person.phone]
    lines += [who.told(link) for link in person.links]
    headed = rng.choice([str.upper, str])
    lines += _profile(person, who, "", headed)
    style = rng.choice(
        [
            "{title}, {organisation}\n{dates}",
            "{organisation}\n{title}\n{dates}",
            "{dates}  {title}, {organisation}",
            "{title}\n{organisation} | {dates}",
            "{title} at {organisation} ({dates})",
        ]
    )
    bullet = rng.choice(["- ", "• ", "* "])
    for kind, headings in HEADINGS.items():
        if entries := [e for e in person.entries if e.kind == kind]:
            lines += ["", headed(rng.choice(headings)), ""]
            for e in entries:
                said = {"title": _title(e), "organisation": e.organisation, "dates": _dates(e, who)}
                lines += [*style.format(**said).split("\n"), *_bullets(e, who, bullet), ""]
    return "\n".join([*lines, *_ends(person, "", headed)]) + "\n"


def _title(entry: Entry) -> str:
    return entry.title.replace("|", ", ")


def _dates(entry: Entry, who: Identity) -> str:
    ends = (entry.start.text(who.shift), entry.end.text(who.shift))
    return " - ".join(filter(None, ends))


def _bullets(entry: Entry, who: Identity, bullet: str) -> list[str]:
    return [f"{bullet}{who.told(line.text)}" for line in entry.lines]


def _profile(person: Person, who: Identity, mark: str, headed: Headed = str) -> list[str]:
    if not person.profile:
        return []
    told = [who.told(line.text) for line in person.profile]
    told = [f"- {line}" for line in told] if person.seed % 4 == 0 else [" ".join(told)]
    return ["", f"{mark}{headed('Profile')}", "", *told]


def _ends(person: Person, mark: str, headed: Headed = str) -> list[str]:
    lines = []
    if person.skills:
        lines += ["", f"{mark}{headed('Skills')}", ""]
        lines += [f"{name}: {', '.join(words)}" for name, words in person.skills]
    if person.languages:
        lines += ["", f"{mark}{headed('Languages')}", ""]
        lines += [", ".join(f"{name} ({how})" for name, how in person.languages)]
    return lines


def _answers(person: Person, who: Identity) -> str:
    if not person.answers and not person.pauses:
        return ""
    lines = ["version = 1"]
    for answer in person.answers:
        lines += ["", "[[activity]]"]
        for key, value in answer.items():
            if key in ("since", "until"):
                year, _, month = value.partition("-")
                value = f"{int(year) + who.shift}{'-' + month if month else ''}"
            lines.append(f"{key} = {json.dumps(_told(value, who), ensure_ascii=False)}")
    for pause in person.pauses:
        (first, month), (last, end) = pause["since"], pause["until"]
        end_month = last * 12 + end - 1 + who.pause
        label = json.dumps(who.told(pause["label"]), ensure_ascii=False)
        lines += ["", "[[break]]", f"label = {label}"]
        lines += [f'since = "{first + who.shift}-{month:02d}"']
        lines += [f'until = "{end_month // 12 + who.shift}-{end_month % 12 + 1:02d}"']
    return "\n".join(lines) + "\n"


def _told(value: object, who: Identity) -> object:
    return who.told(value) if isinstance(value, str) else value
