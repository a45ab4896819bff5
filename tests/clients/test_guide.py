"""The counselor's guide: its files are written and its commands run, in its order."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.conftest import EXAMPLES, ROOT
from trainready.errors import ExitCode

GUIDE = (ROOT / "docs/counselors.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:`([^`\n]+)`:\n\n)?```(\w*)\n(.*?)```", re.DOTALL)


def test_the_guide_works_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    priya = Path("clients/priya")
    priya.mkdir(parents=True)
    shutil.copy(EXAMPLES / "dana-whitlock/dana-whitlock.pdf", "clients")
    shutil.copy(EXAMPLES / "owen-marsh/owen-marsh.txt", "clients")
    shutil.copy(EXAMPLES / "priya-raman/priya-raman.docx", priya / "resume.docx")
    shutil.copy(EXAMPLES / "priya-raman/household.toml", priya)
    (priya / "listing.txt").write_text("We look for fact-checkers.", encoding="utf-8")
    commands = 0
    for name, kind, text in BLOCK.findall(GUIDE):
        if name:
            Path(name).write_text(text, encoding="utf-8")
        elif kind == "sh":
            for line in text.splitlines():
                program, *words = shlex.split(line)
                assert program == "trainready"
                assert run(monkeypatch, *words) == ExitCode.OK, line
                commands += 1
        elif kind == "python":
            exec(compile(text, "docs/counselors.md", "exec"), {})
    assert commands == 12
    assert sorted(p.name for p in Path("reports").iterdir()) == sorted(
        ["c001", "c002", "c003", "clients.json", "details", *cohort()]
    )
    assert Path("agency/A17/A17-resume.docx").exists()
    assert Path("agency/erased").exists()
    said = [p.read_bytes() for p in Path("agency").rglob("*") if p.is_file()]
    assert not any(b"unsure about the years" in content for content in said)
    assert any(Path("agency-counselor").rglob("*-counselor-copy.html"))
    assert not Path("agency-counselor/c002").exists()  # erased with the rest of what was hers


def cohort() -> list[str]:
    return [f"cohort.{form}" for form in ("csv", "xlsx", "html", "docx")]


def test_every_part_of_the_output_that_the_guide_shows_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(EXAMPLES / "owen-marsh", tmp_path / "in")
    run(monkeypatch, "batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    for shown in ("c001-resume.docx", "c001-gap-report.html", "details"):
        assert shown in GUIDE
        assert (tmp_path / "out/c001" / shown).exists()
    for name in ("clients.json", *cohort()):
        assert (tmp_path / "out" / name).exists()
