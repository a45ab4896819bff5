"""What the shape of a file cannot say: ids that exist, phrases that compile, examples that hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import partial

from trainready.language.cue_phrases import Phrase, PhraseError, compile_phrase
from trainready.language.tokens import tokenize
from trainready.taxonomy.parts import Parts
from trainready.taxonomy.shapes import CueShape
from trainready.taxonomy.sources import Problem


def check_references(
    parts: Parts, problems: list[Problem], language: str, *, thorough: bool
) -> None:
    """Add every problem that spans files; if `thorough`, also those of phrases and examples.

    What the shape check refused is not there to be checked, and is not complained of twice.
    """
    taxonomy = parts.taxonomy
    if taxonomy is None:
        return
    competencies = [c.id for c in taxonomy.competency]
    domains = [d.id for d in taxonomy.domain]
    codes = [a.code for a in taxonomy.household_activity]
    for kind, wanted in (
        ("competencies", competencies),
        ("domains", domains),
        ("roles", [r.id for r in taxonomy.role]),
        ("household", codes),
    ):
        file = f"{language}/{kind}.toml"
        has = parts.sources[file].tables if file in parts.sources else wanted
        for key in wanted:
            if key not in has:
                problems.append(Problem(file, 0, f"no table [{key}]", "add it"))
        for key in has:
            if key not in wanted:
                line = parts.sources[file].line_of((key,))
                problems.append(_unknown(file, line, "taxonomy.toml has no", key, wanted))
        for key in sorted({k for k in wanted if wanted.count(k) > 1}):
            problems.append(Problem("taxonomy.toml", 0, f"the id '{key}' stands twice"))

    source = parts.sources["taxonomy.toml"]
    for index, role in enumerate(taxonomy.role):
        named = [n.competency for n in role.core] + list(role.helpful)
        named += [n.competency for needs in role.only_for_domain.values() for n in needs]
        for id_ in named:
            if id_ not in competencies:
                line = source.line_of(("role", index, "core"))
                problems.append(_unknown(source.name, line, "no competency", id_, competencies))
        for id_ in role.only_for_domain:
            if id_ not in domains:
                line = source.line_of(("role", index, "only_for_domain"))
                problems.append(_unknown(source.name, line, "no domain", id_, domains))
    for index, activity in enumerate(taxonomy.household_activity):
        for id_ in activity.max_level:
            if id_ not in competencies:
                line = source.line_of(("household_activity", index, "max_level"))
                problems.append(_unknown(source.name, line, "no competency", id_, competencies))
    for id_ in taxonomy.working_habits:
        if id_ not in competencies:
            line = source.line_of(("working_habits",))
            problems.append(_unknown(source.name, line, "no competency", id_, competencies))
    if parts.activity_model:
        file = f"{language}/activity_model.toml"
        for id_ in parts.activity_model.competency:
            if id_ not in competencies:
                line = parts.sources[file].line_of(("competency", id_))
                problems.append(_unknown(file, line, "no competency", id_, competencies))
    _check_cues(parts, problems, competencies, codes)
    if thorough:
        _check_domain_phrases(parts, problems, language)
        _check_cue_phrases(parts, problems)


def _unknown(file: str, line: int, what: str, id_: str, known: Iterable[str]) -> Problem:
    close = get_close_matches(id_, list(known), 1)
    return Problem(file, line, f"{what} '{id_}'", f"did you mean '{close[0]}'?" if close else "")


def _compiled(
    phrases: Iterable[str], file: str, line: Callable[[], int], into: list[Problem]
) -> list[Phrase]:
    compiled = []
    for phrase in phrases:
        try:
            compiled.append(compile_phrase(phrase))
        except PhraseError as error:
            into.append(Problem(file, line(), str(error)))
    return compiled


def _check_domain_phrases(parts: Parts, problems: list[Problem], language: str) -> None:
    file = f"{language}/domains.toml"
    for key, domain in parts.domains.items():
        for name in ("titles", "studies", "words"):
            line = partial(parts.sources[file].line_of, (key, name))
            _compiled(getattr(domain, name), file, line, problems)


def _check_cues(
    parts: Parts, problems: list[Problem], competencies: list[str], codes: list[str]
) -> None:
    assert parts.taxonomy is not None
    caps = {a.code: a.max_level for a in parts.taxonomy.household_activity}
    seen: dict[str, str] = {}
    for cue, (file, index) in zip(parts.cues, parts.cue_places, strict=True):
        # Scanning for the line is slow; only a problem needs it.
        line = partial(parts.sources[file].line_of, ("cue", index))
        name = f"cue '{cue.id}'"
        if cue.id in seen:
            what = f"the cue id '{cue.id}' also stands in {seen[cue.id]}"
            problems.append(Problem(file, line(), what, "give this cue another id"))
        seen[cue.id] = file
        if cue.competency not in competencies:
            what = f"{name}: no competency"
            problems.append(_unknown(file, line(), what, cue.competency, competencies))
        elif cue.activity and cue.activity not in codes:
            problems.append(_unknown(file, line(), f"{name}: no activity", cue.activity, codes))
        elif cue.activity and cue.competency not in caps[cue.activity]:
            what = f"{name}: activity {cue.activity} supports no {cue.competency}"
            problems.append(Problem(file, line(), what, "see max_level in taxonomy.toml"))


def _check_cue_phrases(parts: Parts, problems: list[Problem]) -> None:
    for cue, (file, index) in zip(parts.cues, parts.cue_places, strict=True):
        line = partial(parts.sources[file].line_of, ("cue", index))
        phrases = _compiled(cue.phrases, file, line, problems)
        problems.extend(_broken_examples(cue, phrases, file, line))


def _broken_examples(
    cue: CueShape, phrases: list[Phrase], file: str, line: Callable[[], int]
) -> Iterator[Problem]:
    for wanted, examples in ((True, cue.hits), (False, cue.misses)):
        for example in examples:
            tokens = tokenize(example)
            if any(p.find(tokens) for p in phrases) is not wanted:
                what = f"cue '{cue.id}' {'misses its hit' if wanted else 'hits its miss'}"
                cure = "change the phrase or the example"
                yield Problem(file, line(), f'{what} "{example}"', cure)
