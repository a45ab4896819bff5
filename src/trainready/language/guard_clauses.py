"""Tokens in, the clauses they stand in out: where one opens, what it opens with."""

from __future__ import annotations

from collections.abc import Sequence

from trainready.language.guard_words import GuardWords
from trainready.language.tokens import Token

SUBJECT_WITHIN = 7
"""Words between the first of a subject and its verb: "the new lady from the parish council"."""

HEADING_WITHIN = 5
"""Words between a heading's own and its colon: "goals for the coming school year:"."""

TOPIC_WITHIN = 2
"""Words of a topic that ends with its act: "image labelling is ..."."""


class Clauses:
    """One text, told apart into clauses without parsing it."""

    def __init__(self, tokens: Sequence[Token], words: GuardWords) -> None:
        self.tokens = tokens
        self.words = words

    def acts(self, index: int) -> bool:
        """Whether a past form that tells of an act stands here, or a clause inside another ends."""
        word, words = self.tokens[index].word, self.words
        done = words.is_past(word) and word not in words.idle
        done = done or (word in words.same_in_past and self.opens(index))
        return done or (index > 0 and word in words.embeds)

    def opens(self, index: int) -> bool:
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

    def start(self, index: int) -> int:
        """The index of the first word of the clause."""
        while not self.opens(index):
            index -= 1
        return index

    def is_subject(self, index: int) -> bool:
        """At the start of its clause, or after an opening such as "in my last job"."""
        if self.opens(index):
            return True
        if self.tokens[index - 1].word in self.words.prepositions:
            return False
        start = self.start(index)
        opening = self.tokens[start].word
        if opening not in self.words.prepositions and not self.words.is_adverb(opening):
            return False
        return not any(self.acts(i) for i in range(start, index))

    def subject_end(self, first: int, after: int) -> int:
        """The index of the past form whose subject begins at `first`, or 0 if it takes no object
        or the subject is the person or the person's work. `after` ends the first words."""
        words, opens = self.words, first == 0 or self.tokens[first].after_break
        before = self.tokens[first - 1].word
        if not opens and before not in words.contrasts | words.subordinates:
            return 0
        for index in range(after, min(after + SUBJECT_WITHIN, len(self.tokens) - 1)):
            token, following = self.tokens[index], self.tokens[index + 1]
            if token.after_break or token.after_comma or token.word in words.subjects:
                return 0
            if token.word in words.own_work | words.embeds | words.joins:
                return 0
            done = words.is_past(token.word) and token.word not in words.idle
            if done or (index > after and token.word in words.same_in_past):
                return index if self._is_object(following) else 0
        return 0

    def _is_object(self, token: Token) -> bool:
        """Whether a noun may begin here: not "by", "daily", "every week" or "and"."""
        word, words = token.word, self.words
        if token.after_break or token.after_comma or word[0].isdigit():
            return False
        none = words.prepositions | words.joins | words.contrasts | words.subordinates
        return not (word in none or word in words.embeds or words.may_open(word)) or (
            word in words.rules.articles
        )

    def in_subordinate(self, index: int) -> bool:
        start = self.start(index)
        first_words = {self.tokens[start].word, self.tokens[max(0, start - 1)].word}
        return not self.words.subordinates.isdisjoint(first_words)

    def embedded(self, index: int) -> bool:
        """Whether the clause hangs on "that", "who", "what" ... of another clause."""
        start = self.start(index)
        return start > 0 and self.tokens[start - 1].word in self.words.embeds

    def is_heading(self, first: int, end: int) -> bool:
        """Whether these words head what comes after a colon or a dash."""
        tokens, words = self.tokens, self.words
        start = first
        while start and not tokens[start].after_break:
            start -= 1
        if any(self.acts(i) for i in range(start, first)):
            return False
        for index in range(end, min(end + HEADING_WITHIN + 1, len(tokens))):
            token = tokens[index]
            if token.sign == ":" or (token.sign == "-" and index == end):
                return not words.is_past(token.word)
            goes_on = token.word in words.heading_goes_on or token.word.isdigit()
            if token.after_break or (index == end and not goes_on):
                return False
        return False

    def is_topic(self, end: int) -> bool:
        """Whether the sentence that the words before this index belong to speaks about an act."""
        if not end:
            return False
        start = end - 1
        while start and not self.tokens[start].after_break:
            start -= 1
        while start < end - 1 and self.words.is_adverb(self.tokens[start].word):
            start += 1
        if self.words.is_gerund(self.tokens[start].word):
            return True
        if end - start > TOPIC_WITHIN or self.tokens[end].after_comma:
            return False
        return self.words.is_gerund(self.tokens[end - 1].word)
