"""Words that claim more than was done, or that readers smile at: data, and what was found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OverclaimRule:
    """One kind of such words. `hits` and `misses` are its tests."""

    id: str
    why: str
    """Why readers react badly, in a kind sentence."""
    phrases: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    cut: bool = True
    """The text is sound without the words; a verb cannot be cut."""
    anywhere: bool = False
    """In every line; else only in what was done at home."""


@dataclass(frozen=True, slots=True)
class OverclaimRules:
    """`skill_maps/<language>/overclaims.toml`."""

    joints: tuple[str, ...]
    """Words that go with the phrase when it is cut: "I was the", "who", "and"."""
    overclaim: tuple[OverclaimRule, ...]
    links: tuple[str, ...] = ()
    """What begins with one of these, or right after one, tells no act: "for six years"."""


@dataclass(frozen=True, slots=True)
class Overclaim:
    """What was found in one text."""

    rule: str
    why: str
    words: str
    better: str
    """The same text without these words, or nothing if too little is left."""
