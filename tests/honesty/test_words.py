"""A printed line against the words that support it, and a file against its lines."""

from __future__ import annotations

import pytest

from trainready.honesty.rendered import check_rendered
from trainready.honesty.words import unsupported
from trainready.model.tailored import TailoredLine, TailoredResume
from trainready.taxonomy.load import load_skill_map

SKILL_MAP = load_skill_map()


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("Checked 40 files a week", "I successfully checked 40 files a week."),
        ("CHECKED 40 FILES", "checked 40 files"),
        ("Cut waste by 12.5 %", "Cut waste by 12.5%"),
        ("Ọ̀ṣun and Zoë’s notes", "Ọ̀ṣun and Zoë's notes"),
        ("ada@example.com", "ada@example. com"),
    ],
)
def test_the_same_words(printed: str, source: str) -> None:
    assert unsupported(printed, source, SKILL_MAP.honesty) == ""


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("Checked 400 files", "Checked 40 files"),
        ("Cut waste by 12 £", "Cut waste by 12 %"),
        ("Cut waste by 125 %", "Cut waste by 12.5 %"),
        ("Wrote the guide", "Helped write the guide"),
        ("Wrote the guide", "Wrote the guide with two colleagues"),
        ("Managed a budget of 9,000", "Managed a budget of about 9,000"),
        ("Labelled data", "Never labelled data"),
        ("Files checked", "Checked files"),
        ("Knows C", "Knows C++"),
        ("Managed the team", "Managed the rota of the team"),
        ("Gave medication by patients", "Gave medication as needed by patients"),
        ("Did not manage the team", "Did not effectively manage the team"),
    ],
)
def test_other_words(printed: str, source: str) -> None:
    assert unsupported(printed, source, SKILL_MAP.honesty) != ""


def _resume(*lines: str) -> TailoredResume:
    name, headline = TailoredLine("Ada Obi"), TailoredLine("Clerk")
    return TailoredResume(name, headline, (), tuple(map(TailoredLine, lines)), (), (), "annotator")


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("Ada Obi Clerk Checked 40 files", True),
        ("Experience Ada Obi Clerk Checked 40 files", True),
        ("Ada Obi Clerk Checked 40 files for the bank", False),
        ("Ada Obi Clerk Checked 40", False),
        ("Ada Obi Clerk Checked 40 files 12", False),
        ("Ada Obi Clerk", False),
    ],
)
def test_a_file_says_neither_more_nor_less(text: str, complete: bool) -> None:
    found = check_rendered(text, _resume("Checked 40 files"), SKILL_MAP.wording)
    assert (found == ()) is complete


def test_a_letter_that_a_pdf_gives_twice_is_no_claim_but_a_digit_is() -> None:
    wording = SKILL_MAP.wording
    assert check_rendered("Ada Obi Clerk Ọ̀Ọ̀ ṣun 10", _resume("Ọ̀ṣun 10"), wording) == ()
    assert check_rendered("Ada Obi Clerk Ọ̀ṣun 100", _resume("Ọ̀ṣun 10"), wording) != ()
