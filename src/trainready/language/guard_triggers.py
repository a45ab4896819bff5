"""Tokens and rules in, the words that object out: found, well placed, not lifted by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from trainready.language.cue_phrases import Phrase
from trainready.language.guard_clauses import Clauses
from trainready.language.guard_words import GuardWords
from trainready.language.tokens import JOINED, Token
from trainready.model.skillmap import GuardRule

NEGATED = "negated"
"""The one kind that a second negation turns round."""

ANSWER = 6
"""Words that may follow a "no" that answers for what stands before it: "not in this post"."""

LIFTS_WITHIN = 8
"""Words before the objecting ones in which a phrase that lifts them may begin."""

UNREAL = frozenset(("hypothetical", "wish", "plan", NEGATED))
"""The kinds that "and I did so" turns into an act."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Objecting words: the tokens from `first` up to `end`."""

    rank: int
    rule: GuardRule
    backward: bool
    first: int
    end: int


class Triggers:
    """The objecting words of one text."""

    def __init__(self, tokens: Sequence[Token], words: GuardWords, clauses: Clauses) -> None:
        self.tokens = tokens
        self.words = words
        self.clauses = clauses

    def standing(self) -> tuple[Trigger, ...]:
        """Those that no other word lifts, in the order of the rules."""
        return self._standing(sorted(self._found(), key=lambda t: (t.rank, t.first)))

    def _found(self) -> Iterator[Trigger]:
        following = [token.word for token in self.tokens[1:]] + [""]
        for first, token in enumerate(self.tokens):
            entries = self.words.beginning_with(token.word, following[first])
            for phrase, rank, rule, backward in entries:
                if found := phrase.match_at(self.tokens, first):
                    end = found[-1] + 1
                    end = self.clauses.subject_end(first, end) if rule.subject else end
                    trigger = Trigger(rank, rule, backward, first, end)
                    if end and self._well_placed(trigger) and not self._lifted(trigger):
                        yield trigger

    def _well_placed(self, trigger: Trigger) -> bool:
        rule, first, end = trigger.rule, trigger.first, trigger.end
        if rule.kind not in self.words.rules.act_in_compounds and self._in_compound(trigger):
            return False
        if rule.heading:
            return self.clauses.is_heading(first, end)
        if rule.topic and not self.clauses.is_topic(first):
            return False
        if rule.starts_line and any(self.clauses.acts(i) for i in range(first)):
            return False
        if rule.at_end and not self._ends_its_segment(trigger):
            return False
        if rule.after_act and not any(self._tells(i) for i in range(first)):
            return False
        if rule.answers and (not first or not self._answers(trigger)):
            return False
        return not rule.starts_clause or self.clauses.is_subject(first)

    def _tells(self, index: int) -> bool:
        return self.clauses.acts(index) or self.tokens[index].word in self.words.tells

    def _in_compound(self, trigger: Trigger) -> bool:
        """Whether a hyphen joins the words to their neighbour: "no-show", "must-have skills"."""
        here, after = self.tokens[trigger.first : trigger.end], self.tokens[trigger.end :]
        inner = trigger.rule.kind != NEGATED and not trigger.rule.heading
        if inner and any(token.sign == JOINED for token in here):
            return True
        return here[0].sign == JOINED or bool(after and after[0].sign == JOINED)

    def _answers(self, trigger: Trigger) -> bool:
        """A short "no" to a subject named before it, not praise of an act told before it."""
        token = self.tokens[trigger.first]
        if not token.after_comma and token.sign not in (":", "-", "?"):
            return False
        if self.words.is_past(self.tokens[self.clauses.start(trigger.first - 1)].word):
            return False
        rest = range(trigger.end, len(self.tokens))
        if len(rest) > ANSWER or any(self.words.is_fault(self.tokens[i].word) for i in rest):
            return False
        return not any(self.clauses.acts(i) or self.tokens[i].after_break for i in rest)

    def _ends_its_segment(self, trigger: Trigger) -> bool:
        """Nothing follows, and no fault stands before: "errors: none" is praise."""
        first, end = trigger.first, trigger.end
        if first and self.words.is_fault(self.tokens[first - 1].word):
            return False
        return end == len(self.tokens) or self.tokens[end].after_break

    def _lifted(self, trigger: Trigger) -> bool:
        words, rank = self.words, trigger.rank
        if words.only_with[rank] and not self._any(words.only_with[rank], trigger.end):
            return True
        if self._any(words.unless_line[rank], 0):
            return True
        if trigger.rule.kind in UNREAL and self._any(words.carried_out, trigger.end):
            return True
        for phrase in words.unless[rank]:
            for first in range(max(0, trigger.first - LIFTS_WITHIN), trigger.end):
                found = phrase.match_at(self.tokens, first)
                if found and found[-1] >= trigger.first:
                    return True
        return False

    def _any(self, phrases: Sequence[Phrase], start: int) -> bool:
        places = range(start, len(self.tokens))
        return any(phrase.match_at(self.tokens, i) for phrase in phrases for i in places)

    def _standing(self, triggers: list[Trigger]) -> tuple[Trigger, ...]:
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
