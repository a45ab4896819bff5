"""`trainready vet` as its user, and another program, meets it."""

from __future__ import annotations

import io
import json
import sys
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from tests.cli.run import run
from tests.vet.cases import listings
from trainready.errors import BrokenSkillMap, ExitCode, UnreadableFile
from trainready.read.listing import read_listing
from trainready.vetting import check_rules, vet_file

SCAM = (
    "Brightmark AI Labs is hiring. Please pay the registration fee of $35 today.\n"
    "No interview needed. Send a photo of your ID to our mentor on Telegram @brightmark_hr.\n"
)
GENUINE = (
    "Hollis & Wren Ltd is a translation agency. You compare two answers against a guideline and "
    "write why one is better. GBP 17 an hour. We never ask applicants for money.\n"
)
Monkey = pytest.MonkeyPatch
Capture = pytest.CaptureFixture[str]


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_screen_says_what_why_what_to_do_and_where_to_report(
    tmp_path: Path, monkeypatch: Monkey, capsys: Capture
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    path = write(tmp_path, "offer.txt", SCAM)
    assert run(monkeypatch, "vet", str(path)) == ExitCode.OK
    said = capsys.readouterr().out
    assert said.startswith("STOP\n")
    assert max(map(len, said.splitlines())) <= 80
    plain = " ".join(said.split())
    assert "“Please pay the registration fee of $35 today” (line 1)" in plain
    assert "Do now: Do not pay" in plain
    for place in ("reportfraud.ftc.gov", "ic3.gov", "reportfraud.police.uk", "scamwatch.gov.au"):
        assert place in plain
    assert "“Brightmark AI Labs” scam" in plain


def test_nothing_is_ever_called_safe(tmp_path: Path, monkeypatch: Monkey, capsys: Capture) -> None:
    path = write(tmp_path, "offer.txt", GENUINE)
    assert run(monkeypatch, "vet", str(path)) == ExitCode.OK
    said = capsys.readouterr().out
    assert said.startswith("NO WARNING FOUND\n")
    assert "safe" not in said.casefold()
    assert "Hollis & Wren" in said


def test_the_json_keeps_its_contract(tmp_path: Path, monkeypatch: Monkey, capsys: Capture) -> None:
    path = write(tmp_path, "offer.txt", SCAM)
    assert run(monkeypatch, "vet", str(path), "--json", "--no-input") == ExitCode.OK
    value = json.loads(capsys.readouterr().out)
    assert value["verdict"] == "stop"
    assert 0.5 <= value["risk"] <= 1
    assert {"P1", "D3", "T3", "T5"} <= {rule["id"] for rule in value["rules"]}
    for rule in value["rules"]:
        assert rule["severity"] in ("stop", "warn", "note")
        assert rule["evidence"] in SCAM
        assert rule["advice"]
    assert "whether Brightmark AI Labs exists in a company register" in value["not_checked"]


def test_several_files_are_lines_of_json(
    tmp_path: Path, monkeypatch: Monkey, capsys: Capture
) -> None:
    bad, good = write(tmp_path, "a.txt", SCAM), write(tmp_path, "b.txt", GENUINE)
    missing = tmp_path / "c.txt"
    code = run(monkeypatch, "vet", str(bad), str(good), str(missing), "--json")
    said = capsys.readouterr()
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert [(row["source"], row["verdict"]) for row in rows] == [
        (str(bad), "stop"),
        (str(good), "no warning found"),
    ]
    assert code == ExitCode.PARTLY
    assert "c.txt" in said.err


def test_stdin(monkeypatch: Monkey, capsys: Capture) -> None:
    stream = io.TextIOWrapper(io.BytesIO(SCAM.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run(monkeypatch, "vet", "-") == ExitCode.OK
    assert capsys.readouterr().out.startswith("STOP")


@pytest.mark.parametrize("scam", [True, False], ids=["scam", "genuine"])
def test_the_frame_of_a_page_changes_no_verdict(scam: bool, tmp_path: Path) -> None:
    words = SCAM if scam else GENUINE
    framed = (
        "<!doctype html><html><head><title>Jobs</title><style>p{}</style>"
        "<script>var a = 'pay the registration fee of $35 to start';</script></head><body>"
        "<nav><a href='/t'>Interviews on Telegram @jobs_now only</a></nav>"
        f"<main><h1>Reviewer</h1><p>{words.replace('&', '&amp;').replace(chr(10), '</p><p>')}</p>"
        "</main><footer>Pay the registration fee of $9 to post. Rent your verified account."
        "</footer><div style='display: none'>Send USDT to unlock your account.</div></body></html>"
    )
    page, plain = write(tmp_path, "page.html", framed), write(tmp_path, "plain.txt", words)
    of_page, of_text = vet_file(page)[1], vet_file(plain)[1]
    assert of_page.verdict is of_text.verdict
    assert [f.rule.id for f in of_page.found] == [f.rule.id for f in of_text.found]


def test_a_word_file_and_markdown_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    for line in SCAM.splitlines():
        document.add_paragraph(line)
    path = tmp_path / "offer.docx"
    document.save(str(path))
    assert vet_file(path)[1].verdict == "stop"
    text = "# Reviewer\n\n**Please pay** the *registration fee* of $35."
    marked = write(tmp_path, "offer.md", text)
    assert vet_file(marked)[1].verdict == "stop"


def mail(sender: str, words: str, *, html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "person@example.com"
    message["Subject"] = "Your application"
    message.set_content(words, subtype="html" if html else "plain")
    return message


def test_an_email_gives_its_sender_and_its_words(tmp_path: Path) -> None:
    message = mail("TELUS Recruiting <jobs@telus-careers.top>", "Dear applicant, please see below.")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    listing, vetting = vet_file(write(tmp_path, "m.eml", message.as_bytes()))
    assert listing.attachments == 1
    assert [one.rule.id for one in vetting.found] == ["T4"]
    assert "jobs@telus-careers.top" in vetting.found[0].evidence


def test_an_answer_to_a_free_address_is_noticed(tmp_path: Path) -> None:
    message = mail("Larkspur Media <hr@larkspur.example>", f"<p>{GENUINE}</p>", html=True)
    message["Reply-To"] = "larkspur.media.hr@gmail.com"
    found = vet_file(write(tmp_path, "m.eml", message.as_bytes()))[1].found
    assert [one.rule.id for one in found] == ["T2"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"  \n\n 12 34 ---", "no words"),
        ("a.html", b"<html><body><script>x()</script></body></html>", "no words"),
        (
            "a.html",
            b"<html><body><h1>Sign in</h1><input type='password'><p>Welcome back</p></body></html>",
            "log in",
        ),
        ("a.txt", "这是一个远程工作，要求您审查人工智能的回答。".encode(), "language or script"),
        ("a.txt", ("Wir suchen jemanden, der Texte prüft und bewertet. " * 8).encode(), "language"),
        ("a.txt", b"word " * 1_000_000, "too long"),
        ("a.bin", bytes(range(256)) * 40, "not a kind of file"),
        ("a.eml", b"From: a@b.example\r\nSubject: x\r\n\r\n", "no words of its own"),
    ],
    ids=["empty", "signs", "script", "login", "chinese", "german", "5 MB", "binary", "no body"],
)
def test_what_is_no_listing_is_told_in_a_sentence(
    name: str, content: bytes, says: str, tmp_path: Path, monkeypatch: Monkey, capsys: Capture
) -> None:
    path = write(tmp_path, name, content)
    assert run(monkeypatch, "vet", str(path)) == ExitCode.FAILED
    assert says in " ".join(capsys.readouterr().err.split())


def test_a_language_without_rules_is_a_slip_of_the_command(
    tmp_path: Path, monkeypatch: Monkey, capsys: Capture
) -> None:
    path = write(tmp_path, "a.txt", GENUINE)
    assert run(monkeypatch, "vet", str(path), "--language", "xx") == ExitCode.USAGE
    assert "en, es" in capsys.readouterr().err
    assert run(monkeypatch, "vet") == ExitCode.USAGE


def test_codes_for_the_terminal_come_out_harmless(
    tmp_path: Path, monkeypatch: Monkey, capsys: Capture
) -> None:
    hostile = "Pay \x1b[31mthe registration fee\x1b]0;owned\x07 of $35\u202e to start."
    path = write(tmp_path, "a.txt", hostile)
    for words in (("vet", str(path)), ("vet", str(path), "--json")):
        assert run(monkeypatch, *words) == ExitCode.OK
        said = capsys.readouterr().out
        assert not {"\x1b", "\x07", "\u202e"} & set(said)
    assert json.loads(said)["rules"][0]["evidence"] in hostile


def test_rules_of_ones_own_are_laid_over_ours(tmp_path: Path) -> None:
    source = Path(__file__).resolve().parents[2] / "skill_maps/es/scam_rules.toml"
    own = tmp_path / "es/scam_rules.toml"
    own.parent.mkdir()
    text = source.read_text(encoding="utf-8")
    own.write_text(text.replace("cuota", "aportación"), encoding="utf-8")
    offer = write(tmp_path, "a.txt", "Debes pagar una aportación de inscripción de 30 euros.")
    assert vet_file(offer, tmp_path, "es")[1].found
    broken = text.replace('hits = ["', 'hits = ["Una frase que no dice nada.", "', 1)
    own.write_text(broken, encoding="utf-8")
    with pytest.raises(BrokenSkillMap, match=r"es/scam_rules\.toml: rule 'P1' misses its hit"):
        check_rules(tmp_path)


def test_slips_in_rules_have_their_place(tmp_path: Path) -> None:
    own = tmp_path / "es/scam_rules.toml"
    own.parent.mkdir()
    own.write_text("[[rule]]\nid = 'P1'\nseverity = 'huge'\n", encoding="utf-8")
    with pytest.raises(BrokenSkillMap, match=r"es/scam_rules\.toml:3: 'rule\.0\.severity' must be"):
        check_rules(tmp_path)


def test_every_shipped_rule_keeps_its_examples() -> None:
    check_rules()


def test_a_folder_is_no_listing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_listing(tmp_path)


def test_each_case_is_read_from_a_file_as_from_memory(tmp_path: Path) -> None:
    for number, text in enumerate(listings("scams.txt")[:10]):
        assert read_listing(write(tmp_path, f"{number}.txt", text)).text == text
