"""A line → the unpaid activity that it tells of, or why it tells of none.

The words and the rules are data (`skill_maps/<language>/activities.toml`). A line becomes the
set of kinds of words in it, and the first rule that fits the set decides: whom it was for, in
what setting, by whose hands, and with what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trainready.language.cue_phrases import (
    compile_phrase,
    forms_of,
    lookup_words,
    other_words,
)
from trainready.language.guard import object_to
from trainready.language.tokens import Token, tokenize
from trainready.model.evidence import Objection
from trainready.model.skillmap import ActivityRule, ActivityRules, GuardRules

LONGEST = 200
"""Words of a line that are looked at: an act is told in fewer."""
MOST_CODES = 2
"""Activities that one line may tell of; more is a list, and none of it an act."""
VOLUNTEERING = "15"
"""What the codes of volunteer work begin with."""
_FOUND = "phrases of rule "
"""Opens the name of a rule's own phrases among the kinds; no kind has a space."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a line tells of."""

    code: str = ""
    """ATUS second-tier code, or nothing."""
    aside: str = ""
    """Why it is none, if a rule says so."""
    rule: str = ""
    words: tuple[int, ...] = ()
    """Indexes of the tokens that decided."""
    despite: tuple[str, ...] = ()
    """Objections of the guard that do not speak against it."""
    adds: bool = True
    """It may be the second activity of a line."""


NONE = Recognised()
Kinds = dict[str, tuple[int, ...]]
"""The kinds of words in a line, each with the tokens of its first match."""


class Recogniser:
    """The rules of a language made ready; make one and use it for many lines."""

    def __init__(self, rules: ActivityRules) -> None:
        self._rules = rules.rules
        self._when = {r.id: tuple(w.split("|") for w in _needs(r)) for r in rules.rules}
        self._joins = frozenset(rules.joins)
        self._of_volunteers = rules.of_volunteers
        self._words: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._stems: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind, phrases in _kinds(rules):
            for phrase in phrases:
                for word in lookup_words(phrase):
                    stem = word.removesuffix("*")
                    into = self._words if stem == word else self._stems
                    into[stem].append((kind, phrase))
        self._known: dict[str, tuple[tuple[str, str], ...]] = {}

    def recognise(self, text: str, *, volunteer: bool = False) -> Recognised:
        """What a line as a whole tells of. `volunteer`: it was, though its words do not say so."""
        return self.of_tokens(tokenize(text), volunteer=volunteer)

    def of_tokens(self, tokens: Sequence[Token], *, volunteer: bool = False) -> Recognised:
        """As `recognise`, for a line that was cut into words before."""
        kinds = self._kinds_in(tokens)
        if volunteer:
            kinds.setdefault(self._of_volunteers, ())
        found = next((f for rule in self._rules if (f := self._holds(rule, kinds))), NONE)
        # What was done as a volunteer is no chore of one's own, whatever the thing was.
        chore = volunteer and found.code and not found.code.startswith(VOLUNTEERING)
        return NONE if chore else found

    def all_of(self, tokens: Sequence[Token], *, volunteer: bool = False) -> tuple[Recognised, ...]:
        """The activities of a line: of the whole first, then of its parts; two at most.

        Nothing where the line as a whole is set aside.
        """
        whole = self.of_tokens(tokens, volunteer=volunteer)
        if not whole.code:
            return ()
        found = {whole.code: whole}
        for first, last in self._parts(tokens):
            part = self.of_tokens(tokens[first:last], volunteer=volunteer)
            if part.code and part.adds and part.code not in found:
                words = tuple(at + first for at in part.words)
                found[part.code] = replace(part, words=words)
        return tuple(found.values())[:MOST_CODES]

    def _holds(self, rule: ActivityRule, kinds: Kinds) -> Recognised | None:
        words: tuple[int, ...] = ()
        for either in self._when[rule.id]:
            kind = next((k for k in either if k in kinds), None)
            if kind is None:
                return None
            words += kinds[kind]
        if any(kind in kinds for kind in rule.unless):
            return None
        words = tuple(sorted(set(words)))
        return Recognised(rule.code, rule.aside, rule.id, words, rule.despite, rule.adds)

    def _kinds_in(self, tokens: Sequence[Token]) -> Kinds:
        bare = tuple(_bare(token) for token in tokens[:LONGEST])
        forms = forms_of({token.word for token in bare})
        kinds: Kinds = {}
        tried: set[str] = set()
        for at, token in enumerate(bare):
            for kind, phrase in self._entries(token.word):
                if kind in kinds:
                    continue
                if " " not in phrase:
                    kinds[kind] = (at,)
                elif (key := f"{kind} {phrase}") not in tried:
                    tried.add(key)
                    # Most phrases fail here, at a tenth of the cost of looking for them.
                    if any(map(forms.isdisjoint, other_words(phrase))):
                        continue
                    if match := compile_phrase(phrase).find(bare):
                        kinds[kind] = match
        return kinds

    def _entries(self, word: str) -> tuple[tuple[str, str], ...]:
        """The phrases that may stand at a word."""
        if word not in self._known:
            found = list(self._words.get(word, ()))
            for end in range(1, len(word) + 1):
                found += self._stems.get(word[:end], ())
            self._known[word] = tuple(found)
        return self._known[word]

    def _parts(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Where the acts of a line begin and end, if there are several."""
        starts = [0]
        for at, token in enumerate(tokens[:LONGEST]):
            joined = at and tokens[at - 1].word in self._joins
            if at and (token.after_break or token.after_comma or joined):
                starts.append(at)
        if len(starts) > 1:
            yield from zip(starts, [*starts[1:], len(tokens)], strict=True)


def objection_to(found: Recognised, tokens: Sequence[Token], guard: GuardRules) -> Objection | None:
    """Why the guard does not let what a line tells stand, if it does not."""
    objection = object_to(tokens, found.words, guard) if found.code else None
    return None if objection and objection.kind in found.despite else objection


def _needs(rule: ActivityRule) -> tuple[str, ...]:
    return (*rule.when, f"{_FOUND}{rule.id}") if rule.phrases else rule.when


def _kinds(rules: ActivityRules) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from rules.words.items()
    for rule in rules.rules:
        yield f"{_FOUND}{rule.id}", rule.phrases


def _bare(token: Token) -> Token:
    """The word without its possessive ending: a phrase for "mother" finds "mother's"."""
    bare = token.word.removesuffix("'s").removesuffix("'")
    if bare == token.word:
        return token
    return Token(bare, token.start, token.end, token.after_break, token.after_comma, token.sign)
