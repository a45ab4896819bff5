"""The guard's rules made ready for lines: which phrases may begin with a word, and word classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trainready.language.cue_phrases import Phrase, compile_phrase
from trainready.model.skillmap import GuardRule, GuardRules

_Entry = tuple[Phrase, int, GuardRule, bool]
"""A phrase, the rank of its rule, the rule, and whether it objects to what is before it."""

_LISTS = ("people", "bodies", "tools", "modifiers", "faults", "names")
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
        self.tells = self.subjects | frozenset(rules.verb_signs)
        self.presumes = frozenset(rules.presumes)
        self.therefore = frozenset(rules.therefore)
        self.own_work = frozenset(rules.own_work)
        self.unreal = frozenset(rules.thinks).union(
            rules.verb_signs, self.embeds - self.subordinates - self.presumes
        )
        self._no_things = frozenset(rules.thinks).union(
            self.tells,
            rules.prepositions,
            self.joins,
            self.contrasts,
            self.subordinates,
            self.embeds,
        )
        self._openers = frozenset(rules.openers).union(
            self.tells,
            rules.prepositions,
            self.joins,
            self.contrasts,
            self.subordinates,
            rules.idle,
        )
        self.set_apart = frozenset(rules.set_apart)
        self.same_in_past = frozenset(rules.same_in_past)
        self.verb_signs = frozenset(rules.verb_signs)
        self._adverbs = frozenset(rules.adverbs)
        self._past = frozenset(rules.past_forms)
        self.idle = frozenset(rules.idle)
        self._not_past = frozenset(rules.not_past)
        phrases: list[_Entry] = [
            (self._compile(text), rank, rule, backward)
            for rank, rule in enumerate(rules.rules)
            for texts, backward in ((rule.before, False), (rule.after, True))
            for text in texts
        ]
        self.heading_goes_on = frozenset(rules.heading_goes_on)
        self._faults = self._compile("{faults}").words[0]
        self.carried_out = tuple(map(self._compile, rules.carried_out))
        self.unless = self._compiled(lambda rule: rule.unless)
        self.unless_line = self._compiled(lambda rule: rule.unless_line)
        self.only_with = self._compiled(lambda rule: rule.only_with)
        self._whole: dict[str, list[_Entry]] = {}
        for entry in phrases:
            for word in entry[0].words[0].whole:
                self._whole.setdefault(word, []).append(entry)
        self._openings = [(b, e) for e in phrases for b in e[0].words[0].beginnings]
        self._by_pair: dict[tuple[str, str], tuple[_Entry, ...]] = {}

    def _compile(self, text: str) -> Phrase:
        for name in _LISTS:
            text = text.replace(f"{{{name}}}", "|".join(getattr(self.rules, name)))
        return compile_phrase(text)

    def _compiled(
        self, texts: Callable[[GuardRule], tuple[str, ...]]
    ) -> tuple[tuple[Phrase, ...], ...]:
        """Phrases of every rule, by its rank."""
        return tuple(tuple(map(self._compile, texts(rule))) for rule in self.rules.rules)

    def beginning_with(self, word: str, following: str) -> tuple[_Entry, ...]:
        """Every phrase that these two words may begin; remembered, because lines repeat words."""
        known = self._by_pair.get((word, following))
        if known is None:
            known = tuple(e for e in self._beginning(word) if _goes_on(e[0], following))
            if len(self._by_pair) < 200_000:
                self._by_pair[word, following] = known
        return known

    def _beginning(self, word: str) -> Iterator[_Entry]:
        yield from self._whole.get(word, ())
        for beginning, entry in self._openings:
            if word.startswith(beginning):
                yield entry

    def is_past(self, word: str) -> bool:
        if word in self._past:
            return True
        return word.endswith(self.rules.past_endings) and word not in self._not_past

    def is_gerund(self, word: str) -> bool:
        return word.endswith(self.rules.gerund_endings)

    def may_open(self, word: str) -> bool:
        """Whether a line that begins with this word may be objected to as a whole."""
        return word in self._openers or self.is_adverb(word)

    def names_thing(self, word: str) -> bool:
        """Whether a word before "I" can be the thing that the person made or did."""
        return not (word in self._no_things or self.is_adverb(word))

    def is_fault(self, word: str) -> bool:
        return self._faults.fits(word)

    def is_adverb(self, word: str) -> bool:
        return word in self._adverbs or word.endswith(self.rules.adverb_endings)


def _goes_on(phrase: Phrase, following: str) -> bool:
    if len(phrase.words) == 1 or phrase.words[1].after_gap:
        return True
    return phrase.words[1].fits(following)


_known: dict[int, GuardWords] = {}
"""By identity, because hashing all rules is slow; the values keep their rules alive."""


def compiled(rules: GuardRules) -> GuardWords:
    if id(rules) not in _known:
        if len(_known) >= 8:
            _known.clear()
        _known[id(rules)] = GuardWords(rules)
    return _known[id(rules)]
