"""Objecting words in, how far they reach out: over which words before or after them."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.guard_clauses import Clauses
from trainready.language.guard_triggers import NEGATED, Trigger
from trainready.language.guard_words import GuardWords
from trainready.language.tokens import Token

COLON_WITHIN = 5
"""Words between "no experience" and the colon of its list: "with any of the following"."""


class Reach:
    """How far the triggers of one text reach."""

    def __init__(self, clauses: Clauses, triggers: Sequence[Trigger]) -> None:
        self.clauses = clauses
        self.tokens: Sequence[Token] = clauses.tokens
        self.words: GuardWords = clauses.words
        joins = self.words.joins | self.words.contrasts
        self.openings = [t for t in triggers if t.first and self._word(t.first - 1) in joins]

    def _word(self, index: int) -> str:
        return self.tokens[index].word

    def is_presumed(self, trigger: Trigger, head: int) -> bool:
        """Whether the act tells which thing is meant: "nobody minded the coats I sewed"."""
        if trigger.rule.kind != NEGATED:
            return False
        person = head - 1
        while person > trigger.end and self.tokens[person].word in self.words.verb_signs:
            person -= 1
        token = self.tokens[person]
        if person <= trigger.end or token.word not in self.words.subjects or token.after_comma:
            return False
        return self.words.names_thing(self.tokens[person - 1].word)

    def person_did(self, trigger: Trigger, head: int) -> bool:
        """Whether "I" and a past form stand here, neither thought nor said nor a condition."""
        rule, person = trigger.rule, head - 1
        if rule.keeps_subject or rule.whole_line or rule.heading:
            return False
        while person > trigger.end and self.words.is_adverb(self._word(person)):
            person -= 1
        if person <= trigger.end or self._word(person) not in self.words.subjects:
            return False
        done = self._word(head) in self.words.same_in_past or self.words.is_past(self._word(head))
        return done and self._word(person - 1) not in self.words.unreal

    def verb_follows(self, index: int, act: frozenset[int]) -> bool:
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
            or word in self.words.same_in_past
            or self.words.is_past(word)
        )

    def end(self, trigger: Trigger) -> int:
        """The index of the first word that the trigger does not reach."""
        if trigger.rule.whole_line or trigger.rule.heading:
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

    def _comma_ends(self, trigger: Trigger) -> bool:
        """Whether the main clause comes after the comma: "without a car, ..."."""
        if trigger.rule.keeps_subject:
            return False
        leads = trigger.rule.comma_ends and self.clauses.opens(trigger.first)
        return leads or self.clauses.in_subordinate(trigger.first)

    def _opens_list(self, trigger: Trigger, index: int) -> bool:
        rule, token = trigger.rule, self.tokens[index]
        near = index - trigger.end <= COLON_WITHIN
        own_act = self.words.is_past(token.word) or token.word in self.words.tells
        return rule.opens_list and near and token.sign == ":" and not own_act

    def _ends(self, trigger: Trigger, index: int, fresh: bool) -> bool:
        """Whether a clause of its own begins here; `fresh` after a comma or a joining word."""
        words, token = self.words, self.tokens[index]
        before = self.tokens[index - 1].word
        if token.word in words.contrasts:
            return True
        if trigger.rule.starts_clause and token.word in words.person:
            return before not in words.set_apart
        if trigger.rule.kind == NEGATED and token.word in words.turns:
            return True
        if token.word in words.subjects and not trigger.rule.keeps_subject:
            told = before in words.subordinates or before in words.presumes
            if fresh or told or self._person_acts(trigger, index):
                return True
        elif before in words.therefore and words.is_past(token.word):
            return True
        if not fresh or (trigger.rule.kind == NEGATED and before in words.alternatives):
            return False
        if token.after_comma and token.word[0].isdigit():
            return True
        return words.is_past(token.word) and not self._keeps_past(trigger)

    def _person_acts(self, trigger: Trigger, index: int) -> bool:
        """Whether "I" or "we" opens the main clause here: "before we had a till I counted"."""
        clauses = self.clauses
        if clauses.start(index) >= trigger.end:
            return clauses.is_subject(index) and not clauses.embedded(index)
        if trigger.rule.comma_ends and clauses.opens(trigger.first):
            return True
        opening = self.tokens[clauses.start(trigger.first)].word
        return opening in self.words.turns or clauses.in_subordinate(trigger.first)

    def _keeps_past(self, trigger: Trigger) -> bool:
        """Whether a past form goes on with the trigger's clause, not with the person's own."""
        if not trigger.rule.keeps_past or not self.clauses.embedded(trigger.end - 1):
            return trigger.rule.keeps_past
        return not any(self.clauses.acts(i) for i in range(trigger.first))

    def reaches_back(self, trigger: Trigger, last: int) -> bool:
        between = range(last + 1, trigger.first)
        if any(t.first in between and not t.backward for t in self.openings):
            return False
        if between and self._word(trigger.first - 1) in self.words.joins:
            told = self._word(self.clauses.start(last))
            if self.words.is_past(told) or told in self.words.subjects:
                return False
        words = [self.tokens[i].word for i in between]
        if trigger.rule.adjacent:
            done = self.tokens[last].word
            is_past = self.words.is_past(done) or done in self.words.same_in_past
            return is_past and all(self.words.is_adverb(word) for word in words)
        if trigger.rule.within and len(words) > trigger.rule.within:
            return False
        if any(self._cuts_off(trigger, i) for i in range(last + 1, trigger.first + 1)):
            return False
        return not any(self._parts(trigger, i) for i in between)

    def _cuts_off(self, trigger: Trigger, index: int) -> bool:
        """Whether a break before this word keeps the words from reaching back over it."""
        token = self.tokens[index]
        if not token.after_break or token.sign == ":":
            return False
        if index < trigger.first or not (trigger.rule.at_end or trigger.rule.answers):
            return True
        told = self.clauses.start(index - 1)
        return token.sign != "?" and self.words.is_past(self.tokens[told].word)

    def _parts(self, trigger: Trigger, index: int) -> bool:
        """Whether another clause stands between the act and the words after it."""
        words, token = self.words, self.tokens[index]
        if token.word in words.contrasts | words.embeds | words.subjects:
            return True
        told = self.clauses.start(index - 1)
        if token.word in words.subordinates and words.is_past(self._word(told)):
            return True
        fresh = token.after_comma or self.tokens[index - 1].word in words.joins
        return words.is_past(token.word) and (
            fresh or not (trigger.rule.at_end or trigger.rule.topic)
        )

    def stands_inside(self, trigger: Trigger, act: frozenset[int]) -> bool:
        """Between the words of the act, and right before one of them."""
        head = min(act)
        between = range(head + 1, trigger.first)
        return trigger.end in act and not any(self.clauses.acts(i) for i in between)
