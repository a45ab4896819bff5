"""Which role is suggested, and when it is only the closest one so far."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.assess.test_levels import TODAY, readiness
from tests.people import write_json
from trainready.pipeline import Request, map_person, report_of

RUBRICS = "Wrote marking rubrics that 22 colleagues use for essays"
WRITING = "Wrote a monthly newsletter for 300 members"
PROOFS = "Proofread 40 programmes a year"
RECORDS = "Kept training records for 200 nurses"


def clerk(*lines: str) -> dict[str, Any]:
    job = {"name": "Pike Ltd", "position": "Clerk", "startDate": "2016-01", "endDate": "2020-01"}
    return {"work": [job | {"highlights": list(lines)}]}


def test_the_role_whose_first_skill_is_shown_goes_before_others(tmp_path: Path) -> None:
    found = readiness(clerk(RUBRICS, WRITING, PROOFS, RECORDS), tmp_path)
    assert found.role("response_evaluator").core[0].state == "shown"
    assert found.best == "response_evaluator"


def test_one_core_skill_is_a_thin_fit_unless_the_person_chose(tmp_path: Path) -> None:
    person = write_json(clerk(WRITING), tmp_path)
    picked, chosen = Request(TODAY, person), Request(TODAY, person, role="fact_checker")
    assert report_of(map_person(picked), picked).thin
    assert not report_of(map_person(chosen), chosen).thin


def test_two_are_not(tmp_path: Path) -> None:
    found = readiness(clerk(RUBRICS, WRITING, PROOFS), tmp_path)
    assert not found.role(found.best).thin


def test_a_title_is_no_act(tmp_path: Path) -> None:
    person = clerk()
    person["work"][0]["position"] = "Volunteer Tutor"
    found = readiness(person, tmp_path)
    assert all(not s.counted for s in found.standings)


def test_full_acts_stand_before_bare_names(tmp_path: Path) -> None:
    names = "Month-end for two companies: journals, bank and supplier reconciliations"
    person = write_json(clerk(names, "Reconciled 14 supplier accounts every month"), tmp_path)
    request = Request(TODAY, person)
    report = report_of(map_person(request), request)
    assert report.highlights[0].quote.text.startswith("Reconciled")
