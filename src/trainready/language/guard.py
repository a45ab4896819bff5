"""Tokens and the words of an act in, the objection to it out: whether it counts as a claim.

The words are data (`skill_maps/<language>/guard.toml`); what is known here is how far a
word reaches: to the end of its clause, not across a new subject, not out of a clause
inside another one. The guard can only take a claim away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from trainready.language.cue_phrases import Phrase
from trainready.language.guard_clauses import Clauses
from trainready.language.guard_words import GuardWords, compiled
from trainready.language.tokens import JOINED, Token
from trainready.model.evidence import Objection
from trainready.model.skillmap import GuardRule, GuardRules

NEGATED = "negated"
"""The one kind that a second negation turns round."""

UNREAL = frozenset(("hypothetical", "wish", "plan"))
"""The kinds that "and I did so" turns into an act."""

OPENING = 6
"""Words that may stand before the objecting ones of a line that is objected to as a whole."""

ANSWER = 6
"""Words that may follow a "no" that answers for what stands before it: "not in this post"."""

COLON_WITHIN = 5
"""Words between "no experience" and the colon of its list: "with any of the following"."""

LIFTS_WITHIN = 8
"""Words before the objecting ones in which a phrase that lifts them may begin."""


def object_to(tokens: Sequence[Token], words: Sequence[int], rules: GuardRules) -> Objection | None:
    """Why the act of the words at these indexes is no claim, or None if it may count."""
    if not words:
        return None
    line = _read(tokens, rules)
    act = frozenset(words)
    for trigger in line.triggers:
        if act.isdisjoint(range(trigger.first, trigger.end)) and line.concerns(trigger, act):
            return line.objection(trigger)
    return None


def object_to_line(tokens: Sequence[Token], rules: GuardRules) -> Objection | None:
    """Why a line claims nothing at all, judged without knowing its act."""
    line = _read(tokens, rules)
    for trigger in line.triggers:
        if line.is_all(trigger):
            return line.objection(trigger)
    return None


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
        self.clauses = Clauses(tokens, words)
        self.triggers = self._standing(sorted(self._found(), key=lambda t: (t.rank, t.first)))
        joins = words.joins | words.contrasts
        self._openings = [
            t for t in self.triggers if t.first and tokens[t.first - 1].word in joins
        ]

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
        if rule.kind == NEGATED and self._is_presumed(trigger, head):
            return False
        return head < self._reach(trigger)

    def is_all(self, trigger: _Trigger) -> bool:
        """Whether nothing but an opening stands outside the reach."""
        count = len(self.tokens)
        if trigger.backward:
            rest = range(trigger.end, count)
            if len(rest) > OPENING or any(self.clauses.acts(i) for i in rest):
                return False
            return self._reaches_back(trigger, 0)
        if trigger.first > OPENING or any(self.clauses.acts(i) for i in range(trigger.first)):
            return False
        if trigger.first and not self.words.may_open(self.tokens[0].word):
            return False
        if any(self._person_does(i) for i in range(trigger.first - 1)):
            return False
        if trigger.rule.needs_verb and not self._verb_follows(trigger.end, frozenset()):
            return False
        return not trigger.rule.within and self._reach(trigger) == count

    def _person_does(self, index: int) -> bool:
        """Whether "I" and a verb of its own stand here: "I answer", not "I have"."""
        following = self.tokens[index + 1].word
        idle = self.words.may_open(following) or following in self.words.tells
        return self.tokens[index].word in self.words.subjects and not idle

    # --- which words object -------------------------------------------------------------

    def _found(self) -> Iterator[_Trigger]:
        following = [token.word for token in self.tokens[1:]] + [""]
        for first, token in enumerate(self.tokens):
            entries = self.words.beginning_with(token.word, following[first])
            for phrase, rank, rule, backward in entries:
                if found := phrase.match_at(self.tokens, first):
                    end = found[-1] + 1
                    end = self.clauses.subject_end(first, end) if rule.subject else end
                    trigger = _Trigger(rank, rule, backward, first, end)
                    if end and self._well_placed(trigger) and not self._lifted(trigger):
                        yield trigger

    def _well_placed(self, trigger: _Trigger) -> bool:
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

    def _in_compound(self, trigger: _Trigger) -> bool:
        """Whether a hyphen joins the words to their neighbour: "no-show", "must-have skills"."""
        here, after = self.tokens[trigger.first : trigger.end], self.tokens[trigger.end :]
        inner = trigger.rule.kind != NEGATED and not trigger.rule.heading
        if inner and any(token.sign == JOINED for token in here):
            return True
        return here[0].sign == JOINED or bool(after and after[0].sign == JOINED)

    def _answers(self, trigger: _Trigger) -> bool:
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

    def _ends_its_segment(self, trigger: _Trigger) -> bool:
        """Nothing follows, and no fault stands before: "errors: none" is praise."""
        first, end = trigger.first, trigger.end
        if first and self.words.is_fault(self.tokens[first - 1].word):
            return False
        return end == len(self.tokens) or self.tokens[end].after_break

    def _lifted(self, trigger: _Trigger) -> bool:
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

    def _is_presumed(self, trigger: _Trigger, head: int) -> bool:
        """Whether the act tells which thing is meant: "nobody minded the coats I sewed"."""
        person = head - 1
        while person > trigger.end and self.tokens[person].word in self.words.verb_signs:
            person -= 1
        token = self.tokens[person]
        if person <= trigger.end or token.word not in self.words.subjects or token.after_comma:
            return False
        return self.words.names_thing(self.tokens[person - 1].word)

    # --- how far they reach -------------------------------------------------------------

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
            or word in self.words.same_in_past
            or self.words.is_past(word)
        )

    def _reach(self, trigger: _Trigger) -> int:
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

    def _comma_ends(self, trigger: _Trigger) -> bool:
        """Whether the main clause comes after the comma: "without a car, ..."."""
        if trigger.rule.keeps_subject:
            return False
        leads = trigger.rule.comma_ends and self.clauses.opens(trigger.first)
        return leads or self.clauses.in_subordinate(trigger.first)

    def _opens_list(self, trigger: _Trigger, index: int) -> bool:
        rule, token = trigger.rule, self.tokens[index]
        near = index - trigger.end <= COLON_WITHIN
        own_act = self.words.is_past(token.word) or token.word in self.words.tells
        return rule.opens_list and near and token.sign == ":" and not own_act

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

    def _person_acts(self, trigger: _Trigger, index: int) -> bool:
        """Whether "I" or "we" opens the main clause here: "before we had a till I counted"."""
        clauses = self.clauses
        if clauses.start(index) >= trigger.end:
            return clauses.is_subject(index) and not clauses.embedded(index)
        if trigger.rule.comma_ends and clauses.opens(trigger.first):
            return True
        opening = self.tokens[clauses.start(trigger.first)].word
        return opening in self.words.turns or clauses.in_subordinate(trigger.first)

    def _keeps_past(self, trigger: _Trigger) -> bool:
        """Whether a past form goes on with the trigger's clause, not with the person's own."""
        if not trigger.rule.keeps_past or not self.clauses.embedded(trigger.end - 1):
            return trigger.rule.keeps_past
        return not any(self.clauses.acts(i) for i in range(trigger.first))

    def _reaches_back(self, trigger: _Trigger, last: int) -> bool:
        between = range(last + 1, trigger.first)
        if any(t.first in between and not t.backward for t in self._openings):
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

    def _cuts_off(self, trigger: _Trigger, index: int) -> bool:
        """Whether a break before this word keeps the words from reaching back over it."""
        token = self.tokens[index]
        if not token.after_break or token.sign == ":":
            return False
        if index < trigger.first or not (trigger.rule.at_end or trigger.rule.answers):
            return True
        told = self.clauses.start(index - 1)
        return token.sign != "?" and self.words.is_past(self.tokens[told].word)

    def _parts(self, trigger: _Trigger, index: int) -> bool:
        """Whether another clause stands between the act and the words after it."""
        words, token = self.words, self.tokens[index]
        if token.word in words.contrasts | words.embeds | words.subjects:
            return True
        fresh = token.after_comma or self.tokens[index - 1].word in words.joins
        return words.is_past(token.word) and (fresh or not (trigger.rule.at_end or trigger.rule.topic))

    def _stands_inside(self, trigger: _Trigger, act: frozenset[int]) -> bool:
        """Between the words of the act, and right before one of them."""
        head = min(act)
        between = range(head + 1, trigger.first)
        return trigger.end in act and not any(self.clauses.acts(i) for i in between)


_recent: dict[tuple[int, int], tuple[Sequence[Token], GuardRules, _Line]] = {}
"""The lines read last, by identity: hashing all rules takes longer than reading a line. The
values keep tokens and rules alive, so that no id is given out again."""


def _read(tokens: Sequence[Token], rules: GuardRules) -> _Line:
    key = (id(tokens), id(rules))
    if isinstance(tokens, tuple) and (known := _recent.get(key)):
        return known[2]
    if len(_recent) >= 64:
        _recent.clear()
    line = _Line(tokens, compiled(rules))
    _recent[key] = (tokens, rules, line)
    return line
