"""`scam_rules.toml` and `firms.toml` → ScamRules and Firms, checked. No pydantic: it costs more
than vetting does.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trainready.errors import BrokenSkillMap, UsageError
from trainready.language.cue_phrases import PhraseError, compile_phrase
from trainready.model.scam import (
    AddressWords,
    Denials,
    Firm,
    PayWords,
    ScamRule,
    ScamRules,
    Severity,
    Signal,
)
from trainready.taxonomy.sources import Layers, Problem, layers
from trainready.toml_source import Source

FILE = "scam_rules.toml"
FIRMS = "firms.toml"
WORDS = "function_words.toml"


def languages(own: Path | None = None) -> tuple[str, ...]:
    """The languages that have scam rules."""
    return tuple(name.partition("/")[0] for name in layers(own).names(f"*/{FILE}"))


def load_scam_rules(language: str = "en", own: Path | None = None) -> ScamRules:
    """The rules of a language. Raises `BrokenSkillMap` with file, line and cure."""
    if language not in languages(own):
        raise UsageError(
            f"there are no scam rules for the language '{language}'",
            cure="There are: " + ", ".join(languages(own)),
        )
    found = layers(own)
    source = _source(found, f"{language}/{FILE}")
    read = _Tables(source)
    rules = tuple(_rule(read, place) for place in range(len(read.list_of("rule"))))
    return ScamRules(
        language=language,
        abbreviations=frozenset(read.words("abbreviations")),
        words=read.word_table("words"),
        fraud_topic=read.words("fraud_topic"),
        denials=Denials(
            *(
                read.words(f"denials.{key}")
                for key in ("forward", "near", "backward", "not_these", "lead_in")
            ),
            ends=frozenset(read.words("denials.ends")),
            restarts=frozenset(read.words("denials.restarts")),
        ),
        pay=PayWords(
            read.turned("pay.currencies"),
            read.turned("pay.units"),
            *(read.numbers(f"pay.{key}") for key in ("per_usd", "easy", "tiny", "typo")),
        ),
        addresses=AddressWords(
            *(
                frozenset(read.words(f"addresses.{key}"))
                for key in ("freemail", "hosts", "odd_endings", "hiring")
            )
        ),
        firm_cues=read.word_table("firm_cues"),
        rules=rules,
    )


def load_function_words(language: str, own: Path | None = None) -> frozenset[str]:
    """The most common words of a language, by which it is known."""
    read = _Tables(_source(layers(own), f"{language}/{WORDS}"))
    return frozenset(read.words("function_words"))


def load_firms(own: Path | None = None, language: str = "en") -> tuple[Firm, ...]:
    """The firms whose own pages were seen; none for a language that has no such file."""
    found = layers(own)
    if found.find(f"{language}/{FIRMS}") is None:
        return ()
    read = _Tables(_source(found, f"{language}/{FIRMS}"))
    return tuple(
        Firm(
            *(read.text(f"firm.{place}.{key}") for key in ("name",)),
            *(read.words(f"firm.{place}.{key}") for key in ("domains", "brands", "common")),
            *(read.text(f"firm.{place}.{key}") for key in ("quote", "address", "seen")),
        )
        for place in range(len(read.list_of("firm")))
    )


def slips_in(rules: ScamRules, known: frozenset[str]) -> list[str]:
    """What the shape of a file cannot say: unknown kinds, phrases that are none.

    `known` are the kinds that no phrase finds.
    """
    slips: list[str] = []
    for name, phrases in (*rules.words.items(), *_denying(rules.denials)):
        for phrase in phrases:
            try:
                compile_phrase(phrase)
            except PhraseError as error:
                slips.append(f"'{name}': {error}")
    kinds = known | rules.words.keys()
    for rule in rules.rules:
        for signal in rule.signals:
            named = (*signal.when, *signal.unless, *signal.listing, *signal.unless_listing)
            for kind in (k for either in named for k in either.split("|")):
                if kind not in kinds:
                    slips.append(f"rule '{rule.id}': [words] has no '{kind}'")
    return slips


def _denying(denials: Denials) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("denials.lead_in", denials.lead_in),
        ("denials.forward", denials.forward),
        ("denials.near", denials.near),
        ("denials.backward", denials.backward),
        ("denials.not_these", denials.not_these),
    )


def _rule(read: _Tables, place: int) -> ScamRule:
    at = f"rule.{place}"
    signals = tuple(
        Signal(
            *(
                read.words(f"{at}.signal.{number}.{key}", needed=key == "when", plain=False)
                for key in ("when", "unless", "listing", "unless_listing")
            ),
            within=read.number(f"{at}.signal.{number}.within", 16),
            sentences=read.number(f"{at}.signal.{number}.sentences", 1),
            severity=read.severity(f"{at}.signal.{number}.severity", needed=False),
            any_topic=bool(read.find(f"{at}.signal.{number}.any_topic")),
        )
        for number in range(len(read.list_of(f"{at}.signal")))
    )
    severity = read.severity(f"{at}.severity", needed=True)
    assert severity is not None
    id_, title, why, advice = (read.text(f"{at}.{k}") for k in ("id", "title", "why", "advice"))
    hits, misses = (read.words(f"{at}.{k}", plain=False) for k in ("hits", "misses"))
    return ScamRule(id_, severity, title, why, advice, signals, hits, misses)


def _source(found: Layers, name: str) -> Source:
    source = found.read(name)
    if source is None:
        raise BrokenSkillMap("\n".join(map(str, found.problems)))
    return source


class _Tables:
    """Looks values up by dotted path and says where one is missing or of the wrong type."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def find(self, path: str) -> Any:
        value: Any = self._source.tables
        for key in path.split("."):
            if isinstance(value, list) and key.isdecimal() and int(key) < len(value):
                value = value[int(key)]
            elif isinstance(value, Mapping):
                value = value.get(key)
            else:
                return None
        return value

    def broken(self, path: str, wanted: str) -> BrokenSkillMap:
        keys = [int(key) if key.isdecimal() else key for key in path.split(".")]
        line = self._source.line_of(keys[:3])
        what = f"'{path}' must be {wanted}"
        return BrokenSkillMap(
            str(Problem(self._source.name, line, what, "see the file that ships"))
        )

    def text(self, path: str) -> str:
        value = self.find(path)
        if not isinstance(value, str):
            raise self.broken(path, "a text")
        return value

    def words(self, path: str, *, needed: bool = True, plain: bool = True) -> tuple[str, ...]:
        value = self.find(path)
        if value is None and not needed:
            return ()
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self.broken(path, "a list of texts")
        return tuple(word.casefold() for word in value) if plain else tuple(value)

    def word_table(self, path: str) -> dict[str, tuple[str, ...]]:
        plain = path != "firm_cues"
        return {key: self.words(f"{path}.{key}", plain=plain) for key in self.table(path)}

    def turned(self, path: str) -> dict[str, str]:
        """`{name = [words]}` turned around."""
        return {word: key for key in self.table(path) for word in self.words(f"{path}.{key}")}

    def numbers(self, path: str) -> dict[str, float]:
        table = self.table(path)
        if not all(isinstance(number, int | float) for number in table.values()):
            raise self.broken(path, "a table of numbers")
        return {key: float(number) for key, number in table.items()}

    def number(self, path: str, usual: int) -> int:
        value = self.find(path)
        if value is None:
            return usual
        if not isinstance(value, int):
            raise self.broken(path, "a whole number")
        return value

    def severity(self, path: str, *, needed: bool) -> Severity | None:
        value = self.find(path)
        if value is None and not needed:
            return None
        if value not in list(Severity):
            raise self.broken(path, "stop, warn or note")
        return Severity(value)

    def table(self, path: str) -> Mapping[str, Any]:
        value = self.find(path)
        if not isinstance(value, Mapping):
            raise self.broken(path, "a table")
        return value

    def list_of(self, path: str) -> list[Any]:
        value = self.find(path)
        if not isinstance(value, list) or not value:
            raise self.broken(path, "a list of tables")
        return value
