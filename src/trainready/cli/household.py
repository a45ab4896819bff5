"""`trainready household`: the interview, one question a screen, every answer saved at once."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainready.cli.options import AsJson, NoInput, Skills, today

if TYPE_CHECKING:
    from trainready.household.answers_file import AnswersFile
    from trainready.household.interview import Interview
    from trainready.model.interview import Question

ANSWERS = Path("household.toml")
BACK, ENOUGH = ("back", "b"), ("enough", "stop", "quit")
MANY = 9
"""Options; more of them take one line each, so that a screen holds them."""
CLEAR = "\033[2J\033[H"
Plain = Annotated[
    bool, typer.Option("--plain", help="For screen readers: no clearing, no indents, no signs.")
]


def register(app: typer.Typer) -> None:
    app.command()(household)


def household(
    answers: Annotated[
        Path, typer.Argument(help="Where your answers are kept.", metavar="[FILE]")
    ] = ANSWERS,
    plain: Plain = False,
    skills: Skills = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
) -> None:
    """Tell what you did at home and for others: a kind interview, saved after every answer.

    Then: trainready coach --household household.toml
    """
    from trainready.cli.screen import called, is_interactive, say
    from trainready.errors import UsageError

    if no_input or as_json:
        _report(answers, skills, as_json)
        return
    if not is_interactive():
        raise UsageError(
            "the interview needs a person at the keyboard",
            cure="To check a file of answers: trainready household FILE --no-input",
        )
    if saved := interviewed(answers, skills, plain=plain):
        say(f"{called()} coach --household {shlex.quote(str(saved))}")


def interviewed(answers: Path, skills: Path | None = None, *, plain: bool = False) -> Path | None:
    """Ask from where these answers stop; the file with the new ones, `None` if nothing was told."""
    from trainready.household.answers import open_answers
    from trainready.household.answers_file import AnswersFile
    from trainready.pipeline import interview_of

    known = open_answers(answers) if answers.exists() else AnswersFile()
    return _Screens(interview_of(skills, today()), answers, plain).run(known)


class _Screens:
    """Question after question on one terminal."""

    def __init__(self, interview: Interview, path: Path, plain: bool) -> None:
        self._interview = interview
        self._say = interview.say
        self._path = path
        self._plain = plain
        self._fresh = not path.exists()

    def run(self, answers: AnswersFile) -> Path | None:
        """Ask until the end, "enough" or Ctrl-C; what was answered is on disk at any time."""
        answers = self._own_file(answers)
        left = self._interview.left(answers)
        minutes = max(1, round(left * self._interview.script.minutes_per_question))
        key = "welcome_back" if answers.interview.done else "welcome"
        self._tell(self._say(f"interview.{key}", count=left, minutes=minutes).strip())
        first = bool(answers.interview.done)
        try:
            if not first:  # with the first question the welcome would run off a small screen
                self._tell("")
                self._typed(self._say("interview.begin"))
            while question := self._interview.next_question(answers):
                self._show(question, answers, clear=not first)
                first = False
                new = self._answered(question, answers)
                if new is None:
                    break
                answers = new
                self._save(answers)
        except (KeyboardInterrupt, typer.Abort, EOFError):
            self._tell("")
            self._stopped()
            raise typer.Exit(130) from None
        return self._path if self._finish(answers) else None

    def _own_file(self, answers: AnswersFile) -> AnswersFile:
        """A file that was not made by the interview stays; the answers go on beside it."""
        if self._fresh or answers.interview.done:
            return answers
        name, number = self._path, 2
        while (beside := name.with_name(f"{name.stem}-{number}{name.suffix}")).exists():
            number += 1
        self._tell(self._say("interview.not_ours", name=name.name, beside=beside.name))
        self._path = beside
        return answers

    def _answered(self, question: Question, answers: AnswersFile) -> AnswersFile | None:
        """New answers; the same ones for a step back; `None` for "enough"."""
        from trainready.household.replies import Unclear

        while True:
            typed = self._typed(self._say("interview.prompt"))
            if typed.casefold() in ENOUGH:
                if self._interview.may_stop(answers):
                    return None
                self._tell(self._say("interview.early"))
                continue
            if typed.casefold() in BACK:
                if not answers.interview.done:
                    self._tell(self._say("interview.at_start"))
                    continue
                return self._interview.back(answers)
            try:
                return self._interview.reply(answers, question.id, typed)
            except Unclear as unclear:
                self._tell(str(unclear))

    def _typed(self, prompt: str) -> str:
        typed = typer.prompt(prompt, default="", show_default=False, prompt_suffix=" ")
        return str(typed).strip()

    # --- what is on the screen ----------------------------------------------------------

    def _show(self, question: Question, answers: AnswersFile, *, clear: bool) -> None:
        say, done = self._say, len(answers.interview.done)
        if clear and not self._plain:
            print(CLEAR, end="")
        else:
            self._tell("")
        count = done + self._interview.left(answers)
        self._tell(say("interview.number", number=done + 1, count=count))
        self._tell("")
        if question.about:
            self._tell(say("interview.about_line", line=question.about))
            self._tell("")
        self._tell(question.text)
        if question.options:
            self._tell("")
        most = 1 if len(question.options) > MANY else 0
        for number, option in enumerate(question.options, 1):
            self._tell(f"{number}. {option}" if self._plain else f"{number:3}  {option}", 5, most)
        if question.hint:
            self._tell("")
            self._tell(question.hint)
        if question.given:
            self._tell(say("interview.given", text=question.given))
        keys = "keys" if self._interview.may_stop(answers) else "keys_early"
        self._tell(say(f"interview.{keys}"))

    def _tell(self, text: str, hanging: int = 0, most: int = 0) -> None:
        """Print it, each paragraph with a hanging indent and on `most` lines, if any."""
        from trainready.cli.screen import say, wrapped

        indent = "" if self._plain else " " * hanging
        for paragraph in text.split("\n"):
            for line in wrapped(paragraph, "", indent, lines=most) or [""]:
                say(line)

    # --- the end ------------------------------------------------------------------------

    def _save(self, answers: AnswersFile) -> None:
        from trainready.files import save_one
        from trainready.household.answers_file import written

        save_one(self._path, written(answers, self._say("interview.opening").strip()))

    def _stopped(self) -> None:
        if self._path.exists():
            command = self._command("household")
            self._tell(self._say("interview.stopped", path=self._path, command=command))

    def _finish(self, answers: AnswersFile) -> bool:
        """Whether there is anything to make a resume of."""
        if not answers.activity and not answers.break_:
            command = self._command("household")
            self._tell(self._say("interview.nothing_told", command=command))
            return False
        self._save(answers)
        self._tell("")
        self._tell(self._say("interview.finished", path=self._path))
        return True

    def _command(self, words: str) -> str:
        from trainready.cli.screen import called

        return f"{called()} {words} {shlex.quote(str(self._path))}"


def _report(path: Path, skills: Path | None, as_json: bool) -> None:
    """What a file of answers holds, and what is still open in it."""
    from trainready.cli.screen import say, say_json, wrapped
    from trainready.errors import UnreadableFile
    from trainready.household.answers import open_answers
    from trainready.pipeline import interview_of

    if not path.exists():
        raise UnreadableFile(
            "there is no such file", where=path.name, cure="Begin with: trainready household"
        )
    interview, answers = interview_of(skills, today()), open_answers(path)
    done = set(answers.interview.done)
    waiting = [q for q in interview.questions(answers) if q.id not in done]
    if as_json:
        say_json(
            {
                "schema": "trainready/household/1",
                "answers": answers.model_dump(by_alias=True, mode="json"),
                "open": [{"id": q.id, "about": q.about, "text": q.text} for q in waiting],
            }
        )
        return
    text = interview.say(
        "interview.held",
        path=path,
        acts=len(answers.activity),
        breaks=len(answers.break_),
        count=len(waiting),
    )
    for line in wrapped(text):
        say(line)
