"""Where a person lives, and where an employer is, in the ways people write it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trainready.model.resume import Resume

Reading = Callable[[str], Resume]

ADDRESSES = {
    "12 High Street, Leeds LS1 4AB": "Leeds",
    "Salthill, Galway H91, Ireland": "Galway",
    "Canton, Cardiff CF5": "Cardiff",
    "Ballarat VIC 3350": "Ballarat",
    "Toledo, OH 43604": "Toledo",
    "Singapore 238801": "Singapore",
    "Copou district, Iași (Romania)": "Iași",
    "Estrada do Mar, 3 Azevedo dos Dourados RJ 75752138 BR": "Azevedo dos Dourados",
    "Greater Leeds Area": "Leeds",
    "Sudbury, Ontario": "Sudbury",
    "Via Roma 12, 20121 Milano MI, Italia": "Milano",
    "Calle Mayor 5, 3º B, 28013 Madrid": "Madrid",
    "Ulica Długa 14/3, 31-146 Kraków": "Kraków",
    "Washington, DC": "Washington",
    "Reggio Calabria, Italia": "Reggio Calabria",
}


@pytest.mark.parametrize(("written", "city"), ADDRESSES.items())
def test_the_town_of_an_address(written: str, city: str, resume_in: Reading) -> None:
    resume = resume_in(
        f"Ana Example\n{written} | ana@example.com | +44 20 7946 0123\n\nSkills\n\nTills\n"
    )
    assert resume.basics.location.city.value == city
    assert resume.basics.name.value == "Ana Example"


@pytest.mark.parametrize(
    ("lines", "city"),
    [
        ("26 Mellor Fords\nSophieside West\nSussex DT98 2HY", "Sophieside"),
        ("Handegasse 5 Forst\nHamburg 92284 DE", "Forst"),
        ("4571 Mack Haven New\nJennifer Ontario X5P3V4", "New Jennifer"),
        ("12 High Street\nLeeds\nLS1 4AB\nUnited Kingdom", "Leeds"),
    ],
)
def test_an_address_that_a_narrow_column_broke_anywhere(
    lines: str, city: str, resume_in: Reading
) -> None:
    resume = resume_in(f"Ana Example\n{lines}\nana@example.com\n\nSkills\n\nTills\n")
    assert resume.basics.location.city.value == city


HEADS = {
    "Corrib Timber, Galway — Accounts Assistant": "Accounts Assistant|Corrib Timber|Galway",
    "Line Cook, Hotel Maurice, Den Haag, Zuid-Holland": (
        "Line Cook|Hotel Maurice|Den Haag, Zuid-Holland"
    ),
    "Nursing Assistant / Zorggroep Kromhout, Smallville": (
        "Nursing Assistant|Zorggroep Kromhout|Smallville"
    ),
    "Full-time parent and carer, Galway": "Full-time parent and carer||Galway",
    "Registered Nurse, Surgical Ward | De Rietvelden, Utrecht": (
        "Registered Nurse, Surgical Ward|De Rietvelden|Utrecht"
    ),
}
"""Each with its title, employer and place."""


@pytest.mark.parametrize(("head", "fields"), HEADS.items())
def test_the_place_behind_an_employer_is_no_part_of_its_name(
    head: str, fields: str, resume_in: Reading
) -> None:
    resume = resume_in(
        f"Ana Example\nana@example.com\n\nExperience\n\n{head}\n2015 - 2019\n- did it\n"
    )
    (job,) = resume.work
    assert "|".join([job.title.value, job.organisation.value, job.place.value]) == fields


def test_a_town_that_nobody_named_is_not_guessed(resume_in: Reading) -> None:
    resume = resume_in(
        "Ana Example\nana@example.com\n\nExperience\n\nCook, Leeds Kitchen\n2015 - 2019\n"
    )
    assert not resume.basics.location.city
    assert resume.work[0].organisation.value == "Leeds Kitchen"
