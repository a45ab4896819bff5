"""The shape of a file of answers (TOML, version 1), and how one is written."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from trainready.model.household import ANSWERS_VERSION

LONGEST_ANSWER = 2_000
"""Characters; a longer one is no single act."""
LONGEST_DETAIL = 200


class ActivityAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)

    id: str = Field(default="", max_length=LONGEST_DETAIL)
    """The interview's name for it: `money.budget`."""
    what: str = Field(min_length=1, max_length=LONGEST_ANSWER)
    kind: str = Field(default="", pattern=r"^([0-9]{4})?$")
    where: Literal["home", "volunteer", "paid"] = "home"
    role: str = Field(default="", max_length=LONGEST_DETAIL)
    organisation: str = Field(default="", max_length=LONGEST_DETAIL)
    people: str = Field(default="", max_length=LONGEST_DETAIL)
    how_often: str = Field(default="", max_length=LONGEST_DETAIL)
    since: str = ""
    until: str = ""
    exact: bool = True
    result: str = Field(default="", max_length=LONGEST_ANSWER)
    print: bool = True


class BreakAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)

    label: str = Field(min_length=1, max_length=LONGEST_DETAIL)
    since: str = ""
    until: str = ""
    print: bool = True
    show: Literal["line", "no_reason", "years"] = "line"
    """One neutral line with its reason, one without, or years in each job instead of dates."""


class InterviewState(BaseModel):
    """How far the interview has come."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    areas: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    """Ids of the questions that were answered or skipped."""


class AnswersFile(BaseModel):
    model_config = ConfigDict(
        extra="forbid", str_strip_whitespace=True, frozen=True, populate_by_name=True
    )

    version: int = ANSWERS_VERSION
    name: str = Field(default="", max_length=LONGEST_DETAIL)
    email: str = Field(default="", max_length=LONGEST_DETAIL)
    phone: str = Field(default="", max_length=100)
    place: str = Field(default="", max_length=LONGEST_DETAIL)
    interview: InterviewState = InterviewState()
    activity: tuple[ActivityAnswer, ...] = ()
    break_: tuple[BreakAnswer, ...] = Field(default=(), alias="break")


def written(answers: AnswersFile, opening: str) -> bytes:
    """The file's text, under `opening` as a comment; empty answers are left out."""
    import tomli_w

    tables = answers.model_dump(by_alias=True, exclude_defaults=True)
    tables = {"version": answers.version, **tables}
    comment = "".join(f"# {line}\n" for line in opening.splitlines())
    return (comment + tomli_w.dumps(tables)).encode()
