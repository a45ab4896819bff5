"""The interview as a person lives it: stopped, taken up again, corrected, answered badly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainready.assess import assess
from trainready.household.answers import open_answers, record_of
from trainready.household.answers_file import ActivityAnswer, AnswersFile, written
from trainready.household.interview import Interview
from trainready.household.replies import Unclear
from trainready.language.overclaims import find_overclaim
from trainready.match.matcher import Matcher
from trainready.model.interview import Question
from trainready.model.resume import Resume
from trainready.pipeline import interview_of
from trainready.statements import statements
from trainready.taxonomy.load import load_skill_map

TODAY = date(2026, 11, 1)
INTERVIEW: Interview = interview_of(None, TODAY)
A_LIFE = {
    "areas": "1 10",
    "money.acts": "1; Household CEO: paid every bill in time",
    "money.budget.people": "five",
    "money.budget.how_often": "every month",
    "money.budget.when": "2017-06 to now",
    "money.budget.result": "Found two duplicate charges",
    "money.own1.people": "about 5",
    "money.own1.what.wording": "1",
    "club.acts": "1",
    "club.role": "treasurer",
    "club.organisation": "Larkfield Primary School",
    "club.when": "2019-09 to 2023-07",
    "break": "1",
    "break.when": "2017-06 to now",
    "break.show": "2",
    "name": "Priya Raman",
    "email": "priya@mail.example",
}


def _tell(
    life: dict[str, str], answers: AnswersFile, folder: Path | None = None
) -> tuple[AnswersFile, list[Question]]:
    """Answer question by question; with a folder the answers go through the file each time."""
    asked = []
    while question := INTERVIEW.next_question(answers):
        asked.append(question)
        assert len(asked) < 200, "the interview does not end"
        answers = INTERVIEW.reply(answers, question.id, life.get(question.id, ""))
        if folder:
            answers = _through_a_file(answers, folder)
    return answers, asked


def _through_a_file(answers: AnswersFile, folder: Path) -> AnswersFile:
    path = folder / "household.toml"
    path.write_bytes(written(answers, "Yours."))
    return open_answers(path)


def test_a_life_told_to_the_end(tmp_path: Path) -> None:
    answers, asked = _tell(A_LIFE, AnswersFile(), tmp_path)
    assert not A_LIFE.keys() - {question.id for question in asked}, "a question was never asked"
    record = record_of("household.toml", answers)
    budget, bills, office = record.activities
    assert (budget.code, budget.people.value, budget.exact) == ("0209", "five", True)
    assert (bills.what.value, bills.exact) == ("Paid every bill in time", False)
    assert (office.role.value, office.start.iso, office.end.iso) == (
        "Treasurer",
        "2019-09",
        "2023-07",
    )
    assert record.breaks[0].label.value == "Career break", "the reason stays unprinted"
    assert record.name.value == "Priya Raman"


def test_stopped_after_any_question_the_interview_goes_on_with_the_next(tmp_path: Path) -> None:
    _, asked = _tell(A_LIFE, AnswersFile())
    answers = AnswersFile()
    for question in asked:
        answers = _through_a_file(answers, tmp_path)  # stopped, and begun again
        following = INTERVIEW.next_question(answers)
        assert following and following.id == question.id
        answers = INTERVIEW.reply(answers, question.id, A_LIFE.get(question.id, ""))


def test_looking_back_shows_the_answer_and_a_correction_keeps_the_rest() -> None:
    answers = AnswersFile()
    while (question := INTERVIEW.next_question(answers)) and question.id != "money.budget.when":
        answers = INTERVIEW.reply(answers, question.id, A_LIFE.get(question.id, ""))
    back = INTERVIEW.back(answers)
    question = INTERVIEW.next_question(back)
    assert question and question.id == "money.budget.how_often"
    assert question.given == "every month"
    corrected = INTERVIEW.reply(back, question.id, "every week")
    assert corrected.activity[0].how_often == "every week"
    assert corrected.activity[0].people == answers.activity[0].people
    assert corrected.interview.done == answers.interview.done


def test_picking_other_acts_keeps_what_was_told_about_those_that_stay() -> None:
    answers, _ = _tell(A_LIFE, AnswersFile())
    again = INTERVIEW.reply(answers, "money.acts", "1 2")
    kept = next(a for a in again.activity if a.id == "money.budget")
    assert kept.result == "Found two duplicate charges"
    following = INTERVIEW.next_question(again)
    assert following and following.id.startswith("money.records")


def test_enough_is_possible_after_three_answers_and_not_before() -> None:
    answers = AnswersFile()
    for number, (id_, typed) in enumerate((("areas", "1"), ("money.acts", "1"))):
        assert not INTERVIEW.may_stop(answers), number
        answers = INTERVIEW.reply(answers, id_, typed)
    question = INTERVIEW.next_question(answers)
    assert question
    answers = INTERVIEW.reply(answers, question.id, "four")
    assert INTERVIEW.may_stop(answers)


def test_the_number_of_questions_is_told_without_a_jump() -> None:
    answers, told = AnswersFile(), []
    while question := INTERVIEW.next_question(answers):
        told.append(len(answers.interview.done) + INTERVIEW.left(answers))
        answers = INTERVIEW.reply(answers, question.id, A_LIFE.get(question.id, ""))
    assert max(told) <= 1.5 * min(told), told


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        ("areas", "12 99", "There is no"),
        ("areas", "budget", "numbers of the list"),
        ("money.acts", "x" * 50_000, "very long"),
        ("money.budget.people", "many", "name a number"),
        ("money.budget.people", "2012-now", "name a number"),
        ("money.budget.when", "2031", "still to come"),
        ("money.budget.when", "2019 - 2015", "before it began"),
        ("money.budget.when", "when I was young", "write a year"),
        ("break", "1 2", "choose one"),
        ("email", "priya at home", "name@example.com"),
    ],
)
def test_a_bad_answer_gets_a_clear_sentence_and_loses_nothing(
    question: str, typed: str, sentence: str
) -> None:
    answers = AnswersFile()
    while (asked := INTERVIEW.next_question(answers)) and asked.id != question:
        answers = INTERVIEW.reply(answers, asked.id, A_LIFE.get(asked.id, ""))
    before = written(answers, "")
    with pytest.raises(Unclear, match=sentence):
        INTERVIEW.reply(answers, question, typed)
    assert written(answers, "") == before


@given(st.lists(st.text(max_size=60), max_size=25))
def test_whatever_is_typed_is_taken_or_asked_again(typed: list[str]) -> None:
    answers = AnswersFile()
    for words in typed:
        question = INTERVIEW.next_question(answers)
        if question is None:
            break
        try:
            answers = INTERVIEW.reply(answers, question.id, words)
        except Unclear as unclear:
            assert str(unclear).endswith((".", "?"))
        file = written(answers, "")
        assert b"\x1b" not in file
    record_of("household.toml", answers)


def test_a_private_reason_is_printed_only_if_chosen_twice() -> None:
    kinds = [k.label for k in INTERVIEW.script.break_kind]
    health = str(1 + next(i for i, k in enumerate(kinds) if "health" in k))
    answers, asked = _tell({**A_LIFE, "break": health, "break.show": ""}, AnswersFile())
    assert "break.sure" in [question.id for question in asked]
    assert record_of("", answers).breaks[0].label.value == "Career break"
    answers, _ = _tell({**A_LIFE, "break": health, "break.sure": "2", "break.show": ""}, answers)
    sure = INTERVIEW.reply(answers, "break.sure", "2")
    assert "health" in record_of("", sure).breaks[0].label.value


def test_years_in_place_of_dates_still_keep_a_private_reason_out_of_forms() -> None:
    kinds = [k.label for k in INTERVIEW.script.break_kind]
    health = str(1 + next(i for i, k in enumerate(kinds) if "health" in k))
    answers, _ = _tell({**A_LIFE, "break": health, "break.show": "2"}, AnswersFile())
    (pause,) = record_of("", answers).breaks
    assert pause.in_years
    assert pause.label.value == "Career break"


def test_a_big_word_is_asked_about_once_and_the_person_decides() -> None:
    for choice, wanted in (
        ("1", "Paid every bill in time"),
        ("2", "Household CEO: paid every bill in time"),
        ("Paid all the bills", "Paid all the bills"),
    ):
        answers, asked = _tell({**A_LIFE, "money.own1.what.wording": choice}, AnswersFile())
        assert [q.id for q in asked].count("money.own1.what.wording") == 1
        told = next(a for a in answers.activity if a.id == "money.own1")
        assert (told.what, told.print) == (wanted, True)
        assert record_of("", answers).activities[1].settled
    answers, _ = _tell({**A_LIFE, "money.own1.what.wording": "3"}, AnswersFile())
    assert not next(a for a in answers.activity if a.id == "money.own1").print


def test_an_answer_without_a_line_for_no_reason_is_refused_by_line(tmp_path: Path) -> None:
    from trainready.errors import UnreadableFile

    path = tmp_path / "household.toml"
    path.write_text('version = 1\n[[break]]\nlabel = "Ill"\nshow = "no_reason"\n', encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"line 4.*without_reason"):
        open_answers(path)


def test_every_competency_of_a_cap_can_be_reached_and_none_is_passed() -> None:
    """Someone whose life is this one kind of work gets all of it, and no more than the cap."""
    skill_map = load_skill_map()
    for code, kind in skill_map.activities.items():
        acts = [
            (a.where, act.text) for a in INTERVIEW.script.area for act in a.acts if act.code == code
        ]
        told = AnswersFile(
            activity=tuple(
                ActivityAnswer(
                    what=text,
                    kind=code,
                    where=where,
                    people="four",
                    how_often="every week",
                    since="2016-01",
                    until="now",
                )
                for where, text in acts
            )
        )
        lines = statements(Resume(""), record_of("", told), skill_map.lines, TODAY)
        readiness = assess(Matcher(skill_map).find(lines), skill_map)
        reached = {s.competency: s.reached for s in readiness.standings if s.reached or s.weak}
        assert kind.max_level.keys() <= reached.keys(), code
        for competency, most in kind.max_level.items():
            assert reached[competency] <= most, (code, competency)


def test_no_act_to_pick_is_a_title_or_claims_too_much() -> None:
    for area in INTERVIEW.script.area:
        for act in area.acts:
            assert find_overclaim(act.text, INTERVIEW.overclaims, at_home=True) is None, act.text


def test_care_that_may_have_ended_in_a_loss_is_not_asked_for_its_result() -> None:
    adults = str(1 + [a.id for a in INTERVIEW.script.area].index("adults"))
    _, asked = _tell({"areas": f"1 {adults}", "money.acts": "1", "adults.acts": "1"}, AnswersFile())
    words = {q.id: q.text for q in asked}
    assert "came of it" in words["money.budget.result"]
    assert "came of it" not in words["adults.care_plan.result"]


def test_every_screen_fits_a_small_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    from trainready.cli.household import _Screens

    answers = AnswersFile()
    screens = _Screens(INTERVIEW, Path("household.toml"), plain=True)
    everything = " ".join(str(n) for n in range(1, 13))
    while question := INTERVIEW.next_question(answers):
        screens._show(question, answers, clear=False)
        lines = capsys.readouterr().out.splitlines()
        assert 4 <= len(lines) <= 23, question.id
        assert max(map(len, lines)) <= 80, question.id
        typed = everything if question.id == "areas" else ""
        if question.id.endswith(".acts") and question.options:
            typed = "1"
        answers = INTERVIEW.reply(answers, question.id, typed)
