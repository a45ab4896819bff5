"""Rules 1 to 3 on what is printed; shares no code and no word list with the gate.

Every block of a file must be one of: our fixed words · a label and one act of the person · one
line of the input, filler at its ends gone at most · the head of one entry, its dates included.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, product

from benchmarks.honesty.people import MONTHS, ROOT
from benchmarks.honesty.printed import STRENGTHS, Block, words

# What may be gone from either end of a line: it claims nothing.
FILLER = set(
    """i successfully effectively efficiently proactively passionately diligently seamlessly as
    needed required necessary on a regular basis in timely professional manner various numerous
    and so etc""".split()  # noqa: SIM905
)
_MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_PAIR = re.compile(rf"\b({'|'.join(m for name in MONTHS for m in (name, name[:3]))}) (\d{{4}})\b")


@dataclass(frozen=True, slots=True)
class Claims:
    """What an input says, as the one who wrote it knows it."""

    lines: tuple[str, ...]
    """Each line of the input, entries' heads among them."""
    groups: tuple[frozenset[str], ...]
    """The words that belong together: an entry's head, the contacts, a list of skills …"""
    entries: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    """The words of each entry's head, and its lines."""
    months: frozenset[tuple[int, int]]
    """(month, year) of every date."""
    titles: frozenset[str]
    name: str
    not_done: tuple[str, ...]
    private: tuple[str, ...]
    profile: tuple[str, ...]
    years: tuple[int, int]
    """The least and the most whole years of work that the dates can mean."""
    page: str = ""
    """All words of a file in their order, where no list of its lines is complete."""


def violations(blocks: Sequence[Block], claims: Claims) -> Iterator[str]:
    """Every block that says more than the person did."""
    strengths = False
    for block in blocks:
        said = words(block.text)
        if block.text in (*fixed("strengths"), STRENGTHS):
            strengths = True
            continue
        if block.kind == "page":
            yield from _strange(said, claims, block.text)
            continue
        if _ours(block.text):
            strengths = strengths and block.text not in fixed("headings")
            strengths = strengths or block.text == fixed("acts")[0]
            continue
        if strengths and block.kind == "li":
            yield from _strength(block.text, claims)
        elif reason := _unsupported(block, said, claims):
            yield f"{reason}: {block.text}"
    text = " ".join(block.text for block in blocks)
    for secret in claims.private:
        if secret.casefold() in " ".join(text.split()).casefold():
            yield f"a private answer is printed: {secret}"


def _strange(said: Iterable[str], claims: Claims, text: str) -> Iterator[str]:
    """Words of a page without blocks that stand nowhere in the input or in our words."""
    known = {w for group in claims.groups for w in group}
    known |= {w for line in claims.lines for w in words(line)}
    ours = {w for text in fixed("all") for w in words(text)}
    glued = "".join("".join(words(line)) for line in claims.lines)
    low, high = claims.years
    years = {str(n) for n in range(low, high + 1)}
    for word in set(said) - known - ours - years:
        if word not in glued:
            yield f"the word {word!r} stands nowhere in the input"
    for pair in _pairs(text):
        if pair not in claims.months and not any(_pair_in(pair, line) for line in claims.lines):
            yield f"the date {pair} stands nowhere in the input"


def _unsupported(block: Block, said: list[str], claims: Claims) -> str:
    """Why a block is none of the things that it may be; empty if it is one."""
    if not said or block.text.casefold() == claims.name.casefold():
        return ""
    if any(_is_run(said, given) for line in claims.lines for given in parts(line)):
        return ""
    if _is_profile(block.text, claims) or _is_on_page(block, said, claims):
        return ""
    if block.kind == "li" and not any(set(said) <= group for group in claims.groups):
        return "this is no line of the input"
    for group in claims.groups:
        if set(said) <= group:
            wrong = [p for p in _pairs(block.text) if p not in claims.months]
            return f"the date {wrong[0]} is another" if wrong else ""
    return "these words stand in no one entry"


def _strength(text: str, claims: Claims) -> Iterator[str]:
    """A label of ours, one act that was done, and where it was: of one entry."""
    label = next((c for c in fixed("competencies") if text.startswith(f"{c}: ")), "")
    act = words(text[len(label) :])
    quoted = [
        line
        for head, lines in claims.entries
        for line in lines
        if any(_is_quote(act, given, head) for given in parts(line))
    ]
    if not quoted:
        yield f"a strength that is no line of one entry: {text}"
    elif all(line in claims.not_done for line in quoted):
        yield f"a strength that was not done: {text}"


def _is_quote(act: Sequence[str], given: Sequence[str], head: frozenset[str]) -> bool:
    """Words of one line, then the name of the entry that it stands in."""
    least = len(given) - sum(word in FILLER for word in given)
    cuts = range(max(least, 1), min(len(act), len(given)) + 1)
    return any(_is_run(act[:cut], given) and set(act[cut:]) <= head for cut in cuts)


@lru_cache(maxsize=4096)
def parts(line: str) -> tuple[list[str], ...]:
    """The words of a line, and of each run of its sentences."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])", line)
    runs = combinations(range(len(sentences) + 1), 2)
    return tuple(words(" ".join(sentences[first:last])) for first, last in runs)


def _is_run(said: Sequence[str], given: Sequence[str]) -> bool:
    """The words stand there in one run, and only filler is gone before and after it."""
    if said == given:
        return bool(said)
    size = len(said)
    for at in range(len(given) - size + 1):
        if list(given[at : at + size]) == list(said):
            gone = {*given[:at], *given[at + size :]}
            if gone <= FILLER:
                return True
    return False


def _is_profile(text: str, claims: Claims) -> bool:
    """Whole sentences of the person's own profile in their order, then a count of years."""
    rest = words(text)
    for sentence in claims.profile:
        given = words(sentence)
        if given and rest[: len(given)] == given:
            rest = rest[len(given) :]
    low, high = claims.years
    counts = [words(t.format(count=n)) for t, n in product(fixed("computed"), range(low, high + 1))]
    return not rest or rest in counts


def _is_on_page(block: Block, said: Sequence[str], claims: Claims) -> bool:
    """A sentence of a profile that no truth holds: its words stand in the file, in this order,
    and a count of years may follow."""
    if block.kind != "p" or not claims.page:
        return False
    text = " ".join(said)
    low, high = claims.years
    for template, years in product(fixed("computed"), range(low, high + 1)):
        text = text.removesuffix(" " + " ".join(words(template.format(count=years))))
    return f" {text} " in f" {claims.page} "


def _pairs(text: str) -> list[tuple[int, int]]:
    found = _PAIR.findall(text)
    return [(_MONTHS[m[:3].casefold()], int(y)) for m, y in found]


def _pair_in(pair: tuple[int, int], line: str) -> bool:
    return pair in _pairs(line)


def _ours(text: str) -> bool:
    """One of our fixed texts, with a role in it perhaps; nothing else beside it."""
    return text in fixed("all") or any(text == t.casefold() for t in fixed("all"))


@cache
def fixed(what: str) -> tuple[str, ...]:
    """The words that we may print, straight from the files where they stand."""
    folder = ROOT / "skill_maps/en"

    def load(name: str) -> dict[str, object]:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"))

    roles, competencies = _titles(load("roles.toml")), _titles(load("competencies.toml"))
    resume, letter = load("wording/resume.toml"), load("wording/letter.toml")
    headings = resume["headings"]
    assert isinstance(headings, dict)
    seeking = str(load("honesty.toml")["seeking"])
    computed = tuple(str(t) for t in load("wording/computed.toml").values())
    told = [str(t) for t in letter.values() if isinstance(t, str)]
    all_ = [
        *headings.values(),
        *(h.upper() for h in headings.values()),
        *(seeking.format(role=role) for role in roles),
        *(text.replace("{role}", role) for text, role in product(told, roles)),
    ]
    return {
        "all": (*all_, *computed, *competencies, *MONTHS, *(m[:3] for m in MONTHS), "Present"),
        "strengths": (str(headings["strengths"]),),
        "headings": tuple(v for k, v in headings.items() if k != "strengths"),
        "competencies": competencies,
        "acts": (str(letter["acts"]),),
        "computed": computed,
    }[what]


def _titles(tables: dict[str, object]) -> tuple[str, ...]:
    return tuple(str(t["title"]) for t in tables.values() if isinstance(t, dict))
