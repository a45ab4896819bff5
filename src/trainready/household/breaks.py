"""Questions about a career break: its kind, its months, and how it should be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trainready.household.answers_file import AnswersFile, BreakAnswer
from trainready.household.replies import Replies, Unclear, picked
from trainready.model.interview import BreakKind, Question, Script
from trainready.model.skillmap import Wording

_Reply = Callable[[AnswersFile, str], AnswersFile]
SHOWN = ("line", "no_reason", "years")
"""The three ways, in the order in which they are offered."""


class BreakQuestions:
    """What is asked about one break; without a break, one question."""

    def __init__(self, script: Script, say: Wording, replies: Replies) -> None:
        self._script = script
        self._say = say
        self._replies = replies

    def asked(self, answers: AnswersFile) -> Iterator[tuple[Question, _Reply]]:
        yield self._kind(answers)
        if not answers.break_:
            return
        first = answers.break_[0]
        yield self._when(first)
        if self._is_sensitive(first):
            yield self._sure(first)
        yield self._show(first)

    def _kind(self, answers: AnswersFile) -> tuple[Question, _Reply]:
        kinds = self._script.break_kind

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            numbers, own = picked(typed, len(kinds), self._say)
            if len(numbers) + len(own) > 1:
                raise Unclear(self._say("interview.break.one"))
            kind = kinds[numbers[0]] if numbers else None
            label = kind.label if kind else own[0]
            # A sensitive reason stays private until the person has said yes twice.
            private = kind is not None and kind.sensitive
            return _first(answers, label=label, print=not private)

        given = answers.break_[0].label if answers.break_ else ""
        text, hint = self._say("interview.break.text"), self._say("interview.break.hint")
        options = tuple(kind.label for kind in kinds)
        return Question("break", text, "", hint, options, False, True, given), reply

    def _when(self, first: BreakAnswer) -> tuple[Question, _Reply]:
        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            found = self._replies.period(typed)
            return _first(answers, since=found.since, until=found.until)

        given = " - ".join(filter(None, (first.since, first.until)))
        text, hint = self._say("interview.break.when"), self._say("interview.when.hint")
        return Question("break.when", text, first.label, hint, given=given), reply

    def _sure(self, first: BreakAnswer) -> tuple[Question, _Reply]:
        options = tuple(self._say(f"interview.break.sure_{n}") for n in ("no", "yes"))

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            return _first(answers, print=self._one(typed, options) == 1)

        text = self._say("interview.break.sure")
        given = options[first.print]
        return Question(
            "break.sure", text, first.label, "", options, free=False, given=given
        ), reply

    def _show(self, first: BreakAnswer) -> tuple[Question, _Reply]:
        options = tuple(self._say(f"interview.break.show_{way}") for way in SHOWN)

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            return _first(answers, show=SHOWN[self._one(typed, options)])

        text, hint = self._say("interview.break.show"), self._say("interview.break.show_hint")
        given = options[SHOWN.index(first.show)]
        return Question("break.show", text, first.label, hint, options, False, False, given), reply

    def _one(self, typed: str, options: tuple[str, ...]) -> int:
        numbers, own = picked(typed, len(options), self._say)
        if own or len(numbers) != 1:
            raise Unclear(self._say("interview.only_one", last=len(options)))
        return numbers[0]

    def _is_sensitive(self, first: BreakAnswer) -> bool:
        kind: BreakKind | None = next(
            (k for k in self._script.break_kind if k.label == first.label), None
        )
        return kind is not None and kind.sensitive


def _first(answers: AnswersFile, **changes: object) -> AnswersFile:
    """The answers with their first break changed; others of a file written by hand stay."""
    known, rest = answers.break_[:1], answers.break_[1:]
    told = known[0].model_copy(update=changes) if known else BreakAnswer.model_validate(changes)
    return answers.model_copy(update={"break_": (told, *rest)})
