"""Masked copies, erasing, what lies where: the counselor's duty of confidence."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.run import run
from tests.clients.people import EMPLOYERS, NAMES, SCHOOLS, clients, files, resume
from trainready.clients.identity import mask_of
from trainready.clients.mask import Hidden, Mask
from trainready.errors import ExitCode
from trainready.model.household import HouseholdRecord
from trainready.model.origin import Text
from trainready.model.report import Quote
from trainready.model.resume import Basics, Education, Position, Resume

Monkey = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]
NO_PDF = ("--format", "docx,txt")


def words_of(name: str, content: bytes) -> str:
    """Everything that a file says, properties and file names inside it too."""
    if name.endswith(".pdf"):
        document = pypdfium2.PdfDocument(content)
        told = [page.get_textpage().get_text_bounded() for page in document]
        told += document.get_metadata_dict().values()
        document.close()
        return "\n".join(told) + content.decode("latin-1")
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [archive.read(part).decode("utf-8", "replace") for part in archive.namelist()]
        content = "\n".join((*archive.namelist(), *parts)).encode()
    return html.unescape(re.sub(r"<[^>]*>", "", content.decode("utf-8", "replace")))


# --- whose words stand where --------------------------------------------------------------------


def test_no_file_of_a_client_has_the_counselors_notes_or_another_clients_name(
    tmp_path: Path, monkeypatch: Monkey
) -> None:
    folder, out = clients(tmp_path / "in", 4, bad=False), tmp_path / "out"
    notes = 'goals = ["part-time"]\nmarks = ["zebra"]\n[[note]]\ntext = "Seemed xylophonic."\n'
    (folder / "dana/notes.md").unlink()
    (folder / "dana/notes.toml").write_text(notes, encoding="utf-8")
    words = ("--format", "docx,pdf,html,md,txt", "--letter", "--anonymous")
    assert run(monkeypatch, "batch", str(folder), "--out", str(out), *words) == ExitCode.OK
    seen = set()
    for name, content in files(out).items():
        said = words_of(name, content)
        place = int(name[3]) - 1 if re.match(r"c\d{3}/", name) else None
        others = {n for number, n in enumerate(NAMES) if number != place}
        for word in ("zebra", "xylophonic", *others, *(n.split()[1] for n in others)):
            assert word not in said, name
        seen.add(Path(name).suffix)
    assert seen == {".docx", ".pdf", ".html", ".md", ".txt", ".json", ".toml", ".csv", ".xlsx"}


# --- masked copies ------------------------------------------------------------------------------


def test_a_masked_copy_holds_no_masked_word(tmp_path: Path, monkeypatch: Monkey) -> None:
    folder, out = clients(tmp_path / "in", 4, bad=False), tmp_path / "out"
    line = "- Checked claims for Harrow & Pike with Ines; write to ines.okafor@example.com\n"
    told = resume(0).replace("\nOffice", f"{line}\nOffice")
    (folder / "dana/my resume.txt").write_text(told, encoding="utf-8")
    words = ("batch", str(folder), "--out", str(out), "--anonymous", *NO_PDF)
    assert run(monkeypatch, *words) == ExitCode.OK
    for place in range(4):
        code = f"c00{place + 1}"
        review = files(out / code / "case-review")
        assert sorted(review) == [
            *(f"{code}-gap-report.docx", f"{code}-gap-report.html", f"{code}-resume.txt")
        ]
        contact = (f"7946 0{11 + place:03d}", "example.com", "my resume", f"person-{place}")
        hidden = {*NAMES[place].split(), *EMPLOYERS[place % 4].split()[:1], *contact}
        hidden |= {NAMES[place], EMPLOYERS[place % 4], SCHOOLS[place % 2]}
        for name, content in review.items():
            said = " ".join(words_of(name, content).casefold().split())
            found = [w for w in hidden if re.search(rf"\b{re.escape(w.casefold())}\b", said)]
            assert found == [], name
        plain = review[f"{code}-resume.txt"].decode()
        assert "[Person]" in plain
        assert "[Employer A]" in plain
        assert "Bookkeeper" in plain
        assert "2016" in plain


def test_the_same_employer_has_the_same_label_everywhere() -> None:
    jobs = ("Harrow & Pike Ltd", "Oakmere Foods", "Harrow & Pike Ltd")
    person = Resume(
        "dana.pdf",
        Basics(Text("Grace Hall"), email=Text("grace@example.com")),
        work=tuple(Position(Text(name)) for name in jobs),
        education=(Education(Text("Kirk College")),),
    )
    mask = mask_of(person, HouseholdRecord(), "c007")
    assert mask.text("At HARROW & PIKE LTD, Oakmere and Harrow; Kirk College; dana.pdf") == (
        "At [Employer A], [Employer B] and [Employer A]; [School A]; c007"
    )
    # "Hall" is a word of its own; as a name it stands with a capital.
    assert mask.text("Grace led the town hall for Ms Hall") == (
        "[Person] led the town hall for Ms [Person]"
    )
    assert mask.text("In 2016-2023 call +1 416-555-0109 or www.example.com/x, 84 ends") == (
        "In 2016-2023 call [phone] or [link] 84 ends"
    )


def test_marks_move_with_the_words() -> None:
    mask = Mask([Hidden("Oakmere", "[Employer A]")])
    quote = Quote("At Oakmere checked 30 bills", "", "", "", ((0, 2), (3, 10), (11, 18), (22, 27)))
    masked = mask.over(quote)
    said = [masked.text[start:end] for start, end in masked.words]
    assert said == ["At", "[Employer A]", "checked", "bills"]


# --- erasing ------------------------------------------------------------------------------------


@pytest.fixture
def done(tmp_path: Path, monkeypatch: Monkey, capsys: Captured) -> tuple[Path, Path]:
    """A folder of six clients, and their files."""
    folder, out = clients(tmp_path / "in", 6, bad=False), tmp_path / "out"
    run(monkeypatch, "batch", str(folder), "--out", str(out), "--format", "txt")
    capsys.readouterr()
    return folder, out


def test_without_yes_it_only_lists(
    done: tuple[Path, Path], monkeypatch: Monkey, capsys: Captured
) -> None:
    _, out = done
    before = files(out)
    assert run(monkeypatch, "erase", "c002", "--out", str(out)) == ExitCode.USAGE
    assert run(monkeypatch, "erase", "c002", "--out", str(out), "--dry-run") == ExitCode.OK
    assert files(out) == before
    said = capsys.readouterr().out
    for name in before:
        assert (str(out / name) in said) is name.startswith("c002/")
    assert "The originals stay" in said


def test_erasing_takes_every_file_and_leaves_a_receipt_without_a_name(
    done: tuple[Path, Path], monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = done
    (out / "c002/letter to Tomas Halloran.docx").write_bytes(b"the counselor's own")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    code = run(monkeypatch, "erase", "c002", "--out", str(out), "--yes", "--json")
    assert code == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert not (out / "c002").exists()
    assert (folder / "person-1.txt").exists()
    receipt = json.loads(Path(told["receipt"]).read_text(encoding="utf-8"))
    assert receipt["erased"] == "2025-11-24T16:00:00+00:00"
    assert len(receipt["files"]) == len(told["files"]) > 5
    assert all(len(row["sha256"]) == 64 and row["size"] for row in receipt["files"])
    assert any("Backups" in line for line in told["out_of_reach"])
    # What stays speaks of nobody: neither receipt nor list nor cohort.
    left = {n: c for n, c in files(out).items() if not re.match(r"c00[13456]/", n)}
    for name, content in left.items():
        said = words_of(name, content)
        assert "Halloran" not in said + name
        assert "person-1" not in said
    assert "c002" not in words_of("cohort.csv", left["cohort.csv"])
    assert run(monkeypatch, "erase", "c002", "--out", str(out), "--yes") == ExitCode.USAGE


def test_the_originals_go_only_when_asked_for(
    done: tuple[Path, Path], monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = done
    words = ("erase", "c001", "--out", str(out), "--yes", "--originals")
    assert run(monkeypatch, *words) == ExitCode.OK
    assert not (folder / "dana").exists()
    (receipt,) = (out / "erased").glob("c001*.json")
    assert "my resume" not in receipt.read_text(encoding="utf-8")
    assert "original 1" in receipt.read_text(encoding="utf-8")
    # Nobody gets the code again.
    (folder / "a-new.txt").write_text(resume(1), encoding="utf-8")
    run(monkeypatch, "batch", str(folder), "--out", str(out), "--format", "txt")
    assert not (out / "c001").exists()
    assert (out / "c007").exists()


def test_a_link_in_a_clients_folder_leads_nowhere(
    done: tuple[Path, Path], tmp_path: Path, monkeypatch: Monkey
) -> None:
    _, out = done
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious.txt").write_text("x", encoding="utf-8")
    (out / "c003/link").symlink_to(elsewhere)
    assert run(monkeypatch, "erase", "c003", "--out", str(out), "--yes") == ExitCode.OK
    assert not (out / "c003").exists()
    assert (elsewhere / "precious.txt").exists()


@pytest.mark.parametrize("client", ["c099", "..", "../in", "details", ""])
def test_only_clients_are_ever_erased(
    client: str, done: tuple[Path, Path], monkeypatch: Monkey
) -> None:
    folder, out = done
    before = files(out), files(folder)
    assert run(monkeypatch, "erase", client, "--out", str(out), "--yes") == ExitCode.USAGE
    assert (files(out), files(folder)) == before


# --- what lies where, and for how long ----------------------------------------------------------


def test_doctor_says_where_each_client_lies_and_reminds(
    done: tuple[Path, Path], monkeypatch: Monkey, capsys: Captured
) -> None:
    _, out = done
    run(monkeypatch, "doctor", "--out", str(out), "--json")
    told = json.loads(capsys.readouterr().out)["clients"]
    assert [one["client"] for one in told] == [f"c00{n}" for n in range(1, 7)]
    assert all(one["files"] > 5 and one["day"] == date.today().isoformat() for one in told)
    run(monkeypatch, "doctor", "--out", str(out))
    assert "Keep no file longer" not in capsys.readouterr().out
    state = out / "c004/details/client.json"
    record = json.loads(state.read_text(encoding="utf-8")) | {"day": "2020-01-01"}
    state.write_text(json.dumps(record), encoding="utf-8")
    run(monkeypatch, "doctor", "--out", str(out))
    assert "Nothing new of c004 for" in " ".join(capsys.readouterr().out.split())
    folder = done[0]
    run(monkeypatch, "batch", str(folder), "--out", str(out), "--format", "txt")
    assert "trainready erase c004" in " ".join(capsys.readouterr().out.split())
