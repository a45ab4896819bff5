"""The guard's rules made ready for lines: which phrases may begin with a word, and word classes."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from trainready.language.cue_phrases import Phrase, compile_phrase, forms_of
from trainready.model.skillmap import GuardRule, GuardRules

_LISTS = ("people", "bodies", "tools", "modifiers", "faults")
"""Word lists that a phrase may name in braces: `my {people}`."""


class GuardWords:
    """The rules, compiled: which phrases may begin with a word, which words end a clause."""

    def __init__(self, rules: GuardRules) -> None:
        self.rules = rules
        self.contrasts = frozenset(rules.contrasts)
        self.joins = frozenset(rules.joins)
        self.alternatives = frozenset(rules.alternatives)
        self.subordinates = frozenset(rules.subordinates)
        self.embeds = frozenset(rules.embeds)
        self.turns = frozenset(rules.turns)
        self.prepositions = frozenset(rules.prepositions)
        self.subjects = frozenset(rules.subjects)
        self.person = self.subjects | frozenset(rules.objects)
        self.set_apart = frozenset(rules.set_apart)
        self.same_in_past = frozenset(rules.same_in_past)
        self.verb_signs = frozenset(rules.verb_signs)
        self._adverbs = frozenset(rules.adverbs)
        self._past = frozenset(rules.past_forms)
        self.idle = frozenset(rules.idle)
        self._not_past = frozenset(rules.not_past)
        self._phrases: list[tuple[Phrase, int, GuardRule, bool]] = [
            (self._compile(text), rank, rule, backward)
            for rank, rule in enumerate(rules.rules)
            for texts, backward in ((rule.before, False), (rule.after, True))
            for text in texts
        ]
        self.unless = {
            rank: tuple(self._compile(text) for text in rule.unless)
            for rank, rule in enumerate(rules.rules)
        }
        self._openings: defaultdict[str, list[int]] = defaultdict(list)
        for place, (phrase, *_) in enumerate(self._phrases):
            for form in phrase.words[0].forms():
                self._openings[form].append(place)
        self._by_word: dict[str, tuple[tuple[Phrase, int, GuardRule, bool], ...]] = {}

    def _compile(self, text: str) -> Phrase:
        for name in _LISTS:
            text = text.replace(f"{{{name}}}", "|".join(getattr(self.rules, name)))
        return compile_phrase(text)

    def beginning_with(self, word: str) -> tuple[tuple[Phrase, int, GuardRule, bool], ...]:
        """Every phrase that this word may begin; remembered, because lines repeat words."""
        known = self._by_word.get(word)
        if known is None:
            places = {place for form in forms_of([word]) for place in self._openings.get(form, ())}
            known = tuple(self._phrases[place] for place in sorted(places))
            if len(self._by_word) < 50_000:
                self._by_word[word] = known
        return known

    def is_past(self, word: str) -> bool:
        if word in self._past:
            return True
        return word.endswith(self.rules.past_endings) and word not in self._not_past

    def is_adverb(self, word: str) -> bool:
        return word in self._adverbs or word.endswith(self.rules.adverb_endings)


@lru_cache(maxsize=8)
def compiled(rules: GuardRules) -> GuardWords:
    return GuardWords(rules)
