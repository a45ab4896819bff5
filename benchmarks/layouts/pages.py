"""Turns a person and a look into what stands on the page, in print order."""

from dataclasses import replace
from typing import Any

from facts import Credit, Job, Person, Role, Study
from heads import Facts, degree, head, place_text
from looks import Look
from months import length

Json = dict[str, Any]
GLYPHS = {"email": "✉", "phone": "☎", "place": "⌂", "link": "♦"}
WORDS = {"email": "E-mail", "phone": "Phone", "place": "Address", "link": "Web"}


def _role_body(role: Role) -> Json:
    return {"text": " ".join(role.paragraph), "bullets": role.bullets}


def _ordered(title: str, house: str, place: str, dates: str, title_first: bool) -> Facts:
    if not house or not title_first:
        return Facts(house or title, title if house else "", place, dates)
    return Facts(title, house, place, dates)


def _job(job: Job, look: Look) -> list[Json]:
    where = place_text(job.place, look.place_form) if look.job_places else ""
    if len(job.roles) > 1 and not look.one_entry_per_role:
        total = length(job.roles[-1].start, job.roles[0].end) if look.work_dates.with_length else ""
        roles = [_entry(Facts(r.title, "", "", _dates(r, look)), r, look) for r in job.roles]
        if look.arrangement == "linkedin":
            for role in roles if where else []:
                role["lines"].append({"left": [{"text": where, "style": "plain"}], "right": ""})
            where = ""
        top = head(Facts(job.employer, total, where), look)
        return [{"lines": top, "dates": "", "text": "", "bullets": [], "roles": roles}]
    first = look.order == "title"
    return [
        _entry(_ordered(r.title, job.employer, where, _dates(r, look), first), r, look)
        for r in job.roles
    ]


def _dates(role: Role, look: Look) -> str:
    return look.work_dates.span(role.start, role.end).text


def _entry(facts: Facts, role: Role, look: Look) -> Json:
    return {"lines": head(facts, look), "dates": facts.dates, "roles": [], **_role_body(role)}


def _study(study: Study, look: Look) -> Json:
    name, _, _ = degree(study, look)
    dates = look.study_dates.span(study.start, study.end).text
    if look.arrangement == "linkedin":
        shown = f"{name} · ({dates})" if dates else name
        lines = head(Facts(study.school, shown), look)
    else:
        degree_first = look.study_order == "degree"
        if look.head_sep == (": " if degree_first else " at "):  # not "Leeds at Bachelor of Arts"
            look = replace(look, head_sep=", ")
        lines = head(_ordered(name, study.school, "", dates, degree_first), look)
    grade = f"Grade: {study.grade}" if study.grade else ""
    text = ". ".join(filter(None, [grade, study.note]))
    return {"lines": lines, "dates": dates, "text": text, "bullets": [], "roles": []}


def _credit(credit: Credit, look: Look) -> str:
    name, by, year = credit.name, credit.by, str(credit.year or "")
    if look.credit_form == "year-first" and year:
        return f"{year}: " + ", ".join(filter(None, [name, by]))
    if look.credit_form == "round":
        inside = ", ".join(filter(None, [by, year]))
        return f"{name} ({inside})" if inside else name
    return (" – " if look.credit_form == "dash" else ", ").join(filter(None, [name, by, year]))


def _article(credit: Credit) -> str:
    return f"{credit.authors} ({credit.year}). {credit.name}. {credit.by}."


def _languages(person: Person, look: Look) -> Json:
    form = look.language_form
    shown = {"round": "{} ({})", "dash": "{} – {}", "colon": "{}: {}"}[form.split("-")[0]]
    items = [shown.format(x.name, x.level) for x in person.languages]
    if form.endswith("inline"):
        return {"form": "text", "text": ", ".join(items)}
    return {"form": "items", "items": items}


def _skills(person: Person, look: Look) -> Json:
    words = [word for group in person.skills.values() for word in group]
    if look.skills_form == "groups":
        groups = [
            {"label": name, "items": items, "text": look.skill_sep.join(items)}
            for name, items in person.skills.items()
        ]
        return {"form": "groups", "groups": groups}
    if look.skills_form == "flat":
        return {"form": "text", "text": look.skill_sep.join(words)}
    form = {"bullets": "bullets", "pills": "pills", "lines": "items"}[look.skills_form]
    return {"form": form, "items": words}


def _section(kind: str, person: Person, look: Look) -> Json | None:
    if kind in {"work", "teaching", "volunteer"}:
        entries = [e for job in getattr(person, kind) for e in _job(job, look)]
        return {"form": "entries", "entries": entries} if entries else None
    if kind == "education":
        return {"form": "entries", "entries": [_study(s, look) for s in person.education]}
    if not getattr(person, kind):
        return None
    if kind == "summary":
        return {"form": "text", "text": " ".join(person.summary)}
    if kind == "skills":
        return _skills(person, look)
    if kind == "languages":
        return _languages(person, look)
    if kind in {"certificates", "awards"}:
        return {"form": "items", "items": [_credit(c, look) for c in getattr(person, kind)]}
    if kind == "publications":
        return {"form": "items", "items": [_article(c) for c in person.publications]}
    if kind == "projects":
        named = [{"label": p.name, "items": [], "text": p.text} for p in person.projects]
        return {"form": "groups", "groups": named}
    text = person.references if kind == "references" else ", ".join(person.interests)
    return {"form": "text", "text": text}


def contacts(person: Person, look: Look) -> list[Json]:
    found = [
        ("email", person.email, ""),
        ("phone", person.phone, ""),
        ("place", place_text(person.place, look.place_form), ""),
        *(("link", link.url, link.network) for link in person.links),
    ]
    marks = {"none": {}, "words": WORDS, "glyphs": GLYPHS}[look.contact_marks]
    return [
        {"kind": kind, "text": text, "network": network,
         "mark": network if look.contact_marks == "words" and network else marks.get(kind, "")}
        for kind, text, network in found
        if text
    ]  # fmt: skip


def page(person: Person, look: Look, side: frozenset[str]) -> Json:
    sections: list[Json] = []
    for kind in look.sections:
        section = _section(kind, person, look)
        if section is None:
            continue
        title = look.heading.show(look.titles[kind], len(sections) + 1)
        sections.append({"kind": kind, "title": title, "side": kind in side, **section})
    return {
        "name": person.name.upper() if look.name_caps else person.name,
        "headline": person.headline,
        "contacts": contacts(person, look),
        "contact_title": look.titles["contact"].upper() if look.heading.caps
        else look.titles["contact"],
        "sections": sections,
    }  # fmt: skip
