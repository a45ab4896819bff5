"""`overclaims.toml` of a language → OverclaimRules, checked, with file and line of each slip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trainready.errors import BrokenSkillMap
from trainready.language.cue_phrases import PhraseError
from trainready.language.overclaims import words_of
from trainready.language.tokens import tokenize
from trainready.model.overclaim import OverclaimRule, OverclaimRules
from trainready.taxonomy.slips import value_of
from trainready.taxonomy.sources import Problem, layers
from trainready.toml_source import Source

FILE = "overclaims.toml"


def load_overclaims(own: Path | None = None, language: str = "en") -> OverclaimRules:
    """The rules of a language. Raises `BrokenSkillMap` with every problem."""
    found = layers(own)
    source = found.read(f"{language}/{FILE}")
    rules = value_of(OverclaimRules, source, found) if source else None
    if source and rules:
        for place, rule in enumerate(rules.overclaim):
            found.problems.extend(_slips(rule, source, place))
    if rules is None or found.problems:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return rules


def _slips(rule: OverclaimRule, source: Source, place: int) -> Iterator[Problem]:
    line = source.line_of(("overclaim", place))
    for wanted, examples in ((True, rule.hits), (False, rule.misses)):
        for example in examples:
            try:
                hit = bool(words_of(rule, tokenize(example)))
            except PhraseError as error:
                yield Problem(source.name, line, str(error))
                return
            if hit is not wanted:
                what = f"'{rule.id}' {'misses its hit' if wanted else 'hits its miss'}"
                cure = "change the phrase or the example"
                yield Problem(source.name, line, f'{what} "{example}"', cure)
