"""Whether an entry is paid work, as far as its own words say."""

from __future__ import annotations

from functools import lru_cache

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.language.tokens import tokenize
from trainready.model.resume import Position, Setting
from trainready.model.skillmap import LineWords


def is_paid_work(position: Position, words: LineWords) -> bool:
    """A paid entry by its section, and nothing in its title or employer that says otherwise."""
    head = tokenize(f"{position.title.value}; {position.organisation.value}")
    return position.setting is Setting.PAID and not any(p.find(head) for p in _not_paid(words))


@lru_cache(maxsize=8)
def _not_paid(words: LineWords) -> tuple[Phrase, ...]:
    return tuple(map(compile_phrase, words.not_paid))
