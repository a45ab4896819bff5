"""A LinkedIn data export becomes a resume, and every line of it can be found again."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from trainready.errors import UnreadableFile
from trainready.input import read_resume
from trainready.model.resume import Resume, Setting
from trainready.parse.structured.json_resume import to_json
from trainready.pipeline import Request, coach

NOTES = 'Notes:\n"When you export, some notes come first, with commas, here."\n\n'
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
)
JOBS = "Company Name,Title,Description,Location,Started On,Finished On\n"
SCHOOLS = "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
TABLES = {
    "Profile.csv": NOTES
    + PROFILE
    + 'Ana,Example,,"1 Hill St",Mar 3,Teacher,"I teach.\nI check facts.",Education,10115,'
    '"Berlin, Germany",[anaex],"[PORTFOLIO:https://ana.example,BLOG:https://blog.example/x]",\n',
    "Positions.csv": JOBS
    + 'Cross School,Teacher,"I taught year 9.\n• Graded 120 essays a week\n- Wrote ""clear"" '
    'feedback for 30 pupils every week",Leeds,"Jan 1, 2019",\n'
    "Hill Ltd,Proofreader,Checked 40 manuscripts a year for facts,,Sep 2015,Dec 2018\n"
    "Career Break,Full-time parent,,,2013,2015\n",
    "Education.csv": SCHOOLS
    + 'Hill University,2010,2014,With honours,"Bachelor of Arts - BA, English",Debate club\n',
    "Skills.csv": "Name\nProofreading\nExcel\n",
    "Languages.csv": "Name,Proficiency\nGerman,Native or bilingual proficiency\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "TEFL,https://tefl.example/1,TEFL Board,Jun 2016,,X-12\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\n"
    "old@example.com,Yes,No,\nana@example.com,Yes,Yes,\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,+44 20 7946 0123,Mobile\n",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description\n"
    "Food Bank,Sorter,POVERTY,Jan 2020,Feb 2022,Sorted 200 parcels a week\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nGarden,For 60 pupils,,2016,\n",
    "Honors.csv": "Title,Description,Issued On\nTeacher of the Year,For 40 lessons,May 2021\n",
    "Publications.csv": "Name,Published On,Description,Publisher,Url\nHow to mark,2018,,Ink,\n",
    "Courses.csv": "Name,Number\nStatistics,ST101\n",
    "messages.csv": "FROM,CONTENT\nBo,secret\n",
}


def export(folder: Path, tables: dict[str, str] = TABLES, inside: str = "") -> Path:
    path = folder / "Basic_LinkedInDataExport_01-30-2026.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in tables.items():
            archive.writestr(inside + name, content.encode("utf-8-sig"))
    return path


def read(folder: Path, **tables: str) -> Resume:
    named = {name.replace("_", " ") + ".csv": content for name, content in tables.items()}
    return read_resume(export(folder, named or TABLES)).resume


def test_every_table_finds_its_section(tmp_path: Path) -> None:
    resume = read(tmp_path)
    basics = resume.basics
    assert [str(t) for t in (basics.name, basics.label, basics.email, basics.phone)] == [
        *("Ana Example", "Teacher", "ana@example.com", "+44 20 7946 0123"),
    ]
    assert (str(basics.location.city), str(basics.location.written)) == (
        "Berlin",
        "Berlin, Germany",
    )
    assert [str(basics.url), str(basics.profiles[0].url)] == [
        *("https://ana.example", "https://blog.example/x"),
    ]
    teacher, proofreader, parent = resume.work
    assert (teacher.start.iso, teacher.end.ongoing) == ("2019-01", True)
    assert (proofreader.start.iso, proofreader.end.iso) == ("2015-09", "2018-12")
    assert str(teacher.summary) == "I taught year 9."
    assert [str(line) for line in teacher.highlights] == [
        *("Graded 120 essays a week", 'Wrote "clear" feedback for 30 pupils every week'),
    ]
    assert [job.setting for job in resume.work] == [Setting.PAID, Setting.PAID, Setting.HOME]
    assert parent.end.iso == "2015"
    (school,) = resume.education
    assert [str(school.study_type), str(school.area)] == ["Bachelor of Arts - BA", "English"]
    assert [str(line) for line in school.courses] == ["With honours", "Debate club"]
    assert [str(skill.name) for skill in resume.skills] == ["Proofreading", "Excel"]
    assert str(resume.languages[0].fluency) == "Native or bilingual proficiency"
    assert (str(resume.volunteer[0].title), resume.volunteer[0].setting) == (
        *("Sorter", Setting.VOLUNTEER),
    )
    assert [str(items[0].name) for items in (
        *(resume.certificates, resume.projects, resume.awards, resume.publications),
    )] == ["TEFL", "Garden", "Teacher of the Year", "How to mark"]  # fmt: skip
    assert (str(resume.others[0].heading), str(resume.others[0].lines[0])) == (
        *("Courses", "Statistics"),
    )


def test_what_is_private_or_other_peoples_is_not_read(tmp_path: Path) -> None:
    written = to_json(read(tmp_path))
    for private in ("secret", "Mar 3", "Hill St", "old@example.com"):
        assert private not in written


def test_each_text_knows_its_table_line_and_column(tmp_path: Path) -> None:
    resume = read(tmp_path)
    origin = resume.work[1].title.origin
    assert origin is not None
    assert origin.spans[0].place.path == "Positions.csv, line 5, Title"
    origin = resume.basics.label.origin
    assert origin is not None
    assert origin.spans[0].place.path == "Profile.csv, line 5, Headline"


@pytest.mark.parametrize(
    ("described", "summary", "lines"),
    [
        ("One line.", "One line.", []),
        ("First act\nSecond act", "", ["First act", "Second act"]),
        ("Opening. - First act  - Second act", "Opening. - First act", ["Second act"]),
        ("• First act  • Second act", "", ["First act", "Second act"]),
        ("\n\n", "", []),
    ],
)
def test_descriptions_in_the_ways_that_people_type_them(
    tmp_path: Path, described: str, summary: str, lines: list[str]
) -> None:
    job = read(tmp_path, Positions=f'{JOBS}Hill,Clerk,"{described}",,2019,\n').work[0]
    assert (str(job.summary), [str(line) for line in job.highlights]) == (summary, lines)


def test_coach_prints_only_what_stands_in_the_export(tmp_path: Path) -> None:
    made = coach(Request(date(2026, 1, 31), export(tmp_path, inside="Basic_Export/")))
    text = next(a.content.decode() for a in made.artefacts if a.name.endswith("-resume.txt"))
    for line in ("Ana Example", "Jan 2019 – Present", "Graded 120 essays a week", "COURSES"):
        assert line in text


def test_what_parse_wrote_can_be_given_to_coach(tmp_path: Path) -> None:
    written = tmp_path / "ana.json"
    written.write_text(to_json(read(tmp_path)), encoding="utf-8")
    assert json.loads(written.read_text("utf-8"))["work"][0]["startDate"] == "2019-01"
    today = date(2026, 1, 31)
    first, again = (
        {a.name: a.content for a in coach(Request(today, path)).artefacts}["ana-example-resume.txt"]
        for path in (export(tmp_path), written)
    )
    assert first == again


def test_a_folder_that_the_browser_unpacked_is_read_like_the_archive(tmp_path: Path) -> None:
    folder = tmp_path / "Basic_LinkedInDataExport"
    folder.mkdir()
    for name, content in TABLES.items():
        (folder / name).write_text(content, encoding="utf-8")
    assert str(read_resume(folder).resume.basics.name) == "Ana Example"


def test_an_export_with_nothing_in_it_is_refused(tmp_path: Path) -> None:
    for tables in ({"Profile.csv": ""}, {"Positions.csv": "\0\0\1\2\3"}, {"Profile.csv": PROFILE}):
        with pytest.raises(UnreadableFile, match="no words"):
            read_resume(export(tmp_path, tables))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Positions.csv", b"a," * 30_000_000)
    path = tmp_path / "export.zip"
    path.write_bytes(stream.getvalue())
    with pytest.raises(UnreadableFile, match="no word processor"):
        read_resume(path)
