"""Who is found in a counselor's folder, and what is said where that is not clear."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.clients.people import ANSWERS, clients, resume
from trainready.clients.folder import in_folder
from trainready.clients.register import Register, read_register
from trainready.clients.roster import Wishes, roster
from trainready.clients.run import prepare
from trainready.errors import UnreadableFile
from trainready.model.changes import Keep
from trainready.model.clients import Client
from trainready.model.journey import Request
from trainready.taxonomy.load import load_skill_map

WISHES = Wishes(Request(date(2026, 11, 24)))


def found(folder: Path, known: Register | None = None) -> dict[str, Client]:
    skill_map = load_skill_map()
    here = roster(folder, folder / "out", WISHES, known or Register(), skill_map)
    return {client.source: client for client in here}


def test_a_file_or_a_folder_is_a_client_and_nothing_else_is(tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 12, bad=False)
    for name in (".DS_Store", "~$person-1.docx", "Thumbs.db", "brand.toml"):
        (folder / name).write_bytes(b"x")
    (folder / "out").mkdir()
    here = found(folder)
    assert list(here) == ["dana", *(f"person-{n}.txt" for n in range(1, 12))]
    assert [c.code for c in here.values()] == [f"c{n:03d}" for n in range(1, 13)]


def test_a_clients_folder_is_sorted_by_what_the_names_say(tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 1)
    (folder / "dana" / "job listing.txt").write_text("We ask for …", encoding="utf-8")
    dana = found(folder)["dana"]
    named = (dana.request.resume, dana.request.household, dana.listing, dana.notes)
    assert [path.name for path in named if path] == [
        *("my resume.txt", "answers.toml", "job listing.txt", "notes.md")
    ]
    assert dana.trouble is None


def test_answers_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    (tmp_path / "priya.toml").write_text(ANSWERS, encoding="utf-8")
    (tmp_path / "priya.txt").write_text(resume(), encoding="utf-8")
    one = in_folder(tmp_path, load_skill_map().wording)
    assert one.household == tmp_path / "priya.toml"
    assert one.resume == tmp_path / "priya.txt"


def test_two_files_that_could_be_the_resume_are_never_guessed_at(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(resume(), encoding="utf-8")
    say = load_skill_map().wording
    trouble = in_folder(tmp_path, say).trouble
    assert trouble is not None
    assert trouble.reason == "2 files could be the resume"
    (tmp_path / "two.txt").rename(tmp_path / "two cv.txt")
    assert in_folder(tmp_path, say).resume == tmp_path / "two cv.txt"


def test_an_empty_folder_is_named_not_dropped(tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 2)
    (folder / "nobody").mkdir()
    trouble = found(folder)["nobody"].trouble
    assert trouble is not None
    assert "neither a resume" in trouble.reason


def test_codes_stay_when_people_come_and_go(tmp_path: Path) -> None:
    folder, out = clients(tmp_path / "in", 3, bad=False), tmp_path / "out"
    prepare(folder, out, WISHES, load_skill_map())
    (folder / "a-new.txt").write_text(resume(5), encoding="utf-8")
    (folder / "person-1.txt").unlink()
    prepare(folder, out, WISHES, load_skill_map())
    known = read_register(out)
    assert {e.source: e.code for e in known.entries} == {
        "dana": "c001",
        "person-1.txt": "c002",
        "person-2.txt": "c003",
        "a-new.txt": "c004",
    }


@pytest.mark.parametrize("name", ["clients.csv", "clients.toml"])
def test_a_list_names_codes_roles_and_options(name: str, tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 3)
    told = {
        "clients.csv": "File;Code;Role;Keep wording;Skip;Keep;Format\n"
        "person-1.txt;A17;fact_checker;yes;;relevant;docx\ny-locked.pdf;;;;x;;\n",
        "clients.toml": '[[client]]\nfile = "person-1.txt"\ncode = "A17"\nrole = "fact_checker"\n'
        'keep_wording = true\nkeep = "relevant"\nformat = "docx"\n'
        '[[client]]\nfile = "y-locked.pdf"\nskip = true\n',
    }
    (folder / name).write_text(told[name], encoding="utf-8")
    here = found(folder)
    assert list(here) == ["dana", "person-1.txt", "person-2.txt", "x-empty.docx"]
    one = here["person-1.txt"]
    assert (one.code, one.request.role) == ("A17", "fact_checker")
    assert (one.request.keep, one.request.keep_wording) == (Keep.RELEVANT, True)
    assert one.request.formats == ("docx",)
    assert here["dana"].code == "c001"


def test_files_of_a_client_may_lie_elsewhere_and_are_no_clients_then(tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 2, bad=False)
    (folder / "told.toml").write_text(ANSWERS, encoding="utf-8")
    row = '[[client]]\nfile = "person-1.txt"\nhousehold = "told.toml"\n'
    (folder / "clients.toml").write_text(row, encoding="utf-8")
    here = found(folder)
    assert list(here) == ["dana", "person-1.txt"]
    assert here["person-1.txt"].request.household == folder / "told.toml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_from_any_spreadsheet_and_any_system(encoding: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "Zoe\u0308.txt").write_text(resume(), encoding="utf-8")  # as macOS writes it
    (folder / "clients.csv").write_bytes("file,code\r\nZo\u00eb.txt,Z1\r\n".encode(encoding))
    assert [client.code for client in found(folder).values()] == ["Z1"]


def test_every_slip_of_a_list_has_its_line(tmp_path: Path) -> None:
    folder = clients(tmp_path / "in", 3)
    (folder / "clients.csv").write_text(
        "file,code,role,colour\nperson-1.txt,../x,,\nnobody.txt,B1,astronaut,\n"
        "person-2.txt,b1,,red\n",
        encoding="utf-8",
    )
    with pytest.raises(UnreadableFile) as refused:
        found(folder)
    said = str(refused.value)
    for slip in ("line 2: '../x' cannot be a code", "line 2: there is no 'colour'"):
        assert slip in said
    (folder / "clients.csv").write_text(
        "file,code,role\nnobody.txt,B1,astronaut\nperson-2.txt,B2,\n", encoding="utf-8"
    )
    with pytest.raises(UnreadableFile, match=r"clients\.csv") as refused:
        found(folder)
    said = str(refused.value)
    assert "line 2: there is no 'nobody.txt' in this folder" in said
    assert "line 2: there is no role 'astronaut'; choose among" in said
    (folder / "clients.csv").unlink()
    (folder / "clients.toml").write_text('[[client]]\nfile = 3\n\n[[client]]\ncode = "x"\n')
    with pytest.raises(UnreadableFile) as refused:
        found(folder)
    assert "line 1: 'file' is words in quotes" in str(refused.value)
    assert "line 4: 'file' is missing" in str(refused.value)
    (folder / "clients.toml").write_text('[[client]]\nfile = "dana\n')
    with pytest.raises(UnreadableFile, match="line 2: not valid TOML"):
        found(folder)


def test_a_code_never_goes_from_one_person_to_another(tmp_path: Path) -> None:
    folder, out = clients(tmp_path / "in", 3, bad=False), tmp_path / "out"
    prepare(folder, out, WISHES, load_skill_map())
    (folder / "clients.csv").write_text("file,code\nperson-1.txt,c001\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="has the code c002 already"):
        found(folder, read_register(out))
    (folder / "z.txt").write_text(resume(6), encoding="utf-8")
    (folder / "clients.csv").write_text("file,code\nz.txt,c001\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="given to somebody else"):
        found(folder, read_register(out))


def test_a_broken_register_stops_everything(tmp_path: Path) -> None:
    folder, out = clients(tmp_path / "in", 2), tmp_path / "out"
    out.mkdir()
    (out / "clients.json").write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="cannot be read"):
        prepare(folder, out, WISHES, load_skill_map())


def test_a_folder_without_anybody_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="nobody in this folder"):
        found(tmp_path)
    with pytest.raises(UnreadableFile, match="no folder of clients"):
        (tmp_path / "file.txt").write_text("x", encoding="utf-8")
        found(tmp_path / "file.txt")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        found(tmp_path / "not there")
