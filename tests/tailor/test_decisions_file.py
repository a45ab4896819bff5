"""`decisions.toml`: what a person may write there, and what they are told when it has a slip."""

from __future__ import annotations

import pytest

from trainready.errors import UnreadableFile
from trainready.model.changes import Change, ChangeKind, Decision, Decisions, change_id
from trainready.model.origin import Origin, OriginKind, Place, Span
from trainready.tailor.decisions import FILE, decisions_file, decisions_of, proposals
from trainready.taxonomy.load import load_skill_map

WORDING = load_skill_map().wording
ODD = 'He said "no" \\ at 5 % \x7f\t– ünï \u2028 [x] = {y}'


def _change(before: str, after: str, line: int = 1) -> Change:
    span = Span("cv.txt", Place(line), 0, len(before), before)
    origin = Origin(OriginKind.RESUME, (span,))
    return Change(ChangeKind.WORDING, before, after, ("filler",), origin)


def _decided(text: str) -> Decisions:
    return decisions_of(None, text.encode())


def test_what_we_write_is_read_again_letter_by_letter() -> None:
    proposed = proposals(Decisions(), [_change(ODD, "x")], WORDING)
    (file,) = decisions_file(Decisions(), None, proposed, WORDING)
    assert decisions_of(None, file.content).entries == proposed
    assert proposed[0].before == ODD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[wording-0a]\nkeep = false\n\n[wording-0b]\nkeep = no\n", "line 5"),
        ('[wording-0a]\nnote = "x"\nkeep = "false"\n', "line 3"),
        ("[wording-0a]\n\nkepp = false\n", "line 3"),
        ("[wording-0a]\nkepp = false\n", "line 1: [wording-0a] says nothing"),
        ("keep = false\n", "line 1"),
        ("[wording-0a]\nkeep = true\nbefore = 4\n", "line 3"),
        ("[wording-0a]\nkeep = true\n[wording-0a]\nkeep = false\n", "line 3"),
        ('["../x"]\nkeep = true\n', "no id"),
    ],
)
def test_a_slip_is_named_with_file_and_line(text: str, said: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        _decided(text)
    assert said in str(refused.value)
    assert FILE in str(refused.value)


def test_every_slip_is_named_at_once() -> None:
    with pytest.raises(UnreadableFile) as refused:
        _decided("[wording-0a]\nkeep = 1\n[wording-0b]\nkeep = 2\n")
    assert "line 2" in str(refused.value)
    assert "line 4" in str(refused.value)


def test_a_file_from_the_windows_editor_is_read() -> None:
    content = "\ufeff[wording-0a]\r\nkeep = false\r\n".encode()
    assert decisions_of(None, content).refused == {"wording-0a"}
    with pytest.raises(UnreadableFile, match="plain text"):
        decisions_of(None, "[wording-0a]".encode("utf-16"))


def test_a_decision_follows_the_words_not_the_place() -> None:
    """A line added above, or the same resume as another file, changes no id."""
    moved = _change("Checked  bills as needed", "Checked bills", line=40)
    assert moved.id == change_id(ChangeKind.WORDING, "Checked bills as needed")
    assert moved.id != change_id(ChangeKind.LEFT_OUT, "Checked bills as needed")
    earlier = Decisions((Decision(moved.id, keep=False, note="mine"),))
    (proposal,) = proposals(earlier, [moved], WORDING)
    assert (proposal.keep, proposal.note, proposal.where) == (False, "mine", "line 40")


def test_decisions_on_lines_that_are_gone_stay_in_the_file() -> None:
    text = '[wording-0a]\nkeep = false\nbefore = "Sold tea"\n'
    proposed = proposals(_decided(text), [_change("a b", "a")], WORDING)
    (file,) = decisions_file(_decided(text), text.encode(), proposed, WORDING)
    assert decisions_of(None, file.content).entries == (
        *proposed,
        Decision("wording-0a", keep=False, before="Sold tea"),
    )


def test_a_file_that_says_it_all_keeps_the_persons_own_layout() -> None:
    proposed = proposals(Decisions(), [_change("a b", "a")], WORDING)
    (file,) = decisions_file(Decisions(), None, proposed, WORDING)
    own = file.content + b"\n# Anna says this is fine\n"
    (again,) = decisions_file(decisions_of(None, own), own, proposed, WORDING)
    assert again.content == own
