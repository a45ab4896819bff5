"""A listing file → its warnings: reading, rules of its language and vetting in one place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from trainready.errors import BrokenSkillMap, UnreadableFile, UsageError
from trainready.language.tokens import tokenize
from trainready.model.listing import ListingText
from trainready.model.scam import Vetting
from trainready.read.listing import read_listing
from trainready.taxonomy.scam_rules import (
    FILE,
    languages,
    load_firms,
    load_function_words,
    load_scam_rules,
    slips_in,
)
from trainready.vet import COMPUTED, Vetter

USUAL = "en"
_FEW_WORDS = 25
"""Words below which a text is too short to tell its language."""
_LEAST_SHARE = 0.06
"""Share of function words in a text of the language; lists have fewer than prose."""
_LATIN = 0x250


def vet_file(
    path: Path, skills: Path | None = None, language: str = "", stdin: BinaryIO | None = None
) -> tuple[ListingText, Vetting]:
    """What a listing says and what is wrong with it. Raises UnreadableFile and UsageError."""
    listing = read_listing(path, stdin)
    return listing, vet_text(listing.text, listing.source, skills, language)


def vet_text(
    text: str, source: str = "", skills: Path | None = None, language: str = ""
) -> Vetting:
    """The warnings in a text; without a language the one that its words are in."""
    return vetter(language or language_of(text, source, skills), skills).vet(text)


@lru_cache(maxsize=8)
def vetter(language: str, skills: Path | None = None) -> Vetter:
    """The rules of a language, ready."""
    return Vetter(load_scam_rules(language, skills), load_firms(skills))


def language_of(text: str, source: str = "", skills: Path | None = None) -> str:
    """The language with most of its function words in the text. Raises for one we do not know."""
    letters = [c for c in text[:20_000] if c.isalpha()]
    if letters and sum(ord(c) >= _LATIN for c in letters) > len(letters) / 2:
        raise _unknown(source, skills)
    words = [token.word for token in tokenize(text[:20_000])]
    shares = {
        code: sum(word in wanted for word in words) / max(1, len(words))
        for code, wanted in _function_words(skills).items()
    }
    best = max(shares, key=lambda code: (shares[code], code == USUAL))
    if len(words) >= _FEW_WORDS and shares[best] < _LEAST_SHARE:
        raise _unknown(source, skills)
    return best if shares[best] else USUAL


@lru_cache(maxsize=8)
def _function_words(skills: Path | None) -> Mapping[str, frozenset[str]]:
    return {code: load_function_words(code, skills) for code in languages(skills)}


def _unknown(source: str, skills: Path | None) -> UnreadableFile:
    return UnreadableFile(
        "this is in a language or script that we have no rules for",
        where=source,
        cure=f"We know: {', '.join(languages(skills))}. To use the rules of one of them all the "
        "same, add --language and its code.",
    )


def check_rules(skills: Path | None = None) -> None:
    """Run the hits and misses of every rule. Raises `BrokenSkillMap` with all that fail."""
    slips: list[str] = []
    for language in languages(skills):
        try:
            rules = load_scam_rules(language, skills)
        except UsageError as error:
            raise BrokenSkillMap(str(error)) from error
        found = slips_in(rules, COMPUTED)
        slips += [f"{language}/{FILE}: {slip}" for slip in found]
        if found:
            continue
        ready = Vetter(rules, load_firms(skills))
        for rule in rules.rules:
            for wanted, examples in ((True, rule.hits), (False, rule.misses)):
                for example in examples:
                    if any(one.rule.id == rule.id for one in ready.vet(example).found) != wanted:
                        how = "misses its hit" if wanted else "hits its miss"
                        slips.append(f'{language}/{FILE}: rule {rule.id!r} {how} "{example}"')
    if slips:
        raise BrokenSkillMap("\n".join(slips))
