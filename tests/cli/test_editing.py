"""A person looks at the changes, says no to some, and keeps more or fewer lines."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import run
from tests.people import BOOKKEEPER, write_json
from trainready.errors import ExitCode

CHANGED = "Successfully reconciled 14 supplier accounts every month"
SHORTER = "Reconciled 14 supplier accounts every month"
WISH = "No experience with data annotation"


class Person:
    """Somebody with a resume and a folder, at a terminal of 80 columns."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self.out = folder, folder / "out"
        self.decisions = self.out / "details/decisions.toml"
        self._monkeypatch, self._capsys = monkeypatch, capsys
        monkeypatch.setenv("COLUMNS", "80")
        self.writes(BOOKKEEPER)

    def writes(self, resume: dict[str, Any]) -> None:
        self.resume = write_json(resume, self.folder)

    def coaches(self, *words: str, code: int = ExitCode.OK) -> str:
        """What stands on the screen, or the complaint."""
        words = ("coach", str(self.resume), "--out", str(self.out), "--format", "txt", *words)
        assert run(self._monkeypatch, *words) == code
        said = self._capsys.readouterr()
        return said.out if code == ExitCode.OK else said.err

    def says_no_to(self, before: str, path: Path | None = None) -> str:
        """The id of the change that they refuse, in the file as a person edits it."""
        file = path or self.decisions
        text = file.read_text(encoding="utf-8")
        tables = text.split("\n\n")
        (at,) = [i for i, table in enumerate(tables) if f'before = "{before}"' in table]
        tables[at] = tables[at].replace("keep = true", "keep = false")
        file.write_text("\n\n".join(tables), encoding="utf-8")
        return tables[at].partition("]")[0].strip("\n[")

    @property
    def printed(self) -> str:
        text = (self.out / "ines-okafor-resume.txt").read_text(encoding="utf-8")
        return " ".join(text.split())


@pytest.fixture
def person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Person:
    return Person(tmp_path, monkeypatch, capsys)


def test_diff_shows_before_after_and_why_and_changes_nothing(person: Person) -> None:
    person.coaches()
    before = {p.name: p.read_bytes() for p in person.out.rglob("*.*")}
    said = person.coaches("--diff")
    assert {p.name: p.read_bytes() for p in person.out.rglob("*.*")} == before
    assert max(map(len, said.splitlines())) <= 80
    plain = " ".join(said.split())
    assert f"before {CHANGED} after {SHORTER} why A filler word" in plain
    assert f"before {WISH} after (left out)" in plain
    assert "\x1b" not in said


def test_keep_wording_changes_no_word(person: Person) -> None:
    assert person.coaches("--keep-wording", "--diff").count("   before ") == 2  # lines left out
    assert CHANGED in person.printed
    assert not person.decisions.exists()


def test_a_no_stays_a_no(person: Person) -> None:
    person.coaches()
    assert SHORTER in person.printed
    assert CHANGED not in person.printed
    person.says_no_to(CHANGED)
    for _ in range(2):
        person.coaches()
        assert CHANGED in person.printed
    changes = json.loads((person.out / "details/changes.json").read_text(encoding="utf-8"))
    assert CHANGED not in [change["before"] for change in changes["changes"]]
    assert not list(person.out.rglob("*-2.*")), "the edited file is renewed, not doubled"


def test_a_line_that_we_left_out_comes_back(person: Person) -> None:
    person.coaches()
    assert WISH not in person.printed
    person.says_no_to(WISH)
    person.coaches()
    assert WISH in person.printed
    assert "you said no" in " ".join(person.coaches("--diff").split())


def test_a_no_survives_another_resume_and_other_options(person: Person) -> None:
    person.coaches()
    id_ = person.says_no_to(CHANGED)
    work = BOOKKEEPER["work"][0]
    lines = ["Also tidied the archive as needed", *work["highlights"]]
    longer = {**BOOKKEEPER, "work": [{**work, "highlights": lines}, *BOOKKEEPER["work"][1:]]}
    person.writes(longer)
    person.coaches("--keep", "relevant", "--role", "annotator")
    person.coaches("--keep-wording")
    person.coaches()
    assert CHANGED in person.printed
    assert re.search(rf"\[{id_}\]\nkeep = false", person.decisions.read_text(encoding="utf-8"))
    assert 'before = "Also tidied' in person.decisions.read_text(encoding="utf-8")


def test_a_decision_without_a_line_is_kept_and_named(person: Person) -> None:
    person.coaches()
    id_ = person.says_no_to(CHANGED)
    person.writes({**BOOKKEEPER, "work": BOOKKEEPER["work"][1:]})
    said = " ".join(person.coaches().split())
    assert "nothing to apply them to this time: “Successfully reconciled" in said
    assert id_ in person.decisions.read_text(encoding="utf-8")
    person.writes(BOOKKEEPER)
    person.coaches()
    assert CHANGED in person.printed


def test_a_file_of_decisions_has_the_last_word(person: Person) -> None:
    """A counselor hands it over; what stands in the folder is not lost."""
    person.coaches()
    given = person.folder / "from-anna.toml"
    given.write_bytes(person.decisions.read_bytes())
    handed = given.read_bytes()
    person.says_no_to(CHANGED, given)
    person.says_no_to(WISH)
    person.coaches("--decisions", str(given))
    assert CHANGED in person.printed
    assert WISH not in person.printed, "the given file keeps this change"
    assert given.read_bytes() != handed
    after = given.read_bytes()
    person.coaches()
    assert CHANGED in person.printed, "the folder has learned it"
    assert given.read_bytes() == after, "their file is never touched"
    said = person.coaches("--decisions", str(person.folder / "no.toml"), code=ExitCode.FAILED)
    assert "no.toml" in said


def test_a_slip_in_the_decisions_stops_the_run(person: Person) -> None:
    person.coaches()
    slip = person.decisions.read_text(encoding="utf-8").replace("\nkeep = true", "\nkeep = no", 1)
    person.decisions.write_text(slip, encoding="utf-8")
    before = {p: p.read_bytes() for p in person.out.rglob("*.*")}
    said = person.coaches(code=ExitCode.FAILED)
    assert "decisions.toml" in said
    assert "line 7" in said
    assert {p: p.read_bytes() for p in person.out.rglob("*.*")} == before


def _wide() -> dict[str, Any]:
    dull = [f"Kept the {thing} tidy" for thing in ("stairs", "yard", "shed", "lift", "gate")]
    job = BOOKKEEPER["work"][0]
    return {
        **BOOKKEEPER,
        "work": [
            {**job, "highlights": [*dull, *job["highlights"]]},
            {"name": "Elm Dairy", "position": "Cleaner", "startDate": "2009", "highlights": dull},
        ],
    }


def test_relevant_leaves_out_lines_and_never_a_job(person: Person) -> None:
    person.writes(_wide())
    person.coaches()
    every = person.printed
    said = " ".join(person.coaches("--keep", "relevant").split())
    assert every.count("tidy") == 10
    assert person.printed.count("tidy") == 4
    for kept in ("Harrow & Pike Ltd", "Elm Dairy", "Cleaner", "2009", "Kirk College", SHORTER):
        assert kept in person.printed
    assert "6 lines" in said
    changes = json.loads((person.out / "details/changes.json").read_text(encoding="utf-8"))
    assert "Kept the gate tidy" in [row["text"] for row in changes["left_out"]]
    person.says_no_to("Kept the gate tidy")
    person.coaches("--keep", "relevant")
    assert "Kept the gate tidy" in person.printed


def test_all_keeps_every_line(person: Person) -> None:
    person.coaches("--keep", "all")
    assert WISH in person.printed
    assert "I would like to learn fact-checking" in person.printed
    assert "Kept the post log" in person.printed
    said = person.coaches("--keep", "some", code=ExitCode.USAGE)
    assert "relevant" in said


def test_more_than_two_pages_bring_advice_and_lose_nothing(person: Person) -> None:
    job = BOOKKEEPER["work"][0]
    jobs = [{**job, "name": f"Firm {n} Ltd", "highlights": job["highlights"]} for n in range(30)]
    person.writes({**BOOKKEEPER, "work": jobs})
    for words in ((), ("--keep", "relevant")):
        lines = person.coaches("--format", "pdf,txt", *words).splitlines()
        assert "one or two" in " ".join(lines)
        assert len(lines) <= 24
        assert lines[-1].startswith(("Next: ", " ", "/")) or "person.json" in lines[-1]
        assert all(f"Firm {n} Ltd" in person.printed for n in range(30))


def test_show_reading_is_what_the_word_file_says(person: Person) -> None:
    said = person.coaches("--show-reading", "--format", "docx,txt")
    reading = said.partition("What software reads in ines-okafor-resume.docx:")[2]
    assert f"- {SHORTER}" in reading
    assert reading.index("ines.okafor@example.com") < reading.index("Kirk College")


def test_the_letter_is_short_and_has_blanks(person: Person) -> None:
    said = person.coaches("--letter", "--format", "docx,pdf,html,md,txt")
    assert "ines-okafor-letter.docx" in said
    kinds = {p.suffix for p in person.out.glob("ines-okafor-letter.*")}
    assert kinds == {".docx", ".pdf", ".html", ".md", ".txt"}
    text = (person.out / "ines-okafor-letter.txt").read_text(encoding="utf-8")
    assert "[the firm's name]" in text
    assert f"- {SHORTER} (Harrow & Pike Ltd)" in text
    assert 150 > len(text.split()) > 60
    with zipfile.ZipFile(person.out / "ines-okafor-letter.docx") as file:
        assert b'w:highlight w:val="yellow"' in file.read("word/document.xml")


def test_a_letter_of_somebody_with_nothing_to_quote(person: Person) -> None:
    person.writes({"basics": {"email": "a@example.com"}})
    person.coaches("--letter")
    text = (person.out / "my-letter.txt").read_text(encoding="utf-8")
    assert "[your name]" in text
    assert "[Two or three things" in text


def test_the_letter_obeys_the_decisions(person: Person) -> None:
    person.coaches("--letter")
    person.says_no_to(CHANGED)
    person.coaches("--letter")
    text = (person.out / "ines-okafor-letter.txt").read_text(encoding="utf-8")
    assert CHANGED in " ".join(text.split())
