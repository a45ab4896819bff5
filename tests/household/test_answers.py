"""A file of answers, as people write it: read whole, or every slip told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from trainready.errors import UnreadableFile
from trainready.household.answers import read_answers
from trainready.model.origin import OriginKind, PlaceUnit
from trainready.model.resume import Setting

GOOD = """\
version = 1

[[activity]]
what = "Kept the family budget in a spreadsheet"
kind = "0209"
since = "2017-06"
until = "now"

[[activity]]
what = "About 80 questions for the reading group"
where = "volunteer"
role = "Helper"
exact = false
print = false

[[break]]
label = "Career break (family care)"
since = "2017"
"""


def _read(text: str, folder: Path) -> object:
    path = folder / "household.toml"
    path.write_text(text, encoding="utf-8")
    return read_answers(path)


def test_what_was_told_and_what_was_guessed_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "household.toml"
    path.write_text(GOOD, encoding="utf-8")
    record = read_answers(path)
    told, guessed = record.activities
    assert told.what.origin and guessed.what.origin
    assert told.what.origin.kind is OriginKind.TOLD
    assert guessed.what.origin.kind is OriginKind.ESTIMATED
    assert (told.setting, guessed.setting) == (Setting.HOME, Setting.VOLUNTEER)
    assert (told.private, guessed.private) == (False, True)
    (span,) = guessed.what.origin.spans
    assert (span.place.unit, span.place.number) == (PlaceUnit.ANSWER, 2)
    assert told.end.ongoing and told.start.iso == "2017-06"
    assert record.breaks[0].start.iso == "2017"


def test_the_example_is_read_whole() -> None:
    record = read_answers(EXAMPLES / "priya-raman/household.toml")
    assert record.name.value == "Priya Raman"
    assert len(record.activities) >= 9
    assert len(record.breaks) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("version = 1", "version = 2"), "another version"),
        (("version = 1\n", ""), "another version"),
        (('"2017-06"', '"June 2017"'), "line 6: activity 1, since: 'June 2017' is not a date"),
        (('"2017-06"', '"2017-13"'), "line 6"),
        (('"2017-06"', "2017"), "line 6: activity 1, since: put the answer in quotes"),
        (('"2017-06"', '"9999"'), "line 6"),
        (('"now"', '"2015-01"'), "line 7: activity 1, until: '2015-01' is before '2017-06'"),
        (('kind = "0209"', 'kind = "budget"'), "line 5: activity 1, kind"),
        (('"volunteer"', '"office"'), "line 11: activity 2, where"),
        (('what = "Kept', 'wat = "Kept'), "activity 1, wat: there is no such question"),
        (('spreadsheet"', "spreadsheet"), "slip"),
        (('label = "Career break (family care)"', 'label = ""'), "line 17: break 1, label"),
        (("a spreadsheet", "x" * 50_000), "line 4: activity 1, what"),
    ],
)
def test_each_slip_has_its_line(change: tuple[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        _read(GOOD.replace(*change), tmp_path)
    assert said in str(refused.value)
    assert refused.value.cure
    assert (tmp_path / "household.toml").exists()


def test_all_slips_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('"0209"', '"9"').replace('"volunteer"', '"office"')
    with pytest.raises(UnreadableFile) as refused:
        _read(text, tmp_path)
    assert "line 5" in str(refused.value)
    assert "line 11" in str(refused.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_answers(tmp_path / "household.toml")


def test_a_folder_and_a_picture(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="folder"):
        read_answers(tmp_path)
    (tmp_path / "a.toml").write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(UnreadableFile, match="not a text file"):
        read_answers(tmp_path / "a.toml")
