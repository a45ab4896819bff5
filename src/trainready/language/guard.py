"""Tokens and the words of an act in, the objection to it out: whether it counts as a claim.

The words are data (`skill_maps/<language>/guard.toml`); what is known here is how far a
word reaches: to the end of its clause, not across a new subject, not out of a clause
inside another one. The guard can only take a claim away.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.guard_clauses import Clauses
from trainready.language.guard_reach import Reach
from trainready.language.guard_triggers import Trigger, Triggers
from trainready.language.guard_words import GuardWords, compiled
from trainready.language.tokens import Token
from trainready.model.evidence import Objection
from trainready.model.skillmap import GuardRules

HYPOTHETICAL, OTHER_ACTOR = "hypothetical", "other_actor"
FEW = 3
"""Objecting words of which a cue may share some and still not mean them."""

OPENING = 6
"""Words that may stand before the objecting ones of a line that is objected to as a whole."""


def object_to(tokens: Sequence[Token], words: Sequence[int], rules: GuardRules) -> Objection | None:
    """Why the act of the words at these indexes is no claim, or None if it may count."""
    if not words:
        return None
    return _read(tokens, rules).objection_to(frozenset(words))


def object_to_line(tokens: Sequence[Token], rules: GuardRules) -> Objection | None:
    """Why a line claims nothing at all, judged without knowing its act."""
    line = _read(tokens, rules)
    for trigger in line.triggers:
        if line.is_all(trigger):
            return line.objection(trigger)
    return None


def object_to_words(tokens: Sequence[Token], rules: GuardRules) -> tuple[Objection | None, ...]:
    """For each word why it is no part of a claim, each taken as an act of its own.

    The objecting words claim nothing either: "experience" in "lacks experience in filing".
    """
    line = _read(tokens, rules)
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


class _Line:
    """One text and the objecting words in it."""

    def __init__(self, tokens: Sequence[Token], words: GuardWords) -> None:
        self.tokens = tokens
        self.words = words
        self.clauses = Clauses(tokens, words)
        self.triggers = Triggers(tokens, words, self.clauses).standing()
        self.reach = Reach(self.clauses, self.triggers)

    def objection_to(self, act: frozenset[int]) -> Objection | None:
        """Why the act of these words is no claim."""
        for trigger in self.triggers:
            objecting = frozenset(range(trigger.first, trigger.end))
            own = act - objecting
            # A cue may begin with the subject ("My manager ... records"), end in the participle
            # ("doses were logged by our supplier") or share a word ("did not ... the minutes"):
            # that is not the act. A cue with all the objecting words means them ("never late"),
            # and a long phrase may hold the act itself.
            overlap = act & objecting
            short = len(objecting) <= FEW and trigger.rule.kind != HYPOTHETICAL
            shares = not overlap or (not objecting <= act and (trigger.backward or short))
            if own and shares and self.concerns(trigger, own):
                return self.objection(trigger)
        return None

    def objection(self, trigger: Trigger) -> Objection:
        start, end = self.tokens[trigger.first].start, self.tokens[trigger.end - 1].end
        return Objection(trigger.rule.kind, (start, end))

    def concerns(self, trigger: Trigger, act: frozenset[int]) -> bool:
        """Whether the words of the act lie within reach."""
        rule, head = trigger.rule, min(act)
        if trigger.backward:
            said = [index for index in act if index < trigger.first]
            if said:
                return self.reach.reaches_back(trigger, max(said))
            # "... were logged by our supplier to within 5 mm": it was the supplier who was exact.
            return rule.kind == OTHER_ACTOR and self._same_clause(trigger.end, max(act))
        if rule.needs_verb and not self.reach.verb_follows(trigger.end, act):
            return False
        if head < trigger.first:
            return rule.inside and self.reach.stands_inside(trigger, act)
        if rule.within and head - trigger.end >= rule.within:
            return False
        if any(self.reach.is_presumed(trigger, i) for i in act):
            return False
        if any(self.reach.person_did(trigger, i) for i in act):
            return False
        return head < self.reach.end(trigger)

    def _same_clause(self, first: int, last: int) -> bool:
        """No new clause, list item or act begins between these words."""
        between = range(first, last + 1)
        tokens = (self.tokens[i] for i in between)
        if any(t.after_break or t.after_comma or t.word in self.words.joins for t in tokens):
            return False
        return bool(between) and not any(self.clauses.acts(i) for i in between)

    def is_all(self, trigger: Trigger) -> bool:
        """Whether nothing but an opening stands outside the reach."""
        count = len(self.tokens)
        if trigger.backward:
            rest = range(trigger.end, count)
            if len(rest) > OPENING or any(self.clauses.acts(i) for i in rest):
                return False
            return self.reach.reaches_back(trigger, 0)
        if trigger.first > OPENING or any(self.clauses.acts(i) for i in range(trigger.first)):
            return False
        if trigger.first and not self.words.may_open(self.tokens[0].word):
            return False
        if any(self._person_does(i) for i in range(trigger.first - 1)):
            return False
        if trigger.rule.needs_verb and not self.reach.verb_follows(trigger.end, frozenset()):
            return False
        return not trigger.rule.within and self.reach.end(trigger) == count

    def _person_does(self, index: int) -> bool:
        """Whether "I" and a verb of its own stand here: "I answer", not "I have"."""
        following = self.tokens[index + 1].word
        idle = self.words.may_open(following) or following in self.words.tells
        return self.tokens[index].word in self.words.subjects and not idle


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
