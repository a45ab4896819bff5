"""Tokens and the words of an act in, the objection to it out: whether it counts as a claim.

The words are data (`skill_maps/<language>/guard.toml`); what is known here is how far a
word reaches: to the end of its clause, not across a new subject, not out of a clause
inside another one. The guard can only take a claim away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from trainready.language.guard_words import GuardWords, compiled
from trainready.language.tokens import Token
from trainready.model.evidence import Objection
from trainready.model.skillmap import GuardRule, GuardRules

NEGATED = "negated"
"""The one kind that a second negation turns round."""

OPENING = 6
"""Words that may stand before the objecting ones of a line that is objected to as a whole."""

COLON_WITHIN = 5
"""Words between "no experience" and the colon of its list: "with any of the following"."""

LIFTS_WITHIN = 8
"""Words before the objecting ones in which a phrase that lifts them may begin."""


def object_to(tokens: Sequence[Token], words: Sequence[int], rules: GuardRules) -> Objection | None:
    """Why the act of the words at these indexes is no claim, or None if it may count."""
    if not words:
        return None
    return _read(tuple(tokens), rules).objection_to(frozenset(words))


def object_to_line(tokens: Sequence[Token], rules: GuardRules) -> Objection | None:
    """Why a line claims nothing at all, judged without knowing its act."""
    line = _read(tuple(tokens), rules)
    for trigger in line.triggers:
        if line.is_all(trigger):
            return line.objection(trigger)
    return None


def object_to_words(tokens: Sequence[Token], rules: GuardRules) -> tuple[Objection | None, ...]:
    """For each word why it is no part of a claim, each taken as an act of its own.

    The objecting words claim nothing either: "experience" in "lacks experience in filing".
    """
    line = _read(tuple(tokens), rules)
    if not line.triggers:
        return (None,) * len(tokens)
    if whole := object_to_line(tokens, rules):
        return (whole,) * len(tokens)
    found = [line.objection_to(frozenset({index})) for index in range(len(tokens))]
    objecting = {objection.words: objection for objection in found if objection}
    for index, token in enumerate(tokens):
        for (start, end), objection in objecting.items():
            if start <= token.start and token.end <= end:
                found[index] = objection
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Trigger:
    """Objecting words: the tokens from `first` up to `end`."""

    rank: int
    rule: GuardRule
    backward: bool
    first: int
    end: int


class _Line:
    """One text and the objecting words in it."""

    def __init__(self, tokens: Sequence[Token], words: GuardWords) -> None:
        self.tokens = tokens
        self.words = words
        self.triggers = self._standing(sorted(self._found(), key=lambda t: (t.rank, t.first)))

    def objection_to(self, act: frozenset[int]) -> Objection | None:
        """Why the act of these words is no claim."""
        for trigger in self.triggers:
            if act.isdisjoint(range(trigger.first, trigger.end)) and self.concerns(trigger, act):
                return self.objection(trigger)
        return None

    def objection(self, trigger: _Trigger) -> Objection:
        start, end = self.tokens[trigger.first].start, self.tokens[trigger.end - 1].end
        return Objection(trigger.rule.kind, (start, end))

    def concerns(self, trigger: _Trigger, act: frozenset[int]) -> bool:
        """Whether the words of the act lie within reach."""
        rule, head, last = trigger.rule, min(act), max(act)
        if trigger.backward:
            return last < trigger.first and self._reaches_back(trigger, last)
        if rule.needs_verb and not self._verb_follows(trigger.end, act):
            return False
        if head < trigger.first:
            return rule.inside and self._stands_inside(trigger, act)
        if rule.within and head - trigger.end >= rule.within:
            return False
        return head < self._reach(trigger)

    def is_all(self, trigger: _Trigger) -> bool:
        """Whether nothing but an opening stands outside the reach."""
        count = len(self.tokens)
        if trigger.backward:
            return count - trigger.end <= OPENING and self._reaches_back(trigger, 0)
        if trigger.first > OPENING or any(self._acts(i) for i in range(trigger.first)):
            return False
        if trigger.rule.needs_verb and not self._verb_follows(trigger.end, frozenset()):
            return False
        return not trigger.rule.within and self._reach(trigger) == count

    def _acts(self, index: int) -> bool:
        word, words = self.tokens[index].word, self.words
        done = words.is_past(word) and word not in words.idle
        return done or (index > 0 and word in words.embeds)

    # --- which words object -------------------------------------------------------------

    def _found(self) -> Iterator[_Trigger]:
        for first, token in enumerate(self.tokens):
            for phrase, rank, rule, backward in self.words.beginning_with(token.word):
                if found := phrase.match_at(self.tokens, first):
                    trigger = _Trigger(rank, rule, backward, first, found[-1] + 1)
                    if self._well_placed(trigger) and not self._lifted(trigger):
                        yield trigger

    def _well_placed(self, trigger: _Trigger) -> bool:
        rule, first, end = trigger.rule, trigger.first, trigger.end
        if rule.starts_line and any(self._acts(i) for i in range(first)):
            return False
        if rule.at_end and end < len(self.tokens) and not self.tokens[end].after_break:
            return False
        return not rule.starts_clause or self._is_subject(first)

    def _lifted(self, trigger: _Trigger) -> bool:
        for phrase in self.words.unless[trigger.rank]:
            for first in range(max(0, trigger.first - LIFTS_WITHIN), trigger.end):
                found = phrase.match_at(self.tokens, first)
                if found and found[-1] >= trigger.first:
                    return True
        return False

    def _standing(self, triggers: list[_Trigger]) -> tuple[_Trigger, ...]:
        """The triggers without those that a negation before them turns round."""
        negations = [t for t in triggers if t.rule.kind == NEGATED and not t.backward]
        sentence = tuple(accumulate(token.after_break for token in self.tokens))
        first_end: dict[int, int] = {}
        for one in negations:
            place = sentence[one.end - 1]
            first_end[place] = min(one.end, first_end.get(place, one.end))
        turned = {
            later
            for later in negations
            if self.tokens[later.first].word in self.words.turns
            and first_end.get(sentence[later.first], later.end) <= later.first
        }
        return tuple(trigger for trigger in triggers if trigger not in turned)

    # --- where a clause begins and ends -------------------------------------------------

    def _opens_clause(self, index: int) -> bool:
        token = self.tokens[index]
        if index == 0 or token.after_break or token.after_comma:
            return True
        before, words = self.tokens[index - 1].word, self.words
        return (
            before in words.joins
            or before in words.subordinates
            or before in words.embeds
            or before in words.contrasts
        )

    def _is_subject(self, index: int) -> bool:
        """At the start of its clause, or after an opening such as "in my last job"."""
        if self._opens_clause(index):
            return True
        if self.tokens[index - 1].word in self.words.prepositions:
            return False
        start = self._clause_start(index)
        opening = self.tokens[start].word
        if opening not in self.words.prepositions and not self.words.is_adverb(opening):
            return False
        return not any(self._acts(i) for i in range(start, index))

    def _clause_start(self, index: int) -> int:
        while not self._opens_clause(index):
            index -= 1
        return index

    def _verb_follows(self, index: int, act: frozenset[int]) -> bool:
        first = index
        while index < len(self.tokens) and self.words.is_adverb(self.tokens[index].word):
            index += 1
        if index == len(self.tokens) or self.tokens[index].after_break:
            return False
        token = self.tokens[index]
        word = token.word
        return (
            index in act
            or index > first
            or token.after_comma
            or word in self.words.verb_signs
            or self.words.is_past(word)
        )

    def _reach(self, trigger: _Trigger) -> int:
        """The index of the first word that the trigger does not reach."""
        if trigger.rule.whole_line:
            return len(self.tokens)
        comma_ends = self._comma_ends(trigger)
        listed = fresh = False
        for index in range(trigger.end, len(self.tokens)):
            token = self.tokens[index]
            listed = listed or self._opens_list(trigger, index)
            if token.after_break and not (listed and token.sign != "."):
                return index
            if token.after_comma and comma_ends and not listed:
                return index
            fresh = fresh or token.after_comma
            if not listed and self._ends(trigger, index, fresh):
                return index
            fresh = token.word in self.words.joins or (fresh and self.words.is_adverb(token.word))
        return len(self.tokens)

    def _comma_ends(self, trigger: _Trigger) -> bool:
        """Whether the main clause comes after the comma: "without a car, ..."."""
        if trigger.rule.keeps_subject:
            return False
        leads = trigger.rule.comma_ends and self._opens_clause(trigger.first)
        return leads or self._in_subordinate(trigger.first)

    def _opens_list(self, trigger: _Trigger, index: int) -> bool:
        rule, token = trigger.rule, self.tokens[index]
        near = index - trigger.end <= COLON_WITHIN
        own_act = self.words.is_past(token.word) and not rule.keeps_past
        return rule.opens_list and near and token.sign == ":" and not own_act

    def _in_subordinate(self, index: int) -> bool:
        start = self._clause_start(index)
        first_words = {self.tokens[start].word, self.tokens[max(0, start - 1)].word}
        return not self.words.subordinates.isdisjoint(first_words)

    def _ends(self, trigger: _Trigger, index: int, fresh: bool) -> bool:
        """Whether a clause of its own begins here; `fresh` after a comma or a joining word."""
        words, token = self.words, self.tokens[index]
        before = self.tokens[index - 1].word
        if token.word in words.contrasts:
            return True
        if trigger.rule.starts_clause and token.word in words.person:
            return before not in words.set_apart
        if trigger.rule.kind == NEGATED and token.word in words.turns:
            return True
        if token.word in words.subjects and (fresh or before in words.subordinates):
            return not trigger.rule.keeps_subject
        if not fresh or (trigger.rule.kind == NEGATED and before in words.alternatives):
            return False
        if token.after_comma and token.word[0].isdigit():
            return True
        return words.is_past(token.word) and not trigger.rule.keeps_past

    def _reaches_back(self, trigger: _Trigger, last: int) -> bool:
        between = range(last + 1, trigger.first)
        words = [self.tokens[i].word for i in between]
        if trigger.rule.adjacent:
            done = self.tokens[last].word
            is_past = self.words.is_past(done) or done in self.words.same_in_past
            return is_past and all(self.words.is_adverb(word) for word in words)
        if trigger.rule.within and len(words) > trigger.rule.within:
            return False
        ended = any(
            self.tokens[i].after_break and self.tokens[i].sign != ":"
            for i in range(last + 1, trigger.first + 1)
        )
        return not ended and not any(self._parts(trigger, i) for i in between)

    def _parts(self, trigger: _Trigger, index: int) -> bool:
        """Whether another clause stands between the act and the words after it."""
        words, token = self.words, self.tokens[index]
        if token.word in words.contrasts | words.embeds | words.subjects:
            return True
        fresh = token.after_comma or self.tokens[index - 1].word in words.joins
        return words.is_past(token.word) and (fresh or not trigger.rule.at_end)

    def _stands_inside(self, trigger: _Trigger, act: frozenset[int]) -> bool:
        """Between the words of the act, and right before one of them."""
        head = min(act)
        between = range(head + 1, trigger.first)
        return trigger.end in act and not any(self._acts(i) for i in between)


@lru_cache(maxsize=64)
def _read(tokens: tuple[Token, ...], rules: GuardRules) -> _Line:
    return _Line(tokens, compiled(rules))
