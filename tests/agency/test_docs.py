"""What `docs/branding.md` shows is taken as it stands, and what it says is refused is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, ROOT
from trainready.agency.brand import read_brand
from trainready.agency.notes import read_notes
from trainready.errors import UnreadableFile
from trainready.render import PAPERS, designs

PAGE = (ROOT / "docs" / "branding.md").read_text(encoding="utf-8")
BRAND, NOTES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_bytes((EXAMPLES / "agency" / "logo.svg").read_bytes())
    (tmp_path / "brand.toml").write_text(BRAND, encoding="utf-8")
    (tmp_path / "notes.toml").write_text(NOTES, encoding="utf-8")
    return tmp_path


def test_the_files_on_the_page_are_taken(folder: Path) -> None:
    assert read_brand(folder / "brand.toml", designs(), PAPERS).logo
    plan, notes = read_notes(folder / "notes.toml")
    assert (len(plan.steps), len(notes.steps), len(notes.notes)) == (1, 1, 1)


def test_every_key_is_on_the_page() -> None:
    from trainready.agency import brand, notes

    shapes = (brand.BrandFile, brand.Colours, notes.NotesFile, notes.StepShape, notes.NoteShape)
    for shape in (*shapes, notes.ConsentShape):
        for key in shape.model_fields:
            assert re.search(rf"`\[*{key}\b", PAGE) or f"[{key}]" in PAGE, key


def test_the_refusal_on_the_page_is_ours(folder: Path) -> None:
    path = folder / "brand.toml"
    path.write_text(BRAND.replace('accent = "#0b5563"', 'accent = "#7fb8c4"'), encoding="utf-8")
    with pytest.raises(UnreadableFile) as refused:
        read_brand(path, designs(), PAPERS)
    shown = re.search(r"```\nbrand.toml: this needs mending:\n(.*?)```", PAGE, re.DOTALL)
    assert shown
    assert " ".join(shown[1].split()) in " ".join(str(refused.value).split())
