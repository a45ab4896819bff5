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
    Reported,
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
        denials=_denials(read),
        reported=Reported(read.words("reported.subjects"), read.words("reported.direct")),
        pay=PayWords(
            read.turned("pay.currencies"),
            read.turned("pay.units"),
            frozenset(read.words("pay.per")),
            frozenset(read.words("pay.alone")),
            frozenset(read.words("pay.numbers")),
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
    return tuple(_firm(read, f"firm.{place}") for place in range(len(read.list_of("firm"))))


def slips_in(rules: ScamRules, known: frozenset[str]) -> list[str]:
    """What the shape of a file cannot say: unknown kinds, phrases that are none.

    `known` are the kinds that no phrase finds.
    """
    slips: list[str] = []
    for name, phrases in (*rules.words.items(), *_sentence_cues(rules)):
        for phrase in phrases:
            try:
                compile_phrase(phrase)
            except PhraseError as error:
                slips.append(f"'{name}': {error}")
    kinds = known | rules.words.keys()
    for rule in rules.rules:
        for signal in rule.signals:
            named = (
                *signal.when,
                *signal.unless,
                *signal.unless_near,
                *signal.unless_before,
                *signal.listing,
                *signal.unless_listing,
            )
            for kind in (k for either in named for k in either.split("|")):
                if kind not in kinds:
                    slips.append(f"rule '{rule.id}': [words] has no '{kind}'")
    return slips


def _sentence_cues(rules: ScamRules) -> tuple[tuple[str, tuple[str, ...]], ...]:
    denials = rules.denials
    return (
        ("reported.subjects", rules.reported.subjects),
        ("reported.direct", rules.reported.direct),
        ("denials.lead_in", denials.lead_in),
        ("denials.forward", denials.forward),
        ("denials.near", denials.near),
        ("denials.backward", denials.backward),
        ("denials.not_these", denials.not_these),
    )


def _denials(read: _Tables) -> Denials:
    return Denials(
        forward=read.words("denials.forward"),
        near=read.words("denials.near"),
        backward=read.words("denials.backward"),
        not_these=read.words("denials.not_these"),
        lead_in=read.words("denials.lead_in"),
        answers=frozenset(read.words("denials.answers")),
        ends=frozenset(read.words("denials.ends")),
        restarts=frozenset(read.words("denials.restarts")),
    )


def _firm(read: _Tables, at: str) -> Firm:
    return Firm(
        name=read.text(f"{at}.name"),
        domains=read.words(f"{at}.domains"),
        brands=read.words(f"{at}.brands"),
        common=read.words(f"{at}.common"),
        quote=read.text(f"{at}.quote"),
        address=read.text(f"{at}.address"),
        seen=read.text(f"{at}.seen"),
    )


def _rule(read: _Tables, place: int) -> ScamRule:
    at = f"rule.{place}"
    severity = read.severity(f"{at}.severity")
    if severity is None:
        raise read.broken(f"{at}.severity", "stop, warn or note")
    return ScamRule(
        id=read.text(f"{at}.id"),
        severity=severity,
        title=read.text(f"{at}.title"),
        why=read.text(f"{at}.why"),
        advice=read.text(f"{at}.advice"),
        signals=tuple(
            _signal(read, f"{at}.signal.{number}")
            for number in range(len(read.list_of(f"{at}.signal")))
        ),
        hits=read.words(f"{at}.hits", plain=False),
        misses=read.words(f"{at}.misses", plain=False),
    )


def _signal(read: _Tables, at: str) -> Signal:
    return Signal(
        when=read.words(f"{at}.when", plain=False),
        unless=read.words(f"{at}.unless", needed=False, plain=False),
        unless_near=read.words(f"{at}.unless_near", needed=False, plain=False),
        unless_before=read.words(f"{at}.unless_before", needed=False, plain=False),
        listing=read.words(f"{at}.listing", needed=False, plain=False),
        unless_listing=read.words(f"{at}.unless_listing", needed=False, plain=False),
        within=read.number(f"{at}.within", 16),
        sentences=read.number(f"{at}.sentences", 1),
        severity=read.severity(f"{at}.severity"),
        any_topic=bool(read.find(f"{at}.any_topic")),
    )


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
        if isinstance(value, str):
            value = value.strip().splitlines()
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self.broken(path, "a list of texts, or a text with one a line")
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

    def severity(self, path: str) -> Severity | None:
        value = self.find(path)
        if value is None:
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
