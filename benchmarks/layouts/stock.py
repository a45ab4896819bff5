"""The building blocks from which people are made."""

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).parent / "stock"


@cache
def stock(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def occupations() -> list[str]:
    return sorted(path.stem for path in (HERE / "occupations").glob("*.toml"))


def occupation(name: str) -> dict[str, Any]:
    return stock(f"occupations/{name}")


def filled(sentence: str, rng: Random) -> str:
    """The sentence with its slots filled: a number of a range, or one of several words.

    >>> filled("From {5-5} to {nine|nine}", Random(1))
    'From 5 to nine'
    """

    def choose(slot: re.Match[str]) -> str:
        inside = slot[1]
        ends = re.fullmatch(r"(\d+)-(\d+)", inside.replace(",", ""))
        if not ends:
            return str(rng.choice(inside.split("|")))
        number = rng.randint(int(ends[1]), int(ends[2]))
        return f"{number:,}" if "," in inside else str(number)

    return re.sub(r"\{([^{}]+)\}", choose, sentence)


class Deck:
    """Sentences drawn without repeating any."""

    def __init__(self, sentences: list[str], rng: Random, stops: str) -> None:
        self._rng, self._stops = rng, stops
        self._left = rng.sample(sentences, len(sentences))

    def draw(self, count: int, closed: bool = False) -> list[str]:
        taken, self._left = self._left[:count], self._left[count:]
        return [self._ended(filled(sentence, self._rng), closed) for sentence in taken]

    def _ended(self, sentence: str, closed: bool) -> str:
        bare = sentence.removesuffix(".")
        if closed or self._stops == "all":
            return bare + "."
        return bare if self._stops == "none" else sentence
