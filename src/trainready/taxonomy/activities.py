"""`activities.toml` of a language: its rules as values, and what its shape cannot say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import partial

from trainready.language.activities import Recogniser
from trainready.language.cue_phrases import PhraseError, compile_phrase
from trainready.model.skillmap import ActivityRule, ActivityRules
from trainready.taxonomy.parts import Parts
from trainready.taxonomy.shapes import ActivityRulesFile, ActivityRuleShape
from trainready.taxonomy.sources import Problem

FILE = "activities.toml"


def activity_rules(checked: ActivityRulesFile) -> ActivityRules:
    """The rules of a file of the right shape."""
    rules = tuple(ActivityRule(**dict(rule)) for rule in checked.rule)
    return ActivityRules(dict(checked.words), rules, checked.joins, checked.of_volunteers)


def check_activities(
    parts: Parts, problems: list[Problem], language: str, *, thorough: bool
) -> None:
    """Add every problem of the rules; if `thorough`, also of their phrases and examples."""
    checked, taxonomy = parts.activity_rules, parts.taxonomy
    if checked is None or taxonomy is None:
        return
    file = f"{language}/{FILE}"
    source = parts.sources[file]
    codes = [activity.code for activity in taxonomy.household_activity]
    before = len(problems)
    if (kind := checked.of_volunteers) not in checked.words:
        place = source.line_of(("of_volunteers",))
        problems.append(
            Problem(file, place, f"[words] has no '{kind}'", _close(kind, checked.words))
        )
    seen: set[str] = set()
    for index, rule in enumerate(checked.rule):
        # Scanning for the line is slow; only a problem needs it.
        line = partial(source.line_of, ("rule", index))
        problems.extend(_slips(rule, seen, codes, checked.words, file, line))
        seen.add(rule.id)
    if not thorough:
        return
    for kind, phrases in checked.words.items():
        problems.extend(_uncompiled(phrases, file, partial(source.line_of, ("words", kind))))
    for index, rule in enumerate(checked.rule):
        line = partial(source.line_of, ("rule", index))
        problems.extend(_uncompiled(rule.phrases, file, line))
    if len(problems) == before:
        recogniser = Recogniser(activity_rules(checked))
        for index, rule in enumerate(checked.rule):
            line = partial(source.line_of, ("rule", index))
            problems.extend(_broken_examples(rule, recogniser, file, line))


def _slips(
    rule: ActivityRuleShape,
    seen: set[str],
    codes: list[str],
    words: Iterable[str],
    file: str,
    line: Callable[[], int],
) -> Iterator[Problem]:
    name = f"rule '{rule.id}'"
    if rule.id in seen:
        yield Problem(file, line(), f"the rule id '{rule.id}' stands twice", "give one another id")
    if bool(rule.code) is bool(rule.aside):
        yield Problem(file, line(), f"{name}: write either a code or why it is none (aside)")
    if rule.code and rule.code not in codes:
        yield Problem(file, line(), f"{name}: no activity '{rule.code}'", _close(rule.code, codes))
    if not rule.when and not rule.phrases:
        yield Problem(file, line(), f"{name}: it would hold for every line", "add when or phrases")
    for kind in (*(k for either in rule.when for k in either.split("|")), *rule.unless):
        if kind not in words:
            yield Problem(file, line(), f"{name}: [words] has no '{kind}'", _close(kind, words))


def _close(id_: str, known: Iterable[str]) -> str:
    close = get_close_matches(id_, list(known), 1)
    return f"did you mean '{close[0]}'?" if close else ""


def _uncompiled(phrases: Iterable[str], file: str, line: Callable[[], int]) -> Iterator[Problem]:
    for phrase in phrases:
        try:
            compile_phrase(phrase)
        except PhraseError as error:
            yield Problem(file, line(), str(error))


def _broken_examples(
    rule: ActivityRuleShape, recogniser: Recogniser, file: str, line: Callable[[], int]
) -> Iterator[Problem]:
    for wanted, examples in ((True, rule.hits), (False, rule.misses)):
        for example in examples:
            found = recogniser.recognise(example).rule
            if (found == rule.id) is not wanted:
                what = f"rule '{rule.id}' {'misses its hit' if wanted else 'hits its miss'}"
                by = f"; rule '{found}' holds first" if wanted and found else ""
                yield Problem(
                    file, line(), f'{what} "{example}"{by}', "change the rule or the example"
                )
