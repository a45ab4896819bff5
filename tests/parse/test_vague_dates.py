"""Dates keep what makes them less exact, and leave nothing behind."""

from __future__ import annotations

import pytest

from tests.parse.conftest import Reading
from trainready.model.resume import Date

WORK = "Mary Stone\nmary@stone.example\n\nExperience\n\n"
STUDY = "Mary Stone\nmary@stone.example\n\nEducation\n\nBA History, Hill College"
LAYOUTS = ["Clerk, Alpha Ltd\n{}", "Clerk, Alpha Ltd ({})", "Clerk, Alpha Ltd, {}"]


def said(date: Date) -> str:
    return "now" if date.ongoing else date.iso or "-"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("text", "start", "end", "written"),
    [
        ("since about 2015", "2015", "now", "about 2015"),
        ("c. 2015 - 2018", "2015", "2018", "c. 2015"),
        ("circa 2015", "2015", "2015", "circa 2015"),
        ("~2015", "2015", "2015", "~2015"),
        ("mid-2015 – late 2016", "2015", "2016", "mid-2015"),
        ("2010/11 - 2012/13", "2010", "2013", "2010/11"),
        ("2010/11", "2010", "2011", "2010/11"),
        ("2010/09 - 2011/04", "2010-09", "2011-04", "2010/09"),
        ("05/12/2008 - 06/13/2009", "2008", "2009-06", "05/12/2008"),
        ("12.05.2008 - 31.12.2009", "2008", "2009-12", "12.05.2008"),
        ("2010 to date", "2010", "now", "2010"),
        ("2010 – to present", "2010", "now", "2010"),
        ("2010 onwards", "2010", "now", "2010"),
        ("2010 till now", "2010", "now", "2010"),
        ("’09 – ’11", "2009", "2011", "’09"),
        ("'09-'12", "2009", "2012", "'09"),
        ("c2015", "2015", "2015", "c2015"),
        ("2015?", "2015", "2015", "2015?"),
        ("2015 (?) - 2017", "2015", "2017", "2015 (?)"),
        ("Sept 2019 to date", "2019-09", "now", "Sept 2019"),
        ("05/12/08", "2008", "2008", "05/12/08"),
        ("05/12/08 - 06/13/09", "2008", "2009-06", "05/12/08"),
        ("03.2019 – 07.2022", "2019-03", "2022-07", "03.2019"),
        ("Winter 2014", "2014-01", "2014-01", "Winter 2014"),
        ("Winter 2014/15", "2014-01", "2014-01", "Winter 2014/15"),
        ("Q3 2019", "2019-07", "2019-07", "Q3 2019"),
        ("Sept 19 - Oct 21", "2019-09", "2021-10", "Sept 19"),
        ("Sep 19 – present", "2019-09", "now", "Sep 19"),
        ("05/08 - 06/09", "2008-05", "2009-06", "05/08"),
        ("January 2019 - March 2021 (2 years 3 months)", "2019-01", "2021-03", "January 2019"),
        ("2015 - 2017, 2 yrs 3 mos", "2015", "2017", "2015"),
    ],
)
def test_a_job_is_dated_no_more_exactly_than_it_was_written(
    resume_in: Reading, layout: str, text: str, start: str, end: str, written: str
) -> None:
    (job,) = resume_in(f"{WORK}{layout.format(text)}\n- Checked invoices\n").work
    assert (said(job.start), said(job.end)) == (start, end)
    assert job.start.written.value == written
    assert (job.title.value, job.organisation.value) == ("Clerk", "Alpha Ltd")
    assert [h.value for h in job.highlights] == ["Checked invoices"]
    assert not job.summary
    assert not job.place


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_end_alone_is_no_start(resume_in: Reading, layout: str) -> None:
    (job,) = resume_in(f"{WORK}{layout.format('until 2012')}\n- Checked invoices\n").work
    assert not job.start
    assert (job.end.iso, job.end.written.value) == ("2012", "until 2012")


@pytest.mark.parametrize(
    "text",
    [
        "Expected May 2027",
        "May 2027 (expected)",
        "anticipated May 2027",
        "due May 2027",
        "graduating May 2027",
        "Expected graduation: May 2027",
    ],
)
@pytest.mark.parametrize("joint", ["\n", ", "])
def test_a_degree_to_come_says_so(resume_in: Reading, joint: str, text: str) -> None:
    (study,) = resume_in(f"{STUDY}{joint}{text}\n").education
    assert (study.end.iso, study.end.written.value) == ("2027-05", text)
    assert not study.start
    assert study.courses == ()


def test_a_degree_that_is_there_has_a_plain_date(resume_in: Reading) -> None:
    (study,) = resume_in(f"{STUDY}\ngraduated May 2010\n").education
    assert study.end.written.value == "May 2010"


@pytest.mark.parametrize("remark", ["not completed", "- Not completed", "expected"])
def test_a_remark_that_a_degree_is_not_there_belongs_to_it(resume_in: Reading, remark: str) -> None:
    (study,) = resume_in(f"{STUDY}\n2010 - 2012\n{remark}\n").education
    assert study.area.value == f"History, {remark.removeprefix('- ')}"
    assert study.courses == ()
    assert study.area.origin is not None
    assert [s.text for s in study.area.origin.spans] == ["History", remark.removeprefix("- ")]
