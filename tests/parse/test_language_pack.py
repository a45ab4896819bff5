"""The loader of language.toml names the file and the key that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainready import assets
from trainready.errors import BrokenSkillMap
from trainready.taxonomy.language_pack import load_language_pack

SHIPPED = assets.folder("skill_maps") / "en" / "language.toml"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("[networks]", "[networks_]", "networks"),
        ("\nsince = [", "\nsince_ = [", "dates.since"),
        ("january = 1\n", 'january = "1"\n', "dates.months"),
        ("[headings]\n", "[headings]\nkitchen = []\n", "headings.kitchen"),
        ('language = "en"', "language = 7", "language"),
    ],
)
def test_a_broken_pack_is_named_with_file_and_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "language.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BrokenSkillMap) as caught:
        load_language_pack(tmp_path)
    assert f"`{key}`" in caught.value.what
    assert caught.value.where == str(tmp_path / "language.toml")


def test_a_folder_without_words_says_so(tmp_path: Path) -> None:
    with pytest.raises(BrokenSkillMap) as caught:
        load_language_pack(tmp_path)
    assert "language.toml" in caught.value.where
