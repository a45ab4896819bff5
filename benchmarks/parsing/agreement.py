"""How far a parsed resume agrees with its truth: right, wrong and missed, field by field.

Both are JSON Resume. Text is compared without case, punctuation and forms of the same letter; a
name, a title, a school or a bullet agrees from a similarity on, dates by what the file shows (year
and month, or the year). Entries of work and volunteering are one list, paired by what they share.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from benchmarks.parsing.entries import OPEN, Json, job_dates, paired, same_date, written_dates

FIELDS = (
    *("name", "email", "phone", "city", "urls", "company", "position", "start", "end"),
    *("highlights", "institution", "degree", "edu_dates", "skills", "languages"),
)
NAME, TEXT, BULLET, LISTED, DEGREE = 97.0, 90.0, 90.0, 92.0, 88.0
"""Similarity in percent from which two texts are the same."""
_SAME_JOB, _SAME_SCHOOL = 0.3, 0.25
_SMALL = re.compile(r"\b(in|of|the|de|en|and)\b|&")


@dataclass
class Agreement:
    """Counts by field."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, other: Agreement) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    def f1(self, name: str) -> float | None:
        """Harmonic mean of precision and recall; `None` when nothing was there to find."""
        right, wrong, missed = self.right[name], self.wrong[name], self.missed[name]
        return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None

    def macro(self) -> float:
        """Mean F1 of the fields that occur."""
        found = [score for name in FIELDS if (score := self.f1(name)) is not None]
        return sum(found) / len(found) if found else 0.0

    def one(self, name: str, truth: object, ours: object, same: bool) -> None:
        """Count a field that has one value."""
        if truth and ours and same:
            self.right[name] += 1
            return
        self.wrong[name] += bool(ours)
        self.missed[name] += bool(truth)

    def many(
        self,
        name: str,
        truth: Iterable[str],
        ours: Iterable[str],
        same: Callable[[str, str], bool],
        allowed: Sequence[str] = (),
    ) -> None:
        """Count a field that is a set; what is `allowed` is neither right nor wrong."""
        left = list(ours)
        for value in truth:
            match = next((other for other in left if same(value, other)), None)
            if match is None:
                self.missed[name] += 1
            else:
                left.remove(match)
                self.right[name] += 1
        self.wrong[name] += sum(not any(same(one, other) for one in allowed) for other in left)


def compare(truth: Json, ours: Json) -> Agreement:
    """The agreement of one parsed resume with its truth."""
    found = Agreement()
    _basics(found, truth, ours)
    _jobs(found, truth, ours)
    _schools(found, truth, ours)
    groups = [group["name"] for group in truth.get("skills", []) if group.get("keywords")]
    allowed = [*groups, *truth.get("optional", {}).get("skills", [])]
    found.many("skills", _skills(truth), _skills(ours), _like(LISTED), allowed)
    languages = [
        list(_unique(str(one.get("language", "")) for one in resume.get("languages", [])))
        for resume in (truth, ours)
    ]
    found.many("languages", languages[0], languages[1], _like(LISTED))
    return found


def plain(text: object) -> str:
    """Lower case words without punctuation."""
    folded = unicodedata.normalize("NFKC", str(text or "")).casefold().replace("\u00ad", "")
    return " ".join(re.sub(r"[^\w&+#@']+", " ", folded.replace("’", "'")).split())


def _squeezed(text: object) -> str:
    return re.sub(r"\W", "", plain(text))


def _like(least: float) -> Callable[[object, object], bool]:
    def same(one: object, other: object) -> bool:
        if not _squeezed(one) or not _squeezed(other):
            return False
        equal = _squeezed(one) == _squeezed(other)
        return equal or fuzz.ratio(plain(one), plain(other)) >= least

    return same


def _basics(found: Agreement, truth: Json, ours: Json) -> None:
    is_one, is_other = truth.get("basics", {}), ours.get("basics", {})
    allowed = truth.get("optional", {})
    found.one("name", is_one.get("name"), is_other.get("name"), _both(is_one, is_other, "name"))
    mails = [str(b.get("email") or "").strip().casefold() for b in (is_one, is_other)]
    if mails[0] or mails[1] != str(allowed.get("email") or "").casefold():
        found.one("email", mails[0], mails[1], mails[0] == mails[1])
    phones = [re.sub(r"\D", "", str(b.get("phone") or "")).lstrip("0") for b in (is_one, is_other)]
    found.one("phone", phones[0], phones[1], _same_phone(*phones))
    cities = [(b.get("location") or {}).get("city") for b in (is_one, is_other)]
    found.one("city", cities[0], cities[1], _like(NAME)(cities[0], cities[1]))
    found.many(
        "urls",
        _urls(is_one),
        _urls(is_other),
        lambda one, other: _bare(one) == _bare(other),
        allowed.get("urls", []),
    )


def _both(one: Json, other: Json, key: str) -> bool:
    return _like(NAME)(one.get(key), other.get(key))


def _same_phone(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= 9 and (one + "$").endswith(other + "$"))


def _urls(basics: Json) -> Iterator[str]:
    every = [basics.get("url"), *(one.get("url") for one in basics.get("profiles", []))]
    return iter(dict.fromkeys(_bare(url) for url in every if url))


def _bare(url: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", url.strip().casefold()).rstrip("/")


def _jobs(found: Agreement, truth: Json, ours: Json) -> None:
    optional = truth.get("optional", {}).get("highlights", [])
    for one, other in paired(_held(truth), _held(ours), _job_likeness, _SAME_JOB):
        for name, key in (("company", "company"), ("position", "position")):
            if one.get(key) or not one:
                same = _like(TEXT)(one.get(key), other.get(key))
                found.one(name, one.get(key), other.get(key), same)
        start, end = job_dates(one)
        our_start, our_end = job_dates(other)
        if start and start == end:
            only = our_start or (our_end if our_end != OPEN else None)
            our_start = only
            our_end = our_end if our_end not in (None, OPEN) else only
        if start or not one:
            found.one("start", start, our_start, same_date(start, our_start))
        if end or not one:
            found.one("end", end, our_end, same_date(end, our_end))
        allowed = [*optional, *([one["summary"]] if one.get("summary") else [])]
        bullets = one.get("highlights") or [], other.get("highlights") or []
        found.many("highlights", bullets[0], bullets[1], _like(BULLET), allowed)


def _held(resume: Json) -> list[Json]:
    """Work and volunteering as one list."""
    return [
        {**job, "company": job.get("organization") or job.get("name") or ""}
        for job in [*resume.get("work", []), *resume.get("volunteer", [])]
    ]


def _job_likeness(one: Json, other: Json) -> float:
    score = 0.35 * fuzz.ratio(plain(one["company"]), plain(other["company"])) / 100
    score += 0.35 * fuzz.ratio(plain(one.get("position")), plain(other.get("position"))) / 100
    pairs = zip(job_dates(one), job_dates(other), strict=True)
    score += sum(0.1 * same_date(mine, yours) for mine, yours in pairs)
    first = next(iter(one.get("highlights") or []), None)
    return score + 0.3 * any(_like(85)(first, line) for line in other.get("highlights") or [])


def _schools(found: Agreement, truth: Json, ours: Json) -> None:
    both = (truth.get("education", []), ours.get("education", []))
    for one, other in paired(*both, _school_likeness, _SAME_SCHOOL):
        institutions = one.get("institution"), other.get("institution")
        found.one("institution", *institutions, _like(TEXT)(*institutions))
        degrees = _degree(one), _degree(other)
        if degrees[0] or not one:
            alike = bool(degrees[0]) and fuzz.ratio(*degrees) >= DEGREE
            found.one("degree", *degrees, alike)
        (start, end), (our_start, our_end) = written_dates(one), written_dates(other)
        if end and (not start or start == end):
            our_start, our_end = (our_start or our_end) if start else None, our_end or our_start
        for mine, yours in ((start, our_start), (end, our_end)):
            if mine or not one:
                found.one("edu_dates", mine, yours, same_date(mine, yours))


def _school_likeness(one: Json, other: Json) -> float:
    names = plain(one.get("institution")), plain(other.get("institution"))
    alike = 0.5 * fuzz.ratio(*names) + 0.4 * fuzz.ratio(_degree(one), _degree(other))
    return alike / 100 + 0.1 * same_date(written_dates(one)[1], written_dates(other)[1])


def _degree(school: Json) -> str:
    kind, area = plain(school.get("studyType")), plain(school.get("area"))
    words = kind if area and area in kind else f"{kind} {area}"
    return " ".join(sorted(_SMALL.sub(" ", words).split()))


def _skills(resume: Json) -> list[str]:
    groups = resume.get("skills", [])
    return list(_unique(w for g in groups for w in (g.get("keywords") or [g.get("name") or ""])))


def _unique(texts: Iterable[str]) -> Iterator[str]:
    return iter({_squeezed(text): text for text in texts if _squeezed(text)}.values())
