"""What a reader should find in the file: a JSON Resume of just what is printed."""

from typing import Any

from facts import Job, Link, Person, Study
from heads import degree, place_parts
from looks import Look

Json = dict[str, Any]


def _roles(job: Job, look: Look, employer: str) -> list[Json]:
    found = []
    for role in job.roles:
        span = look.work_dates.span(role.start, role.end)
        found.append(
            {
                employer: job.employer,
                "position": role.title,
                "location": ", ".join(filter(None, place_parts(job.place, look.place_form)))
                if look.job_places
                else "",
                "startDate": span.start,
                "endDate": span.end,
                "summary": " ".join(role.paragraph),
                "highlights": role.bullets,
            }
        )
    return found


def _study(study: Study, look: Look) -> Json:
    _, kind, area = degree(study, look)
    span = look.study_dates.span(study.start, study.end)
    return {
        "institution": study.school,
        "studyType": kind,
        "area": area,
        "startDate": span.start,
        "endDate": span.end,
        "score": study.grade,
    }


def _skills(person: Person, look: Look) -> list[Json]:
    if look.skills_form == "groups":
        return [{"name": name, "keywords": words} for name, words in person.skills.items()]
    words = [word for group in person.skills.values() for word in group]
    return [{"name": "", "keywords": words}] if words else []


def _basics(person: Person, look: Look) -> Json:
    city, region, country = place_parts(person.place, look.place_form)
    if look.place_form == "greater":
        city = person.place.city
    return {
        "name": person.name.upper() if look.name_caps else person.name,
        "label": person.headline,
        "email": person.email,
        "phone": person.phone,
        "url": next((link.url for link in person.links if not link.network), ""),
        "summary": " ".join(person.summary),
        "location": {
            "city": city,
            "region": region,
            "countryCode": person.place.country_code if country else "",
        },
        "profiles": [_profile(link) for link in person.links if link.network],
    }


def _profile(link: Link) -> Json:
    return {"network": link.network, "username": link.url.rpartition("/")[2], "url": link.url}


def truth(person: Person, look: Look) -> Json:
    posts = [*person.work, *person.teaching, *person.volunteer]
    sentences = [s for job in posts for role in job.roles for s in role.paragraph]
    referee = person.references.rpartition(", ")[2] if "@" in person.references else ""
    return {
        "basics": _basics(person, look),
        "work": [r for j in [*person.work, *person.teaching] for r in _roles(j, look, "name")],
        "volunteer": [r for j in person.volunteer for r in _roles(j, look, "organization")],
        "education": [_study(study, look) for study in person.education],
        "skills": _skills(person, look),
        "languages": [{"language": x.name, "fluency": x.level} for x in person.languages],
        "certificates": [
            {"name": c.name, "date": str(c.year or ""), "issuer": c.by} for c in person.certificates
        ],
        "awards": [
            {"title": a.name, "date": str(a.year or ""), "awarder": a.by} for a in person.awards
        ],
        "publications": [
            {"name": p.name, "releaseDate": str(p.year), "publisher": p.by}
            for p in person.publications
        ],
        "projects": [{"name": p.name, "description": p.text} for p in person.projects],
        "interests": [{"name": name} for name in person.interests],
        "optional": {"urls": [], "highlights": sentences, "skills": [], "email": referee},
    }
