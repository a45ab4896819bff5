"""The interview as a pure function: the answers so far in, the next question out.

What is asked is data (`interview.toml`), how it is said too (`wording/interview.toml`). An answer
gives new answers or `Unclear`, a sentence that says what to write instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainready.household.answers_file import ActivityAnswer, AnswersFile, InterviewState
from trainready.household.breaks import BreakQuestions
from trainready.household.replies import Replies, Unclear, picked
from trainready.household.wording_questions import WordingQuestions
from trainready.model.interview import Area, Question, Script
from trainready.model.overclaim import OverclaimRules
from trainready.model.skillmap import Wording

ENOUGH_AFTER = 3
"""Questions after which "enough for now" already gives a result."""
USUAL_AREAS, USUAL_FOLLOWING = 2, 6
"""How many areas people pick, and how many questions an area leads to: a guess until they do."""
CONTACT = ("name", "email", "phone", "place")
Reply = Callable[[AnswersFile, str], AnswersFile]
Asked = tuple[Question, Reply]


@dataclass(frozen=True, slots=True)
class Interview:
    """One language's script, ready to ask."""

    script: Script
    say: Wording
    replies: Replies
    overclaims: OverclaimRules

    def next_question(self, answers: AnswersFile) -> Question | None:
        """The first question that was neither answered nor skipped; `None` at the end."""
        done = answers.interview.done
        return next((q for q, _ in self._asked(answers) if q.id not in done), None)

    def questions(self, answers: AnswersFile) -> tuple[Question, ...]:
        """All questions that these answers lead to, those answered too."""
        return tuple(question for question, _ in self._asked(answers))

    def left(self, answers: AnswersFile) -> int:
        """How many questions are still to come, as far as these answers tell."""
        done = set(answers.interview.done)
        left = sum(q.id not in done for q, _ in self._asked(answers))
        if "areas" not in done:
            return left + USUAL_AREAS * (1 + USUAL_FOLLOWING)
        waiting = [f"{a.id}.acts" for a in self.script.area if a.id in answers.interview.areas]
        return left + USUAL_FOLLOWING * len({*waiting} - done)

    def may_stop(self, answers: AnswersFile) -> bool:
        """Enough was told for a first result."""
        return len(answers.interview.done) >= ENOUGH_AFTER and bool(answers.activity)

    def reply(self, answers: AnswersFile, question: str, typed: str) -> AnswersFile:
        """The answers with this one; an empty one skips. Raises `Unclear`."""
        answer = next(reply for q, reply in self._asked(answers) if q.id == question)
        new = answer(answers, self.replies.short(typed)) if typed.strip() else answers
        return _done(new, question)

    def back(self, answers: AnswersFile) -> AnswersFile:
        """The answers with the last question to be asked again; what was said stays."""
        if not answers.interview.done:
            return answers
        return _with_state(answers, done=answers.interview.done[:-1])

    # --- the questions, in their order --------------------------------------------------

    def _asked(self, answers: AnswersFile) -> Iterator[Asked]:
        yield self._areas(answers)
        chosen = [a for a in self.script.area if a.id in answers.interview.areas]
        for area in (*chosen, *(a for a in self.script.area if a.always)):
            yield from self._area(area, answers)
        yield from BreakQuestions(self.script, self.say, self.replies).asked(answers)
        if answers.activity:
            yield self._private(answers)
        for field in CONTACT:
            yield self._contact(field, answers)

    def _areas(self, answers: AnswersFile) -> Asked:
        areas = [a for a in self.script.area if not a.always]

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            numbers, own = picked(typed, len(areas), self.say)
            if own:
                raise Unclear(self.say("interview.only_numbers", last=len(areas)))
            return _with_state(answers, areas=tuple(areas[n].id for n in numbers))

        given = ", ".join(a.title for a in areas if a.id in answers.interview.areas)
        text, hint = self.say("interview.areas.text"), self.say("interview.areas.hint")
        options = tuple(a.title for a in areas)
        return Question("areas", text, "", hint, options, True, False, given), reply

    def _area(self, area: Area, answers: AnswersFile) -> Iterator[Asked]:
        yield self._acts(area, answers)
        mine = [a for a in answers.activity if a.id.startswith(f"{area.id}.")]
        if not mine:
            return
        if area.post:
            about = area.title
            for field in ("role", "organisation", "when"):
                yield self._detail(area.id, field, tuple(a.id for a in mine), about, answers)
        words = WordingQuestions(self.overclaims, self.say, self.replies)
        for activity in mine:
            yield from words.asked(activity, ("what",))
            fields = ["when"] if area.one else ["people", "how_often", "when", "result"]
            for field in fields:
                if field != "when" or not area.post:
                    asked = "noticed" if area.care and field == "result" else field
                    yield self._detail(
                        activity.id, field, (activity.id,), activity.what, answers, asked
                    )
            yield from words.asked(activity, ("role", "result"))

    def _acts(self, area: Area, answers: AnswersFile) -> Asked:
        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            numbers, own = picked(typed, len(area.acts), self.say)
            acts = [area.acts[n] for n in numbers]
            new = [
                *(ActivityAnswer(id=f"{area.id}.{a.id}", what=a.text, kind=a.code) for a in acts),
                *(ActivityAnswer(id=f"{area.id}.own{i}", what=w) for i, w in enumerate(own, 1)),
            ]
            return _with_acts(answers, area, new)

        mine = [a.what for a in answers.activity if a.id.startswith(f"{area.id}.")]
        kind = "one" if area.one else "acts" if area.acts else "own"
        return (
            Question(
                id=f"{area.id}.acts",
                text=area.title,
                hint=self.say(f"interview.{kind}.hint"),
                options=tuple(a.text for a in area.acts),
                many=True,
                given="; ".join(mine),
            ),
            reply,
        )

    def _detail(
        self,
        of: str,
        field: str,
        ids: tuple[str, ...],
        about: str,
        answers: AnswersFile,
        asked: str = "",
    ) -> Asked:
        """`asked` names the words of the question, if they are not the field's own."""

        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            changes = self.replies.detail(field, typed)
            changed = (
                a.model_copy(update=changes(a)) if a.id in ids else a for a in answers.activity
            )
            return answers.model_copy(update={"activity": tuple(changed)})

        first = next(a for a in answers.activity if a.id in ids)
        words = f"interview.{asked or field}"
        text, hint = self.say(f"{words}.text"), self.say(f"{words}.hint")
        given = self.replies.given(field, first)
        return Question(f"{of}.{field}", text, about, hint, given=given), reply

    def _private(self, answers: AnswersFile) -> Asked:
        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            numbers, own = picked(typed, len(answers.activity), self.say)
            if own:
                raise Unclear(self.say("interview.only_numbers", last=len(answers.activity)))
            changed = (
                a.model_copy(update={"print": n not in numbers})
                for n, a in enumerate(answers.activity)
            )
            return answers.model_copy(update={"activity": tuple(changed)})

        options = tuple(a.what for a in answers.activity)
        given = "; ".join(a.what for a in answers.activity if not a.print)
        text, hint = self.say("interview.private.text"), self.say("interview.private.hint")
        return Question("private", text, "", hint, options, True, False, given), reply

    def _contact(self, field: str, answers: AnswersFile) -> Asked:
        def reply(answers: AnswersFile, typed: str) -> AnswersFile:
            return answers.model_copy(update={field: self.replies.contact(field, typed)})

        text, hint = self.say(f"interview.{field}.text"), self.say("interview.contact_hint")
        return Question(field, text, hint=hint, given=getattr(answers, field)), reply


def _with_acts(answers: AnswersFile, area: Area, acts: list[ActivityAnswer]) -> AnswersFile:
    """The acts of one area as now picked; what was told about one of them stays."""
    before = {a.id: a for a in answers.activity}
    same_post = next((a for a in answers.activity if a.id.startswith(f"{area.id}.")), None)
    post = (
        {f: getattr(same_post, f) for f in ("role", "organisation", "since", "until")}
        if area.post and same_post
        else {}
    )

    def kept(act: ActivityAnswer) -> ActivityAnswer:
        known = before.get(act.id)
        if known and known.what == act.what:
            return known
        return act.model_copy(update={"where": area.where, **post})

    others = [a for a in answers.activity if not a.id.startswith(f"{area.id}.")]
    gone = {a.id for a in answers.activity} - {a.id for a in (*others, *acts)}
    done = tuple(d for d in answers.interview.done if not any(d.startswith(f"{g}.") for g in gone))
    new = answers.model_copy(update={"activity": (*others, *map(kept, acts))})
    return _with_state(new, done=done)


def _done(answers: AnswersFile, question: str) -> AnswersFile:
    rest = tuple(d for d in answers.interview.done if d != question)
    return _with_state(answers, done=(*rest, question))


def _with_state(answers: AnswersFile, **changes: tuple[str, ...]) -> AnswersFile:
    state: InterviewState = answers.interview.model_copy(update=changes)
    return answers.model_copy(update={"interview": state})
