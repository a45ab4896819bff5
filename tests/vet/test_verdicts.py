"""Scams are found and genuine listings left alone, wherever the telling words stand."""

from __future__ import annotations

import pytest

from tests.vet.cases import lines, listings
from trainready.model.scam import Severity, Verdict, Vetting
from trainready.vetting import vetter

VETTER = vetter("en")
GENUINE = listings("genuine.txt")


def rules(vetting: Vetting) -> list[str]:
    return [one.rule.id for one in vetting.found]


@pytest.mark.parametrize("text", listings("scams.txt"))
def test_a_scam_is_stopped(text: str) -> None:
    assert VETTER.vet(text).verdict is Verdict.STOP


@pytest.mark.parametrize("text", GENUINE)
def test_a_genuine_listing_with_traps_raises_no_warning(text: str) -> None:
    graver = [one for one in VETTER.vet(text).found if one.severity is not Severity.NOTE]
    assert graver == []


@pytest.mark.parametrize("sentence", lines("inserted.txt"))
def test_a_scam_sentence_is_caught_wherever_it_stands(sentence: str) -> None:
    for text in GENUINE[::4]:
        for whole in (
            f"{sentence}\n\n{text}",
            f"{text}\n\n{sentence}",
            f"{text} {sentence}",
            text.replace(". ", f". {sentence} ", 1),
        ):
            if sentence in whole:
                assert VETTER.vet(whole).verdict is Verdict.STOP, whole


@pytest.mark.parametrize("sentence", lines("harmless.txt"))
def test_a_harmless_sentence_changes_nothing(sentence: str) -> None:
    assert rules(VETTER.vet(sentence)) == []
    for text in GENUINE[::6]:
        assert rules(VETTER.vet(f"{text}\n\n{sentence}")) == rules(VETTER.vet(text))


def test_two_warnings_are_a_stop_and_notes_never_are() -> None:
    one = VETTER.vet("Write to kestrel.hiring@gmail.com with your CV.")
    two = VETTER.vet("Write to kestrel.hiring@gmail.com with your CV. No interview needed.")
    note = VETTER.vet("Only 6 places left. Reply within the hour. Last chance, act now.")
    assert (one.verdict, two.verdict) == (Verdict.CAREFUL, Verdict.STOP)
    assert one.risk < 0.5 <= two.risk
    assert (note.verdict, rules(note)) == (Verdict.NOTHING_FOUND, ["V5"])


def test_the_list_under_a_denial_is_denied_and_the_one_under_a_demand_is_not() -> None:
    items = "\n- pay a registration fee of $30\n- send a photo of your passport by chat\n"
    assert rules(VETTER.vet(f"We will never ask you to:{items}")) == []
    assert {"P1", "D3"} <= set(rules(VETTER.vet(f"To start you need to:{items}")))


@pytest.mark.parametrize("text", listings("spanish.txt"))
def test_spanish_is_a_pack_of_data(text: str) -> None:
    head, _, body = text.partition("\n")
    vetting = vetter("es").vet(body)
    assert (vetting.verdict is Verdict.STOP) == head.startswith("SCAM")
    assert (vetting.verdict is Verdict.NOTHING_FOUND) == (head == "GEN")
    assert set(head.split()[1:]) <= set(rules(vetting))
