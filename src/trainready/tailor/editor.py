"""Which lines stay, in which order, and how short: the editor's choices, each open to a no."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from trainready.language.guard import object_to_line
from trainready.language.sentences import sentences
from trainready.language.tokens import tokenize
from trainready.model.changes import ChangeKind, Choices, Keep
from trainready.model.origin import Origin, OriginKind, Text
from trainready.model.skillmap import SkillMap
from trainready.model.tailored import LeftOut, TailoredLine
from trainready.tailor.wordings import shortened

MOST_OTHERS = 2
"""Lines of one job that show nothing for the role and stay with `--keep relevant`."""
HEDGE_REACH = 2
"""Words between a hedge and its number: "about the first 80"."""
NOT_DONE, NOT_FOR_ROLE = "not_done", "not_for_role"


@dataclass(frozen=True, slots=True)
class Editor:
    """Edits one person's lines for one role."""

    skill_map: SkillMap
    choices: Choices
    rank: Callable[[Origin], int]
    """How much a line matters for the core of the role, from its origin."""
    shows: Callable[[Origin], bool]
    """Whether a line shows anything for the role: core, habits or what helps."""

    def line(self, text: Text, *, statement: str = "") -> TailoredLine:
        """A line of an entry, shortened unless the person wants it as written."""
        return shortened(text, self.skill_map.honesty, self.choices, statement=statement)

    def lines(self, highlights: Sequence[Text]) -> tuple[TailoredLine, ...]:
        """The lines of a job that stay, those first that matter most for the role."""
        gone = {left.text for left in self.left_out(highlights) if not left.refused}
        kept = [self.line(text) for text in highlights if text not in gone]
        # Stable: lines that matter equally keep the person's own order.
        return tuple(sorted(kept, key=lambda k: -max(map(self.rank, k.origins), default=0)))

    def left_out(self, highlights: Iterable[Text]) -> tuple[LeftOut, ...]:
        """The lines of a job that would be left out, each with its reason."""
        found: list[LeftOut] = []
        others = 0
        for text in highlights:
            if reason := self._not_done(text):
                found.append(self._without(text, reason))
            elif text.origin and not self.shows(text.origin):
                others += 1
                if others > MOST_OTHERS and self.choices.keep is Keep.RELEVANT:
                    found.append(self._without(text, NOT_FOR_ROLE))
        return tuple(found)

    def without_claim(
        self, sentences: Iterable[Text], declined: set[Origin | None]
    ) -> list[LeftOut]:
        """The sentences of a profile that say what was not done, or what others did."""
        return [
            self._without(sentence, NOT_DONE)
            for sentence in sentences
            if self._not_done(sentence)
            or (sentence.origin in declined and self.choices.keep is not Keep.ALL)
        ]

    def may_print(self, text: Text) -> bool:
        """An estimate prints only where the person's own words call each of its numbers one."""
        if text.origin is None or text.origin.kind is not OriginKind.ESTIMATED:
            return True
        words = [token.word for token in tokenize(text.value)]
        return all(
            set(words[max(0, at - HEDGE_REACH) : at]) & set(self.skill_map.honesty.estimates)
            for at, word in enumerate(words)
            if word[0].isdigit() or word in self.skill_map.lines.numbers
        )

    def all_done(self, text: Text) -> bool:
        """No sentence of a line says what was not done, is wished for, or what others did."""
        return all(
            object_to_line(tokenize(sentence.value), self.skill_map.guard) is None
            for sentence in sentences(text, self.skill_map.lines.abbreviations)
        )

    def _not_done(self, text: Text) -> str:
        """The reason for a line that as a whole says what was not done, is wished for or was
        asked; nothing for any other."""
        if self.choices.keep is Keep.ALL:
            return ""
        objection = object_to_line(tokenize(text.value), self.skill_map.guard)
        objects = objection is not None and objection.kind in self.skill_map.honesty.left_out
        return NOT_DONE if objects else ""

    def _without(self, text: Text, reason: str) -> LeftOut:
        refused = self.choices.refuses(ChangeKind.LEFT_OUT, text.value)
        return LeftOut(text, reason, refused)
