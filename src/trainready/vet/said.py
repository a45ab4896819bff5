"""What the sentences of a listing say, without what they deny, quote or only tell of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trainready.language.tokens import Token
from trainready.model.scam import Firm, ScamRules
from trainready.vet.addresses import Addresses, kinds_within
from trainready.vet.denial import Denied, is_denied
from trainready.vet.kinds import Kinds, PhraseIndex
from trainready.vet.pay import PaySums
from trainready.vet.reported import ThirdPersons, is_quoted, quotations
from trainready.vet.rows import Sentence, sentences


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with what stands in it and is not denied."""

    sentence: Sentence
    kinds: Kinds
    """Without what is denied or quoted."""
    every: Kinds
    """Denied or not: what speaks against a rule may stand in a denial."""
    about_fraud: bool
    lead: int = -1
    """Number of the sentence that opened the list this one stands in."""
    before: frozenset[str] = frozenset()
    """Kinds of the sentence before, in the same paragraph."""


class Reader:
    """Makes sentences of a text; one for a language."""

    def __init__(self, rules: ScamRules, firms: Sequence[Firm]) -> None:
        self._rules = rules
        self._index = PhraseIndex(rules.words)
        self._denied = Denied(rules.denials)
        self._others = ThirdPersons(rules.reported)
        self._sums = PaySums(rules.pay)
        self._addresses = Addresses(rules.addresses, firms)

    def read(self, text: str) -> list[Said]:
        """The sentences of a plain text, in order."""
        places = self._addresses.places(text)
        quoted = quotations(text)
        read: list[Said] = []
        topic: list[bool] = []
        lead = -1
        denying = False
        for sentence in sentences(text, self._rules.abbreviations):
            tokens = sentence.tokens
            reaches = self._denied.reaches(tokens)
            kinds = self._index.find(tokens)
            kinds |= self._sums.kinds(text, tokens)
            kinds |= kinds_within(places, tokens)
            if not sentence.bullet:
                lead = len(read) if sentence.opens_list else -1
                denying = sentence.opens_list and (
                    self._denied.leads_in(tokens) or _to_the_end(reaches, tokens)
                )
            fraud = self._about_fraud(kinds, sentence, read, topic, lead)
            every = kinds
            kinds = {
                kind: kept
                for kind, matches in kinds.items()
                if (
                    kept := [
                        match
                        for match in matches
                        if not is_denied(match, reaches) and not is_quoted(match, tokens, quoted)
                    ]
                )
            }
            if sentence.bullet and denying:
                kinds = {}
            others = fraud or self._others.speaks_of_others(tokens)
            goes_on = bool(read) and not sentence.new_paragraph
            before = frozenset(read[-1].every) if goes_on else frozenset[str]()
            of_list = lead if sentence.bullet else -1
            read.append(Said(sentence, kinds, every, others, of_list, before))
            topic.append(fraud)
        return self._without_denied_questions(text, read)

    def _about_fraud(
        self,
        kinds: Kinds,
        sentence: Sentence,
        read: Sequence[Said],
        topic: Sequence[bool],
        lead: int,
    ) -> bool:
        """The sentence is about fraud, or goes on about it."""
        if any(kind in kinds for kind in self._rules.fraud_topic):
            return True
        if sentence.bullet and lead >= 0 and topic[lead]:
            return True
        goes_on = bool(read) and topic[-1] and read[-1].sentence.row == sentence.row
        return goes_on and not self._others.addresses_reader(sentence.tokens)

    def _without_denied_questions(self, text: str, read: list[Said]) -> list[Said]:
        """ "Do I have to buy the laptop? No." asks for nothing."""
        for at, (one, following) in enumerate(pairwise(read)):
            between = text[one.sentence.tokens[-1].end : following.sentence.tokens[0].start]
            if "?" in between and self._denied.answers_no(following.sentence.tokens):
                read[at] = replace(one, kinds={})
        return read


def joined(some: Sequence[Said]) -> Said:
    """Sentences that belong together, as one."""
    tokens: tuple[Token, ...] = ()
    kinds: Kinds = {}
    every: Kinds = {}
    for one in some:
        for of_one, of_all in ((one.kinds, kinds), (one.every, every)):
            for kind, matches in of_one.items():
                moved = [tuple(at + len(tokens) for at in match) for match in matches]
                of_all[kind] = [*of_all.get(kind, ()), *moved]
        tokens += one.sentence.tokens
    first = some[0].sentence
    whole = Sentence(tokens, first.row, first.bullet, False)
    return Said(whole, kinds, every, False, before=some[0].before)


def together(read: Sequence[Said], count: int) -> Iterator[Sequence[Said]]:
    """Sentences that may belong together: neighbours, and a list item with what opened its list."""
    for first in range(len(read) - count + 1):
        some = read[first : first + count]
        if not any(one.sentence.new_paragraph for one in some[1:]):
            yield some
    if count > 1:
        for at, one in enumerate(read):
            if 0 <= one.lead < at - 1:
                yield (read[one.lead], *read[max(one.lead + 1, at - count + 2) : at + 1])


def _to_the_end(reaches: Sequence[tuple[frozenset[int], range]], tokens: Sequence[Token]) -> bool:
    """Whether a denial goes on into the list below: "We will never:"."""
    return any(len(tokens) - 1 in reach for _, reach in reaches)
