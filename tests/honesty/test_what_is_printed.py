"""Small inputs that tempt us to print something untrue, or to refuse something honest."""

from __future__ import annotations

import io
import json
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from trainready.errors import UnreadableFile
from trainready.input import read_resume
from trainready.parse.structured.json_resume import to_json
from trainready.pipeline import Request, coach

TODAY = date(2026, 1, 31)
HEAD = "Mary Stone\nmary@stone.example\n\nExperience\n\n"
JOB = "Clerk, Alpha Ltd\n2004 - 2010\n"


def printed(folder: Path, content: str | bytes, name: str = "cv.txt", household: str = "") -> str:
    """The text resume of a run; the run itself holds every file to the gate."""
    return files(folder, content, name, household)["-resume.txt"]


def files(
    folder: Path, content: str | bytes, name: str = "cv.txt", household: str = ""
) -> dict[str, str]:
    """Every text file of a run by the end of its name; DOCX and PDF are made and read back."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    answers = folder / "household.toml" if household else None
    if answers:
        answers.write_text(household, encoding="utf-8")
    made = coach(Request(TODAY, path, answers, formats=("docx", "pdf", "html", "md", "txt")))
    texts = {a.name.removeprefix(made.stem): a.content for a in made.artefacts}
    return {n: c.decode() for n, c in texts.items() if not n.endswith((".docx", ".pdf"))}


def test_years_count_paid_work_alone(tmp_path: Path) -> None:
    text = printed(
        tmp_path,
        "Mary Stone\nmary@stone.example\n\nProfile\n\nI like order.\n\nExperience\n\n"
        "Unemployed\nJan 2018 - Jan 2022\n\n"
        "Volunteer, Oxfam\nJan 2000 - Jan 2004\n- Sorted books\n\n"
        "Unpaid carer for my father\nJan 2012 - Jan 2016\n\n"
        "Clerk, Alpha Ltd\nJan 2004 - Jan 2010\n- Checked invoices\n",
    )
    assert "6 years of work." in text


@pytest.mark.parametrize(
    "profile", ["Clerk for twelve years.", "12 years in two firms.", "No direct experience."]
)
def test_a_count_never_contradicts_or_stands_alone(profile: str, tmp_path: Path) -> None:
    job = "Clerk, Alpha Ltd\nJan 2004 - Jan 2010\n- Checked invoices\n"
    text = printed(tmp_path, f"Mary Stone\n\nProfile\n\n{profile}\n\nExperience\n\n{job}")
    assert "years of work" not in text


def test_answers_given_as_the_resume_keep_what_is_private(tmp_path: Path) -> None:
    told = answers({"what": "Checked 40 prescriptions against the list", "print": "false"})
    for name, text in files(tmp_path, told, "household.toml").items():
        assert "prescriptions" not in text, name
    with pytest.raises(UnreadableFile, match="answers"):
        files(tmp_path, told, "household.txt")


def test_a_date_emptied_in_the_corrected_file_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text(HEAD + JOB + "- Checked invoices\n", encoding="utf-8")
    resume = json.loads(to_json(read_resume(tmp_path / "cv.txt").resume))
    resume["work"][0]["endDate"] = ""
    assert "2004 – Present" in printed(tmp_path, json.dumps(resume), "cv.json")


def test_a_corrected_address_is_printed(tmp_path: Path) -> None:
    person = {"basics": {"name": "Mary Stone", "location": {"city": "Buffalo", "region": "NY"}}}
    text = printed(tmp_path, json.dumps(person), "cv.json")
    assert "Buffalo" in text and "NY" in text


def test_struck_words_are_taken_back(tmp_path: Path) -> None:
    word = docx.Document()
    for line in HEAD.split("\n") + JOB.split("\n"):
        word.add_paragraph(line)
    run = word.add_paragraph("Checked invoices ").add_run("and audited 90 banks")
    run.font.strike = True
    stream = io.BytesIO()
    word.save(stream)
    assert "audited" not in printed(tmp_path, stream.getvalue(), "cv.docx")
    page = (
        "<h1>Mary Stone</h1><h2>Experience</h2><h3>Clerk, Alpha Ltd</h3><p>2004 - 2010</p>"
        "<ul><li>Checked invoices <del>and audited 90 banks</del></li></ul>"
    )
    assert "audited" not in printed(tmp_path, page, "cv.html")


@pytest.mark.parametrize(
    "line",
    [
        "Gave medication as needed by patients",
        "Measured how effectively staff answered calls",
    ],
)
def test_filler_inside_a_line_stays(line: str, tmp_path: Path) -> None:
    text = printed(tmp_path, f"{HEAD}{JOB}- {line}\n- Checked invoices\n")
    assert line in text


@pytest.mark.parametrize(
    "written",
    [
        "Summer 2019 – Winter 2020",
        "Q3 2014 – 2016",
        "Jul 2018 – Sep 2018",
        "2012 – 2015",
        "about 2012 – 2015",
        "circa 2012 – 2015",
        "~2012 – 2015",
    ],
)
def test_dates_are_no_more_exact_than_they_were_written(written: str, tmp_path: Path) -> None:
    assert written in printed(tmp_path, f"{HEAD}Clerk, Alpha Ltd\n{written}\n- Checked invoices\n")


def test_a_degree_without_an_end_does_not_go_on(tmp_path: Path) -> None:
    person = {
        "basics": {"name": "Mary Stone"},
        "education": [{"institution": "Kirk", "studyType": "BA", "startDate": "2005"}],
        "work": [{"name": "Alpha Ltd", "position": "Clerk", "startDate": "2010"}],
    }
    text = printed(tmp_path, json.dumps(person), "cv.json")
    assert text.count("Present") == 1, (
        "by JSON Resume a job without an end goes on; a degree is not said to"
    )
    assert "years of work" not in text


ANSWER = """
[[activity]]
what = "{what}"
where = "volunteer"
role = "Tutor"
organisation = "School A"
since = "{since}"
until = "{until}"
exact = {exact}
print = {print}
"""


def answers(*rows: dict[str, Any]) -> str:
    given = {"since": "2010-01", "until": "2012-01", "exact": "true", "print": "true"}
    return "version = 1\n" + "".join(ANSWER.format(**{**given, **row}) for row in rows)


def test_one_role_at_two_times_is_two_posts(tmp_path: Path) -> None:
    told = answers(
        {"what": "Taught reading to four pupils"},
        {"what": "Taught spelling to nine pupils", "since": "2019-01", "until": "2023-01"},
    )
    text = printed(tmp_path, HEAD + JOB, household=told)
    assert "Jan 2010 – Jan 2012" in text
    assert "Jan 2019 – Jan 2023" in text


def test_a_guess_is_printed_as_one_or_not_at_all(tmp_path: Path) -> None:
    told = answers(
        {"what": "Wrote 80 questions about animals", "exact": "false"},
        {
            "what": "Wrote about 30 letters",
            "exact": "false",
            "since": "2013-01",
            "until": "2014-01",
        },
    )
    text = printed(tmp_path, HEAD + JOB, household=told)
    assert "80 questions" not in text
    assert "about 30 letters" in text
    assert "2013" not in text


def test_a_private_answer_is_in_no_file(tmp_path: Path) -> None:
    told = answers({"what": "Checked 40 prescriptions against the list", "print": "false"})
    for name, text in files(tmp_path, HEAD + JOB, household=told).items():
        assert "prescriptions" not in text, name


@pytest.mark.parametrize("name", ["محمد العربي", "דוד כהן", "สมชาย ใจดี", "李小龙", "Ọ̀ṣun Adé"])
def test_names_of_every_script_pass(name: str, tmp_path: Path) -> None:
    person = {"basics": {"name": name}, "work": [{"name": "Alpha Ltd", "position": "Clerk"}]}
    assert unicodedata.normalize("NFC", name) in printed(tmp_path, json.dumps(person), "cv.json")


def test_signs_and_pictures_pass(tmp_path: Path) -> None:
    line = "- Checked invoices ✅ weekly ★ ► done ∙ ✓ 👍\n- * Kept the log\n"
    assert "Checked invoices" in printed(tmp_path, HEAD + JOB + line)


def test_decomposed_and_invisible_letters_pass(tmp_path: Path) -> None:
    person = {
        "basics": {"name": unicodedata.normalize("NFD", "Zoë Éclair")},
        "work": [
            {"name": "Alpha\u00ad Ltd\u200b", "position": "Clerk", "highlights": ["Kept\u00a0logs"]}
        ],
    }
    text = printed(tmp_path, json.dumps(person), "cv.json")
    assert "Zoë Éclair" in text.replace("ZOË ÉCLAIR", "Zoë Éclair")
    assert "Alpha Ltd" in text


def test_forty_jobs_pass(tmp_path: Path) -> None:
    jobs = "".join(
        f"Clerk {i}, Firm {i} Ltd\n{1970 + i} - {1971 + i}\n- Checked {i} invoices a week\n\n"
        for i in range(40)
    )
    assert "Firm 39 Ltd" in printed(tmp_path, HEAD + jobs)


def test_a_line_that_did_not_happen_is_left_out_and_listed(tmp_path: Path) -> None:
    made = files(tmp_path, f"{HEAD}{JOB}- No experience with accounts\n- Checked 40 invoices\n")
    assert "No experience" not in made["-resume.txt"]
    left_out = json.loads(made["details/changes.json"])["left_out"]
    assert "No experience with accounts" in [row["text"] for row in left_out]


def test_an_address_behind_a_label_is_printed(tmp_path: Path) -> None:
    page = (
        '<h1>Jo Birch</h1><p><a href="mailto:jo@example.com">Email</a> · '
        '<a href="tel:+442079460123">Call me</a></p><h2>Experience</h2><h3>Cook, Mill Kitchen</h3>'
        "<p>2019 - 2021</p><ul><li>Checked 40 deliveries against the order.</li></ul>"
    )
    text = printed(tmp_path, page, "cv.html")
    assert "jo@example.com" in text and "+442079460123" in text


def test_right_to_left_words_beside_brackets_are_printed(tmp_path: Path) -> None:
    text = printed(
        tmp_path, f"{HEAD}{JOB}- Checked שלום <b>names</b> ‹against› the list each week\n"
    )
    assert "Checked שלום <b>names</b> ‹against› the list each week" in text
