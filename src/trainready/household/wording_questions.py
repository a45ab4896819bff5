"""One question about words of the person's own that readers react badly to; asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from trainready.household.answers_file import LONGEST_ANSWER, ActivityAnswer, AnswersFile
from trainready.household.replies import Replies, Unclear, picked
from trainready.language.overclaims import find_overclaim
from trainready.model.interview import Question
from trainready.model.overclaim import Overclaim, OverclaimRules
from trainready.model.skillmap import Wording

_Reply = Callable[[AnswersFile, str], AnswersFile]
ASKED = ".wording"
"""How the id of such a question ends."""


@dataclass(frozen=True, slots=True)
class WordingQuestions:
    """Use the better words, keep your own, or leave the line out."""

    rules: OverclaimRules
    say: Wording
    replies: Replies

    def asked(
        self, activity: ActivityAnswer, fields: Iterable[str]
    ) -> Iterator[tuple[Question, _Reply]]:
        """For each of these texts of one answer that has such words."""
        for field in fields:
            id_ = f"{activity.id}.{field}{ASKED}"
            found = find_overclaim(
                getattr(activity, field), self.rules, at_home=activity.where == "home"
            )
            if found and (field != "what" or not _was_offered(activity)):
                yield self._question(id_, field, activity, found)

    def _question(
        self, id_: str, field: str, activity: ActivityAnswer, found: Overclaim
    ) -> tuple[Question, _Reply]:
        ways = ("use", "keep", "leave") if found.better else ("keep", "leave")
        options = tuple(self.say(f"interview.wording.{w}", better=found.better) for w in ways)

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            numbers, own = picked(typed, len(options), self.say)
            if len(numbers) + len(own) != 1:
                raise Unclear(self.say("interview.only_one", last=len(options)))
            way = ways[numbers[0]] if numbers else "own"
            new = {"use": found.better, "own": "".join(own)[:LONGEST_ANSWER]}
            if way == "keep":
                return answers
            if way == "leave" and field == "what":
                return _changed(answers, activity.id, print=False)
            return _changed(answers, activity.id, **{field: new.get(way, "")})

        text = self.say("interview.wording.text", words=found.words)
        about, hint = getattr(activity, field), self.say("interview.wording.own", why=found.why)
        return Question(id_, text, about, hint, options, False, True), reply


def _was_offered(activity: ActivityAnswer) -> bool:
    """A line that we offered to pick: its words are ours, so they are not questioned."""
    return bool(activity.kind)


def _changed(answers: AnswersFile, id_: str, **changes: object) -> AnswersFile:
    activities = (a.model_copy(update=changes) if a.id == id_ else a for a in answers.activity)
    return answers.model_copy(update={"activity": tuple(activities)})
