"""Europass files of both editors become resumes, and every line of them can be found again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from trainready.errors import UnreadableFile
from trainready.input import read_resume
from trainready.model.resume import Resume
from trainready.pipeline import Request, coach
from trainready.read import kind_of

OLD = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
<Identification>
 <PersonName><FirstName>Ola</FirstName><Surname>Example</Surname></PersonName>
 <ContactInfo>
  <Address><Contact><Municipality>Bergen</Municipality>
   <Country><Code>NO</Code><Label>Norway</Label></Country></Contact></Address>
  <Email><Contact>ola@example.com</Contact></Email>
  <TelephoneList><Telephone><Contact>+44 20 7946 0111</Contact></Telephone></TelephoneList>
  <WebsiteList><Website><Contact>https://ola.example</Contact></Website></WebsiteList>
 </ContactInfo>
</Identification>
<Headline><Type><Code>position</Code></Type><Description><Label>Teacher</Label></Description>
</Headline>
<WorkExperienceList>
 <WorkExperience>
  <Period><From year="2016" month="--03" day="---01"/><Current>true</Current></Period>
  <Position><Label>Teacher</Label></Position>
  <Activities>&lt;p&gt;Taught &lt;b&gt;maths&lt;/b&gt;&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Graded 120
   essays a week&lt;/li&gt;&lt;li&gt;Wrote notes &amp;amp; reports for 30 pupils&lt;/li&gt;
   &lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;</Activities>
  <Employer><Name>Hill School</Name><ContactInfo><Address><Contact>
   <Municipality>Oslo</Municipality></Contact></Address></ContactInfo></Employer>
 </WorkExperience>
 <WorkExperience>
  <Period><From year="2010"/><To year="2015" month="--12"/></Period>
  <Position><Label>Clerk</Label></Position><Employer><Name>Alpha AS</Name></Employer>
 </WorkExperience>
</WorkExperienceList>
<EducationList><Education><Period><From year="2006"/><To year="2010" month="--06"/></Period>
 <Title>M.Sc. Engineering</Title><Organisation><Name>Hill University</Name></Organisation>
</Education></EducationList>
<Skills>
 <Linguistic>
  <MotherTongueList><MotherTongue><Description><Label>Norwegian</Label></Description>
  </MotherTongue></MotherTongueList>
  <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description>
   <ProficiencyLevel><Listening>C2</Listening><Reading>C2</Reading></ProficiencyLevel>
  </ForeignLanguage></ForeignLanguageList>
 </Linguistic>
 <Communication><Description>Ran 12 parents' evenings a year</Description></Communication>
</Skills>
<AchievementList><Achievement><Title><Code>projects</Code><Label>Projects</Label></Title>
 <Description>Built a school garden for 60 pupils</Description></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>"""

OLD_JSON = {
    "SkillsPassport": {
        "Locale": "en",
        "LearnerInfo": {
            "Identification": {
                "PersonName": {"FirstName": "Ola", "Surname": "Example"},
                "ContactInfo": {
                    "Address": {
                        "Contact": {
                            "Municipality": "Bergen",
                            "Country": {"Code": "NO", "Label": "Norway"},
                        }
                    },
                    "Email": {"Contact": "ola@example.com"},
                    "Telephone": [{"Contact": "+44 20 7946 0111"}],
                    "Website": [{"Contact": "https://ola.example"}],
                },
            },
            "Headline": {"Type": {"Code": "position"}, "Description": {"Label": "Teacher"}},
            "WorkExperience": [
                {
                    "Period": {"From": {"Year": 2016, "Month": 3, "Day": 1}, "Current": True},
                    "Position": {"Label": "Teacher"},
                    "Activities": "<p>Taught maths</p><ul><li>Graded 120 essays a week</li>"
                    "<li>Wrote notes &amp; reports for 30 pupils</li></ul>",
                    "Employer": {
                        "Name": "Hill School",
                        "ContactInfo": {"Address": {"Contact": {"Municipality": "Oslo"}}},
                    },
                },
                {
                    "Period": {"From": {"Year": 2010}, "To": {"Year": 2015, "Month": 12}},
                    "Position": {"Label": "Clerk"},
                    "Employer": {"Name": "Alpha AS"},
                },
            ],
            "Education": [
                {
                    "Period": {"From": {"Year": 2006}, "To": {"Year": 2010, "Month": 6}},
                    "Title": "M.Sc. Engineering",
                    "Organisation": {"Name": "Hill University"},
                }
            ],
            "Skills": {
                "Linguistic": {
                    "MotherTongue": [{"Description": {"Label": "Norwegian"}}],
                    "ForeignLanguage": [
                        {
                            "Description": {"Label": "English"},
                            "ProficiencyLevel": {"Listening": "C2", "Reading": "C2"},
                        }
                    ],
                },
                "Communication": {"Description": "Ran 12 parents' evenings a year"},
            },
            "Achievement": [
                {
                    "Title": {"Code": "projects", "Label": "Projects"},
                    "Description": "Built a school garden for 60 pupils",
                }
            ],
        },
    }
}

NEW = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
 xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
<CandidateSupplier><PersonContact><PersonName><oa:GivenName>Someone</oa:GivenName></PersonName>
</PersonContact></CandidateSupplier>
<CandidatePerson>
 <PersonName><oa:GivenName>Ola</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
 <Communication><ChannelCode>Email</ChannelCode><oa:URI>ola@example.com</oa:URI></Communication>
 <Communication><ChannelCode>Telephone</ChannelCode><oa:DialNumber>020 7946 0111</oa:DialNumber>
 </Communication>
 <Communication><Address><oa:CityName>Bergen</oa:CityName></Address></Communication>
</CandidatePerson>
<CandidateProfile languageCode="en">
 <EmploymentHistory><EmployerHistory>
  <hr:OrganizationName>Hill School</hr:OrganizationName>
  <PositionHistory><PositionTitle typeCode="URI">Senior
      Teacher</PositionTitle>
   <eures:EmploymentPeriod>
    <eures:StartDate><hr:FormattedDateTime>2016-03-01</hr:FormattedDateTime></eures:StartDate>
    <hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
   <oa:Description>&lt;ul&gt;&lt;li&gt;Graded 120 essays a week&lt;/li&gt;&lt;li&gt;Wrote reports
   &lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Oslo</City></PositionHistory>
 </EmployerHistory></EmploymentHistory>
 <EducationHistory><EducationOrganizationAttendance>
  <hr:OrganizationName>Hill University</hr:OrganizationName>
  <AttendancePeriod>
   <StartDate><hr:FormattedDateTime>2006</hr:FormattedDateTime></StartDate>
   <EndDate><hr:FormattedDateTime>2010-06</hr:FormattedDateTime></EndDate></AttendancePeriod>
  <EducationDegree><hr:DegreeName>M.Sc. Engineering</hr:DegreeName></EducationDegree>
 </EducationOrganizationAttendance></EducationHistory>
 <PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID>
  <hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><eures:Score>
  <hr:ScoreText>C2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
 </PersonQualifications>
 <DigitalSkills><DigitalSkillsGroup><Title>Office</Title><DigitalSkill>Excel</DigitalSkill>
 </DigitalSkillsGroup></DigitalSkills>
</CandidateProfile></Candidate>"""


def read(folder: Path, content: str, name: str = "cv.xml") -> Resume:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return read_resume(path).resume


@pytest.mark.parametrize(
    ("content", "name"), [(OLD, "cv.xml"), (json.dumps(OLD_JSON), "cv.json")], ids=["xml", "json"]
)
def test_the_skills_passport_is_read_alike_from_xml_and_json(
    tmp_path: Path, content: str, name: str
) -> None:
    resume = read(tmp_path, content, name)
    basics = resume.basics
    assert [str(t) for t in (basics.name, basics.label, basics.email, basics.phone)] == [
        *("Ola Example", "Teacher", "ola@example.com", "+44 20 7946 0111"),
    ]
    assert [str(basics.location.city), str(basics.location.country)] == ["Bergen", "Norway"]
    teacher, clerk = resume.work
    assert (teacher.start.iso, teacher.end.ongoing, str(teacher.place)) == ("2016-03", True, "Oslo")
    assert (clerk.start.iso, clerk.end.iso, str(clerk.organisation)) == (
        *("2010", "2015-12", "Alpha AS"),
    )
    assert str(teacher.summary) == "Taught maths"
    assert [str(line) for line in teacher.highlights] == [
        *("Graded 120 essays a week", "Wrote notes & reports for 30 pupils"),
    ]
    (school,) = resume.education
    assert [str(t) for t in (school.study_type, school.area, school.institution)] == [
        *("M.Sc.", "Engineering", "Hill University"),
    ]
    assert [(str(one.language), str(one.fluency)) for one in resume.languages] == [
        *(("Norwegian", ""), ("English", "C2")),
    ]
    assert str(resume.skills[0].name) == "Ran 12 parents' evenings a year"
    assert str(resume.others[0].heading) == "Projects"


def test_the_candidate_of_todays_editor(tmp_path: Path) -> None:
    resume = read(tmp_path, NEW)
    assert [str(t) for t in (resume.basics.name, resume.basics.email, resume.basics.phone)] == [
        *("Ola Example", "ola@example.com", "020 7946 0111"),
    ]
    (job,) = resume.work
    assert [str(job.title), str(job.organisation), str(job.place)] == [
        *("Senior Teacher", "Hill School", "Oslo"),
    ]
    assert (job.start.iso, job.end.ongoing) == ("2016-03", True)
    assert [str(line) for line in job.highlights] == ["Graded 120 essays a week", "Wrote reports"]
    assert (resume.education[0].start.iso, resume.education[0].end.iso) == ("2006", "2010-06")
    assert (str(resume.languages[0].language), str(resume.languages[0].fluency)) == ("eng", "C2")
    assert [str(resume.skills[0].name), str(resume.skills[0].keywords[0])] == ["Office", "Excel"]


@pytest.mark.parametrize("content", [OLD, json.dumps(OLD_JSON), NEW], ids=["old", "json", "new"])
def test_coach_prints_only_what_stands_in_the_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "cv.xml"
    path.write_text(content, encoding="utf-8")
    made = coach(Request(date(2026, 1, 31), path))
    text = next(a.content.decode() for a in made.artefacts if a.name.endswith("-resume.txt"))
    for line in ("Ola Example", "Mar 2016 – Present", "Graded 120 essays a week"):
        assert line in text


def test_each_text_knows_its_field(tmp_path: Path) -> None:
    origin = read(tmp_path, OLD).work[1].title.origin
    assert origin is not None
    assert origin.spans[0].place.path == (
        "SkillsPassport.LearnerInfo.WorkExperience[1].Position.Label"
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            OLD.replace("<SkillsPassport", "<!DOCTYPE x [<!ENTITY y 'z'>]><SkillsPassport", 1),
            "entit",
        ),
        (OLD[:900], "damaged"),
        ('{"SkillsPassport": {"LearnerInfo": ', "damaged"),
        ('<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"/>', "no CV"),
        ('{"SkillsPassport": {"LearnerInfo": {}}}', "no words"),
        ('{"SkillsPassport": {"LearnerInfo": ' + "[" * 100_000, "damaged"),
        ("<SkillsPassport><LearnerInfo>" + "<a>" * 90_000, "damaged"),
        ("<LearnerInfo>" + "<a>" * 9_000 + "</a>" * 9_000 + "</LearnerInfo>", "no words"),
    ],
    ids=["entities", "torn", "torn json", "no cv", "empty", "deep json", "deep", "deep and whole"],
)
def test_hostile_files_end_in_a_refusal(tmp_path: Path, content: str, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why) as refused:
        read(tmp_path, content)
    assert refused.value.cure


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<?xml version='1.0'?><note>europass.cedefop</note>", "text"),
        ('{"basics": {"summary": "I know SkillsPassport and LearnerInfo"}}', "json"),
        ("<html><body>SkillsPassport LearnerInfo</body></html>", "html"),
    ],
)
def test_other_files_are_no_europass(content: str, kind: str) -> None:
    assert kind_of(content.encode(), "cv") == kind
